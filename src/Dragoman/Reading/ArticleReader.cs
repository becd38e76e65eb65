using System.Buffers;
using System.Text;
using Dragoman.Reading.Input;

namespace Dragoman.Reading;

/// <summary>
/// Step 1: bytes become articles. The text of an article is what the input holds and is never rewritten; its lines are sorted into
/// <see cref="Block"/>s, and title, date, publisher and authors are taken from where the text states them.
/// Safe for several threads at once. Nothing that stands in the bytes makes it throw; only the stream itself can.
/// </summary>
public sealed class ArticleReader
{
    private const int HeadSize = 1 << 16;

    // Tab, line feed, vertical tab, form feed, carriage return and escape stand in texts.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\u0001\u0002\u0003\u0004\u0005\u0006\a\b\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001C\u001D\u001E\u001F");

    /// <summary>One article of plain text must fit in memory several times.</summary>
    private const int MostMegabytes = 256;

    private readonly ArticleBuilder _builder;
    private readonly JsonLines _jsonLines;
    private readonly Tables _tables;

    private ArticleReader(ReadingKnowledge knowledge)
    {
        _builder = new ArticleBuilder(knowledge);
        _jsonLines = new JsonLines(_builder);
        _tables = new Tables(_builder);
    }

    /// <exception cref="InvalidDataException">The compiled data lacks a section that reading needs, or it is damaged.</exception>
    public static ArticleReader Load(CompiledData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new ArticleReader(ReadingKnowledge.Load(data));
    }

    /// <summary>
    /// Reads lazily, one article in memory at a time: a JSONL or CSV file of any size flows through. The stream is read forward only and left open.
    /// </summary>
    /// <param name="file">The name to show; its extension helps to tell the kind.</param>
    public IEnumerable<ReadItem> Read(string file, Stream bytes, ReadOptions options)
    {
        var head = new HeadStream(bytes, HeadSize);
        if (Refuse(file, head) is { } refused)
            return [new ReadItem(refused)];
        var (encoding, mark) = Encodings.Mark(head.Head);
        var start = StartOf(head, encoding, mark);
        if (Sniffer.IsPage(start))
            return [new ReadItem(Problems.Page(file, null))];
        return Sniffer.KindOf(file, start, options) switch
        {
            InputKind.JsonLines => _jsonLines.Read(file, Utf8(head, encoding, mark), options),
            InputKind.Table => _tables.Read(file, Utf8(head, encoding, mark), Sniffer.DelimiterOf(start), options),
            _ => ReadText(file, head, encoding, mark, options),
        };
    }

    private static Diagnostic? Refuse(string file, HeadStream head)
    {
        var bytes = head.Head;
        if (bytes.IsEmpty)
            return Problems.Empty(file);
        if (Sniffer.BinaryKind(bytes) is { } kind)
            return Problems.Binary(file, kind);
        var (encoding, _) = Encodings.Mark(bytes);
        if (encoding == Encoding.UTF32)
            return Problems.Utf32(file);
        var nul = bytes.IndexOf((byte)0);
        return nul >= 0 && encoding is null or UTF8Encoding ? Problems.Nul(file, nul + 1) : null;
    }

    // Enough to tell the kind; a character cut at the end does not matter.
    private static string StartOf(HeadStream head, Encoding? encoding, int mark) =>
        (encoding ?? Encoding.UTF8).GetString(head.Head[mark..]).TrimStart('\uFEFF');

    private static Stream Utf8(HeadStream head, Encoding? encoding, int mark)
    {
        head.ReadExactly(stackalloc byte[mark]);
        return encoding is null or UTF8Encoding ? head : Encoding.CreateTranscodingStream(head, encoding, Encoding.UTF8, leaveOpen: true);
    }

    private IEnumerable<ReadItem> ReadText(string file, HeadStream head, Encoding? encoding, int mark, ReadOptions options)
    {
        if (head.ReadAll(MostMegabytes << 20) is not { } bytes)
        {
            yield return new ReadItem(Problems.TooLarge(file, MostMegabytes));
            yield break;
        }

        var (decoded, problem) = Decode(file, bytes, encoding, mark);
        if (problem is not null)
        {
            yield return new ReadItem(problem);
            yield break;
        }

        if (decoded.Guess is { } guess)
            yield return new ReadItem(Problems.Guessed(file, null, guess));
        foreach (var item in _builder.Build(new RawArticle { File = file, Text = decoded.Text! }, file, null, options))
            yield return item;
    }

    private static (Decoded, Diagnostic?) Decode(string file, byte[] bytes, Encoding? encoding, int mark)
    {
        if (encoding is null or UTF8Encoding && bytes.AsSpan().IndexOf((byte)0) is var nul and >= 0)
            return (default, Problems.Nul(file, nul + 1));
        var decoded = encoding is null or UTF8Encoding
            ? Encodings.Decode(bytes.AsSpan(mark))
            : new Decoded(encoding.GetString(bytes, mark, bytes.Length - mark), null);
        if (decoded.Text is null)
            return (decoded, Problems.UnknownEncoding(file, null));
        // Marks in a row come from files pasted together; the text begins behind them.
        var text = decoded.Text.TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(text))
            return (decoded, text.Length == 0 ? Problems.Empty(file) : Problems.OnlyWhiteSpace(file));
        if (text.Contains('\0', StringComparison.Ordinal))
            return (decoded, Problems.Nul(file, encoding is UTF8Encoding ? 1 : (text.IndexOf('\0', StringComparison.Ordinal) * 2) + mark + 1));
        return IsControl(text) ? (decoded, Problems.Control(file)) : (decoded with { Text = text }, null);
    }

    // A stray control character is damage; one in every fifty says that this is no text.
    private static bool IsControl(string text)
    {
        var most = Math.Max(3, text.Length / 50);
        var controls = 0;
        var rest = text.AsSpan();
        for (int at; controls <= most && (at = rest.IndexOfAny(Controls)) >= 0; rest = rest[(at + 1)..])
            controls++;
        return controls > most;
    }
}
