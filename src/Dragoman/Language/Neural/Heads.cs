namespace Dragoman.Language.Neural;

/// <summary>Part of speech of both kinds in one choice; then the feature bundle, among those that were seen with that choice.</summary>
internal sealed class TagHead(NetworkData network)
{
    private readonly TagEntry[] _tags = network.Tags;
    private readonly int _width = network.Shape.Width;
    private readonly PackedMatrix _matrix = new(network["tag.weight"], network["tag.bias"]);
    private readonly Tensor _bundles = network["bundle.weight"];
    private readonly Tensor _bundleBias = network["bundle.bias"];

    public void Annotate(IReadOnlyList<Token[]> sentences, int first, Workspace work)
    {
        _matrix.Apply(work.Current, _width, work.Scores, work.Rows);
        for (var s = 0; s < work.Starts.Count - 1; s++)
        {
            var tokens = sentences[first + s];
            for (var i = 0; i < tokens.Length; i++)
            {
                var row = work.Starts[s] + i;
                var tag = _tags[Kernels.ArgMax(work.Scores.AsSpan(row * _matrix.Columns, _matrix.Columns), _tags.Length)];
                var bundle = BestBundle(tag, work.Current.AsSpan(row * _width, _width));
                tokens[i] = tokens[i] with { Upos = tag.Upos, Xpos = tag.Xpos, Feats = tag.Bundles[bundle] };
            }
        }
    }

    private int BestBundle(TagEntry tag, ReadOnlySpan<float> vector)
    {
        if (tag.Bundles.Length == 1)
            return 0;
        var best = 0;
        var highest = float.NegativeInfinity;
        for (var i = 0; i < tag.Bundles.Length; i++)
        {
            var score = Kernels.Dot(vector, _bundles.Row(tag.FirstBundle + i)) + _bundleBias.Values[tag.FirstBundle + i];
            if (score > highest)
                (best, highest) = (i, score);
        }

        return best;
    }
}

/// <summary>Names of persons, organisations and places: a hidden layer over a word and its neighbours, then the best sequence.</summary>
internal sealed class NameHead(NetworkData network)
{
    private readonly int _width = network.Shape.Width;
    private readonly PackedMatrix _first = new(network["name.weight1"], network["name.bias1"]);
    private readonly PackedMatrix _second = new(network["name.weight2"], network["name.bias2"]);
    private readonly float[] _steps = network["name.stepbias"].Values;

    public void Annotate(IReadOnlyList<Token[]> sentences, int first, Workspace work)
    {
        // As in a convolution, the row behind the first one is the first that has two neighbours.
        _first.Apply(work.Current, _width, work.Wide.AsSpan(_first.Columns), work.Rows - 2);
        work.Wide.AsSpan(0, _first.Columns).Clear();
        work.Wide.AsSpan((work.Rows - 1) * _first.Columns, _first.Columns).Clear();
        Kernels.Rectify(work.Wide.AsSpan(0, work.Rows * _first.Columns));
        _second.Apply(work.Wide, _first.Columns, work.Scores, work.Rows);
        for (var s = 0; s < work.Starts.Count - 1; s++)
        {
            var tokens = sentences[first + s];
            NameDecoder.Decode(work.Scores.AsSpan(work.Starts[s] * Kernels.Lane), Kernels.Lane, _steps, tokens.Length, work.NameSteps, work.Labels);
            for (var i = 0; i < tokens.Length; i++)
                tokens[i] = tokens[i] with { Name = (NameTag)work.Labels[i] };
        }
    }
}
