using System.CommandLine;
using Dragoman.Store;

namespace Dragoman.Cli.Features;

/// <summary><c>--record FILE</c>: which record.</summary>
internal sealed class RecordOption
{
    public const string Default = "dragoman.db";

    private readonly Option<string> _option = new("--record")
    {
        Description = "the record: one SQLite file",
        HelpName = "FILE",
        DefaultValueFactory = _ => Default,
    };

    private RecordOption(Command command) => command.Add(_option);

    public static RecordOption AddTo(Command command) => new(command);

    public string Path(ParseResult parsed) => parsed.GetValue(_option) is { Length: > 0 } path ? path : throw new Failure("--record needs the name of a file.", ExitCode.Usage);

    public RecordStore Open(ParseResult parsed, RecordMode mode, Terminal terminal) => RecordStore.Open(Path(parsed), mode, terminal.Clock);
}
