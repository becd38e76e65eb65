using Dragoman.Council;
using Dragoman.Store.Lines;

namespace Dragoman.Store.Finding;

/// <summary>Says what of a draft's vote cannot be: more votes than seats, a veto by a state that has none, a vote by a state that did not sit in the Council.</summary>
internal static class DraftLimits
{
    public static DraftLine Mark(DraftLine line, CouncilFacts facts, Func<string, string?> nameOf)
    {
        if (!PartialDate.TryParse(line.Date ?? line.History[^1].Date, out var date) || date.Precision == DatePrecision.Year)
            return line;
        var on = date.Latest;
        var found = new List<string>();
        var seats = CouncilRules.Size(on);
        var told = (line.InFavour ?? 0) + (line.Against ?? 0) + (line.Abstentions ?? 0);
        if (told > seats)
            found.Add($"{told} votes are told of, and the Council had {seats} members");
        if (line is { Status: "adopted", InFavour: { } inFavour } && inFavour < CouncilRules.Required(on))
            found.Add($"{inFavour} votes in favour adopt nothing: {CouncilRules.Required(on)} are needed");
        foreach (var member in line.VetoedBy.Where(member => !CouncilRules.IsPermanent(CouncilRules.Seat(member, on), on)))
            found.Add($"{nameOf(member) ?? member} is no permanent member and has no veto: {Rule.Substantive.Name}");
        if (line.Status is "vetoed" or "failed" or "adopted" or "put_to_vote" && facts.MembershipKnown is var known && on >= known.From && on <= known.To)
            Strangers(line, facts, on, nameOf, found);
        return found.Count == 0 ? line : line with { Impossible = found };
    }

    private static void Strangers(DraftLine line, CouncilFacts facts, DateOnly on, Func<string, string?> nameOf, List<string> found)
    {
        var members = facts.MembersOn(on).Select(term => term.Member).ToHashSet(StringComparer.Ordinal);
        foreach (var member in line.Intentions.Select(vote => vote.Member).Concat(line.VetoedBy).Distinct().Where(member => !members.Contains(CouncilRules.Seat(member, on))))
            found.Add($"{nameOf(member) ?? member} was no member of the Council on {on:yyyy-MM-dd}");
    }
}
