using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Language;

/// <summary>
/// A trained language model: one file that names itself and holds a section for each part of the analysis (<c>tokenizer</c>,
/// <c>lemmas</c>, <c>network</c>). Layout, integers little-endian: "DRGM"; format version (int32); length of the whole file (int64);
/// length of the card (int32) and the card (<see cref="ModelCard"/>, JSON); number of sections (int32); per section its name (length
/// byte, UTF-8) and length (int32); the sections in that order; SHA-256 of all before it.
/// </summary>
internal sealed class ModelFile
{
    /// <summary>The format that this program writes and reads.</summary>
    public const int FormatVersion = 1;

    private const int HashLength = 32;
    private const int FixedLength = 20;

    private static readonly byte[] Magic = "DRGM"u8.ToArray();

    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> _sections = new(StringComparer.Ordinal);

    private ModelFile(ModelCard card, string hash)
    {
        Card = card;
        Hash = hash;
    }

    public ModelCard Card { get; }

    /// <summary>The first eight hexadecimal digits of the file's SHA-256 trailer: the model version that stands in every line of the record.</summary>
    public string Hash { get; }

    public IEnumerable<string> Sections => _sections.Keys;

    /// <exception cref="InvalidDataException">No model, truncated, damaged, or of another format version; the message says which.</exception>
    public static ModelFile Load(Stream stream)
    {
        // Sized at once where the length is known: a model is megabytes.
        using var copy = new MemoryStream(stream.CanSeek ? checked((int)(stream.Length - stream.Position)) : 0);
        stream.CopyTo(copy);
        return Load(copy.TryGetBuffer(out var all) && all.Offset == 0 && all.Array!.Length == copy.Length ? all.Array : copy.ToArray());
    }

    /// <inheritdoc cref="Load(Stream)"/>
    public static ModelFile Load(byte[] bytes)
    {
        CheckFrame(bytes);
        var body = bytes.Length - HashLength;
        var at = FixedLength;
        var card = ModelCard.Parse(Take(bytes, ref at, body, ReadInt(bytes, 16)).Span);
        var model = new ModelFile(card, Convert.ToHexStringLower(bytes.AsSpan(body, 4)));
        var count = BinaryPrimitives.ReadInt32LittleEndian(Take(bytes, ref at, body, 4).Span);
        var names = new string[Math.Clamp(count, 0, byte.MaxValue)];
        var lengths = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Encoding.UTF8.GetString(Take(bytes, ref at, body, Take(bytes, ref at, body, 1).Span[0]).Span);
            lengths[i] = BinaryPrimitives.ReadInt32LittleEndian(Take(bytes, ref at, body, 4).Span);
        }

        for (var i = 0; i < names.Length; i++)
            model._sections[names[i]] = Take(bytes, ref at, body, lengths[i]);
        return model;
    }

    /// <exception cref="InvalidDataException">There is no such section.</exception>
    public ReadOnlyMemory<byte> Section(string name) =>
        _sections.TryGetValue(name, out var bytes) ? bytes : throw new InvalidDataException($"The language model has no section '{name}'.");

    public bool Has(string name) => _sections.ContainsKey(name);

    /// <summary>The bytes of this model with one section put in or replaced: how each trainer adds its part.</summary>
    public byte[] With(ModelCard card, string name, byte[] section)
    {
        var all = _sections.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        all[name] = section;
        return Write(card, all);
    }

    /// <summary>The bytes of a model with these sections, sorted by name: the same card and sections give the same bytes.</summary>
    public static byte[] Write(ModelCard card, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> sections)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var text = card.ToJson();
        var names = sections.Keys.Order(StringComparer.Ordinal).ToArray();
        writer.Write(Magic);
        writer.Write(FormatVersion);
        writer.Write(0L);
        writer.Write(text.Length);
        writer.Write(text);
        writer.Write(names.Length);
        foreach (var name in names)
        {
            var utf8 = Encoding.UTF8.GetBytes(name);
            writer.Write(checked((byte)utf8.Length));
            writer.Write(utf8);
            writer.Write(sections[name].Length);
        }

        foreach (var name in names)
            writer.Write(sections[name].Span);
        writer.Flush();
        var bytes = new byte[stream.Length + HashLength];
        stream.GetBuffer().AsSpan(0, (int)stream.Length).CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), bytes.Length);
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - HashLength), bytes.AsSpan(bytes.Length - HashLength));
        return bytes;
    }

    private static void CheckFrame(byte[] bytes)
    {
        if (bytes.Length < 8 || !bytes.AsSpan(0, 4).SequenceEqual(Magic))
            throw new InvalidDataException("This is no Dragoman language model.");
        var version = ReadInt(bytes, 4);
        if (version > FormatVersion)
            throw new InvalidDataException($"The language model has format {version}, newer than format {FormatVersion} that this program reads: update Dragoman.");
        if (version != FormatVersion)
            throw new InvalidDataException($"The language model has format {version}; this program reads format {FormatVersion}.");
        var length = bytes.Length < 16 ? long.MaxValue : BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(8));
        if (bytes.Length < length || bytes.Length < FixedLength + HashLength)
            throw new InvalidDataException($"The language model is truncated: {bytes.Length} bytes are here, more belong to it.");
        if (bytes.Length > length)
            throw new InvalidDataException($"The language model has {bytes.Length - length} bytes after its end.");
        if (!SHA256.HashData(bytes.AsSpan(0, bytes.Length - HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(bytes.Length - HashLength)))
            throw new InvalidDataException("The language model is damaged: its checksum does not fit its content.");
    }

    private static int ReadInt(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    // Lengths come from the file; one that leads outside is damage, never an exception of another kind.
    private static ReadOnlyMemory<byte> Take(byte[] bytes, ref int at, int end, int length)
    {
        if (length < 0 || length > end - at)
            throw new InvalidDataException("The language model is damaged: a section leads outside the file.");
        at += length;
        return bytes.AsMemory(at - length, length);
    }
}
