using Dragoman.Coding.Statements;
using FsCheck.Fluent;

namespace Dragoman.Tests.Coding.Statements;

public class QuotationFinderTests
{
    [Theory]
    [InlineData("“We will talk,” the envoy said.", "We will talk,")]
    [InlineData("\"We will talk,\" the envoy said.", "We will talk,")]
    [InlineData("‘We will talk,’ the envoy said.", "We will talk,")]
    [InlineData("'We will talk,' the envoy said.", "We will talk,")]
    [InlineData("« Nous parlerons », a dit l’envoyé.", "Nous parlerons")]
    [InlineData("»Wir reden«, sagte er.", "Wir reden")]
    [InlineData("„Wir reden“, sagte er.", "Wir reden")]
    [InlineData("„Porozmawiamy”, powiedział.", "Porozmawiamy")]
    [InlineData("‹Parlons›, dit-il.", "Parlons")]
    [InlineData("``We will talk,'' the envoy said.", "We will talk,")]
    [InlineData("''We will talk,'' the envoy said.", "We will talk,")]
    [InlineData("‘‘We will talk,’’ the envoy said.", "We will talk,")]
    public void Every_pair_of_marks_is_known(string text, string words) => Assert.Equal([words], Words(text));

    [Theory]
    [InlineData("The ministers' plan doesn't bind the people’s envoys.")]
    [InlineData("In the ’90s and the '70s they didn’t meet.")]
    [InlineData("Rock 'n' roll and ’em all.")]
    [InlineData("A 6' 2\" guard stood by the 12\" pipe.")]
    [InlineData("He is 5'10\" tall.")]
    public void Apostrophes_feet_and_inches_are_no_quotations(string text) => Assert.Empty(Words(text));

    [Fact]
    public void An_apostrophe_inside_single_marks_does_not_close_them() =>
        Assert.Equal(["We don’t accept the ministers’ plan"], Words("‘We don’t accept the ministers’ plan’, the envoy said."));

    [Fact]
    public void A_possessive_before_straight_single_marks_close_is_kept() =>
        Assert.Equal(["the generals' game"], Words("He called it 'the generals' game' on Monday."));

    [Fact]
    public void Inner_quotations_are_nested()
    {
        var found = Find("“He told me ‘never’, and I “laughed”,” she said.");
        Assert.Equal([0, 1, 1], found.Select(q => q.Depth));
    }

    [Fact]
    public void A_quotation_runs_over_paragraphs_that_each_open_it()
    {
        const string text = "She said: “First point.\n\n“Second point.\n\n“Third point.” Then she left.";
        var quotation = Assert.Single(Find(text));
        Assert.Equal(["First point.", "Second point.", "Third point."], quotation.Pieces.Select(p => p.Of(text)));
        Assert.True(quotation.Closed);
    }

    [Fact]
    public void Straight_marks_run_over_paragraphs_too() =>
        Assert.Equal(["First point.|Second point.", "Fine"], Words("\"First point.\n\n\"Second point.\"\n\n\"Fine\" was all."));

    [Fact]
    public void A_second_paragraph_may_lack_its_opening_mark() =>
        Assert.Equal(["First point.|Second point."], Words("“First point.\n\nSecond point.”\n\nThe end."));

    [Fact]
    public void A_missing_closing_mark_costs_one_paragraph()
    {
        var found = Find("“We never agreed, he said.\n\nThe talks ended.\n\n“We did,” she said.");
        Assert.Equal([false, true], found.Select(q => q.Closed));
        Assert.Equal(["We never agreed, he said.", "We did,"], Words("“We never agreed, he said.\n\nThe talks ended.\n\n“We did,” she said."));
    }

    [Theory]
    [InlineData("“We never agreed, he said. “We never will,” he added.")]
    [InlineData("\"We never agreed, he said. \"We never will,\" he added.")]
    public void A_missing_closing_mark_ends_at_the_next_opening_mark(string text) =>
        Assert.Equal(["We never agreed, he said.", "We never will,"], Words(text));

    [Theory]
    [InlineData("“So I hope that it will pass. “\n\nThe end.")]
    [InlineData("“So I hope that it will pass. “ he said.")]
    [InlineData("“So I hope that it will pass.“ he said.")]
    [InlineData("\"So I hope that it will pass. \"\n\nThe end.")]
    [InlineData("”So I hope that it will pass.” he said.")]
    public void Wrong_glyphs_and_spaces_before_the_closing_mark_are_read(string text) =>
        Assert.Equal(["So I hope that it will pass."], Words(text));

    [Fact]
    public void Boilerplate_holds_no_quotation_and_does_not_interrupt_one()
    {
        const string text = "“First.\nSHARE “THIS”\n“Second.”";
        Block[] blocks =
        [
            new(new Span(0, 7), BlockKind.Paragraph),
            new(new Span(8, 20), BlockKind.Boilerplate),
            new(new Span(21, 30), BlockKind.Paragraph),
        ];
        var quotation = Assert.Single(QuotationFinder.Find(text, blocks));
        Assert.Equal(["First.", "Second."], quotation.Pieces.Select(p => p.Of(text)));
    }

    [Fact]
    public void Any_text_gives_nested_spans_inside_it()
    {
        var letters = Gen.Elements("“", "”", "\"", "‘", "’", "'", "«", "»", "„", "‹", "›", "`", "a", "s", "B", "9", " ", " ", ".", ",", "—", "\n", "\n\n", "\uD83D");
        var text = letters.ListOf().Select(string.Concat).ToArbitrary();
        FsCheck.Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(text, IsSound));
    }

    [Theory]
    [InlineData('“')]
    [InlineData('"')]
    [InlineData('‘')]
    public void A_long_line_of_marks_is_read_in_one_pass(char mark) => Assert.True(IsSound(new string(mark, 5_000_000)));

    private static bool IsSound(string text)
    {
        var found = Find(text);
        var ends = new Stack<int>();
        foreach (var quotation in found)
        {
            while (ends.Count > 0 && ends.Peek() <= quotation.Span.Start)
                ends.Pop();
            var nested = (ends.Count == 0 || quotation.Span.End <= ends.Peek()) && quotation.Depth == ends.Count;
            var inside = quotation.Span.End <= text.Length && quotation.Pieces.All(quotation.Span.Contains) && quotation.Pieces.SequenceEqual(quotation.Pieces.Order());
            if (!nested || !inside)
                return false;
            ends.Push(quotation.Span.End);
        }

        return true;
    }

    private static IReadOnlyList<Quotation> Find(string text) => QuotationFinder.Find(text, []);

    private static string[] Words(string text) => [.. Find(text).Select(q => string.Join("|", q.Pieces.Select(p => p.Of(text))))];
}
