using Dragoman.Council;

namespace Dragoman;

/// <summary>How far a draft resolution has come, as the text tells; later steps have higher values.</summary>
public enum DraftStatus
{
    Unknown,

    /// <summary>Spoken of as a draft; no further step is told.</summary>
    Announced,
    Circulated,

    /// <summary>Printed in its final form, ready for the vote.</summary>
    InBlue,
    NotPutToVote,
    Withdrawn,
    PutToVote,

    /// <summary>Voted on and short of the votes it needed.</summary>
    Failed,
    Vetoed,
    Adopted,
}

/// <summary>How a member votes or says it will.</summary>
public enum VoteChoice
{
    For,
    Against,
    Abstain,
}

/// <summary>Something that a draft does, or (excluded) is said not to do.</summary>
/// <param name="Kind">condemns, demands, ceasefire, sanctions, force, referral, access, inquiry or monitoring.</param>
public sealed record Provision(string Kind, bool Excluded, Span Words);

/// <summary>A vote that a member declared or cast, or a veto that it threatened.</summary>
/// <param name="Member">ISO 3166 alpha-3.</param>
public sealed record MemberVote(string Member, VoteChoice Vote, Span Words);

/// <summary>A change proposed to a draft.</summary>
/// <param name="Sponsors">Who proposes it: ISO 3166 alpha-3; empty where that does not come out.</param>
/// <param name="Outcome">proposed, adopted, rejected or vetoed.</param>
public sealed record DraftAmendment(IReadOnlyList<string> Sponsors, string Outcome, Span Words);

/// <summary>What the sponsors make the vote depend on: "if we get 11 votes, we will put it forward".</summary>
public sealed record DraftCondition(int Votes, Span Words);

/// <summary>A draft resolution of the Security Council, as one article tells of it. Nothing is set that the article does not say.</summary>
public sealed record Draft
{
    /// <summary>"S/2016/846", or null.</summary>
    public string? Symbol { get; init; }

    /// <summary>The state that it is about, as ISO 3166 alpha-3; null where that does not come out.</summary>
    public string? Subject { get; init; }

    /// <summary>Codes of states, sorted.</summary>
    public IReadOnlyList<string> Sponsors { get; init; } = [];

    /// <summary>There are more sponsors than the text names: "French-led", "France and others".</summary>
    public bool HasOtherSponsors { get; init; }

    /// <summary>The votes on which its submission depends, where the text says so.</summary>
    public DraftCondition? SubmittedIf { get; init; }

    public IReadOnlyList<DraftAmendment> Amendments { get; init; } = [];

    /// <summary>Sentences that tell what came after the vote or veto, or how somebody took it.</summary>
    public IReadOnlyList<Span> Followed { get; init; } = [];

    public IReadOnlyList<Provision> Provisions { get; init; } = [];

    /// <summary>What it is said to do with Chapter VII of the Charter; null where the text does not say.</summary>
    public ChapterSevenUse? ChapterSeven { get; init; }

    /// <summary>The day of the last step, where the text dates it.</summary>
    public PartialDate? Date { get; init; }

    public DraftStatus Status { get; init; }

    public IReadOnlyList<MemberVote> Intentions { get; init; } = [];

    /// <summary>Vetoes that were threatened.</summary>
    public IReadOnlyList<MemberVote> Threats { get; init; } = [];

    /// <summary>The political target, where it is named and differs from the legal minimum.</summary>
    public int? VotesWanted { get; init; }

    /// <summary>Votes in favour that somebody counts on so far.</summary>
    public int? VotesCounted { get; init; }

    /// <summary>Members whose vote the sponsors still lack.</summary>
    public IReadOnlyList<string> Undecided { get; init; } = [];

    public int? InFavour { get; init; }

    public int? Against { get; init; }

    public int? Abstentions { get; init; }

    public IReadOnlyList<string> VetoedBy { get; init; } = [];

    /// <summary>The headline calls it vetoed, whatever the text below says.</summary>
    public bool HeadlineSaysVeto { get; init; }

    /// <summary>At least one; the first names the draft.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }
}
