namespace Dragoman.Coding.Statements;

/// <summary>Tells the apostrophe from the single quotation mark, which newspapers print with the same glyph.</summary>
internal static class Apostrophe
{
    // Words that begin with an apostrophe. Word processors curl it the wrong way, so the glyph decides nothing for these.
    private static readonly string[] Clippings = ["em", "til", "tis", "twas", "bout", "n"];

    /// <summary>True where the mark lies inside a word ("don't"), before a clipped word ('em) or before a clipped year ('90s).</summary>
    public static bool Is(ReadOnlySpan<char> text, QuotationMark mark)
    {
        if (mark.Family != MarkFamily.Single)
            return false;
        var wordBefore = mark.Start > 0 && char.IsLetterOrDigit(text[mark.Start - 1]);
        var wordBehind = mark.End < text.Length && char.IsLetterOrDigit(text[mark.End]);
        if (!wordBehind)
            return false;
        return wordBefore || IsYear(text[mark.End..], mark.Shape) || IsClipping(text[mark.End..]);
    }

    /// <summary>True where a mark behind a word may as well be a possessive or a dropped letter: "the ministers' view", "talkin' now".</summary>
    public static bool MayBe(ReadOnlySpan<char> text, QuotationMark mark)
    {
        if (mark.Start < 2 || mark.End >= text.Length || text[mark.End] != ' ' || !char.IsLetter(text[mark.Start - 2]))
            return false;
        return text[mark.Start - 1] == 's' || (text[mark.Start - 1] == 'n' && text[mark.Start - 2] == 'i');
    }

    private static bool IsYear(ReadOnlySpan<char> behind, MarkShape shape)
    {
        if (behind.Length < 2 || !char.IsAsciiDigit(behind[0]) || !char.IsAsciiDigit(behind[1]))
            return false;
        if (behind.Length == 2)
            return true;
        return behind[2] == 's' || (shape != MarkShape.Opening && !char.IsLetterOrDigit(behind[2]) && behind[2] != '%');
    }

    private static bool IsClipping(ReadOnlySpan<char> behind)
    {
        foreach (var word in Clippings)
        {
            if (behind.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (behind.Length == word.Length || !char.IsLetterOrDigit(behind[word.Length])))
                return true;
        }

        return false;
    }
}
