namespace Dragoman.Language.Neural;

/// <summary>Turns the forms of a sentence into one row number for each word and feature table.</summary>
internal sealed class FeatureIndex
{
    private readonly FeatureKind[] _kinds;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>[] _lookups;
    private readonly NameLists _lists;
    private readonly int[] _listColumns;
    private readonly int _shapeColumn;

    public FeatureIndex(NetworkData network)
    {
        _kinds = [.. network.Features.Select(t => t.Kind)];
        _lookups = [.. network.Features.Select(Index)];
        _listColumns = [.. Enumerable.Range(0, NameLists.Kinds).Select(k => Array.IndexOf(_kinds, ListFeature((ListKind)k)))];
        _shapeColumn = Array.IndexOf(_kinds, FeatureKind.Shape);
        _lists = _listColumns.Contains(-1) ? NameLists.Empty : network.Lists;
    }

    public int Count => _kinds.Length;

    /// <summary>The feature that says what a list knows of a word.</summary>
    public static FeatureKind ListFeature(ListKind kind) => FeatureKind.Place + (byte)kind;

    /// <summary>True for what follows from the normalised word: neither the shape nor a list.</summary>
    public static bool IsOfWord(FeatureKind kind) => kind != FeatureKind.Shape && !IsList(kind);

    public static bool IsList(FeatureKind kind) => kind >= FeatureKind.Place;

    /// <param name="keys">Memory, one number a word.</param>
    /// <param name="rows">Gets <see cref="Count"/> row numbers a word; 0 where the value is unknown.</param>
    public void Look(ReadOnlySpan<string> forms, Span<ulong> keys, Span<int> rows)
    {
        rows[..(forms.Length * Count)].Clear();
        var setting = SentenceCase.Of(forms);
        Span<char> buffer = stackalloc char[WordForms.MaxLength];
        for (var i = 0; i < forms.Length; i++)
        {
            var word = buffer[..WordForms.Normalise(forms[i], buffer)];
            keys[i] = NameLists.Key(word);
            LookWord(word, rows.Slice(i * Count, Count));
            LookShape(forms[i], setting, rows.Slice(i * Count, Count));
        }

        LookLists(keys[..forms.Length], rows);
    }

    /// <summary>Sets what follows from the normalised word alone.</summary>
    public void LookWord(ReadOnlySpan<char> word, Span<int> rows)
    {
        for (var i = 0; i < _kinds.Length; i++)
        {
            if (!IsOfWord(_kinds[i]))
                continue;
            var key = _kinds[i] switch
            {
                FeatureKind.Word or FeatureKind.Vector => word,
                FeatureKind.Suffix2 => WordForms.Suffix(word, 2),
                FeatureKind.Suffix3 => WordForms.Suffix(word, 3),
                FeatureKind.Suffix4 => WordForms.Suffix(word, 4),
                FeatureKind.Prefix2 => WordForms.Prefix(word, 2),
                _ => WordForms.Prefix(word, 3),
            };
            rows[i] = _lookups[i].TryGetValue(key, out var row) ? row : 0;
        }
    }

    /// <summary>Sets the shape, which shows the capitals.</summary>
    public void LookShape(ReadOnlySpan<char> form, char setting, Span<int> rows)
    {
        Span<char> buffer = stackalloc char[WordForms.LongestShape];
        var shape = buffer[..WordForms.Shape(form, setting, buffer)];
        if (_shapeColumn >= 0)
            rows[_shapeColumn] = _lookups[_shapeColumn].TryGetValue(shape, out var row) ? row : 0;
    }

    /// <summary>Sets what the lists know; those rows must be 0 before.</summary>
    public void LookLists(ReadOnlySpan<ulong> keys, Span<int> rows)
    {
        if (!_lists.IsEmpty)
            _lists.Find(keys, _listColumns, Count, rows);
    }

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Index(FeatureTable table)
    {
        var index = new Dictionary<string, int>(table.Values.Length, StringComparer.Ordinal);
        for (var i = 1; i < table.Values.Length && !IsList(table.Kind); i++)
            index[table.Values[i]] = i;
        return index.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
