using System.CommandLine;
using Dragoman.Cli.Features;
using Dragoman.Cli.Listings;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman positions</c>: what each actor stands for, from when, in which words.</summary>
internal static class PositionsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "positions",
            "lists stances on issues (for, against, conditional, neutral), each with the words that show it",
            new Example("dragoman positions --actor RUS", "where Russia stands on the shipped issues"),
            new Example("dragoman positions --issue veto-use,toward --format jsonl", "who uses or limits the veto, and stances toward states"));
        var record = RecordOption.AddTo(command);
        var filters = FilterOptions.AddTo(command, Filters.Actor | Filters.Article | Filters.Publisher);
        var issues = IssueOptions.AddTo(command);
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var (reader, asked) = issues.Of(parsed);
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            return PositionListing.Listing.Print(terminal, format.Of(parsed, terminal), store.Path, store.FindPositions(filters.Of(parsed), asked, reader));
        });
        return command;
    }
}
