using Dragoman.Coding.Events;

namespace Dragoman.Tests.Coding.Events;

public class EventExplainerTests
{
    private const string Text = "Russia threatened to attack the Turkish army.";

    private static EventExplanation Explain(string text, string rule)
    {
        var article = ShippedCoder.Article(text);
        var found = ShippedCoder.Coder.Code(article).Events.Single(e => e.Evidence[0].Rule == rule);
        return ShippedCoder.Coder.Explainer(article).Explain(found.Evidence[0])!;
    }

    private static string Show(ExplainedPart part, string text) =>
        $"{part.Role} {part.Words.Of(text)}: {string.Concat(part.Path.Select(s => $"{(s.Relation is null ? "" : s.Up ? $" <{s.Relation} " : $" {s.Relation}> ")}{s.Word.Of(text)}"))}";

    [Fact]
    public void Each_part_is_reached_through_the_tree_from_the_trigger()
    {
        var explanation = Explain(Text, "assault/attack");

        Assert.Equal("assault/attack", explanation.Rule.Id);
        Assert.Equal("data/rules/assault/attack.rule", explanation.Rule.File);
        Assert.NotEmpty(explanation.Rule.About);
        Assert.NotEmpty(explanation.Rule.Examples);
        Assert.Equal(Text, explanation.Sentence.Of(Text));
        var parts = explanation.Parts.Select(p => Show(p, Text)).ToArray();
        Assert.Equal("trigger attack: attack", parts[0]);
        Assert.Contains("actor Russia: attack <xcomp threatened nsubj> Russia", parts);
        Assert.Contains("recipient Turkish army: attack obj> army", parts);
        Assert.Contains("governed_by threatened: attack <xcomp threatened", parts);
    }

    [Fact]
    public void Words_that_the_rules_do_not_code_have_no_explanation()
    {
        var explainer = ShippedCoder.Coder.Explainer(ShippedCoder.Article(Text));

        Assert.Null(explainer.Explain(new Evidence(new Span(0, 6), "assault/attack")));
    }
}
