using Dragoman.Cli.Output;
using Dragoman.Store;

namespace Dragoman.Cli.Reads;

/// <summary>What a person wants to read after reading: what it was, who is quoted most, what passed between whom, what could not be dated.</summary>
internal static class DigestText
{
    public static void Print(TextWriter output, Digest digest, ReadResult result, int width)
    {
        output.WriteLine(What(digest, result));
        if (digest.Publishers.Any(p => p.Name is not null))
            Section(output, "Publishers", digest.Publishers.Select(p => (p.Count, p.Name ?? "(not named)", "")), width);
        if (digest.MostQuoted.Count > 0)
            Section(output, "Most quoted", digest.MostQuoted.Select(q => (q.Count, q.Name ?? "(not named)", q.Code is null || q.Code == q.Name ? "" : q.Code)), width);
        if (digest.Pairs.Count > 0)
            Section(output, "Most between", digest.Pairs.Select(p => (p.Count, $"{p.Actor} → {p.Recipient}", Types(p))), width);
        if (digest.Undated > 0)
        {
            output.WriteLine();
            output.WriteLine($"Without a date: {digest.Undated:N0} (give one with --published)");
            foreach (var file in digest.UndatedFiles)
                output.WriteLine("  " + WordCut.To(file, Math.Max(20, width - 2)));
            if (digest.Undated > digest.UndatedFiles.Count)
                output.WriteLine($"  and {digest.Undated - digest.UndatedFiles.Count:N0} more");
        }

        output.Flush();
    }

    /// <summary>One line: how many articles, from when to when, what was read from them, what was new.</summary>
    public static string What(Digest digest, ReadResult result)
    {
        var dates = digest.Earliest is null ? ""
            : digest.Earliest == digest.Latest ? $" of {digest.Earliest}"
            : $" from {digest.Earliest} to {digest.Latest}";
        var texts = digest.Texts < digest.Articles ? $" ({Count(digest.Texts, "text")})" : "";
        var news = (result.Totals.Added, result.Totals.Unchanged, result.Totals.Updated) switch
        {
            (_, 0, 0) => "",
            (0, _, 0) => " Nothing new: the record had them all.",
            var (added, unchanged, updated) => " " + string.Join(", ", new[]
            {
                $"{added:N0} new",
                updated > 0 ? $"{updated:N0} brought up to date" : null,
                unchanged > 0 ? $"{unchanged:N0} known already" : null,
            }.Where(part => part is not null)) + ".",
        };
        return $"{Count(digest.Articles, "article")}{texts}{dates}: {Count(digest.Statements, "statement")}, {Count(digest.Events, "event")}, {Figures(digest)}.{news}";
    }

    private static string Figures(Digest digest) =>
        Count(digest.Figures, "figure") + (digest.Contested == 0 ? "" : $" ({digest.Contested:N0} contested)");

    private static string Types(PairTally pair) => string.Join(", ", pair.Types.Select(t => $"{t.Name} {t.Count:N0}"));

    private static void Section(TextWriter output, string title, IEnumerable<(int Count, string Name, string Detail)> rows, int width)
    {
        var shown = rows.Select(r => (Count: r.Count.ToString("N0"), Name: WordCut.To(WordCut.OneLine(r.Name), Math.Max(20, width / 2)), r.Detail)).ToArray();
        var counts = shown.Max(r => r.Count.Length);
        var names = shown.Max(r => WordCut.Width(r.Name));
        output.WriteLine();
        output.WriteLine(title);
        foreach (var (count, name, detail) in shown)
        {
            var padded = detail.Length == 0 ? name : name + new string(' ', names - WordCut.Width(name) + 2) + detail;
            output.WriteLine(WordCut.To($"{count.PadLeft(counts + 2)}  {padded}", width));
        }
    }

    private static string Count(int count, string noun) => $"{count:N0} {noun}{(count == 1 ? "" : "s")}";
}
