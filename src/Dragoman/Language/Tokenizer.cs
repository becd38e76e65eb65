namespace Dragoman.Language;

/// <summary>Divides text into tokens and sentences. Thread-safe: each call brings its own <see cref="Workspace"/>.</summary>
internal sealed class Tokenizer
{
    /// <summary>The section of the model file that holds it.</summary>
    public const string SectionName = "tokenizer";

    /// <summary>Changes whenever a feature or a rule of the scanner changes: an older model would misjudge.</summary>
    private const byte Version = 2;

    // Chosen on the dev parts and by reading news: it costs 0.002 F1 on EWT, in unpunctuated mail, and saves most of the broken sentences in agency text.
    private const int Doubt = 150;

    /// <summary>No sentence has more tokens: what is longer is no sentence but a list or noise, and is cut so that memory stays in bounds.</summary>
    public const int LongestSentence = 20_000;

    private readonly HashedClassifier _split;
    private readonly HashedClassifier _sentence;

    public Tokenizer(HashedClassifier split, HashedClassifier sentence, Contractions contractions)
    {
        _split = split;
        _sentence = sentence;
        Contractions = contractions;
    }

    public Contractions Contractions { get; }

    /// <summary>Buffers of one thread, used again and again.</summary>
    internal sealed class Workspace
    {
        public AtomList Atoms { get; } = new();

        public TokenList Tokens { get; } = new();

        public SentenceFeatures Features { get; } = new();
    }

    /// <summary>
    /// Fills <see cref="Workspace.Tokens"/> with the tokens of one paragraph, marked where sentences end. Every character of [start, end) that
    /// is no white space lies in one token; the last token ends a sentence.
    /// </summary>
    public void Run(ReadOnlySpan<char> text, int start, int end, Workspace space)
    {
        space.Atoms.Clear();
        space.Tokens.Clear();
        AtomScanner.Scan(text, start, end, space.Atoms);
        MakeTokens(text, space);
        SurfaceTokens.SetGaps(text, start, end, space.Tokens);
        EndSentences(text, start, end, space);
    }

    private void MakeTokens(ReadOnlySpan<char> text, Workspace space)
    {
        var atoms = space.Atoms;
        var chunks = new ChunkWalk();
        while (chunks.Next(atoms))
        {
            var first = chunks.Start;
            for (var i = chunks.Start; i < chunks.End; i++)
            {
                if (i + 1 < chunks.End && !IsSplit(text, atoms, i, first, in chunks))
                    continue;
                space.Tokens.Add(SurfaceTokens.Make(text, atoms, first, i));
                chunks.Note(text, atoms, first, i);
                first = i + 1;
            }
        }
    }

    private bool IsSplit(ReadOnlySpan<char> text, AtomList atoms, int at, int first, in ChunkWalk chunks)
    {
        var rule = SplitFeatures.Certain(text, in atoms[at], in atoms[at + 1]);
        if (rule != SplitFeatures.Rule.Ask)
            return rule == SplitFeatures.Rule.Split;
        if (SplitFeatures.IsUnit(in atoms[at], in atoms[at + 1]))
            return true;
        if (text[atoms[at + 1].Start] == '.' && atoms[at + 1].Length == 1 && at == first && Abbreviations.TakesStop(in atoms[at]))
            return false;
        Span<uint> features = stackalloc uint[SplitFeatures.Count];
        SplitFeatures.Fill(atoms, at, first, (chunks.Start, chunks.End), chunks.OpenQuote, features);
        return _split.Score(features) > 0;
    }

    private void EndSentences(ReadOnlySpan<char> text, int start, int end, Workspace space)
    {
        var tokens = space.Tokens;
        if (tokens.Count == 0)
            return;
        Span<uint> features = stackalloc uint[SentenceFeatures.Count];
        space.Features.Begin(text, tokens, start, end);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            space.Features.Step(in token);
            if (space.Features.SinceStart >= LongestSentence)
            {
                token.EndsSentence = true;
                space.Features.StartSentence();
                continue;
            }

            if (!SentenceFeatures.IsCandidate(in token) || Abbreviations.NeverEnds(text, in token, in tokens[i + 1]))
                continue;
            space.Features.Fill(tokens, i, features);
            if (_sentence.Score(features) <= (space.Features.IsDoubtful(tokens, i) ? Doubt : 0))
                continue;
            token.EndsSentence = true;
            space.Features.StartSentence();
        }

        tokens[tokens.Count - 1].EndsSentence = true;
    }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        _split.Write(writer);
        _sentence.Write(writer);
        Contractions.Write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">Not a tokenizer, or one of another version.</exception>
    public static Tokenizer Read(ReadOnlyMemory<byte> section)
    {
        using var reader = new BinaryReader(new MemoryStream(section.ToArray()));
        try
        {
            var version = reader.ReadByte();
            if (version != Version)
                throw new InvalidDataException($"The tokenizer's model has version {version}; this program reads version {Version}.");
            return new Tokenizer(HashedClassifier.Read(reader), HashedClassifier.Read(reader), Contractions.Read(reader));
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The tokenizer's model is truncated.", e);
        }
    }
}
