namespace Dragoman.Knowledge;

/// <summary>How two words of a name are joined. A name in the data and the same name in a text must agree in it.</summary>
internal enum Join : byte
{
    /// <summary>White space (with at most one line break), a hyphen, an apostrophe, a slash: "Jean-Marc" and "Jean Marc" are one.</summary>
    Soft,

    /// <summary>A full stop with nothing behind it: "U.S".</summary>
    Dot,

    /// <summary>A full stop and a space or hyphen: "St. Lucia", "U.S.-led".</summary>
    DotSpace,

    /// <summary>Anything else: no name goes on over it.</summary>
    None,
}

/// <summary>Cuts a text into words for name matching: runs of letters and digits. Finer than a tokenizer on purpose: names are matched whatever the tokenizer did.</summary>
internal static class NameScanner
{
    public const uint HashStart = 2166136261;

    public static bool IsWordChar(char c) =>
        c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || Folding.IsCombining(c);

    public static uint Hash(uint hash, char c) => unchecked((hash ^ c) * 16777619);

    public static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && IsWordChar(text[at]))
            at++;
        return at;
    }

    /// <summary>What joins the word that ends here with the next; <paramref name="next"/> is where that begins.</summary>
    public static Join ReadJoin(ReadOnlySpan<char> text, int at, out int next)
    {
        next = at;
        if (at >= text.Length)
            return Join.None;
        var c = text[at];
        if (c == '.')
        {
            next = at + 1;
            if (next < text.Length && IsWordChar(text[next]))
                return Join.Dot;
            if (next + 1 < text.Length && (text[next] is ' ' or '\u00A0' || IsMark(text[next])) && IsWordChar(text[next + 1]))
            {
                next++;
                return Join.DotSpace;
            }

            return Join.None;
        }

        if (IsMark(c))
        {
            next = at + 1;
            // "Peoples' Party": the apostrophe of a plural stands before a space.
            if (c is '\'' or '\u2019' && next < text.Length && text[next] == ' ')
                next++;
            return next < text.Length && IsWordChar(text[next]) ? Join.Soft : Join.None;
        }

        var breaks = 0;
        while (next < text.Length && next - at < 8 && char.IsWhiteSpace(text[next]))
        {
            if (text[next] == '\n' && ++breaks > 1)
                return Join.None;
            next++;
        }

        return next > at && next < text.Length && IsWordChar(text[next]) ? Join.Soft : Join.None;
    }

    private static bool IsMark(char c) => c is '-' or '\'' or '/' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u2010' or '\u2011' or '\u2013';
}
