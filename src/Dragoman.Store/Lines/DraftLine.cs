using System.Text.Json.Serialization;

namespace Dragoman.Store.Lines;

/// <summary>
/// A draft resolution of the Security Council. As it is stored, one article's; as it is listed, all that the record says of it: what several articles
/// tell of one draft is one line, and what the official lists have stands in <see cref="Official"/> alone.
/// </summary>
public sealed record DraftLine : EvidencedLine
{
    /// <summary>The state that it is about, as ISO 3166 alpha-3.</summary>
    public string? Subject { get; init; }
    public string? Symbol { get; init; }
    public IReadOnlyList<string> Sponsors { get; init; } = [];
    /// <summary>true: there are more sponsors than the text names ("French-led", "France and others"). Left out where the text does not say so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? SponsorsOthers { get; init; }

    /// <summary>The votes on which its submission depends. Left out where the text does not say so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ConditionField? SubmittedIf { get; init; }

    /// <summary>Changes proposed to it. Left out where none is told of.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AmendmentField>? Amendments { get; init; }

    /// <summary>Sentences that tell what came after the vote, or how somebody took it. Left out where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FollowedField>? Followed { get; init; }
    public IReadOnlyList<ProvisionField> Provisions { get; init; } = [];

    /// <summary>What it is said to do with Chapter VII of the Charter: invoked, threatened, recalled, absent. Left out where the text does not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ChapterSeven { get; init; }
    public string? Date { get; init; }
    public string? DatePrecision { get; init; }

    /// <summary>announced, circulated, in_blue, put_to_vote, adopted, vetoed, failed, withdrawn, not_put_to_vote or unknown.</summary>
    public required string Status { get; init; }

    /// <summary>Each step that an article tells, by date.</summary>
    public IReadOnlyList<StepField> History { get; init; } = [];
    public IReadOnlyList<MemberField> Intentions { get; init; } = [];

    /// <summary>Vetoes threatened.</summary>
    public IReadOnlyList<MemberField> Threats { get; init; } = [];

    /// <summary>The legal minimum on the date.</summary>
    public int? VotesRequired { get; init; }

    /// <summary>The target that sponsors set themselves, where the text names one beyond the minimum.</summary>
    public int? VotesWanted { get; init; }

    /// <summary>Votes counted on so far.</summary>
    public int? VotesCounted { get; init; }

    /// <summary>Members whose vote the sponsors still lack.</summary>
    public IReadOnlyList<string> Undecided { get; init; } = [];
    public int? InFavour { get; init; }
    public int? Against { get; init; }
    public int? Abstentions { get; init; }
    public IReadOnlyList<string> VetoedBy { get; init; } = [];

    /// <summary>The outcome in the headline: vetoed. Left out where the headline tells none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Headline { get; init; }

    /// <summary>What of it cannot be, by the rules and by who sat in the Council on the day: told so, and not repaired. Left out where there is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Impossible { get; init; }

    /// <summary>By the rules, from what the text says of the vote; null where that does not suffice.</summary>
    public string? Why { get; init; }
    public OfficialField? Official { get; init; }

    /// <summary>confirmed, contradicted or not_in_list.</summary>
    public string Checked { get; init; } = "not_in_list";

    /// <summary>Each claim of the news beside the list.</summary>
    public IReadOnlyList<ClaimField> Claims { get; init; } = [];

    /// <summary>All articles that tell of it.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];
}

/// <param name="Excluded">The draft is said not to do it.</param>
public sealed record ProvisionField(string Kind, bool Excluded, string Words);

/// <summary>"If we get 11 votes, we will put it forward."</summary>
public sealed record ConditionField(int Votes, string Words);

/// <param name="Outcome">proposed, adopted, rejected or vetoed.</param>
public sealed record AmendmentField(IReadOnlyList<string> Sponsors, string Outcome, string Words);

/// <param name="Date">Of the article that tells it.</param>
public sealed record FollowedField(string Words, string? Date, string Article);

public sealed record StepField(string Status, string? Date, string Article);

/// <param name="Vote">for, against or abstain.</param>
/// <param name="Date">Of the vote, or of the article that tells of the intention.</param>
public sealed record MemberField(string Member, string Vote, string Words, string? Date);

public sealed record OfficialField(string? Symbol, string Outcome, string Date, string? Votes, IReadOnlyList<string> VetoedBy);

/// <param name="Claim">outcome, headline, vetoed_by, in_favour, against or abstentions.</param>
/// <param name="Says">What the news says, and what the list has.</param>
/// <param name="Checked">confirmed, contradicted or not_in_list.</param>
public sealed record ClaimField(string Claim, string Says, string? List, string Checked);
