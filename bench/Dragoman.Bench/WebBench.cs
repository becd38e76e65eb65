using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Dragoman.Store;

namespace Dragoman.Bench;

/// <summary>A large made-up record for the web app, and readers who ask it for pages.</summary>
internal static class WebBench
{
    private const int Words = 400;
    private const int Vocabulary = 20_000;

    private static readonly string[] Countries = ["FRA", "RUS", "SYR", "USA", "GBR", "TUR", "IRN", "CHN", "DEU", "ITA", "EGY", "JPN"];
    private static readonly string[] Names = ["France", "Russia", "Syria", "America", "Britain", "Turkey", "Iran", "China", "Germany", "Italy", "Egypt", "Japan"];

    private static readonly string[] Sayings =
    [
        "Assad must go", "Assad's departure is not a precondition for talks", "the right of veto must be preserved", "talks will go on", "nothing is decided", "the truce holds", "we want to hear more", "the road is long",
    ];

    private static readonly (EventType Type, string Verb)[] Deeds =
    [
        (EventType.Consult, "met"), (EventType.Accuse, "accused"), (EventType.Support, "backed"), (EventType.Reject, "rebuffed"), (EventType.Threaten, "threatened"), (EventType.Aid, "helped"), (EventType.Sanction, "punished"), (EventType.Agree, "joined"),
    ];

    private static readonly RecordVersion Version = new("0.1.0", "aaaaaaaa", "bbbbbbbb");

    /// <summary>Appends so many articles, each with a statement and an event, one in five with a figure that others contest.</summary>
    public static void Make(int articles, string path)
    {
        if (File.Exists(path))
            throw new IOException($"{path} exists; name a new file.");
        var random = new Random(8);
        var words = Enumerable.Range(0, Vocabulary).Select(_ => WordOf(random)).ToArray();
        using var store = RecordStore.Open(path, RecordMode.Create, TimeProvider.System);
        using var writer = store.StartWriting(Version);
        for (var i = 0; i < articles; i++)
            writer.Append(ArticleOf(i, random, words));
        writer.Finish();
    }

    /// <summary>So many readers ask for the addresses in turn for so long; prints how long answers took.</summary>
    public static async Task<int> Load(string site, int readers, int seconds, string[] addresses)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = readers }) { BaseAddress = new Uri(site), Timeout = TimeSpan.FromMinutes(2) };
        var took = new ConcurrentBag<(string Address, double Milliseconds)>();
        var errors = new ConcurrentBag<string>();
        var end = Stopwatch.GetTimestamp() + seconds * Stopwatch.Frequency;
        await Task.WhenAll(Enumerable.Range(0, readers).Select(async reader =>
        {
            for (var n = reader; Stopwatch.GetTimestamp() < end; n++)
            {
                var address = addresses[n % addresses.Length];
                var start = Stopwatch.GetTimestamp();
                try
                {
                    using var answer = await client.GetAsync(address).ConfigureAwait(false);
                    await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
                    if (!answer.IsSuccessStatusCode)
                        errors.Add($"{address}: {(int)answer.StatusCode}");
                }
                catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
                {
                    errors.Add($"{address}: {broken.Message}");
                }

                took.Add((address, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
                // A person reads before the next click.
                if (readers > 1)
                    await Task.Delay(Random.Shared.Next(500, 1500)).ConfigureAwait(false);
            }
        })).ConfigureAwait(false);
        Print("all", [.. took.Select(t => t.Milliseconds)]);
        foreach (var group in took.GroupBy(t => t.Address).OrderBy(group => Array.IndexOf(addresses, group.Key)))
            Print(group.Key, [.. group.Select(t => t.Milliseconds)]);
        Console.WriteLine($"{errors.Count} errors");
        foreach (var error in errors.Distinct().Take(10))
            Console.WriteLine(error);
        return errors.IsEmpty ? 0 : 1;
    }

    private static void Print(string what, double[] times)
    {
        Array.Sort(times);
        Console.WriteLine($"{times.Length,6} answers  median {At(0.5),6:F0} ms  p95 {At(0.95),6:F0} ms  p99 {At(0.99),6:F0} ms  longest {times[^1],6:F0} ms  {what}");

        double At(double part) => times[Math.Min(times.Length - 1, (int)(part * times.Length))];
    }

    private static CodedArticle ArticleOf(int number, Random random, string[] words)
    {
        var (one, other, saying, deed) = (random.Next(Countries.Length), random.Next(Countries.Length), Sayings[random.Next(Sayings.Length)], Deeds[random.Next(Deeds.Length)]);
        var person = $"{words[one]} {words[300 + random.Next(400)]}";
        var said = $"{person} of {Names[one]} said: “{saying}.”";
        var done = $"{Names[one]} {deed.Verb} {Names[other]} on that day.";
        var counted = number % 5 == 0 ? $"At least {10 + random.Next(500)} people were killed, said {Names[other]}." : "";
        var text = new StringBuilder($"Story {number} of {Names[one]} and {Names[other]}\n\n");
        for (var i = 0; i < Words; i++)
            text.Append(words[(int)(Vocabulary * Math.Pow(random.NextDouble(), 3))]).Append(i % 60 == 59 ? ".\n\n" : " ");
        var whole = text.Append("\n\n").Append(said).Append("\n\n").Append(done).Append(' ').Append(counted).Append('\n').ToString();
        var title = whole[..whole.IndexOf('\n', StringComparison.Ordinal)];
        var actor = new Actor($"x{one}-{person.Replace(' ', '-')}", person, Countries[one], "GOV");
        return new CodedArticle(
            new Article
            {
                File = $"made/{number:D6}.txt",
                Title = title,
                Publisher = $"Publisher {number % 40}",
                Published = new PartialDate(2005 + number % 20, 1 + random.Next(12), 1 + random.Next(28)),
                PublishedBasis = DateBasis.Stated,
                Language = "en",
                Text = whole,
                Blocks = [new Block(new Span(0, title.Length), BlockKind.Title), new Block(Of(whole, said), BlockKind.Paragraph)],
            },
            [new Statement { Kind = StatementKind.Direct, QuotationMarks = true, Source = new Source(Of(whole, person + " of"), actor, null), Cue = Of(whole, "said:"), Content = [Of(whole, saying + ".")], Evidence = [new Evidence(Of(whole, said), "quote/direct")] }],
            [new Event { Type = deed.Type, Mode = deed.Verb, Actor = [Party(whole, done, one, 0)], Recipient = [Party(whole, done, other, Names[one].Length)], Evidence = [new Evidence(Of(whole, done), "made/up")] }])
        {
            Figures = counted.Length == 0 ? [] : [Figure(whole, counted, other, number)],
        };
    }

    private static Party Party(string text, string sentence, int country, int after)
    {
        var start = text.IndexOf(sentence, StringComparison.Ordinal);
        var at = text.IndexOf(Names[country], start + after, StringComparison.Ordinal);
        return new Party(new Span(at, at + Names[country].Length), new Actor(Countries[country].ToLowerInvariant(), Names[country], Countries[country], null));
    }

    private static Figure Figure(string text, string sentence, int source, int number)
    {
        var quantity = sentence[..sentence.IndexOf(" people", StringComparison.Ordinal)];
        return new Figure
        {
            Measure = "killed",
            Unit = "people",
            Value = int.Parse(quantity.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture),
            Bound = Bound.AtLeast,
            Quantity = Of(text, quantity + " people"),
            AccordingTo = Party(text, sentence, source, 0),
            Subject = $"incident {number / 25}",
            Evidence = [new Evidence(Of(text, sentence), "figure/killed/made")],
        };
    }

    private static Span Of(string text, string words)
    {
        var start = text.LastIndexOf(words, StringComparison.Ordinal);
        return new Span(start, start + words.Length);
    }

    private static string WordOf(Random random)
    {
        var word = new StringBuilder();
        for (var i = 2 + random.Next(3); i > 0; i--)
            word.Append("bdfgklmnprstv"[random.Next(13)]).Append("aeiou"[random.Next(5)]);
        return word.ToString();
    }
}
