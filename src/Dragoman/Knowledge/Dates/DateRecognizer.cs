using NodaTime;

namespace Dragoman.Knowledge.Dates;

/// <summary>
/// Finds the phrases of time in an English text and their TIMEX3 values, against the publication date. What the text leaves open stays open:
/// "several months" is PXM, a weekday of an undated article XXXX-WXX-2. Safe to share between threads.
/// </summary>
public static class DateRecognizer
{
    /// <summary>The expressions in order, none overlapping another.</summary>
    /// <param name="published">Null or less than a day where that is not known.</param>
    public static IReadOnlyList<TimeExpression> Recognize(string text, PartialDate? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = TimeWords.Scan(text);
        LocalDate? day = published is { Precision: DatePrecision.Day } p ? new LocalDate(p.Year, p.Month!.Value, p.Day!.Value) : null;
        var context = new TimeContext(day, IsNarrative(text, words, published));
        var found = new List<TimeExpression>();
        var reader = new TimeReader(text, words, context);
        for (var i = 0; i < words.Count;)
        {
            if (words[i].Kind == TimeKind.None || reader.Read(i) is not { } phrase)
            {
                i++;
                continue;
            }

            found.Add(reader.Finish(phrase));
            if (reader.ReadRangeEnd(phrase) is { } end)
            {
                found.Add(reader.Finish(end));
                phrase = end;
            }

            i = phrase.Last + 1;
        }

        return found;
    }

    // Years written out that lie two or more before the publication, at least three of them and most of all; news also has its weekdays.
    private static bool IsNarrative(string text, List<TimeWord> words, PartialDate? published)
    {
        if (published is not { } date)
            return false;
        int old = 0, all = 0, news = 0;
        foreach (var word in words)
        {
            if (word.Kind is TimeKind.Weekday && word.Capital && word.End - word.Start > 5 || word.Kind == TimeKind.Day && word.Value <= 0)
                news++;
            if (word.Kind != TimeKind.Number || word.End - word.Start != 4 || word.Value is < 1000 or > 2100 || word.End < text.Length && text[word.End] is ',' && word.End + 1 < text.Length && char.IsAsciiDigit(text[word.End + 1]))
                continue;
            all++;
            if (word.Value < date.Year - 1)
                old++;
        }

        return old >= 3 && old * 4 >= all * 3 && news * 3 < old;
    }
}
