namespace Dragoman.Reading.Dates;

/// <summary>The date in a web address: <c>/2011/07/06/</c>, <c>/2011/07/</c>, <c>/2011-07-06-</c>, <c>/2011/jul/06/</c>. A year alone may be anything.</summary>
internal static class UrlDate
{
    public static PartialDate? Find(string url, DateReader dates)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var slash = scheme < 0 ? -1 : url.IndexOf('/', scheme + 3);
        if (slash < 0)
            return null;
        PartialDate? month = null;
        for (var at = slash; at >= 0 && at + 1 < url.Length; at = url.IndexOf('/', at + 1))
        {
            var rest = url.AsSpan(at + 1);
            if (rest.Length < 7 || !char.IsAsciiDigit(rest[0]))
                continue;
            if (dates.ReadAt(rest, out var date, out var length) == DateFound.Date && date.Day is not null && rest[0..4].IndexOfAnyExceptInRange('0', '9') < 0 && Ends(rest, length))
                return date;
            month ??= Month(rest, dates);
            if (month is { Day: not null })
                return month;
        }

        return month;

        static bool Ends(ReadOnlySpan<char> rest, int length) => length >= rest.Length || !char.IsLetterOrDigit(rest[length]);
    }

    // 2011/07/…, 2011/jul/06/…
    private static PartialDate? Month(ReadOnlySpan<char> rest, DateReader dates)
    {
        if (rest.Length < 8 || rest[4] != '/' || !int.TryParse(rest[..4], out var year) || year is < 1990 or > 2199)
            return null;
        var next = rest[5..].IndexOf('/');
        if (next < 1)
            return null;
        var part = rest.Slice(5, next);
        if (part.Length == 2 && int.TryParse(part, out var number) && number is >= 1 and <= 12)
            return new PartialDate(year, number);
        var month = dates.MonthOf(part);
        if (month == 0)
            return null;
        var tail = rest[(6 + next)..];
        var end = tail.IndexOf('/');
        var dayText = end < 0 ? tail : tail[..end];
        return dayText.Length is 1 or 2 && int.TryParse(dayText, out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new PartialDate(year, month, day)
            : new PartialDate(year, month);
    }
}
