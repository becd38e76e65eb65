using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Language.Neural;

/// <summary>
/// x + max(0, V · (forward, backward) + c), where forward runs over the sentence from the left as h ← h + g · (u - h) with gate g and
/// candidate u linear in x, and backward from the right (a light recurrent unit: Bradbury et al. 2017, Lei et al. 2018; the gate is the
/// softsign, half of 1 + a / (1 + |a|), which rounds alike everywhere).
/// </summary>
/// <remarks>Columns of the first product: half a width of gates and of candidates for forward, then the same for backward.</remarks>
internal sealed class RecurrentLayer : EncoderLayer
{
    private readonly PackedMatrix _gates;
    private readonly PackedMatrix _out;
    private readonly int _width;

    public RecurrentLayer(NetworkData network, string name)
    {
        _width = network.Shape.Width;
        _gates = new PackedMatrix(network[$"{name}.weight"], network[$"{name}.bias"]);
        _out = new PackedMatrix(network[$"{name}.out"], network[$"{name}.outbias"]);
    }

    public override void Apply(Workspace work)
    {
        _gates.Apply(work.Current, _width, work.Wide, work.Rows);
        for (var s = 0; s < work.Starts.Count - 1; s++)
        {
            int start = work.Starts[s], end = work.Starts[s + 1] - 1;
            Run(work.Wide, work.Scratch, start, end - start, 1, 0, 0);
            Run(work.Wide, work.Scratch, end - 1, end - start, -1, _width, _width / 2);
        }

        // The running means stand in scratch; the wide rows are free for the product that goes back to it.
        _out.Apply(work.Scratch, _width, work.Wide, work.Rows);
        work.Wide.AsSpan(0, work.Rows * _width).CopyTo(work.Scratch);
        AddRectified(work, _width);
    }

    private void Run(float[] gates, float[] means, int row, int count, int step, int gateColumn, int meanColumn)
    {
        var half = _width / 2;
        ref var source = ref MemoryMarshal.GetArrayDataReference(gates);
        ref var target = ref MemoryMarshal.GetArrayDataReference(means);
        for (var column = 0; column < half; column += 16)
        {
            var mean = Vector512<float>.Zero;
            for (int i = 0, r = row; i < count; i++, r += step)
            {
                var at = (r * 2 * _width) + gateColumn + column;
                var gate = Gate(Vector512.LoadUnsafe(ref source, (nuint)at));
                var candidate = Vector512.LoadUnsafe(ref source, (nuint)(at + half));
                mean = Vector512.FusedMultiplyAdd(gate, candidate - mean, mean);
                mean.StoreUnsafe(ref target, (nuint)((r * _width) + meanColumn + column));
            }
        }
    }

    private static Vector512<float> Gate(Vector512<float> a)
    {
        var half = Vector512.Create(0.5f);
        return half + (half * (a / (Vector512<float>.One + Vector512.Abs(a))));
    }
}
