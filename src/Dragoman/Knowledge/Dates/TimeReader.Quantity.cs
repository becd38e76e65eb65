namespace Dragoman.Knowledge.Dates;

/// <summary>Amounts of time, and times that lie an amount away.</summary>
internal sealed partial class TimeReader
{
    // An amount that the text does not tell.
    private const int Untold = -1;

    /// <summary>The number that begins here: digits, words ("twenty-five"), "a", "several".</summary>
    private bool Amount(int i, out int count, out int last)
    {
        (count, last) = (0, i);
        if (i >= words.Count)
            return false;
        switch (words[i].Kind)
        {
            case TimeKind.Number when words[i].Value >= 0 && Before(i) is not ('.' or ',' or '$' or '€' or '£'):
                count = words[i].Value;
                if (count is >= 20 and < 100 && count % 10 == 0 && !char.IsAsciiDigit(text[words[i].Start]) && Close(i) && Is(i + 1, TimeKind.Number) && words[i + 1].Value is > 0 and < 10)
                    (count, last) = (count + words[i + 1].Value, i + 1);
                if (Close(last) && Word(last + 1, "hundred"))
                    (count, last) = (count * 100, last + 1);
                if (Close(last) && Word(last + 1, "more"))
                    last++;
                return true;
            case TimeKind.Article when words[i].Value == 1 && Close(i):
                if (Is(i + 1, TimeKind.Some) || Word(i + 1, "couple"))
                {
                    var couple = Word(i + 1, "couple");
                    last = Word(i + 2, "of") && Close(i + 1) ? i + 2 : i + 1;
                    count = couple ? 2 : Untold;
                    return Close(i + 1);
                }

                count = 1;
                return true;
            case TimeKind.Some:
                count = Untold;
                if (Word(i, "dozens") && Word(i + 1, "of") && Close(i))
                    last = i + 1;
                return Close(i);
            default:
                return false;
        }
    }

    // "two years", "two-year", "two years ago", "a week later", "years".
    private TimePhrase? ReadQuantity(int i)
    {
        var first = i;
        var article = Is(i, TimeKind.Article, 0) && Close(i) && Is(i + 1, TimeKind.Number);
        var ordinal = article || Is(i, TimeKind.Article, 0) && Close(i) && Is(i + 1, TimeKind.Ordinal, 1) && Close(i + 1) && Is(i + 2, TimeKind.Number);
        if (ordinal)
            i += article ? 1 : 2;
        if (Is(i, TimeKind.Unit) && words[i].Plural && !ordinal)
            return ReadBareUnit(i);
        if (!Amount(i, out var count, out var last) || !Close(last) || !Is(last + 1, TimeKind.Unit))
            return null;
        var unit = words[last + 1];
        var end = last + 1;
        if (unit.Value == TimeWords.Quarter && !unit.Plural || unit.Value == TimeWords.Second && !unit.Plural || count != 1 && !unit.Plural && !Hyphened(last) || unit.Value == TimeWords.Night)
            return null;
        if (Hyphened(last))
        {
            // "a two-year-old boy" is an age.
            if (Hyphened(end) && Word(end + 1, "old"))
                return null;
            if (Hyphened(end) && Word(end + 1, "long"))
                end++;
            return new TimePhrase(i, end, TimeType.Duration, DurationOf(count, unit.Value));
        }

        var mod = ModOfAmount(first);
        first = Approximate(first);
        if (Close(end) && Is(end + 1, TimeKind.Offset) && !(Word(end + 1, "before") || Word(end + 1, "after")) && Away(first, end + 1, count, unit.Value, words[end + 1].Value) is { } away)
            return away with { Mod = mod };
        if (Close(end) && Word(end + 1, "old") && Spaced(end))
            return null;
        return new TimePhrase(first, end, TimeType.Duration, DurationOf(count, unit.Value)) { Mod = mod };
    }

    private TimePhrase? ReadBareUnit(int i)
    {
        if (words[i].Value is TimeWords.Second or TimeWords.Quarter or TimeWords.Night or TimeWords.Minute or TimeWords.Hour || Before(i) is '-')
            return null;
        if (!(Close(i) && Word(i + 1, "ago")) && !(Close(i - 1) && (Word(i - 1, "for") || Word(i - 1, "in") || Word(i - 1, "over") || Word(i - 1, "of") || Word(i - 1, "after") || Word(i - 1, "within"))))
            return null;
        return Close(i) && Word(i + 1, "ago")
            ? new TimePhrase(i, i + 1, TimeType.Date, "PAST_REF")
            : new TimePhrase(i, i, TimeType.Duration, Vague(words[i].Value));
    }

    // "two months ago": as exact as the unit, no more.
    private TimePhrase? Away(int first, int last, int count, int unit, int sign)
    {
        if (count == Untold)
            return new TimePhrase(first, last, TimeType.Date, sign < 0 ? "PAST_REF" : "FUTURE_REF");
        var fromStory = !Word(last, "ago");
        if ((fromStory ? context.Anchor : context.Published) is not { } now || count > 4000)
            return new TimePhrase(first, last, TimeType.Date, sign < 0 ? "PAST_REF" : "FUTURE_REF");
        var shift = count * sign;
        // "In May ... two days later": the day from which it counts is not told.
        if (fromStory && context.AnchorPrecision != DatePrecision.Day && unit is TimeWords.DayUnit or TimeWords.Week && fromStory && context.AnchorPrecision != DatePrecision.Day)
            return new TimePhrase(first, last, TimeType.Date, unit == TimeWords.Week ? "XXXX-WXX" : "XXXX-XX-XX");
        switch (unit)
        {
            case TimeWords.DayUnit:
                return DayPhrase(first, last, now.PlusDays(shift));
            case TimeWords.Week:
                return new TimePhrase(first, last, TimeType.Date, TimeContext.Week(now.PlusDays(7 * shift)));
            case TimeWords.Month:
                return MonthPhrase(first, last, now.PlusMonths(shift));
            case TimeWords.Year when count == 1 && sign < 0 && context.Quarter is { } quarter:
                return new TimePhrase(first, last, TimeType.Date, $"{quarter.Year - 1:D4}-Q{quarter.Number}");
            case TimeWords.Year when now.Year + shift is > 0 and < 9999:
                return YearPhrase(first, last, now.Year + shift);
            case TimeWords.Decade when now.Year + 10 * shift is > 0 and < 9999:
                return new TimePhrase(first, last, TimeType.Date, $"{(now.Year + 10 * shift) / 10}X");
            default:
                return new TimePhrase(first, last, TimeType.Date, sign < 0 ? "PAST_REF" : "FUTURE_REF");
        }
    }

    // "nearly", "more than", "at least" belong to the amount that they blur.
    private int Approximate(int first)
    {
        if (!Close(first - 1))
            return first;
        if (Word(first - 1, "nearly") || Word(first - 1, "almost") || Word(first - 1, "about") || Word(first - 1, "roughly") || Word(first - 1, "approximately") || Word(first - 1, "around"))
            return first - 1;
        if (Close(first - 2) && (Word(first - 1, "than") && (Word(first - 2, "more") || Word(first - 2, "less")) || Word(first - 1, "least") && Word(first - 2, "at") || Word(first - 1, "to") && Word(first - 2, "up")))
            return first - 2;
        return first;
    }

    // TIMEX3's word for what blurs the amount that begins here.
    private string? ModOfAmount(int first)
    {
        if (!Close(first - 1))
            return null;
        if (Word(first - 1, "about") || Word(first - 1, "roughly") || Word(first - 1, "approximately") || Word(first - 1, "around") || Word(first - 1, "some"))
            return "APPROX";
        if (Word(first - 1, "nearly") || Word(first - 1, "almost") || Word(first - 1, "under") || Word(first - 1, "than") && Word(first - 2, "less"))
            return "LESS_THAN";
        if (Word(first - 1, "over") || Word(first - 1, "than") && Word(first - 2, "more"))
            return "MORE_THAN";
        return Word(first - 1, "least") && Word(first - 2, "at") ? "EQUAL_OR_MORE"
            : Word(first - 1, "to") && Word(first - 2, "up") || Word(first - 1, "most") && Word(first - 2, "at") ? "EQUAL_OR_LESS" : null;
    }

    // "half a century", "half an hour", "two and a half years".
    private TimePhrase? ReadHalf(int i)
    {
        if (Word(i, "half") && Close(i) && Is(i + 1, TimeKind.Article, 1) && Close(i + 1) && Is(i + 2, TimeKind.Unit) && !words[i + 2].Plural)
        {
            var value = words[i + 2].Value switch
            {
                TimeWords.Century => "P50Y",
                TimeWords.Decade => "P5Y",
                TimeWords.Year => "P6M",
                TimeWords.DayUnit => "PT12H",
                TimeWords.Hour => "PT30M",
                TimeWords.Minute => "PT30S",
                TimeWords.Month => "P0.5M",
                _ => null,
            };
            return value is null ? null : new TimePhrase(Approximate(i), i + 2, TimeType.Duration, value) { Mod = ModOfAmount(i) };
        }

        if (!Amount(i, out var count, out var last) || count < 1 || !Close(last) || !Word(last + 1, "and") || !Close(last + 1) || !Is(last + 2, TimeKind.Article, 1) || !Close(last + 2) || !Word(last + 3, "half") || !Close(last + 3)
            || !Is(last + 4, TimeKind.Unit) || words[last + 4].Value is TimeWords.Decade or TimeWords.Century or TimeWords.Quarter or TimeWords.Night || Close(last + 4) && Is(last + 5, TimeKind.Offset))
            return null;
        var whole = DurationOf(count, words[last + 4].Value);
        return new TimePhrase(Approximate(i), last + 4, TimeType.Duration, $"{whole[..^1]}.5{whole[^1]}") { Mod = ModOfAmount(i) };
    }

    // "twice a week", "three times a day", "once every two years".
    private TimePhrase? ReadOften(int i)
    {
        var (times, last) = Word(i, "once") ? (1, i) : Word(i, "twice") ? (2, i) : Amount(i, out var count, out var end) && count != 1 && Close(end) && Word(end + 1, "times") ? (count, end + 1) : (0, i);
        if (times == 0 || !Close(last))
            return null;
        var freq = times == Untold ? "X" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{times}X");
        if ((Is(last + 1, TimeKind.Article, 1) || Word(last + 1, "per")) && Close(last + 1) && Is(last + 2, TimeKind.Unit) && !words[last + 2].Plural)
            return new TimePhrase(i, last + 2, TimeType.Set, DurationOf(1, words[last + 2].Value)) { Freq = freq };
        return Is(last + 1, TimeKind.Every) && ReadRepeated(last + 1) is { } every ? every with { First = i, Freq = freq } : null;
    }

    private TimePhrase? ReadRepeated(int i)
    {
        if (Is(i, TimeKind.Periodic))
            return new TimePhrase(i, i, TimeType.Set, DurationOf(1, words[i].Value));
        if (!Is(i, TimeKind.Every) || !Close(i))
            return null;
        if (Is(i + 1, TimeKind.Unit) && !words[i + 1].Plural)
            return new TimePhrase(i, i + 1, TimeType.Set, DurationOf(1, words[i + 1].Value));
        if (Is(i + 1, TimeKind.Weekday) && words[i + 1].Capital)
            return new TimePhrase(i, i + 1, TimeType.Set, $"XXXX-WXX-{words[i + 1].Value}");
        if (Amount(i + 1, out var count, out var last) && Close(last) && Is(last + 1, TimeKind.Unit))
            return new TimePhrase(i, last + 1, TimeType.Set, DurationOf(count, words[last + 1].Value));
        return null;
    }

    private static string DurationOf(int count, int unit)
    {
        var number = count == Untold ? "X" : count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return unit switch
        {
            TimeWords.Second => $"PT{number}S",
            TimeWords.Minute => $"PT{number}M",
            TimeWords.Hour => $"PT{number}H",
            TimeWords.DayUnit => $"P{number}D",
            TimeWords.Week => $"P{number}W",
            TimeWords.Month => $"P{number}M",
            TimeWords.Decade => count == Untold ? "PXDE" : $"P{count * 10}Y",
            TimeWords.Century => count == Untold ? "PXCE" : $"P{count * 100}Y",
            TimeWords.Quarter => count == Untold ? "PXQ" : $"P{count * 3}M",
            TimeWords.Night => $"P{number}D",
            _ => $"P{number}Y",
        };
    }

    private static string Vague(int unit) => DurationOf(Untold, unit);
}
