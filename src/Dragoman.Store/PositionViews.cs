using Dragoman.Coding.Positions;
using Dragoman.Store.Finding;
using Dragoman.Store.Lines;

namespace Dragoman.Store;

/// <summary>Positions and shifts over a record: views, read anew from its statements and events each time.</summary>
public static class PositionViews
{
    /// <summary>Positions by date, those without any last. Filters: actor, since, until, article, publisher, limit.</summary>
    /// <param name="issues">Which issues (<c>toward</c>: all stances toward states; <c>draft</c>: all on drafts of the Council); null: all but those toward states.</param>
    public static IEnumerable<PositionLine> FindPositions(this RecordStore store, RecordFilter filter, IReadOnlyCollection<string>? issues, PositionReader reader)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(reader);
        var query = new PositionQuery(reader, store.FindArticles(RecordFilter.None).ToDictionary(a => a.Id), store.FindVetoDates());
        var lines = InOrder(store.FindStatements(filter with { Source = filter.Actor, Limit = null }).SelectMany(query.Of)
            .Concat(store.FindEvents(filter with { Limit = null }).SelectMany(query.Of))
            .Concat(OnDrafts(store, filter, reader))
            .Where(line => Asked(line.Issue, issues)));
        return filter.Limit is { } limit ? lines.Take(limit) : lines;
    }

    /// <summary>By date, those without any last. Words of one sentence that two statements share are one position.</summary>
    internal static IEnumerable<PositionLine> InOrder(IEnumerable<PositionLine> lines) =>
        lines
            .GroupBy(line => (line.Article, line.Actor, line.Issue, line.Stance))
            .SelectMany(Outermost)
            .OrderBy(line => line.Date is null)
            .ThenBy(line => line.Date, StringComparer.Ordinal)
            .ThenBy(line => line.Article, StringComparer.Ordinal)
            .ThenBy(line => line.Evidence[0].Start)
            .ThenBy(line => line.Id, StringComparer.Ordinal);

    /// <summary>Shifts by the date of the later position. Filters as for positions.</summary>
    /// <param name="apart">Each official by himself.</param>
    public static IEnumerable<ShiftLine> FindShifts(this RecordStore store, RecordFilter filter, IReadOnlyCollection<string>? issues, PositionReader reader, bool apart)
    {
        var shifts = ShiftQuery.Of(store.FindPositions(filter with { Limit = null }, issues, reader), apart);
        return filter.Limit is { } limit ? shifts.Take(limit) : shifts;
    }

    /// <summary>The shifts between positions, each actor as a whole.</summary>
    /// <param name="positions">By date.</param>
    public static IEnumerable<ShiftLine> ShiftsOf(IEnumerable<PositionLine> positions) => ShiftQuery.Of(positions, apart: false);

    // Joined over all articles first: which draft it is may stand in another article than the words.
    internal static IEnumerable<PositionLine> OnDrafts(RecordStore store, RecordFilter filter, PositionReader reader)
    {
        var articles = store.FindArticles(new RecordFilter { Article = filter.Article, Publisher = filter.Publisher }).ToDictionary(a => a.Id, a => a.File);
        return DraftMerger.Merge(store.FindDraftsByArticle()).SelectMany(d => DraftPositions.Of(d, reader))
            .Where(line => articles.ContainsKey(line.Article) && IsOf(line, filter.Actor, reader) && IsIn(line.Date, filter))
            .Select(line => line with { File = articles[line.Article] });
    }

    private static bool IsOf(PositionLine line, string? actors, PositionReader reader) => string.IsNullOrWhiteSpace(actors)
        || actors.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(term => term == line.Actor || reader.Names(term, line.Actor));

    private static bool IsIn(string? date, RecordFilter filter) => (filter.Since is null && filter.Until is null)
        || (PartialDate.TryParse(date, out var day) && !(day.Latest < filter.Since?.Earliest) && !(day.Earliest > filter.Until?.Latest));

    /// <summary>One position or shift, whole, by its id or its first digits; null where there is none, or more than one.</summary>
    /// <param name="reader">Asked for only where the id is one of these.</param>
    public static ShownLine? ShowPosition(this RecordStore store, string id, Func<PositionReader> reader)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(reader);
        if (id.Length < 3 || !(id.StartsWith("p-", StringComparison.Ordinal) || id.StartsWith("h-", StringComparison.Ordinal)))
            return null;
        var positions = store.FindAllPositions(reader());
        if (id[0] == 'p')
            return positions.FindAll(p => p.Id.StartsWith(id, StringComparison.Ordinal)) is [var only] ? store.Show(only) : null;
        var shifts = ShiftQuery.Of(positions, apart: false).Concat(ShiftQuery.Of(positions, apart: true)).Where(s => s.Id.StartsWith(id, StringComparison.Ordinal)).DistinctBy(s => s.Id).ToArray();
        return shifts is [var shift] ? store.Show(shift) : null;
    }

    /// <summary>Runs one SELECT, as <see cref="RecordStore.Query(string)"/>; where it names them, with tables <c>positions</c> and <c>shifts</c>, made for this query.</summary>
    /// <param name="reader">Asked for only then.</param>
    /// <param name="whole">What the caller adds to a shift from elsewhere, so that a query and a listing say the same.</param>
    public static QueryResult QueryWithPositions(this RecordStore store, string sql, Func<PositionReader> reader, Func<ShiftLine, ShiftLine> whole)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(whole);
        if (!PositionTables.AreNamed(sql))
            return store.Query(sql);
        var positions = store.FindAllPositions(reader());
        return store.Query(sql, positions, [.. ShiftQuery.Of(positions, apart: false).Select(whole)]);
    }

    private static List<PositionLine> FindAllPositions(this RecordStore store, PositionReader reader) =>
        [.. store.FindPositions(RecordFilter.None, null, reader), .. store.FindPositions(RecordFilter.None, ["toward"], reader)];

    // A statement may stand inside another: its words are counted once, in the longer of the two.
    private static IEnumerable<PositionLine> Outermost(IEnumerable<PositionLine> same)
    {
        var kept = new List<PositionLine>();
        foreach (var line in same.OrderByDescending(l => l.Evidence[0].End - l.Evidence[0].Start).ThenBy(l => l.Id, StringComparer.Ordinal))
        {
            if (!kept.Exists(k => k.Evidence[0].Start < line.Evidence[0].End && line.Evidence[0].Start < k.Evidence[0].End))
                kept.Add(line);
        }

        return kept;
    }

    internal static bool Asked(string issue, IReadOnlyCollection<string>? issues) =>
        issues is null ? !issue.StartsWith("toward:", StringComparison.Ordinal) : issues.Contains(issue) || (issue.IndexOf(':') is > 0 and var kind && issues.Contains(issue[..kind]));
}
