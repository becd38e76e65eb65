using NodaTime;
using NodaTime.Calendars;

namespace Dragoman.Knowledge.Dates;

/// <summary>Which way a time without a year or date of its own lies.</summary>
internal enum Direction
{
    Past,
    Future,
}

/// <summary>The days against which a text's times are read: when it was published, and which time its story stands at.</summary>
internal sealed class TimeContext(LocalDate? published, bool narrative)
{
    /// <summary>Null where the publication date is unknown: then relative times keep an X.</summary>
    public LocalDate? Published => published;

    /// <summary>
    /// A history: its explicit years lie well before the publication. Months and days then belong to the year last named, not to the year of publication.
    /// </summary>
    public bool IsNarrative => narrative;

    /// <summary>The last calendar time that was named.</summary>
    public LocalDate? Story { get; private set; }

    /// <summary>How exactly that was told; the day of publication is a day.</summary>
    public DatePrecision AnchorPrecision { get; private set; } = DatePrecision.Day;

    /// <summary>The quarter that the text last reported on: "a year earlier" in a report means the same quarter.</summary>
    public (int Year, int Number)? Quarter { get; private set; }

    public void TellQuarter(int year, int number) => Quarter = (year, number);

    /// <summary>From what "that day" and "two weeks later" count.</summary>
    public LocalDate? Anchor => Story ?? published;

    public void Tell(LocalDate at, DatePrecision precision) => (Story, AnchorPrecision) = (at, precision);

    /// <summary>The year of a month, or of a month and day, that came without one.</summary>
    public int? YearOf(int month, int day, Direction direction)
    {
        if (narrative)
            return Story?.Year;
        if (published is not { } now)
            return null;
        if (day > 0 && !IsDay(now.Year, month, day))
            return null;
        var that = new LocalDate(now.Year, month, day > 0 ? day : 1);
        // A month alone is this year's while it lasts; a day a little ahead may be one that the paper announces.
        if (direction == Direction.Past)
            return that > now.PlusDays(day > 0 ? 40 : 0) && !(day == 0 && month == now.Month) ? now.Year - 1 : now.Year;
        return that < now.PlusDays(-31) ? now.Year + 1 : now.Year;
    }

    /// <summary>The day of the week nearest to the publication in that direction; the day itself counts.</summary>
    public LocalDate? DayOf(int weekday, Direction direction)
    {
        if (published is not { } now)
            return null;
        var ahead = (weekday - (int)now.DayOfWeek + 7) % 7;
        return direction == Direction.Future ? now.PlusDays(ahead) : now.PlusDays(ahead == 0 ? 0 : ahead - 7);
    }

    public static bool IsDay(int year, int month, int day) =>
        year is > 0 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    public static string Week(LocalDate day) =>
        $"{WeekYearRules.Iso.GetWeekYear(day):D4}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):D2}";

    public static string Day(LocalDate day) => $"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}";

    public static string Month(LocalDate day) => $"{day.Year:D4}-{day.Month:D2}";

    public static int QuarterOf(LocalDate day) => (day.Month + 2) / 3;
}
