using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>Gold sentences to numbers, with what a network knows.</summary>
internal sealed class SentenceEncoder
{
    private readonly NetworkData _network;
    private readonly FeatureIndex _index;
    private readonly Dictionary<(Upos, string), int> _tags = [];
    private readonly Dictionary<string, int> _relations = new(StringComparer.Ordinal);

    public SentenceEncoder(NetworkData network)
    {
        _network = network;
        _index = new FeatureIndex(network);
        for (var i = 0; i < network.Tags.Length; i++)
            _tags[(network.Tags[i].Upos, network.Tags[i].Xpos)] = i;
        for (var i = 0; i < network.Relations.Length; i++)
            _relations[network.Relations[i]] = i;
    }

    public TrainingSentence Encode(GoldSentence gold)
    {
        var tables = _network.Features.Length;
        var features = new int[gold.Count * tables];
        var tags = new int[gold.Count];
        var bundles = new int[gold.Count];
        var heads = new int[gold.Count + 1];
        var relations = new int[gold.Count + 1];
        _index.Look(gold.Forms, new ulong[gold.Count], features);
        for (var i = 0; i < gold.Count; i++)
        {
            tags[i] = _tags[(gold.Upos[i], gold.Xpos[i])];
            bundles[i] = Array.IndexOf(_network.Tags[tags[i]].Bundles, gold.Feats[i]);
            heads[i + 1] = gold.Heads[i] == 0 ? gold.Count + 1 : gold.Heads[i];
            relations[i + 1] = Relation(gold.Relations[i]);
        }

        int[]? names = gold.Names is null ? null : [.. gold.Names.Select(n => (int)n)];
        return new TrainingSentence { Count = gold.Count, Features = features, Tags = tags, Bundles = bundles, Heads = heads, Relations = relations, Names = names };
    }

    private int Relation(string name)
    {
        if (_relations.TryGetValue(name, out var relation))
            return relation;
        return _relations[name[..name.IndexOf(PseudoProjective.Mark)]];
    }
}
