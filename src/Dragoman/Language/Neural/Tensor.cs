using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dragoman.Language.Neural;

/// <summary>How the numbers of a tensor are kept in a file.</summary>
internal enum TensorEncoding : byte
{
    Single,
    Half,

    /// <summary>One byte a number, one scale a row: value = byte · scale.</summary>
    Byte,
}

/// <summary>A matrix of numbers, row after row. Where it is the right side of a product its columns are a multiple of <see cref="Kernels.Lane"/>.</summary>
internal sealed class Tensor(string name, int rows, int columns)
{
    public string Name { get; } = name;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    private float[]? _values;
    private sbyte[]? _bytes;
    private float[]? _scales;

    /// <summary>All numbers; what was read as bytes is made into numbers at the first call, which must not be made by two threads at once.</summary>
    public float[] Values
    {
        get
        {
            if (_values is null)
            {
                // Pinned, so that kernels may point into it for as long as it lives.
                _values = GC.AllocateArray<float>(Rows * Columns, pinned: true);
                if (_bytes is not null)
                    Expand(0, Rows, _values);
                (_bytes, _scales) = (null, null);
            }

            return _values;
        }
    }

    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>Some rows, without all of them being made into numbers: large tables are needed once, part by part.</summary>
    public void CopyRows(int first, int count, Span<float> to)
    {
        if (_bytes is null)
            Values.AsSpan(first * Columns, count * Columns).CopyTo(to);
        else
            Expand(first, count, to);
    }

    public void Write(BinaryWriter writer, TensorEncoding encoding)
    {
        writer.Write(Name);
        writer.Write(Rows);
        writer.Write(Columns);
        writer.Write((byte)encoding);
        switch (encoding)
        {
            case TensorEncoding.Single:
                writer.Write(MemoryMarshal.AsBytes(Values.AsSpan()));
                break;
            case TensorEncoding.Half:
                var halves = new Half[Values.Length];
                for (var i = 0; i < halves.Length; i++)
                    halves[i] = (Half)Values[i];
                writer.Write(MemoryMarshal.AsBytes(halves.AsSpan()));
                break;
            default:
                WriteBytes(writer);
                break;
        }
    }

    private void WriteBytes(BinaryWriter writer)
    {
        var row = new sbyte[Columns];
        for (var r = 0; r < Rows; r++)
        {
            var values = Row(r);
            var most = 0f;
            foreach (var value in values)
                most = Math.Max(most, Math.Abs(value));
            var scale = most / 127;
            for (var c = 0; c < Columns; c++)
                row[c] = scale == 0 ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(values[c] / scale), -127, 127);
            writer.Write(scale);
            writer.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }
    }

    /// <exception cref="InvalidDataException">The encoding is unknown or the size is impossible.</exception>
    /// <exception cref="EndOfStreamException">The data ends before the tensor.</exception>
    public static Tensor Read(BinaryReader reader)
    {
        var name = reader.ReadString();
        int rows = reader.ReadInt32(), columns = reader.ReadInt32();
        var encoding = (TensorEncoding)reader.ReadByte();
        if (rows < 0 || columns < 0 || (long)rows * columns > reader.BaseStream.Length)
            throw new InvalidDataException($"The language model's tensor '{name}' has an impossible size.");
        var tensor = new Tensor(name, rows, columns);
        switch (encoding)
        {
            case TensorEncoding.Single:
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(tensor.Values.AsSpan()));
                break;
            case TensorEncoding.Half:
                var halves = new Half[tensor.Values.Length];
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
                Widen(halves, tensor.Values);
                break;
            case TensorEncoding.Byte:
                tensor.ReadBytes(reader);
                break;
            default:
                throw new InvalidDataException($"The language model's tensor '{name}' has the unknown encoding {(int)encoding}.");
        }

        return tensor;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Widen(Half[] halves, float[] values)
    {
        for (var i = 0; i < halves.Length; i++)
            values[i] = (float)halves[i];
    }

    private void ReadBytes(BinaryReader reader)
    {
        (_bytes, _scales) = (new sbyte[Rows * Columns], new float[Rows]);
        for (var r = 0; r < Rows; r++)
        {
            _scales[r] = reader.ReadSingle();
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(_bytes.AsSpan(r * Columns, Columns)));
        }
    }

    // At once at full speed: it runs a few times over, on megabytes, while the program starts.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Expand(int first, int count, Span<float> to)
    {
        for (int r = 0, at = 0; r < count; r++)
        {
            var scale = _scales![first + r];
            var row = _bytes.AsSpan((first + r) * Columns, Columns);
            foreach (var b in row)
                to[at++] = b * scale;
        }
    }
}
