using System.Diagnostics;
using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Bench;

/// <summary>How fast the record takes articles and gives lines back. The articles are made up; what they say does not matter here.</summary>
internal static class StoreBench
{
    private const string Sentence = "The minister said “the bombing must stop now” on Saturday. Russia vetoed the French draft in New York.\n";

    private static readonly string[] Countries = ["FRA", "RUS", "SYR", "USA", "GBR", "TUR", "IRN", "CHN"];
    private static readonly RecordVersion Version = new("0.1.0", "aaaaaaaa", "bbbbbbbb");

    public static void Run(int articles, string path)
    {
        if (File.Exists(path))
            throw new IOException($"{path} exists; name a new file.");
        using var store = RecordStore.Open(path, RecordMode.Create, TimeProvider.System);
        foreach (var (name, lines) in new[] { ("short: 1 statement, 1 event, 4 blocks", 1), ("long: 10 statements, 10 events, 26 blocks", 10) })
        {
            Time($"mapped, one thread ({name})", articles, () =>
            {
                for (var i = 0; i < articles; i++)
                    LineMapper.Map(Make(i, lines), Version);
            });
            Time($"appended ({name})", articles, () =>
            {
                using var writer = store.StartWriting(Version);
                for (var i = 0; i < articles; i++)
                    writer.Append(Make(i, lines));
                writer.Finish();
            });
        }

        Console.WriteLine($"file: {new FileInfo(path).Length / 1e6:F0} MB");
        List(store);
    }

    private static void List(RecordStore store)
    {
        Time("statements, all", () => store.FindStatements(RecordFilter.None).Count());
        Time("statements, first 20", () => store.FindStatements(new RecordFilter { Limit = 20 }).Count());
        Time("statements, source by name", () => store.FindStatements(new RecordFilter { Source = "Name 77" }).Count());
        Time("events, FRA to RUS", () => store.FindEvents(new RecordFilter { Actor = "FRA", Recipient = "SYR,RUS,GBR" }).Count());
        Time("events, type in a quarter", () => store.FindEvents(new RecordFilter { Type = "REJECT", Since = new PartialDate(2016, 10), Until = new PartialDate(2016, 12) }).Count());
        Time("actors, first 10", () => store.FindActors(new RecordFilter { Limit = 10 }).Count());
        Time("digest", () => store.Digest().Articles);
    }

    private static void Time(string what, int articles, Action work)
    {
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        work();
        var seconds = watch.Elapsed.TotalSeconds;
        var used = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMicroseconds / articles;
        Console.WriteLine($"{what}: {articles / seconds:F0} articles a second, {used:F0} microseconds of processor each");
    }

    private static void Time(string what, Func<int> work)
    {
        var watch = Stopwatch.StartNew();
        var count = work();
        Console.WriteLine($"{what}: {count} in {watch.ElapsedMilliseconds} ms");
    }

    private static CodedArticle Make(int number, int lines)
    {
        var head = $"Article {number} of many, with {lines}\n";
        var paragraphs = lines == 1 ? 3 : 25;
        var text = head + string.Concat(Enumerable.Repeat(Sentence, paragraphs));
        var article = new Article
        {
            File = $"f{number}-{lines}.txt",
            Title = head.TrimEnd(),
            Publisher = $"Publisher {number % 20}",
            Published = new PartialDate(2010 + number % 10, 1 + number % 12, 1 + number % 28),
            PublishedBasis = DateBasis.Stated,
            Text = text,
            Blocks = [.. Enumerable.Range(0, paragraphs + 1).Select(i => BlockOf(i, head.Length))],
        };
        return new CodedArticle(
            article,
            [.. Enumerable.Range(0, lines).Select(i => StatementOf(number, i, head.Length + i * Sentence.Length))],
            [.. Enumerable.Range(0, lines).Select(i => EventOf(number, i, head.Length + i * Sentence.Length))]);
    }

    private static Block BlockOf(int i, int head) => i == 0
        ? new Block(new Span(0, head - 1), BlockKind.Title)
        : new Block(new Span(head + (i - 1) * Sentence.Length, head + i * Sentence.Length - 1), BlockKind.Paragraph);

    private static Statement StatementOf(int number, int i, int start) => new()
    {
        Kind = StatementKind.Direct,
        QuotationMarks = true,
        Source = new Source(At(start, "The minister"), new Actor($"x{(number + i) % 500}", $"Name {(number + i) % 500}", Countries[(number + i) % 8], "GOV"), null),
        Cue = At(start, "said"),
        Content = [At(start, "the bombing must stop now")],
        Evidence = [new Evidence(At(start, "The minister said “the bombing must stop now” on Saturday."), "quote/direct")],
    };

    private static Event EventOf(int number, int i, int start) => new()
    {
        Type = (EventType)(i % 16),
        Mode = "veto",
        Context = ["diplomatic"],
        Actor = [new Party(At(start, "Russia"), new Actor($"a{i}", $"A{i}", Countries[(number * 3 + i) % 8], null))],
        Recipient = [new Party(At(start, "French"), new Actor($"b{i}", $"B{i}", Countries[(number + i * 5) % 8], null))],
        Evidence = [new Evidence(At(start, "Russia vetoed the French draft"), "reject/veto")],
    };

    private static Span At(int start, string words)
    {
        var at = start + Sentence.IndexOf(words, StringComparison.Ordinal);
        return new Span(at, at + words.Length);
    }
}
