namespace Dragoman.Knowledge;

/// <summary>Builds a <see cref="NameIndex"/> from spellings. Offline work: the result is stored in the compiled data.</summary>
internal sealed class NameIndexBuilder
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<List<NameEntry>> _states = [[]];

    public int Count { get; private set; }

    /// <summary>A builder that holds all that the index holds.</summary>
    public static NameIndexBuilder From(NameIndex index)
    {
        var builder = new NameIndexBuilder();
        var (chars, wordStarts, _, edgeKeys, edgeTargets, entryStarts, entries) = index.Parts;
        for (var i = 0; i + 1 < wordStarts.Length; i++)
            builder._words.Add(new string(chars, wordStarts[i], wordStarts[i + 1] - wordStarts[i]), i);
        for (var i = 0; i < edgeKeys.Length; i++)
        {
            if (edgeKeys[i] >= 0)
                builder._edges.Add(edgeKeys[i], edgeTargets[i]);
        }

        builder._states.Clear();
        for (var i = 0; i + 1 < entryStarts.Length; i++)
            builder._states.Add([.. entries[entryStarts[i]..entryStarts[i + 1]]]);
        builder.Count = entries.Length;
        return builder;
    }

    /// <summary>True for words that <see cref="Add"/> takes.</summary>
    public static bool IsName(string spelling)
    {
        try
        {
            new NameIndexBuilder().Add(spelling, default);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>
    /// Adds a spelling. Words that begin with a capital here must do so in the text; words in capitals throughout ("US", not "us") must be
    /// so there; a name in small letters is found in any case.
    /// </summary>
    /// <exception cref="FormatException">No word in it, too many, or words joined by something that no name goes over.</exception>
    public void Add(string spelling, NameTarget target)
    {
        int state = 0, words = 0, at = 0;
        ushort capital = 0, upper = 0;
        var join = Join.Soft;
        while (true)
        {
            var end = NameScanner.WordEnd(spelling, at);
            if (end == at || words == NameIndex.MaxWords)
                throw new FormatException($"'{spelling}' is no name that can be matched.");
            var word = spelling.AsSpan(at, end - at);
            if (char.IsUpper(word[0]))
                capital |= (ushort)(1 << words);
            if (IsAcronym(word))
                upper |= (ushort)(1 << words);
            state = Step(state, Number(Folding.Fold(word)), join);
            words++;
            var rest = spelling.AsSpan(end);
            if (rest.Length == 0 || rest is ".")
                break;
            join = NameScanner.ReadJoin(spelling, end, out at);
            if (join == Join.None)
                throw new FormatException($"'{spelling}' is no name that can be matched.");
        }

        var entry = new NameEntry(target, capital, upper, spelling[^1] == '.');
        if (_states[state].Contains(entry))
            return;
        _states[state].Add(entry);
        Count++;
    }

    public NameIndex Build()
    {
        var words = _words.OrderBy(w => w.Value).Select(w => w.Key).ToArray();
        var starts = new int[words.Length + 1];
        for (var i = 0; i < words.Length; i++)
            starts[i + 1] = starts[i] + words[i].Length;
        var entryStarts = new int[_states.Count + 1];
        for (var i = 0; i < _states.Count; i++)
            entryStarts[i + 1] = entryStarts[i] + _states[i].Count;
        var (keys, targets) = EdgeTable();
        var entries = _states.SelectMany(s => s.OrderByDescending(e => e.Upper).ThenByDescending(e => e.Capital).ThenBy(e => e.Target.Kind).ThenBy(e => e.Target.Row));
        return new NameIndex(string.Concat(words).ToCharArray(), starts, WordTable(words), keys, targets, entryStarts, [.. entries]);
    }

    // A single capital letter counts as an acronym's part only where it stands alone, as in "U.S."
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
            if (char.IsLetter(c))
                letters++;
        }

        return letters > 0;
    }

    private int Number(string word)
    {
        if (!_words.TryGetValue(word, out var id))
            _words.Add(word, id = _words.Count);
        return id;
    }

    private int Step(int state, int word, Join join)
    {
        var key = NameIndex.EdgeKey(state, word, join);
        if (!_edges.TryGetValue(key, out var next))
        {
            _edges.Add(key, next = _states.Count);
            _states.Add([]);
        }

        return next;
    }

    private static int[] WordTable(string[] words)
    {
        var table = new int[PowerOfTwo(words.Length * 3)];
        Array.Fill(table, -1);
        for (var id = 0; id < words.Length; id++)
        {
            var hash = NameScanner.HashStart;
            foreach (var c in words[id])
                hash = NameScanner.Hash(hash, c);
            var slot = (int)(hash & (uint)(table.Length - 1));
            while (table[slot] >= 0)
                slot = (slot + 1) & (table.Length - 1);
            table[slot] = id;
        }

        return table;
    }

    private (long[] Keys, int[] Targets) EdgeTable()
    {
        var size = PowerOfTwo(_edges.Count * 2);
        var (keys, targets) = (new long[size], new int[size]);
        Array.Fill(keys, -1);
        foreach (var (key, target) in _edges.OrderBy(e => e.Value))
        {
            var slot = NameIndex.EdgeSlot(key, size - 1);
            while (keys[slot] >= 0)
                slot = (slot + 1) & (size - 1);
            (keys[slot], targets[slot]) = (key, target);
        }

        return (keys, targets);
    }

    private static int PowerOfTwo(int atLeast) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(atLeast, 4));
}
