using System.CommandLine;
using Dragoman.Cli.Exporting;
using Dragoman.Cli.Features;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman export</c>: everything, into one archive or into a folder of files that other programs read.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "export",
            "writes the whole record: a file for 'dragoman import', or a folder that also has each listing as JSONL and CSV and the web annotations",
            new Example("dragoman export --to talks.jsonl && ls -l talks.jsonl", "one archive, from which import makes the same record"),
            new Example("dragoman export --to talks && ls talks", "a folder with the archive, JSONL, CSV and W3C Web Annotations"));
        var record = RecordOption.AddTo(command);
        var to = new Option<string>("--to")
        {
            Description = "a file that ends in .jsonl; any other name is a folder, which is made",
            HelpName = "FILE|DIR",
            Required = true,
        };
        command.Add(to);
        command.SetAction(parsed =>
        {
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            var target = parsed.GetRequiredValue(to);
            try
            {
                var written = target.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? Exporter.ToFile(store, target) : Exporter.ToFolder(store, target);
                terminal.Talk.WriteLine($"{written:N0} rows of {store.Path} are in {target}.");
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                throw new Failure($"{target}: it cannot be written ({cause.Message.TrimEnd('.')}). Name another with --to.", cause: cause);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
