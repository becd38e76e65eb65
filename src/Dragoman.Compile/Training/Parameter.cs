using System.Runtime.Intrinsics;
using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>A tensor while it is trained: its gradient and the running moments of Adam (Kingma and Ba 2015).</summary>
/// <param name="sparse">Rows are looked up one by one: only touched rows have a gradient and are changed.</param>
/// <param name="frozen">Keeps its values.</param>
internal sealed class Parameter(Tensor tensor, bool sparse, bool frozen)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.99f;
    private const float Epsilon = 1e-8f;

    private readonly HashSet<int> _touched = [];
    private readonly List<int> _order = [];

    public Tensor Tensor { get; } = tensor;

    public bool IsSparse { get; } = sparse;

    public bool IsFrozen { get; } = frozen;

    public float[] Gradient { get; } = frozen ? [] : new float[tensor.Values.Length];

    public float[] First { get; } = frozen ? [] : new float[tensor.Values.Length];

    public float[] Second { get; } = frozen ? [] : new float[tensor.Values.Length];

    /// <summary>The gradient of one row, which then counts as touched.</summary>
    public Span<float> GradientRow(int row)
    {
        if (IsSparse && _touched.Add(row))
            _order.Add(row);
        return Gradient.AsSpan(row * Tensor.Columns, Tensor.Columns);
    }

    public void ClearGradient()
    {
        if (IsSparse)
        {
            foreach (var row in _order)
                Gradient.AsSpan(row * Tensor.Columns, Tensor.Columns).Clear();
            _touched.Clear();
            _order.Clear();
            return;
        }

        Array.Clear(Gradient);
    }

    public double SquaredNorm()
    {
        double sum = 0;
        if (!IsSparse)
            return Square(Gradient);
        foreach (var row in _order)
            sum += Square(Gradient.AsSpan(row * Tensor.Columns, Tensor.Columns));
        return sum;
    }

    /// <param name="rate">Already corrected for the moments' start.</param>
    public void Update(float rate, float secondCorrection, float scale)
    {
        if (IsFrozen)
            return;
        if (!IsSparse)
        {
            Update(0, Gradient.Length, rate, secondCorrection, scale);
            return;
        }

        foreach (var row in _order)
            Update(row * Tensor.Columns, Tensor.Columns, rate, secondCorrection, scale);
    }

    private void Update(int start, int length, float rate, float secondCorrection, float scale)
    {
        var i = start;
        for (; i + 16 <= start + length; i += 16)
        {
            var g = Vector512.Create(Gradient, i) * scale;
            var m = (Vector512.Create(First, i) * FirstDecay) + (g * (1 - FirstDecay));
            var v = (Vector512.Create(Second, i) * SecondDecay) + (g * g * (1 - SecondDecay));
            m.CopyTo(First, i);
            v.CopyTo(Second, i);
            var step = m * rate / (Vector512.Sqrt(v * secondCorrection) + Vector512.Create(Epsilon));
            (Vector512.Create(Tensor.Values, i) - step).CopyTo(Tensor.Values, i);
        }

        for (; i < start + length; i++)
        {
            var g = Gradient[i] * scale;
            First[i] = (First[i] * FirstDecay) + (g * (1 - FirstDecay));
            Second[i] = (Second[i] * SecondDecay) + (g * g * (1 - SecondDecay));
            Tensor.Values[i] -= First[i] * rate / (MathF.Sqrt(Second[i] * secondCorrection) + Epsilon);
        }
    }

    public static (float Rate, float SecondCorrection) Correct(float rate, int step) =>
        (rate / (1 - MathF.Pow(FirstDecay, step)), 1 / (1 - MathF.Pow(SecondDecay, step)));

    private static double Square(ReadOnlySpan<float> values)
    {
        var sum = Vector512<float>.Zero;
        var i = 0;
        for (; i + 16 <= values.Length; i += 16)
        {
            var v = Vector512.Create(values[i..]);
            sum += v * v;
        }

        double total = Vector512.Sum(sum);
        for (; i < values.Length; i++)
            total += values[i] * values[i];
        return total;
    }
}

/// <summary>All parameters of a network, by the names of their tensors.</summary>
internal sealed class ParameterSet
{
    private readonly Dictionary<string, Parameter> _byName;

    public ParameterSet(NetworkData network)
    {
        All = [.. network.Tensors.Select(t => new Parameter(t, IsTable(t.Name), t.Name == $"feature.{FeatureKind.Vector}"))];
        _byName = All.ToDictionary(p => p.Tensor.Name, StringComparer.Ordinal);
    }

    public Parameter[] All { get; }

    public Parameter this[string name] => _byName[name];

    public void ClearGradients()
    {
        foreach (var parameter in All)
            parameter.ClearGradient();
    }

    private static bool IsTable(string name) => name.StartsWith("feature.", StringComparison.Ordinal) || name is "bundle.weight" or "bundle.bias";
}
