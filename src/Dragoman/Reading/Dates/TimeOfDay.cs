namespace Dragoman.Reading.Dates;

/// <summary>What pages print behind a date: "at 0914", "10:30 AM EST", "T12:00:00Z", "(GMT+3)".</summary>
internal static class TimeOfDay
{
    private static readonly string[] Words =
        ["at", "am", "pm", "a.m.", "p.m.", "gmt", "utc", "est", "edt", "et", "cet", "cest", "bst", "msk", "hours", "hrs", "h", "local", "time", "ist", "eet", "eest", "z"];

    /// <summary>Nothing but a time of day stands here, or nothing at all.</summary>
    public static bool Covers(ReadOnlySpan<char> text) => text.TrimEnd().Length == LengthAt(text);

    /// <summary>How many characters at the start belong to a time of day, spaces before it included.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ',' or '(' or ')' or '-'))
                at++;
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or '(' or ')'))
                end++;
            if (end == at || !IsPart(text[at..end]))
                break;
            at = end;
            length = end < text.Length && text[end] == ')' ? end + 1 : end;
        }

        return length;
    }

    private static bool IsPart(ReadOnlySpan<char> word)
    {
        foreach (var known in Words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return IsClock(word) || IsZone(word);
    }

    // 10:30, 10:30:00, 10.30, 0914, 7pm, 10h30, T12:00:00Z, T12:00:00+02:00, 1849
    private static bool IsClock(ReadOnlySpan<char> word)
    {
        if (word.Length > 1 && word[0] == 'T')
            word = word[1..];
        if (word.IsEmpty || word.Length > 25 || !char.IsAsciiDigit(word[0]))
            return false;
        int digits = 0, letters = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (c is not (':' or '.' or '+' or '-') && (!"ampzhAMPZH".Contains(c) || ++letters > 2))
                return false;
        }

        var dot = word.IndexOf('.');
        if (dot >= 0 && letters == 0 && (dot > 2 || word.Length - dot != 3))
            return false;
        // Four digits in a row must be a time: "2016" is, in form, but no page prints it behind a full date without a mark.
        return digits == word.Length ? digits == 4 && word[0] <= '2' : digits >= 1 && word.Length >= 3;
    }

    private static bool IsZone(ReadOnlySpan<char> word) =>
        word.Length is >= 4 and <= 9 && (word.StartsWith("GMT") || word.StartsWith("UTC")) && word[3] is '+' or '-';
}
