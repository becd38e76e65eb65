using Dragoman.Store;
using Dragoman.Store.Lines;
using Dragoman.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Charts;

/// <summary>What a timeline is asked for: an actor, a pair, an issue, or words.</summary>
/// <param name="With">The other of a pair; then what passes between the two alone.</param>
/// <param name="About">Words or an actor that statements are about.</param>
public sealed record TimelineQuery(string Actor, string With, string About, string Issue, RecordFilter Range)
{
    public bool IsEmpty => Actor.Length + About.Length + Issue.Length == 0;

    public string Address(PartialDate? since, PartialDate? until, string page = "/timeline") => page + QueryString.Create(
        new[] { ("actor", page == "/timeline" ? Actor : ""), ("with", With), ("about", About), ("issue", Issue), ("since", since?.ToString() ?? ""), ("until", until?.ToString() ?? "") }
            .Where(field => field.Item2.Length > 0).Select(field => KeyValuePair.Create(field.Item1, (string?)field.Item2)));
}

/// <summary>All that a timeline shows, read once for the page, the drawing and the table.</summary>
public sealed class TimelineView
{
    /// <summary>So many positions, statements, events done and events undergone at most.</summary>
    public const int Most = 200;

    private const int MostLanes = 12;
    private const double NearestBands = 8;
    private const int MostShifts = 8;

    private readonly Site _site;

    private TimelineView(Site site, TimelineQuery query, string page)
    {
        _site = site;
        Query = query;
        Page = page;
    }

    public TimelineQuery Query { get; }

    public string Page { get; }

    public required IReadOnlyList<Mark> Marks { get; init; }

    public required IReadOnlyList<PositionLine> Positions { get; init; }

    public required IReadOnlyList<Lane> Lanes { get; init; }

    /// <summary>The latest shifts, by date.</summary>
    public required IReadOnlyList<ShiftLine> Shifts { get; init; }

    /// <summary>Rows of marks, of those kinds that there are.</summary>
    public IReadOnlyList<(string Kind, string Label)> Rows { get; private init; } = [];

    public TimeScale Scale { get; private init; } = new(0, 1, 0, 1);

    public Picture Picture { get; private init; } = null!;

    public bool IsEmpty => Marks.Count + Positions.Count == 0;

    public int RowOf(Mark mark)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            if (Rows[i].Kind == mark.Kind)
                return i;
        }

        return 0;
    }

    public string LabelOf(Lane lane) => Lanes.Any(other => other.Actor != lane.Actor) ? Lanes.Any(other => other.Issue != lane.Issue) ? $"{lane.Actor}: {lane.Issue}" : lane.Actor : lane.Issue;

    /// <param name="most">So many positions, statements, events done and events undergone.</param>
    public static TimelineView Of(Site site, TimelineQuery query, string page = "/timeline", int most = Most)
    {
        var reading = new TimelineView(site, query, page) { Marks = [], Positions = [], Lanes = [], Shifts = [] };
        var marks = reading.Read(most, out var full);
        var (positions, shifts) = reading.ReadPositions();
        var lanes = Lane.Of(positions);
        var scale = ScaleOf(query.Range, marks.Select(mark => mark.Day).Concat(positions.Select(p => Days.Of(p.Date))).OfType<int>());
        var shown = lanes.Take(MostLanes).Select(lane => lane.For(NearestBands * scale.DaysOfWidth)).ToArray();
        var joined = lanes.Take(MostLanes).Sum(lane => lane.Bands.Count) - shown.Sum(lane => lane.Bands.Count);
        var drawn = shifts.Where(shift => shown.Any(lane => lane.Actor == shift.Actor && lane.Issue == shift.Issue)).TakeLast(MostShifts).ToArray();
        var rows = new[] { ("statement", query.With.Length > 0 ? "say of each other" : "says"), ("event", query.With.Length > 0 ? $"{query.Actor} does" : "does"), ("undergone", query.With.Length > 0 ? $"{query.With} does" : "undergoes") }
            .Where(row => marks.Any(mark => mark.Kind == row.Item1)).ToArray();
        var notShown = NotShown(marks.Count(mark => mark.Day is null), positions.Count(p => Days.Of(p.Date) is null), lanes.Count - shown.Length, shifts.Count - drawn.Length, joined, full || positions.Count > most ? most : null);
        return new TimelineView(site, query, page)
        {
            Marks = marks,
            Positions = [.. positions.Take(most)],
            Lanes = shown,
            Shifts = drawn,
            Rows = rows,
            Scale = scale,
            Picture = new Picture(NameOf(query), FiltersOf(query), notShown, query.Address(query.Range.Since, query.Range.Until, page)),
        };
    }

    private static string NameOf(TimelineQuery query) => string.Join(", ", new[]
    {
        query.With.Length > 0 ? $"{query.Actor} and {query.With}" : query.Actor, query.Issue, query.About.Length > 0 ? $"about {query.About}" : "",
    }.Where(part => part.Length > 0)) + " over time";

    private static string FiltersOf(TimelineQuery query) => string.Join(", ", new[]
    {
        ("actor", query.Actor), ("with", query.With), ("about", query.About), ("issue", query.Issue), ("since", query.Range.Since?.ToString() ?? ""), ("until", query.Range.Until?.ToString() ?? ""),
    }.Where(field => field.Item2.Length > 0).Select(field => $"{field.Item1} {field.Item2}"));

    private static string NotShown(int undated, int undatedPositions, int lanes, int shifts, int joined, int? most) => string.Join("; ", new[]
    {
        undated > 0 ? $"{Shown.Number(undated)} lines without a date" : "",
        undatedPositions > 0 ? $"{Shown.Number(undatedPositions)} positions without a date" : "",
        lanes > 0 ? $"{Shown.Number(lanes)} more lanes of positions" : "",
        joined > 0 ? $"{Shown.Number(joined)} changes of stance nearer to each other than can be drawn (±)" : "",
        shifts > 0 ? $"{Shown.Number(shifts)} earlier or other shifts" : "",
        most is null ? "" : $"lines after the first {most} of a kind",
    }.Where(part => part.Length > 0));

    private static TimeScale ScaleOf(RecordFilter range, IEnumerable<int> days)
    {
        var all = days.ToList();
        var first = range.Since?.Earliest.DayNumber ?? (all.Count > 0 ? all.Min() : 0);
        var last = range.Until?.Latest.DayNumber ?? (all.Count > 0 ? all.Max() : first + 1);
        return new TimeScale(first, Math.Max(first + 1, last), TimelineDrawing.Left + 8, TimelineDrawing.Right - 8);
    }

    // Positions alone where an issue is asked for: what else was said and done that day is another question.
    private List<Mark> Read(int most, out bool full)
    {
        full = false;
        if (Query.Issue.Length > 0 && Query.About.Length == 0)
            return [];
        var range = Query.Range with { Limit = most };
        var about = Query.With.Length > 0 ? Query.With : Query.About.Length > 0 ? Query.About : null;
        var who = Query.Actor.Length > 0 ? Query.Actor : null;
        var statements = MarksOf("statement", _site.Store.FindStatements(range with { Source = who, About = about }), line => line.Date);
        if (Query.With.Length > 0)
            statements.AddRange(MarksOf("statement", _site.Store.FindStatements(range with { Source = Query.With, About = who }), line => line.Date));
        var other = Query.With.Length > 0 ? Query.With : null;
        var isAbout = Query.About.Length > 0;
        var did = isAbout ? [] : MarksOf("event", _site.Store.FindEvents(range with { Actor = who, Recipient = other }), line => line.Date);
        var undergone = isAbout ? [] : MarksOf("undergone", _site.Store.FindEvents(range with { Actor = other, Recipient = who }), line => line.Date);
        full = statements.Count >= most || did.Count >= most || undergone.Count >= most;
        return [.. statements.Concat(did).Concat(undergone).DistinctBy(mark => (mark.Line.Id, mark.Kind)).OrderBy(mark => mark.Date ?? "~", StringComparer.Ordinal)];
    }

    private (IReadOnlyList<PositionLine>, IReadOnlyList<ShiftLine>) ReadPositions()
    {
        if (Query.About.Length > 0 && Query.Issue.Length == 0)
            return ([], []);
        var filter = Query.Range with { Actor = Query.Actor.Length > 0 ? Query.Actor : null, Issue = Query.Issue.Length > 0 ? Query.Issue : null };
        if (Query.With.Length == 0)
            return Query.Actor.Length == 0 ? ([.. _site.Positions(filter)], [.. _site.Shifts(filter)]) : WithShifts(_site.Positions(filter));
        var there = filter with { Issue = "toward:" + Query.With };
        var back = filter with { Actor = Query.With, Issue = "toward:" + Query.Actor };
        return WithShifts(_site.Positions(there).Concat(_site.Positions(back)).OrderBy(p => p.Date ?? "~", StringComparer.Ordinal));
    }

    private static (IReadOnlyList<PositionLine>, IReadOnlyList<ShiftLine>) WithShifts(IEnumerable<PositionLine> found)
    {
        var positions = found.ToList();
        return (positions, [.. PositionViews.ShiftsOf(positions)]);
    }

    private List<Mark> MarksOf<TLine>(string kind, IEnumerable<TLine> found, Func<TLine, string?> date)
        where TLine : EvidencedLine
    {
        var lines = found.ToList();
        var published = _site.Store.PublishedOf([.. lines.Where(line => date(line) is null).Select(line => line.Article).Distinct()]);
        return [.. lines.Select(line => new Mark(kind, date(line) ?? published.GetValueOrDefault(line.Article), line))];
    }
}
