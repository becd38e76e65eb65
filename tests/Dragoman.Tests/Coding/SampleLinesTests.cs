using Dragoman.Coding;
using Dragoman.Data;
using Dragoman.Reading;
using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Tests.Coding;

/// <summary>Compares the lines of the samples with what a person expects of them: <c>tests/cases/samples</c>.</summary>
public sealed class SampleLinesTests
{
    private sealed record Row(int Line, string Expect, string File, string Listing, string Who, string Did, string Whom, string Words);

    private static readonly Lazy<ILookup<string, ArticleLines>> Lines = new(Code);

    [Fact]
    public void The_samples_give_what_a_reader_expects()
    {
        var rows = Read();
        var failures = rows.Where(r => r.Expect == "there" != Fits(r)).Select(r =>
            $"lines.tsv:{r.Line}: {(r.Expect == "there" ? "missing" : r.Expect == "absent" ? "wrong, and there" : "reached: write 'there'")}: {r.File} {r.Listing} {r.Who} | {r.Did} | {r.Whom} | {r.Words}");
        if (string.Join('\n', failures) is { Length: > 0 } told)
            Assert.Fail(told);
        Assert.True(rows.Count(r => r.Expect == "there") > 60, "too few lines are expected");
        Assert.True(rows.Count(r => r.Expect == "absent") > 15, "too few lines are forbidden");
        Assert.True(rows.Count(r => r.Expect == "wanted") <= 20, "more is wanted than before");
    }

    private static bool Fits(Row row) => Lines.Value[row.File].Any(lines => row.Listing == "statement"
        ? lines.Statements.Any(s => IsStatement(s, row))
        : lines.Events.Any(e => IsEvent(e, row)));

    private static bool IsStatement(StatementLine line, Row row) =>
        (row.Who.Length == 0 || Has(line.Source?.Name, row.Who) || Has(line.Source?.Text, row.Who))
        && (row.Did.Length == 0 || row.Did.Contains(line.Kind, StringComparison.Ordinal))
        && (row.Words.Length == 0 || Has(string.Join(' ', line.Content.Select(c => c.Text)), row.Words));

    private static bool IsEvent(EventLine line, Row row) =>
        Are(line.Actor, row.Who) && Are(line.Recipient, row.Whom)
        && row.Did.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => w == line.Type || w == line.Mode || w == line.Modality)
        && (row.Words.Length == 0 || line.Evidence.Any(e => Has(e.Quote, row.Words)));

    // All named parties, in any order, each by its code or by words of its text; others may stand beside them only where none is named.
    private static bool Are(IReadOnlyList<PartyField> parties, string names)
    {
        if (names is "" or "-")
            return names.Length == 0 || parties.Count == 0;
        var wanted = names.Split(',');
        return wanted.All(n => parties.Any(p => Is(p, n))) && parties.All(p => wanted.Any(n => Is(p, n)));
    }

    private static bool Is(PartyField party, string name) =>
        party.Actor == name || (name.Length == 3 && party.Actor?.StartsWith(name + " ", StringComparison.Ordinal) == true) || (name.Length > 7 || char.IsLower(name[^1])) && Has(party.Text, name);

    private static bool Has(string? text, string words) =>
        text is not null && string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Contains(words, StringComparison.Ordinal);

    private static List<Row> Read()
    {
        var path = Path.Combine(Inputs.Repository, "tests", "cases", "samples", "lines.tsv");
        var rows = File.ReadAllLines(path).Skip(1).Select((line, i) =>
        {
            var cells = line.Split('\t');
            return new Row(i + 2, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
        }).ToList();
        Assert.All(rows, r => Assert.True(r.Expect is "there" or "absent" or "wanted" && r.Listing is "statement" or "event", $"lines.tsv:{r.Line}"));
        Assert.All(rows, r => Assert.True(Lines.Value.Contains(r.File), $"lines.tsv:{r.Line}: samples/ has no {r.File}"));
        return rows;
    }

    private static ILookup<string, ArticleLines> Code()
    {
        var data = CompiledData.Load(Shipped.Knowledge());
        var coder = Coder.Load(data, Shipped.EnglishModel());
        var reader = ArticleReader.Load(data);
        var version = new RecordVersion("test", coder.DataHash, coder.ModelHash);
        var lines = new List<(string, ArticleLines)>();
        foreach (var file in Directory.GetFiles(Path.Combine(Inputs.Repository, "samples")).Where(f => !f.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(file);
            lines.AddRange(reader.Read(Path.GetFileName(file), stream, ReadOptions.Default).Where(i => i.Article is not null)
                .Select(i => (i.Article!.File, LineMapper.Map(coder.Code(i.Article), version))));
        }

        return lines.ToLookup(l => l.Item1, l => l.Item2, StringComparer.Ordinal);
    }
}
