namespace Dragoman.Council;

/// <summary>How a vote ended, and why.</summary>
public enum OutcomeReason
{
    Adopted,

    /// <summary>Fewer votes in favour than Art. 27 asks for; not a veto, whatever the permanent members did.</summary>
    ShortOfVotes,

    /// <summary>Enough votes in favour, and a permanent member against.</summary>
    Vetoed,

    /// <summary>Taken back by its sponsors before a vote: the Council decided nothing.</summary>
    Withdrawn,

    /// <summary>Never put to the vote: the Council decided nothing.</summary>
    NotPutToVote,
}

/// <summary>The outcome of a vote with its reason and the rules that give it.</summary>
/// <param name="Required">Votes in favour that Art. 27 asked for on that day.</param>
/// <param name="VetoedBy">Permanent members that vetoed, sorted; empty unless <see cref="OutcomeReason.Vetoed"/>. The draft counts once, each veto once.</param>
/// <param name="Rules">Articles and rules of procedure, the deciding one first.</param>
public sealed record Outcome(OutcomeReason Reason, int Required, IReadOnlyList<string> VetoedBy, IReadOnlyList<Rule> Rules)
{
    public bool IsAdopted => Reason == OutcomeReason.Adopted;
}
