using System.CommandLine;
using System.Text.Json.Nodes;
using Dragoman.Cli.Features;
using Dragoman.Cli.Listings;
using Dragoman.Cli.Output;
using Dragoman.Store;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman timeline</c>: events and positions in the order of their days.</summary>
internal static class TimelineCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples(
            "timeline",
            "shows what happened and what was held, day by day; what has no date is left out",
            new Example("dragoman timeline --actor FRA --since 2011", "what France did and stood for, oldest first"),
            new Example("dragoman timeline --issue veto-use", "positions on one issue alone"));
        var record = RecordOption.AddTo(command);
        var filters = FilterOptions.AddTo(command, Filters.Actor | Filters.Article | Filters.Publisher);
        var issues = IssueOptions.AddTo(command);
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var (reader, asked) = issues.Of(parsed);
            var filter = filters.Of(parsed);
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            var rows = Positions(store.FindPositions(filter with { Limit = null }, asked, reader));
            if (asked is null)
                rows = rows.Concat(Events(store, filter with { Limit = null }));
            var sorted = rows.OrderBy(r => (string?)r["date"], StringComparer.Ordinal).ThenBy(r => (string?)r["kind"], StringComparer.Ordinal).Take(filter.Limit ?? int.MaxValue).ToArray();
            AnswerPrinter.Print(terminal, format.Of(parsed, terminal), sorted, "date", "kind", "actor", "what", "words*");
            if (sorted.Length == 0)
                terminal.Talk.WriteLine($"Nothing dated in {store.Path} fits.");
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<JsonObject> Positions(IEnumerable<Store.Lines.PositionLine> lines) =>
        lines.Where(l => l.Date is not null).Select(l => Row(l.Date!, l.DateBasis, "position", l.Actor, $"{l.Stance} {l.Issue}", l.Words, l.Id, l.Article, l.From));

    private static IEnumerable<JsonObject> Events(RecordStore store, RecordFilter filter)
    {
        var published = store.FindArticles(RecordFilter.None).ToDictionary(a => a.Id, a => a.Published);
        var vetoes = store.FindVetoDates();
        foreach (var line in store.FindEvents(filter))
        {
            var told = vetoes.Of(line);
            if ((told ?? published.GetValueOrDefault(line.Article)) is not { } date)
                continue;
            var to = EventListing.Short(line.Recipient);
            yield return Row(
                date, told is null ? "published" : "said", "event", EventListing.Short(line.Actor), to.Length > 0 ? $"{EventListing.Did(line)} → {to}" : EventListing.Did(line), line.Evidence[0].Quote, line.Id, line.Article, null);
        }
    }

    private static JsonObject Row(string date, string? basis, string kind, string actor, string what, string words, string id, string article, string? from) => new()
    {
        ["date"] = date,
        ["date_basis"] = basis,
        ["kind"] = kind,
        ["actor"] = actor,
        ["what"] = what,
        ["words"] = words,
        ["id"] = id,
        ["article"] = article,
        ["from"] = from,
    };
}
