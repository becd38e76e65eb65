using System.CommandLine;
using Dragoman.Cli.Features;
using Dragoman.Cli.Listings;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman figures</c>: how many, of what, according to whom.</summary>
internal static class FiguresCommand
{
    public static Command Create(Terminal terminal)
    {
        var contested = new Option<bool>("--contested") { Description = "only figures for which another source gives another number, rivals one under the other" };
        var command = new CommandWithExamples(
            "figures",
            "lists how many, of what, according to whom",
            new Example("dragoman figures --contested", "numbers that sources dispute, side by side"),
            new Example("dragoman figures --type killed,wounded --format jsonl", "counts of dead and injured, each with all its fields"))
        {
            contested,
        };
        var record = RecordOption.AddTo(command);
        var filters = FilterOptions.AddTo(
            command,
            Filters.Source | Filters.About | Filters.Type | Filters.Place | Filters.Article | Filters.Publisher,
            "measures or units, with commas between (killed, troops, USD)");
        filters.Complete(Filters.Type, "killed", "wounded", "missing", "arrested", "besieged", "displaced", "refugees", "troops", "votes", "money", "duration", "weapons", "aid");
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            var filter = filters.Of(parsed) with { Contested = parsed.GetValue(contested) };
            var listing = filter.Contested ? FigureListing.Contested : FigureListing.Listing;
            return listing.Print(terminal, format.Of(parsed, terminal), store.Path, store.FindFigures(filter));
        });
        return command;
    }
}
