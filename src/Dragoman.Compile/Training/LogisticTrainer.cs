using Dragoman.Language;

namespace Dragoman.Compile.Training;

/// <summary>Logistic regression over hashed features: AdaGrad, weights averaged over the last half of the steps, rounded to eight bits at the end.</summary>
/// <remarks>J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods", JMLR 12 (2011); K. Weinberger et al., "Feature Hashing", ICML 2009.</remarks>
internal sealed class LogisticTrainer
{
    private readonly int _mask;
    private readonly int _perInstance;
    private readonly List<uint[]> _features = [];
    private readonly List<float> _targets = [];

    public LogisticTrainer(int bits, int perInstance)
    {
        _mask = (1 << bits) - 1;
        _perInstance = perInstance;
    }

    public int Instances => _targets.Count;

    public void Add(ReadOnlySpan<uint> features, bool yes)
    {
        _features.Add(features.ToArray());
        _targets.Add(yes ? 1 : 0);
    }

    /// <param name="seed">The same seed and instances give the same classifier.</param>
    /// <param name="dropout">The share of features that an instance is shown without, chosen anew each time: no feature can then carry a decision alone.</param>
    public HashedClassifier Train(int seed, int epochs, float rate, float decay, double dropout)
    {
        var weights = new float[_mask + 1];
        var squares = new float[_mask + 1];
        var sums = new double[_mask + 1];
        var order = Enumerable.Range(0, Instances).ToArray();
        var random = new Random(seed);
        var averaged = 0;
        var shown = new uint[_perInstance];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
                Step(Thin(_features[i], dropout, random, shown), _targets[i], weights, squares, rate, decay);
            if (epoch < epochs / 2)
                continue;
            averaged++;
            for (var w = 0; w < weights.Length; w++)
                sums[w] += weights[w];
        }

        return Round(sums, averaged);
    }

    private static ReadOnlySpan<uint> Thin(uint[] features, double dropout, Random random, uint[] shown)
    {
        var n = 0;
        foreach (var feature in features)
        {
            if (random.NextDouble() >= dropout)
                shown[n++] = feature;
        }

        return shown.AsSpan(0, n);
    }

    private void Step(ReadOnlySpan<uint> features, float target, float[] weights, float[] squares, float rate, float decay)
    {
        var sum = 0f;
        foreach (var f in features)
            sum += weights[(int)(f & (uint)_mask)];
        var error = (1f / (1f + MathF.Exp(-sum))) - target;
        if (MathF.Abs(error) < 1e-4f)
            return;
        foreach (var f in features)
        {
            var at = (int)(f & (uint)_mask);
            var gradient = error + (decay * weights[at]);
            squares[at] += gradient * gradient;
            weights[at] -= rate * gradient / MathF.Sqrt(squares[at] + 1e-6f);
        }
    }

    // The unit is chosen so that one weight in two thousand is cut off at the ends; rounding then costs next to nothing in the sum.
    private HashedClassifier Round(double[] sums, int averaged)
    {
        var sizes = sums.Select(s => Math.Abs(s / averaged)).Where(s => s > 0).Order().ToArray();
        var largest = sizes.Length == 0 ? 1 : sizes[(int)(sizes.Length * 0.9995)];
        var rounded = new sbyte[_mask + 1];
        for (var w = 0; w < sums.Length; w++)
            rounded[w] = (sbyte)Math.Clamp(Math.Round(sums[w] / averaged / largest * 127), -127, 127);
        return new HashedClassifier(rounded, 0);
    }

    /// <summary>How many instances the classifier gets right.</summary>
    public double Accuracy(HashedClassifier classifier)
    {
        var right = 0;
        for (var i = 0; i < Instances; i++)
            right += classifier.Score(_features[i].AsSpan(0, _perInstance)) > 0 == _targets[i] > 0.5f ? 1 : 0;
        return (double)right / Math.Max(Instances, 1);
    }
}
