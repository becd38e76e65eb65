using System.Buffers;
using System.Runtime.CompilerServices;

namespace Dragoman.Reading;

/// <summary>What a phrase of <c>data/boilerplate</c> or <c>data/layout</c> tells of a line; the READMEs there say what each is.</summary>
internal enum PhraseKind : byte
{
    None,
    Address, Advertisement, Comments, Cookies, Copyright, End, Media, Navigation, Network, Related, Section, Share, Subscribe,
    Answer, By, Caption, Credit, Interview, Published, Publisher, Question, Reporting, Role, Staff, Updated,
}

/// <summary>Phrases to look up in short lines: whole, at the start, within.</summary>
[SkipLocalsInit]
internal sealed class PhraseTable
{
    /// <summary>Lines with more letters and digits than this hold no phrase at their start and are made of none.</summary>
    public const int Longest = 240;

    private readonly Dictionary<string, PhraseKind>.AlternateLookup<ReadOnlySpan<char>> _whole;
    private readonly Dictionary<string, (PhraseKind Kind, bool Colon)>.AlternateLookup<ReadOnlySpan<char>> _start;
    private readonly (string Phrase, PhraseKind Kind)[] _within;
    private readonly SearchValues<string> _anyWithin;
    private readonly int _longestWhole;
    private readonly int _longestStart;

    // By the first two letters: nearly every line of a text is told apart from every phrase by them alone.
    private readonly bool[] _wholeBegins = new bool[1 << 16];
    private readonly bool[] _startBegins = new bool[1 << 16];

    public PhraseTable(IEnumerable<string[]> rows)
    {
        var whole = new Dictionary<string, PhraseKind>(StringComparer.Ordinal);
        var start = new Dictionary<string, (PhraseKind Kind, bool Colon)>(StringComparer.Ordinal);
        var within = new List<(string, PhraseKind)>();
        foreach (var row in rows)
        {
            var kind = Enum.Parse<PhraseKind>(row[0], ignoreCase: true);
            if (row[1] == "within")
                within.Add((row[2], kind));
            else if (row[1] == "whole")
                whole[Squeeze(row[2])] = kind;
            else
                start[Squeeze(row[2])] = (kind, row[2].EndsWith(':'));
        }

        foreach (var phrase in whole.Keys)
            _wholeBegins[Begin(phrase)] = true;
        foreach (var phrase in start.Keys)
            _startBegins[Begin(phrase)] = true;

        _longestWhole = whole.Keys.Select(k => k.Length).DefaultIfEmpty().Max();
        _longestStart = start.Keys.Select(k => k.Length).DefaultIfEmpty().Max();
        _whole = whole.GetAlternateLookup<ReadOnlySpan<char>>();
        _start = start.GetAlternateLookup<ReadOnlySpan<char>>();
        _within = [.. within];
        _anyWithin = SearchValues.Create(within.Select(w => w.Item1).ToArray(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Letters and digits alone, in lower case.</summary>
    public static string Squeeze(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>False where no phrase begins as the line does: then none is found at its start, nor is it made of any.</summary>
    public bool MayBegin(ReadOnlySpan<char> line)
    {
        Span<char> begin = stackalloc char[2];
        var n = 0;
        for (var i = 0; i < line.Length && n < 2; i++)
        {
            if (char.IsLetterOrDigit(line[i]))
                begin[n++] = char.ToLowerInvariant(line[i]);
        }

        var key = Begin(begin[..n]);
        return _wholeBegins[key] || _startBegins[key] || (n > 0 && char.IsAsciiDigit(begin[0]));
    }

    public PhraseKind Whole(in SqueezedLine line) =>
        line.Letters.Length <= _longestWhole && _wholeBegins[Begin(line.Letters)] && _whole.TryGetValue(line.Letters, out var kind) ? kind : PhraseKind.None;

    public PhraseKind Whole(ReadOnlySpan<char> words) => words.Length > Longest ? PhraseKind.None : Whole(new SqueezedLine(words, stackalloc char[Longest], stackalloc short[2 * Longest]));

    /// <summary>
    /// Whether the line is made of whole phrases end to end, with numbers between ("Share 12 Tweet"); the kind is that of the first phrase.
    /// Phrases meet where words do: at anything but a letter, and where a capital follows a small letter ("articleComments").
    /// </summary>
    public PhraseKind Tiles(in SqueezedLine line)
    {
        var bounds = line.Bounds;
        if (!_wholeBegins[Begin(line.Letters)] && !(line.Letters is [>= '0' and <= '9', ..]))
            return PhraseKind.None;
        Span<bool> reached = stackalloc bool[bounds.Length];
        reached.Clear();
        var first = PhraseKind.None;
        for (var from = -1; from < bounds.Length; from++)
        {
            if (from >= 0 && !reached[from])
                continue;
            var at = from < 0 ? 0 : bounds[from];
            for (var to = from + 1; to < bounds.Length && bounds[to] - at <= Math.Max(_longestWhole, 6); to++)
            {
                var words = line.Letters[at..bounds[to]];
                if (_whole.TryGetValue(words, out var kind))
                    first = first == PhraseKind.None ? kind : first;
                else if (!IsCount(words))
                    continue;
                reached[to] = true;
            }
        }

        return bounds.Length > 0 && reached[^1] ? first : PhraseKind.None;
    }

    /// <summary>The longest phrase with which the line starts, and how many characters of the line it takes.</summary>
    public PhraseKind Start(in SqueezedLine line, out int length)
    {
        length = 0;
        var kind = PhraseKind.None;
        if (!_startBegins[Begin(line.Letters)])
            return kind;
        for (var i = 0; i < line.Bounds.Length && line.Bounds[i] <= _longestStart; i++)
        {
            if (_start.TryGetValue(line.Letters[..line.Bounds[i]], out var found) && (!found.Colon || line.HasColonAfter(i)))
                (kind, length) = (found.Kind, line.EndOf(i));
        }

        return kind;
    }

    /// <inheritdoc cref="Start(in SqueezedLine, out int)"/>
    public PhraseKind Start(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        return MayBegin(line) ? Start(new SqueezedLine(line, stackalloc char[Longest], stackalloc short[2 * Longest]), out length) : PhraseKind.None;
    }

    public PhraseKind Within(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAny(_anyWithin) < 0)
            return PhraseKind.None;
        foreach (var (phrase, kind) in _within)
        {
            if (line.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return PhraseKind.None;
    }

    private static ushort Begin(ReadOnlySpan<char> letters) => letters switch
    {
        [] => 0,
        [var only] => unchecked((ushort)(only << 8)),
        [var first, var second, ..] => unchecked((ushort)((first << 8) ^ second)),
    };

    // "12", "1.2k" squeezed
    private static bool IsCount(ReadOnlySpan<char> words)
    {
        var digits = words.TrimEnd("km");
        return digits.Length is >= 1 and <= 6 && !digits.ContainsAnyExceptInRange('0', '9');
    }
}

/// <summary>The letters and digits of a short line in lower case, and where its words end.</summary>
internal readonly ref struct SqueezedLine
{
    private readonly ReadOnlySpan<short> _ends;
    private readonly ReadOnlySpan<char> _line;

    /// <param name="letters">Room for <see cref="PhraseTable.Longest"/> characters; a longer line is cut.</param>
    /// <param name="bounds">Room for twice as many.</param>
    public SqueezedLine(ReadOnlySpan<char> line, Span<char> letters, Span<short> bounds)
    {
        int n = 0, words = 0;
        var ends = bounds[PhraseTable.Longest..];
        for (var i = 0; i < line.Length && n < PhraseTable.Longest; i++)
        {
            var c = line[i];
            if (!char.IsLetterOrDigit(c))
                continue;
            letters[n++] = char.ToLowerInvariant(c);
            var next = i + 1 < line.Length ? line[i + 1] : ' ';
            // An apostrophe inside a word parts nothing.
            if (next is '\'' or '’' && i + 2 < line.Length && char.IsLetter(line[i + 2]))
                continue;
            if (char.IsLetterOrDigit(next) && !(char.IsLower(c) && char.IsUpper(next)) && char.IsDigit(c) == char.IsDigit(next))
                continue;
            bounds[words] = (short)n;
            ends[words++] = (short)Math.Min(i + 1, short.MaxValue);
        }

        _line = line;
        Letters = letters[..n];
        Bounds = bounds[..words];
        _ends = ends[..words];
    }

    public ReadOnlySpan<char> Letters { get; }

    /// <summary>For each word the number of letters up to its end.</summary>
    public ReadOnlySpan<short> Bounds { get; }

    public int Words => Bounds.Length;

    /// <summary>"Read more: …" is a label, "More aid came" is prose.</summary>
    public bool HasColonAfter(int word) => _line[EndOf(word)..].TrimStart() is [':', ..];

    /// <summary>Where this word ends in the line as given.</summary>
    public int EndOf(int word) => _ends[word];
}
