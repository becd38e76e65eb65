using System.CommandLine;
using Dragoman.Cli.Exporting;
using Dragoman.Cli.Features;
using Dragoman.Data;
using Dragoman.Knowledge;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman export</c>: everything, into one archive or into a folder of files that other programs read.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "export",
            "writes the whole record: a file for 'dragoman import', or a folder that also has each listing as JSONL and CSV, the web annotations, a map and a copy; or a timeline as Markdown",
            new Example("dragoman export --to talks.jsonl && ls -l talks.jsonl", "one archive, from which import makes the same record"),
            new Example("dragoman export --to talks && ls talks", "a folder with the archive, JSONL, CSV, W3C Web Annotations, GeoJSON and a copy of the SQLite file"),
            new Example("dragoman export --to france.md --actor FRA --issue assad-departure && head -3 france.md", "a dossier: shifts and positions (without --issue statements and events, too) with numbered citations"));
        var record = RecordOption.AddTo(command);
        var to = new Option<string>("--to")
        {
            Description = "a file that ends in .jsonl, or in .md for a dossier; any other name is a folder, which is made",
            HelpName = "FILE|DIR",
            Required = true,
        };
        command.Add(to);
        var hxl = new Option<bool>("--hxl") { Description = "in a folder: each CSV has a row of HXL hashtags under its header" };
        command.Add(hxl);
        var filters = FilterOptions.AddTo(command, Filters.Actor | Filters.Article | Filters.Publisher);
        var issues = IssueOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = parsed.GetRequiredValue(to);
            var filter = filters.Of(parsed);
            var isDossier = target.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
            if (!isDossier && (filter != RecordFilter.None || issues.IsGiven(parsed)))
                throw new Failure("An archive and a folder hold everything: filters choose what a dossier has, --to FILE.md.", ExitCode.Usage);
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            try
            {
                if (isDossier)
                {
                    terminal.Talk.WriteLine($"{Exporter.ToDossier(target, () => DossierOf(store, filter, issues, parsed)):N0} passages of {store.Path} are cited in {target}.");
                    return ExitCode.Done;
                }

                var written = target.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? Exporter.ToFile(store, target) : Exporter.ToFolder(store, target, parsed.GetValue(hxl), Gazetteer.Load(CompiledData.Load(Shipped.Knowledge())));
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

    private static string DossierOf(RecordStore store, RecordFilter filter, IssueOptions issues, ParseResult parsed)
    {
        var (reader, asked) = issues.Of(parsed);
        var positions = store.FindPositions(filter with { Limit = null }, asked, reader).ToList();
        // Where an issue is asked for, what else was said and done that day is another question.
        var events = asked is null ? store.FindEvents(filter with { Limit = null }).ToList() : [];
        var statements = asked is null ? store.FindStatements(filter with { Limit = null }).ToList() : [];
        var chosen = new[]
        {
            ("actor", filter.Actor), ("issue", asked is null ? null : string.Join(", ", asked)), ("since", filter.Since?.ToString()), ("until", filter.Until?.ToString()), ("article", filter.Article), ("publisher", filter.Publisher),
        }.Where(field => !string.IsNullOrEmpty(field.Item2)).Select(field => $"{field.Item1} {field.Item2}").ToArray();
        var name = string.Join(", ", new[] { filter.Actor, asked is null ? null : string.Join(", ", asked) }.Where(part => !string.IsNullOrEmpty(part)));
        return new Dossier(store, "Dossier" + (name.Length > 0 ? ": " + name : ""), string.Join(", ", chosen)).Write(positions, [.. PositionViews.ShiftsOf(positions)], events, statements);
    }
}
