using Dragoman.Coding.Figures;
using Dragoman.Data;
using Dragoman.Language;

namespace Dragoman.Tests.Coding.Figures;

public class FigureCoderTests
{
    private static readonly Analyzer Analyzer = Analyzer.Load(Shipped.EnglishModel());
    private static readonly FigureCoder Coder = FigureCoder.Load(CompiledData.Load(Shipped.Knowledge()));
    private static readonly Dragoman.Coding.Coder Whole = Dragoman.Coding.Coder.Load(CompiledData.Load(Shipped.Knowledge()), Shipped.EnglishModel());

    [Theory]
    [InlineData("The raid killed 14 civilians.", "killed 14 exact people")]
    [InlineData("At least 40 people were killed in the market, medics said.", "killed 40 at_least people")]
    [InlineData("Shells killed up to nine villagers and wounded almost thirty.", "killed 9 at_most people; wounded 30 at_most people")]
    [InlineData("The attack left 12 dead.", "killed 12 exact people")]
    [InlineData("More than 2,500 soldiers died.", "killed 2500 at_least people")]
    [InlineData("The death toll rose to 92.", "killed 92 exact people")]
    [InlineData("Police arrested dozens of demonstrators.", "arrested null about people")]
    [InlineData("About 300,000 residents are besieged.", "besieged 300000 about people")]
    [InlineData("Some 1.5 million people have been displaced.", "displaced 1500000 about people")]
    [InlineData("Between 12 and 15 people died.", "killed 12..15 exact people")]
    [InlineData("The country sent 30,000 troops.", "troops 30000 exact people")]
    [InlineData("The ministry pledged $600 million.", "money 600000000 exact USD")]
    [InlineData("The draft received 11 votes.", "votes 11 exact votes")]
    [InlineData("The shelling killed 40 people, 12 of them children.", "killed 40 exact people; killed 12 exact people")]
    [InlineData("Half a million people fled.", "displaced 500000 exact people")]
    [InlineData("The storm left two people dead and hundreds wounded.", "killed 2 exact people; wounded null about people")]
    [InlineData("More than a quarter of a million people fled.", "displaced 250000 at_least people")]
    [InlineData("They killed 56 people and wounded scores of others.", "killed 56 exact people; wounded null about people")]
    [InlineData("Thirty-seven people were arrested.", "arrested 37 exact people")]
    [InlineData("The ship brought 1, 555 tonnes of rice.", "tonnes 1555 exact tonnes")]
    [InlineData("The town has been cut off for almost two months.", "duration 2 at_most months")]
    [InlineData("The siege lasted three weeks.", "duration 3 exact weeks")]
    [InlineData("The war forced 40,000 villagers to flee.", "displaced 40000 exact people")]
    [InlineData("The bank approved a loan of 30 million dollars.", "money 30000000 exact USD")]
    [InlineData("Tens of thousands of people have been displaced.", "displaced null about people")]
    [InlineData("The 40 people killed in the strike were buried on Friday.", "killed 40 exact people")]
    [InlineData("The United Nations says 486,700 people live under siege in the country.", "besieged 486700 exact people")]
    [InlineData("More than 30 civilians were killed or wounded when a shell hit the market.", "casualties 30 at_least people")]
    [InlineData("The ministry said 40 people were killed and wounded in the raid.", "casualties 40 exact people")]
    [InlineData("Five soldiers have been killed and 25 others wounded in the town.", "killed 5 exact people; wounded 25 exact people")]
    [InlineData("Twelve people were killed and several wounded in the raid.", "killed 12 exact people")]
    [InlineData("The fighting has driven some 20,000 people from their homes.", "displaced 20000 about people")]
    public void What_is_counted_follows_from_the_tree(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("The strike could kill 500 people.")]
    [InlineData("No one was killed in 2016.")]
    [InlineData("Did the raid kill 40 people?")]
    [InlineData("The minister spoke on 14 July 2016.")]
    [InlineData("The Council adopted Resolution 2118 in 2013.")]
    [InlineData("Turnout was 43 percent.")]
    [InlineData("The ministry denied that 40 soldiers were killed.")]
    [InlineData("If 40 people die, the truce is over.")]
    [InlineData("He was accused of killing nine women.")]
    [InlineData("He sold 42 tonnes less than last year.")]
    [InlineData("This is not the one that disappeared.")]
    [InlineData("They could end it by sending thousands of soldiers.")]
    [InlineData("The country is going to sell 20,000 tons of copper.")]
    [InlineData("They freed all but 40 of the hostages.")]
    [InlineData("About 100 people are killed every day.")]
    [InlineData("Oil rose to 60 dollars a barrel.")]
    [InlineData("The index gained 40,000 dollars.")]
    [InlineData("A 360-ton crane fell.")]
    [InlineData("Two soldiers said so.")]
    [InlineData("Ahmed Ali, 22, was killed.")]
    [InlineData("Will they send 3,000 troops?")]
    [InlineData("The country will send 3,000 troops.")]
    [InlineData("They were jailed for three years.")]
    [InlineData("They met for three hours.")]
    [InlineData("The army shot down two planes.")]
    public void What_is_no_claim_of_a_count_gives_no_figure(string text) => Assert.Equal("", Describe(text));

    [Theory]
    [InlineData("The United Nations says 7,000 people are besieged; activists put the number closer to 9,000.", "7000=9000")]
    [InlineData("The ministry said 40 people were killed in Hama and 3 million displaced. Medics however put the death toll from the six-year war at 90.", "40=90")]
    [InlineData("The army said 40 villagers were killed in Hama. However, medics said 90 villagers were killed.", "40=90")]
    [InlineData("The army said 40 villagers were killed in Hama. Medics said 90 villagers were killed in Homs.", "")]
    [InlineData("The army said 40 villagers were killed in Hama. But medics said another 90 villagers were killed.", "")]
    [InlineData("The army said 40 villagers were killed in Hama. However, the army said 90 villagers were killed.", "")]
    [InlineData("The army said 40 villagers were killed. However, medics said 90 soldiers were killed.", "")]
    [InlineData("At least 60 people were killed in the bombing of Homs on 4 May 2014, activists said. State media said 25 people were killed in Homs on 4 May 2014.", "60=25")]
    [InlineData("At least 60 people were killed in the bombing of Homs on 4 May 2014, activists said. State media said 25 people were killed in Hama on 4 May 2014.", "")]
    [InlineData("At least 60 people were killed in the bombing of Homs on 4 May 2014, activists said. State media said 25 people were killed in Homs on 5 May 2014.", "")]
    public void A_count_that_is_restated_by_another_source_has_the_same_subject(string text, string expected)
    {
        var shared = Whole.Code(Of(text)).Figures.Where(f => f.Subject is not null).GroupBy(f => f.Subject).Where(g => g.Count() > 1);
        Assert.Equal(expected, string.Join("; ", shared.Select(g => string.Join('=', g.Select(f => $"{f.Value:0}")))));
    }

    [Theory]
    [InlineData("The ambassador accused the army of killing more than 2,700 civilians.", "The ambassador")]
    [InlineData("The ambassador blamed the army for a raid that killed 40 civilians.", "")]
    [InlineData("The ambassador urged them to end a siege that killed 40 civilians.", "")]
    [InlineData("Forty villagers were killed in Hama, medics said on Monday.", "medics")]
    [InlineData("Forty villagers were killed in Hama, said medics.", "medics")]
    [InlineData("Forty villagers were killed in Hama.", "")]
    public void Who_says_so_is_who_claims_the_count(string text, string source)
    {
        var figure = Assert.Single(Whole.Code(Of(text)).Figures);
        Assert.Equal(source, figure.AccordingTo?.Span.Of(text) ?? "");
    }

    private static Article Of(string text) => new() { File = "test", Text = text, Blocks = [new Block(new Span(0, text.Length), BlockKind.Paragraph)] };

    private static string Describe(string text)
    {
        var article = Of(text);
        var figures = Coder.Code(article, Analyzer.Analyze(article), [], []);
        return string.Join("; ", figures.Select(f => $"{f.Measure} {Value(f)} {Name(f.Bound)} {f.Unit}"));
    }

    private static string Value(Figure figure) => figure.Low is { } low ? $"{low:0}..{figure.High:0}" : figure.Value is { } value ? $"{value:0.##}" : "null";

    private static string Name(Bound bound) => bound switch
    {
        Bound.AtLeast => "at_least",
        Bound.AtMost => "at_most",
        Bound.About => "about",
        _ => "exact",
    };
}
