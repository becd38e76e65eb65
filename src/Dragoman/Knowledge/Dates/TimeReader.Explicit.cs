using NodaTime;

namespace Dragoman.Knowledge.Dates;

/// <summary>Dates with a month, a weekday or digits of their own.</summary>
internal sealed partial class TimeReader
{
    private TimePhrase? ReadExplicit(int i) => words[i].Kind switch
    {
        TimeKind.Month => ReadMonthFirst(i),
        TimeKind.Number or TimeKind.Ordinal => ReadDayFirst(i),
        TimeKind.Weekday => ReadWeekday(i),
        TimeKind.Article when words[i].Value == 0 && Close(i) && Is(i + 1, TimeKind.Ordinal) && ReadDayFirst(i + 1) is { } day => day with { First = i },
        _ => null,
    };

    // "2011-07-06", "2011/07/06", "08/10/2016", "10/08/16".
    private TimePhrase? ReadNumeric(int i)
    {
        if (!Is(i, TimeKind.Number) || i + 2 >= words.Count || !Is(i + 1, TimeKind.Number) || !Is(i + 2, TimeKind.Number))
            return null;
        var mark = Behind(i);
        if (mark is not ('-' or '/' or '.') || words[i + 1].Start != words[i].End + 1 || words[i + 2].Start != words[i + 1].End + 1 || Behind(i + 1) != mark || Before(i) is '/' or '-' || Behind(i + 2) is '/' or '-')
            return null;
        int a = words[i].Value, b = words[i + 1].Value, c = words[i + 2].Value;
        if (IsYear(i))
            return TimeContext.IsDay(a, b, c) && mark != '.' ? DayPhrase(i, i + 2, new LocalDate(a, b, c)) : null;
        if (words[i].End - words[i].Start > 2 || words[i + 1].End - words[i + 1].Start > 2 || !(IsYear(i + 2) || words[i + 2].End - words[i + 2].Start == 2 && mark != '-'))
            return null;
        var year = c >= 100 ? c : c < 50 ? 2000 + c : 1900 + c;
        // Stops part a date in the continental way, day first; slashes may be either.
        LocalDate? monthFirst = mark != '.' && TimeContext.IsDay(year, a, b) ? new LocalDate(year, a, b) : null;
        LocalDate? dayFirst = TimeContext.IsDay(year, b, a) ? new LocalDate(year, b, a) : null;
        if ((monthFirst ?? dayFirst) is not { } day)
            return null;
        var other = monthFirst is not null && dayFirst is { } second && second != day ? TimeContext.Day(second) : null;
        return DayPhrase(i, i + 2, day) with { Other = other };
    }

    // "October 8, 2016", "Oct. 8", "October 2016", "October".
    private TimePhrase? ReadMonthFirst(int i)
    {
        if (!words[i].Capital || IsShort(i) && Behind(i) != '.' && !((Is(i + 1, TimeKind.Number) || Is(i + 1, TimeKind.Ordinal) && char.IsAsciiDigit(text[words[i + 1].Start])) && Close(i)))
            return null;
        var month = words[i].Value;
        if (Close(i) && (Is(i + 1, TimeKind.Number) || Is(i + 1, TimeKind.Ordinal)) && words[i + 1].End - words[i + 1].Start <= 4 && words[i + 1].Value is >= 1 and <= 31 && !IsUnitBehind(i + 1))
            return ReadYearBehind(i, i + 1, month, words[i + 1].Value);
        if (CloseOrComma(i) && IsYear(i + 1))
            return MonthPhrase(i, i + 1, new LocalDate(words[i + 1].Value, month, 1));
        if (Close(i) && Word(i + 1, "of") && Close(i + 1) && IsYear(i + 2))
            return MonthPhrase(i, i + 2, new LocalDate(words[i + 2].Value, month, 1));
        if (Close(i) && Word(i + 1, "of") && Close(i + 1) && (Word(i + 2, "this") || Word(i + 2, "last") || Word(i + 2, "next")) && Word(i + 3, "year") && context.Published is { } now)
            return MonthPhrase(i, i + 3, new LocalDate(now.Year + words[i + 2].Value, month, 1));
        if (Close(i) && Word(i + 1, "of") && Word(i + 2, "that") && Word(i + 3, "year") && context.Anchor is { } story)
            return MonthPhrase(i, i + 3, new LocalDate(story.Year, month, 1));
        if (month is 3 or 5 && !IsMonthContext(i))
            return null;
        return MonthWithoutYear(i, i, month);
    }

    private TimePhrase MonthWithoutYear(int first, int last, int month) => context.YearOf(month, 0, DirectionAt(first, last)) is { } year
        ? MonthPhrase(first, last, new LocalDate(year, month, 1))
        : new TimePhrase(first, last, TimeType.Date, $"XXXX-{month:D2}");

    private bool IsUnitBehind(int i) => Close(i) && (Is(i + 1, TimeKind.Unit) || Word(i + 1, "percent") || Word(i + 1, "people"));

    private bool IsShort(int i) => words[i].End - words[i].Start <= 4 && words[i].Value is not (3 or 5 or 6 or 7);

    // "March" and "May" are months only where something says so.
    private bool IsMonthContext(int i) => Close(i - 1) && (Word(i - 1, "in") || Word(i - 1, "since") || Word(i - 1, "of") || Word(i - 1, "until") || Word(i - 1, "till") || Word(i - 1, "by") || Word(i - 1, "from")
        || Word(i - 1, "during") || Word(i - 1, "before") || Word(i - 1, "after") || Is(i - 1, TimeKind.Part) || Is(i - 1, TimeKind.Relative) || Word(i - 1, "through") || Word(i - 1, "and") && Is(i - 2, TimeKind.Month))
        || Word(i - 1, "to") && Is(i - 2, TimeKind.Month);

    // "8 October 2016", "the 8th of October", "22nd September this year".
    private TimePhrase? ReadDayFirst(int i)
    {
        if (words[i].Value is < 1 or > 31 || words[i].End - words[i].Start > 4 && !Is(i, TimeKind.Ordinal) || !Close(i) || Before(i) is '.' or ',' or '$' && !char.IsWhiteSpace(Before(i)))
            return null;
        var at = Word(i + 1, "of") && Close(i + 1) ? i + 2 : i + 1;
        if (!Is(at, TimeKind.Month) || !words[at].Capital)
            return null;
        return ReadYearBehind(i, at, words[at].Value, words[i].Value);
    }

    // "from 3 to 5 May", "between 3 and 5 May", "3-5 May 2016": the first day of the two.
    private TimePhrase? ReadDayRange(int i)
    {
        if (!Is(i, TimeKind.Number) || words[i].Value is < 1 or > 31 || words[i].End - words[i].Start > 2 || !char.IsAsciiDigit(text[words[i].Start]) || Before(i) is '.' or ',' or '$' or '/' or '-')
            return null;
        var joined = Close(i) && (Word(i + 1, "to") && Word(i - 1, "from") || Word(i + 1, "and") && Word(i - 1, "between")) && Close(i + 1);
        var at = joined ? i + 2 : i + 1;
        if (!joined && !(Is(at, TimeKind.Number) && words[at].Start == words[i].End + 1 && text[words[i].End] is '-' or '\u2013' or '\u2014'))
            return null;
        return at < words.Count && words[at].Kind is TimeKind.Number or TimeKind.Ordinal && ReadDayFirst(at) is { Precision: DatePrecision.Day, At: { } end } && words[i].Value < end.Day
            ? DayPhrase(i, i, new LocalDate(end.Year, end.Month, words[i].Value))
            : null;
    }

    /// <summary>The second end of a range whose first end was just read: "April 12-15", "1914-18". Null where there is none.</summary>
    public TimePhrase? ReadRangeEnd(TimePhrase first)
    {
        var next = first.Last + 1;
        if (ReadJoinedEnd(first, next) is { } joined)
            return joined;
        if (!Is(next, TimeKind.Number) || Close(next) && Is(next + 1, TimeKind.Month) || first.At is not { } at || words[next].Start - words[next - 1].End is not (1 or 3) || !text.AsSpan(words[next - 1].End, words[next].Start - words[next - 1].End).ContainsAny('-', '\u2013', '\u2014'))
            return null;
        var value = words[next].Value;
        if (first is { Precision: DatePrecision.Day, Type: TimeType.Date } && Is(next - 1, TimeKind.Number) && !IsYear(next - 1) && value > at.Day && TimeContext.IsDay(at.Year, at.Month, value))
            return DayPhrase(next, CloseOrComma(next) && IsYear(next + 1) && words[next + 1].Value == at.Year ? next + 1 : next, new LocalDate(at.Year, at.Month, value));
        return first.Precision == DatePrecision.Year && words[next].End - words[next].Start == 2 && value > at.Year % 100 && IsYear(next - 1)
            ? YearPhrase(next, next, at.Year / 100 * 100 + value)
            : null;
    }

    // "from May 3 to 5".
    private TimePhrase? ReadJoinedEnd(TimePhrase first, int next) =>
        first is { At: { } at, Precision: DatePrecision.Day, Type: TimeType.Date } && Is(first.Last, TimeKind.Number) && !IsYear(first.Last) && Close(next - 1) && Close(next)
            && (Word(next, "to") && Word(first.First - 1, "from") || Word(next, "and") && Word(first.First - 1, "between")) && Is(next + 1, TimeKind.Number) && words[next + 1].Value > at.Day
            && TimeContext.IsDay(at.Year, at.Month, words[next + 1].Value) && !Is(next + 2, TimeKind.Month) && !IsUnitBehind(next + 1)
            ? DayPhrase(next + 1, next + 1, new LocalDate(at.Year, at.Month, words[next + 1].Value))
            : null;

    // "22-31": the year behind the second day is the first one's, too.
    private bool IsDayRange(int i) => Hyphened(i) && Is(i, TimeKind.Number) && Is(i + 1, TimeKind.Number) && words[i + 1].End - words[i + 1].Start <= 2 && words[i + 1].Value > words[i].Value && words[i + 1].Value <= 31;

    // The year behind a day and month, written out or as "this year".
    private TimePhrase? ReadYearBehind(int first, int last, int month, int day)
    {
        int? year = null;
        var end = last;
        if ((CloseOrComma(last) || Word(last + 1, "of") && Close(last)) && IsYear(last + 1))
            (year, end) = (words[last + 1].Value, last + 1);
        else if (CloseOrComma(last) && Is(last + 1, TimeKind.Relative) && Close(last + 1) && Word(last + 2, "year") && context.Published is { } now)
            (year, end) = (now.Year + words[last + 1].Value, last + 2);
        else if (Word(last + 1, "of") && Close(last) && Word(last + 2, "that") && Word(last + 3, "year") && context.Anchor is { } anchor)
            (year, end) = (anchor.Year, last + 3);
        else if (IsDayRange(last) && CloseOrComma(last + 1) && IsYear(last + 2))
            year = words[last + 2].Value;
        year ??= context.YearOf(month, day, DirectionAt(first, last));
        if (year is null)
            return TimeContext.IsDay(2000, month, day) ? new TimePhrase(first, end, TimeType.Date, $"XXXX-{month:D2}-{day:D2}") : null;
        return TimeContext.IsDay(year.Value, month, day) ? DayPhrase(first, end, new LocalDate(year.Value, month, day)) : null;
    }

    // "Friday", "Friday, Oct. 7", "Saturday 8 October".
    private TimePhrase? ReadWeekday(int i)
    {
        if (!words[i].Capital || words[i].End - words[i].Start < 6 && !(Behind(i) is '.' or ',' && Is(i + 1, TimeKind.Month)))
            return null;
        if (CloseOrComma(i) && i + 1 < words.Count && words[i + 1].Kind is TimeKind.Month or TimeKind.Number or TimeKind.Ordinal or TimeKind.Article
            && ReadExplicit(i + 1) is { Precision: DatePrecision.Day } full)
            return full with { First = i };
        var weekday = words[i].Value;
        if (Close(i) && (Word(i + 1, "last") || Word(i + 1, "next")) && Close(i + 1) && Word(i + 2, "week") && context.Published is { } now)
            return DayPhrase(i, i + 2, now.PlusDays(weekday - (int)now.DayOfWeek + 7 * words[i + 1].Value));
        if (context.IsNarrative || context.DayOf(weekday, DirectionAt(i, i)) is not { } day)
            return context.IsNarrative && context.Story is { } story
                ? DayPhrase(i, i, story.PlusDays(weekday - (int)story.DayOfWeek))
                : new TimePhrase(i, i, TimeType.Date, $"XXXX-WXX-{weekday}");
        return DayPhrase(i, i, day);
    }
}
