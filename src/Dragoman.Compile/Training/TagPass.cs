using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>Losses and gradients of tags and feature bundles.</summary>
internal sealed class TagPass(NetworkData network, ParameterSet parameters, MatrixMath math)
{
    private readonly Parameter _weight = parameters["tag.weight"];
    private readonly Parameter _bias = parameters["tag.bias"];
    private readonly Parameter _bundles = parameters["bundle.weight"];
    private readonly Parameter _bundleBias = parameters["bundle.bias"];
    private readonly Buffer _scores = new();

    /// <summary>The loss, a sum over words; gradients are added to the parameters' and to the gradient by the encoder's output.</summary>
    public double Run(TrainingBatch batch, ReadOnlySpan<float> vectors, Span<float> gradient)
    {
        int width = network.Shape.Width, columns = _weight.Tensor.Columns;
        var scores = _scores.Resize(batch.Rows * columns);
        math.Forward(vectors, width, _weight.Tensor, _bias.Tensor, scores, batch.Rows);
        batch.ClearGaps(scores, columns);
        double loss = 0;
        for (var s = 0; s < batch.Sentences.Length; s++)
        {
            var sentence = batch.Sentences[s];
            for (var i = 0; i < sentence.Count; i++)
            {
                var row = batch.Starts[s] + i;
                loss += Softmax.Loss(scores.Slice(row * columns, columns), network.Tags.Length, sentence.Tags[i]);
                loss += Bundle(network.Tags[sentence.Tags[i]], sentence.Bundles[i], vectors.Slice(row * width, width), gradient.Slice(row * width, width));
            }
        }

        math.BackwardWeight(vectors, width, scores, _weight, _bias, batch.Rows);
        math.BackwardInput(scores, _weight.Tensor, gradient, batch.Rows);
        return loss;
    }

    private double Bundle(TagEntry tag, int gold, ReadOnlySpan<float> vector, Span<float> gradient)
    {
        var count = tag.Bundles.Length;
        if (count == 1)
            return 0;
        Span<float> scores = stackalloc float[count];
        for (var b = 0; b < count; b++)
            scores[b] = Kernels.Dot(vector, _bundles.Tensor.Row(tag.FirstBundle + b)) + _bundleBias.Tensor.Values[tag.FirstBundle + b];
        var loss = Softmax.Loss(scores, count, gold);
        for (var b = 0; b < count; b++)
        {
            var row = _bundles.Tensor.Row(tag.FirstBundle + b);
            var rowGradient = _bundles.GradientRow(tag.FirstBundle + b);
            _bundleBias.GradientRow(tag.FirstBundle + b)[0] += scores[b];
            for (var i = 0; i < row.Length; i++)
            {
                rowGradient[i] += scores[b] * vector[i];
                gradient[i] += scores[b] * row[i];
            }
        }

        return loss;
    }
}

/// <summary>The softmax and its cross-entropy.</summary>
internal static class Softmax
{
    /// <summary>Turns the first count scores into the gradient of the loss by them, the rest into zeros. Returns the loss.</summary>
    public static double Loss(Span<float> scores, int count, int gold)
    {
        Probabilities(scores, count);
        var loss = -Math.Log(Math.Max(1e-12f, scores[gold]));
        scores[gold] -= 1;
        return loss;
    }

    public static void Probabilities(Span<float> scores, int count)
    {
        var most = float.NegativeInfinity;
        for (var i = 0; i < count; i++)
            most = Math.Max(most, scores[i]);
        float sum = 0;
        for (var i = 0; i < count; i++)
        {
            scores[i] = MathF.Exp(scores[i] - most);
            sum += scores[i];
        }

        for (var i = 0; i < count; i++)
            scores[i] /= sum;
        scores[count..].Clear();
    }
}
