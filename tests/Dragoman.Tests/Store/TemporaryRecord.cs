using Dragoman.Store;

namespace Dragoman.Tests.Store;

/// <summary>A folder for one test's records, removed at its end, and the articles that the tests write.</summary>
public sealed class TemporaryRecord : IDisposable
{
    internal static readonly RecordVersion First = new("0.1.0", "aaaaaaaa11", "bbbbbbbb22");
    internal static readonly RecordVersion Second = new("0.2.0", "cccccccc33", "bbbbbbbb22");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dragoman-");

    public TemporaryRecord() => Path = In("test.db");

    public string Path { get; }

    public string In(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public IEnumerable<string> Files => _folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal);

    internal RecordStore Open(RecordMode mode = RecordMode.Create, TimeProvider? clock = null) => RecordStore.Open(Path, mode, clock ?? new FixedClock());

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Every row of every table, as text.</summary>
    internal static string Dump(RecordStore store)
    {
        using var names = store.Query("select name from sqlite_schema where type = 'table' order by name");
        var dump = new System.Text.StringBuilder();
        foreach (var name in names.Rows.Select(row => (string)row[0]!).ToList())
        {
            using var rows = store.Query($"select * from {name}");
            foreach (var row in rows.Rows)
                dump.Append(name).Append('|').AppendJoin('|', row.Select(value => value ?? "null")).Append('\n');
        }

        return dump.ToString();
    }

    /// <summary>An article with one statement and one event, whose spans are found by their words.</summary>
    internal static CodedArticle Sample(string file = "sample.txt", string? publisher = "Sample Courier", string date = "2016-10-08", string? extra = null)
    {
        const string Title = "Council meets on Aleppo\n";
        var text = Title + "The French minister said “the bombing must stop” 😀 on Saturday.\nRussia vetoed the French draft in New York.\n" + extra;
        var article = new Article
        {
            File = file,
            Title = "Council meets on Aleppo",
            Publisher = publisher,
            Authors = ["A. Writer", "B. Zoë"],
            Published = PartialDate.TryParse(date, out var published) ? published : null,
            PublishedBasis = PartialDate.TryParse(date, out _) ? DateBasis.Stated : null,
            Language = "en",
            Text = text,
            Blocks = [new Block(Words(text, "Council meets on Aleppo"), BlockKind.Title), new Block(Words(text, "Russia vetoed the French draft in New York."), BlockKind.Paragraph)],
        };
        return new CodedArticle(article, [Statement(text)], [Veto(text)]);
    }

    internal static Statement Statement(string text, string rule = "quote/direct") => new()
    {
        Kind = StatementKind.Direct,
        QuotationMarks = true,
        Source = new Source(Words(text, "The French minister"), null, new Office("fra-foreign-minister", "foreign minister of France", "FRA", "GOV")),
        Cue = Words(text, "said"),
        Content = [Words(text, "the bombing must stop")],
        Date = new PartialDate(2016, 10, 8),
        Evidence = [new Evidence(Words(text, "The French minister said “the bombing must stop”"), rule)],
    };

    internal static Figure Figure(string text, string words, decimal? value, string? subject = null, Party? source = null) => new()
    {
        Measure = "killed",
        Unit = "people",
        Value = value,
        Quantity = Words(text, words),
        AccordingTo = source,
        Subject = subject,
        Evidence = [new Evidence(Words(text, words), "figure/killed/kill")],
    };

    internal static Draft Draft(string text, string words) => new()
    {
        Symbol = "S/2016/846",
        Subject = "SYR",
        Sponsors = ["ESP", "FRA"],
        Date = new PartialDate(2016, 10, 8),
        Status = DraftStatus.Vetoed,
        VetoedBy = ["RUS"],
        Provisions = [new Provision("ceasefire", false, Words(text, words))],
        Intentions = [new MemberVote("CHN", VoteChoice.Abstain, Words(text, words))],
        Evidence = [new Evidence(Words(text, words), "draft/named")],
    };

    internal static Event Veto(string text, string rule = "reject/veto", string mode = "veto") => new()
    {
        Type = EventType.Reject,
        Mode = mode,
        Context = ["diplomatic", "legal"],
        Cameo = "129",
        Actor = [new Party(Words(text, "Russia"), new Actor("rus", "Russia", "RUS", null))],
        Recipient = [new Party(Words(text, "French draft"), new Actor("fra", "France", "FRA", null))],
        Place = Words(text, "New York"),
        Evidence = [new Evidence(Words(text, "Russia vetoed the French draft"), rule)],
    };

    internal static Span Words(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"\"{words}\" is not in the text.");
        return new Span(start, start + words.Length);
    }
}

/// <summary>A clock that stands still.</summary>
internal sealed class FixedClock(string now = "2026-11-24T20:00:00Z") : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(now);
}
