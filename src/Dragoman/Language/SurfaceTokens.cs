namespace Dragoman.Language;

/// <summary>Makes tokens of joined atoms, and finds how each is parted from the next.</summary>
internal static class SurfaceTokens
{
    public static SurfaceToken Make(ReadOnlySpan<char> text, AtomList atoms, int first, int last)
    {
        ref readonly var head = ref atoms[first];
        var end = atoms[last].End;
        var token = new SurfaceToken { Start = head.Start, End = end, Last = text[end - 1], Gap = Gap.None };
        var form = text[token.Start..end];
        token.ExactKey = FeatureHash.Of(form);
        if (first == last)
        {
            token.Key = head.Key;
            token.Shape = head.Shape;
            if (token.Shape == AtomShape.Quotation)
                token.ExactKey = token.Key;
            return token;
        }

        token.Key = FeatureHash.OfLower(form);
        token.Shape = head.Kind switch
        {
            AtomKind.Number => AtomShape.Numeric,
            AtomKind.Symbol when head.Length == 1 && text[head.Start] == '.' && atoms[last].Kind == AtomKind.Number => AtomShape.Numeric,
            AtomKind.Word when token.Last == '.' => (ushort)(head.Shape | AtomShape.WithStop),
            _ => head.Shape,
        };
        return token;
    }

    /// <summary>Sets the gaps of the tokens of one paragraph.</summary>
    public static void SetGaps(ReadOnlySpan<char> text, int start, int end, TokenList tokens)
    {
        var width = WidestLine(text, start, end, out var lines);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            var next = tokens[i + 1].Start;
            if (token.End == next)
                continue;
            token.Gap = lines == 1 || text[token.End..next].IndexOfAny('\n', '\r') < 0 ? Gap.Space
                : LineWithNextWord(text, start, end, token.End, next) > width ? Gap.Wrap
                : Gap.Break;
        }
    }

    /// <summary>The length of the longest line, without white space at its ends.</summary>
    public static int WidestLine(ReadOnlySpan<char> text, int start, int end, out int lines)
    {
        var widest = 0;
        lines = 0;
        for (var rest = text[start..end]; ; lines++)
        {
            var cut = rest.IndexOfAny('\n', '\r');
            widest = Math.Max(widest, (cut < 0 ? rest : rest[..cut]).Trim().Length);
            if (cut < 0)
                break;
            rest = rest[(cut + 1)..];
        }

        lines++;
        return widest;
    }

    // How long the line would be if the first word of the next one still stood in it.
    private static int LineWithNextWord(ReadOnlySpan<char> text, int start, int end, int lineEnd, int next)
    {
        var lineStart = text[start..lineEnd].LastIndexOfAny('\n', '\r') + 1 + start;
        var word = text[next..end];
        var cut = word.IndexOfAny(' ', '\n', '\r');
        return text[lineStart..lineEnd].TrimStart().Length + 1 + (cut < 0 ? word.Length : cut);
    }
}
