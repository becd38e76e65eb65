namespace Dragoman.Reading.Layout;

/// <summary>Short lines between paragraphs: who speaks below, what a picture shows, what the next part is about.</summary>
internal static class ShortLines
{
    private const int MostWords = 12;
    private const int WordsOfParagraph = 10;

    // Each candidate is looked for in the whole text; a text of nothing but candidates must not cost its square.
    private const int MostSearches = 50;

    public static void Mark(List<Piece> pieces, string text, PhraseTable labels)
    {
        var searches = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Role != Role.Text || piece.Length > 300)
                continue;
            var line = piece.In(text);
            if (IsClock(line))
                piece.Role = Role.Heading;
            else if (IsCaption(line, labels))
                piece.Role = Role.Caption;
            else if (i + 1 >= pieces.Count || Words.EndsSentence(line) || Words.Count(line, MostWords + 1) > MostWords)
                continue;
            else if (pieces[i + 1].Role == Role.Text && Words.Same(line, pieces[i + 1].In(text)))
                piece.Role = pieces[i + 1].Role = Role.Caption;
            else if (pieces[i + 1].Role == Role.Text && Words.OpensQuotation(pieces[i + 1].In(text)) && searches++ < MostSearches && NamesSomebody(piece, text))
                piece.Role = Role.Speaker;
            else if (piece.AfterBlank && pieces[i + 1].AfterBlank && IsHeading(line) && IsParagraph(pieces[i + 1], text))
                piece.Role = Role.Heading;
        }
    }

    private static bool IsCaption(ReadOnlySpan<char> line, PhraseTable labels)
    {
        if (labels.Start(line, out var length) != PhraseKind.Caption)
            return labels.Within(line) == PhraseKind.Caption;
        // "Photo: …" is a label; "In this photo …" says it by itself; "Image makers" is prose.
        return line[..length].Contains(' ') || (length < line.Length && line[length] is ':' or '/' or ' ' && line[length..].TrimStart() is [':' or '/', ..]);
    }

    /// <summary>A part of the line is a name of two words or more that the article prints elsewhere, too.</summary>
    private static bool NamesSomebody(Piece piece, string text)
    {
        var line = piece.In(text).TrimEnd(":");
        foreach (var range in line.SplitAny(",:–—"))
        {
            var part = line[range].Trim();
            var hyphen = part.IndexOf("- ");
            if (hyphen >= 0)
                part = part[(hyphen + 2)..].TrimStart();
            if (IsName(part) && (text.AsSpan(0, piece.Start).Contains(part, StringComparison.Ordinal) || text.AsSpan(piece.End).Contains(part, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private static bool IsName(ReadOnlySpan<char> part)
    {
        var words = 0;
        foreach (var range in part.Split(' '))
        {
            var word = part[range];
            if (word.IsEmpty || (!char.IsUpper(word[0]) && !Words.IsParticle(word)) || word.ContainsAnyInRange('0', '9'))
                return false;
            words++;
        }

        return words is >= 2 and <= 5;
    }

    private static bool IsHeading(ReadOnlySpan<char> line) => (char.IsUpper(line[0]) || char.IsDigit(line[0])) && Words.LastMark(line) is not (':' or ',' or ';' or '-' or '–' or '—');

    private static bool IsParagraph(Piece piece, string text) => piece.Role is Role.Text or Role.ListItem && Words.Count(piece.In(text), WordsOfParagraph) >= WordsOfParagraph;

    // "14:05", "10.45 am", "9:15 GMT": the hour above an entry of a live page.
    private static bool IsClock(ReadOnlySpan<char> line) => line.Length <= 24 && line.ContainsAny(":.") && Dates.TimeOfDay.Covers(line);
}
