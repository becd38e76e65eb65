namespace Dragoman.Language.Neural;

/// <summary>What a listed name names.</summary>
internal enum ListKind : byte
{
    /// <summary>A state, a city, a region, a river.</summary>
    Place,
    Organisation,

    /// <summary>A person's whole name.</summary>
    Person,
    Given,
    Family,

    /// <summary>What stands before a person's name ("Gen.").</summary>
    Title,

    /// <summary>A word for the people or the things of a state ("French"): looks like a place and is none.</summary>
    People,
}

/// <summary>
/// Known names, to be found in a sentence. Only hashes of their words are kept, 64 bits a name and one for each of its beginnings: nothing is
/// ever printed from here, it is evidence for the network beside what it sees of a word.
/// </summary>
internal sealed class NameLists
{
    public const int Kinds = 7;

    /// <summary>Values of a list's feature: not in a listed name, a name alone, its first word, a later word.</summary>
    public const int Values = 4;

    private const byte GoesOn = 1 << Kinds;

    private readonly Dictionary<ulong, byte> _marks;

    /// <param name="marks">For each hash of some words the kinds of the names that they are (bit k for kind k), and whether a longer name begins so.</param>
    private NameLists(Dictionary<ulong, byte> marks) => _marks = marks;

    public static NameLists Empty { get; } = new([]);

    public bool IsEmpty => _marks.Count == 0;

    /// <param name="names">Names as normalised words (<see cref="WordForms.Normalise"/>).</param>
    public static NameLists Of(IEnumerable<(string[] Words, ListKind Kind)> names)
    {
        var marks = new Dictionary<ulong, byte>();
        foreach (var (words, kind) in names)
        {
            ulong key = 0;
            for (var i = 0; i < words.Length; i++)
            {
                key = Join(key, Key(words[i]));
                var mark = i + 1 < words.Length ? GoesOn : (byte)(1 << (int)kind);
                marks[key] = (byte)(marks.GetValueOrDefault(key) | mark);
            }
        }

        return new NameLists(marks);
    }

    /// <summary>The hash of a normalised word (FNV-1a).</summary>
    public static ulong Key(ReadOnlySpan<char> word)
    {
        var key = 14695981039346656037UL;
        foreach (var c in word)
            key = unchecked((key ^ c) * 1099511628211UL);
        return key;
    }

    /// <summary>
    /// Marks the longest listed names of each kind, from left to right: rows[word · stride + columns[kind]] becomes a value below
    /// <see cref="Values"/>.
    /// </summary>
    /// <param name="words">The keys of a sentence's words.</param>
    public void Find(ReadOnlySpan<ulong> words, ReadOnlySpan<int> columns, int stride, Span<int> rows)
    {
        Span<int> taken = stackalloc int[Kinds];
        Span<int> longest = stackalloc int[Kinds];
        taken.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            longest.Clear();
            if (!Measure(words[i..], longest))
                continue;
            for (var kind = 0; kind < Kinds; kind++)
            {
                if (longest[kind] == 0 || i < taken[kind])
                    continue;
                taken[kind] = i + longest[kind];
                for (var w = i; w < taken[kind]; w++)
                    rows[(w * stride) + columns[kind]] = longest[kind] == 1 ? 1 : w == i ? 2 : 3;
            }
        }
    }

    private bool Measure(ReadOnlySpan<ulong> words, Span<int> longest)
    {
        var found = false;
        ulong key = 0;
        for (var i = 0; i < words.Length; i++)
        {
            key = Join(key, words[i]);
            if (!_marks.TryGetValue(key, out var mark))
                break;
            for (var kind = 0; kind < Kinds; kind++)
            {
                if ((mark & (1 << kind)) != 0)
                    (longest[kind], found) = (i + 1, true);
            }

            if ((mark & GoesOn) == 0)
                break;
        }

        return found;
    }

    private static ulong Join(ulong key, ulong word) => unchecked((key * 0x9E3779B97F4A7C15UL) ^ (key >> 29) ^ word);

    public void Write(BinaryWriter writer)
    {
        writer.Write(_marks.Count);
        foreach (var (key, mark) in _marks.OrderBy(m => m.Key))
        {
            writer.Write(key);
            writer.Write(mark);
        }
    }

    /// <exception cref="EndOfStreamException">The data ends before the lists.</exception>
    public static NameLists Read(BinaryReader reader, int count)
    {
        var marks = new Dictionary<ulong, byte>(count);
        for (var i = 0; i < count; i++)
            marks[reader.ReadUInt64()] = reader.ReadByte();
        return new NameLists(marks);
    }
}
