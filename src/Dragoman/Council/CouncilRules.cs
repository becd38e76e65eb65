namespace Dragoman.Council;

/// <summary>The Council's size and voting rules (Charter Art. 23 and 27). Pure: who sat when comes from <see cref="CouncilFacts"/>.</summary>
public static class CouncilRules
{
    // The amendment was in force from 31 August 1965, but the Council of eleven went on with seven votes until the enlarged one met:
    // resolution 218 of 23 November 1965 was adopted by 7-0-4.
    private static readonly DateOnly Enlarged = new(1966, 1, 1);
    private static readonly DateOnly Succession = new(1991, 12, 24);

    /// <summary>Seats on this day: 11 before 1966, then 15.</summary>
    public static int Size(DateOnly on) => on < Enlarged ? 11 : 15;

    /// <summary>Votes in favour that a decision needs on this day: 7 before 1966, then 9.</summary>
    public static int Required(DateOnly on) => on < Enlarged ? 7 : 9;

    /// <summary>True for China, France, the Soviet Union until it was continued by Russia on 24 December 1991, the United Kingdom and the United States.</summary>
    public static bool IsPermanent(string member, DateOnly on) => member switch
    {
        "CHN" or "FRA" or "GBR" or "USA" => true,
        "SUN" => on < Succession,
        "RUS" => on >= Succession,
        _ => false,
    };

    /// <summary>The permanent member that these letters name on this day: news and lists write RUS for the Soviet Union, too.</summary>
    public static string Seat(string member, DateOnly on) => member switch
    {
        "RUS" when on < Succession => "SUN",
        "SUN" when on >= Succession => "RUS",
        _ => member,
    };

    /// <summary>What the vote decided, and why.</summary>
    public static Outcome Decide(Vote vote)
    {
        var required = Required(vote.Date);
        var size = vote.Date < Enlarged ? Rule.Size1945 : Rule.Size1966;
        if (vote.Kind == VoteKind.Procedural)
        {
            var reason = vote.InFavour >= required ? OutcomeReason.Adopted : OutcomeReason.ShortOfVotes;
            return new Outcome(reason, required, [], [Rule.Procedural, size]);
        }

        // Short of nine votes the matter is not found procedural, and nobody vetoed that.
        if (vote.InFavour < required)
            return new Outcome(OutcomeReason.ShortOfVotes, required, [], [.. First(vote.Kind), Rule.Substantive, Rule.ShortIsNoVeto, size]);
        var vetoes = Permanent(vote.AgainstMembers, vote.Date);
        return vetoes.Count > 0
            ? new Outcome(OutcomeReason.Vetoed, required, vetoes, [.. First(vote.Kind), Rule.Substantive, size])
            : new Outcome(OutcomeReason.Adopted, required, [], [.. First(vote.Kind), Rule.Substantive, Rule.Abstention, size]);
    }

    private static Rule[] First(VoteKind kind) => kind == VoteKind.Preliminary ? [Rule.Preliminary] : [];

    /// <summary>As what the main matter is voted on, by the outcome of the preliminary question: procedural where that was adopted, else substantive, vetoed or not.</summary>
    public static VoteKind After(Outcome preliminary) => preliminary.IsAdopted ? VoteKind.Procedural : VoteKind.Substantive;

    /// <summary>The outcome of a draft on which no vote was held.</summary>
    /// <param name="reason"><see cref="OutcomeReason.Withdrawn"/> or <see cref="OutcomeReason.NotPutToVote"/>.</param>
    public static Outcome WithoutVote(DateOnly on, OutcomeReason reason) => reason switch
    {
        OutcomeReason.Withdrawn => new Outcome(reason, Required(on), [], [Rule.Withdrawn]),
        OutcomeReason.NotPutToVote => new Outcome(reason, Required(on), [], [Rule.Withdrawn, Rule.Substantive]),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "only a draft that was withdrawn or never put to the vote has an outcome without a vote"),
    };

    /// <summary>What keeps these figures from being a vote of the Council on that day, in words; empty when nothing does. A source that breaks the sum is flagged, not repaired.</summary>
    public static IReadOnlyList<string> Check(Vote vote)
    {
        var wrong = new List<string>();
        if (vote.InFavour < 0 || vote.Against < 0 || vote.Abstentions < 0 || vote.NotParticipating < 0)
            wrong.Add("a count is negative");
        if (vote.Total != Size(vote.Date))
            wrong.Add($"the counts add up to {vote.Total}; the Council had {Size(vote.Date)} members on {vote.Date:yyyy-MM-dd}");
        if (vote.AgainstMembers.Count > vote.Against)
            wrong.Add($"{vote.AgainstMembers.Count} members are named against, but only {vote.Against} voted against");
        return wrong;
    }

    private static List<string> Permanent(IReadOnlyList<string> members, DateOnly on)
    {
        var found = new List<string>();
        foreach (var member in members)
        {
            var seat = Seat(member, on);
            if (IsPermanent(seat, on) && !found.Contains(seat))
                found.Add(seat);
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
