namespace Dragoman.Reading.Layout;

/// <summary>Headlines of other articles behind "You might also like", and everything behind the end of the article.</summary>
internal static class Lists
{
    private const int MostWordsOfHeadline = 30;
    private const int MostHeadlines = 15;
    private const int WordsOfParagraph = 20;
    private const int WordsOfSentence = 8;

    public static void Mark(List<Piece> pieces, string text)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Role == Role.Related)
                i = MarkRelated(pieces, text, i);
        }

        MarkAfterEnd(pieces, text);
    }

    private static int MarkRelated(List<Piece> pieces, string text, int heading)
    {
        var i = heading;
        while (i + 1 < pieces.Count && i - heading < MostHeadlines)
        {
            var next = pieces[i + 1];
            if (next.Role is Role.Text or Role.ListItem or Role.Heading)
            {
                if (!IsHeadline(next.In(text)) || (Words.EndsSentence(next.In(text)) && i + 2 < pieces.Count && IsParagraph(pieces[i + 2], text)))
                    break;
                next.Role = Role.Boilerplate;
            }
            else if (next.Role is not (Role.Boilerplate or Role.Address))
            {
                break;
            }

            i++;
        }

        return i;
    }

    // What reads on as prose is the article again.
    private static bool IsHeadline(ReadOnlySpan<char> line)
    {
        var words = Words.Count(line, MostWordsOfHeadline + 1);
        return words <= MostWordsOfHeadline && !Words.OpensQuotation(line) && !(words >= WordsOfSentence && Words.LastMark(line) == '.');
    }

    private static bool IsParagraph(Piece piece, string text) => piece.Role == Role.Text && Words.Count(piece.In(text), WordsOfParagraph) >= WordsOfParagraph;

    private static void MarkAfterEnd(List<Piece> pieces, string text)
    {
        var end = pieces.FindIndex(p => p.Role == Role.End);
        if (end < 0)
            return;
        long before = 0, after = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Role != Role.Text)
                continue;
            var words = Words.Count(pieces[i].In(text), int.MaxValue);
            if (i < end)
                before += words;
            else
                after += words;
        }

        // A "Post a comment" above the text ends nothing.
        if (before < WordsOfParagraph || after * 2 > before)
            return;
        for (var i = end; i < pieces.Count; i++)
            pieces[i].Role = Role.Boilerplate;
    }
}
