using System.CommandLine;

namespace Dragoman.Cli.Features;

/// <summary>How lines are printed.</summary>
internal enum OutputFormat
{
    /// <summary>For people: fits the terminal.</summary>
    Table,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>One flat row a line, with a header.</summary>
    Csv,

    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>Events in the columns of PETRARCH-2.</summary>
    Petrarch,

    /// <summary>Events in the columns of GDELT 2.0.</summary>
    Gdelt,

    /// <summary>Events in the columns of GDELT 1.0.</summary>
    Gdelt1,
}

/// <summary><c>--format</c>.</summary>
internal sealed class FormatOption
{
    private readonly Option<string> _option;

    private FormatOption(Command command, string[] formats)
    {
        _option = new Option<string>("--format")
        {
            Description = $"{string.Join(", ", formats[..^1])} or {formats[^1]} (default: table on a terminal, jsonl in a pipe)",
            HelpName = "FORMAT",
        };
        _option.AcceptOnlyFromAmong(formats);
        command.Add(_option);
    }

    /// <param name="formats">The formats that the command has; none: all.</param>
    public static FormatOption AddTo(Command command, params string[] formats) =>
        new(command, formats.Length > 0 ? formats : ["table", "jsonl", "csv", "json"]);

    public OutputFormat Of(ParseResult parsed, Terminal terminal) => parsed.GetValue(_option) switch
    {
        "table" => OutputFormat.Table,
        "jsonl" => OutputFormat.JsonLines,
        "csv" => OutputFormat.Csv,
        "json" => OutputFormat.Json,
        "petrarch" => OutputFormat.Petrarch,
        "gdelt" => OutputFormat.Gdelt,
        "gdelt1" => OutputFormat.Gdelt1,
        _ => terminal.OutIsTerminal ? OutputFormat.Table : OutputFormat.JsonLines,
    };
}
