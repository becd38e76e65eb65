using System.Text;

namespace Dragoman.Coding.Statements;

/// <summary>What a word of data/lexicon/speakers.tsv names.</summary>
internal enum SpeakerKind : byte
{
    Person,
    Body,
    Document,

    /// <summary>Nothing that speaks, though it ends as those do: "number", "factor".</summary>
    Thing,
}

/// <summary>
/// What can be a source: a name, a person, a body, a document; "experience shows" and "the move suggests" have none. The words stand in section
/// "speakers" of the compiled data.
/// </summary>
internal sealed class Speakers
{
    /// <summary>The name of the section.</summary>
    public const string Section = "speakers";

    private readonly Dictionary<string, SpeakerKind> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _things = new(StringComparer.OrdinalIgnoreCase);

    private Speakers()
    {
    }

    /// <summary>Those that can say a thing.</summary>
    public IReadOnlyDictionary<string, SpeakerKind> Words => _words;

    /// <exception cref="InvalidDataException">The section is missing.</exception>
    public static Speakers Load(CompiledData data)
    {
        using var reader = new BinaryReader(new MemoryStream(data.Section(Section).ToArray()), Encoding.UTF8);
        var speakers = new Speakers();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (lemma, kind) = (reader.ReadString(), (SpeakerKind)reader.ReadByte());
            if (kind == SpeakerKind.Thing)
                speakers._things.Add(lemma);
            else
                speakers._words.Add(lemma, kind);
        }

        return speakers;
    }

    /// <summary>The section for these words; <see cref="Load"/> reads it.</summary>
    internal static byte[] Write(IReadOnlyCollection<KeyValuePair<string, SpeakerKind>> words)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(words.Count);
        foreach (var (lemma, kind) in words)
        {
            writer.Write(lemma);
            writer.Write((byte)kind);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>True for a written thing that can say something.</summary>
    public bool IsDocument(SentenceTree tree, int source) => source > 0 && Is(tree.Lemma(source), SpeakerKind.Document);

    /// <summary>True for a word that names a human being without a name: "a diplomat", "the visitor".</summary>
    public bool IsPerson(SentenceTree tree, int word) =>
        tree[word].Upos == Upos.NOUN && Is(tree.Lemma(word), SpeakerKind.Person);

    /// <summary>True where this verb, which abstract things can be the subject of too, has a subject that speaks.</summary>
    public bool Fits(SentenceTree tree, int source, CueWord word) =>
        source == 0 || !word.Has(CueFrames.Thing) || tree[source].Name != NameTag.None || tree[source].Upos == Upos.PROPN
        || _words.ContainsKey(tree.Lemma(source)) || IsAgent(tree.Lemma(source));

    /// <summary>True for a name, a pronoun, or a noun for somebody who can say a thing.</summary>
    public bool CanSay(SentenceTree tree, int word) =>
        tree[word].Name != NameTag.None || tree[word].Upos is not Upos.NOUN || _words.ContainsKey(tree.Lemma(word)) || IsAgent(tree.Lemma(word));

    /// <summary>True for what "according to" may name: not "according to plan", "to international standards".</summary>
    public bool CanTell(SentenceTree tree, int source) =>
        tree[source].Name != NameTag.None || tree[source].Upos is not Upos.NOUN || _words.ContainsKey(tree.Lemma(source)) || IsAgent(tree.Lemma(source))
            || (tree.Lemma(source) is not ("standard" or "rule" or "law" or "principle" or "tradition") && HasName(tree, source));

    private static bool HasName(SentenceTree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree[child].Name != NameTag.None || tree[child].Upos == Upos.PROPN || (tree.Is(child, "amod") && char.IsUpper(tree[child].Form[0])) || (tree.Is(child, "nmod") && tree.Child(child, "case", "of") > 0 && IsSurvey(tree.Lemma(child))))
                return true;
        }

        return false;
    }

    private static bool IsSurvey(string lemma) => lemma is "poll" or "survey" or "study" or "report";

    private bool Is(string lemma, SpeakerKind kind) => _words.TryGetValue(lemma, out var found) && found == kind;

    // "-er", "-or", "-ist", "-ian": those who do something.
    private bool IsAgent(string lemma) =>
        !_things.Contains(lemma) && (lemma.EndsWith("er", StringComparison.Ordinal) || lemma.EndsWith("or", StringComparison.Ordinal) || lemma.EndsWith("ist", StringComparison.Ordinal)
        || lemma.EndsWith("ian", StringComparison.Ordinal) || lemma.EndsWith("man", StringComparison.Ordinal) || lemma.EndsWith("ant", StringComparison.Ordinal));
}
