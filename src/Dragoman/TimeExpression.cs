namespace Dragoman;

/// <summary>The types of TIMEX3.</summary>
public enum TimeType
{
    /// <summary>A calendar day, week, month, quarter, season or year, or a vague past, present or future.</summary>
    Date,

    /// <summary>A part of a day or a time on the clock.</summary>
    Time,

    /// <summary>A stretch of time.</summary>
    Duration,

    /// <summary>Something that comes again ("every day").</summary>
    Set,
}

/// <summary>A phrase that names a time.</summary>
/// <param name="Value">TIMEX3's value: ISO 8601 with X for what is unknown, weeks, quarters and seasons, or PRESENT_REF and its like.</param>
/// <param name="Other">The second reading of a date whose day and month may be either way round ("10/08/16"), or null.</param>
/// <param name="Date">The calendar date behind <paramref name="Value"/>; null where there is none or it is not resolved.</param>
public sealed record TimeExpression(Span Span, TimeType Type, string Value, PartialDate? Date, string? Other = null)
{
    /// <summary>TIMEX3's mod where the words blur or narrow the value (APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS, START, MID, END); else null.</summary>
    public string? Mod { get; init; }

    /// <summary>How often within each such time, of a set: 2X for "twice a week"; else null.</summary>
    public string? Freq { get; init; }
}
