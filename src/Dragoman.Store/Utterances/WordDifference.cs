using Dragoman.Store.Finding;
using Dragoman.Store.Lines;

namespace Dragoman.Store.Utterances;

/// <summary>In which words one printing of an utterance differs from another; case, marks and accents do not count.</summary>
internal static class WordDifference
{
    // Longer quotations are compared up to here: the table of the comparison grows with the square of their length.
    private const int MostWords = 600;

    public static bool Same(string first, string other) => Words(first).SequenceEqual(Words(other), Folded.Instance);

    /// <summary>The stretches of words that only one of the two has, in order.</summary>
    public static List<DifferenceField> Of(string first, string other)
    {
        var (a, b) = (Words(first), Words(other));
        var table = Table(a, b);
        var differences = new List<DifferenceField>();
        List<string> missing = [], added = [];
        for (int i = 0, j = 0; i < a.Count || j < b.Count;)
        {
            if (i < a.Count && j < b.Count && Folded.Instance.Equals(a[i], b[j]))
            {
                Close(differences, missing, added);
                i++;
                j++;
            }
            else if (j == b.Count || (i < a.Count && table[i + 1, j] >= table[i, j + 1]))
            {
                missing.Add(a[i++]);
            }
            else
            {
                added.Add(b[j++]);
            }
        }

        Close(differences, missing, added);
        return differences;
    }

    // [i, j]: how many words the rests from a[i] and b[j] have in common, in order.
    private static int[,] Table(List<string> a, List<string> b)
    {
        var table = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
                table[i, j] = Folded.Instance.Equals(a[i], b[j]) ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
        }

        return table;
    }

    private static void Close(List<DifferenceField> differences, List<string> missing, List<string> added)
    {
        if (missing.Count + added.Count == 0)
            return;
        differences.Add(new DifferenceField(string.Join(' ', missing), string.Join(' ', added)));
        missing.Clear();
        added.Clear();
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var (start, end) = (0, part.Length);
            while (start < end && !char.IsLetterOrDigit(part[start]))
                start++;
            while (end > start && !char.IsLetterOrDigit(part[end - 1]))
                end--;
            if (start < end)
                words.Add(part[start..end]);
            if (words.Count == MostWords)
                break;
        }

        return words;
    }

    private sealed class Folded : IEqualityComparer<string>
    {
        public static readonly Folded Instance = new();

        public bool Equals(string? x, string? y) =>
            string.Equals(x, y, StringComparison.OrdinalIgnoreCase) || string.Equals(SearchText.Fold(x ?? ""), SearchText.Fold(y ?? ""), StringComparison.Ordinal);

        public int GetHashCode(string word) => SearchText.Fold(word).GetHashCode(StringComparison.Ordinal);
    }
}
