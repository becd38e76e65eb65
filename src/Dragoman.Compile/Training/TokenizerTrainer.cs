using Dragoman.Language;

namespace Dragoman.Compile.Training;

/// <summary>Trains the tokenizer's two classifiers on treebanks: does a token end here, does a sentence end here.</summary>
internal static class TokenizerTrainer
{
    private const int SplitBits = 16;
    private const int SentenceBits = 17;
    private const int Layouts = 2;

    // A missed end costs as much as one too many, and the classifier misses six times as many: chosen on the dev parts.
    private const int SentenceBias = 70;

    public static Tokenizer Train(IReadOnlyList<ConlluSentence> sentences, int seed, TextWriter log)
    {
        var paragraphs = GoldText.Paragraphs(sentences);
        var texts = LayOut(paragraphs, new Random(seed));
        var splits = new LogisticTrainer(SplitBits, SplitFeatures.Count);
        var ends = new LogisticTrainer(SentenceBits, SentenceFeatures.Count);
        var space = new Tokenizer.Workspace();
        foreach (var text in texts)
            AddInstances(text, splits, ends, space);
        var split = splits.Train(seed, epochs: 10, rate: 0.2f, decay: 1e-5f, dropout: 0.6);
        log.WriteLine($"token ends: {splits.Instances} doubtful places, {splits.Accuracy(split):P2} right on the training data");
        var end = ends.Train(seed, epochs: 10, rate: 0.1f, decay: 1e-5f, dropout: 0.5);
        end = new HashedClassifier(end.Weights.ToArray(), SentenceBias);
        log.WriteLine($"sentence ends: {ends.Instances} places, {ends.Accuracy(end):P2} right on the training data");
        var table = ContractionTable.Learn(sentences);
        log.WriteLine($"contractions without an apostrophe: {table.Count}");
        return new Tokenizer(split, end, new Contractions(table));
    }

    private static List<GoldText> LayOut(List<List<ConlluSentence>> paragraphs, Random random)
    {
        var texts = paragraphs.ConvertAll(GoldText.Plain);
        for (var layout = 0; layout < Layouts; layout++)
        {
            for (var i = 0; i < paragraphs.Count;)
            {
                var several = random.Next(3) == 0 ? 1 : random.Next(2, 8);
                var end = i + 1;
                while (end < paragraphs.Count && end < i + several && !paragraphs[end][0].StartsDocument)
                    end++;
                texts.Add(GoldText.LaidOut(paragraphs[i..end], random));
                i = end;
            }
        }

        return texts;
    }

    // Walks as the tokenizer does, with the treebank in place of the classifiers.
    private static void AddInstances(GoldText gold, LogisticTrainer splits, LogisticTrainer ends, Tokenizer.Workspace space)
    {
        var tokenEnds = gold.Tokens.Select(t => t.End).ToHashSet();
        space.Atoms.Clear();
        space.Tokens.Clear();
        AtomScanner.Scan(gold.Text, 0, gold.Text.Length, space.Atoms);
        AddSplits(gold.Text, tokenEnds, splits, space);
        SurfaceTokens.SetGaps(gold.Text, 0, gold.Text.Length, space.Tokens);
        AddEnds(gold, ends, space);
    }

    private static void AddSplits(string text, HashSet<int> tokenEnds, LogisticTrainer splits, Tokenizer.Workspace space)
    {
        Span<uint> features = stackalloc uint[SplitFeatures.Count];
        var atoms = space.Atoms;
        var chunks = new ChunkWalk();
        while (chunks.Next(atoms))
        {
            var first = chunks.Start;
            for (var i = chunks.Start; i < chunks.End; i++)
            {
                var isEnd = tokenEnds.Contains(atoms[i].End) || i + 1 == chunks.End;
                if (i + 1 < chunks.End && SplitFeatures.Certain(text, in atoms[i], in atoms[i + 1]) == SplitFeatures.Rule.Ask)
                {
                    SplitFeatures.Fill(atoms, i, first, (chunks.Start, chunks.End), chunks.OpenQuote, features);
                    splits.Add(features, isEnd);
                }

                if (!isEnd)
                    continue;
                space.Tokens.Add(SurfaceTokens.Make(text, atoms, first, i));
                chunks.Note(text, atoms, first, i);
                first = i + 1;
            }
        }
    }

    private static void AddEnds(GoldText gold, LogisticTrainer ends, Tokenizer.Workspace space)
    {
        Span<uint> features = stackalloc uint[SentenceFeatures.Count];
        var tokens = space.Tokens;
        space.Features.Begin(gold.Text, tokens, 0, gold.Text.Length);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            ref readonly var token = ref tokens[i];
            space.Features.Step(in token);
            var isEnd = gold.SentenceEnds.Contains(token.End);
            if (SentenceFeatures.IsCandidate(in token))
            {
                space.Features.Fill(tokens, i, features);
                ends.Add(features, isEnd);
            }

            if (isEnd)
                space.Features.StartSentence();
        }
    }
}
