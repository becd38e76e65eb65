using NodaTime;

namespace Dragoman.Knowledge.Dates;

/// <summary>A phrase being read: words First to Last (inclusive), its type and value, and where on the calendar it lies.</summary>
/// <param name="At">The day, or the first day of the month, week or year, that it names; null where there is none.</param>
/// <param name="Precision">How much of <paramref name="At"/> the phrase tells; null for a week, quarter, season.</param>
internal readonly record struct TimePhrase(int First, int Last, TimeType Type, string Value, LocalDate? At = null, DatePrecision? Precision = null, string? Other = null)
{
    public string? Mod { get; init; }

    public string? Freq { get; init; }
}
