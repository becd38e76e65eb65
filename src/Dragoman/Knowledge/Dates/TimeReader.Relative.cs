using NodaTime;

namespace Dragoman.Knowledge.Dates;

/// <summary>Times told from where the speaker or the story stands.</summary>
internal sealed partial class TimeReader
{
    private TimePhrase? ReadRelative(int i)
    {
        switch (words[i].Kind)
        {
            case TimeKind.Day:
                return ReadDay(i);
            case TimeKind.Relative when Close(i):
                return ReadLastNext(i, i + 1, words[i].Value);
            case TimeKind.That:
                return ReadThat(i, i);
            case TimeKind.Article when words[i].Value == 0 && Close(i):
                return ReadThe(i);
            case TimeKind.Ordinal when Close(i) && ReadQuarter(i, i) is { } quarter:
                return quarter;
            case TimeKind.Fiscal when Close(i):
                var year = Word(i + 1, "year") && Close(i + 1) ? i + 2 : i + 1;
                return IsYear(year) ? YearPhrase(i, year, words[year].Value) : null;
            default:
                return null;
        }
    }

    private TimePhrase? ReadDay(int i)
    {
        var night = Word(i, "tonight");
        if (context.Published is not { } now)
            return new TimePhrase(i, i, night ? TimeType.Time : TimeType.Date, night ? "XXXX-XX-XXTNI" : "XXXX-XX-XX");
        var day = DayPhrase(i, i, now.PlusDays(words[i].Value));
        return night ? day with { Type = TimeType.Time, Value = day.Value + "TNI" } : day;
    }

    private TimePhrase? ReadThe(int i)
    {
        if (Is(i + 1, TimeKind.Relative) && Close(i + 1))
            return ReadLastNext(i, i + 2, words[i + 1].Value);
        if (Is(i + 1, TimeKind.That))
            return ReadThat(i, i + 1);
        if (Is(i + 1, TimeKind.Ordinal) && Close(i + 1))
            return ReadQuarter(i, i + 1) ?? ReadCentury(i, i + 1);
        if (Is(i + 1, TimeKind.Fiscal) && Close(i + 1) && Is(i + 2, TimeKind.Ordinal) && Close(i + 2) && ReadQuarter(i, i + 2) is { } fiscal)
            return fiscal;
        if (Word(i + 1, "day") && Close(i + 1) && (Word(i + 2, "before") || Word(i + 2, "after")) && Close(i + 2) && Is(i + 3, TimeKind.Day) && context.Published is { } now)
            return DayPhrase(i, i + 3, now.PlusDays(words[i + 3].Value + (Word(i + 2, "before") ? -1 : 1)));
        return null;
    }

    // "last week", "this month", "next Friday", "the past two years", "the coming days".
    private TimePhrase? ReadLastNext(int first, int at, int shift)
    {
        if (at >= words.Count)
            return null;
        // "following" and "previous" count from the story, the others from the publication.
        var fromStory = Word(at - 1, "following") || Word(at - 1, "previous") || Word(at - 1, "preceding");
        var now = fromStory || context.IsNarrative ? context.Anchor : context.Published;
        var word = words[at];
        switch (word.Kind)
        {
            case TimeKind.Unit when !word.Plural:
                return ReadLastUnit(first, at, shift, now);
            case TimeKind.Unit when shift != 0:
                return new TimePhrase(first, at, TimeType.Duration, Vague(word.Value));
            case TimeKind.Weekday when now is { } day && word.Capital:
                return DayPhrase(first, at, WeekdayFrom(day, word.Value, shift));
            case TimeKind.Month when now is { } day && word.Capital:
                return MonthPhrase(first, at, MonthFrom(day, word.Value, shift));
            case TimeKind.Season when now is { } day:
                return SeasonPhrase(first, at, SeasonYear(day, word.Value, shift), word.Value);
            case TimeKind.Weekend when now is { } day:
                return new TimePhrase(first, at, TimeType.Date, TimeContext.Week(day.PlusDays(7 * shift)) + "-WE");
            case TimeKind.DayPart when shift <= 0 && now is { } day:
                var part = DayPhrase(first, at, day.PlusDays(shift));
                return part with { Type = TimeType.Time, Value = $"{part.Value}T{DayPartAt(at)}" };
            case TimeKind.Number or TimeKind.Some or TimeKind.Article when shift != 0 && Amount(at, out var count, out var last) && Is(last + 1, TimeKind.Unit) && Close(last):
                return new TimePhrase(first, last + 1, TimeType.Duration, DurationOf(count, words[last + 1].Value));
            case TimeKind.Fiscal when Close(at) && Word(at + 1, "year") && now is { } day:
                return YearPhrase(first, at + 1, day.Year + shift);
            default:
                return null;
        }
    }

    private TimePhrase? ReadLastUnit(int first, int at, int shift, LocalDate? from)
    {
        if (from is not { } now)
            return null;
        switch (words[at].Value)
        {
            case TimeWords.DayUnit:
                return shift == 0 ? null : DayPhrase(first, at, now.PlusDays(shift));
            case TimeWords.Night:
                return DayPhrase(first, at, now.PlusDays(shift)) is var night ? night with { Type = TimeType.Time, Value = night.Value + "TNI" } : null;
            case TimeWords.Week:
                return new TimePhrase(first, at, TimeType.Date, TimeContext.Week(now.PlusDays(7 * shift)));
            case TimeWords.Month:
                return MonthPhrase(first, at, now.PlusMonths(shift));
            case TimeWords.Quarter:
                var quarter = now.PlusMonths(3 * shift);
                return new TimePhrase(first, at, TimeType.Date, $"{quarter.Year:D4}-Q{TimeContext.QuarterOf(quarter)}");
            case TimeWords.Year:
                return YearPhrase(first, at, now.Year + shift);
            case TimeWords.Decade:
                return shift < 0 && Word(at - 1, "past") ? new TimePhrase(first, at, TimeType.Duration, "P10Y") : new TimePhrase(first, at, TimeType.Date, $"{now.Year / 10 + shift}X");
            case TimeWords.Century:
                return new TimePhrase(first, at, TimeType.Date, $"{now.Year / 100 + shift}");
            default:
                return shift < 0 ? new TimePhrase(first, at, TimeType.Duration, DurationOf(1, words[at].Value)) : null;
        }
    }

    private static LocalDate WeekdayFrom(LocalDate day, int weekday, int shift)
    {
        var ahead = (weekday - (int)day.DayOfWeek + 7) % 7;
        return shift switch
        {
            < 0 => day.PlusDays(ahead == 0 ? -7 : ahead - 7),
            > 0 => day.PlusDays(ahead == 0 ? 7 : ahead),
            _ => day.PlusDays(weekday - (int)day.DayOfWeek),
        };
    }

    private static LocalDate MonthFrom(LocalDate day, int month, int shift)
    {
        var year = shift < 0 ? (month < day.Month ? day.Year : day.Year - 1) : shift > 0 ? (month > day.Month ? day.Year : day.Year + 1) : day.Year;
        return new LocalDate(year, month, 1);
    }

    // A season is named by the year in which it begins; winter runs over the year's end.
    private static int SeasonYear(LocalDate day, int season, int shift)
    {
        var begins = season switch { 1 => 3, 2 => 6, 3 => 9, _ => 12 };
        return shift < 0 ? (day.Month >= begins + 3 || season == 4 && day.Month == 12 ? day.Year : day.Year - 1)
            : shift > 0 && day.Month >= begins ? day.Year + 1 : day.Year;
    }

    private static TimePhrase SeasonPhrase(int first, int last, int year, int season) =>
        new(first, last, TimeType.Date, $"{year:D4}-{season switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" }}");

    // "that day", "the same week", "that month": the story's own time.
    private TimePhrase? ReadThat(int first, int at)
    {
        if (Word(at, "that") && Word(at + 1, "same") && Close(at))
            at++;
        if (!Close(at) || at + 1 >= words.Count || words[at + 1].Plural || context.Anchor is not { } anchor)
            return null;
        // "In May ... the same day": which day of May the text does not tell.
        if (context.AnchorPrecision != DatePrecision.Day && Unknown(first, at + 1, anchor) is { } open)
            return open;
        return words[at + 1] switch
        {
            { Kind: TimeKind.Unit, Value: TimeWords.DayUnit } => DayPhrase(first, at + 1, anchor),
            { Kind: TimeKind.Unit, Value: TimeWords.Week } => new TimePhrase(first, at + 1, TimeType.Date, TimeContext.Week(anchor)),
            { Kind: TimeKind.Unit, Value: TimeWords.Month } => MonthPhrase(first, at + 1, anchor),
            { Kind: TimeKind.Unit, Value: TimeWords.Year } => YearPhrase(first, at + 1, anchor.Year),
            { Kind: TimeKind.DayPart } or { Kind: TimeKind.Unit, Value: TimeWords.Night } when DayPartAt(at + 1) is { } part =>
                DayPhrase(first, at + 1, anchor) with { Type = TimeType.Time, Value = $"{TimeContext.Day(anchor)}T{part}" },
            _ => null,
        };
    }

    // A time finer than the one that was told: it keeps an X.
    private TimePhrase? Unknown(int first, int last, LocalDate anchor)
    {
        var month = context.AnchorPrecision == DatePrecision.Month;
        var (date, precision) = month ? (TimeContext.Month(anchor), DatePrecision.Month) : ($"{anchor.Year:D4}-XX", DatePrecision.Year);
        return words[last] switch
        {
            { Kind: TimeKind.Unit, Value: TimeWords.DayUnit } => new TimePhrase(first, last, TimeType.Date, $"{date}-XX", anchor, precision),
            { Kind: TimeKind.Unit, Value: TimeWords.Week } => new TimePhrase(first, last, TimeType.Date, $"{anchor.Year:D4}-WXX"),
            { Kind: TimeKind.Unit, Value: TimeWords.Month } when !month => new TimePhrase(first, last, TimeType.Date, date, anchor, precision),
            { Kind: TimeKind.DayPart } or { Kind: TimeKind.Unit, Value: TimeWords.Night } when DayPartAt(last) is { } part =>
                new TimePhrase(first, last, TimeType.Time, $"{date}-XXT{part}", anchor, precision),
            _ => null,
        };
    }

    // A report's own quarter ("the quarter", "the latest period") and that of the year before ("the year-earlier quarter", "year-ago").
    private TimePhrase? ReadReport(int i)
    {
        if (Is(i, TimeKind.Article, 0) && Close(i) && Is(i + 1, TimeKind.Weekend) && !words[i + 1].Plural && context.Published is { } day)
            return new TimePhrase(i, i + 1, TimeType.Date, TimeContext.Week(day.PlusDays(-((int)day.DayOfWeek % 7))) + "-WE");
        if (context.Quarter is not { } quarter)
            return null;
        var at = Is(i, TimeKind.Article, 0) && Close(i) ? i + 1 : i;
        if (at > i && Word(at, "latest") && Close(at))
            at++;
        if (at > i && (Is(at, TimeKind.Unit, TimeWords.Quarter) && !words[at].Plural || at > i + 1 && Word(at, "period")))
            return new TimePhrase(i, at, TimeType.Date, $"{quarter.Year:D4}-Q{quarter.Number}");
        if (!Word(at, "year") || !Hyphened(at) || !(Word(at + 1, "earlier") || Word(at + 1, "ago")))
            return null;
        var last = Close(at + 1) && (Word(at + 2, "quarter") || Word(at + 2, "period")) ? at + 2 : at + 1;
        return new TimePhrase(last == at + 1 ? at : i, last, TimeType.Date, $"{quarter.Year - 1:D4}-Q{quarter.Number}");
    }

    // "the third quarter of 1999", "first half"; without a year the latest one that has begun.
    private TimePhrase? ReadQuarter(int first, int ordinal)
    {
        var isQuarter = Is(ordinal + 1, TimeKind.Unit, TimeWords.Quarter);
        if (!isQuarter && !Word(ordinal + 1, "half") || words[ordinal].Value > 4)
            return null;
        var number = words[ordinal].Value;
        var last = ordinal + 1;
        int? year = null;
        var behind = Word(last + 1, "of") && Close(last) ? last + 2 : last + 1;
        if (Close(last) && IsYear(behind))
            (year, last) = (words[behind].Value, behind);
        else if (Close(last) && behind == last + 2 && Is(behind, TimeKind.Relative) && Word(behind + 1, "year") && context.Published is { } from)
            (year, last) = (from.Year + words[behind].Value, behind + 1);
        else if (!isQuarter)
            return null;
        else if (context.Published is { } now)
            year = (number - 1) * 3 + 1 > now.Month ? now.Year - 1 : now.Year;
        return new TimePhrase(first, last, TimeType.Date, year is null ? $"XXXX-Q{number}" : $"{year:D4}-{(isQuarter ? 'Q' : 'H')}{number}");
    }

    private TimePhrase? ReadCentury(int first, int ordinal) => Word(ordinal + 1, "century") && words[ordinal].Value is > 10 and < 23
        ? new TimePhrase(first, ordinal + 1, TimeType.Date, $"{words[ordinal].Value - 1}")
        : null;
}
