using NodaTime;

namespace Dragoman.Knowledge.Dates;

/// <summary>Times as news has them: "the week before last", "the early hours of Saturday", "Q3 2015", "9/11", Ramadan.</summary>
internal sealed partial class TimeReader
{
    private TimePhrase? ReadNews(int i) => ReadBeforeLast(i) ?? ReadEarlyHours(i) ?? ReadShortPeriod(i) ?? ReadFiscalSpan(i) ?? ReadAttacks(i) ?? ReadRamadan(i);

    // "the weekend before last", "the year before last".
    private TimePhrase? ReadBeforeLast(int i)
    {
        var at = Is(i, TimeKind.Article, 0) && Close(i) ? i + 1 : i;
        if (at >= words.Count || words[at].Plural || !Close(at) || !Word(at + 1, "before") || !Close(at + 1) || !Word(at + 2, "last") || Close(at + 2) && Is(at + 3, TimeKind.Unit) || context.Published is not { } now)
            return null;
        if (Is(at, TimeKind.Weekend))
            return new TimePhrase(i, at + 2, TimeType.Date, TimeContext.Week(now.PlusDays(-((int)now.DayOfWeek % 7) - 7)) + "-WE");
        if (Is(at, TimeKind.Weekday) && words[at].Capital)
            return DayPhrase(i, at + 2, WeekdayFrom(now, words[at].Value, -1).PlusDays(-7));
        return Is(at, TimeKind.Unit) && ReadLastUnit(i, at, -2, now) is { } unit ? unit with { Last = at + 2 } : null;
    }

    // "the early hours of Saturday", "the small hours of 3 May": after midnight, so of that day's morning.
    private TimePhrase? ReadEarlyHours(int i)
    {
        var at = Is(i, TimeKind.Article, 0) && Close(i) ? i + 1 : i;
        if (!(Word(at, "early") || Word(at, "small") && at != i || Word(at, "wee") && at != i) || !Close(at) || !Word(at + 1, "hours") || !Close(at + 1) || !(Word(at + 2, "of") || Word(at + 2, "on")) || !Close(at + 2))
            return null;
        return (ReadExplicit(at + 3) ?? ReadRelative(at + 3)) is { Precision: DatePrecision.Day, Type: TimeType.Date } day
            ? day with { First = i, Last = Close(day.Last) && Is(day.Last + 1, TimeKind.DayPart, 1) ? day.Last + 1 : day.Last, Type = TimeType.Time, Value = day.Value + "TMO", Mod = "START" }
            : null;
    }

    // "Q3 2015", "Q3", "FY2015", "FY 2015-16": the year by which the period is called.
    private TimePhrase? ReadShortPeriod(int i)
    {
        if (!Is(i, TimeKind.Short) || !words[i].Capital || !Is(i + 1, TimeKind.Number))
            return null;
        var joined = words[i + 1].Start == words[i].End;
        if (Word(i, "FY"))
            return (joined || Close(i)) && IsYear(i + 1) ? WithSecondYear(YearPhrase(i, i + 1, words[i + 1].Value)) : null;
        if (!joined || words[i + 1].Value is < 1 or > 4 || words[i + 1].End - words[i + 1].Start != 1)
            return null;
        var last = CloseOrComma(i + 1) && IsYear(i + 2) ? i + 2 : Close(i + 1) && Word(i + 2, "of") && Close(i + 2) && IsYear(i + 3) ? i + 3 : i + 1;
        var number = words[i + 1].Value;
        var year = last > i + 1 ? words[last].Value : context.Published is { } now ? (number - 1) * 3 + 1 > now.Month ? now.Year - 1 : now.Year : -1;
        return new TimePhrase(i, last, TimeType.Date, year < 0 ? $"XXXX-Q{number}" : $"{year:D4}-Q{number}");
    }

    // "the 2015-16 fiscal year", "the 2016 financial year": one period, though two years are written.
    private TimePhrase? ReadFiscalSpan(int i)
    {
        var at = Is(i, TimeKind.Article, 0) && Close(i) ? i + 1 : i;
        if (!IsYear(at) || Before(at) is '-' or '/' or '\u2013')
            return null;
        var span = WithSecondYear(YearPhrase(i, at, words[at].Value));
        return Close(span.Last) && (Word(span.Last + 1, "fiscal") || Word(span.Last + 1, "financial")) && Close(span.Last + 1) && Word(span.Last + 2, "year") ? span with { Last = span.Last + 2 } : null;
    }

    // The "-16" of "2015-16" and "2015/16".
    private TimePhrase WithSecondYear(TimePhrase first)
    {
        var next = first.Last + 1;
        return Is(next, TimeKind.Number) && words[next].Start == words[first.Last].End + 1 && Behind(first.Last) is '-' or '/' or '\u2013' && Is(next, TimeKind.Number)
            && (words[next].Value == (words[first.Last].Value + 1) % 100 && words[next].End - words[next].Start == 2 || words[next].Value == words[first.Last].Value + 1)
            ? first with { Last = next }
            : first;
    }

    // "9/11": the name of a day by now, not the ninth of November.
    private TimePhrase? ReadAttacks(int i)
    {
        if (!Is(i, TimeKind.Number, 9) || !Is(i + 1, TimeKind.Number, 11) || Behind(i) != '/' || words[i].End - words[i].Start != 1 || words[i + 1].Start != words[i].End + 1 || Before(i) is '/' or '-' or '.' or '$' || Behind(i + 1) is '/' or '%')
            return null;
        var day = new LocalDate(2001, 9, 11);
        return context.Published is { } now && now < day ? null : DayPhrase(i, i + 1, day);
    }

    // The month by the calendar of Umm al-Qura; the sighting of the moon may shift it by a day, so its ends are approximate.
    private TimePhrase? ReadRamadan(int i)
    {
        if (!Is(i, TimeKind.Ramadan) || !words[i].Capital)
            return null;
        var last = CloseOrComma(i) && IsYear(i + 1) ? i + 1 : Close(i) && Word(i + 1, "of") && Close(i + 1) && IsYear(i + 2) ? i + 2 : i;
        var near = last > i ? new LocalDate(words[last].Value, 7, 1) : (context.IsNarrative ? context.Anchor : context.Published) ?? default;
        if (near.Year is < 1940 or > 2070)
            return new TimePhrase(i, last, TimeType.Date, "XXXX");
        var (first, end) = RamadanOf(near, last > i, DirectionAt(i, last));
        return new TimePhrase(i, last, TimeType.Date, $"{TimeContext.Day(first)}/{TimeContext.Day(end)}") { Mod = "APPROX" };
    }

    private static (LocalDate First, LocalDate End) RamadanOf(LocalDate near, bool ofThatYear, Direction direction)
    {
        const int Ramadan = 9;
        var year = near.WithCalendar(CalendarSystem.UmAlQura).Year;
        (LocalDate First, LocalDate End) best = default;
        for (var at = year - 1; at <= year + 1; at++)
        {
            var first = new LocalDate(at, Ramadan, 1, CalendarSystem.UmAlQura).WithCalendar(CalendarSystem.Iso);
            var end = first.PlusDays(CalendarSystem.UmAlQura.GetDaysInMonth(at, Ramadan) - 1);
            var fits = ofThatYear ? first.Year == near.Year : direction == Direction.Past ? first <= near : end >= near && best == default;
            if (fits && (!ofThatYear || best == default))
                best = (first, end);
        }

        return best;
    }
}
