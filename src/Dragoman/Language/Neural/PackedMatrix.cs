namespace Dragoman.Language.Neural;

/// <summary>A weight matrix in the form that <see cref="Kernels.Multiply"/> reads, with its bias.</summary>
internal sealed unsafe class PackedMatrix
{
    private readonly float[] _packed;
    private readonly float[]? _bias;

    public PackedMatrix(Tensor weight, Tensor? bias)
    {
        Rows = weight.Rows;
        Columns = weight.Columns;
        _packed = GC.AllocateUninitializedArray<float>(Rows * Kernels.Pad(Columns), pinned: true);
        Kernels.Pack(weight.Values, Rows, Columns, _packed);
        _bias = bias?.Values;
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>result = bias + input · matrix for m rows; input rows start a stride apart, result rows are <see cref="Columns"/> wide.</summary>
    public void Apply(ReadOnlySpan<float> input, int stride, Span<float> result, int m)
    {
        if (m == 0)
            return;
        ArgumentOutOfRangeException.ThrowIfLessThan(input.Length, ((m - 1) * stride) + Rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, m * Columns);
        fixed (float* a = input, c = result, p = _packed, b = _bias)
            Kernels.Multiply(a, stride, p, b, c, Columns, m, Rows, Columns);
    }
}
