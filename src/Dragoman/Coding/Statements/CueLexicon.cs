using System.Text;

namespace Dragoman.Coding.Statements;

/// <summary>The cue words of section "cues" of the compiled data.</summary>
internal sealed class CueLexicon
{
    /// <summary>The name of the section.</summary>
    public const string Section = "cues";

    private readonly Dictionary<(string Lemma, Upos Pos), CueWord> _words = [];

    private CueLexicon(IEnumerable<CueWord> words)
    {
        foreach (var word in words)
            _words.Add((word.Lemma, word.Pos), word);
    }

    public IReadOnlyCollection<CueWord> Words => _words.Values;

    /// <exception cref="InvalidDataException">The section is missing.</exception>
    public static CueLexicon Load(CompiledData data)
    {
        using var reader = new BinaryReader(new MemoryStream(data.Section(Section).ToArray()), Encoding.UTF8);
        var words = new CueWord[reader.ReadInt32()];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = new CueWord(reader.ReadString(), (Upos)reader.ReadByte(), (CueKind)reader.ReadByte(), (CueFrames)reader.ReadByte(),
                reader.ReadString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return new CueLexicon(words);
    }

    /// <summary>The section for these words; the reader of <see cref="Load"/>.</summary>
    internal static byte[] Write(IReadOnlyCollection<CueWord> words)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(words.Count);
        foreach (var word in words)
        {
            writer.Write(word.Lemma);
            writer.Write((byte)word.Pos);
            writer.Write((byte)word.Kind);
            writer.Write((byte)word.Frames);
            writer.Write(string.Join(' ', word.Prepositions));
        }

        writer.Flush();
        return stream.ToArray();
    }

    public CueWord? Find(string lemma, Upos pos) => _words.GetValueOrDefault((lemma, pos));
}
