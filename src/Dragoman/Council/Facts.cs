namespace Dragoman.Council;

/// <summary>A member's time on the Council.</summary>
/// <param name="Member">ISO 3166 alpha-3.</param>
/// <param name="To">Last day inclusive, or null while it goes on.</param>
public sealed record Term(string Member, string Name, bool IsPermanent, DateOnly From, DateOnly? To, string Source, string? Note)
{
    public bool Covers(DateOnly on) => on >= From && (To is null || on <= To);
}

/// <summary>One draft, amendment or part that was vetoed, as the official lists have it. Counts are null where the lists do not give them.</summary>
/// <param name="Kind">amendment; null where the lists do not tell an amendment or part from a draft.</param>
/// <param name="Symbol">Of an amendment, that of the draft it would have changed.</param>
/// <param name="Sponsors">Those that the lists name.</param>
/// <param name="SponsorsTotal">How many there were, where the lists say so.</param>
public sealed record VetoRow(
    DateOnly Date,
    string? Kind,
    string Symbol,
    string Meeting,
    string AgendaItem,
    string Topic,
    IReadOnlyList<string> VetoedBy,
    Counts? Counts,
    IReadOnlyList<string> AgainstMembers,
    IReadOnlyList<string> AbstainingMembers,
    IReadOnlyList<string> Sponsors,
    int? SponsorsTotal,
    string Source,
    string? Note);

/// <summary>In favour, against, abstaining.</summary>
public readonly record struct Counts(int InFavour, int Against, int Abstentions)
{
    public int Total => InFavour + Against + Abstentions;

    public override string ToString() => $"{InFavour}-{Against}-{Abstentions}";
}

/// <summary>One draft or procedural motion on Syria, 2011–2020.</summary>
/// <param name="Outcome">adopted, vetoed, not-adopted-insufficient-votes, not-put-to-vote, withdrawn … as in the data file's README.</param>
public sealed record DraftRow(
    DateOnly Date,
    bool IsMotion,
    string? Symbol,
    string? Resolution,
    string? Meeting,
    string Subject,
    IReadOnlyList<string> Sponsors,
    int? SponsorsTotal,
    Counts? Counts,
    IReadOnlyList<string> AgainstMembers,
    IReadOnlyList<string> AbstainingMembers,
    string Outcome,
    IReadOnlyList<string> VetoedBy,
    string? ChapterVii,
    string Source,
    string? Note);

/// <summary>A state's standing under the Rome Statute.</summary>
public sealed record CourtParty(
    string State,
    string Name,
    DateOnly? Signed,
    DateOnly? Deposited,
    string? Instrument,
    DateOnly? InForce,
    DateOnly? WithdrawalNotified,
    DateOnly? WithdrawalEffective,
    string Status,
    string Source,
    string? Note)
{
    /// <summary>The Statute binds the state on this day (Art. 126 and 127).</summary>
    public bool IsPartyOn(DateOnly on) => InForce is { } from && on >= from && (WithdrawalEffective is null || on < WithdrawalEffective);
}

/// <summary>An Art. 12(3) declaration, a referral or a deferral by the Council.</summary>
/// <param name="Kind">declaration, referral or deferral.</param>
/// <param name="Outcome">accepted, not-accepted, rejected; adopted, vetoed, not-adopted.</param>
public sealed record CourtAct(
    DateOnly Date,
    string Kind,
    string? State,
    string Situation,
    DateOnly? CoversFrom,
    DateOnly? CoversTo,
    string Outcome,
    string? Symbol,
    string? Vote,
    string Source,
    string? Note)
{
    public bool Covers(DateOnly on) => CoversFrom is { } from && on >= from && (CoversTo is null || on <= CoversTo);
}
