using System.CommandLine;
using Dragoman.Cli.Exporting;
using Dragoman.Cli.Features;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman import</c>: a new record from what export wrote.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var from = new Argument<string>("ARCHIVE") { Description = "the file or folder that 'dragoman export' wrote" };
        var command = new CommandWithExamples(
            "import",
            "makes a new record from an archive: the same rows, ids, judgements and log",
            new Example("dragoman export --to whole.jsonl && dragoman import whole.jsonl --record copy.db && dragoman verify --record copy.db", "a copy that has the same head of the log"))
        {
            from,
        };
        var record = RecordOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(from);
            var archive = Directory.Exists(name) ? Path.Combine(name, Exporter.Archive) : name;
            if (!File.Exists(archive))
                throw new Failure($"{archive}: there is no such archive. 'dragoman export --to FILE.jsonl' writes one.");
            var path = record.Path(parsed);
            using (var reader = new StreamReader(archive))
                RecordStore.Import(reader, archive, path, terminal.Clock);
            using var store = RecordStore.Open(path, RecordMode.ReadOnly, terminal.Clock);
            var digest = store.Digest();
            terminal.Talk.WriteLine($"{path}: {digest.Articles:N0} articles, {digest.Statements:N0} statements, {digest.Events:N0} events, {digest.Figures:N0} figures.");
            return ExitCode.Done;
        });
        return command;
    }
}
