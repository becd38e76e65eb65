using System.Text;
using Dragoman.Knowledge;

namespace Dragoman.Coding.Positions;

/// <summary>Reads stances on issues out of what actors say and do, by the patterns of the issues. Thread-safe; the same words give the same positions.</summary>
public sealed class PositionReader
{
    /// <summary>The section of the compiled data that holds the shipped issues.</summary>
    public const string Section = "issues";

    private const char Parting = '\0';

    // How many sentences before may name what the words are about: "It requires that …".
    private const int LookBack = 2;

    private readonly KnowledgeBase _knowledge;

    public PositionReader(IReadOnlyList<Issue> issues, KnowledgeBase knowledge)
    {
        Issues = issues;
        _knowledge = knowledge;
    }

    public IReadOnlyList<Issue> Issues { get; }

    /// <summary>The shipped issues, in the order of their names.</summary>
    public static IReadOnlyList<Issue> Shipped(CompiledData data) =>
        [.. Encoding.UTF8.GetString(data.Section(Section).Span).Split(Parting, StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(f => IssueReader.Read(f[0], f[1]))];

    /// <summary>Packs issue files into the section, after reading each and running its examples.</summary>
    /// <exception cref="FormatException">A file is no issue, or one of its examples comes out otherwise.</exception>
    public static byte[] Pack(IReadOnlyDictionary<string, string> files, KnowledgeBase knowledge)
    {
        var issues = files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (File: f.Key, Text: f.Value, Issue: IssueReader.Read(f.Key, f.Value))).ToArray();
        var wrong = issues.SelectMany(i => new PositionReader([i.Issue], knowledge).Failures(i.Issue).Select(f => $"{i.File}: {f}")).ToArray();
        if (wrong.Length > 0)
            throw new FormatException(string.Join("\n", wrong));
        return Encoding.UTF8.GetBytes(string.Concat(issues.Select(i => i.File + Parting + i.Text + Parting)));
    }

    /// <summary>The examples of an issue that do not come out as its file says, in words; empty when all do.</summary>
    public IReadOnlyList<string> Failures(Issue issue)
    {
        var failures = new List<string>();
        foreach (var example in issue.Examples)
        {
            var (text, cue) = Told(example.Text);
            var found = Read(text, example.Speaker, cue).Where(p => p.Issue == issue.Id || issue.TowardState).Select(p => (Stance?)p.Stance).ToArray();
            if (found.Length != (example.Stance is null ? 0 : 1) || (found.Length == 1 && found[0] != example.Stance))
                failures.Add($"\"{example.Text}\" shows {(found.Length == 0 ? "nothing" : string.Join(", ", found.Select(s => s!.Value.ToString().ToLowerInvariant())))}, not {example.Stance?.ToString().ToLowerInvariant() ?? "nothing"}.");
        }

        return failures;
    }

    /// <summary>What the speaker's words show: one position an issue and sentence at most; a sentence that shows two different stances shows none.</summary>
    /// <param name="text">The content of a statement, or one part of it.</param>
    /// <param name="country">Whose speaker it is: a state or body.</param>
    /// <param name="cue">The saying word where the reporter tells it ("opposed"); null for the speaker's own words.</param>
    public IReadOnlyList<Position> Read(string text, string country, string? cue)
    {
        var positions = new List<Position>();
        var sentences = SaidSentence.Of(text, country, cue, _knowledge);
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var issue in Issues)
            {
                if (issue.About is { } about && !Enumerable.Range(Math.Max(0, i - LookBack), Math.Min(i, LookBack) + 1).Any(n => about.IsMatch(sentences[n].Text)))
                    continue;
                if (issue.NotAbout?.IsMatch(sentences[i].Text) == true)
                    continue;
                Read(issue, sentences[i], positions);
            }
        }

        return positions;
    }

    /// <summary>What an event shows of who did it.</summary>
    /// <param name="recipients">Countries and bodies to whom it was done.</param>
    /// <param name="words">The clause that was coded.</param>
    public IReadOnlyList<Position> Read(EventType type, string? mode, Modality modality, IReadOnlyCollection<string> recipients, string words)
    {
        var positions = new List<Position>();
        foreach (var issue in Issues)
        {
            foreach (var shows in issue.Events)
            {
                if (shows.Type != type || (shows.Mode is not null && shows.Mode != mode) || (shows.Recipient is { } to && !recipients.Contains(to)))
                    continue;
                if (!(modality == Modality.Happened || (modality == Modality.Threatened && shows.AlsoThreatened)) || shows.Words?.IsMatch(words) == false)
                    continue;
                positions.Add(new Position(issue.Id, shows.Stance, new Span(0, words.Length), $"position/{issue.Id}/{type.ToString().ToUpperInvariant()}"));
                break;
            }
        }

        return positions;
    }

    /// <summary>Whether this is the code of a state.</summary>
    public bool IsState(string code) => _knowledge.State(code) is not null;

    /// <summary>The name of a state; null for another code.</summary>
    public string? NameOf(string code) => _knowledge.State(code)?.Name;

    /// <summary>Whether the words name this state, by whatever name.</summary>
    public bool Names(string words, string code) => _knowledge.StatesIn(words).Any(s => s.Code == code);

    private static (string Text, string? Cue) Told(string example)
    {
        if (!example.StartsWith("§ ", StringComparison.Ordinal))
            return (example, null);
        var parts = example.Split(' ', 3);
        return (parts[2], parts[1]);
    }

    private static void Read(Issue issue, SaidSentence sentence, List<Position> positions)
    {
        var found = new List<Position>();
        foreach (var pattern in issue.Patterns)
        {
            foreach (System.Text.RegularExpressions.Match match in pattern.Regex.Matches(sentence.Text))
            {
                if (Spoilers.Spoil(sentence.Text, match.Index, match.Length, isTest: pattern.Part == "test") || (issue.TowardState && Spoilers.IsGoverned(sentence.Text[..match.Index])))
                    continue;
                var id = issue.TowardState ? $"toward:{match.Groups["state"].Value.ToUpperInvariant()}" : issue.Id;
                var stance = pattern.Stance == Stance.For && Spoilers.IsOnCondition(sentence.Text.AsSpan(match.Index + match.Length)) ? Stance.Conditional : pattern.Stance;
                if (!found.Exists(p => p.Issue == id && p.Stance == stance))
                    found.Add(new Position(id, stance, sentence.Span, $"position/{issue.Id}: {pattern.Text}", pattern.Part));
            }
        }

        positions.AddRange(found.Where(p => found.Count(other => other.Issue == p.Issue) == 1));
    }
}
