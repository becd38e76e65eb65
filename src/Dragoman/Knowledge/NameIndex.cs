namespace Dragoman.Knowledge;

/// <summary>What a name stands for.</summary>
internal enum NameKind : byte
{
    State,
    Adjective,
    PersonNoun,
    PeopleNoun,
    Capital,
    Seat,
    Actor,
    Person,
    Family,
    Sector,
    Role,
    Office,
    Place,
    Title,
}

/// <summary>One meaning of a name: its kind and the row of the table for that kind.</summary>
internal readonly record struct NameTarget(NameKind Kind, int Row);

/// <summary>One spelling and what case it asks for. Bit n stands for its n-th word.</summary>
/// <param name="Capital">Words that must begin with a capital letter.</param>
/// <param name="Upper">Words that must be in capitals throughout.</param>
/// <param name="Dotted">A full stop behind it belongs to it (<c>U.S.</c>).</param>
internal readonly record struct NameEntry(NameTarget Target, ushort Capital, ushort Upper, bool Dotted);

/// <summary>A name found in a text: its range, and its entries in the index (at least one fits its case).</summary>
internal readonly record struct NameMatch(int Start, int End, int FirstEntry, int EntryCount);

/// <summary>
/// All names of the data, for matching in one pass over a text: leftmost, longest, without regard to diacritics, case as the name asks.
/// A trie over words. Its edges and its words are open-addressed hash tables in flat arrays, which load without being rebuilt.
/// </summary>
internal sealed class NameIndex
{
    internal const int MaxWords = 16;

    private readonly char[] _chars;
    private readonly int[] _wordStarts;
    private readonly int[] _wordTable;
    private readonly long[] _edgeKeys;
    private readonly int[] _edgeTargets;
    private readonly int[] _entryStarts;
    private readonly NameEntry[] _entries;

    internal NameIndex(char[] chars, int[] wordStarts, int[] wordTable, long[] edgeKeys, int[] edgeTargets, int[] entryStarts, NameEntry[] entries)
    {
        _chars = chars;
        _wordStarts = wordStarts;
        _wordTable = wordTable;
        _edgeKeys = edgeKeys;
        _edgeTargets = edgeTargets;
        _entryStarts = entryStarts;
        _entries = entries;
    }

    public int EntryCount => _entries.Length;

    public ref readonly NameEntry Entry(int index) => ref _entries[index];

    public ReadOnlySpan<NameEntry> EntriesOf(NameMatch match) => _entries.AsSpan(match.FirstEntry, match.EntryCount);

    internal (char[] Chars, int[] WordStarts, int[] WordTable, long[] EdgeKeys, int[] EdgeTargets, int[] EntryStarts, NameEntry[] Entries) Parts =>
        (_chars, _wordStarts, _wordTable, _edgeKeys, _edgeTargets, _entryStarts, _entries);

    /// <summary>Every spelling with what it stands for, in small letters but for those that the spelling asks for, and without accents.</summary>
    public IEnumerable<(string Spelling, NameTarget Target)> Spellings()
    {
        var from = new (int State, int Word, Join Join)[_entryStarts.Length];
        for (var slot = 0; slot < _edgeKeys.Length; slot++)
        {
            if (_edgeKeys[slot] >= 0)
                from[_edgeTargets[slot]] = ((int)(_edgeKeys[slot] >> 34), (int)(_edgeKeys[slot] >> 2 & uint.MaxValue), (Join)(_edgeKeys[slot] & 3));
        }

        var path = new List<(int Word, Join Join)>();
        for (var state = 1; state + 1 < _entryStarts.Length; state++)
        {
            path.Clear();
            for (var at = state; at != 0 && _entryStarts[state] < _entryStarts[state + 1]; at = from[at].State)
                path.Add((from[at].Word, from[at].Join));
            path.Reverse();
            for (var entry = _entryStarts[state]; entry < _entryStarts[state + 1]; entry++)
                yield return (Spell(path, _entries[entry]), _entries[entry].Target);
        }
    }

    private string Spell(List<(int Word, Join Join)> path, NameEntry entry)
    {
        var spelling = new System.Text.StringBuilder();
        for (var i = 0; i < path.Count; i++)
        {
            if (i > 0)
                spelling.Append(path[i].Join switch { Join.Dot => ".", Join.DotSpace => ". ", _ => " " });
            var word = new string(_chars, _wordStarts[path[i].Word], _wordStarts[path[i].Word + 1] - _wordStarts[path[i].Word]);
            spelling.Append((entry.Upper >> i & 1) != 0 ? word.ToUpperInvariant() : (entry.Capital >> i & 1) != 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word);
        }

        return entry.Dotted ? spelling.Append('.').ToString() : spelling.ToString();
    }

    /// <summary>Adds the names found in the text, in order, none overlapping another. Positions count from the text's start.</summary>
    public void Match(ReadOnlySpan<char> text, List<NameMatch> found)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (!NameScanner.IsWordChar(text[at]))
            {
                at++;
                continue;
            }

            var word = FindWord(text, at, out var end);
            if (word < 0 || !MatchFrom(text, at, end, word, out var match))
            {
                at = end;
                continue;
            }

            found.Add(match);
            at = match.End;
        }
    }

    /// <summary>True when the spelling's case is that of the text at the range of a match that ended on one of its entries.</summary>
    private static bool CaseFits(in NameEntry entry, int capitals, int uppers) =>
        (entry.Capital & ~capitals) == 0 && (entry.Upper & ~uppers) == 0;

    private bool MatchFrom(ReadOnlySpan<char> text, int start, int end, int word, out NameMatch match)
    {
        match = default;
        var matched = false;
        var (state, words, capitals, uppers, from) = (0, 0, 0, 0, start);
        var join = Join.Soft;
        while (true)
        {
            state = FindEdge(state, word, words == 0 ? Join.Soft : join);
            if (state < 0)
                return matched;
            if (char.IsUpper(text[from]))
                capitals |= 1 << words;
            if (IsUpper(text[from..end]))
                uppers |= 1 << words;
            words++;
            if (Accept(text, state, start, end, capitals, uppers, ref match))
                matched = true;
            if (words == MaxWords)
                return matched;
            join = NameScanner.ReadJoin(text, end, out from);
            if (join == Join.None)
                return matched;
            word = FindWord(text, from, out end);
            if (word < 0)
                return matched;
        }
    }

    private bool Accept(ReadOnlySpan<char> text, int state, int start, int end, int capitals, int uppers, ref NameMatch match)
    {
        int first = _entryStarts[state], last = _entryStarts[state + 1];
        for (var i = first; i < last; i++)
        {
            ref readonly var entry = ref _entries[i];
            if (!CaseFits(entry, capitals, uppers))
                continue;
            // Entries stand by how much they ask of the case, most first: where one fits, those behind it ask no more.
            var count = 1;
            while (i + count < last && CaseFits(_entries[i + count], capitals, uppers))
                count++;
            match = new NameMatch(start, entry.Dotted && end < text.Length && text[end] == '.' ? end + 1 : end, i, count);
            return true;
        }

        return false;
    }

    private int FindWord(ReadOnlySpan<char> text, int start, out int end)
    {
        Span<char> folded = stackalloc char[64];
        var length = 0;
        var hash = NameScanner.HashStart;
        var at = start;
        for (; at < text.Length && NameScanner.IsWordChar(text[at]); at++)
        {
            var c = Folding.Fold(text[at], out var second);
            if (Folding.IsCombining(text[at]))
                continue;
            if (length > 61)
            {
                end = NameScanner.WordEnd(text, at);
                return -1;
            }

            folded[length++] = c;
            hash = NameScanner.Hash(hash, c);
            if (second == '\0')
                continue;
            folded[length++] = second;
            hash = NameScanner.Hash(hash, second);
        }

        end = at;
        return Lookup(folded[..length], hash);
    }

    private int Lookup(ReadOnlySpan<char> word, uint hash)
    {
        var mask = _wordTable.Length - 1;
        for (var slot = (int)(hash & (uint)mask); ; slot = (slot + 1) & mask)
        {
            var id = _wordTable[slot];
            if (id < 0)
                return -1;
            if (word.SequenceEqual(_chars.AsSpan(_wordStarts[id], _wordStarts[id + 1] - _wordStarts[id])))
                return id;
        }
    }

    private int FindEdge(int state, int word, Join join)
    {
        var key = EdgeKey(state, word, join);
        var mask = _edgeKeys.Length - 1;
        for (var slot = EdgeSlot(key, mask); ; slot = (slot + 1) & mask)
        {
            if (_edgeKeys[slot] == key)
                return _edgeTargets[slot];
            if (_edgeKeys[slot] < 0)
                return -1;
        }
    }

    internal static long EdgeKey(int state, int word, Join join) => ((long)state << 34) | ((long)word << 2) | (long)join;

    internal static int EdgeSlot(long key, int mask) => (int)(unchecked((ulong)key * 0x9E3779B97F4A7C15) >> 33) & mask;

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }
}
