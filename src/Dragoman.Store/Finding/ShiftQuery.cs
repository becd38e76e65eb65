using Dragoman.Store.Lines;

namespace Dragoman.Store.Finding;

/// <summary>Joins the ends of runs of equal stance.</summary>
internal static class ShiftQuery
{
    /// <param name="positions">By date.</param>
    /// <param name="apart">Each official by himself, instead of the actor as a whole.</param>
    public static IEnumerable<ShiftLine> Of(IEnumerable<PositionLine> positions, bool apart) =>
        positions
            .Where(p => p.Date is not null && (!apart || p.Source?.IsPerson == true))
            .GroupBy(p => (p.Actor, Official: apart ? p.Source!.Name : null, p.Issue))
            .SelectMany(group => Of([.. group], group.Key.Official))
            .OrderBy(shift => shift.To.Date, StringComparer.Ordinal)
            .ThenBy(shift => shift.Actor, StringComparer.Ordinal)
            .ThenBy(shift => shift.Issue, StringComparer.Ordinal);

    private static IEnumerable<ShiftLine> Of(List<PositionLine> positions, string? official)
    {
        var runs = new List<List<PositionLine>>();
        // Days on which one actor is found on both sides tell nothing of a change between days.
        foreach (var day in positions.GroupBy(p => p.Date).Where(day => day.Select(p => p.Stance).Distinct().Count() == 1))
        {
            if (runs.Count > 0 && runs[^1][0].Stance == day.First().Stance)
                runs[^1].AddRange(day);
            else
                runs.Add([.. day]);
        }

        for (var i = 1; i < runs.Count; i++)
            yield return Between(runs[i - 1], runs[i], official);
    }

    private static ShiftLine Between(List<PositionLine> earlier, List<PositionLine> later, string? official)
    {
        var (from, to) = (earlier[^1], later[0]);
        return new ShiftLine
        {
            Id = $"h-{LineIds.Sha256($"{from.Id} {to.Id} {official}")[..16]}",
            Actor = from.Actor,
            Official = official,
            Issue = from.Issue,
            From = from,
            To = to,
            FromCount = earlier.Count,
            FromSince = earlier[0].Date,
            ToCount = later.Count,
            ToUntil = later[^1].Date,
            Strength = (from.Stance, to.Stance) is ("for", "against") or ("against", "for") ? "reversed" : "moved",
            OfficeHolderChanged = Changed(from.Source, to.Source),
            Evidence = [.. from.Evidence, .. to.Evidence],
        };
    }

    private static bool? Changed(PositionSource? from, PositionSource? to) =>
        from is { Office: { } before, Name: { } left } && to is { Office: { } after, Name: { } right } && before == after ? left != right : null;
}
