namespace Dragoman.Language.Neural;

/// <summary>
/// How a whole sentence is set. Where every word is in capitals a word in capitals says nothing, so the shape of a word is told together
/// with this.
/// </summary>
internal static class SentenceCase
{
    public const char Usual = '\0';

    public const char Capitals = '^';

    /// <summary>No capital at all.</summary>
    public const char Small = '_';

    /// <summary>A capital on every longer word.</summary>
    public const char Headline = '~';

    /// <summary>Usual capitals, but no mark at the end: a headline in sentence case, a caption, an item of a list.</summary>
    public const char Open = '=';

    private const int LeastOpenWords = 4;
    private const int LongWord = 5;
    private const int LeastLongWords = 3;

    public static char Of(ReadOnlySpan<string> forms)
    {
        int upper = 0, lower = 0, whole = 0, capitalised = 0, small = 0;
        foreach (var form in forms)
        {
            var (above, below) = Count(form);
            (upper, lower) = (upper + above, lower + below);
            whole += above > 1 && below == 0 ? 1 : 0;
            if (above + below < LongWord)
                continue;
            if (char.IsUpper(form[0]))
                capitalised++;
            else
                small++;
        }

        if (upper == 0)
            return lower > 0 ? Small : Usual;
        if (whole > 1 && 6 * lower < upper)
            return Capitals;
        if (capitalised >= LeastLongWords && small == 0)
            return Headline;
        return forms.Length >= LeastOpenWords && forms[^1] is { Length: > 0 } last && char.IsLetterOrDigit(last[^1]) ? Open : Usual;
    }

    private static (int Upper, int Lower) Count(string form)
    {
        int upper = 0, lower = 0;
        foreach (var c in form)
        {
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLower(c))
                lower++;
        }

        return (upper, lower);
    }
}
