namespace Dragoman.Language.Neural;

/// <summary>Forms to one vector a word: feature vectors, one linear layer, then layers that look at the neighbours.</summary>
internal sealed class Encoder
{
    private readonly int _width;
    private readonly FeatureIndex _index;
    private readonly float[] _bias;
    private readonly float[][] _tables;
    private readonly EncoderLayer[] _layers;

    public Encoder(NetworkData network)
    {
        _width = network.Shape.Width;
        _index = new FeatureIndex(network.Features);
        _bias = network["input.bias"].Values;
        _tables = Project(network);
        _layers = new EncoderLayer[network.Shape.Layers.Length];
        for (var i = 0; i < _layers.Length; i++)
        {
            _layers[i] = network.Shape.Layers[i] == LayerKind.Convolution
                ? new ConvolutionLayer(network, $"layer{i}")
                : new RecurrentLayer(network, $"layer{i}");
        }
    }

    /// <summary>Leaves the words' vectors in <see cref="Workspace.Current"/>; rows between sentences are zero.</summary>
    public void Encode(IReadOnlyList<Token[]> sentences, int first, Workspace work)
    {
        work.Current.AsSpan(0, _width).Clear();
        for (var s = 0; s < work.Starts.Count - 1; s++)
        {
            var tokens = sentences[first + s];
            var row = work.Starts[s];
            for (var i = 0; i < tokens.Length; i++)
                Look(tokens[i].Form, work.Current.AsSpan((row + i) * _width, _width));
            work.Current.AsSpan((row + tokens.Length) * _width, _width).Clear();
        }

        foreach (var layer in _layers)
            layer.Apply(work);
    }

    private void Look(string form, Span<float> vector)
    {
        Span<int> rows = stackalloc int[_tables.Length];
        _index.Look(form, rows);
        _bias.CopyTo(vector);
        for (var i = 0; i < rows.Length; i++)
            Kernels.Add(vector, _tables[i].AsSpan(rows[i] * _width, _width));
        Kernels.Rectify(vector);
    }

    // The first layer is linear, so each table can be taken through it once: a word then costs a few additions, and no product.
    private static float[][] Project(NetworkData network)
    {
        var width = network.Shape.Width;
        var weight = network["input.weight"];
        var tables = new float[network.Features.Length][];
        var start = 0;
        for (var i = 0; i < tables.Length; i++)
        {
            var vectors = network[$"feature.{network.Features[i].Kind}"];
            var part = new Tensor("part", vectors.Columns, width);
            weight.Values.AsSpan(start * width, vectors.Columns * width).CopyTo(part.Values);
            tables[i] = GC.AllocateUninitializedArray<float>(vectors.Rows * width, pinned: true);
            new PackedMatrix(part, null).Apply(vectors.Values, vectors.Columns, tables[i], vectors.Rows);
            start += vectors.Columns;
        }

        return tables;
    }
}

/// <summary>One layer: changes <see cref="Workspace.Current"/> in place and keeps the rows between sentences zero.</summary>
internal abstract class EncoderLayer
{
    public abstract void Apply(Workspace work);

    /// <summary>Adds the rectified scratch rows to the current rows, for words only.</summary>
    protected static void AddRectified(Workspace work, int width)
    {
        for (var s = 0; s < work.Starts.Count - 1; s++)
        {
            int start = work.Starts[s] * width, length = ((work.Starts[s + 1] - 1) * width) - start;
            var change = work.Scratch.AsSpan(start, length);
            Kernels.Rectify(change);
            Kernels.Add(work.Current.AsSpan(start, length), change);
        }
    }
}

/// <summary>x + max(0, W · (left, x, right) + b).</summary>
internal sealed class ConvolutionLayer(NetworkData network, string name) : EncoderLayer
{
    private readonly PackedMatrix _matrix = new(network[$"{name}.weight"], network[$"{name}.bias"]);

    public override void Apply(Workspace work)
    {
        // Rows lie behind each other, so a word with its neighbours is one row of three times the width.
        var width = _matrix.Columns;
        _matrix.Apply(work.Current, width, work.Scratch.AsSpan(width), work.Rows - 2);
        AddRectified(work, width);
    }
}
