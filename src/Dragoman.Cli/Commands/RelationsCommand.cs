using System.CommandLine;
using System.Text.Json.Nodes;
using Dragoman.Cli.Features;
using Dragoman.Cli.Listings;
using Dragoman.Cli.Output;
using Dragoman.Coding.Positions;
using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman relations A B</c>: what two actors did to and hold of each other.</summary>
internal static class RelationsCommand
{
    public static Command Create(Terminal terminal)
    {
        var one = new Argument<string>("A") { Description = "an actor: a code (FRA), a code with its sector (SYR OPP), or words of a name" };
        var other = new Argument<string>("B") { Description = "the other one" };
        var by = new Option<string>("--by") { Description = "counts by year or month instead of lines: cooperation and conflict among events that happened", HelpName = "PERIOD" };
        by.AcceptOnlyFromAmong("year", "month");
        var command = new CommandWithExamples(
            "relations",
            "shows what two actors did to each other and how they stand toward each other, oldest first",
            new Example("dragoman relations FRA RUS", "events between France and Russia in both directions, and stances of each toward the other"),
            new Example("dragoman relations FRA RUS --by year --format csv", "how many of the events were cooperation, how many conflict, year by year"))
        {
            one, other, by,
        };
        var record = RecordOption.AddTo(command);
        var filters = FilterOptions.AddTo(command, Filters.Article | Filters.Publisher);
        var issues = IssueOptions.AddFolderTo(command);
        var format = FormatOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var (a, b, filter) = (parsed.GetRequiredValue(one).Trim(), parsed.GetRequiredValue(other).Trim(), filters.Of(parsed));
            using var store = record.Open(parsed, RecordMode.ReadOnly, terminal);
            var rows = Rows(store, a, b, filter with { Limit = null }, issues.Of(parsed).Reader);
            if (rows.Count == 0)
                terminal.Talk.WriteLine($"{store.Path} has nothing between {a} and {b}.");
            if (parsed.GetValue(by) is { } period)
                AnswerPrinter.Print(terminal, format.Of(parsed, terminal), [.. ByPeriod(rows, period == "year" ? 4 : 7)], "period", "cooperation", "conflict", "other");
            else
                AnswerPrinter.Print(terminal, format.Of(parsed, terminal), [.. rows.Select(r => r.Json).Take(filter.Limit ?? int.MaxValue)], "date", "kind", "actor", "what", "recipient", "words*");
            return ExitCode.Done;
        });
        return command;
    }

    private static List<(string? Date, EventLine? Event, JsonObject Json)> Rows(RecordStore store, string a, string b, RecordFilter filter, PositionReader reader)
    {
        var published = store.FindArticles(RecordFilter.None).ToDictionary(x => x.Id, x => x.Published);
        var vetoes = store.FindVetoDates();
        var events = Of(a, b).Concat(Of(b, a)).DistinctBy(line => line.Id).Select(line =>
        {
            var told = vetoes.Of(line);
            var date = told ?? published.GetValueOrDefault(line.Article);
            return (date, (EventLine?)line, Row(date, told is null ? "published" : "said", "event", EventListing.Short(line.Actor), EventListing.Did(line), EventListing.Short(line.Recipient), line.Evidence[0].Quote, line.Id, line.Article));
        });
        var positions = Toward(a, b).Concat(Toward(b, a)).DistinctBy(line => line.Id).Select(line =>
            (line.Date, (EventLine?)null, Row(line.Date, line.DateBasis, "position", line.Actor, line.Stance, line.Issue[(line.Issue.IndexOf(':') + 1)..], line.Words, line.Id, line.Article)));
        return [.. events.Concat(positions).OrderBy(r => r.Item1 is null).ThenBy(r => r.Item1, StringComparer.Ordinal).ThenBy(r => (string?)r.Item3["kind"], StringComparer.Ordinal)];

        IEnumerable<EventLine> Of(string actor, string recipient) => store.FindEvents(filter with { Actor = actor, Recipient = recipient });

        // Only a state has a code of its own that a stance can be toward.
        IEnumerable<PositionLine> Toward(string actor, string to) =>
            reader.IsState(to) ? store.FindPositions(filter with { Actor = actor }, ["toward:" + to], reader) : [];
    }

    private static IEnumerable<JsonObject> ByPeriod(IEnumerable<(string? Date, EventLine? Event, JsonObject Json)> rows, int length) =>
        rows.Where(r => r is { Event: not null, Date: not null } && r.Date.Length >= length).GroupBy(r => r.Date![..length]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(period => new JsonObject
        {
            ["period"] = period.Key,
            ["cooperation"] = period.Count(r => Happened(r.Event!) && EventTypes.Cooperation.Contains(r.Event!.Type)),
            ["conflict"] = period.Count(r => Happened(r.Event!) && !EventTypes.Cooperation.Contains(r.Event!.Type)),
            ["other"] = period.Count(r => !Happened(r.Event!)),
        });

    private static bool Happened(EventLine line) => line is { Modality: "happened", Negated: false };

    private static JsonObject Row(string? date, string? basis, string kind, string actor, string what, string recipient, string words, string id, string article) => new()
    {
        ["date"] = date,
        ["date_basis"] = date is null ? null : basis,
        ["kind"] = kind,
        ["actor"] = actor,
        ["what"] = what,
        ["recipient"] = recipient,
        ["words"] = words,
        ["id"] = id,
        ["article"] = article,
    };
}
