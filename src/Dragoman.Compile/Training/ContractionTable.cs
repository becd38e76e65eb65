using Dragoman.Language;

namespace Dragoman.Compile.Training;

/// <summary>Learns which tokens are taken apart without the general rule's apostrophe ("cannot", "gonna"), and which are kept whole against it.</summary>
internal static class ContractionTable
{
    public static Dictionary<string, byte[]> Learn(IEnumerable<ConlluSentence> sentences)
    {
        var plain = new Dictionary<string, int>(StringComparer.Ordinal);
        var divided = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
            Count(sentence, plain, divided);
        var table = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (form, ways) in divided)
        {
            var best = ways.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).First();
            if (ways.Values.Sum() > plain.GetValueOrDefault(form))
                table[form] = [.. best.Key.Split(' ').Select(byte.Parse)];
        }

        return table;
    }

    private static void Count(ConlluSentence sentence, Dictionary<string, int> plain, Dictionary<string, Dictionary<string, int>> divided)
    {
        var tokens = sentence.Sentence.Tokens;
        foreach (var whole in sentence.Sentence.Multiwords)
        {
            var form = Lower(whole.Span.Of(sentence.Text));
            var words = tokens.AsSpan((whole.First - 1)..whole.Last);
            if (Contractions.CliticLength(form) > 0 || form.Length > 32 || words.Length > Contractions.MostWords || IsMisspeltGenitive(words))
                continue;
            var lengths = string.Join(' ', words.ToArray().Select(w => w.Form.Length));
            if (words.ToArray().Sum(w => w.Form.Length) != form.Length)
                continue;
            if (!divided.TryGetValue(form, out var ways))
                divided[form] = ways = new Dictionary<string, int>(StringComparer.Ordinal);
            ways[lengths] = ways.GetValueOrDefault(lengths) + 1;
        }

        foreach (ref readonly var token in tokens.AsSpan())
        {
            var form = Lower(token.Form);
            plain[form] = plain.GetValueOrDefault(form) + 1;
        }
    }

    // "the horses mouth": only the meaning tells it from the plural, which is far more frequent; left as one word.
    private static bool IsMisspeltGenitive(ReadOnlySpan<Token> words) =>
        words[^1].Form is "s" or "S" && words[0].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ;

    private static string Lower(string form) => string.Create(form.Length, form, (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = FeatureHash.Lower(from[i]);
    });
}
