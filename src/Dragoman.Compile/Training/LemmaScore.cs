using Dragoman.Language;

namespace Dragoman.Compile.Training;

/// <summary>How often lemmas come out as the treebank has them, from gold forms and tags.</summary>
internal static class LemmaScore
{
    public static double Of(Lemmatizer lemmatizer, IReadOnlyList<ConlluSentence> sentences)
    {
        var pool = new StringPool();
        var (right, all) = (0, 0);
        foreach (var sentence in sentences)
            foreach (var token in sentence.Sentence.Tokens)
            {
                all++;
                if (lemmatizer.Lemma(token.Form, token.Upos, token.Xpos, pool) == token.Lemma)
                    right++;
            }

        return (double)right / Math.Max(1, all);
    }
}
