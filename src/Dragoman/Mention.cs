namespace Dragoman;

/// <summary>What a mention is read as.</summary>
public enum MentionKind
{
    /// <summary>A named person.</summary>
    Person,

    /// <summary>A state, body, group or part of a state.</summary>
    Actor,

    /// <summary>A post, named without its holder ("the French foreign minister").</summary>
    Office,
    Place,
    Date,

    /// <summary>A pronoun or description that stands for one of the above ("he", "the regime").</summary>
    Reference,
}

/// <summary>A span read as an actor, office, place or date.</summary>
public sealed record Mention
{
    public required Span Span { get; init; }

    /// <summary>The sentence it stands in.</summary>
    public required int Sentence { get; init; }

    /// <summary>The number (from 1) of its head word in that sentence's tree.</summary>
    public required int Head { get; init; }

    public required MentionKind Kind { get; init; }

    /// <summary>Who it is, or null where that is unknown or ambiguous.</summary>
    public Actor? Actor { get; init; }

    /// <summary>The post that the words name or that the person held on the date.</summary>
    public Office? Office { get; init; }

    /// <summary>More than one entry where the words fit several and nothing decides; then <see cref="Actor"/> is null.</summary>
    public IReadOnlyList<Actor> Candidates { get; init; } = [];

    /// <summary>Who together, for "the two countries" and "both sides"; else empty.</summary>
    public IReadOnlyList<Actor> Members { get; init; } = [];

    /// <summary>Where a <see cref="MentionKind.Place"/> lies: ISO 3166 alpha-3, or null where that is unknown or several states share it.</summary>
    public string? Country { get; init; }

    /// <summary>The calendar date of a <see cref="MentionKind.Date"/>, null where the words name none (a duration, "recently") or it stays open.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>What the words of a <see cref="MentionKind.Date"/> say, with type and value as in TIMEX3; null for other kinds.</summary>
    public TimeExpression? Time { get; init; }

    /// <summary>The rule and data row that read it.</summary>
    public required string Rule { get; init; }
}
