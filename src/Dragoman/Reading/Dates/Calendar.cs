namespace Dragoman.Reading.Dates;

/// <summary>The names of months and weekdays, from <c>data/calendar</c>.</summary>
internal sealed class Calendar
{
    private readonly Dictionary<string, int> _months = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _weekdays = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _monthOf;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _weekdayOf;

    public Calendar(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
            (row[0] == "month" ? _months : _weekdays)[row[1]] = int.Parse(row[2]);
        _monthOf = _months.GetAlternateLookup<ReadOnlySpan<char>>();
        _weekdayOf = _weekdays.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>1 to 12, or 0 where the word is no month.</summary>
    public int MonthOf(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 12 && _monthOf.TryGetValue(word, out var month) ? month : 0;

    /// <summary>1 (Monday) to 7 as in ISO 8601, or 0 where the word is no weekday.</summary>
    public int WeekdayOf(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 12 && _weekdayOf.TryGetValue(word, out var day) ? day : 0;
}
