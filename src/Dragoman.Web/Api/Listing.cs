using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Web.Api;

/// <summary>One listing: its name, its filters, and how its lines are found.</summary>
public sealed record Listing(string Name, string Shows, string[] Filters, Func<Site, RecordFilter, IEnumerable<Line>> Find)
{
    private static readonly string[] Common = ["since", "until", "article", "publisher", "limit", "cursor", "format"];

    private static readonly string[] StatementKinds = ["direct", "indirect", "mixed"];

    public static readonly Listing Articles = new("articles", "what was read", [], (site, filter) => site.Store.FindArticles(filter));

    public static readonly Listing Statements =
        new("statements", "who said what", ["source", "actor", "about", "type"], (site, filter) => site.Store.FindStatements(filter with { WithoutWishes = true })) { Types = StatementKinds };

    public static readonly Listing Events = new(
        "events", "who did what to whom", ["actor", "recipient", "source", "type", "place"], (site, filter) => site.Store.FindEvents(filter))
    {
        Types = [.. Enum.GetNames<EventType>().Select(type => type.ToUpperInvariant())],
        MoreTypes = site => site.EventModes().Concat(site.Store.EventModes()).Distinct().Order(StringComparer.Ordinal),
    };

    public static readonly Listing Figures = new(
        "figures", "how many, of what, according to whom", ["source", "about", "type", "place", "contested"], (site, filter) => site.Store.FindFigures(filter));

    public static readonly Listing Actors = new("actors", "who is quoted, acts, is acted upon", ["actor"], (site, filter) => OfActors(site, filter)) { Ranked = true };

    public static readonly Listing Positions = new("positions", "what each actor stands for, from when", ["actor", "issue"], (site, filter) => site.Positions(filter)) { Ranked = true };

    public static readonly Listing Shifts = new("shifts", "where an actor's position changed, as two quotations", ["actor", "issue"], (site, filter) => site.Shifts(filter)) { Ranked = true };

    public static readonly Listing Drafts =
        new("drafts", "draft resolutions of the Security Council", ["actor", "about", "type"], (site, filter) => site.Drafts(filter))
        {
            Types = ["announced", "circulated", "in_blue", "put_to_vote", "adopted", "vetoed", "failed", "withdrawn", "not_put_to_vote"],
            Ranked = true,
        };

    public static readonly Listing Utterances = new(
        "utterances", "what was said once and several articles print", ["source", "actor", "about", "type"], (site, filter) => site.Store.FindUtterances(filter))
    {
        Types = StatementKinds,
        Ranked = true,
    };

    public static IReadOnlyList<Listing> All { get; } = [Articles, Statements, Utterances, Events, Figures, Positions, Shifts, Drafts, Actors];

    /// <summary>The names that its parameters may have.</summary>
    public IEnumerable<string> Parameters => Filters.Concat(Common);

    /// <summary>The only values that type takes; null where the record knows more.</summary>
    public string[]? Types { get; private init; }

    /// <summary>Values beside <see cref="Types"/>, asked for only where a word is none of those.</summary>
    public Func<Site, IEnumerable<string>>? MoreTypes { get; private init; }

    /// <summary>Made anew each time, or ordered by number and not by date: the next page is found by counting.</summary>
    public bool Ranked { get; private init; }

    // Counted over the whole record: kept. With a filter, over what it lets through.
    private static IEnumerable<Line> OfActors(Site site, RecordFilter filter) =>
        filter with { Limit = null } == RecordFilter.None ? site.Views.Actors : site.Store.FindActors(filter);

    public bool Knows(string parameter) => Parameters.Contains(parameter, StringComparer.Ordinal);

    public ParameterError? Strange(string? types, Site site)
    {
        if (Types is null || types is null)
            return null;
        var strange = types.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(type => !Types.Contains(type, StringComparer.OrdinalIgnoreCase));
        if (strange is null)
            return null;
        string[] known = [.. Types, .. MoreTypes?.Invoke(site) ?? []];
        strange = types.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(type => !known.Contains(type, StringComparer.OrdinalIgnoreCase));
        return strange is null ? null : new ParameterError("type", $"There is no type '{strange}'.", $"There are: {string.Join(", ", known)}.");
    }

    /// <summary>One page of lines, and where the next begins.</summary>
    public (IReadOnlyList<Line> Lines, string? Next) Page(Site site, RecordFilter filter, string? cursor)
    {
        var limit = filter.Limit!.Value;
        if (Ranked || filter.Contested)
        {
            var skip = cursor is ['n', .. var count] && int.TryParse(count, out var number) && number > 0 ? number : 0;
            var ranked = Find(site, filter with { Limit = null }).Skip(skip).Take(limit + 1).ToList();
            return ranked.Count > limit ? (ranked[..limit], $"n{skip + limit}") : (ranked, null);
        }

        var lines = Find(site, filter with { Limit = limit + 1, After = string.IsNullOrWhiteSpace(cursor) ? null : cursor }).ToList();
        return lines.Count > limit ? (lines[..limit], lines[limit - 1].Id) : (lines, null);
    }
}
