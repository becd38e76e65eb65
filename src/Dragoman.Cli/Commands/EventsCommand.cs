using System.CommandLine;
using Dragoman.Cli.Features;
using Dragoman.Cli.Listings;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman events</c>: who did what to whom.</summary>
internal static class EventsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "events",
            "lists who did what to whom, by PLOVER type, with who says so",
            new Example("dragoman events --actor RUS", "what Russia and Russians did"),
            new Example("dragoman events --type REJECT --since 2011 --until 2018", "vetoes and other refusals of those years"));
        var record = RecordOption.AddTo(command);
        var filters = FilterOptions.AddTo(
            command,
            Filters.Actor | Filters.Recipient | Filters.Source | Filters.Type | Filters.Place | Filters.Article | Filters.Publisher,
            "PLOVER types or modes, with commas between (REJECT, veto)");
        filters.Complete(Filters.Type, [.. Enum.GetNames<EventType>().Select(n => n.ToUpperInvariant())]);
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            return EventListing.Listing.Print(terminal, format.Of(parsed, terminal), store.Path, store.FindEvents(filters.Of(parsed)));
        });
        return command;
    }
}
