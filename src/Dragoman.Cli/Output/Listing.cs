using Dragoman.Cli.Features;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Output;

/// <summary>How one kind of line is listed.</summary>
/// <param name="Singular">What one line is called.</param>
/// <param name="Table">What a person sees at a glance.</param>
/// <param name="Flat">Every field, for CSV.</param>
internal sealed record Listing<T>(string Singular, string Plural, IReadOnlyList<Column<T>> Table, IReadOnlyList<Column<T>> Flat)
    where T : Line
{
    /// <summary>A line as one JSON object.</summary>
    public Func<T, string> Json { get; init; } = line => LineJson.Write(line);

    /// <summary>Prints the lines as they come; says so on standard error where there is none.</summary>
    public int Print(Terminal terminal, OutputFormat format, string record, IEnumerable<T> lines)
    {
        var count = 0;
        switch (format)
        {
            case OutputFormat.Table:
                var shown = Count(lines).ToArray();
                if (shown.Length > 0)
                    TablePrinter.Print(terminal, Table, shown);
                break;
            case OutputFormat.Csv:
                CsvPrinter.Print(terminal.Out, Flat, Count(lines));
                break;
            case OutputFormat.Json:
                PrintArray(terminal.Out, Count(lines));
                break;
            default:
                foreach (var line in Count(lines))
                    terminal.Out.Write(Json(line) + "\n");
                break;
        }

        terminal.Out.Flush();
        if (count == 0)
            terminal.Talk.WriteLine($"No {Singular} in {record} fits.");
        else if (terminal.OutIsTerminal && format == OutputFormat.Table)
            terminal.Talk.WriteLine($"{count:N0} {(count == 1 ? Singular : Plural)}.");
        return ExitCode.Done;

        IEnumerable<T> Count(IEnumerable<T> all)
        {
            foreach (var line in all)
            {
                count++;
                yield return line;
            }
        }
    }

    private void PrintArray(TextWriter output, IEnumerable<T> lines)
    {
        var before = "[\n";
        foreach (var line in lines)
        {
            output.Write(before + Json(line));
            before = ",\n";
        }

        output.Write(before == "[\n" ? "[]\n" : "\n]\n");
    }
}
