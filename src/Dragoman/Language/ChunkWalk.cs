namespace Dragoman.Language;

/// <summary>Goes through the runs of atoms without white space between them, and keeps whether a single quotation mark is open.</summary>
internal struct ChunkWalk
{
    private int _sinceOpened;

    public int Start { get; private set; }

    public int End { get; private set; }

    public bool OpenQuote { get; private set; }

    public bool Next(AtomList atoms)
    {
        Start = End;
        if (Start >= atoms.Count)
            return false;
        for (End++; End < atoms.Count && atoms[End].Glued;)
            End++;
        return true;
    }

    /// <summary>Call it for each token that was made.</summary>
    public void Note(ReadOnlySpan<char> text, AtomList atoms, int first, int last)
    {
        ref readonly var atom = ref atoms[first];
        if (OpenQuote && ++_sinceOpened > 60)
            OpenQuote = false;
        if (first != last || atom.Kind != AtomKind.Symbol || !(CharacterClass.IsApostrophe(text[atom.Start]) || text[atom.Start] == '‘'))
            return;
        // What is glued to the word after it opens; what is glued to the word before it closes.
        OpenQuote = first + 1 < End && (first == Start || !OpenQuote);
        _sinceOpened = 0;
    }
}
