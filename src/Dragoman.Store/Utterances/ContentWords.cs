using Dragoman.Store.Finding;

namespace Dragoman.Store.Utterances;

/// <summary>
/// The words by which one act of saying is known again: folded, without marks, small words, plurals and endings, and without the formulas that
/// everybody uses. Each different word is a number. One instance serves one thread.
/// </summary>
internal sealed class ContentWords
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been", "before", "being", "but", "by", "can",
        "could", "did", "do", "does", "doing", "don't", "done", "down", "each", "even", "for", "from", "had", "has", "have", "having", "he", "her", "here", "him",
        "his", "how", "i", "if", "in", "into", "is", "it", "its", "it's", "just", "may", "me", "might", "more", "most", "must", "my", "no", "nor", "not", "now", "of",
        "off", "on", "once", "one", "only", "or", "other", "our", "out", "over", "own", "same", "say", "said", "says", "shall", "she", "should", "so", "some", "such",
        "than", "that", "that's", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "to", "too", "under", "until", "up", "us", "very",
        "was", "we", "were", "what", "what's", "when", "where", "which", "while", "who", "whom", "why", "will", "with", "would", "you", "your",
    };

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> _formulas = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<bool> _naming = [];

    public ContentWords(IEnumerable<string> formulas)
    {
        foreach (var formula in formulas)
        {
            Split(formula);
            if (_words.Count == 0)
                continue;
            if (!_formulas.TryGetValue(_words[0], out var begun))
                _formulas.Add(_words[0], begun = []);
            begun.Add([.. _words]);
        }
    }

    /// <summary>The numbers of the words in order; a name or number as the negative of its number.</summary>
    public int[] Of(string text)
    {
        Split(text);
        var numbers = new List<int>(_words.Count);
        for (var at = 0; at < _words.Count;)
        {
            var formula = FormulaAt(at);
            if (formula > 0)
            {
                at += formula;
                continue;
            }

            if (!Small.Contains(_words[at]))
                numbers.Add(_naming[at] ? -Number(Stem(_words[at])) : Number(Stem(_words[at])));
            at++;
        }

        return [.. numbers];
    }

    private int Number(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
            _numbers.Add(word, number = _numbers.Count + 1);
        return number;
    }

    // How many words the longest formula takes that begins here.
    private int FormulaAt(int at)
    {
        var longest = 0;
        foreach (var formula in _formulas.GetValueOrDefault(_words[at]) ?? [])
        {
            if (formula.Length <= longest || at + formula.Length > _words.Count)
                continue;
            var same = true;
            for (var i = 1; same && i < formula.Length; i++)
                same = _words[at + i] == formula[i];
            longest = same ? formula.Length : longest;
        }

        return longest;
    }

    private void Split(string text)
    {
        _words.Clear();
        _naming.Clear();
        var folded = SearchText.Fold(text);
        // Folding may change the length ("œ"); then nothing tells which word was capitalised.
        var aligned = folded.Length == text.Length;
        for (var at = 0; at < folded.Length;)
        {
            if (!char.IsLetterOrDigit(folded[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < folded.Length && (char.IsLetterOrDigit(folded[end]) || (folded[end] == '\'' && end + 1 < folded.Length && char.IsLetter(folded[end + 1]))))
                end++;
            _words.Add(folded[at..end]);
            _naming.Add(char.IsDigit(folded[at]) || (aligned && char.IsUpper(text[at]) && at > 1 && !EndsSentence(text, at)));
            at = end;
        }
    }

    private static bool EndsSentence(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && !char.IsLetterOrDigit(text[before]))
        {
            if (text[before] is '.' or '!' or '?' or '"' or '“' or '”' or '«' or '\n' or ':')
                return true;
            before--;
        }

        return before < 0;
    }

    private static string Stem(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal))
            word = word[..^2];
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal))
            return word[..^3];
        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal))
            return word[..^2];
        return word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
    }
}
