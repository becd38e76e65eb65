using System.Text.Json.Serialization;

namespace Dragoman.Store.Lines;

/// <summary>An actor's stance on an issue at a date, in its words. Not stored: read from statements and events whenever it is asked for, by the issues of that moment.</summary>
public sealed record PositionLine : EvidencedLine
{
    /// <summary>State or body for those who speak for it (<c>FRA</c>); the whole code for others (<c>SYR OPP</c>).</summary>
    public required string Actor { get; init; }

    /// <summary>Who speaks or acts; where the reporter tells it without a speaker of his own, the actor.</summary>
    public PositionSource? Source { get; init; }

    public required string Issue { get; init; }

    /// <summary>for, against, conditional or neutral.</summary>
    public required string Stance { get; init; }

    /// <summary>The sentence that shows it.</summary>
    public required string Words { get; init; }

    public string? Date { get; init; }

    /// <summary>said: the text dates it; published: the date of the article, on or before which it was said.</summary>
    public string? DateBasis { get; init; }

    /// <summary>statement or event.</summary>
    public required string Basis { get; init; }

    /// <summary>speaker: the actor's own words; reporter: told in the reporter's words.</summary>
    public required string WordsOf { get; init; }

    /// <summary>The id of the statement or event.</summary>
    public required string From { get; init; }

    /// <summary>Of a red line: condition (what must not be done), consequence (what follows if it is) or test (that it was crossed, and what was done); else null.</summary>
    public string? Part { get; init; }

    /// <summary>Another issue from which it follows: lost legitimacy counts for leaving office. Null where the words are on the issue itself.</summary>
    public string? Via { get; init; }
}

/// <summary>Who speaks or acts.</summary>
/// <param name="Name">Of a person; of a state or body where no person is named.</param>
/// <param name="Office">The post on the date, where it is known.</param>
public sealed record PositionSource(string? Text, string? Actor, string? Name, string? Office)
{
    /// <summary>A person is named or known, not the state alone.</summary>
    [JsonIgnore]
    public bool IsPerson => Office is not null || (Name is not null && Actor?.Contains(' ') == true && !Name.Contains(':'));
}

/// <summary>Two consecutive positions of one actor on one issue that differ: the end of one run of equal stances and the beginning of the next.</summary>
public sealed record ShiftLine : Line
{
    public required string Actor { get; init; }

    /// <summary>The one official whose shift it is; null for the actor as a whole.</summary>
    public string? Official { get; init; }

    public required string Issue { get; init; }

    /// <summary>The last position of the earlier run.</summary>
    public required PositionLine From { get; init; }

    /// <summary>The first position of the later run.</summary>
    public required PositionLine To { get; init; }

    /// <summary>How many positions the earlier run has, and since when it stood.</summary>
    public required int FromCount { get; init; }
    public string? FromSince { get; init; }
    public required int ToCount { get; init; }
    public string? ToUntil { get; init; }

    /// <summary>reversed: between for and against; moved: to or from conditional or neutral.</summary>
    public required string Strength { get; init; }

    /// <summary>Whether another person holds the office of the later speaker; null where it is not known.</summary>
    public bool? OfficeHolderChanged { get; init; }
}
