using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Store.Sqlite;
using SQLitePCL;

namespace Dragoman.Store.Verifying;

/// <summary>
/// Makes one digest of a row and the rows that belong to it: the first 32 hexadecimal digits of the SHA-256 over each column's name, kind and value. What is
/// null is left out, so that a column added later changes no old digest.
/// </summary>
internal sealed class RowDigest
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly Dictionary<string, byte[]> _names = new(StringComparer.Ordinal);

    public void Start() => _bytes.ResetWrittenCount();

    /// <summary>A row of another table follows.</summary>
    public void Begin(string table) => Name(table);

    public void Add(Prepared row, int from)
    {
        for (var column = from; column < row.Columns; column++)
        {
            var kind = raw.sqlite3_column_type(row.Handle, column);
            if (kind == raw.SQLITE_NULL)
                continue;
            Name(row.NameOf(column));
            if (kind == raw.SQLITE_INTEGER)
                Value('i', row.Long(column));
            else if (kind == raw.SQLITE_FLOAT)
                Value('r', BitConverter.DoubleToInt64Bits(raw.sqlite3_column_double(row.Handle, column)));
            else
                Value(kind == raw.SQLITE_TEXT ? 't' : 'b', raw.sqlite3_column_blob(row.Handle, column));
        }
    }

    public string Finish()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    private void Name(string name)
    {
        if (!_names.TryGetValue(name, out var bytes))
            _names.Add(name, bytes = Encoding.UTF8.GetBytes(name + "\0"));
        _bytes.Write(bytes);
    }

    private void Value(char kind, long value)
    {
        var target = _bytes.GetSpan(9);
        target[0] = (byte)kind;
        BinaryPrimitives.WriteInt64BigEndian(target[1..], value);
        _bytes.Advance(9);
    }

    // With its length before it: no two rows have the same bytes.
    private void Value(char kind, ReadOnlySpan<byte> value)
    {
        Value(kind, (long)value.Length);
        _bytes.Write(value);
    }
}
