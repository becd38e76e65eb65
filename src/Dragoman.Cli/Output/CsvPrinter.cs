using CsvHelper;

namespace Dragoman.Cli.Output;

/// <summary>Prints lines as CSV (RFC 4180) with a header that stands there also when no line follows.</summary>
internal static class CsvPrinter
{
    /// <param name="tag">A second row of headings: what each column's name is in another language; null for none.</param>
    public static void Print<T>(TextWriter output, IReadOnlyList<Column<T>> columns, IEnumerable<T> lines, Func<string, string>? tag = null)
    {
        using var csv = CsvWriter.Create(output, CsvWriterOptions.Default with { NewLine = "\r\n" }, leaveOpen: true);
        csv.WriteRecord([.. columns.Select(c => c.Name)]);
        if (tag is not null)
            csv.WriteRecord([.. columns.Select(c => tag(c.Name))]);
        foreach (var line in lines)
            csv.WriteRecord([.. columns.Select(c => c.Value(line) ?? "")]);
    }
}
