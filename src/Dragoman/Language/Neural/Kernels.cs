using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Language.Neural;

/// <summary>
/// The arithmetic of the network. Every sum runs over its terms in one fixed order with fused multiply-adds, each result in a lane of its
/// own: results are the same bits whatever the vector width of the machine, the batch or the number of threads.
/// </summary>
internal static unsafe class Kernels
{
    /// <summary>Columns of a matrix in packed form are padded with zeros to a multiple of this.</summary>
    public const int Lane = 16;

    /// <summary>Columns of one panel of a packed matrix.</summary>
    private const int Panel = 64;

    public static int Pad(int columns) => (columns + Lane - 1) / Lane * Lane;

    /// <summary>
    /// Rearranges a row-major matrix [rows × columns] into panels of 64 columns (the last one narrower), each of them row after row, so
    /// that <see cref="Multiply"/> reads memory in order. The target holds rows × Pad(columns) numbers.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack(ReadOnlySpan<float> matrix, int rows, int columns, Span<float> packed)
    {
        var padded = Pad(columns);
        for (var start = 0; start < padded; start += Panel)
        {
            var width = Math.Min(Panel, padded - start);
            var real = Math.Min(width, columns - start);
            var panel = packed.Slice(start * rows, width * rows);
            for (var r = 0; r < rows; r++)
            {
                matrix.Slice((r * columns) + start, real).CopyTo(panel.Slice(r * width, width));
                panel.Slice((r * width) + real, width - real).Clear();
            }
        }
    }

    /// <summary>
    /// result[m × Pad(n)] = bias + a[m × k] · packed[k × n]. Row i of a starts at i · stride; rows may overlap, which makes a convolution
    /// over rows a plain product. A null bias adds nothing; with accumulate the product is added to what the result holds.
    /// </summary>
    /// <param name="wide">Vectors of 512 bits, else of 256; by default what the machine has. The result is the same to the last bit.</param>
    public static void Multiply(
        float* a, int stride, float* packed, float* bias, float* result, int resultStride, int m, int k, int n, bool accumulate = false, bool? wide = null)
    {
        unchecked
        {
            var padded = Pad(n);
            for (var start = 0; start < padded; start += Panel)
            {
                var width = Math.Min(Panel, padded - start);
                var panel = packed + ((long)start * k);
                var starting = bias == null ? null : bias + start;
                if (wide ?? Vector512.IsHardwareAccelerated)
                    MultiplyPanel512(a, stride, panel, width, starting, result + start, resultStride, m, k, accumulate);
                else
                    MultiplyPanel256(a, stride, panel, width, starting, result + start, resultStride, m, k, accumulate);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyPanel512(
        float* a, int stride, float* panel, int width, float* bias, float* result, int resultStride, int m, int k, bool accumulate)
    {
        unchecked
        {
            var i = 0;
            if (width == Panel)
            {
                for (; i + 4 <= m; i += 4)
                    Block4X64(a + ((long)i * stride), stride, panel, bias, result + ((long)i * resultStride), resultStride, k, accumulate);
            }

            for (; i + 4 <= m; i += 4)
            {
                for (var c = 0; c < width; c += Lane)
                    Narrow4(a + ((long)i * stride), stride, panel + c, width, bias == null ? null : bias + c, result + ((long)i * resultStride) + c, resultStride, k, accumulate);
            }

            for (; i < m; i++)
                Row512(a + ((long)i * stride), panel, width, bias, result + ((long)i * resultStride), k, accumulate);
        }
    }

    // Four sums at once: one alone would wait for its own last addition at each step.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row512(float* a, float* panel, int width, float* bias, float* result, int k, bool accumulate)
    {
        unchecked
        {
            for (var c = 0; c < width; c += 4 * Lane)
            {
                // What lies beyond a narrow panel repeats its last lane and is written there again.
                int c1 = Math.Min(c + 16, width - Lane), c2 = Math.Min(c + 32, width - Lane), c3 = Math.Min(c + 48, width - Lane);
                Vector512<float> s0 = Start512(bias == null ? null : bias + c, result + c, accumulate), s1 = Start512(bias == null ? null : bias + c1, result + c1, accumulate);
                Vector512<float> s2 = Start512(bias == null ? null : bias + c2, result + c2, accumulate), s3 = Start512(bias == null ? null : bias + c3, result + c3, accumulate);
                float* p0 = panel + c, p1 = panel + c1, p2 = panel + c2, p3 = panel + c3;
                for (long j = 0, at = 0; j < k; j++, at += width)
                {
                    var x = Vector512.Create(a[j]);
                    s0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(p0 + at), s0);
                    s1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(p1 + at), s1);
                    s2 = Vector512.FusedMultiplyAdd(x, Vector512.Load(p2 + at), s2);
                    s3 = Vector512.FusedMultiplyAdd(x, Vector512.Load(p3 + at), s3);
                }

                s0.Store(result + c);
                s1.Store(result + c1);
                s2.Store(result + c2);
                s3.Store(result + c3);
            }
        }
    }

    // Four rows by 16 columns, for the last panel of a matrix.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow4(float* a, int stride, float* column, int width, float* bias, float* result, int resultStride, int k, bool accumulate)
    {
        unchecked
        {
            float* r1 = result + resultStride, r2 = r1 + resultStride, r3 = r2 + resultStride;
            float* a1 = a + stride, a2 = a1 + stride, a3 = a2 + stride;
            Vector512<float> s0 = Start512(bias, result, accumulate), s1 = Start512(bias, r1, accumulate);
            Vector512<float> s2 = Start512(bias, r2, accumulate), s3 = Start512(bias, r3, accumulate);
            for (var j = 0; j < k; j++, column += width)
            {
                var p = Vector512.Load(column);
                s0 = Vector512.FusedMultiplyAdd(Vector512.Create(a[j]), p, s0);
                s1 = Vector512.FusedMultiplyAdd(Vector512.Create(a1[j]), p, s1);
                s2 = Vector512.FusedMultiplyAdd(Vector512.Create(a2[j]), p, s2);
                s3 = Vector512.FusedMultiplyAdd(Vector512.Create(a3[j]), p, s3);
            }

            s0.Store(result);
            s1.Store(r1);
            s2.Store(r2);
            s3.Store(r3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Start512(float* bias, float* target, bool accumulate)
    {
        var start = bias == null ? Vector512<float>.Zero : Vector512.Load(bias);
        return accumulate ? start + Vector512.Load(target) : start;
    }

    // Four rows by 64 columns: sixteen sums stay in registers while k runs.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block4X64(float* a, int stride, float* panel, float* bias, float* result, int resultStride, int k, bool accumulate)
    {
        unchecked
        {
            float* r1 = result + resultStride, r2 = r1 + resultStride, r3 = r2 + resultStride;
            float* b1 = bias == null ? null : bias + 16, b2 = bias == null ? null : bias + 32, b3 = bias == null ? null : bias + 48;
            Vector512<float> s00 = Start512(bias, result, accumulate), s01 = Start512(b1, result + 16, accumulate);
            Vector512<float> s02 = Start512(b2, result + 32, accumulate), s03 = Start512(b3, result + 48, accumulate);
            Vector512<float> s10 = Start512(bias, r1, accumulate), s11 = Start512(b1, r1 + 16, accumulate);
            Vector512<float> s12 = Start512(b2, r1 + 32, accumulate), s13 = Start512(b3, r1 + 48, accumulate);
            Vector512<float> s20 = Start512(bias, r2, accumulate), s21 = Start512(b1, r2 + 16, accumulate);
            Vector512<float> s22 = Start512(b2, r2 + 32, accumulate), s23 = Start512(b3, r2 + 48, accumulate);
            Vector512<float> s30 = Start512(bias, r3, accumulate), s31 = Start512(b1, r3 + 16, accumulate);
            Vector512<float> s32 = Start512(b2, r3 + 32, accumulate), s33 = Start512(b3, r3 + 48, accumulate);
            float* a1 = a + stride, a2 = a1 + stride, a3 = a2 + stride;
            for (var j = 0; j < k; j++, panel += Panel)
            {
                Vector512<float> p0 = Vector512.Load(panel), p1 = Vector512.Load(panel + 16);
                Vector512<float> p2 = Vector512.Load(panel + 32), p3 = Vector512.Load(panel + 48);
                var x = Vector512.Create(a[j]);
                s00 = Vector512.FusedMultiplyAdd(x, p0, s00);
                s01 = Vector512.FusedMultiplyAdd(x, p1, s01);
                s02 = Vector512.FusedMultiplyAdd(x, p2, s02);
                s03 = Vector512.FusedMultiplyAdd(x, p3, s03);
                x = Vector512.Create(a1[j]);
                s10 = Vector512.FusedMultiplyAdd(x, p0, s10);
                s11 = Vector512.FusedMultiplyAdd(x, p1, s11);
                s12 = Vector512.FusedMultiplyAdd(x, p2, s12);
                s13 = Vector512.FusedMultiplyAdd(x, p3, s13);
                x = Vector512.Create(a2[j]);
                s20 = Vector512.FusedMultiplyAdd(x, p0, s20);
                s21 = Vector512.FusedMultiplyAdd(x, p1, s21);
                s22 = Vector512.FusedMultiplyAdd(x, p2, s22);
                s23 = Vector512.FusedMultiplyAdd(x, p3, s23);
                x = Vector512.Create(a3[j]);
                s30 = Vector512.FusedMultiplyAdd(x, p0, s30);
                s31 = Vector512.FusedMultiplyAdd(x, p1, s31);
                s32 = Vector512.FusedMultiplyAdd(x, p2, s32);
                s33 = Vector512.FusedMultiplyAdd(x, p3, s33);
            }

            Store(result, s00, s01, s02, s03);
            Store(r1, s10, s11, s12, s13);
            Store(r2, s20, s21, s22, s23);
            Store(r3, s30, s31, s32, s33);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* to, Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)
    {
        a.Store(to);
        b.Store(to + 16);
        c.Store(to + 32);
        d.Store(to + 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyPanel256(
        float* a, int stride, float* panel, int width, float* bias, float* result, int resultStride, int m, int k, bool accumulate)
    {
        unchecked
        {
            for (var c = 0; c < width; c += Lane)
            {
                var starting = bias == null ? null : bias + c;
                var i = 0;
                for (; i + 4 <= m; i += 4)
                    Block4X16(a + ((long)i * stride), stride, panel + c, width, starting, result + ((long)i * resultStride) + c, resultStride, k, accumulate);
                for (; i < m; i++)
                    Row256(a + ((long)i * stride), panel + c, width, starting, result + ((long)i * resultStride) + c, k, accumulate);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Start256(float* bias, float* target, bool accumulate)
    {
        var start = bias == null ? Vector256<float>.Zero : Vector256.Load(bias);
        return accumulate ? start + Vector256.Load(target) : start;
    }

    private static void Row256(float* a, float* column, int width, float* bias, float* result, int k, bool accumulate)
    {
        unchecked
        {
            var low = Start256(bias, result, accumulate);
            var high = Start256(bias == null ? null : bias + 8, result + 8, accumulate);
            for (var j = 0; j < k; j++, column += width)
            {
                var x = Vector256.Create(a[j]);
                low = Vector256.FusedMultiplyAdd(x, Vector256.Load(column), low);
                high = Vector256.FusedMultiplyAdd(x, Vector256.Load(column + 8), high);
            }

            low.Store(result);
            high.Store(result + 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block4X16(float* a, int stride, float* column, int width, float* bias, float* result, int resultStride, int k, bool accumulate)
    {
        unchecked
        {
            float* r1 = result + resultStride, r2 = r1 + resultStride, r3 = r2 + resultStride;
            float* a1 = a + stride, a2 = a1 + stride, a3 = a2 + stride;
            var second = bias == null ? null : bias + 8;
            Vector256<float> s00 = Start256(bias, result, accumulate), s01 = Start256(second, result + 8, accumulate);
            Vector256<float> s10 = Start256(bias, r1, accumulate), s11 = Start256(second, r1 + 8, accumulate);
            Vector256<float> s20 = Start256(bias, r2, accumulate), s21 = Start256(second, r2 + 8, accumulate);
            Vector256<float> s30 = Start256(bias, r3, accumulate), s31 = Start256(second, r3 + 8, accumulate);
            for (var j = 0; j < k; j++, column += width)
            {
                Vector256<float> p0 = Vector256.Load(column), p1 = Vector256.Load(column + 8);
                var x = Vector256.Create(a[j]);
                s00 = Vector256.FusedMultiplyAdd(x, p0, s00);
                s01 = Vector256.FusedMultiplyAdd(x, p1, s01);
                x = Vector256.Create(a1[j]);
                s10 = Vector256.FusedMultiplyAdd(x, p0, s10);
                s11 = Vector256.FusedMultiplyAdd(x, p1, s11);
                x = Vector256.Create(a2[j]);
                s20 = Vector256.FusedMultiplyAdd(x, p0, s20);
                s21 = Vector256.FusedMultiplyAdd(x, p1, s21);
                x = Vector256.Create(a3[j]);
                s30 = Vector256.FusedMultiplyAdd(x, p0, s30);
                s31 = Vector256.FusedMultiplyAdd(x, p1, s31);
            }

            s00.Store(result);
            s01.Store(result + 8);
            s10.Store(r1);
            s11.Store(r1 + 8);
            s20.Store(r2);
            s21.Store(r2 + 8);
            s30.Store(r3);
            s31.Store(r3 + 8);
        }
    }

    /// <summary>to += from, lane by lane. The length is a multiple of <see cref="Lane"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Span<float> to, ReadOnlySpan<float> from)
    {
        unchecked
        {
            ref var target = ref MemoryMarshal.GetReference(to);
            ref var source = ref MemoryMarshal.GetReference(from[..to.Length]);
            for (nuint i = 0; i < (nuint)to.Length; i += Lane)
                (Vector512.LoadUnsafe(ref target, i) + Vector512.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
        }
    }

    /// <summary>Negative numbers become zero.</summary>
    public static void Rectify(Span<float> values)
    {
        unchecked
        {
            ref var target = ref MemoryMarshal.GetReference(values);
            for (nuint i = 0; i < (nuint)values.Length; i += Lane)
                Vector512.Max(Vector512.LoadUnsafe(ref target, i), Vector512<float>.Zero).StoreUnsafe(ref target, i);
        }
    }

    /// <summary>The inner product of two vectors whose length is a multiple of <see cref="Lane"/>.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        unchecked
        {
            ref var left = ref MemoryMarshal.GetReference(a);
            ref var right = ref MemoryMarshal.GetReference(b[..a.Length]);
            var sum = Vector512<float>.Zero;
            for (nuint i = 0; i < (nuint)a.Length; i += Lane)
                sum = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref left, i), Vector512.LoadUnsafe(ref right, i), sum);
            return SumLanes(sum);
        }
    }

    // Halves are added in a fixed order, so that no instruction set decides the rounding.
    private static float SumLanes(Vector512<float> v)
    {
        var half = v.GetLower() + v.GetUpper();
        var quarter = half.GetLower() + half.GetUpper();
        return (quarter[0] + quarter[2]) + (quarter[1] + quarter[3]);
    }

    /// <summary>The index of the largest of the first count values; the first of equals.</summary>
    public static int ArgMax(ReadOnlySpan<float> values, int count)
    {
        var best = 0;
        for (var i = 1; i < count; i++)
        {
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }
}
