using System.Globalization;
using NodaTime;

namespace Dragoman.Knowledge.Dates;

/// <summary>Years, decades, the clock, and words for a vague time.</summary>
internal sealed partial class TimeReader
{
    private TimePhrase? ReadYear(int i)
    {
        if (ReadEra(i) is { } era)
            return era;
        var first = i;
        if (Is(i, TimeKind.Article, 0) && Close(i))
            i++;
        if (!IsYear(i) || Before(i) is '.' or ',' or '$' or '€' or '£' or '/' or '#' or ':' || Behind(i) is '%' or '/' or ':' || Behind(i) is '.' or ',' && words[i].End + 1 < text.Length && char.IsAsciiDigit(text[words[i].End + 1]))
            return null;
        // "the 1980s": the letter stands directly behind the digits.
        if (Behind(i) == 's' || Behind(i) is '\'' or '\u2019' && words[i].Value % 10 == 0 && words[i].End + 1 < text.Length && text[words[i].End + 1] == 's')
            return i + 1 < words.Count && Word(i + 1, "s") ? new TimePhrase(first, i + 1, TimeType.Date, $"{words[i].Value / 10}X") : null;
        if (first != i || words[i].Value is < 1300 or > 2060 || Before(i) == '-' && char.IsLetter(text[Math.Max(0, words[i].Start - 2)]) && !Word(i - 1, "mid") && !Word(i - 1, "post") && !Word(i - 1, "pre"))
            return null;
        return IsCounted(i) ? null : YearPhrase(i, i, words[i].Value);
    }

    // "431 BC", "44 B.C.", "AD 70".
    private TimePhrase? ReadEra(int i)
    {
        if (!Is(i, TimeKind.Number) || words[i].Value is < 1 or > 9999 || Before(i) is '.' or ',' && char.IsAsciiDigit(text[Math.Max(0, words[i].Start - 2)]) || !Spaced(i))
            return null;
        var last = Word(i + 1, "BC") || Word(i + 1, "BCE") ? i + 1 : Word(i + 1, "B") && Word(i + 2, "C") && words[i + 2].Start == words[i + 1].End + 1 ? i + 2 : -1;
        return last < 0 ? null : new TimePhrase(i, last, TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"BC{words[i].Value:D4}"));
    }

    private TimePhrase? ReadFeast(int i)
    {
        if (!Is(i, TimeKind.Feast) || !words[i].Capital)
            return null;
        var (feast, last) = (words[i].Value, i);
        if (feast == 3)
        {
            if (!Word(i + 1, "Year") || !Word(i + 2, "s") || words[i + 2].Start != words[i + 1].End + 1 || !(Word(i + 3, "Day") || Word(i + 3, "Eve")))
                return null;
            last = i + 3;
        }
        else if (Close(i) && (Word(i + 1, "Day") || Word(i + 1, "Eve") || Word(i + 1, "Sunday")))
        {
            last = i + 1;
        }

        var eve = Word(last, "Eve");
        int? year = null;
        if (CloseOrComma(last) && IsYear(last + 1))
            (year, last) = (words[last + 1].Value, last + 1);
        year ??= context.YearOf(feast switch { 1 => 12, 2 => 11, 4 => 4, _ => 1 }, 0, DirectionAt(i, last));
        if (year is not (> 1583 and < 9000))
            return null;
        var day = FeastDay(feast, year.Value);
        return DayPhrase(i, last, eve ? day.PlusDays(-1) : day);
    }

    private static LocalDate FeastDay(int feast, int year) => feast switch
    {
        1 => new LocalDate(year, 12, 25),
        // The fourth Thursday of November, as in the United States.
        2 => new LocalDate(year, 11, 1) is var november ? november.PlusDays((4 - (int)november.DayOfWeek + 7) % 7 + 21) : november,
        4 => Easter(year),
        _ => new LocalDate(year, 1, 1),
    };

    // The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
    private static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        return new LocalDate(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }

    // "2000 people", "1500 miles": a number in front of what it counts, with nothing before it that asks for a year.
    private bool IsCounted(int i)
    {
        if (Close(i - 1) && (Word(i - 1, "in") || Word(i - 1, "since") || Word(i - 1, "of") || Word(i - 1, "until") || Word(i - 1, "from") || Word(i - 1, "during") || Word(i - 1, "before") || Word(i - 1, "after") || Is(i - 1, TimeKind.Season) || Is(i - 1, TimeKind.Fiscal)))
            return false;
        if (i + 1 >= words.Count || !Spaced(i) || words[i + 1].Capital)
            return false;
        var next = text.AsSpan(words[i + 1].Start, words[i + 1].End - words[i + 1].Start);
        return next.Length > 3 && next[^1] == 's' && next is not ("was" or "this" or "has" or "his" or "its") || next is "people" or "percent" or "men" or "women" or "feet" or "km" || words[i + 1].Kind == TimeKind.Unit;
    }

    private TimePhrase? ReadVague(int i)
    {
        if (Is(i, TimeKind.Season) && Close(i))
        {
            var year = Word(i + 1, "of") && Close(i + 1) ? i + 2 : i + 1;
            if (IsYear(year))
            {
                var season = SeasonPhrase(i, year, words[year].Value, words[i].Value);
                return Word(i, "winter") ? WithSecondYear(season) : season;
            }
        }

        if (Is(i, TimeKind.Season) && !Word(i, "fall") && (Word(i - 1, "in") || Word(i - 1, "during") || Word(i - 1, "by")) && context.Anchor is { } story)
            return SeasonPhrase(i, i, story.Year, words[i].Value);
        if (Is(i, TimeKind.Article, 0) && Close(i) && Is(i + 1, TimeKind.Season) && (!Word(i + 1, "fall") || Word(i - 1, "in")) && !Word(i + 2, "of") && context.Anchor is { } now)
            return SeasonPhrase(i, i + 1, now.Year, words[i + 1].Value);
        if (Is(i, TimeKind.Article, 0) && Close(i) && Is(i + 1, TimeKind.Season) && Word(i + 2, "of") && Close(i + 1) && ReadVague(i + 1) is { } named)
            return named with { First = i };
        if (Is(i, TimeKind.Article, 0) && Close(i) && Word(i + 1, "future"))
            return new TimePhrase(i, i + 1, TimeType.Date, "FUTURE_REF");
        if (Is(i, TimeKind.Article, 0) && Close(i) && Word(i + 1, "past") && !Close(i + 1))
            return new TimePhrase(i, i + 1, TimeType.Date, "PAST_REF");
        if (Is(i, TimeKind.Vague, -1) && Word(i, "recent") && Close(i) && Is(i + 1, TimeKind.Unit) && words[i + 1].Plural)
            return new TimePhrase(i, i + 1, TimeType.Date, "PAST_REF");
        if (!Is(i, TimeKind.Vague) || Word(i, "recent") || Word(i, "future"))
            return null;
        return new TimePhrase(i, i, TimeType.Date, words[i].Value switch { 0 => "PRESENT_REF", < 0 => "PAST_REF", _ => "FUTURE_REF" });
    }

    // "10:35 a.m.", "4 p.m. Tuesday", "noon".
    private TimePhrase? ReadClock(int i)
    {
        if (Is(i, TimeKind.Clock))
            return ClockPhrase(i, i, words[i].Value, 0);
        if (!Is(i, TimeKind.Number) || words[i].Value is < 0 or > 24)
            return null;
        var (hour, minute, last) = (words[i].Value, 0, i);
        var hasMinutes = Behind(i) is ':' or '.' && Is(i + 1, TimeKind.Number) && words[i + 1].Start == words[i].End + 1 && words[i + 1].End - words[i + 1].Start == 2 && words[i + 1].Value < 60;
        if (hasMinutes)
            (minute, last) = (words[i + 1].Value, i + 1);
        var half = HalfOfDay(last, out var end);
        if (half == ' ' && !(hasMinutes && Behind(i) == ':' && Behind(last) != ':'))
            return null;
        if (half != ' ')
            hour = hour % 12 + (half == 'p' ? 12 : 0);
        if (hour > 23)
            return null;
        if (end + 1 < words.Count && Close(end) && words[end + 1].Capital && (Word(end + 1, "GMT") || Word(end + 1, "EDT") || Word(end + 1, "EST") || Word(end + 1, "UTC") || Word(end + 1, "PST") || Word(end + 1, "PDT") || Word(end + 1, "CET")))
            end++;
        return ClockPhrase(i, end, hour, minute);
    }

    // 'a' or 'p' of "a.m." and "pm" behind this word, else ' '.
    private char HalfOfDay(int i, out int last)
    {
        last = i;
        var at = words[i].End;
        while (at < text.Length && text[at] == ' ')
            at++;
        if (at + 1 >= text.Length || char.ToLowerInvariant(text[at]) is var half && half is not ('a' or 'p'))
            return ' ';
        if (Word(i + 1, "am") || Word(i + 1, "pm"))
            last = i + 1;
        else if (text[at + 1] == '.' && Word(i + 2, "m") && words[i + 2].Start == at + 2)
            last = i + 2;
        else
            return ' ';
        return half;
    }

    private TimePhrase ClockPhrase(int first, int last, int hour, int minute)
    {
        var clock = string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}");
        var on = Close(last) && Word(last + 1, "on") ? last + 2 : last + 1;
        if (Close(last) && on < words.Count && words[on].Kind is TimeKind.Weekday or TimeKind.Day or TimeKind.Month && (ReadExplicit(on) ?? ReadRelative(on)) is { Precision: DatePrecision.Day } day)
            return day with { First = first, Type = TimeType.Time, Value = day.Value + clock };
        return (context.IsNarrative ? context.Story : context.Published) is { } now
            ? new TimePhrase(first, last, TimeType.Time, TimeContext.Day(now) + clock)
            : new TimePhrase(first, last, TimeType.Time, "XXXX-XX-XX" + clock);
    }

    // "Tuesday at 10:30 a.m."
    private TimePhrase WithClock(TimePhrase phrase)
    {
        if (phrase is not { Type: TimeType.Date, Precision: DatePrecision.Day } || !Close(phrase.Last) || !Word(phrase.Last + 1, "at") || !Close(phrase.Last + 1))
            return phrase;
        return ReadClock(phrase.Last + 2) is { } clock && clock.Value.IndexOf('T', StringComparison.Ordinal) is var t and > 0
            ? phrase with { Last = clock.Last, Type = TimeType.Time, Value = phrase.Value + clock.Value[t..] }
            : phrase;
    }
}
