using System.Collections.Frozen;
using System.Globalization;

namespace Dragoman.Knowledge.Dates;

/// <summary>What a word may do in a phrase of time.</summary>
internal enum TimeKind : byte
{
    None,
    Number,
    Ordinal,
    Month,
    Weekday,
    Unit,
    Season,
    DayPart,

    /// <summary>last, previous, past (value -1), this, current (0), next, coming (1).</summary>
    Relative,

    /// <summary>ago, earlier (-1), later (1).</summary>
    Offset,

    /// <summary>today (0), yesterday (-1), tomorrow (1).</summary>
    Day,

    /// <summary>Words whose value is a vague past, present or future.</summary>
    Vague,

    /// <summary>several, few, some: a number that is not told.</summary>
    Some,
    Article,

    /// <summary>early, late, mid.</summary>
    Part,

    /// <summary>end, beginning, middle, of something.</summary>
    Edge,
    Every,

    /// <summary>daily, weekly.</summary>
    Periodic,
    Fiscal,
    Clock,
    That,
    Weekend,

    /// <summary>half, once, twice: of a time behind it.</summary>
    Share,

    /// <summary>A feast: Christmas (1), Thanksgiving (2), New Year's (3), Easter (4).</summary>
    Feast,

    /// <summary>The letters of "Q3" and "FY2015".</summary>
    Short,
    Ramadan,
}

/// <summary>A word of a text with what it may do. A number keeps its value; units, months and weekdays their number.</summary>
internal readonly record struct TimeWord(int Start, int End, TimeKind Kind, int Value, bool Capital, bool Plural);

/// <summary>The vocabulary of time in English.</summary>
internal static class TimeWords
{
    /// <summary>Units by value: the letters of ISO 8601 where they have one.</summary>
    public const int Second = 0, Minute = 1, Hour = 2, DayUnit = 3, Week = 4, Month = 5, Year = 6, Decade = 7, Century = 8, Quarter = 9, Night = 10;

    private static readonly FrozenDictionary<string, (TimeKind Kind, int Value, bool Plural)> Lexicon = Build();

    private static readonly FrozenDictionary<string, (TimeKind Kind, int Value, bool Plural)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Lexicon.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a text: runs of letters and runs of digits (with their ordinal ending).</summary>
    public static List<TimeWord> Scan(string text)
    {
        var words = new List<TimeWord>(text.Length / 5);
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
                at = AddNumber(text, at, words);
            else if (char.IsLetter(c))
                at = AddWord(text, at, words);
            else
                at++;
        }

        return words;
    }

    private static int AddWord(string text, int start, List<TimeWord> words)
    {
        var end = start + 1;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        var known = Lookup.TryGetValue(text.AsSpan(start, end - start), out var entry);
        words.Add(new TimeWord(start, end, known ? entry.Kind : TimeKind.None, known ? entry.Value : 0, char.IsUpper(text[start]), known && entry.Plural));
        return end;
    }

    private static int AddNumber(string text, int start, List<TimeWord> words)
    {
        var end = start + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        var value = end - start > 8 || !int.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? -1 : number;
        var suffix = end + 2 <= text.Length ? text.AsSpan(end, 2) : default;
        var isOrdinal = (suffix is "st" or "nd" or "rd" or "th") && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2]));
        if (isOrdinal)
            end += 2;
        words.Add(new TimeWord(start, end, isOrdinal ? TimeKind.Ordinal : TimeKind.Number, value, false, false));
        return end;
    }

    private static FrozenDictionary<string, (TimeKind, int, bool)> Build()
    {
        var all = new Dictionary<string, (TimeKind, int, bool)>(StringComparer.OrdinalIgnoreCase);
        void Number(TimeKind kind, int first, string words, bool plural = false)
        {
            foreach (var group in words.Split(' '))
            {
                foreach (var word in group.Split('|'))
                    all[word] = (kind, first, plural);
                first++;
            }
        }

        void Same(TimeKind kind, int value, string words, bool plural = false)
        {
            foreach (var word in words.Split(' '))
                all[word] = (kind, value, plural);
        }

        Number(TimeKind.Month, 1, "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec");
        Number(TimeKind.Weekday, 1, "monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thurs friday|fri saturday|sat sunday|sun");
        Number(TimeKind.Number, 1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty");
        for (var (i, tens) = (3, "thirty forty fifty sixty seventy eighty ninety".Split(' ')); i < 10; i++)
            all[tens[i - 3]] = (TimeKind.Number, i * 10, false);
        Number(TimeKind.Ordinal, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth");
        Number(TimeKind.Unit, 0, "sec minute|min hour day week month year|yr decade century quarter night");
        Number(TimeKind.Unit, 0, "seconds minutes|mins hours days weeks months years decades centuries quarters nights", true);
        Number(TimeKind.Season, 1, "spring summer autumn|fall winter");
        Number(TimeKind.DayPart, 1, "morning afternoon evening nighttime midday");
        Same(TimeKind.Relative, -1, "last previous past preceding prior");
        Same(TimeKind.Relative, 0, "this");
        Same(TimeKind.Relative, 1, "next coming following upcoming");
        Same(TimeKind.Offset, -1, "ago earlier before");
        Same(TimeKind.Offset, 1, "later after hence");
        Same(TimeKind.Day, 0, "today tonight");
        Same(TimeKind.Day, -1, "yesterday");
        Same(TimeKind.Day, 1, "tomorrow");
        Same(TimeKind.Vague, 0, "now currently current nowadays presently");
        Same(TimeKind.Vague, -1, "recently recent formerly lately");
        Same(TimeKind.Vague, 1, "future");
        Number(TimeKind.Feast, 1, "christmas thanksgiving new easter");
        Same(TimeKind.Short, 0, "q fy");
        Same(TimeKind.Ramadan, 0, "ramadan ramadhan");
        Same(TimeKind.Some, 0, "several few some many couple dozen dozens");
        Same(TimeKind.Article, 1, "a an");
        Same(TimeKind.Article, 0, "the");
        Same(TimeKind.Part, 0, "early late mid");
        Same(TimeKind.Edge, 0, "end beginning middle start close");
        Same(TimeKind.Every, 0, "every each");
        Same(TimeKind.Periodic, DayUnit, "daily");
        Same(TimeKind.Periodic, Week, "weekly");
        Same(TimeKind.Periodic, Month, "monthly");
        Same(TimeKind.Periodic, Year, "annually yearly");
        Same(TimeKind.Periodic, Hour, "hourly");
        Same(TimeKind.Fiscal, 0, "fiscal");
        Same(TimeKind.Clock, 12, "noon");
        Same(TimeKind.Clock, 0, "midnight");
        Same(TimeKind.That, 0, "that same");
        Same(TimeKind.Weekend, 0, "weekend weekends");
        Same(TimeKind.Share, 0, "half once twice");
        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
