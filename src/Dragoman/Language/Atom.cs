namespace Dragoman.Language;

internal enum AtomKind : byte
{
    /// <summary>Stands where there is no atom: before the first, after the last.</summary>
    None,

    /// <summary>Letters with their marks.</summary>
    Word,

    /// <summary>Decimal digits.</summary>
    Number,

    /// <summary>One symbol, or a run of the same ("...", "---").</summary>
    Symbol,

    /// <summary>Never divided: an address, a handle, a hashtag, an emoji.</summary>
    Whole,
}

/// <summary>The smallest piece that a token is made of: no token ends inside an atom.</summary>
internal struct Atom
{
    public int Start;
    public int End;
    public AtomKind Kind;

    /// <summary>No white space stands before it.</summary>
    public bool Glued;

    /// <summary>What it looks like, small and dense: see <see cref="AtomShape"/>.</summary>
    public ushort Shape;

    /// <summary>Hash of the lower-cased letters of a word, of a number's length, of a symbol.</summary>
    public uint Key;

    public readonly int Length => End - Start;
}

/// <summary>Shapes of atoms and tokens, as the classifiers see them.</summary>
internal static class AtomShape
{
    public const ushort None = 0;
    public const ushort Lower = 1;
    public const ushort Capitalised = 2;
    public const ushort Upper = 3;
    public const ushort SingleUpper = 4;
    public const ushort Mixed = 5;
    public const ushort SingleLower = 6;
    public const ushort Whole = 7;

    /// <summary>A number of n digits has the shape Number + min(n, 6).</summary>
    public const ushort Number = 8;

    /// <summary>A token of several atoms that begins with a digit.</summary>
    public const ushort Numeric = 16;

    /// <summary>Added to the shape of a word that ends with a full stop of its own ("Mr.").</summary>
    public const ushort WithStop = 32;

    /// <summary>A symbol has the shape Symbol + its code, a run of it Run more.</summary>
    public const ushort Symbol = 64;

    /// <summary>Of every double quotation mark, also where it is typed as two single ones.</summary>
    public static readonly ushort Quotation = OfSymbol('"', false);

    public static ushort OfWord(ReadOnlySpan<char> word)
    {
        var first = char.IsUpper(word[0]);
        if (word.Length == 1)
            return first ? SingleUpper : SingleLower;
        bool upper = false, lower = false;
        foreach (var c in word[1..])
        {
            if (char.IsUpper(c))
                upper = true;
            else
                lower = true;
        }

        if (!upper)
            return first ? Capitalised : Lower;
        return first && !lower ? Upper : Mixed;
    }

    public static ushort OfNumber(int digits) => (ushort)(Number + Math.Min(digits, 6));

    // Rare symbols share the upper part of the range; what matters is that the frequent ones have one each.
    public static ushort OfSymbol(char c, bool run) => (ushort)(Symbol + (c & 0x3FFF) * 2 + (run ? 1 : 0));
}
