using System.Runtime.Intrinsics;
using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>The encoder forwards and backwards over one batch. The forward pass computes what <see cref="Encoder"/> computes, with dropout.</summary>
internal sealed class EncoderPass
{
    private readonly NetworkData _network;
    private readonly ParameterSet _parameters;
    private readonly MatrixMath _math;
    private readonly LayerPass[] _layers;
    private readonly Parameter[] _tables;
    private readonly Buffer _input = new();
    private readonly Buffer _inputGradient = new();
    private readonly Buffer _first = new();
    private readonly Buffer _output = new();
    private readonly Dropout _inputDropout;
    private readonly Dropout _outputDropout;

    public EncoderPass(NetworkData network, ParameterSet parameters, MatrixMath math, float dropout)
    {
        _network = network;
        _parameters = parameters;
        _math = math;
        _tables = [.. network.Features.Select(f => parameters[$"feature.{f.Kind}"])];
        _inputDropout = new Dropout(dropout);
        _outputDropout = new Dropout(dropout);
        _layers = new LayerPass[network.Shape.Layers.Length];
        for (var i = 0; i < _layers.Length; i++)
        {
            _layers[i] = network.Shape.Layers[i] == LayerKind.Convolution
                ? new ConvolutionPass(parameters, math, $"layer{i}")
                : new RecurrentPass(parameters, math, $"layer{i}");
        }
    }

    public int Width => _network.Shape.Width;

    /// <summary>The words' vectors, dropout applied.</summary>
    public Span<float> Output => _output.Values;

    public void Forward(TrainingBatch batch, SplitMix random)
    {
        Gather(batch);
        _inputDropout.Apply(_input.Values, random);
        var first = _first.Resize(batch.Rows * Width);
        _math.Forward(_input.Values, _network.InputDimension, _parameters["input.weight"].Tensor, _parameters["input.bias"].Tensor, first, batch.Rows);
        Kernels.Rectify(first);
        batch.ClearGaps(first, Width);
        var current = _first;
        foreach (var layer in _layers)
            current = layer.Forward(batch, current);
        current.Values.CopyTo(_output.Resize(current.Length));
        _outputDropout.Apply(_output.Values, random);
    }

    /// <param name="gradient">Of the loss by the output; it is changed.</param>
    public void Backward(TrainingBatch batch, Buffer gradient)
    {
        _outputDropout.Backward(gradient.Values);
        batch.ClearGaps(gradient.Values, Width);
        for (var i = _layers.Length - 1; i >= 0; i--)
            _layers[i].Backward(batch, gradient);
        var active = _first.Values;
        for (var i = 0; i < active.Length; i++)
        {
            if (active[i] <= 0)
                gradient.Values[i] = 0;
        }

        var weight = _parameters["input.weight"];
        _math.BackwardWeight(_input.Values, _network.InputDimension, gradient.Values, weight, _parameters["input.bias"], batch.Rows);
        var input = _inputGradient.Resize(_input.Length, clear: true);
        _math.BackwardInput(gradient.Values, weight.Tensor, input, batch.Rows);
        _inputDropout.Backward(input);
        Scatter(batch);
    }

    private void Gather(TrainingBatch batch)
    {
        var width = _network.InputDimension;
        var input = _input.Resize(batch.Rows * width, clear: true);
        for (var s = 0; s < batch.Sentences.Length; s++)
        {
            var sentence = batch.Sentences[s];
            for (var i = 0; i < sentence.Count; i++)
            {
                var at = (batch.Starts[s] + i) * width;
                for (var t = 0; t < _network.Features.Length; t++)
                {
                    var row = _tables[t].Tensor.Row(sentence.Features[(i * _network.Features.Length) + t]);
                    row.CopyTo(input[at..]);
                    at += row.Length;
                }
            }
        }
    }

    private void Scatter(TrainingBatch batch)
    {
        var width = _network.InputDimension;
        var start = 0;
        for (var t = 0; t < _network.Features.Length; t++)
        {
            var table = _tables[t];
            for (var s = 0; s < batch.Sentences.Length && !table.IsFrozen; s++)
            {
                var sentence = batch.Sentences[s];
                for (var i = 0; i < sentence.Count; i++)
                {
                    var gradient = _inputGradient.Values.Slice(((batch.Starts[s] + i) * width) + start, table.Tensor.Columns);
                    Kernels.Add(table.GradientRow(sentence.Features[(i * _network.Features.Length) + t]), gradient);
                }
            }

            start += table.Tensor.Columns;
        }
    }

}

/// <summary>One layer forwards and backwards. It keeps what its gradient needs.</summary>
internal abstract class LayerPass
{
    public abstract Buffer Forward(TrainingBatch batch, Buffer input);

    /// <summary>Turns the gradient by the layer's output into the gradient by its input, in place.</summary>
    public abstract void Backward(TrainingBatch batch, Buffer gradient);
}

/// <summary>See <see cref="ConvolutionLayer"/>.</summary>
internal sealed class ConvolutionPass(ParameterSet parameters, MatrixMath math, string name) : LayerPass
{
    private readonly Parameter _weight = parameters[$"{name}.weight"];
    private readonly Parameter _bias = parameters[$"{name}.bias"];
    private readonly Buffer _change = new();
    private readonly Buffer _output = new();
    private readonly Buffer _windows = new();
    private Buffer? _input;

    public override Buffer Forward(TrainingBatch batch, Buffer input)
    {
        _input = input;
        var width = _weight.Tensor.Columns;
        var change = _change.Resize(batch.Rows * width, clear: true);
        math.Forward(input.Values, width, _weight.Tensor, _bias.Tensor, change[width..], batch.Rows - 2);
        Kernels.Rectify(change);
        batch.ClearGaps(change, width);
        var output = _output.Resize(change.Length);
        change.CopyTo(output);
        Kernels.Add(output, input.Values);
        return _output;
    }

    public override void Backward(TrainingBatch batch, Buffer gradient)
    {
        var width = _weight.Tensor.Columns;
        var change = _change.Values;
        var inner = _output.Resize(change.Length);
        gradient.Values.CopyTo(inner);
        for (var i = 0; i < change.Length; i++)
        {
            if (change[i] <= 0)
                inner[i] = 0;
        }

        var rows = batch.Rows - 2;
        math.BackwardWeight(_input!.Values, width, inner[width..], _weight, _bias, rows);
        var windows = _windows.Resize(rows * 3 * width, clear: true);
        math.BackwardInput(inner[width..], _weight.Tensor, windows, rows);
        for (var i = 0; i < rows; i++)
            Kernels.Add(gradient.Values.Slice(i * width, 3 * width), windows.Slice(i * 3 * width, 3 * width));
        batch.ClearGaps(gradient.Values, width);
    }
}

/// <summary>See <see cref="RecurrentLayer"/>.</summary>
internal sealed class RecurrentPass(ParameterSet parameters, MatrixMath math, string name) : LayerPass
{
    private readonly Parameter _weight = parameters[$"{name}.weight"];
    private readonly Parameter _bias = parameters[$"{name}.bias"];
    private readonly Parameter _out = parameters[$"{name}.out"];
    private readonly Parameter _outBias = parameters[$"{name}.outbias"];
    private readonly Buffer _gates = new();
    private readonly Buffer _gateGradient = new();
    private readonly Buffer _means = new();
    private readonly Buffer _meanGradient = new();
    private readonly Buffer _change = new();
    private readonly Buffer _output = new();
    private Buffer? _input;

    private int Width => _out.Tensor.Columns;

    public override Buffer Forward(TrainingBatch batch, Buffer input)
    {
        _input = input;
        var gates = _gates.Resize(batch.Rows * 2 * Width);
        math.Forward(input.Values, Width, _weight.Tensor, _bias.Tensor, gates, batch.Rows);
        _means.Resize(batch.Rows * Width, clear: true);
        for (var s = 0; s < batch.Sentences.Length; s++)
        {
            int start = batch.Starts[s], count = batch.Sentences[s].Count;
            Run(start, count, 1, 0, 0);
            Run(start + count - 1, count, -1, Width, Width / 2);
        }

        var change = _change.Resize(batch.Rows * Width);
        math.Forward(_means.Values, Width, _out.Tensor, _outBias.Tensor, change, batch.Rows);
        Kernels.Rectify(change);
        batch.ClearGaps(change, Width);
        var output = _output.Resize(change.Length);
        change.CopyTo(output);
        Kernels.Add(output, input.Values);
        return _output;
    }

    public override void Backward(TrainingBatch batch, Buffer gradient)
    {
        var inner = _output.Resize(_change.Length);
        gradient.Values.CopyTo(inner);
        for (var i = 0; i < inner.Length; i++)
        {
            if (_change.Array[i] <= 0)
                inner[i] = 0;
        }

        math.BackwardWeight(_means.Values, Width, inner, _out, _outBias, batch.Rows);
        var means = _meanGradient.Resize(_means.Length, clear: true);
        math.BackwardInput(inner, _out.Tensor, means, batch.Rows);
        _gateGradient.Resize(_gates.Length, clear: true);
        for (var s = 0; s < batch.Sentences.Length; s++)
        {
            int start = batch.Starts[s], count = batch.Sentences[s].Count;
            RunBack(start, count, 1, 0, 0);
            RunBack(start + count - 1, count, -1, Width, Width / 2);
        }

        math.BackwardWeight(_input!.Values, Width, _gateGradient.Values, _weight, _bias, batch.Rows);
        math.BackwardInput(_gateGradient.Values, _weight.Tensor, gradient.Values, batch.Rows);
        batch.ClearGaps(gradient.Values, Width);
    }

    private void Run(int row, int count, int step, int gateColumn, int meanColumn)
    {
        var half = Width / 2;
        for (var c = 0; c < half; c += Vector512<float>.Count)
        {
            var mean = Vector512<float>.Zero;
            for (int i = 0, r = row; i < count; i++, r += step)
            {
                var gate = (r * 2 * Width) + gateColumn + c;
                mean += Gate(Vector512.Create(_gates.Array, gate)) * (Vector512.Create(_gates.Array, gate + half) - mean);
                mean.CopyTo(_means.Array, (r * Width) + meanColumn + c);
            }
        }
    }

    // h' = h + g (u - h): dg = d (u - h), du = d g, dh = d (1 - g); dh goes on to the row before.
    private void RunBack(int row, int count, int step, int gateColumn, int meanColumn)
    {
        var half = Width / 2;
        for (var c = 0; c < half; c += Vector512<float>.Count)
        {
            var carried = Vector512<float>.Zero;
            for (int i = count - 1, r = row + ((count - 1) * step); i >= 0; i--, r -= step)
            {
                int gate = (r * 2 * Width) + gateColumn + c, mean = (r * Width) + meanColumn + c;
                var a = Vector512.Create(_gates.Array, gate);
                var g = Gate(a);
                var h = i == 0 ? Vector512<float>.Zero : Vector512.Create(_means.Array, mean - (step * Width));
                var d = Vector512.Create(_meanGradient.Array, mean) + carried;
                var slope = Vector512<float>.One + Vector512.Abs(a);
                (d * (Vector512.Create(_gates.Array, gate + half) - h) * 0.5f / (slope * slope)).CopyTo(_gateGradient.Array, gate);
                (d * g).CopyTo(_gateGradient.Array, gate + half);
                carried = d * (Vector512<float>.One - g);
            }
        }
    }

    private static Vector512<float> Gate(Vector512<float> a)
    {
        var half = Vector512.Create(0.5f);
        return half + (half * (a / (Vector512<float>.One + Vector512.Abs(a))));
    }
}
