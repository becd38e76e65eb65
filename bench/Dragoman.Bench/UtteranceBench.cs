using System.Diagnostics;
using Dragoman.Store;

namespace Dragoman.Bench;

/// <summary>How long it takes to find the utterances of a year of news: made-up statements, three in ten of them reprints of another paper's.</summary>
internal static class UtteranceBench
{
    private const int InArticle = 5;
    private const int Words = 14;

    private static readonly RecordVersion Version = new("0.1.0", "aaaaaaaa", "bbbbbbbb");

    public static void Run(int statements, string path)
    {
        if (File.Exists(path))
            throw new IOException($"{path} exists; name a new file.");
        using var store = RecordStore.Open(path, RecordMode.Create, TimeProvider.System);
        using (var writer = store.StartWriting(Version))
        {
            var random = new Random(20261124);
            var last = new List<(string Words, int Speaker, int Day)>();
            for (var i = 0; i < statements / InArticle; i++)
                writer.Append(Make(random, last, i, statements / InArticle));
            writer.Finish();
        }

        var watch = Stopwatch.StartNew();
        var linked = store.LinkUtterances(null, ["in the strongest terms"]);
        Console.WriteLine($"{statements:N0} statements: {linked:N0} linked in {watch.Elapsed.TotalSeconds:F1} s, {GC.GetTotalMemory(false) / 1e6:F0} MB held");
        var one = store.FindArticles(new RecordFilter { Limit = 1, Since = new PartialDate(2016, 6, 1) }).First().Id;
        watch.Restart();
        store.LinkUtterances([one], ["in the strongest terms"]);
        Console.WriteLine($"again, for one new article: {watch.Elapsed.TotalSeconds:F2} s");
        watch.Restart();
        Console.WriteLine($"listed: {store.FindUtterances(RecordFilter.None).Count():N0} utterances in {watch.Elapsed.TotalSeconds:F1} s");
    }

    private static CodedArticle Make(Random random, List<(string Words, int Speaker, int Day)> last, int number, int articles)
    {
        var day = (int)(365L * number / articles);
        var text = new System.Text.StringBuilder();
        var statements = new List<Statement>();
        for (var i = 0; i < InArticle; i++)
        {
            var (words, speaker, _) = random.Next(10) < 3 && last.Count > 0 ? last[random.Next(last.Count)] : (Sentence(random), random.Next(random.Next(10) < 5 ? 20 : 5000), day);
            if (last.Count < 3000)
                last.Add((words, speaker, day));
            else
                last[random.Next(last.Count)] = (words, speaker, day);
            var start = text.Length;
            var name = $"Name Speaker{speaker}";
            text.Append(name).Append(" said: ");
            var said = new Span(text.Length, text.Length + words.Length);
            text.Append(words).Append(".\n");
            statements.Add(new Statement
            {
                Kind = StatementKind.Direct,
                QuotationMarks = true,
                Source = new Source(new Span(start, start + name.Length), new Actor(null, name, null, null), null),
                Content = [said],
                Evidence = [new Evidence(said, "statement/direct/colon")],
            });
        }

        var article = new Article
        {
            File = $"{number}.txt",
            Text = text.ToString(),
            Published = PartialDate.Of(new DateOnly(2016, 1, 1).AddDays(day)),
            PublishedBasis = DateBasis.Given,
        };
        return new CodedArticle(article, statements, []);
    }

    // Some words are far more frequent than others, as in a language.
    private static string Sentence(Random random)
    {
        var words = new string[Words];
        for (var i = 0; i < Words; i++)
            words[i] = "w" + (int)(20_000 * Math.Pow(random.NextDouble(), 3));
        return string.Join(' ', words);
    }
}
