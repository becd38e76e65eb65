using System.CommandLine;

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
            File.WriteAllBytes(parsed.GetRequiredValue(to).FullName, "DRGK"u8.ToArray());
            return 0;
        });
        return command;
    }
}
