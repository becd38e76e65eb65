using System.Text;
using Dragoman.Data;
using Dragoman.Language;

namespace Dragoman.Tests.Language;

/// <summary>
/// Headlines written for this project, each in four settings. Counted are the arcs that a record depends on, so that a model that reads
/// headlines worse is noticed; each setting has a floor of its own.
/// </summary>
public class HeadlineTests
{
    private static readonly Analyzer Analyzer = Analyzer.Load(Shipped.EnglishModel());

    private static (string Text, string[] Arcs)[] Read() =>
    [
        .. File.ReadLines(Path.Combine(Inputs.Repository, "tests", "cases", "headlines", "arcs.tsv")).Skip(1)
            .Select(l => l.Split('\t')).Select(c => (c[0], c[1].Split('|'))),
    ];

    private static string Set(string setting, string text) => setting switch
    {
        "capitals" => text.ToUpperInvariant(),
        "small" => text.ToLowerInvariant(),
        "title" => string.Join(' ', text.Split(' ').Select(w => w.Length < 4 ? w : char.ToUpperInvariant(w[0]) + w[1..])),
        _ => text,
    };

    [Theory]
    [InlineData("sentence", 0.76)]
    [InlineData("title", 0.77)]
    [InlineData("capitals", 0.77)]
    [InlineData("small", 0.77)]
    public void Headlines_say_who_did_what(string setting, double floor)
    {
        var report = new StringBuilder();
        int all = 0, right = 0;
        foreach (var (text, arcs) in Read())
        {
            var tokens = Analyzer.Analyze(Set(setting, text)).SelectMany(s => s.Tokens.Select(t => t.Head == 0 ? $"{t.Form} root" : $"{t.Form} {t.Deprel} {s[t.Head].Form}"));
            var found = tokens.ToHashSet(StringComparer.OrdinalIgnoreCase);
            var missed = arcs.Where(a => !found.Contains(a)).ToArray();
            all += arcs.Length;
            right += arcs.Length - missed.Length;
            if (missed.Length > 0)
                report.AppendLine($"{Set(setting, text)}: {string.Join(", ", missed)}");
        }

        var summary = $"{setting}: {right} of {all} arcs";
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, $"headlines-{setting}.txt"), summary + "\n" + report);
        Assert.True(all > 90 && right >= floor * all, summary + "\n" + report);
    }
}
