using System.Runtime.InteropServices;

namespace Dragoman.Language;

/// <summary>
/// A linear yes-or-no classifier over hashed features, with weights of eight bits. The sum is of integers, so that it is the same on every
/// machine and in every order.
/// </summary>
internal sealed class HashedClassifier
{
    private readonly sbyte[] _weights;
    private readonly int _mask;

    /// <param name="weights">A power of two of them.</param>
    /// <param name="bias">Added to every sum, in units of the weights.</param>
    public HashedClassifier(sbyte[] weights, int bias)
    {
        _weights = weights;
        _mask = weights.Length - 1;
        Bias = bias;
    }

    public int Bias { get; }

    public ReadOnlySpan<sbyte> Weights => _weights;

    /// <summary>Above zero for yes.</summary>
    public int Score(ReadOnlySpan<uint> features)
    {
        var sum = Bias;
        foreach (var feature in features)
            sum += _weights[(int)(feature & (uint)_mask)];
        return sum;
    }

    /// <summary>Number of bits (byte), bias (int32), weights (one byte each).</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)int.Log2(_weights.Length));
        writer.Write(Bias);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <exception cref="InvalidDataException">Not such a classifier.</exception>
    public static HashedClassifier Read(BinaryReader reader)
    {
        var bits = reader.ReadByte();
        if (bits > 24)
            throw new InvalidDataException("The tokenizer's model is damaged.");
        var bias = reader.ReadInt32();
        var weights = new sbyte[1 << bits];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new HashedClassifier(weights, bias);
    }
}
