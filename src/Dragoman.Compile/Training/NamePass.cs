using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>
/// Loss and gradient of names: of the whole sequence of tags among all that <see cref="NameDecoder"/> may choose (a conditional random field:
/// Lafferty, McCallum and Pereira 2001). Sentences without names teach none.
/// </summary>
internal sealed class NamePass(NetworkData network, ParameterSet parameters, MatrixMath math, float dropout)
{
    private const int Tags = NameDecoder.Tags;

    private readonly Parameter _weight1 = parameters["name.weight1"];
    private readonly Parameter _bias1 = parameters["name.bias1"];
    private readonly Parameter _weight2 = parameters["name.weight2"];
    private readonly Parameter _bias2 = parameters["name.bias2"];
    private readonly Parameter _steps = parameters["name.stepbias"];
    private readonly Buffer _hidden = new();
    private readonly Buffer _hiddenGradient = new();
    private readonly Buffer _scores = new();
    private readonly Buffer _windows = new();
    private readonly Dropout _dropout = new(dropout);
    private double[] _forward = [];
    private double[] _backward = [];

    public double Run(TrainingBatch batch, ReadOnlySpan<float> vectors, Span<float> gradient, SplitMix random)
    {
        int width = network.Shape.Width, hidden = _weight1.Tensor.Columns, rows = batch.Rows - 2;
        var inner = _hidden.Resize(batch.Rows * hidden, clear: true);
        math.Forward(vectors, width, _weight1.Tensor, _bias1.Tensor, inner[hidden..], rows);
        Kernels.Rectify(inner);
        batch.ClearGaps(inner, hidden);
        _dropout.Apply(inner, random);
        var scores = _scores.Resize(batch.Rows * Kernels.Lane);
        math.Forward(inner, hidden, _weight2.Tensor, _bias2.Tensor, scores, batch.Rows);
        batch.ClearGaps(scores, Kernels.Lane);
        double loss = 0;
        for (var s = 0; s < batch.Sentences.Length; s++)
        {
            var part = scores.Slice(batch.Starts[s] * Kernels.Lane, batch.Sentences[s].Count * Kernels.Lane);
            if (batch.Sentences[s].Names is { } names && MayBe(names))
                loss += Sequence(part, names);
            else
                part.Clear();
        }

        math.BackwardWeight(inner, hidden, scores, _weight2, _bias2, batch.Rows);
        var innerGradient = _hiddenGradient.Resize(inner.Length, clear: true);
        math.BackwardInput(scores, _weight2.Tensor, innerGradient, batch.Rows);
        _dropout.Backward(innerGradient);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] <= 0)
                innerGradient[i] = 0;
        }

        math.BackwardWeight(vectors, width, innerGradient[hidden..], _weight1, _bias1, rows);
        var windows = _windows.Resize(rows * 3 * width, clear: true);
        math.BackwardInput(innerGradient[hidden..], _weight1.Tensor, windows, rows);
        for (var i = 0; i < rows; i++)
            Kernels.Add(gradient.Slice(i * width, 3 * width), windows.Slice(i * 3 * width, 3 * width));
        return loss;
    }

    // Two names of one kind that touch: the decoder never says so, hence such a sentence cannot be taught.
    private static bool MayBe(int[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (!NameDecoder.MayFollow(i == 0 ? 0 : names[i - 1], names[i]))
                return false;
        }

        return true;
    }

    /// <summary>Turns the scores of a sentence into the gradient of the loss by them. Returns the loss.</summary>
    private double Sequence(Span<float> scores, int[] gold)
    {
        var words = gold.Length;
        if (_forward.Length < words * Tags)
            (_forward, _backward) = (new double[words * Tags * 2], new double[words * Tags * 2]);
        Forward(scores, words);
        Backward(scores, words);
        var all = LogSum(_forward.AsSpan((words - 1) * Tags, Tags));
        double right = 0;
        for (var i = 0; i < words; i++)
        {
            var before = i == 0 ? 0 : gold[i - 1];
            right += scores[(i * Kernels.Lane) + gold[i]] + Bonus(before, gold[i]);
            _steps.Gradient[(before * Kernels.Lane) + gold[i]] -= 1;
        }

        AddExpectedSteps(scores, words, all);
        for (var i = 0; i < words; i++)
        {
            var row = scores.Slice(i * Kernels.Lane, Kernels.Lane);
            for (var t = 0; t < Tags; t++)
                row[t] = (float)Math.Exp(_forward[(i * Tags) + t] + _backward[(i * Tags) + t] - all);
            row[gold[i]] -= 1;
            row[Tags..].Clear();
        }

        return all - right;
    }

    private double Bonus(int before, int tag) => _steps.Tensor.Values[(before * Kernels.Lane) + tag];

    private void Forward(ReadOnlySpan<float> scores, int words)
    {
        Span<double> terms = stackalloc double[Tags];
        for (var i = 0; i < words; i++)
        {
            for (var t = 0; t < Tags; t++)
            {
                for (var b = 0; b < Tags; b++)
                {
                    var before = i > 0 ? _forward[((i - 1) * Tags) + b] : b == 0 ? 0 : double.NegativeInfinity;
                    terms[b] = NameDecoder.MayFollow(b, t) ? before + Bonus(b, t) : double.NegativeInfinity;
                }

                _forward[(i * Tags) + t] = LogSum(terms) + scores[(i * Kernels.Lane) + t];
            }
        }
    }

    private void Backward(ReadOnlySpan<float> scores, int words)
    {
        Span<double> terms = stackalloc double[Tags];
        _backward.AsSpan((words - 1) * Tags, Tags).Clear();
        for (var i = words - 2; i >= 0; i--)
        {
            for (var b = 0; b < Tags; b++)
            {
                for (var t = 0; t < Tags; t++)
                {
                    terms[t] = NameDecoder.MayFollow(b, t)
                        ? Bonus(b, t) + scores[((i + 1) * Kernels.Lane) + t] + _backward[((i + 1) * Tags) + t] : double.NegativeInfinity;
                }

                _backward[(i * Tags) + b] = LogSum(terms);
            }
        }
    }

    private void AddExpectedSteps(ReadOnlySpan<float> scores, int words, double all)
    {
        for (var i = 0; i < words; i++)
        {
            for (var b = 0; b < (i == 0 ? 1 : Tags); b++)
            {
                var before = i > 0 ? _forward[((i - 1) * Tags) + b] : 0;
                for (var t = 0; t < Tags; t++)
                {
                    if (NameDecoder.MayFollow(b, t))
                        _steps.Gradient[(b * Kernels.Lane) + t] += (float)Math.Exp(before + Bonus(b, t) + scores[(i * Kernels.Lane) + t] + _backward[(i * Tags) + t] - all);
                }
            }
        }
    }

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var most = double.NegativeInfinity;
        foreach (var term in terms)
            most = Math.Max(most, term);
        if (double.IsNegativeInfinity(most))
            return most;
        double sum = 0;
        foreach (var term in terms)
            sum += Math.Exp(term - most);
        return most + Math.Log(sum);
    }
}
