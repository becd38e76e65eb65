using System.CommandLine;
using Dragoman.Coding.Events;
using Dragoman.Coding.Statements;
using Dragoman.Compile.Data;
using Dragoman.Council;

namespace Dragoman.Compile.Commands;

/// <summary>Compiles the hand-written files of <c>data/</c> into the one file that the program loads.</summary>
internal static class DataCommand
{
    public static Command Create()
    {
        var from = new Option<DirectoryInfo>("--from") { Description = "the data folder", Required = true };
        var to = new Option<FileInfo>("--to") { Description = "the file to write", Required = true };
        var command = new Command("data", "compile data/ into one file") { from, to };
        command.SetAction(parsed =>
        {
            File.WriteAllBytes(parsed.GetRequiredValue(to).FullName, CompiledData.Write(Compile(parsed.GetRequiredValue(from))));
            return 0;
        });
        return command;
    }

    // One entry a section; each compiler refuses what its schema does not allow, naming the file and the line.
    private static Dictionary<string, byte[]> Compile(DirectoryInfo data) => new(StringComparer.Ordinal)
    {
        [CouncilFacts.Section] = CouncilCompiler.Compile(data),
        [CueLexicon.Section] = CueCompiler.Compile(data),
        [RuleBook.Section] = RulesCompiler.Compile(data),
    };
}
