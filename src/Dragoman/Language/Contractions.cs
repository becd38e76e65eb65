using System.Buffers;

namespace Dragoman.Language;

/// <summary>
/// Takes multiword tokens apart as English-EWT does: "don't" is do + n't, "France's" France + 's, "workers'" workers + ', and a table for
/// those without an apostrophe ("cannot", "gonna", "dont").
/// </summary>
internal sealed class Contractions
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’`´ʼ′");

    private readonly Dictionary<string, byte[]> _table;
    private readonly Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    /// <param name="table">Lower-cased form with straight apostrophes → the lengths of its words, which add up to it.</param>
    public Contractions(Dictionary<string, byte[]> table)
    {
        _table = table;
        _lookup = _table.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _table.Count == 0 ? 0 : _table.Keys.Max(k => k.Length);
    }

    /// <summary>Writes the words' lengths and gives their number; 1 for a token that is one word.</summary>
    public int Split(ReadOnlySpan<char> form, Span<int> lengths)
    {
        if (form.Length <= _longest && FromTable(form, lengths) is var listed and > 0)
            return listed;
        var clitic = CliticLength(form);
        if (clitic == 0)
            return 1;
        lengths[0] = form.Length - clitic;
        lengths[1] = clitic;
        return 2;
    }

    /// <summary>The length of the clitic at the end by the general rule, 0 when there is none. Decades ("the 1960's") are one word.</summary>
    public static int CliticLength(ReadOnlySpan<char> form)
    {
        if (form.Length < 2)
            return 0;
        var last = form[^1];
        if (CharacterClass.IsApostrophe(last))
            return form[^2] is 's' or 'S' or 'z' or 'x' ? 1 : 0;
        var apostrophe = form.LastIndexOfAny(Apostrophes);
        if (apostrophe <= 0 || form.Length - apostrophe > 3)
            return 0;
        var tail = form[(apostrophe + 1)..];
        if (tail is "t" or "T")
            return apostrophe > 1 && form[apostrophe - 1] is 'n' or 'N' ? 3 : 0;
        if (char.IsAsciiDigit(form[apostrophe - 1]) || !IsClitic(tail))
            return 0;
        return tail.Length + 1;
    }

    private static bool IsClitic(ReadOnlySpan<char> tail) => tail is "s" or "S" or "m" or "M" or "d" or "D"
        || tail.Equals("re", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("ve", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("ll", StringComparison.OrdinalIgnoreCase);

    private int FromTable(ReadOnlySpan<char> form, Span<int> lengths)
    {
        Span<char> lower = stackalloc char[form.Length];
        for (var i = 0; i < form.Length; i++)
            lower[i] = FeatureHash.Lower(form[i]);
        if (!_lookup.TryGetValue(lower, out var parts))
            return 0;
        for (var i = 0; i < parts.Length; i++)
            lengths[i] = parts[i];
        return parts.Length;
    }

    /// <summary>Number of entries (int32); each its form (string) and its lengths (count byte, bytes).</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_table.Count);
        foreach (var (form, parts) in _table.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            writer.Write(form);
            writer.Write((byte)parts.Length);
            writer.Write(parts);
        }
    }

    /// <exception cref="InvalidDataException">Not such a table.</exception>
    public static Contractions Read(BinaryReader reader)
    {
        var table = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var n = reader.ReadInt32(); n > 0; n--)
        {
            var form = reader.ReadString();
            var parts = reader.ReadBytes(reader.ReadByte());
            if (form.Length is 0 or > 32 || parts.Sum(p => p) != form.Length || parts.Length > MostWords)
                throw new InvalidDataException("The tokenizer's model is damaged.");
            table[form] = parts;
        }

        return new Contractions(table);
    }

    /// <summary>No multiword token has more words.</summary>
    public const int MostWords = 4;
}
