using Dragoman.Compile.Training;
using Dragoman.Language.Neural;

namespace Dragoman.Tests.Language.Neural;

public unsafe class KernelsTests
{
    [Fact]
    public void A_product_is_the_sum_of_products_whatever_the_size_and_the_vector_width()
    {
        var random = new SplitMix(4);
        var inspected = 0;
        foreach (var m in new[] { 1, 3, 4, 9 })
        {
            foreach (var (k, n) in new[] { (1, 16), (5, 48), (16, 64), (33, 112), (48, 130) })
            {
                Check(m, k, n, accumulate: inspected % 2 == 0, random);
                inspected++;
            }
        }

        Assert.Equal(20, inspected);
    }

    private static void Check(int m, int k, int n, bool accumulate, SplitMix random)
    {
        var padded = Kernels.Pad(n);
        float[] a = Fill(m * k, random), b = Fill(k * n, random), bias = Fill(padded, random), start = Fill(m * padded, random);
        var packed = new float[k * padded];
        Kernels.Pack(b, k, n, packed);
        float[] wide = (float[])start.Clone(), narrow = (float[])start.Clone();
        fixed (float* pa = a, pp = packed, pb = bias, pw = wide, pn = narrow)
        {
            Kernels.Multiply(pa, k, pp, pb, pw, padded, m, k, n, accumulate, wide: true);
            Kernels.Multiply(pa, k, pp, pb, pn, padded, m, k, n, accumulate, wide: false);
        }

        Assert.Equal(wide, narrow);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                double sum = bias[j] + (accumulate ? start[(i * padded) + j] : 0);
                for (var x = 0; x < k; x++)
                    sum += (double)a[(i * k) + x] * b[(x * n) + j];
                Assert.Equal(sum, wide[(i * padded) + j], 1e-4);
            }
        }
    }

    private static float[] Fill(int length, SplitMix random) => [.. Enumerable.Range(0, length).Select(_ => random.NextNormal())];
}
