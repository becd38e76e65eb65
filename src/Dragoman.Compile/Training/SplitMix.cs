namespace Dragoman.Compile.Training;

/// <summary>
/// Random numbers that depend on the seed alone, on every machine and version of the framework (SplitMix64; Steele, Lea and Flood 2014).
/// The state is one number, so that a checkpoint can hold it.
/// </summary>
internal sealed class SplitMix(ulong state)
{
    public ulong State { get; set; } = state;

    public ulong Next()
    {
        unchecked
        {
            var z = State += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>Uniform in [0, 1).</summary>
    public float NextFloat() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>Uniform in [0, bound).</summary>
    public int Next(int bound) => (int)((Next() >> 33) % (ulong)bound);

    /// <summary>Normal with mean 0 and deviation 1 (Box and Muller).</summary>
    public float NextNormal() =>
        MathF.Sqrt(-2 * MathF.Log(1 - NextFloat())) * MathF.Cos(2 * MathF.PI * NextFloat());

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
