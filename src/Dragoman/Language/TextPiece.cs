using System.Text;

namespace Dragoman.Language;

/// <summary>A stretch of a long text that ends with a paragraph, so that it can be analysed alone and memory stays flat.</summary>
/// <param name="FirstParagraph">The number of its first paragraph in the whole text, from 1.</param>
public sealed record TextPiece(string Text, int FirstParagraph)
{
    private const int Enough = 1 << 15;

    /// <summary>A paragraph beyond this is cut at white space and counts as several: no text of people has one, and memory must stay flat.</summary>
    private const int Longest = 1 << 17;

    /// <summary>Where a paragraph is cut, sentence ends are looked for so far back; then spaces; then it is cut inside a word.</summary>
    private const int Search = 1 << 12;

    /// <summary>The pieces of a text in order, each some ten thousand characters or one longer paragraph.</summary>
    public static IEnumerable<TextPiece> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return ReadPieces(reader);
    }

    private static IEnumerable<TextPiece> ReadPieces(TextReader reader)
    {
        var text = new StringBuilder();
        var paragraph = 1;
        while (reader.ReadLine() is { } line)
        {
            var start = 0;
            for (; text.Length + line.Length - start > Longest; text.Clear())
            {
                var end = Cut(line, start, start + Longest - text.Length);
                text.Append(line, start, end - start);
                start = end;
                var part = new TextPiece(text.ToString(), paragraph);
                paragraph += CountParagraphs(part.Text);
                yield return part;
            }

            text.Append(line, start, line.Length - start).Append('\n');
            if (text.Length < Enough || !string.IsNullOrWhiteSpace(line))
                continue;
            var piece = new TextPiece(text.ToString(), paragraph);
            paragraph += CountParagraphs(piece.Text);
            text.Clear();
            yield return piece;
        }

        if (text.Length > 0)
            yield return new TextPiece(text.ToString(), paragraph);
    }

    // The end of a part that begins at start and ends at most at limit, never inside a surrogate pair.
    private static int Cut(string line, int start, int limit)
    {
        if (limit <= start)
            return start;
        var least = Math.Max(start, limit - Search);
        var space = 0;
        for (var at = limit - 1; at > least; at--)
        {
            if (!char.IsWhiteSpace(line[at]))
                continue;
            if (line[at - 1] is '.' or '!' or '?')
                return at;
            space = Math.Max(space, at);
        }

        return space > 0 ? space : char.IsHighSurrogate(line[limit - 1]) ? limit - 1 : limit;
    }

    private static int CountParagraphs(string text)
    {
        var paragraphs = new Paragraphs(text, 0, text.Length);
        var count = 0;
        while (paragraphs.Next())
            count++;
        return count;
    }
}
