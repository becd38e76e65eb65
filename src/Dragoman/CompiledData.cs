using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Dragoman;

/// <summary>
/// The data files of <c>data/</c>, compiled offline into one file of named sections. Each step that needs data reads its own section.
/// Layout: "DRGD", format version (int32), number of sections (int32); per section its name (length byte, UTF-8), offset and length
/// (int32 each, offset from the file's start); then the sections. Integers are little-endian.
/// </summary>
public sealed class CompiledData
{
    /// <summary>The format that this program writes and reads.</summary>
    public const int FormatVersion = 1;

    private static readonly byte[] Magic = "DRGD"u8.ToArray();

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _sections;

    private CompiledData(Dictionary<string, ReadOnlyMemory<byte>> sections, string hash)
    {
        _sections = sections;
        Hash = hash;
    }

    /// <summary>The first eight hexadecimal digits of the file's SHA-256: the data version that stands in every line of the record.</summary>
    public string Hash { get; }

    public IEnumerable<string> Sections => _sections.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">Not a file of compiled data, truncated, or of another format version; the message says which.</exception>
    public static CompiledData Load(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Load(copy.ToArray());
    }

    /// <inheritdoc cref="Load(Stream)"/>
    public static CompiledData Load(byte[] bytes)
    {
        if (bytes.Length < 12 || !bytes.AsSpan(0, 4).SequenceEqual(Magic))
            throw new InvalidDataException("This is no file of compiled Dragoman data.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        if (version != FormatVersion)
            throw new InvalidDataException($"The compiled data has format {version}; this program reads format {FormatVersion}.");
        try
        {
            return new CompiledData(ReadSections(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new InvalidDataException("The compiled data is truncated.");
        }
    }

    /// <exception cref="InvalidDataException">There is no such section.</exception>
    public ReadOnlyMemory<byte> Section(string name) =>
        _sections.TryGetValue(name, out var bytes) ? bytes : throw new InvalidDataException($"The compiled data has no section '{name}'.");

    /// <summary>The bytes of a file with these sections, sorted by name: the same sections give the same bytes.</summary>
    internal static byte[] Write(IReadOnlyDictionary<string, byte[]> sections)
    {
        var names = sections.Keys.Order(StringComparer.Ordinal).ToArray();
        var offset = 12 + names.Sum(n => 9 + Encoding.UTF8.GetByteCount(n));
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(FormatVersion);
        writer.Write(names.Length);
        foreach (var name in names)
        {
            var utf8 = Encoding.UTF8.GetBytes(name);
            writer.Write((byte)utf8.Length);
            writer.Write(utf8);
            writer.Write(offset);
            writer.Write(sections[name].Length);
            offset += sections[name].Length;
        }

        foreach (var name in names)
            writer.Write(sections[name]);
        writer.Flush();
        return stream.ToArray();
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> ReadSections(byte[] bytes)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        var sections = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var at = 12;
        for (var i = 0; i < count; i++)
        {
            if (at >= bytes.Length)
                throw new ArgumentOutOfRangeException(nameof(bytes));
            var length = bytes[at++];
            var name = Encoding.UTF8.GetString(bytes.AsSpan(at, length));
            at += length;
            var offset = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
            var size = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 4));
            at += 8;
            sections[name] = bytes.AsMemory(offset, size);
        }

        return sections;
    }
}
