namespace Dragoman.Language.Neural;

/// <summary>What the network sees of a form: its normalised word, its ends, its shape. Pure functions over spans, without allocation.</summary>
internal static class WordForms
{
    /// <summary>Longer forms are cut: no word of any vocabulary is that long.</summary>
    public const int MaxLength = 32;

    /// <summary>Memory that a shape needs.</summary>
    public const int LongestShape = 16;

    /// <summary>
    /// Lower case, digits as 0, typographic quotation marks and dashes as typewriter ones; addresses of the web and of mail become one
    /// word each.
    /// </summary>
    /// <returns>Characters written, at most <see cref="MaxLength"/>.</returns>
    public static int Normalise(ReadOnlySpan<char> form, Span<char> word)
    {
        if (form.Length > 4 && IsAddress(form, out var name))
        {
            name.CopyTo(word);
            return name.Length;
        }

        var length = Math.Min(form.Length, MaxLength);
        for (var i = 0; i < length; i++)
            word[i] = Fold(form[i]);
        return length;
    }

    /// <summary>The last characters of a normalised word (all of it where it is shorter), marked by the caller's choice of table.</summary>
    public static ReadOnlySpan<char> Suffix(ReadOnlySpan<char> word, int length) => word[^Math.Min(length, word.Length)..];

    public static ReadOnlySpan<char> Prefix(ReadOnlySpan<char> word, int length) => word[..Math.Min(length, word.Length)];

    /// <summary>
    /// How the sentence is set, where that is not the usual way; then upper case X, lower case x, digit d, other characters as they are
    /// (folded, letters of no case as c); a run longer than two is cut to two, and the whole to ten.
    /// </summary>
    /// <param name="setting">Of <see cref="SentenceCase"/>.</param>
    public static int Shape(ReadOnlySpan<char> form, char setting, Span<char> shape)
    {
        int n = 0, run = 0;
        if (setting != SentenceCase.Usual)
            shape[n++] = setting;
        var last = '\0';
        for (var i = 0; i < form.Length && n < 10; i++)
        {
            var kind = Kind(form[i]);
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2)
                shape[n++] = kind;
        }

        return n;
    }

    private static char Kind(char c)
    {
        if (char.IsAsciiDigit(c))
            return 'd';
        if (char.IsUpper(c))
            return 'X';
        if (char.IsLower(c))
            return 'x';
        return char.IsLetter(c) || char.IsSurrogate(c) ? 'c' : Fold(c);
    }

    private static char Fold(char c)
    {
        if (c < 128)
            return char.IsAsciiDigit(c) ? '0' : char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        return c switch
        {
            '\u2018' or '\u2019' or '\u201B' or '\u00B4' => '\'',
            '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
            >= '\u2010' and <= '\u2015' => '-',
            _ => char.ToLowerInvariant(c),
        };
    }

    private static bool IsAddress(ReadOnlySpan<char> form, out ReadOnlySpan<char> name)
    {
        name = "<url>";
        if (form.Contains("://", StringComparison.Ordinal) || form.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        name = "<mail>";
        var at = form.IndexOf('@');
        return at > 0 && form[at..].Contains('.');
    }
}
