namespace Dragoman.Language;

/// <summary>Finds what is one token whatever characters it has: web and mail addresses, handles, hashtags.</summary>
internal static class Addresses
{
    // Endings that make "Amazon.com" an address. Country codes are left out: "is.it" is a missing space far more often.
    private static readonly string[] Endings = ["com", "org", "net", "edu", "gov", "mil", "int", "info", "biz"];

    /// <summary>The length of the address, handle or hashtag that begins at <paramref name="at"/> in this run without white space; 0 when none does.</summary>
    public static int LengthAt(ReadOnlySpan<char> chunk, int at)
    {
        var rest = chunk[at..];
        var c = rest[0];
        if (c is '@' or '#')
            return at > 0 && IsWordCharacter(chunk[at - 1]) ? 0 : LengthOfTag(rest);
        if (!char.IsAsciiLetterOrDigit(c) || (at > 0 && IsWordCharacter(chunk[at - 1])))
            return 0;
        var length = LengthOfUrl(rest);
        if (length == 0)
            length = LengthOfMail(rest);
        return length == 0 ? LengthOfDomain(rest) : length;
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '_';

    private static int LengthOfTag(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || !(char.IsLetter(rest[1]) || (rest[0] == '@' && rest[1] == '_')))
            return 0;
        var n = 2;
        while (n < rest.Length && (IsWordCharacter(rest[n]) || CharacterClass.Of(rest[n]) == CharacterClass.Kind.Mark))
            n++;
        return n;
    }

    private static int LengthOfUrl(ReadOnlySpan<char> rest)
    {
        var scheme = 0;
        while (scheme < rest.Length && scheme < 8 && char.IsAsciiLetter(rest[scheme]))
            scheme++;
        var known = rest[scheme..].StartsWith("://") || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        return known ? TrimEnd(rest, UntilDelimiter(rest)) : 0;
    }

    private static int LengthOfMail(ReadOnlySpan<char> rest)
    {
        var n = 0;
        while (n < rest.Length && (char.IsAsciiLetterOrDigit(rest[n]) || rest[n] is '.' or '-' or '_' or '+' or '%'))
            n++;
        if (n == 0 || n + 3 > rest.Length || rest[n] != '@')
            return 0;
        var domain = n + 1;
        for (n = domain; n < rest.Length && (char.IsAsciiLetterOrDigit(rest[n]) || rest[n] is '.' or '-' or '_');)
            n++;
        while (n > domain && rest[n - 1] is '.' or '-')
            n--;
        return n > domain ? n : 0;
    }

    private static int LengthOfDomain(ReadOnlySpan<char> rest)
    {
        var n = 0;
        int label = 0, labelBefore = 0;
        while (n < rest.Length && (char.IsAsciiLetterOrDigit(rest[n]) || rest[n] is '-' or '_'))
        {
            n++;
            if (n + 1 >= rest.Length || rest[n] != '.' || !char.IsAsciiLetterOrDigit(rest[n + 1]))
                continue;
            labelBefore = label;
            label = ++n;
        }

        if (label == 0 || !(IsEnding(rest[label..n]) || (n - label == 2 && labelBefore > 0 && IsEndingBeforeCountry(rest[labelBefore..(label - 1)]))))
            return 0;
        return n < rest.Length && rest[n] == '/' ? TrimEnd(rest, UntilDelimiter(rest)) : n;
    }

    // "xinhua.com.cn", "bbc.co.uk"
    private static bool IsEndingBeforeCountry(ReadOnlySpan<char> label) =>
        label.Equals("co", StringComparison.OrdinalIgnoreCase) || label.Equals("ac", StringComparison.OrdinalIgnoreCase) || IsEnding(label);

    private static bool IsEnding(ReadOnlySpan<char> label)
    {
        foreach (var ending in Endings)
        {
            if (label.Equals(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static int UntilDelimiter(ReadOnlySpan<char> rest)
    {
        var n = 0;
        while (n < rest.Length && rest[n] is not ('<' or '>' or '"' or '“' or '”' or '«' or '»' or '|' or '’' or '‘'))
            n++;
        return n;
    }

    // The stop, comma or bracket after an address belongs to the sentence; a bracket that the address opened is its own.
    private static int TrimEnd(ReadOnlySpan<char> rest, int n)
    {
        for (; n > 1; n--)
        {
            var last = rest[n - 1];
            if (last == ')' && rest[..n].Contains('('))
                break;
            if (last is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or ')' or ']' or '}' or '*'))
                break;
        }

        return n;
    }
}
