namespace Dragoman.Reading.Layout;

/// <summary>Small questions about a line of text.</summary>
internal static class Words
{
    private const string Closers = "\"'”’»)]*_ \u00A0";
    private static readonly string[] Particles = ["de", "von", "van", "der", "den", "bin", "ibn", "du", "di", "da", "dos", "la", "le", "el", "al", "ben", "abu", "y"];

    /// <summary>Words parted by white space, counted up to the limit.</summary>
    public static int Count(ReadOnlySpan<char> text, int limit)
    {
        var count = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                inside = false;
            }
            else if (!inside)
            {
                inside = true;
                if (++count >= limit)
                    return count;
            }
        }

        return count;
    }

    /// <summary>The last character that is no closing mark or space; NUL where there is none.</summary>
    public static char LastMark(ReadOnlySpan<char> text)
    {
        var body = text.TrimEnd(Closers);
        return body.IsEmpty ? '\0' : body[^1];
    }

    /// <summary>A full stop, question mark, exclamation mark or ellipsis ends it, closing quotation marks aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text) => LastMark(text) is '.' or '?' or '!' or '…';

    /// <summary>Ends with "…" or "...".</summary>
    public static bool TrailsOff(ReadOnlySpan<char> text)
    {
        var body = text.TrimEnd(Closers);
        return body.EndsWith("…") || body.EndsWith("...");
    }

    public static bool OpensQuotation(ReadOnlySpan<char> text) => !text.IsEmpty && text[0] is '"' or '“' or '„' or '«' or '‘' or '\'' or '‹';

    /// <summary>
    /// A small letter that goes on with a sentence. Names that begin small ("al-Assad said", "de Mistura said") may begin one.
    /// </summary>
    public static bool GoesOn(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsLower(text[0]))
            return false;
        var space = text.IndexOf(' ');
        var first = space < 0 ? text : text[..space];
        foreach (var c in first)
        {
            if (char.IsUpper(c))
                return false;
        }

        return !(IsParticle(first) && space >= 0 && space + 1 < text.Length && char.IsUpper(text[space + 1]));
    }

    public static bool IsParticle(ReadOnlySpan<char> word)
    {
        foreach (var particle in Particles)
        {
            if (word.Equals(particle, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The same words, white space at the ends and case aside.</summary>
    public static bool Same(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => one.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);
}
