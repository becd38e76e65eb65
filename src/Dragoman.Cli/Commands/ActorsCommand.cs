using System.CommandLine;
using Dragoman.Cli.Features;
using Dragoman.Cli.Listings;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman actors</c>: who appears, and how often.</summary>
internal static class ActorsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "actors",
            "lists who appears in the record and how often, the most frequent first",
            new Example("dragoman actors --limit 10", "the ten most frequent actors"));
        var record = RecordOption.AddTo(command);
        var filters = FilterOptions.AddTo(command, Filters.Actor | Filters.Article | Filters.Publisher);
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            return ActorListing.Listing.Print(terminal, format.Of(parsed, terminal), store.Path, store.FindActors(filters.Of(parsed)));
        });
        return command;
    }
}
