using System.Runtime.Intrinsics;

namespace Dragoman.Compile.Training;

/// <summary>A sentence as numbers: feature rows (one row of tables a word), tags, bundles, heads (the root is n + 1), relations, names.</summary>
internal sealed class TrainingSentence
{
    public required int Count { get; init; }

    public required int[] Features { get; init; }

    public required int[] Tags { get; init; }

    /// <summary>Index among the bundles of the word's tag.</summary>
    public required int[] Bundles { get; init; }

    /// <summary>Index 0 is unused, so that words and heads count alike.</summary>
    public required int[] Heads { get; init; }

    public required int[] Relations { get; init; }

    /// <summary>Null where nobody marked names: the sentence teaches none.</summary>
    public required int[]? Names { get; init; }
}

/// <summary>Some sentences in rows, laid out as in the program: an empty row before, between and after them.</summary>
internal sealed class TrainingBatch
{
    public TrainingBatch(TrainingSentence[] sentences)
    {
        Sentences = sentences;
        Starts = new int[sentences.Length];
        Rows = 1;
        for (var i = 0; i < sentences.Length; i++)
        {
            Starts[i] = Rows;
            Rows += sentences[i].Count + 1;
            Words += sentences[i].Count;
        }
    }

    public TrainingSentence[] Sentences { get; }

    public int[] Starts { get; }

    public int Rows { get; }

    public int Words { get; }

    /// <summary>Sets the rows that hold no word to zero.</summary>
    public void ClearGaps(Span<float> rows, int width)
    {
        rows[..width].Clear();
        for (var i = 0; i < Starts.Length; i++)
            rows.Slice((Starts[i] + Sentences[i].Count) * width, width).Clear();
    }
}

/// <summary>Memory for one matrix that grows and is used again.</summary>
internal sealed class Buffer
{
    private float[] _values = [];

    public Span<float> Values => _values.AsSpan(0, Length);

    public float[] Array => _values;

    public int Length { get; private set; }

    /// <summary>Room for so many numbers; what it held is lost.</summary>
    public Span<float> Resize(int length, bool clear = false)
    {
        if (_values.Length < length)
            _values = GC.AllocateUninitializedArray<float>(length + (length / 2), pinned: true);
        Length = length;
        if (clear)
            Values.Clear();
        return Values;
    }
}

/// <summary>Drops numbers at random while training and scales the others up (Srivastava et al. 2014).</summary>
internal sealed class Dropout(float probability)
{
    private readonly Buffer _mask = new();

    public void Apply(Span<float> values, SplitMix random)
    {
        if (probability <= 0)
            return;
        var mask = _mask.Resize(values.Length);
        var limit = (uint)(probability * 65536);
        var scale = 1 / (1 - probability);
        var i = 0;
        while (i < mask.Length)
        {
            var bits = random.Next();
            for (var k = 0; k < 4 && i < mask.Length; k++, i++, bits >>= 16)
                mask[i] = (bits & 0xFFFF) < limit ? 0 : scale;
        }

        TensorMultiply(values, mask);
    }

    public void Backward(Span<float> gradient)
    {
        if (probability <= 0)
            return;
        TensorMultiply(gradient, _mask.Values);
    }

    private static void TensorMultiply(Span<float> values, ReadOnlySpan<float> factors)
    {
        var i = 0;
        for (; i + 16 <= values.Length; i += 16)
            (Vector512.Create(values[i..]) * Vector512.Create(factors[i..])).CopyTo(values[i..]);
        for (; i < values.Length; i++)
            values[i] *= factors[i];
    }
}
