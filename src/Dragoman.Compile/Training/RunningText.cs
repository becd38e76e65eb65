using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>
/// Running text cut into words and sentences for word statistics alone: simple on purpose, close to the treebanks' tokens where it
/// matters (clitics and punctuation apart).
/// </summary>
internal static class RunningText
{
    /// <summary>The sentences of one text, as forms.</summary>
    public static IEnumerable<List<string>> Sentences(string text)
    {
        var sentence = new List<string>();
        foreach (var piece in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = AddWords(piece, sentence);
            if ((!ends && sentence.Count < 120) || sentence.Count == 0)
                continue;
            yield return sentence;
            sentence = [];
        }

        if (sentence.Count > 0)
            yield return sentence;
    }

    /// <summary>Every file of a folder, in the order of the names; then its sentences.</summary>
    public static IEnumerable<List<string>> Folder(string folder)
    {
        var files = Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (Path.GetFileName(file).StartsWith("README", StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (var sentence in Sentences(File.ReadAllText(file)))
                yield return sentence;
        }
    }

    public static string Normalise(string form)
    {
        Span<char> word = stackalloc char[WordForms.MaxLength];
        return new string(word[..WordForms.Normalise(form, word)]);
    }

    // True where the piece ends a sentence.
    private static bool AddWords(string piece, List<string> words)
    {
        int start = 0, end = piece.Length;
        while (start < end && IsMark(piece[start]))
            words.Add(piece[start++].ToString());
        var tail = new List<string>();
        while (end > start && IsMark(piece[end - 1]) && !IsAbbreviation(piece.AsSpan(start, end - start)))
            tail.Add(piece[--end].ToString());
        if (end > start)
            AddCore(piece[start..end], words);
        tail.Reverse();
        words.AddRange(tail);
        return tail.Exists(t => t is "." or "!" or "?");
    }

    private static bool IsMark(char c) => !char.IsLetterOrDigit(c) && c is not ('$' or '€' or '£' or '%' or '#' or '@' or '&');

    private static bool IsAbbreviation(ReadOnlySpan<char> piece) =>
        piece[^1] == '.' && (piece[..^1].Contains('.') || piece.Length == 2 && char.IsUpper(piece[0])
            || piece is "Mr." or "Mrs." or "Ms." or "Dr." or "St." or "Gen." or "No.");

    private static void AddCore(string core, List<string> words)
    {
        var dash = core.IndexOfAny(['-', '–', '—', '/'], 1);
        if (dash > 0 && dash < core.Length - 1)
        {
            AddCore(core[..dash], words);
            words.Add(core[dash].ToString());
            AddCore(core[(dash + 1)..], words);
            return;
        }

        var clitic = core.LastIndexOfAny(['\'', '’']);
        var cut = clitic > 0 && core.Length - clitic <= 3 ? clitic : -1;
        if (cut > 1 && core.EndsWith("n" + core[clitic] + "t", StringComparison.OrdinalIgnoreCase))
            cut--;
        if (cut > 0)
        {
            words.Add(core[..cut]);
            words.Add(core[cut..]);
            return;
        }

        words.Add(core);
    }
}
