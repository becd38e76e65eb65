using System.Text;
using Dragoman.Store;

namespace Dragoman.Tests.Store;

/// <summary>What is exported comes back the same; what is no whole archive leaves nothing behind.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly TemporaryRecord _record = new();

    [Fact]
    public void A_record_comes_back_row_for_row_with_its_log()
    {
        using var store = Filled();
        RecordStore.Import(new StringReader(Archive(store)), "whole.jsonl", _record.In("copy.db"), new FixedClock("2030-01-01T00:00:00Z"));
        using var copy = RecordStore.Open(_record.In("copy.db"), RecordMode.ReadOnly, new FixedClock());
        Assert.Equal(Rows(store), Rows(copy));
        Assert.Equal(Archive(store), Archive(copy));
        var found = copy.Verify(store.Verify().Head);
        Assert.Empty(found.Problems);
        Assert.Equal(store.Search("bombing").Select(hit => hit.Id), copy.Search("bombing").Select(hit => hit.Id));
        Assert.NotEmpty(copy.Search("bombing"));
    }

    [Fact]
    public void A_broken_archive_is_named_and_leaves_nothing_behind()
    {
        using var store = Filled();
        var lines = Archive(store).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var row = Array.FindIndex(lines, line => line.Contains("\"judgements\"")) + 1;
        Refused("its end is missing", lines[..^1]);
        Refused("rows and has", [.. lines[..row], .. lines[(row + 1)..]]);
        Refused($"line {row + 2} is not", [.. lines[..(row + 1)], lines[row], .. lines[(row + 1)..]]);
        Refused($"line {row + 1} is not", [.. lines[..row], "[1]", .. lines[(row + 1)..]]);
        Refused("line 2 is not", [lines[0], "[\"table\",\"sqlite_schema\",[\"sql\"]]", .. lines[1..]]);
        Refused("line 2 is not", [lines[0], "[\"table\",\"articles\",[\"id\\\") select 1 --\"]]", .. lines[1..]]);
        Refused("this is no archive", ["[\"news\",1]"]);
        Refused("line 1 is not", ["Russia vetoed the draft."]);
        Refused("this record has schema 999", ["[\"dragoman record\",999]"]);
    }

    [Fact]
    public void A_file_that_is_there_is_not_overwritten()
    {
        using var store = Filled();
        var before = TemporaryRecord.Dump(store);
        var error = Assert.Throws<RecordException>(() => RecordStore.Import(new StringReader(Archive(store)), "whole.jsonl", _record.Path, new FixedClock()));
        Assert.Contains("there is a file already", error.Message);
        Assert.Equal(before, TemporaryRecord.Dump(store));
    }

    public void Dispose() => _record.Dispose();

    private RecordStore Filled()
    {
        var store = _record.Open();
        var sample = TemporaryRecord.Sample(extra: "Between 1.5 and 22 people \" \\ \u0001 were killed.\n");
        store.Append(sample with { Figures = [TemporaryRecord.Figure(sample.Article.Text, "1.5", 1.5m)] }, TemporaryRecord.First);
        store.Append(TemporaryRecord.Sample("other.txt", null, date: ""), TemporaryRecord.Second);
        store.Judge(store.FindEvents(RecordFilter.None).First().Id, "unsure", "“why?”", "Zoë");
        return store;
    }

    private static string Archive(RecordStore store)
    {
        using var bytes = new MemoryStream();
        store.Export(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string[] Rows(RecordStore store) => [.. TemporaryRecord.Dump(store).Split('\n').Where(row => !row.StartsWith("migrations|", StringComparison.Ordinal) && !row.StartsWith("search", StringComparison.Ordinal))];

    private void Refused(string message, IEnumerable<string> lines)
    {
        var path = _record.In("broken.db");
        var error = Assert.Throws<RecordException>(() => RecordStore.Import(new StringReader(string.Join('\n', lines)), "whole.jsonl", path, new FixedClock()));
        Assert.StartsWith("whole.jsonl: ", error.Message);
        Assert.Contains(message, error.Message);
        Assert.DoesNotContain(_record.Files, file => file.StartsWith("broken", StringComparison.Ordinal));
    }
}
