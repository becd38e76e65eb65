namespace Dragoman.Tests.Coding.Events;

/// <summary>The coding manual holds: every example of its pages is coded as it says.</summary>
public class CodebookTests
{
    /// <summary>How many examples may be marked as not coded yet. It may only shrink: lower it when it can be.</summary>
    private const int MostGaps = 16;

    private const int FewestExamples = 200;

    public static TheoryData<string> Pages => [.. Codebook.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_example_is_coded_as_the_codebook_says(string page)
    {
        var wrong = new List<string>();
        var mended = new List<CodebookExample>();
        foreach (var example in Codebook.Read(page))
        {
            var found = ShippedCoder.Code(example.Text);
            var holds = Codebook.Holds(example, found);
            if (holds && example.Gap)
                mended.Add(example);
            else if (!holds && !example.Gap)
                wrong.Add($"{example}\n  should be {Listed(example.Events)}\n  is        {Listed(found.Select(e => $"{Codebook.Show(e, example.Text)} ({string.Join(", ", e.Context)})"))}");
        }

        // What works by now loses its mark in the page, so that the change can be read and committed.
        foreach (var example in Enumerable.Reverse(mended))
            Codebook.Unmark(example);
        wrong.AddRange(mended.Select(e => $"{e}\n  is coded now: its mark '{Codebook.GapMark}' was taken away; commit the page."));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void There_are_many_examples_and_few_gaps()
    {
        var examples = Codebook.Pages.SelectMany(Codebook.Read).ToArray();
        Assert.True(examples.Length >= FewestExamples, $"only {examples.Length} examples");
        var gaps = examples.Where(e => e.Gap).ToArray();
        Assert.True(gaps.Length <= MostGaps, $"{gaps.Length} examples are marked '{Codebook.GapMark}', {MostGaps} may be:\n{string.Join('\n', gaps.Select(g => g.ToString()))}");
        Assert.Empty(examples.GroupBy(e => e.Text).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Each_type_has_a_page_with_examples_near_misses_and_every_mode_that_a_rule_gives()
    {
        foreach (var type in Enum.GetValues<EventType>())
        {
            var name = type.ToString();
            var page = name.ToLowerInvariant() + ".md";
            Assert.Contains(page, Codebook.Pages);
            var examples = Codebook.Read(page);
            Assert.True(examples.Count(e => e.Events.Any(x => x.StartsWith(name.ToUpperInvariant(), StringComparison.Ordinal))) >= 4, $"{page}: too few examples");
            Assert.True(examples.Any(e => !e.Events.Any(x => x.StartsWith(name.ToUpperInvariant(), StringComparison.Ordinal))), $"{page}: no near miss");
            var text = File.ReadAllText(Path.Combine(Codebook.Folder, page));
            foreach (var mode in HandTree.Book.Rules.Where(r => r.Type == type && r.Mode is not null).Select(r => r.Mode!).Distinct())
            {
                Assert.True(text.Contains($"`{mode}`", StringComparison.Ordinal), $"{page} does not say what mode {mode} is");
                Assert.True(examples.Any(e => e.Events.Any(x => x.StartsWith($"{name.ToUpperInvariant()} {mode}:", StringComparison.Ordinal))), $"{page} has no example of mode {mode}");
            }
        }
    }

    [Fact]
    public void Every_context_that_a_rule_or_a_word_gives_is_explained_with_an_example()
    {
        var text = File.ReadAllText(Path.Combine(Codebook.Folder, "contexts.md"));
        var shown = Codebook.Read("contexts.md").SelectMany(e => e.Events).Where(e => e.Contains("; context ", StringComparison.Ordinal))
            .SelectMany(e => e[(e.IndexOf("; context ", StringComparison.Ordinal) + "; context ".Length)..].Split(", ")).ToHashSet(StringComparer.Ordinal);
        var given = HandTree.Book.Rules.SelectMany(r => r.Context).Concat(HandTree.Book.Lexicon.Contexts).Distinct().ToArray();

        Assert.True(given.Length >= 20, $"only {given.Length} contexts");
        Assert.All(given, c => Assert.Contains($"`{c}`", text, StringComparison.Ordinal));
        Assert.All(given, c => Assert.Contains(c, shown));
    }

    [Theory]
    [InlineData("Russia will meet Finland on 19 October 2016.", "2016-10-19")]
    [InlineData("Russia will not meet Finland on 19 October 2016.", null)]
    public void A_refusal_has_not_the_day_of_what_is_refused(string text, string? date) =>
        Assert.Equal(date, Assert.Single(ShippedCoder.Code(text)).Date?.ToString());

    private static string Listed(IEnumerable<string> events) => string.Join(" | ", events.DefaultIfEmpty("none"));
}
