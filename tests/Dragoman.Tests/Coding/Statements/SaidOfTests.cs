using Dragoman.Tests.Coding.Events;

namespace Dragoman.Tests.Coding.Statements;

public class SaidOfTests
{
    [Theory]
    [InlineData("The raid, which police said involved twenty men, killed three people.", "police", "which / involved twenty men")]
    [InlineData("Moscow denounced what the minister called a mistake.", "the minister", "what / a mistake")]
    [InlineData("The head of the group, who officials say was killed in May, led two brigades.", "officials", "who / was killed in May")]
    [InlineData("He leads a party which Washington regards as a terrorist group.", "Washington", "which / as a terrorist group")]
    public void The_relative_word_stands_for_what_it_is_said_of(string text, string source, string content) =>
        Assert.Contains((source, content), Code(text).Statements.Select(s => (s.Source!.Span!.Value.Of(text), string.Join(" / ", s.Content.Select(c => c.Of(text))))));

    [Theory]
    [InlineData("What he said was wrong.")]
    [InlineData("The remarks that he said were taken out of context angered Moscow.")]
    [InlineData("The report that officials said was late is out.")]
    public void What_is_said_of_the_saying_is_no_content(string text) => Assert.DoesNotContain(Code(text).Statements, s => s.Content.Count > 0 && s.Content[0].Of(text).Contains("was", StringComparison.Ordinal));

    [Theory]
    [InlineData("Lavrov called Kerry a liar.", "Lavrov", "Kerry a liar")]
    [InlineData("France considers him a war criminal.", "France", "him a war criminal")]
    [InlineData("Lavrov referred to the strikes as an act of aggression.", "Lavrov", "to the strikes as an act of aggression")]
    [InlineData("Israel regards the city as its capital.", "Israel", "the city as its capital")]
    public void A_thing_with_its_name(string text, string source, string content) => Assert.Equal((source, content), Only(text));

    [Theory]
    [InlineData("The minister left early, citing security concerns.", "The minister", "security concerns")]
    [InlineData("Amnesty noted a growing tendency to abolish capital punishment.", "Amnesty", "a growing tendency to abolish capital punishment")]
    [InlineData("Lavrov explained why the talks had failed.", "Lavrov", "why the talks had failed")]
    [InlineData("The ceasefire is holding, says envoy Ana Moreau in Geneva.", "envoy Ana Moreau", "The ceasefire is holding")]
    public void What_is_noted_cited_or_explained(string text, string source, string content) => Assert.Equal((source, content), Only(text));

    [Theory]
    [InlineData("The agency, citing the ministry, published a list.")]
    [InlineData("The minister considered the offer.")]
    [InlineData("The number of seats rose, indicating that the party had gained.")]
    [InlineData("He saw the convoy as it left.")]
    public void Who_told_it_is_nothing_told(string text) => Assert.Empty(Code(text).Statements);

    [Theory]
    [InlineData("“We have had no bread since Sunday.” — a teacher from the eastern districts", "a teacher from the eastern districts")]
    [InlineData("“We have had no bread since Sunday.” – Two residents of Daraya", "Two residents of Daraya")]
    [InlineData("“We have had no bread since Sunday.” — the story of a siege", null)]
    [InlineData("“We have had no bread since Sunday.” — a teacher said so", null)]
    public void Somebody_without_a_name_behind_a_dash(string text, string? source) =>
        Assert.Equal(source, Code(text).Statements.SingleOrDefault(s => s.Evidence[0].Rule.Contains("direct/dash", StringComparison.Ordinal))?.Source!.Span!.Value.Of(text));

    private static (string, string) Only(string text)
    {
        var statement = Assert.Single(Code(text).Statements);
        return (statement.Source!.Span!.Value.Of(text), string.Join(" / ", statement.Content.Select(c => c.Of(text))));
    }

    private static CodedArticle Code(string text) => ShippedCoder.Coder.Code(ShippedCoder.Article(text));
}
