namespace Dragoman.Language;

/// <summary>How a token is parted from the next one.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing stands between.</summary>
    None,
    Space,

    /// <summary>One line break, where the next word would not have stood in the line any more: the text may be wrapped.</summary>
    Wrap,

    /// <summary>One line break that no wrapping explains: the line was ended on purpose.</summary>
    Break,
}

/// <summary>A token as it stands in the text: clitics are not yet taken apart.</summary>
internal struct SurfaceToken
{
    public int Start;
    public int End;
    public uint Key;
    public uint ExactKey;
    public ushort Shape;

    /// <summary>What follows.</summary>
    public Gap Gap;

    /// <summary>Its last character.</summary>
    public char Last;

    /// <summary>It is the last one of its sentence.</summary>
    public bool EndsSentence;
}

/// <summary>A list of tokens that is filled again and again. Outside of it stand blank tokens, as in <see cref="AtomList"/>.</summary>
internal sealed class TokenList
{
    private SurfaceToken[] _items = new SurfaceToken[256];

    public int Count { get; private set; }

    public ref SurfaceToken this[int index]
    {
        get
        {
            if (index >= 0 && index < Count)
                return ref _items[index];
            return ref _items[^1];
        }
    }

    public void Clear() => Count = 0;

    public void Add(in SurfaceToken token)
    {
        if (Count == _items.Length - 1)
            Array.Resize(ref _items, _items.Length * 2);
        _items[Count++] = token;
    }
}
