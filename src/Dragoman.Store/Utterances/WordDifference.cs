using Dragoman.Store.Finding;
using Dragoman.Store.Lines;

namespace Dragoman.Store.Utterances;

/// <summary>In which words one printing of an utterance differs from another; case, marks and accents do not count.</summary>
internal static class WordDifference
{
    // Longer quotations are compared up to here: the table of the comparison grows with the square of their length.
    private const int MostWords = 600;

    public static bool Same(string first, string other) => first == other || Folded(Words(first)).SequenceEqual(Folded(Words(other)), StringComparer.Ordinal);

    /// <summary>The stretches of words that only one of the two has, in order.</summary>
    public static List<DifferenceField> Of(string first, string other)
    {
        var differences = new List<DifferenceField>();
        if (first == other)
            return differences;
        var (a, b) = (Words(first), Words(other));
        var (one, two) = Numbers(Folded(a), Folded(b));
        // What both begin and end with needs no table.
        int start = 0, tail = 0;
        while (start < one.Length && start < two.Length && one[start] == two[start])
            start++;
        while (tail < one.Length - start && tail < two.Length - start && one[^(tail + 1)] == two[^(tail + 1)])
            tail++;
        var rest = one.AsSpan(start, one.Length - start - tail);
        var others = two.AsSpan(start, two.Length - start - tail);
        var table = Table(rest, others);
        List<string> missing = [], added = [];
        for (int i = 0, j = 0; i < rest.Length || j < others.Length;)
        {
            if (i < rest.Length && j < others.Length && rest[i] == others[j])
            {
                Close(differences, missing, added);
                i++;
                j++;
            }
            else if (j == others.Length || (i < rest.Length && table[i + 1, j] >= table[i, j + 1]))
            {
                missing.Add(a[start + i++]);
            }
            else
            {
                added.Add(b[start + j++]);
            }
        }

        Close(differences, missing, added);
        return differences;
    }

    // [i, j]: how many words the rests from a[i] and b[j] have in common, in order.
    private static int[,] Table(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                table[i, j] = a[i] == b[j] ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
        }

        return table;
    }

    // Each word once folded and numbered: the table compares every word with every other.
    private static (int[] First, int[] Other) Numbers(List<string> first, List<string> other)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        return (Numbers(first, known), Numbers(other, known));
    }

    private static int[] Numbers(List<string> words, Dictionary<string, int> known)
    {
        var numbers = new int[words.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!known.TryGetValue(words[i], out numbers[i]))
                known.Add(words[i], numbers[i] = known.Count);
        }

        return numbers;
    }

    private static List<string> Folded(List<string> words) => words.ConvertAll(SearchText.Fold);

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
}
