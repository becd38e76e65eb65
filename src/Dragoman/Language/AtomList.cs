namespace Dragoman.Language;

/// <summary>A list of atoms that is filled again and again. Outside of it stand atoms of kind none, so that looking around needs no checks.</summary>
internal sealed class AtomList
{
    private Atom[] _items = new Atom[256];

    public int Count { get; private set; }

    public ref readonly Atom this[int index]
    {
        get
        {
            // The last place is never used: it is the atom that is not there.
            if (index >= 0 && index < Count)
                return ref _items[index];
            return ref _items[^1];
        }
    }

    public void Clear() => Count = 0;

    public void Add(in Atom atom)
    {
        if (Count == _items.Length - 1)
            Array.Resize(ref _items, _items.Length * 2);
        _items[Count++] = atom;
        // After growing, the old last place is in use and the new last one is blank.
    }
}
