using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>Fractions of one over gold tokens. LAS compares universal relations (without subtypes), as the CoNLL 2018 shared task did; LasFull whole ones.</summary>
internal readonly record struct Scores(double Upos, double Xpos, double Feats, double Uas, double Las, double LasFull, double Names)
{
    public override string ToString() =>
        $"UPOS {100 * Upos:f2}  XPOS {100 * Xpos:f2}  FEATS {100 * Feats:f2}  UAS {100 * Uas:f2}  LAS {100 * Las:f2} ({100 * LasFull:f2})  names {100 * Names:f2}";
}

/// <summary>Applies a network as the program does and compares with gold sentences.</summary>
internal static class Evaluation
{
    public static Scores Run(NeuralParser parser, IReadOnlyList<GoldSentence> gold)
    {
        var predicted = Annotate(parser, gold);
        long words = 0, upos = 0, xpos = 0, feats = 0, uas = 0, las = 0, full = 0;
        long found = 0, wanted = 0, right = 0;
        for (var s = 0; s < gold.Count; s++)
        {
            var (sentence, tokens) = (gold[s], predicted[s]);
            for (var i = 0; i < tokens.Length; i++)
            {
                words++;
                upos += tokens[i].Upos == sentence.Upos[i] ? 1 : 0;
                xpos += tokens[i].Xpos == sentence.Xpos[i] ? 1 : 0;
                feats += tokens[i].Feats == sentence.Feats[i] ? 1 : 0;
                var head = tokens[i].Head == sentence.Heads[i];
                uas += head ? 1 : 0;
                las += head && Universal(tokens[i].Deprel).SequenceEqual(Universal(sentence.Relations[i])) ? 1 : 0;
                full += head && tokens[i].Deprel == sentence.Relations[i] ? 1 : 0;
            }

            if (sentence.Names is null)
                continue;
            var (f, w, r) = CompareNames([.. tokens.Select(t => t.Name)], sentence.Names);
            (found, wanted, right) = (found + f, wanted + w, right + r);
        }

        double all = Math.Max(1, words);
        return new Scores(upos / all, xpos / all, feats / all, uas / all, las / all, full / all, found + wanted == 0 ? 0 : 2.0 * right / (found + wanted));
    }

    public static Token[][] Annotate(NeuralParser parser, IReadOnlyList<GoldSentence> gold)
    {
        Token[][] sentences = [.. gold.Select(s => s.Forms.Select(f => new Token { Span = default, Form = f }).ToArray())];
        parser.Annotate(sentences);
        return sentences;
    }

    private static ReadOnlySpan<char> Universal(string relation)
    {
        var colon = relation.IndexOf(':');
        return colon < 0 ? relation : relation.AsSpan(0, colon);
    }

    private static (int Found, int Wanted, int Right) CompareNames(NameTag[] predicted, NameTag[] gold)
    {
        var found = Entities(predicted);
        var wanted = Entities(gold);
        return (found.Count, wanted.Count, found.Intersect(wanted).Count());
    }

    private static List<(int Start, int End, NameTag Kind)> Entities(NameTag[] tags)
    {
        var entities = new List<(int, int, NameTag)>();
        for (var i = 0; i < tags.Length;)
        {
            if ((int)tags[i] % 2 == 0)
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < tags.Length && tags[end] == tags[i] + 1)
                end++;
            entities.Add((i, end, tags[i]));
            i = end;
        }

        return entities;
    }
}
