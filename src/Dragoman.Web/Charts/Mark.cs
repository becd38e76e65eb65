using Dragoman.Store.Lines;

namespace Dragoman.Web.Charts;

/// <summary>A line of the record at a date.</summary>
/// <param name="Kind">statement, event or undergone.</param>
/// <param name="Date">Its own date or that of its article; null where neither is known.</param>
public sealed record Mark(string Kind, string? Date, EvidencedLine Line)
{
    /// <summary>The day at which it is drawn: the first that its date may mean.</summary>
    public int? Day => Days.Of(Date);
}

/// <summary>Positions of equal stance that follow one another.</summary>
/// <param name="Stance">for, against, conditional, neutral; mixed for a day that has several.</param>
public sealed record Band(string Stance, IReadOnlyList<PositionLine> Positions)
{
    public int From => Days.Of(Positions[0].Date)!.Value;

    public int To => Days.Of(Positions[^1].Date)!.Value;
}

/// <summary>One actor's positions on one issue.</summary>
public sealed record Lane(string Actor, string Issue, IReadOnlyList<Band> Bands)
{
    /// <summary>The same lane as far as it can be drawn: bands so near to each other that they would cover one another are one, mixed where their stances differ.</summary>
    /// <param name="days">How many days apart two bands must begin.</param>
    public Lane For(double days)
    {
        var bands = new List<Band>();
        foreach (var band in Bands)
        {
            if (bands.Count > 0 && band.From - bands[^1].From < days)
                bands[^1] = new Band(bands[^1].Stance == band.Stance ? band.Stance : "mixed", [.. bands[^1].Positions, .. band.Positions]);
            else
                bands.Add(band);
        }

        return bands.Count == Bands.Count ? this : this with { Bands = bands };
    }

    /// <summary>The lanes of positions, those with most first.</summary>
    public static IReadOnlyList<Lane> Of(IEnumerable<PositionLine> positions) =>
        [.. positions.Where(p => Days.Of(p.Date) is not null).GroupBy(p => (p.Actor, p.Issue)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Actor, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Issue, StringComparer.Ordinal).Select(g => new Lane(g.Key.Actor, g.Key.Issue, BandsOf(g)))];

    private static List<Band> BandsOf(IEnumerable<PositionLine> positions)
    {
        var bands = new List<Band>();
        foreach (var day in positions.GroupBy(p => p.Date))
        {
            var stances = day.Select(p => p.Stance).Distinct().ToArray();
            var stance = stances.Length == 1 ? stances[0] : "mixed";
            if (bands.Count > 0 && bands[^1].Stance == stance && stance != "mixed")
                bands[^1] = bands[^1] with { Positions = [.. bands[^1].Positions, .. day] };
            else
                bands.Add(new Band(stance, [.. day]));
        }

        return bands;
    }
}

internal static class Days
{
    /// <summary>The first day that a date may mean.</summary>
    public static int? Of(string? date) => PartialDate.TryParse(date, out var parsed) ? parsed.Earliest.DayNumber : null;
}
