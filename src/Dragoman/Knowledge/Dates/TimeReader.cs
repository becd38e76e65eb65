using NodaTime;

namespace Dragoman.Knowledge.Dates;

/// <summary>Reads phrases of time from words: what begins at a word, longest and most explicit first.</summary>
internal sealed partial class TimeReader(string text, List<TimeWord> words, TimeContext context)
{
    /// <summary>The phrase that begins at this word, or null.</summary>
    public TimePhrase? Read(int i)
    {
        var phrase = ReadNews(i) ?? ReadPart(i) ?? ReadDayRange(i) ?? ReadNight(i) ?? ReadNumeric(i) ?? ReadClock(i) ?? ReadExplicit(i) ?? ReadRelative(i) ?? ReadReport(i) ?? ReadHalf(i) ?? ReadOften(i) ?? ReadQuantity(i) ?? ReadRepeated(i) ?? ReadYear(i) ?? ReadFeast(i) ?? ReadVague(i);
        return phrase is { } found ? WithClock(WithDayPart(found)) : null;
    }

    public TimeExpression Finish(TimePhrase phrase)
    {
        if (phrase is { At: { } at, Type: TimeType.Date or TimeType.Time, Precision: { } precision })
            context.Tell(at, precision);
        // "from 2 million a year earlier" compares; the report goes on about its own quarter.
        if (phrase.Value.Length == 7 && phrase.Value[5] == 'Q' && phrase.Value[0] != 'X' && !Compares(phrase))
            context.TellQuarter(int.Parse(phrase.Value.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture), phrase.Value[6] - '0');
        var span = new Span(words[phrase.First].Start, words[phrase.Last].End);
        // The stop of an abbreviation belongs to it; that of a sentence does not.
        if (span.End < text.Length && text[span.End] == '.' && words[phrase.Last].Kind is TimeKind.Month && span.End - words[phrase.Last].Start <= 4 && words[phrase.Last].Value != 5)
            span = new Span(span.Start, span.End + 1);
        return new TimeExpression(span, phrase.Type, phrase.Value, DateOf(phrase), phrase.Other) { Mod = phrase.Mod, Freq = phrase.Freq };
    }

    private bool Compares(TimePhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (Word(i, "earlier") || Word(i, "ago"))
                return context.Quarter is not null;
        }

        return false;
    }

    private static PartialDate? DateOf(TimePhrase phrase) => phrase is { At: { } at, Precision: { } precision }
        ? precision switch
        {
            DatePrecision.Day => new PartialDate(at.Year, at.Month, at.Day),
            DatePrecision.Month => new PartialDate(at.Year, at.Month),
            _ => new PartialDate(at.Year),
        }
        : null;

    // "early next year", "mid-November", "the end of 1999", "earlier this month".
    private TimePhrase? ReadPart(int i)
    {
        var at = i;
        if (Is(at, TimeKind.Article, 0) && Close(at))
            at++;
        if (Is(at, TimeKind.Edge) && Close(at) && Word(at + 1, "of") && Close(at + 1) && (Read(at + 2) ?? ReadThisOne(at + 2)) is { Type: TimeType.Date } whole)
            return whole with { First = i, Mod = ModOf(at) };
        if (at != i)
            return null;
        var isPart = Is(i, TimeKind.Part) || Word(i, "earlier") || Word(i, "later");
        if (!isPart || !Close(i))
            return null;
        var next = Word(i + 1, "in") && Close(i + 1) ? i + 2 : i + 1;
        if (next != i + 1 && Is(next, TimeKind.Number) && !IsYear(next))
            return null;
        if (next == i + 2 && ReadThisOne(next) is { } open)
            return open with { First = i, Mod = ModOf(i) };
        return Read(next) is { Type: TimeType.Date or TimeType.Time } rest && rest.Value is not ("PRESENT_REF" or "PAST_REF" or "FUTURE_REF") ? rest with { First = i, Mod = ModOf(i) } : null;
    }

    // Which part of the time is meant; "earlier" and "later" tell none.
    private string? ModOf(int i) => Word(i, "early") || Word(i, "beginning") || Word(i, "start") ? "START"
        : Word(i, "late") || Word(i, "end") || Word(i, "close") ? "END"
        : Word(i, "mid") || Word(i, "middle") ? "MID" : null;

    // "the month" where a part of it is spoken of: the story's own.
    private TimePhrase? ReadThisOne(int i)
    {
        if (!Is(i, TimeKind.Article, 0) || !Close(i) || !Is(i + 1, TimeKind.Unit) || words[i + 1].Plural || context.Anchor is not { } anchor)
            return null;
        return words[i + 1].Value switch
        {
            TimeWords.Week => new TimePhrase(i, i + 1, TimeType.Date, TimeContext.Week(anchor)),
            TimeWords.Month => MonthPhrase(i, i + 1, anchor),
            TimeWords.Year => YearPhrase(i, i + 1, anchor.Year),
            _ => null,
        };
    }

    // "the night of April 18", "the morning of 31 January".
    private TimePhrase? ReadNight(int i)
    {
        var at = Is(i, TimeKind.Article, 0) && Close(i) ? i + 1 : i;
        return DayPartAt(at) is { } part && Close(at) && Word(at + 1, "of") && Close(at + 1) && ReadExplicit(at + 2) is { Precision: DatePrecision.Day } day
            ? day with { First = i, Type = TimeType.Time, Value = $"{day.Value}T{part}" }
            : null;
    }

    // "Friday morning", "yesterday evening", "8 October at night".
    private TimePhrase WithDayPart(TimePhrase phrase)
    {
        if (phrase.Type != TimeType.Date || phrase.Precision != DatePrecision.Day && !phrase.Value.StartsWith("XXXX", StringComparison.Ordinal) || !Close(phrase.Last))
            return phrase;
        var part = DayPartAt(phrase.Last + 1);
        return part is null || phrase.Value.Contains('T', StringComparison.Ordinal)
            ? phrase
            : phrase with { Last = phrase.Last + 1, Type = TimeType.Time, Value = $"{phrase.Value}T{part}" };
    }

    private string? DayPartAt(int i) => i >= words.Count ? null : words[i] switch
    {
        { Kind: TimeKind.DayPart, Value: 1 } => "MO",
        { Kind: TimeKind.DayPart, Value: 2 } => "AF",
        { Kind: TimeKind.DayPart, Value: 3 } => "EV",
        { Kind: TimeKind.DayPart, Value: 5 } => "MI",
        { Kind: TimeKind.DayPart } or { Kind: TimeKind.Unit, Value: TimeWords.Night, Plural: false } => "NI",
        _ => null,
    };

    private bool Is(int i, TimeKind kind) => i >= 0 && i < words.Count && words[i].Kind == kind;

    private bool Is(int i, TimeKind kind, int value) => Is(i, kind) && words[i].Value == value;

    private bool Word(int i, string lower) => i >= 0 && i < words.Count && text.AsSpan(words[i].Start, words[i].End - words[i].Start).Equals(lower, StringComparison.OrdinalIgnoreCase);

    /// <summary>Only white space (no blank line) or a hyphen to the next word; an abbreviation's stop may stand before it.</summary>
    // "Oct. 7", "Thurs. morning"; behind a whole name the stop ends a sentence: "on Friday. Last week".
    private const int LongestShortened = 5;

    private bool Close(int i)
    {
        if (i < 0 || i + 1 >= words.Count)
            return false;
        var (from, to) = (words[i].End, words[i + 1].Start);
        if (from < to && text[from] == '.' && to - from > 1 && (words[i].Kind is TimeKind.Month or TimeKind.Weekday && words[i].End - words[i].Start <= LongestShortened || words[i].End - words[i].Start < 3 && text[from - 1] is 'm' or 'M'))
            from++;
        var breaks = 0;
        for (var at = from; at < to; at++)
        {
            if (text[at] == '\n' && ++breaks > 1 || !char.IsWhiteSpace(text[at]) && text[at] is not ('-' or '\u2010' or '\u2011'))
                return false;
        }

        return to - from is > 0 and < 24;
    }

    private bool Spaced(int i) => Close(i) && char.IsWhiteSpace(text[words[i + 1].Start - 1]);

    private bool Hyphened(int i) => i >= 0 && i + 1 < words.Count && words[i + 1].Start == words[i].End + 1 && text[words[i].End] is '-' or '\u2010' or '\u2011';

    private bool Comma(int i)
    {
        if (i < 0 || i + 1 >= words.Count)
            return false;
        var gap = text.AsSpan(words[i].End, words[i + 1].Start - words[i].End);
        return gap.Length < 12 && gap.Count(',') == 1 && gap.TrimStart('.').Trim() is ",";
    }

    private bool CloseOrComma(int i) => Close(i) || Comma(i);

    private char Before(int i) => words[i].Start > 0 ? text[words[i].Start - 1] : ' ';

    private char Behind(int i) => words[i].End < text.Length ? text[words[i].End] : ' ';

    private bool IsYear(int i) => Is(i, TimeKind.Number) && words[i].End - words[i].Start == 4 && words[i].Value is >= 1000 and <= 2100;

    // Words of the same sentence around the phrase that put it ahead: "will", "plans to", "is due".
    private Direction DirectionAt(int first, int last)
    {
        for (var i = first - 1; i >= 0 && i >= first - 14 && !EndsSentence(i); i--)
        {
            if (IsAhead(i))
                return Direction.Future;
            if (words[i].Kind == TimeKind.None && IsPastVerb(i))
                return Direction.Past;
        }

        for (var i = last + 1; i < words.Count && i <= last + 8 && !EndsSentence(i - 1); i++)
        {
            if (IsAhead(i))
                return IsJoined(i) ? Direction.Past : Direction.Future;
            if (words[i].Kind == TimeKind.None && IsPastVerb(i))
                return Direction.Past;
        }

        return Direction.Past;
    }

    // "Spoke on Tuesday and will return": what is joined on has a time of its own.
    private bool IsJoined(int i) => Word(i - 1, "and") || Word(i - 1, "but");

    private bool IsAhead(int i) => Word(i, "will") || Word(i, "shall") || Word(i, "scheduled") || Word(i, "due") && (!Word(i + 1, "to") || IsDueTo(i)) || Word(i, "expected") || Word(i, "plans") || Word(i, "planned") || Word(i, "expires")
        || Word(i, "until") || Word(i, "upcoming") || Word(i, "set") && Word(i + 1, "to") || Word(i, "ll") || Word(i, "going") && Word(i + 1, "to");

    // "Is due to leave", not "is due to rain".
    private bool IsDueTo(int i)
    {
        if (!(Word(i - 1, "is") || Word(i - 1, "are") || Word(i - 1, "was") || Word(i - 1, "were")) || i + 2 >= words.Count)
            return false;
        return text.AsSpan(words[i + 2].Start, words[i + 2].End - words[i + 2].Start) is "leave" or "arrive" or "meet" or "visit" or "travel" or "hold" or "begin" or "start" or "open" or "close" or "end" or "expire"
            or "attend" or "speak" or "address" or "vote" or "sign" or "return" or "take" or "be" or "report" or "make" or "go" or "host" or "face" or "resume" or "appear" or "deliver" or "fly" or "hear" or "decide" or "release" or "publish";
    }

    private bool IsPastVerb(int i)
    {
        var word = text.AsSpan(words[i].Start, words[i].End - words[i].Start);
        return word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) || word is "said" or "was" or "were" or "had" or "told" or "met" or "held" or "took" or "began" or "came" or "went" or "gave" or "made" or "saw" or "fell" or "rose" or "won" or "lost" or "left"
            or "spoke" or "wrote" or "sent" or "brought" or "became" or "found" or "heard" or "struck" or "fought" or "flew" or "broke" or "led" or "paid" or "stood" or "fled" or "shot" or "sat" or "ran";
    }

    private bool EndsSentence(int i)
    {
        if (i < 0 || i + 1 >= words.Count)
            return true;
        var gap = text.AsSpan(words[i].End, words[i + 1].Start - words[i].End);
        return gap.ContainsAny('!', '?', ';') || gap.Count('\n') > 1 || gap.Contains('.') && gap.Length > 1 && words[i + 1].Capital && words[i].Kind is not (TimeKind.Month or TimeKind.Weekday);
    }

    private static TimePhrase DayPhrase(int first, int last, LocalDate day) => new(first, last, TimeType.Date, TimeContext.Day(day), day, DatePrecision.Day);

    private static TimePhrase MonthPhrase(int first, int last, LocalDate day) => new(first, last, TimeType.Date, TimeContext.Month(day), day, DatePrecision.Month);

    private static TimePhrase YearPhrase(int first, int last, int year) => new(first, last, TimeType.Date, $"{year:D4}", new LocalDate(year, 1, 1), DatePrecision.Year);
}
