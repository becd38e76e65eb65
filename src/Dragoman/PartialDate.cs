namespace Dragoman;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    Year,
    Month,
    Day,
}

/// <summary>A calendar date (ISO 8601, proleptic Gregorian) of which the month, or the month and day, may be unknown. Granularity is kept, never invented.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <exception cref="ArgumentOutOfRangeException">No such day; year outside 1 to 9999.</exception>
    /// <exception cref="ArgumentException">A day without a month.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (day is not null && month is null)
            throw new ArgumentException("A day needs a month.", nameof(day));
        _ = new DateOnly(year, month ?? 1, day ?? 1);
        Year = year;
        Month = month;
        Day = day;
    }

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    public DatePrecision Precision => Day is not null ? DatePrecision.Day : Month is not null ? DatePrecision.Month : DatePrecision.Year;

    /// <summary>The first day that the date may mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that the date may mean.</summary>
    public DateOnly Latest => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads <c>2016</c>, <c>2016-10</c> or <c>2016-10-08</c>; anything else is false.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10) || !Number(text[..4], out var year) || year == 0)
            return false;
        if (text.Length == 4)
        {
            date = new PartialDate(year);
            return true;
        }

        if (text[4] != '-' || !Number(text[5..7], out var month) || month is < 1 or > 12)
            return false;
        if (text.Length == 7)
        {
            date = new PartialDate(year, month);
            return true;
        }

        if (text[7] != '-' || !Number(text[8..10], out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>By the first possible day; of two that begin alike the less precise comes first.</summary>
    public int CompareTo(PartialDate other) => Earliest != other.Earliest ? Earliest.CompareTo(other.Earliest) : Precision.CompareTo(other.Precision);

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601 in the precision known: <c>2016</c>, <c>2016-10</c>, <c>2016-10-08</c>.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => $"{Year:D4}-{Month:D2}-{Day:D2}",
        DatePrecision.Month => $"{Year:D4}-{Month:D2}",
        _ => $"{Year:D4}",
    };

    private static bool Number(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = value * 10 + (c - '0');
        }

        return true;
    }
}
