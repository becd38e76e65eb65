namespace Dragoman.Reading.Layout;

/// <summary>
/// Joins lines into paragraphs: lines that were broken at a width, and a paragraph that an empty line cuts in mid-sentence
/// ("… that authorised" — "limited action …"). The joined piece spans both, the empty line included.
/// </summary>
internal static class Paragraphs
{
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 130;
    private const int WordsBeforeCut = 5;

    /// <summary>The width at which the text's lines are broken, or 0 where each line is a paragraph.</summary>
    public static int WidthOf(List<Piece> pieces, string text)
    {
        var width = 0;
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            if (IsPair(pieces, i))
                width = Math.Max(width, pieces[i].Length);
        }

        if (width is < NarrowestWrap or > WidestWrap)
            return 0;
        int pairs = 0, full = 0, small = 0;
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            if (!IsPair(pieces, i))
                continue;
            pairs++;
            full += IsFull(pieces[i], pieces[i + 1], text, width) ? 1 : 0;
            small += char.IsLower(text[pieces[i + 1].Start]) ? 1 : 0;
        }

        // Lines of one length may be headlines; in broken prose most lines begin small.
        return full >= 3 && full * 5 >= pairs * 3 && small * 5 >= pairs * 2 ? width : 0;
    }

    /// <summary>The second line, right below the first, may be the rest of its sentence: "… markets all over the" — "world."</summary>
    public static bool MayEnd(Piece first, Piece second, string text)
    {
        if (second.AfterBlank || first.Role != Role.Text || first.Length < NarrowestWrap / 2 || Words.EndsSentence(first.In(text)))
            return false;
        var line = second.In(text);
        return char.IsLower(line[0]) || Words.LastMark(line) is '.' or '!' or ',' or ';';
    }

    /// <summary>The second goes on with the sentence or the paragraph of the first.</summary>
    public static bool Belong(Piece first, Piece second, string text, int width)
    {
        if (first.Role is not (Role.Text or Role.ListItem) || second.Role != Role.Text)
            return false;
        if (!second.AfterBlank && width > 0 && IsFull(first, second, text, width))
            return true;
        var line = first.In(text);
        if (Words.EndsSentence(line) || Words.LastMark(line) is ':' or ';' or '\0' || !Words.GoesOn(second.In(text)))
            return false;
        return !second.AfterBlank || (first.Role == Role.Text && Words.Count(line, WordsBeforeCut) >= WordsBeforeCut);
    }

    public static void Join(List<Piece> pieces, string text, int width)
    {
        var kept = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var last = kept > 0 ? pieces[kept - 1] : null;
            // The width holds for the line before, not for what was joined already.
            if (last is not null && Belong(Tail(last, pieces, i), pieces[i], text, width))
                last.End = pieces[i].End;
            else
                pieces[kept++] = pieces[i];
        }

        pieces.RemoveRange(kept, pieces.Count - kept);
    }

    private static Piece Tail(Piece joined, List<Piece> pieces, int next)
    {
        var before = pieces[next - 1];
        return before.End == joined.End ? new Piece { Start = before.Start, End = before.End, AfterBlank = before.AfterBlank, Role = joined.Role } : joined;
    }

    private static bool IsPair(List<Piece> pieces, int i) => pieces[i].Role == Role.Text && pieces[i + 1].Role == Role.Text && !pieces[i + 1].AfterBlank;

    // The next word would not have fitted any more. In a column of printed letters lines of one width differ in length by a seventh or so.
    private static bool IsFull(Piece line, Piece next, string text, int width)
    {
        var space = next.In(text).IndexOf(' ');
        return line.Length * 2 >= width && (line.Length + 1 + (space < 0 ? next.Length : space)) * 7 > width * 6;
    }
}
