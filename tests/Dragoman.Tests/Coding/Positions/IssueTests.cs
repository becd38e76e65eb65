using Dragoman.Coding.Positions;
using Dragoman.Data;
using Dragoman.Knowledge;
using FsCheck;
using FsCheck.Fluent;

namespace Dragoman.Tests.Coding.Positions;

public class IssueTests
{
    private const string Bridge = """
        id: bridge
        name: A bridge over the strait
        for: it is built
        against: it is not built
        lexicon:
          bridge: bridge|crossing
        patterns:
          - for: "{we} ~2 {support} ~2 {bridge}"
          - against: "{we} ~2 {oppose} ~2 {bridge}"
          - conditional: "{bridge} ~3 only_after"
        examples:
          - for: "We support the bridge."
        """;

    private static readonly CompiledData Data = CompiledData.Load(Shipped.Knowledge());
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Load(Data);

    [Fact]
    public void The_shipped_issues_have_examples_both_ways_and_they_come_out()
    {
        var issues = PositionReader.Shipped(Data);
        Assert.True(issues.Count >= 17, $"only {issues.Count} issues");
        var reader = new PositionReader(issues, Knowledge);
        var examples = 0;
        foreach (var issue in issues)
        {
            Assert.True(issue.Examples.Any(e => e.Stance is null) && issue.Examples.Count(e => e.Stance is not null) >= 2, issue.Id);
            Assert.Empty(new PositionReader([issue], Knowledge).Failures(issue));
            Assert.All(issue.Feeds, f => Assert.Contains(issues, i => i.Id == f.Issue));
            examples += issue.Examples.Count;
        }

        Assert.True(examples >= 80, $"only {examples} examples were run");
    }

    [Theory]
    [InlineData("We support the new bridge.", null, "for")]
    [InlineData("France supports the crossing.", null, "for")]
    [InlineData("Spain supports the bridge.", null, null)]
    [InlineData("We do not support the bridge.", null, null)]
    [InlineData("We oppose the bridge.", null, "against")]
    [InlineData("If we support the bridge, they will pay.", null, null)]
    [InlineData("Do we support the bridge?", null, null)]
    [InlineData("They claim that we support the bridge.", null, null)]
    [InlineData("Spain says that we support the bridge.", null, null)]
    [InlineData("The Americans say that we support the bridge.", null, null)]
    [InlineData("We hear every day that we support the bridge.", null, null)]
    [InlineData("Nobody has the right to say that we support the bridge.", null, null)]
    [InlineData("Only a fool would believe that we support the bridge.", null, null)]
    [InlineData("Nobody in Paris believes that we support the bridge.", null, null)]
    [InlineData("It is untrue that we support the bridge.", null, null)]
    [InlineData("It would be a mistake to say that we support the bridge.", null, null)]
    [InlineData("Spain was wrong to say that we support the bridge.", null, null)]
    [InlineData("Spain for saying that we support the bridge", "criticised", null)]
    [InlineData("The minister accused Spain of saying that we support the bridge.", null, null)]
    [InlineData("The minister denied that in Spain we support the bridge.", null, null)]
    [InlineData("It is untrue that Spain was asked, but we support the bridge.", null, "for")]
    [InlineData("why we support the bridge", "asked", null)]
    [InlineData("the idea that we support the bridge", "mocked", null)]
    [InlineData("France says that we support the bridge.", null, "for")]
    [InlineData("We say again that we support the bridge.", null, "for")]
    [InlineData("We support the bridge if Spain pays.", null, "conditional")]
    [InlineData("The bridge will come only after the talks.", null, "conditional")]
    [InlineData("the bridge over the strait", "opposed", "against")]
    [InlineData("he supports the bridge", "said", "for")]
    [InlineData("We support the bridge, and we oppose the bridge.", null, null)]
    [InlineData("We support the\n\n\nbridge over the strait.", null, "for")]
    [InlineData("We sup-\nport the bridge.", null, "for")]
    [InlineData("We support the non-bridge.", null, null)]
    public void A_sentence_shows_the_speakers_own_stance_or_none(string text, string? cue, string? stance)
    {
        var found = new PositionReader([IssueReader.Read("bridge.yaml", Bridge)], Knowledge).Read(text, "FRA", cue);
        Assert.Equal(stance, found.SingleOrDefault()?.Stance.ToString().ToLowerInvariant());
    }

    [Fact]
    public void States_are_found_by_any_of_their_names()
    {
        var issue = IssueReader.Read("x.yaml", Bridge.Replace("\"{we} ~2 {support} ~2 {bridge}\"", "\"bridge to @SYR\""));
        var reader = new PositionReader([issue], Knowledge);
        foreach (var name in new[] { "Syria", "Damascus", "the Syrian Arab Republic" })
            Assert.True(reader.Read($"A bridge to {name} it is.", "FRA", null).Count == (name.StartsWith("the", StringComparison.Ordinal) ? 0 : 1), name);
    }

    [Theory]
    [InlineData("patterns:", "pattern:", "there is no key 'pattern'")]
    [InlineData("- for: \"{we} ~2", "- fore: \"{we} ~2", "'fore' is no stance")]
    [InlineData("{bridge}\"\n  - against", "{brige}\"\n  - against", "there is no list 'brige'; the file has bridge, we")]
    [InlineData("id: bridge", "id: The Bridge", "must be lower case")]
    [InlineData("name: A bridge over the strait\n", "", "the key 'name' is missing")]
    [InlineData("~2 {oppose}", "~99 {oppose}", "'~99' is no gap")]
    [InlineData("only_after", "@Syria", "'@Syria' is no state")]
    public void A_file_that_is_no_issue_is_refused_with_file_and_reason(string from, string to, string message)
    {
        var yaml = Bridge.Replace("\r\n", "\n");
        Assert.Contains(from, yaml);
        var refused = Assert.Throws<FormatException>(() => IssueReader.Read("bridge.yaml", yaml.Replace(from, to)));
        Assert.StartsWith("bridge.yaml", refused.Message);
        Assert.Contains(message, refused.Message);
    }

    [Fact]
    public void Words_lie_in_the_text_whatever_it_is()
    {
        var reader = new PositionReader(PositionReader.Shipped(Data), Knowledge);
        var words = Gen.Elements("Assad", "must", "go", ".", "?", "\n\n", "we", "support", "sanctions", "on", "Syria", "not", "😀", "“", "Russia's", ";", " ", "veto", "the", "if", "'", "\uD800");
        Prop.ForAll(words.ListOf().Select(w => string.Join(' ', w)).ToArbitrary(), text =>
            reader.Read(text, "FRA", null).All(p => p.Words.Start >= 0 && p.Words.End <= text.Length && !p.Words.IsEmpty)).QuickCheckThrowOnFailure();
    }
}
