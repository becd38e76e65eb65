using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>
/// Sentences of running text with the trees that several networks give them: kept where the networks agree, after tri-training (Zhou and Li 2005;
/// Weiss et al. 2015). They teach tags and trees, and no names.
/// </summary>
internal static class SilverTrees
{
    private const int LeastWords = 4;

    private const int MostWords = 50;

    /// <summary>How many of the words have the same head, relation and tag in any two networks, on average.</summary>
    private const double LeastAgreement = 0.9;

    private const int Chunk = 4096;

    /// <param name="folder">A folder of .txt files.</param>
    /// <param name="part">The part of its sentences that is looked at, drawn at random.</param>
    public static List<GoldSentence> Make(string folder, IReadOnlyList<NetworkData> teachers, double part, SplitMix random)
    {
        NeuralParser[] parsers = [.. teachers.Select(t => new NeuralParser(t))];
        var silver = new List<GoldSentence>();
        var sentences = RunningText.Folder(folder).Where(s => random.NextFloat() < part && s.Count is >= LeastWords and <= MostWords);
        foreach (var chunk in sentences.Chunk(Chunk))
        {
            var parses = Array.ConvertAll(parsers, p => Parse(p, chunk));
            for (var i = 0; i < chunk.Length; i++)
            {
                if (Choose(Array.ConvertAll(parses, p => p[i])) is { } chosen)
                    silver.Add(Convert(chosen));
            }
        }

        return silver;
    }

    private static Token[][] Parse(NeuralParser parser, IEnumerable<List<string>> sentences)
    {
        Token[][] tokens = [.. sentences.Select(s => s.Select(f => new Token { Span = default, Form = f }).ToArray())];
        parser.Annotate(tokens);
        return tokens;
    }

    /// <summary>The analysis nearest to all the others; null where they differ too much.</summary>
    internal static Token[]? Choose(IReadOnlyList<Token[]> analyses)
    {
        var scores = new int[analyses.Count];
        for (var a = 0; a < analyses.Count; a++)
        {
            for (var b = 0; b < analyses.Count; b++)
                scores[a] += a == b ? 0 : Agreement(analyses[a], analyses[b]);
        }

        var words = analyses[0].Length;
        var pairs = analyses.Count * (analyses.Count - 1);
        return scores.Sum() >= LeastAgreement * pairs * words ? analyses[Array.IndexOf(scores, scores.Max())] : null;
    }

    private static int Agreement(Token[] one, Token[] other)
    {
        var same = 0;
        for (var i = 0; i < one.Length; i++)
            same += one[i].Head == other[i].Head && one[i].Deprel == other[i].Deprel && one[i].Xpos == other[i].Xpos ? 1 : 0;
        return same;
    }

    private static GoldSentence Convert(Token[] tokens) => new()
    {
        Forms = [.. tokens.Select(t => t.Form)],
        Upos = [.. tokens.Select(t => t.Upos)],
        Xpos = [.. tokens.Select(t => t.Xpos)],
        Feats = [.. tokens.Select(t => t.Feats)],
        Heads = [.. tokens.Select(t => t.Head)],
        Relations = [.. tokens.Select(t => t.Deprel)],
    };
}
