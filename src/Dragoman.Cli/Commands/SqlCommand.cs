using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Cli.Features;
using Dragoman.Cli.Listings;
using Dragoman.Cli.Output;
using Dragoman.Data;
using Dragoman.Knowledge;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman sql QUERY</c>: one SELECT over the record.</summary>
internal static class SqlCommand
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string>("QUERY") { Description = "one SELECT; docs/record.md describes the tables" };
        var command = new CommandWithExamples(
            "sql",
            "runs a read-only query over the record",
            new Example("dragoman sql \"select type, count(*) as n from events group by type order by n desc\"", "how often each type of event stands in the record"),
            new Example("dragoman sql \"select actor, issue, stance, count(*) as n from positions group by actor, issue, stance order by n desc\"", "who stands where how often"))
        {
            query,
        };
        var record = RecordOption.AddTo(command);
        var issues = IssueOptions.AddFolderTo(command);
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            var knowledge = new Lazy<KnowledgeBase>(() => KnowledgeBase.Load(CompiledData.Load(Shipped.Knowledge())));
            return Print(terminal, format.Of(parsed, terminal), store.QueryWithPositions(parsed.GetRequiredValue(query), () => issues.Of(parsed).Reader, shift => OfficeHolders.Complete(shift, knowledge)));
        });
        return command;
    }

    private static int Print(Terminal terminal, OutputFormat format, QueryResult result)
    {
        var columns = result.Columns.Select((name, n) => new Column<IReadOnlyList<object?>>(name, row => Text(row[n])) { Cut = true }).ToArray();
        switch (format)
        {
            case OutputFormat.Table:
                TablePrinter.Print(terminal, columns, result.Rows);
                break;
            case OutputFormat.Csv:
                CsvPrinter.Print(terminal.Out, columns, result.Rows);
                break;
            default:
                PrintJson(terminal.Out, result, asArray: format == OutputFormat.Json);
                break;
        }

        return ExitCode.Done;
    }

    private static void PrintJson(TextWriter output, QueryResult result, bool asArray)
    {
        var before = asArray ? "[\n" : "";
        foreach (var row in result.Rows)
        {
            output.Write(before);
            output.Write(JsonOf(result.Columns, row));
            before = asArray ? ",\n" : "\n";
        }

        output.Write((before, asArray) switch
        {
            ("[\n", _) => "[]\n",
            (_, true) => "\n]\n",
            ("\n", _) => "\n",
            _ => "",
        });
    }

    private static string JsonOf(IReadOnlyList<string> columns, IReadOnlyList<object?> row)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Json))
        {
            json.WriteStartObject();
            for (var n = 0; n < columns.Count; n++)
            {
                json.WritePropertyName(columns[n]);
                WriteValue(json, row[n]);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue(Text(value));
                break;
        }
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };
}
