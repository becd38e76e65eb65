using System.Globalization;

namespace Dragoman.Reading;

/// <summary>
/// Tells the language of a text by its commonest words and its script (<c>data/languages</c>). It says nothing where the text is short or the
/// signs disagree: an unknown language is coded as English, a known other one is not, so a wrong guess would lose an article.
/// </summary>
internal sealed class LanguageGuesser
{
    // A few hundred words settle it; a quotation in another language at the top of a page does not.
    private const int MostWords = 600;
    private const int FewestWords = 12;

    // Running text has a third to a half of such words in every language of the table; lists of names have none.
    private const double LeastShare = 0.15;
    private const double LeastLead = 1.5;

    private const int LongestWord = 16;

    private readonly string[] _languages;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly (char First, char Last, int Language)[] _scripts;

    /// <param name="rows">Rows of <c>languages.tsv</c>: language, kind, value.</param>
    public LanguageGuesser(IEnumerable<string[]> rows)
    {
        var all = rows.ToArray();
        _languages = [.. all.Select(r => r[0]).Distinct()];
        var numbers = _languages.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => p.i, StringComparer.Ordinal);
        _words = all.Where(r => r[1] == "word").GroupBy(r => r[2], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(r => numbers[r[0]]).ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _scripts = [.. all.Where(r => r[1] == "script").Select(r => (Code(r[2].AsSpan(0, 4)), Code(r[2].AsSpan(5)), numbers[r[0]]))];
    }

    /// <summary>The language as ISO 639-1, or null where the text does not tell.</summary>
    public string? Guess(ReadOnlySpan<char> text)
    {
        Span<int> words = stackalloc int[_languages.Length];
        Span<int> letters = stackalloc int[_languages.Length];
        words.Clear();
        letters.Clear();
        int read = 0, allLetters = 0;
        for (var at = 0; at < text.Length && read < MostWords;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            Count(text[at..end], words, letters);
            allLetters += end - at;
            read++;
            at = end;
        }

        // Scripts without spaces have few "words" and many letters.
        return Leader(letters, allLetters, 0.4) is { } script && allLetters >= 2 * FewestWords ? script
            : read < FewestWords ? null
            : Leader(words, read, LeastShare);
    }

    private void Count(ReadOnlySpan<char> word, Span<int> words, Span<int> letters)
    {
        if (word[0] >= '\u0370')
            CountLetters(word, letters);
        // The "v" of a football result is no Czech.
        if (word.Length is 1 or > LongestWord)
            return;
        Span<char> lower = stackalloc char[LongestWord];
        var length = word.ToLowerInvariant(lower);
        if (!_words.TryGetValue(lower[..length], out var languages))
            return;
        foreach (var language in languages)
            words[language]++;
    }

    private void CountLetters(ReadOnlySpan<char> word, Span<int> letters)
    {
        foreach (var letter in word)
        {
            foreach (var (first, last, language) in _scripts)
            {
                if (letter >= first && letter <= last)
                    letters[language]++;
            }
        }
    }

    private string? Leader(ReadOnlySpan<int> counts, int all, double share)
    {
        int best = 0, second = 0, leader = -1;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > best)
                (second, best, leader) = (best, counts[i], i);
            else if (counts[i] > second)
                second = counts[i];
        }

        return leader >= 0 && best >= share * all && best >= LeastLead * second ? _languages[leader] : null;
    }

    private static char Code(ReadOnlySpan<char> hexadecimal) => (char)ushort.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
