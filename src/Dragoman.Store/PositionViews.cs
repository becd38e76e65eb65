using Dragoman.Coding.Positions;
using Dragoman.Store.Finding;
using Dragoman.Store.Lines;

namespace Dragoman.Store;

/// <summary>Positions and shifts over a record: views, read anew from its statements and events each time.</summary>
public static class PositionViews
{
    /// <summary>Positions by date, those without any last. Filters: actor, since, until, article, publisher, limit.</summary>
    /// <param name="issues">Which issues (<c>toward</c>: all stances toward states); null: all but those.</param>
    public static IEnumerable<PositionLine> FindPositions(this RecordStore store, RecordFilter filter, IReadOnlyCollection<string>? issues, PositionReader reader)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(reader);
        var query = new PositionQuery(reader, store.FindArticles(RecordFilter.None).ToDictionary(a => a.Id));
        // Words of one sentence that two statements share are one position.
        var lines = store.FindStatements(filter with { Source = filter.Actor, Limit = null }).SelectMany(query.Of)
            .Concat(store.FindEvents(filter with { Limit = null }).SelectMany(query.Of))
            .Where(line => Asked(line.Issue, issues))
            .GroupBy(line => (line.Article, line.Actor, line.Issue, line.Stance))
            .SelectMany(Outermost)
            .OrderBy(line => line.Date is null)
            .ThenBy(line => line.Date, StringComparer.Ordinal)
            .ThenBy(line => line.Article, StringComparer.Ordinal)
            .ThenBy(line => line.Evidence[0].Start)
            .ThenBy(line => line.Id, StringComparer.Ordinal);
        return filter.Limit is { } limit ? lines.Take(limit) : lines;
    }

    /// <summary>Shifts by the date of the later position. Filters as for positions.</summary>
    /// <param name="apart">Each official by himself.</param>
    public static IEnumerable<ShiftLine> FindShifts(this RecordStore store, RecordFilter filter, IReadOnlyCollection<string>? issues, PositionReader reader, bool apart)
    {
        var shifts = ShiftQuery.Of(store.FindPositions(filter with { Limit = null }, issues, reader), apart);
        return filter.Limit is { } limit ? shifts.Take(limit) : shifts;
    }

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

    private static bool Asked(string issue, IReadOnlyCollection<string>? issues) =>
        issues is null ? !issue.StartsWith("toward:", StringComparison.Ordinal) : issues.Contains(issue) || (issues.Contains("toward") && issue.StartsWith("toward:", StringComparison.Ordinal));
}
