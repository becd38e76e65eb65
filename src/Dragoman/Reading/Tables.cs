using CsvHelper;
using Dragoman.Reading.Input;

namespace Dragoman.Reading;

/// <summary>Articles as CSV or TSV with a header, one a record.</summary>
internal sealed class Tables(ArticleBuilder builder)
{
    // An unclosed quotation mark would swallow the rest of the file; no article is longer.
    private const int LongestRecord = 1 << 26;

    public IEnumerable<ReadItem> Read(string file, Stream utf8, char separator, ReadOptions options)
    {
        var notes = new Queue<Diagnostic>();
        CsvMalformedReason? malformed = null;
        using var text = new Utf8Stream(utf8, (line, guess) => notes.Enqueue(Problems.Guessed(file, $"line {line}", guess)));
        using var csv = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = separator,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRecord,
            OnMalformedRecord = record => malformed = record.Reason,
        });
        var next = Next(csv);
        if (next.BrokenLine is { } first)
        {
            yield return new ReadItem(Problems.UnclosedQuote(file, first));
            yield break;
        }

        if (Columns(file, csv.Headers, options, out var problem) is not { } columns)
        {
            yield return new ReadItem(problem!);
            yield break;
        }

        for (; ; next = Next(csv))
        {
            while (notes.TryDequeue(out var note))
                yield return new ReadItem(note);
            if (next.BrokenLine is { } broken)
                yield return new ReadItem(Problems.UnclosedQuote(file, broken));
            if (!next.Found)
                yield break;
            var line = csv.LineNumber;
            // The line of a quotation mark that is never closed is that of its record; what follows it is no text of an article.
            if (malformed == CsvMalformedReason.UnterminatedQuote)
                yield return new ReadItem(Problems.UnclosedQuote(file, line));
            else if (malformed == CsvMalformedReason.TextAfterClosingQuote)
                yield return new ReadItem(Problems.OpenQuote(file, line));
            else
            {
                foreach (var item in Record(file, csv, columns, options))
                    yield return item;
            }

            malformed = null;
        }
    }

    private IEnumerable<ReadItem> Record(string file, CsvReader csv, Dictionary<string, int> columns, ReadOptions options)
    {
        var line = csv.LineNumber;
        var raw = Make($"{file}:{line}", csv, columns);
        if (string.IsNullOrWhiteSpace(raw.Text))
            return [new ReadItem(Problems.EmptyText(file, line))];
        if (Sniffer.IsPage(raw.Text))
            return [new ReadItem(Problems.Page(file, $"line {line}"))];
        return builder.Build(raw, file, $"line {line}", options);
    }

    private static (bool Found, long? BrokenLine) Next(CsvReader csv)
    {
        try
        {
            return (csv.Read(), null);
        }
        catch (CsvFormatException e)
        {
            return (false, e.LineNumber);
        }
    }

    private static RawArticle Make(string file, CsvReader csv, Dictionary<string, int> columns)
    {
        var authors = new List<string>();
        if (Field("authors") is { } names)
            JsonLines.AddAuthors(authors, names);
        return new RawArticle
        {
            File = file,
            Text = Field("text") ?? "",
            Title = Field("title"),
            Url = Field("url"),
            Published = Field("published"),
            Publisher = Field("publisher"),
            Authors = authors,
            Id = Field("id"),
            Language = Field("language"),
            Speaker = Field("speaker"),
        };

        string? Field(string field) =>
            columns.TryGetValue(field, out var column) && column < csv.FieldCount ? csv.GetString(column).Replace('\0', '\uFFFD') : null;
    }

    /// <summary>The number of the column for each field; null and the problem where a column is missing that was named or cannot be missed.</summary>
    private static Dictionary<string, int>? Columns(string file, IReadOnlyList<string> headers, ReadOptions options, out Diagnostic? problem)
    {
        var header = headers.Select(h => h.Trim().TrimStart('\uFEFF')).ToArray();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        problem = null;
        foreach (var field in ColumnMap.Fields)
        {
            var named = options.Columns?.ColumnOf(field);
            var column = Array.FindIndex(header, h => string.Equals(h, named ?? field, StringComparison.OrdinalIgnoreCase));
            if (column >= 0)
                columns[field] = column;
            else if (named is not null || field == "text")
                problem ??= Problems.NoColumn(file, field, named ?? field, header.Where(h => h.Length > 0));
        }

        return problem is null ? columns : null;
    }
}
