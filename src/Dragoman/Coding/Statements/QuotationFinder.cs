namespace Dragoman.Coding.Statements;

/// <summary>
/// Finds what stands between quotation marks: all marks that newspapers use, nested, running over paragraphs (an opening mark at each,
/// a closing mark at the last), with marks missing. Needs no sentences. Never throws; linear in the text.
/// </summary>
internal static class QuotationFinder
{
    /// <summary>The quotations in order of their first mark, an outer one before those it holds.</summary>
    public static IReadOnlyList<Quotation> Find(Article article) => Find(article.Text, article.Blocks);

    /// <inheritdoc cref="Find(Article)"/>
    /// <param name="blocks">The paragraphs; none: paragraphs are parted by blank lines, or by line breaks where there is no blank line.</param>
    public static IReadOnlyList<Quotation> Find(string text, IReadOnlyList<Block> blocks)
    {
        var main = new QuotationScanner(text);
        var apart = new QuotationScanner(text);
        foreach (var block in blocks.Count > 0 ? blocks : Paragraphs(text))
        {
            switch (block.Kind)
            {
                case BlockKind.Boilerplate:
                    break;
                // A caption or an embedded post may stand between two paragraphs of one quotation.
                case BlockKind.Caption or BlockKind.Post:
                    apart.Scan(block.Span);
                    apart.Finish();
                    break;
                default:
                    main.Scan(block.Span);
                    break;
            }
        }

        main.Finish();
        return Nest([.. main.Found, .. apart.Found]);
    }

    private static List<Block> Paragraphs(string text)
    {
        var lines = new List<Block>();
        var paragraphs = new List<Block>();
        var start = -1;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : at + length;
            var blank = text.AsSpan(at, end - at).IsWhiteSpace();
            if (!blank)
            {
                lines.Add(new Block(new Span(at, end), BlockKind.Paragraph));
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                paragraphs.Add(new Block(new Span(start, lines[^1].Span.End), BlockKind.Paragraph));
                start = -1;
            }

            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        if (start >= 0)
            paragraphs.Add(new Block(new Span(start, lines[^1].Span.End), BlockKind.Paragraph));
        return paragraphs.Count > 1 ? paragraphs : lines;
    }

    private static List<Quotation> Nest(List<Quotation> found)
    {
        found.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        var ends = new Stack<int>();
        for (var i = 0; i < found.Count; i++)
        {
            while (ends.Count > 0 && ends.Peek() <= found[i].Span.Start)
                ends.Pop();
            if (ends.Count > 0)
                found[i] = found[i] with { Depth = ends.Count };
            ends.Push(found[i].Span.End);
        }

        return found;
    }
}
