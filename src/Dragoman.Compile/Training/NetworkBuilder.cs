using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>Makes a network to be trained: vocabularies counted from the training sentences, random weights.</summary>
internal static class NetworkBuilder
{
    /// <summary>A word, ending or shape below this count is unknown to its table.</summary>
    private const int LeastCount = 2;

    /// <summary>A lifted relation below this count loses its mark: too rare to be learnt.</summary>
    private const int LeastLifted = 8;

    private const float TableDeviation = 0.3f;

    // A whole lane, though less would do.
    private const int ListDimension = 16;

    private static readonly (FeatureKind Kind, int Dimension)[] FromForms =
    [
        (FeatureKind.Word, 48), (FeatureKind.Suffix4, 32), (FeatureKind.Suffix3, 32), (FeatureKind.Suffix2, 16), (FeatureKind.Prefix3, 16),
        (FeatureKind.Prefix2, 16), (FeatureKind.Shape, 16),
    ];

    public static NetworkData Build(IReadOnlyList<GoldSentence> sentences, NetworkShape shape, WordVectors? vectors, NameLists lists, SplitMix random)
    {
        var tables = new List<FeatureTable>();
        if (vectors is not null)
            tables.Add(new FeatureTable(FeatureKind.Vector, [string.Empty, .. vectors.Words], vectors.Dimension));
        foreach (var (kind, dimension) in FromForms)
            tables.Add(new FeatureTable(kind, kind == FeatureKind.Shape ? Shapes(sentences) : Values(sentences.SelectMany(s => s.Forms).Select(f => Value(f, kind))), dimension));
        for (var kind = 0; kind < NameLists.Kinds && !lists.IsEmpty; kind++)
            tables.Add(new FeatureTable(FeatureIndex.ListFeature((ListKind)kind), ["", "alone", "first", "later"], ListDimension));
        var network = new NetworkData { Shape = shape, Features = [.. tables], Lists = lists, Tags = Tags(sentences), Relations = Relations(sentences) };
        network.CreateTensors();
        foreach (var tensor in network.Tensors)
            Fill(tensor, random);
        if (vectors is not null)
            CopyVectors(vectors, network[$"feature.{FeatureKind.Vector}"]);
        return network;
    }

    // As the sentences stand, and as they are varied while training.
    private static string[] Shapes(IReadOnlyList<GoldSentence> sentences) =>
        Values(Augmentation.Settings.SelectMany(vary => sentences.Select(vary)).SelectMany(s => ShapesOf(s.Forms)));

    private static List<string> ShapesOf(string[] forms)
    {
        Span<char> buffer = stackalloc char[WordForms.LongestShape];
        var setting = SentenceCase.Of(forms);
        var shapes = new List<string>(forms.Length);
        foreach (var form in forms)
            shapes.Add(new string(buffer[..WordForms.Shape(form, setting, buffer)]));
        return shapes;
    }

    private static string[] Values(IEnumerable<string> values)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var value in values)
            counts[value] = counts.GetValueOrDefault(value) + 1;

        return [string.Empty, .. counts.Where(c => c.Value >= LeastCount).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)];
    }

    private static string Value(string form, FeatureKind kind)
    {
        Span<char> buffer = stackalloc char[WordForms.MaxLength];
        var word = buffer[..WordForms.Normalise(form, buffer)];
        return new string(kind switch
        {
            FeatureKind.Suffix2 => WordForms.Suffix(word, 2),
            FeatureKind.Suffix3 => WordForms.Suffix(word, 3),
            FeatureKind.Suffix4 => WordForms.Suffix(word, 4),
            FeatureKind.Prefix2 => WordForms.Prefix(word, 2),
            FeatureKind.Prefix3 => WordForms.Prefix(word, 3),
            _ => word,
        });
    }

    private static TagEntry[] Tags(IReadOnlyList<GoldSentence> sentences)
    {
        var bundles = new SortedDictionary<(Upos, string), SortedDictionary<string, int>>();
        foreach (var s in sentences)
        {
            for (var i = 0; i < s.Count; i++)
            {
                if (!bundles.TryGetValue((s.Upos[i], s.Xpos[i]), out var seen))
                    bundles[(s.Upos[i], s.Xpos[i])] = seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
                seen[s.Feats[i]] = seen.GetValueOrDefault(s.Feats[i]) + 1;
            }
        }

        var tags = new List<TagEntry>();
        var first = 0;
        foreach (var ((upos, xpos), seen) in bundles)
        {
            tags.Add(new TagEntry(upos, xpos, [.. seen.Keys], first));
            first += seen.Count;
        }

        return [.. tags];
    }

    private static string[] Relations(IReadOnlyList<GoldSentence> sentences)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var relation in sentences.SelectMany(s => s.Relations))
        {
            counts[relation] = counts.GetValueOrDefault(relation) + 1;
            // What a rare lifted relation falls back to.
            counts.TryAdd(relation.Split(PseudoProjective.Mark)[0], 0);
        }

        return [.. counts.Where(c => c.Value >= LeastLifted || !c.Key.Contains(PseudoProjective.Mark)).Select(c => c.Key)];
    }

    private static void Fill(Tensor tensor, SplitMix random)
    {
        if (tensor.Name.Contains("bias", StringComparison.Ordinal))
            return;
        // Tables are summed or joined; matrices before a rectifier keep the deviation (He et al. 2015); a sum of many slots is damped.
        var deviation = tensor.Name switch
        {
            _ when tensor.Name.StartsWith("feature.", StringComparison.Ordinal) => TableDeviation,
            "parser.slots" => MathF.Sqrt(2f / tensor.Rows / ParserState.Slots),
            "parser.labels" or "parser.counts" or "parser.missing" or "parser.root" => 0.1f,
            "parser.action" or "parser.relation" or "tag.weight" or "bundle.weight" or "name.weight2" => MathF.Sqrt(1f / Math.Max(tensor.Rows, tensor.Columns)),
            _ when tensor.Name.StartsWith("layer", StringComparison.Ordinal) => MathF.Sqrt(1f / tensor.Rows),
            _ => MathF.Sqrt(2f / tensor.Rows),
        };
        for (var i = 0; i < tensor.Values.Length; i++)
            tensor.Values[i] = deviation * random.NextNormal();
    }

    // Scaled to a common deviation; the unknown word has the mean of the rarest tenth.
    private static void CopyVectors(WordVectors vectors, Tensor table)
    {
        double squares = 0;
        for (var i = 0; i < vectors.Words.Length; i++)
        {
            foreach (var value in vectors[i])
                squares += value * value;
        }

        var scale = (float)(0.5 / Math.Sqrt(squares / (vectors.Words.Length * vectors.Dimension)));
        var unknown = table.Row(0);
        unknown.Clear();
        var rare = Math.Max(1, vectors.Words.Length / 10);
        for (var i = 0; i < vectors.Words.Length; i++)
        {
            var row = table.Row(i + 1);
            for (var c = 0; c < row.Length; c++)
            {
                row[c] = scale * vectors[i][c];
                if (i >= vectors.Words.Length - rare)
                    unknown[c] += row[c] / rare;
            }
        }
    }
}
