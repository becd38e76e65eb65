using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>
/// The parser over one batch: it parses with the present weights, learns at every state what the oracle advises there, and mostly goes
/// where it would have gone, so that it meets its own mistakes.
/// </summary>
internal sealed unsafe class ParserPass
{
    private readonly NetworkData _network;
    private readonly ParameterSet _parameters;
    private readonly MatrixMath _math;
    private readonly int _hidden;
    private readonly int _relations;
    private readonly ParserState _state = new();
    private readonly Buffer _slots = new();
    private readonly Buffer _slotGradient = new();
    private readonly Buffer _steps = new();
    private readonly Buffer _stepGradient = new();
    private readonly Buffer _actionGradient = new();
    private readonly Buffer _relationGradient = new();
    private readonly Dropout _dropout;
    private readonly List<int> _rows = [];

    public ParserPass(NetworkData network, ParameterSet parameters, MatrixMath math, float dropout)
    {
        _network = network;
        _parameters = parameters;
        _math = math;
        _hidden = network.Shape.ParserHidden;
        _relations = network.Relations.Length;
        _dropout = new Dropout(dropout);
    }

    private const int RowsAStep = ParserState.Slots + ParserState.LabelSlots + ParserState.CountSlots;

    /// <param name="explore">How often the parser's own choice is followed; 0 follows the oracle.</param>
    public double Run(TrainingBatch batch, ReadOnlySpan<float> vectors, Span<float> gradient, float explore, SplitMix random)
    {
        var width = ParserState.Slots * _hidden;
        var slots = _slots.Resize(batch.Rows * width);
        _math.Forward(vectors, _network.Shape.Width, _parameters["parser.slots"].Tensor, null, slots, batch.Rows);
        _rows.Clear();
        _steps.Resize(2 * batch.Words * _hidden);
        _actionGradient.Resize(2 * batch.Words * Kernels.Lane, clear: true);
        _relationGradient.Resize(2 * batch.Words * Kernels.Pad(_relations), clear: true);
        // One mask for the batch: each step's hidden layer has its own part of it.
        var mask = _stepGradient.Resize(_steps.Length);
        mask.Fill(1);
        _dropout.Apply(mask, random);
        var action = new PackedMatrix(_parameters["parser.action"].Tensor, _parameters["parser.actionbias"].Tensor);
        var relation = new PackedMatrix(_parameters["parser.relation"].Tensor, _parameters["parser.relationbias"].Tensor);
        double loss = 0;
        for (var s = 0; s < batch.Sentences.Length; s++)
            loss += Parse(batch.Sentences[s], batch.Starts[s], action, relation, explore, random);
        Backward(batch, vectors, gradient);
        return loss;
    }

    private double Parse(TrainingSentence gold, int row, PackedMatrix action, PackedMatrix relation, float explore, SplitMix random)
    {
        _state.Reset(gold.Count);
        var oracle = new Oracle(_state, gold);
        Span<float> scores = stackalloc float[Kernels.Lane];
        Span<float> labels = stackalloc float[Kernels.Pad(_relations)];
        double loss = 0;
        while (!_state.IsFinal)
        {
            var step = _rows.Count / RowsAStep;
            var hidden = _steps.Values.Slice(step * _hidden, _hidden);
            Hidden(hidden, row, step);
            action.Apply(hidden, _hidden, scores, 1);
            var next = Choose(scores, oracle, explore, random, _actionGradient.Values.Slice(step * Kernels.Lane, Kernels.Lane), ref loss);
            oracle.Follow(next);
            if (next == ParserAction.Shift)
            {
                _state.Shift();
                continue;
            }

            relation.Apply(hidden, _hidden, labels, 1);
            var word = _state.Stack(0);
            var head = next == ParserAction.Left ? _state.Next : _state.Stack(1);
            _state.Attach(next, Kernels.ArgMax(labels, _relations));
            if (gold.Heads[word] != head)
                continue;
            loss += Softmax.Loss(labels, _relations, gold.Relations[word]);
            labels.CopyTo(_relationGradient.Values.Slice(step * labels.Length, labels.Length));
        }

        return loss;
    }

    // Softmax over the valid actions; the best ones together should have all of it.
    private ParserAction Choose(
        ReadOnlySpan<float> scores, Oracle oracle, float explore, SplitMix random, Span<float> gradient, ref double loss)
    {
        Span<int> costs = stackalloc int[ParserState.Actions];
        int least = int.MaxValue, valid = 0;
        for (var a = 0; a < ParserState.Actions; a++)
        {
            costs[a] = _state.IsValid((ParserAction)a) ? oracle.Cost((ParserAction)a) : int.MaxValue;
            least = Math.Min(least, costs[a]);
            valid += costs[a] < int.MaxValue ? 1 : 0;
        }

        int own = -1, advised = -1;
        for (var a = 0; a < ParserState.Actions; a++)
        {
            if (costs[a] < int.MaxValue && (own < 0 || scores[a] > scores[own]))
                own = a;
            if (costs[a] == least && (advised < 0 || scores[a] > scores[advised]))
                advised = a;
        }

        if (valid > 1)
            loss += ActionLoss(scores, costs, least, scores[own], gradient);
        return (ParserAction)(explore > 0 && random.NextFloat() < explore ? own : advised);
    }

    private static double ActionLoss(ReadOnlySpan<float> scores, ReadOnlySpan<int> costs, int least, float most, Span<float> gradient)
    {
        float all = 0, good = 0;
        for (var a = 0; a < ParserState.Actions; a++)
        {
            if (costs[a] == int.MaxValue)
                continue;
            gradient[a] = MathF.Exp(scores[a] - most);
            all += gradient[a];
            if (costs[a] == least)
                good += gradient[a];
        }

        good = Math.Max(good, 1e-12f);
        for (var a = 0; a < ParserState.Actions; a++)
        {
            var weight = gradient[a];
            gradient[a] = (weight / all) - (costs[a] == least ? weight / good : 0);
        }

        return -Math.Log(good / all);
    }

    private void Hidden(Span<float> hidden, int row, int step)
    {
        Span<int> rows = stackalloc int[RowsAStep];
        var slots = rows[..ParserState.Slots];
        _state.FillSlots(slots);
        _state.FillLabels(rows.Slice(ParserState.Slots, ParserState.LabelSlots), _relations);
        _state.FillCounts(rows[(ParserState.Slots + ParserState.LabelSlots)..]);
        _parameters["parser.bias"].Tensor.Values.CopyTo(hidden);
        for (var i = 0; i < slots.Length; i++)
        {
            // -1: none, -2: the root, else the row of the word.
            slots[i] = slots[i] == 0 ? -1 : slots[i] == _state.Root ? -2 : row + slots[i] - 1;
            Kernels.Add(hidden, SlotRow(slots[i], i));
        }

        for (var i = ParserState.Slots; i < rows.Length; i++)
            Kernels.Add(hidden, Table(i).Tensor.Row(rows[i]));
        Kernels.Rectify(hidden);
        var mask = _stepGradient.Values.Slice(step * _hidden, _hidden);
        for (var i = 0; i < hidden.Length; i++)
            hidden[i] *= mask[i];
        foreach (var r in rows)
            _rows.Add(r);
    }

    private ReadOnlySpan<float> SlotRow(int row, int slot) => row switch
    {
        -1 => _parameters["parser.missing"].Tensor.Values.AsSpan(slot * _hidden, _hidden),
        -2 => _parameters["parser.root"].Tensor.Values.AsSpan(slot * _hidden, _hidden),
        _ => _slots.Values.Slice(((row * ParserState.Slots) + slot) * _hidden, _hidden),
    };

    private Span<float> SlotGradient(int row, int slot) => row switch
    {
        -1 => _parameters["parser.missing"].Gradient.AsSpan(slot * _hidden, _hidden),
        -2 => _parameters["parser.root"].Gradient.AsSpan(slot * _hidden, _hidden),
        _ => _slotGradient.Values.Slice(((row * ParserState.Slots) + slot) * _hidden, _hidden),
    };

    private Parameter Table(int position) =>
        _parameters[position < ParserState.Slots + ParserState.LabelSlots ? "parser.labels" : "parser.counts"];

    private void Backward(TrainingBatch batch, ReadOnlySpan<float> vectors, Span<float> gradient)
    {
        var steps = _rows.Count / RowsAStep;
        var hidden = _steps.Values[..(steps * _hidden)];
        var mask = _stepGradient.Values[..hidden.Length].ToArray();
        Parameter action = _parameters["parser.action"], relation = _parameters["parser.relation"];
        _math.BackwardWeight(hidden, _hidden, _actionGradient.Values, action, _parameters["parser.actionbias"], steps);
        _math.BackwardWeight(hidden, _hidden, _relationGradient.Values, relation, _parameters["parser.relationbias"], steps);
        var back = _stepGradient.Resize(hidden.Length, clear: true);
        _math.BackwardInput(_actionGradient.Values, action.Tensor, back, steps);
        _math.BackwardInput(_relationGradient.Values, relation.Tensor, back, steps);
        for (var i = 0; i < back.Length; i++)
            back[i] = hidden[i] > 0 ? back[i] * mask[i] : 0;
        _slotGradient.Resize(batch.Rows * ParserState.Slots * _hidden, clear: true);
        for (var step = 0; step < steps; step++)
            Scatter(back.Slice(step * _hidden, _hidden), step * RowsAStep);
        _math.BackwardWeight(vectors, _network.Shape.Width, _slotGradient.Values, _parameters["parser.slots"], null, batch.Rows);
        _math.BackwardInput(_slotGradient.Values, _parameters["parser.slots"].Tensor, gradient, batch.Rows);
    }

    private void Scatter(ReadOnlySpan<float> gradient, int at)
    {
        Kernels.Add(_parameters["parser.bias"].Gradient, gradient);
        for (var i = 0; i < ParserState.Slots; i++)
            Kernels.Add(SlotGradient(_rows[at + i], i), gradient);
        for (var i = ParserState.Slots; i < RowsAStep; i++)
            Kernels.Add(Table(i).GradientRow(_rows[at + i]), gradient);
    }
}
