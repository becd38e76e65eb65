using Dragoman.Tests.Coding.Events;

namespace Dragoman.Tests.Coding.Statements;

public class StanceTests
{

    [Theory]
    [InlineData("France condemned the attack on the convoy.", "France", "the attack on the convoy")]
    [InlineData("Iran opposes the deployment of foreign troops.", "Iran", "the deployment of foreign troops")]
    [InlineData("The minister defended his decision to close the border.", "The minister", "his decision to close the border")]
    [InlineData("Moscow rejected the accusations on Friday.", "Moscow", "the accusations")]
    [InlineData("A spokesman declined to comment on the talks.", "A spokesman", "to comment on the talks")]
    [InlineData("Germany refused to sign the treaty.", "Germany", "to sign the treaty")]
    public void For_or_against_a_thing_in_nobody_s_words(string text, string source, string content)
    {
        var stance = Assert.Single(Code(text).Statements);
        Assert.Equal((StatementAct.Stance, source, content), (stance.Act, stance.Source!.Span!.Value.Of(text), stance.Content[0].Of(text)));
    }

    [Theory]
    [InlineData("Iran backed the rebels.")]
    [InlineData("The president dismissed his foreign minister.")]
    [InlineData("The soldiers blasted a hole in the wall.")]
    [InlineData("Eleven members support the text.")]
    [InlineData("France appeared to reject the plan.")]
    [InlineData("Germany did not condemn the attack.")]
    [InlineData("The rebels refused to leave.")]
    public void A_deed_a_count_or_an_appearance_is_none(string text) => Assert.DoesNotContain(Code(text).Statements, s => s.Act == StatementAct.Stance);

    [Fact]
    public void With_quoted_words_it_was_said()
    {
        var said = Assert.Single(Code("France condemned the \"siege of a whole town\".").Statements);
        Assert.Equal(StatementAct.Said, said.Act);
    }

    [Fact]
    public void What_lies_within_is_told_by_the_reporter()
    {
        var coded = Code("France condemned the attack in which 57 people were killed.");
        Assert.Single(coded.Statements);
        Assert.All(coded.Figures, f => Assert.Null(f.AccordingTo));
    }

    private static CodedArticle Code(string text) => ShippedCoder.Coder.Code(ShippedCoder.Article(text));
}
