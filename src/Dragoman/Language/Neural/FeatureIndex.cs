namespace Dragoman.Language.Neural;

/// <summary>Turns a form into one row number for each feature table.</summary>
internal sealed class FeatureIndex
{
    private readonly FeatureKind[] _kinds;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>[] _lookups;

    public FeatureIndex(FeatureTable[] tables)
    {
        _kinds = [.. tables.Select(t => t.Kind)];
        _lookups = [.. tables.Select(Index)];
    }

    public int Count => _kinds.Length;

    /// <param name="rows">Gets <see cref="Count"/> row numbers; 0 where the value is unknown.</param>
    public void Look(ReadOnlySpan<char> form, Span<int> rows)
    {
        Span<char> buffer = stackalloc char[WordForms.MaxLength];
        Span<char> shapeBuffer = stackalloc char[16];
        var word = (ReadOnlySpan<char>)buffer[..WordForms.Normalise(form, buffer)];
        for (var i = 0; i < _kinds.Length; i++)
        {
            var key = _kinds[i] switch
            {
                FeatureKind.Word or FeatureKind.Vector => word,
                FeatureKind.Suffix2 => WordForms.Suffix(word, 2),
                FeatureKind.Suffix3 => WordForms.Suffix(word, 3),
                FeatureKind.Suffix4 => WordForms.Suffix(word, 4),
                FeatureKind.Prefix3 => WordForms.Prefix(word, 3),
                _ => shapeBuffer[..WordForms.Shape(form, shapeBuffer)],
            };
            rows[i] = _lookups[i].TryGetValue(key, out var row) ? row : 0;
        }
    }

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Index(FeatureTable table)
    {
        var index = new Dictionary<string, int>(table.Values.Length, StringComparer.Ordinal);
        for (var i = 1; i < table.Values.Length; i++)
            index[table.Values[i]] = i;
        return index.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
