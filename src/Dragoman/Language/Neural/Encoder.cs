namespace Dragoman.Language.Neural;

/// <summary>Forms to one vector a word: the sum of what is seen of it, then layers that look at the neighbours.</summary>
internal sealed class Encoder
{
    private readonly int _width;
    private readonly WordSums _words;
    private readonly EncoderLayer[] _layers;

    public Encoder(NetworkData network)
    {
        _width = network.Shape.Width;
        _words = new WordSums(network);
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
            _words.Fill(tokens, work, work.Current.AsSpan(row * _width, tokens.Length * _width));
            work.Current.AsSpan((row + tokens.Length) * _width, _width).Clear();
        }

        foreach (var layer in _layers)
            layer.Apply(work);
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
