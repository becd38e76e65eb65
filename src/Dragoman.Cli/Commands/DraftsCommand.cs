using System.CommandLine;
using Dragoman.Cli.Features;
using Dragoman.Cli.Listings;
using Dragoman.Council;
using Dragoman.Data;
using Dragoman.Knowledge;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman drafts</c>: the Security Council's drafts in the news, beside the official lists.</summary>
internal static class DraftsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "drafts",
            "lists draft resolutions of the Security Council in the news: sponsors, votes, vetoes, and what the official lists say",
            new Example("dragoman drafts", "every draft of the record, what several articles tell of one joined"),
            new Example("dragoman drafts --actor RUS --type vetoed --format jsonl", "vetoes of Russia, each claim confirmed, contradicted or not in the list"));
        var record = RecordOption.AddTo(command);
        var filters = FilterOptions.AddTo(
            command, Filters.Actor | Filters.About | Filters.Type | Filters.Article,
            "announced, circulated, in_blue, put_to_vote, adopted, vetoed, failed, withdrawn or not_put_to_vote, with commas between");
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            var data = CompiledData.Load(Shipped.Knowledge());
            var knowledge = KnowledgeBase.Load(data);
            var drafts = store.FindDrafts(filters.Of(parsed), CouncilFacts.Load(data), code => knowledge.State(code)?.Name);
            return DraftListing.Listing.Print(terminal, format.Of(parsed, terminal), store.Path, drafts);
        });
        return command;
    }
}
