using Dragoman.Compile.Data;
using Dragoman.Language;

namespace Dragoman.Compile.Training;

/// <summary>
/// The verbs that <see cref="VerbForms"/> knows: those of the treebanks, those of <c>data/words/verbs.tsv</c>, and what stands behind "to" or a
/// modal in running text.
/// </summary>
internal static class VerbList
{
    /// <summary>Seen so often behind "to" or a modal, a word is a verb ("to peace" is rarer, and seldom twice).</summary>
    private const int LeastCount = 3;

    /// <summary>Of all its places in running text a verb has at least this part behind "to" or a modal, which nouns have not.</summary>
    private const double LeastPart = 0.02;

    private static readonly HashSet<string> Modals = new(StringComparer.Ordinal)
    {
        "will", "would", "shall", "should", "must", "can", "could", "may", "might", "cannot",
    };

    /// <summary>A row of the table: the verb, and where they are irregular its past and its participle, else nothing.</summary>
    public readonly record struct Row(string Verb, string Past, string Participle);

    public static IReadOnlyList<Row> ReadTable(DirectoryInfo data) =>
        [.. TsvTable.Read(Path.Combine(data.FullName, "words", "verbs.tsv"), "verb", "past", "participle", "source").Select(r => new Row(r["verb"], r["past"], r["participle"]))];

    public static SortedSet<string> Make(IEnumerable<ConlluSentence> treebank, IEnumerable<Row> table, IEnumerable<IReadOnlyList<string>> text)
    {
        var verbs = new SortedSet<string>(table.Select(r => r.Verb), StringComparer.Ordinal);
        // A verb that stands there once may be a slip ("spel").
        foreach (var (lemma, count) in treebank.SelectMany(s => s.Sentence.Tokens).Where(t => t.Upos == Upos.VERB).CountBy(t => t.Lemma))
        {
            if (count > 1 && lemma.Length > 1 && lemma.All(char.IsAsciiLetterLower))
                verbs.Add(lemma);
        }

        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        var behind = new Dictionary<string, (int Modal, int To)>(StringComparer.Ordinal);
        foreach (var sentence in text)
            Count(sentence, all, behind);
        foreach (var (word, (modal, to)) in behind)
        {
            if (modal > 0 && modal + to >= LeastCount && modal + to >= LeastPart * all[word])
                verbs.Add(word);
        }

        return verbs;
    }

    private static void Count(IReadOnlyList<string> sentence, Dictionary<string, int> all, Dictionary<string, (int Modal, int To)> behind)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence[i];
            if (word.Length < 2 || !word.All(char.IsAsciiLetterLower))
                continue;
            all[word] = all.GetValueOrDefault(word) + 1;
            var before = i == 0 ? "" : sentence[i - 1];
            if (before == "not" && i > 1)
                before = sentence[i - 2];
            var (modal, to) = behind.GetValueOrDefault(word);
            if (Modals.Contains(before))
                behind[word] = (modal + 1, to);
            else if (before == "to")
                behind[word] = (modal, to + 1);
        }
    }
}
