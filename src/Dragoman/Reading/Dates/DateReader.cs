namespace Dragoman.Reading.Dates;

/// <summary>What stands at a place where a date may stand.</summary>
internal enum DateFound
{
    None,
    Date,

    /// <summary>Day and month can be told apart in two ways ("07/05/2017").</summary>
    Ambiguous,

    /// <summary>Its weekday is not that of its day, or there is no such day.</summary>
    Contradictory,
}

/// <summary>A date with a year, as pages write it: "July 06, 2011", "Thursday, 7 July 2017", "05 Apr 2017", "2017-07-07", "July 2017".</summary>
internal readonly struct DateReader(Calendar calendar)
{
    // News on paper is older, but no page of it is read here; a number outside is no year.
    private const int FirstYear = 1800;
    private const int LastYear = 2199;

    /// <summary>Reads a date at the very start of the text; length is how much of the text it takes (0 where there is none).</summary>
    public DateFound ReadAt(ReadOnlySpan<char> text, out PartialDate date, out int length)
    {
        date = default;
        length = 0;
        var scan = new Scan(text);
        var weekday = calendar.WeekdayOf(scan.PeekWord());
        if (weekday > 0)
        {
            scan.SkipWord();
            scan.SkipSeparators();
        }

        var found = Numeric(ref scan, ref date);
        if (found == DateFound.None)
            found = Named(ref scan, ref date);
        if (found == DateFound.None)
            return found;
        length = scan.At;
        if (found == DateFound.Date && weekday > 0 && (date.Day is null || WeekdayOf(date) != weekday))
            return DateFound.Contradictory;
        return found;
    }

    /// <summary>1 to 12, or 0 where the word is no month.</summary>
    public int MonthOf(ReadOnlySpan<char> word) => calendar.MonthOf(word);

    public bool IsMonthOrWeekday(ReadOnlySpan<char> word) => calendar.MonthOf(word) > 0 || calendar.WeekdayOf(word) > 0;

    /// <summary>A text that is a date and, at most, a time of day behind it.</summary>
    public DateFound ReadWhole(ReadOnlySpan<char> text, out PartialDate date)
    {
        text = text.Trim();
        var found = ReadAt(text, out date, out var length);
        return found != DateFound.None && TimeOfDay.Covers(text[length..]) ? found : DateFound.None;
    }

    private static int WeekdayOf(PartialDate date) => date.Earliest.DayOfWeek is var day && day == DayOfWeek.Sunday ? 7 : (int)day;

    // 2017-07-07, 2017/07/07, 07/07/2017, 7.7.2017, 2017-07
    private static DateFound Numeric(ref Scan scan, ref PartialDate date)
    {
        var start = scan.At;
        if (scan.Number(out var first, out var digits) && scan.Separator(out var mark) && scan.Number(out var second, out var digits2) && digits2 <= 2)
        {
            var two = scan.At;
            var digits3 = 0;
            var third = 0;
            var three = scan.Separator(out var mark2) && mark2 == mark && scan.Number(out third, out digits3);
            if (digits == 4 && IsYear(first) && three && digits3 <= 2)
                return Make(first, second, third, ref date);
            if (digits <= 2 && three && digits3 == 4 && IsYear(third))
                return YearLast(first, second, third, mark, ref date);
            scan.At = two;
            // Year and month alone are a date only in ISO's form; "2016/17" is a season.
            if (digits == 4 && IsYear(first) && mark == '-' && digits2 == 2 && !three && !scan.AtLetterOrDigit)
                return Make(first, second, null, ref date);
        }

        scan.At = start;
        return DateFound.None;
    }

    // Dots are written day first wherever they are written; slashes and hyphens are not.
    private static DateFound YearLast(int first, int second, int year, char mark, ref PartialDate date)
    {
        if (first == second || first > 12 || mark == '.')
            return Make(year, second, first, ref date);
        return second > 12 ? Make(year, first, second, ref date) : DateFound.Ambiguous;
    }

    // July 06, 2011 | 7th of July, 2017 | 05-Apr-2017 | July 2017
    private DateFound Named(ref Scan scan, ref PartialDate date)
    {
        var day = 0;
        if (scan.Number(out var number, out var digits))
        {
            if (digits > 2)
                return DateFound.None;
            day = number;
            scan.SkipOrdinal();
            scan.SkipSeparators();
        }

        var month = calendar.MonthOf(scan.PeekWord());
        if (month == 0)
            return DateFound.None;
        scan.SkipWord();
        scan.SkipSeparators();
        if (!scan.Number(out number, out digits))
            return DateFound.None;
        if (day == 0 && digits <= 2)
        {
            day = number;
            scan.SkipOrdinal();
            scan.SkipSeparators();
            if (!scan.Number(out number, out digits))
                return DateFound.None;
        }
        else if (day == 0)
        {
            day = -1;
        }

        if (digits != 4 || !IsYear(number) || scan.AtLetterOrDigit)
            return DateFound.None;
        return day < 0 ? Make(number, month, null, ref date) : Make(number, month, day, ref date);
    }

    private static DateFound Make(int year, int month, int? day, ref PartialDate date)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return DateFound.Contradictory;
        date = new PartialDate(year, month, day);
        return DateFound.Date;
    }

    private static bool IsYear(int number) => number is >= FirstYear and <= LastYear;

    /// <summary>A place in a text and the small steps forward that dates are made of.</summary>
    private ref struct Scan(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;

        public int At;

        public readonly bool AtLetterOrDigit => At < _text.Length && char.IsLetterOrDigit(_text[At]);

        public readonly ReadOnlySpan<char> PeekWord()
        {
            var n = 0;
            while (At + n < _text.Length && n < 16 && char.IsLetter(_text[At + n]))
                n++;
            return _text.Slice(At, n);
        }

        public void SkipWord()
        {
            At += PeekWord().Length;
            // "Jul. 6", "juil. 2017"
            if (At < _text.Length && _text[At] == '.')
                At++;
        }

        /// <summary>Spaces, a comma, a hyphen between the parts of "7-Jul-2017", the "of" of "7th of July".</summary>
        public void SkipSeparators()
        {
            while (At < _text.Length && (_text[At] is ' ' or ',' or '\u00A0' || (_text[At] == '-' && At > 0 && At + 1 < _text.Length && char.IsLetterOrDigit(_text[At + 1]))))
                At++;
            if (_text[At..].StartsWith("of "))
                At += 3;
        }

        public void SkipOrdinal()
        {
            var word = PeekWord();
            if (word is "st" or "nd" or "rd" or "th" or "er")
                At += 2;
        }

        public bool Separator(out char mark)
        {
            mark = At < _text.Length ? _text[At] : '\0';
            if (mark is not ('-' or '/' or '.'))
                return false;
            At++;
            return true;
        }

        public bool Number(out int value, out int digits)
        {
            value = 0;
            digits = 0;
            while (At + digits < _text.Length && digits < 8 && char.IsAsciiDigit(_text[At + digits]))
                value = value * 10 + (_text[At + digits++] - '0');
            At += digits;
            return digits > 0;
        }
    }
}
