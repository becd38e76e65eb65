using System.Runtime.InteropServices;

namespace Dragoman.Language.Neural;

/// <summary>What a feature table looks at.</summary>
internal enum FeatureKind : byte
{
    /// <summary>The normalised word, for words frequent enough in the treebanks to learn a vector there.</summary>
    Word,

    /// <summary>The normalised word, with a vector from running text that the treebanks do not change.</summary>
    Vector,
    Suffix3,
    Prefix3,
    Shape,
    Suffix2,
    Suffix4,
    Prefix2,

    /// <summary>From here on: what <see cref="NameLists"/> knows of a word, in the order of <see cref="ListKind"/>.</summary>
    Place,
    Organisation,
    Person,
    Given,
    Family,
    Title,
    People,
}

/// <summary>What a layer of the encoder does.</summary>
internal enum LayerKind : byte
{
    /// <summary>Adds a rectified linear function of a word and its two neighbours.</summary>
    Convolution,

    /// <summary>Adds a rectified linear function of two gated running means, one from the left and one from the right.</summary>
    Recurrent,
}

/// <summary>One way to look at a form: the known values (index 0 is the unknown one) and the length of their vectors.</summary>
internal sealed record FeatureTable(FeatureKind Kind, string[] Values, int Dimension);

/// <summary>A tag of both kinds with the feature bundles that were seen with it; bundle i has row FirstBundle + i in the tensor "bundle".</summary>
internal sealed record TagEntry(Upos Upos, string Xpos, string[] Bundles, int FirstBundle);

/// <summary>The sizes of a network. All but Names are multiples of <see cref="Kernels.Lane"/>.</summary>
internal sealed record NetworkShape(int Width, LayerKind[] Layers, int ParserHidden, int NameHidden);

/// <summary>A network as a file holds it and as the trainer changes it: sizes, vocabularies, tensors.</summary>
internal sealed class NetworkData
{
    /// <summary>Format of the section; another one is refused.</summary>
    public const int Version = 2;

    private readonly Dictionary<string, Tensor> _tensors = new(StringComparer.Ordinal);

    public required NetworkShape Shape { get; init; }

    public required FeatureTable[] Features { get; init; }

    public NameLists Lists { get; init; } = NameLists.Empty;

    public required TagEntry[] Tags { get; init; }

    /// <summary>Relations as UD writes them; a lifted one carries its syntactic head's relation after <see cref="PseudoProjective.Mark"/>.</summary>
    public required string[] Relations { get; init; }

    public IEnumerable<Tensor> Tensors => _tensors.Values.OrderBy(t => t.Name, StringComparer.Ordinal);

    public int InputDimension => Features.Sum(f => f.Dimension);

    /// <exception cref="InvalidDataException">There is no tensor of this name.</exception>
    public Tensor this[string name] =>
        _tensors.TryGetValue(name, out var tensor) ? tensor : throw new InvalidDataException($"The language model has no tensor '{name}'.");

    /// <summary>Makes every tensor that a network of this shape has, filled with zeros.</summary>
    public void CreateTensors()
    {
        foreach (var (name, rows, columns) in Sizes())
            _tensors[name] = new Tensor(name, rows, columns);
    }

    private IEnumerable<(string Name, int Rows, int Columns)> Sizes()
    {
        var (width, layers, hidden, names) = (Shape.Width, Shape.Layers, Shape.ParserHidden, Shape.NameHidden);
        foreach (var table in Features)
            yield return ($"feature.{table.Kind}", table.Values.Length, table.Dimension);
        yield return ("input.weight", InputDimension, width);
        yield return ("input.bias", 1, width);
        for (var i = 0; i < layers.Length; i++)
        {
            foreach (var (part, rows, columns) in LayerSizes(layers[i], width))
                yield return ($"layer{i}.{part}", rows, columns);
        }

        var tags = Kernels.Pad(Tags.Length);
        var bundles = Tags.Sum(t => t.Bundles.Length);
        yield return ("tag.weight", width, tags);
        yield return ("tag.bias", 1, tags);
        yield return ("bundle.weight", bundles, width);
        yield return ("bundle.bias", bundles, 1);
        yield return ("name.weight1", 3 * width, names);
        yield return ("name.bias1", 1, names);
        yield return ("name.weight2", names, Kernels.Lane);
        yield return ("name.bias2", 1, Kernels.Lane);
        yield return ("name.stepbias", NameDecoder.Tags, Kernels.Lane);
        var relations = Kernels.Pad(Relations.Length);
        yield return ("parser.slots", width, ParserState.Slots * hidden);
        yield return ("parser.missing", 1, ParserState.Slots * hidden);
        yield return ("parser.root", 1, ParserState.Slots * hidden);
        yield return ("parser.bias", 1, hidden);
        yield return ("parser.labels", ParserState.LabelSlots * (Relations.Length + 1), hidden);
        yield return ("parser.counts", ParserState.CountRows, hidden);
        yield return ("parser.action", hidden, Kernels.Lane);
        yield return ("parser.actionbias", 1, Kernels.Lane);
        yield return ("parser.relation", hidden, relations);
        yield return ("parser.relationbias", 1, relations);
    }

    private static (string Part, int Rows, int Columns)[] LayerSizes(LayerKind kind, int width) => kind switch
    {
        LayerKind.Convolution => [("weight", 3 * width, width), ("bias", 1, width)],
        // Half a width for each direction, in whole lanes.
        LayerKind.Recurrent when width % (2 * Kernels.Lane) != 0 =>
            throw new InvalidDataException($"The language model has a recurrent layer of the width {width}, no multiple of {2 * Kernels.Lane}."),
        LayerKind.Recurrent => [("weight", width, 2 * width), ("bias", 1, 2 * width), ("out", width, width), ("outbias", 1, width)],
        _ => throw new InvalidDataException($"The language model has a layer of the unknown kind {(int)kind}."),
    };

    public byte[] ToBytes(Func<Tensor, TensorEncoding> encoding)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write(Shape.Width);
        writer.Write(Shape.Layers.Length);
        foreach (var layer in Shape.Layers)
            writer.Write((byte)layer);
        writer.Write(Shape.ParserHidden);
        writer.Write(Shape.NameHidden);
        writer.Write(Features.Length);
        foreach (var table in Features)
        {
            writer.Write((byte)table.Kind);
            writer.Write(table.Dimension);
            WriteStrings(writer, table.Values);
        }

        Lists.Write(writer);
        writer.Write(Tags.Length);
        foreach (var tag in Tags)
        {
            writer.Write((byte)tag.Upos);
            writer.Write(tag.Xpos);
            WriteStrings(writer, tag.Bundles);
        }

        WriteStrings(writer, Relations);
        writer.Write(_tensors.Count);
        foreach (var tensor in Tensors)
            tensor.Write(writer, encoding(tensor));
        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">Another version, or not a network.</exception>
    public static NetworkData Read(ReadOnlyMemory<byte> bytes)
    {
        // Without a copy: a network is megabytes.
        using var stream = MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(bytes.ToArray());
        using var reader = new BinaryReader(stream);
        try
        {
            var version = reader.ReadInt32();
            if (version != Version)
                throw new InvalidDataException($"The language model's network has version {version}; this program reads version {Version}.");
            return ReadBody(reader);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The language model's network is truncated.", e);
        }
    }

    private static NetworkData ReadBody(BinaryReader reader)
    {
        var width = reader.ReadInt32();
        var layers = new LayerKind[ReadCount(reader)];
        for (var i = 0; i < layers.Length; i++)
            layers[i] = (LayerKind)reader.ReadByte();
        var shape = new NetworkShape(width, layers, reader.ReadInt32(), reader.ReadInt32());
        var features = new FeatureTable[ReadCount(reader)];
        for (var i = 0; i < features.Length; i++)
        {
            var kind = (FeatureKind)reader.ReadByte();
            var dimension = reader.ReadInt32();
            features[i] = new FeatureTable(kind, ReadStrings(reader), dimension);
        }

        var lists = NameLists.Read(reader, ReadCount(reader));
        var tags = new TagEntry[ReadCount(reader)];
        for (int i = 0, first = 0; i < tags.Length; i++)
        {
            tags[i] = new TagEntry((Upos)reader.ReadByte(), string.Intern(reader.ReadString()), ReadStrings(reader), first);
            first += tags[i].Bundles.Length;
        }

        var network = new NetworkData { Shape = shape, Features = features, Lists = lists, Tags = tags, Relations = ReadStrings(reader) };
        var tensors = ReadCount(reader);
        for (var i = 0; i < tensors; i++)
        {
            var tensor = Tensor.Read(reader);
            network._tensors[tensor.Name] = tensor;
        }

        foreach (var (name, rows, columns) in network.Sizes())
        {
            if (network[name].Rows != rows || network[name].Columns != columns)
                throw new InvalidDataException($"The language model's tensor '{name}' does not fit its network.");
        }

        return network;
    }

    private static void WriteStrings(BinaryWriter writer, string[] strings)
    {
        writer.Write(strings.Length);
        foreach (var s in strings)
            writer.Write(s);
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var strings = new string[ReadCount(reader)];
        for (var i = 0; i < strings.Length; i++)
            strings[i] = reader.ReadString();
        return strings;
    }

    private static int ReadCount(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        return count >= 0 && count <= reader.BaseStream.Length
            ? count
            : throw new InvalidDataException("The language model's network is damaged: an impossible count.");
    }
}
