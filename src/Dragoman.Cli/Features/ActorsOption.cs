using System.CommandLine;
using Dragoman.Knowledge;

namespace Dragoman.Cli.Features;

/// <summary><c>--actors FILE</c>: actors and offices of the user's own beside the shipped ones.</summary>
internal sealed class ActorsOption
{
    // More would not be read.
    private const int MostTold = 10;

    private readonly Option<string> _option = new("--actors")
    {
        Description = "a file with actors and offices of your own: a table as in data/actors, or a PETRARCH actor dictionary; see docs/actors.md",
        HelpName = "FILE",
    };

    private ActorsOption(Command command) => command.Add(_option);

    public static ActorsOption AddTo(Command command) => new(command);

    /// <summary>The user's actors; null where no file was given.</summary>
    /// <exception cref="Failure">The file cannot be read, or rows of it do not follow the schema: each is named with its line and a remedy.</exception>
    public OwnActors? Load(ParseResult parsed, CompiledData data)
    {
        if (parsed.GetValue(_option) is not { } file)
            return null;
        string text;
        try
        {
            text = File.ReadAllText(file);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"--actors: {file} could not be read: {refused.Message}", ExitCode.Usage, refused);
        }

        var (actors, diagnostics) = OwnActors.Read(file, text, KnowledgeBase.Load(data));
        if (diagnostics.Count == 0)
            return actors;
        var rest = diagnostics.Count > MostTold ? $"\ndragoman: and {diagnostics.Count - MostTold} more" : "";
        throw new Failure(string.Join("\ndragoman: ", diagnostics.Take(MostTold)) + rest, ExitCode.Usage);
    }
}
