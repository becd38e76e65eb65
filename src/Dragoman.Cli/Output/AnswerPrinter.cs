using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Cli.Features;

namespace Dragoman.Cli.Output;

/// <summary>Prints answers that are no lines of a record: objects whose fields are the columns.</summary>
internal static class AnswerPrinter
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="table">The fields that a person sees; those with a star may be cut.</param>
    public static void Print(Terminal terminal, OutputFormat format, IReadOnlyList<JsonObject> rows, params string[] table)
    {
        switch (format)
        {
            case OutputFormat.Table when rows.Count > 0:
                TablePrinter.Print(terminal, [.. table.Select(name => ColumnOf(name.TrimEnd('*')) with { Cut = name.EndsWith('*') })], rows);
                break;
            case OutputFormat.Csv when rows.Count > 0:
                CsvPrinter.Print(terminal.Out, [.. rows[0].Select(field => ColumnOf(field.Key))], rows);
                break;
            case OutputFormat.Json:
                terminal.Out.Write(rows.Count == 0 ? "[]\n" : "[\n" + string.Join(",\n", rows.Select(Json)) + "\n]\n");
                break;
            case OutputFormat.JsonLines:
                foreach (var row in rows)
                    terminal.Out.Write(Json(row) + "\n");
                break;
        }
    }

    /// <summary>One answer: for a person the text, else the object.</summary>
    public static void PrintOne(Terminal terminal, OutputFormat format, JsonObject answer, IEnumerable<string> text)
    {
        if (format != OutputFormat.Table)
        {
            Print(terminal, format, [answer]);
            return;
        }

        foreach (var line in text)
            terminal.Out.WriteLine(line);
    }

    /// <summary>Several words in one field.</summary>
    public static JsonArray List(IEnumerable<string> words) => [.. words.Select(word => (JsonNode)word)];

    private static string Json(JsonObject row) => row.ToJsonString(Compact);

    private static Column<JsonObject> ColumnOf(string name) => new(name, row => Text(row[name]));

    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonArray items => string.Join("; ", items.Select(Text)),
        JsonObject fields => string.Join(": ", fields.Select(f => Text(f.Value)).Where(t => t is not null)),
        _ => node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString(),
    };
}
