namespace Dragoman.Council;

/// <summary>Who presides and who sits where: members follow one another in the English alphabetical order of their names, from the President of the month.</summary>
public static class Chamber
{
    // The presidency goes on by a month along that order (rule 18 of the Provisional Rules of Procedure). General knowledge, from which the months after follow.
    private static readonly DateOnly Known = new(2011, 1, 1);
    private const string Presided = "BIH";

    /// <summary>The members in the order of their seats.</summary>
    /// <returns>
    /// The President first. Where the presidency is not known (before 2011, or after the last known elections) the first of the alphabet stands first.
    /// Empty where the data does not know all members of that day.
    /// </returns>
    public static IReadOnlyList<Term> Seats(CouncilFacts facts, DateOnly on)
    {
        var members = InOrder(facts, on);
        if (members.Length != CouncilRules.Size(on))
            return [];
        var president = President(facts, on);
        var first = president is null ? 0 : Array.FindIndex(members, term => term.Member == president.Member);
        return [.. members[first..], .. members[..first]];
    }

    /// <summary>Who presided over the Council in the month of this day; null where it is not known.</summary>
    public static Term? President(CouncilFacts facts, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (on < Known)
            return null;
        var president = InOrder(facts, Known).First(term => term.Member == Presided);
        for (var month = Known.AddMonths(1); month <= on; month = month.AddMonths(1))
        {
            var members = InOrder(facts, month);
            if (members.Length != CouncilRules.Size(month))
                return null;
            president = members.FirstOrDefault(term => Order.Compare(term.Name, president.Name) > 0) ?? members[0];
        }

        return president;
    }

    private static Term[] InOrder(CouncilFacts facts, DateOnly on) => [.. facts.MembersOn(on).OrderBy(term => term.Name, Order)];

    private static readonly StringComparer Order = StringComparer.Ordinal;
}
