using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>
/// Products of a layer and of its gradients. All matrices are row-major; columns are multiples of <see cref="Kernels.Lane"/>.
/// Not thread-safe: it keeps scratch memory.
/// </summary>
internal sealed unsafe class MatrixMath
{
    private float[] _packed = [];
    private float[] _turned = [];

    /// <summary>result[m × columns] = bias + input · weight. Input rows start a stride apart and may overlap.</summary>
    public void Forward(ReadOnlySpan<float> input, int stride, Tensor weight, Tensor? bias, Span<float> result, int m)
    {
        Kernels.Pack(weight.Values, weight.Rows, weight.Columns, Room(ref _packed, weight.Values.Length));
        Multiply(input, stride, bias is null ? default : bias.Values, result, weight.Columns, m, weight.Rows, weight.Columns, false);
    }

    /// <summary>inputGradient[m × rows] += resultGradient[m × columns] · weight, transposed.</summary>
    public void BackwardInput(ReadOnlySpan<float> resultGradient, Tensor weight, Span<float> inputGradient, int m)
    {
        var turned = Room(ref _turned, weight.Values.Length);
        Transpose(weight.Values, weight.Columns, weight.Rows, weight.Columns, turned);
        Kernels.Pack(turned, weight.Columns, weight.Rows, Room(ref _packed, weight.Columns * Kernels.Pad(weight.Rows)));
        Multiply(resultGradient, weight.Columns, default, inputGradient, weight.Rows, m, weight.Columns, weight.Rows, true);
    }

    /// <summary>Adds to the gradients of weight and bias what m rows of input and result gradient give.</summary>
    public void BackwardWeight(ReadOnlySpan<float> input, int stride, ReadOnlySpan<float> resultGradient, Parameter weight, Parameter? bias, int m)
    {
        int rows = weight.Tensor.Rows, columns = weight.Tensor.Columns;
        var turned = Room(ref _turned, rows * m);
        Transpose(input, stride, m, rows, turned);
        Kernels.Pack(resultGradient[..(m * columns)], m, columns, Room(ref _packed, m * columns));
        Multiply(turned, m, default, weight.Gradient, columns, rows, m, columns, true);
        if (bias is null)
            return;
        for (var i = 0; i < m; i++)
            Kernels.Add(bias.Gradient, resultGradient.Slice(i * columns, columns));
    }

    private void Multiply(
        ReadOnlySpan<float> a, int stride, ReadOnlySpan<float> bias, Span<float> result, int resultStride, int m, int k, int n, bool accumulate)
    {
        if (m == 0)
            return;
        ArgumentOutOfRangeException.ThrowIfLessThan(a.Length, ((m - 1) * stride) + k);
        ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, ((m - 1) * resultStride) + n);
        fixed (float* left = a, start = bias, target = result, packed = _packed)
            Kernels.Multiply(left, stride, packed, start, target, resultStride, m, k, n, accumulate);
    }

    // from[m rows, a stride apart, n columns used] to to[n × m], in blocks that stay in the cache.
    private static void Transpose(ReadOnlySpan<float> from, int stride, int m, int n, Span<float> to)
    {
        const int block = 16;
        for (var i0 = 0; i0 < m; i0 += block)
        {
            for (var j0 = 0; j0 < n; j0 += block)
            {
                int iEnd = Math.Min(m, i0 + block), jEnd = Math.Min(n, j0 + block);
                for (var i = i0; i < iEnd; i++)
                {
                    for (var j = j0; j < jEnd; j++)
                        to[(j * m) + i] = from[(i * stride) + j];
                }
            }
        }
    }

    private static Span<float> Room(ref float[] memory, int length)
    {
        if (memory.Length < length)
            memory = GC.AllocateUninitializedArray<float>(length + (length / 2), pinned: true);
        return memory.AsSpan(0, length);
    }
}
