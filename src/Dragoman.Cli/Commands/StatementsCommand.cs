using System.CommandLine;
using Dragoman.Cli.Features;
using Dragoman.Cli.Listings;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman statements</c>: who said what.</summary>
internal static class StatementsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "statements",
            "lists who said what, in whose words and on which day",
            new Example("dragoman statements --source FRA,RUS", "what French and Russian sources are quoted with"),
            new Example("dragoman statements --about veto --format jsonl", "statements with this word, each with all its fields"),
            new Example("dragoman statements --utterance --format table", "what several papers print of one act of saying"));
        var record = RecordOption.AddTo(command);
        var filters = FilterOptions.AddTo(
            command, Filters.Source | Filters.About | Filters.Type | Filters.Article | Filters.Publisher, "direct, indirect or mixed, with commas between");
        filters.Only(Filters.Type, "direct", "indirect", "mixed");
        var format = FormatOption.AddTo(command);
        var utterance = new Option<bool>("--utterance")
        {
            Description = "acts of saying that several articles print: the first carrier, reprints, and in what the words differ",
        };
        command.Add(utterance);
        var wishes = new Option<bool>("--wishes")
        {
            Description = "also plans and wishes that nobody is told to have uttered (aims to, wants to)",
        };
        command.Add(wishes);
        command.SetAction(parsed =>
        {
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            if (parsed.GetValue(utterance))
                return UtteranceListing.Print(terminal, format.Of(parsed, terminal), store.Path, store.FindUtterances(filters.Of(parsed)));
            return StatementListing.Listing.Print(terminal, format.Of(parsed, terminal), store.Path, store.FindStatements(filters.Of(parsed) with { WithoutWishes = !parsed.GetValue(wishes) }));
        });
        return command;
    }
}
