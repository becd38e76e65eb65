namespace Dragoman.Store.Lines;

/// <summary>
/// Text as SQLite can hold it. Two things that a .NET string may contain are no text there: NUL, at which its functions stop, and a surrogate
/// without its pair, which has no UTF-8. Each is stored as U+FFFD, one for one, so that offsets stay what they are; all else is stored as it is.
/// </summary>
public static class StoredText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text itself where nothing needs replacing.</summary>
    public static string Of(string text)
    {
        var first = FirstUnstorable(text);
        if (first < 0)
            return text;
        return string.Create(text.Length, (text, first), static (stored, from) =>
        {
            from.text.CopyTo(stored);
            for (var i = from.first; i < stored.Length; i++)
            {
                if (char.IsHighSurrogate(stored[i]) && i + 1 < stored.Length && char.IsLowSurrogate(stored[i + 1]))
                    i++;
                else if (stored[i] == '\0' || char.IsSurrogate(stored[i]))
                    stored[i] = Replacement;
            }
        });
    }

    /// <inheritdoc cref="Of(string)"/>
    public static string? OfNullable(string? text) => text is null ? null : Of(text);

    private static int FirstUnstorable(string text)
    {
        var nul = text.IndexOf('\0');
        var end = nul < 0 ? text.Length : nul;
        var i = text.AsSpan(0, end).IndexOfAnyInRange('\uD800', '\uDFFF');
        if (i < 0)
            return nul;
        for (; i < end; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            i++;
        }

        return nul;
    }
}
