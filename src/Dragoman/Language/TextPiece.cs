using System.Text;

namespace Dragoman.Language;

/// <summary>A stretch of a long text that ends with a paragraph, so that it can be analysed alone and memory stays flat.</summary>
/// <param name="FirstParagraph">The number of its first paragraph in the whole text, from 1.</param>
public sealed record TextPiece(string Text, int FirstParagraph)
{
    private const int Enough = 1 << 15;

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
            text.Append(line).Append('\n');
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

    private static int CountParagraphs(string text)
    {
        var paragraphs = new Paragraphs(text, 0, text.Length);
        var count = 0;
        while (paragraphs.Next())
            count++;
        return count;
    }
}
