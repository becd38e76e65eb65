using System.Collections.Concurrent;
using Dragoman.Language.Neural;

namespace Dragoman.Language;

/// <summary>
/// The step from an article to its sentences: tokens, tags, lemmas, trees and names. One analyzer serves all threads; what it finds in a text
/// depends on the text and the model alone. Nothing in a text makes it throw.
/// </summary>
public sealed class Analyzer
{
    private readonly Tokenizer _tokenizer;
    private readonly NeuralParser? _parser;
    private readonly Lemmatizer? _lemmas;
    private readonly StringPool _pool = new();
    private readonly ConcurrentBag<Tokenizer.Workspace> _spaces = [];

    private Analyzer(ModelFile model)
    {
        ModelHash = model.Hash;
        _tokenizer = Tokenizer.Read(model.Section(Tokenizer.SectionName));
        _parser = model.Has(NeuralParser.SectionName) ? NeuralParser.Load(model) : null;
        _lemmas = model.Has(Lemmatizer.SectionName) ? Lemmatizer.Read(model.Section(Lemmatizer.SectionName)) : null;
    }

    /// <summary>The model's version, eight hexadecimal digits: it stands in every line of the record.</summary>
    public string ModelHash { get; }

    /// <exception cref="InvalidDataException">Not a language model, truncated, damaged or newer than this program; the message says which.</exception>
    public static Analyzer Load(Stream model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new Analyzer(ModelFile.Load(model));
    }

    /// <summary>
    /// The sentences of an article in order. Boilerplate is passed over; no sentence goes over the bounds of a block. Together the tokens cover
    /// every character of the other blocks that is no white space.
    /// </summary>
    public IReadOnlyList<Sentence> Analyze(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Blocks.Count == 0)
            return Analyze(article.Text);
        var builder = new SentenceBuilder(article.Text, _tokenizer.Contractions, _pool);
        var space = Rent();
        foreach (var block in article.Blocks)
        {
            if (block.Kind != BlockKind.Boilerplate)
                AddParagraphs(article.Text, block.Span, block.Kind, builder, space);
        }

        _spaces.Add(space);
        return Finish(builder);
    }

    /// <summary>The sentences of a text whose paragraphs are parted by blank lines.</summary>
    public IReadOnlyList<Sentence> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var builder = new SentenceBuilder(text, _tokenizer.Contractions, _pool);
        var space = Rent();
        AddParagraphs(text, new Span(0, text.Length), BlockKind.Paragraph, builder, space);
        _spaces.Add(space);
        return Finish(builder);
    }

    /// <summary>
    /// Analyses sentences whose tokens are given: their sentences, tokens, comments and MISC are kept, the rest is made anew. A sentence of more
    /// than <see cref="Tokenizer.LongestSentence"/> words is given back without analysis, as it cannot be divided here.
    /// </summary>
    public IReadOnlyList<ConlluSentence> Analyze(IReadOnlyList<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var bare = new Token[sentences.Count][];
        for (var i = 0; i < bare.Length; i++)
            bare[i] = Array.ConvertAll(sentences[i].Sentence.Tokens, Bare);
        Annotate(Array.FindAll(bare, words => words.Length <= Tokenizer.LongestSentence));
        var made = new ConlluSentence[bare.Length];
        for (var i = 0; i < bare.Length; i++)
        {
            var old = sentences[i].Sentence;
            made[i] = sentences[i] with { Sentence = new Sentence(old.Index, old.Span, bare[i], old.Multiwords, old.Block) };
        }

        return made;
    }

    private static Token Bare(Token token) => new()
    {
        Span = token.Span,
        Form = token.Form,
        Lemma = "_",
        Xpos = "_",
        Feats = "_",
        Deprel = "_",
        NoSpaceAfter = token.NoSpaceAfter,
    };

    private void AddParagraphs(string text, Span span, BlockKind kind, SentenceBuilder builder, Tokenizer.Workspace space)
    {
        var paragraphs = new Paragraphs(text, span.Start, span.End);
        while (paragraphs.Next())
        {
            _tokenizer.Run(text, paragraphs.Start, paragraphs.End, space);
            builder.Add(space.Tokens, kind);
        }
    }

    private List<Sentence> Finish(SentenceBuilder builder)
    {
        Annotate(builder.Words);
        return builder.Sentences;
    }

    // A model without a network gives tokens and sentences alone.
    private void Annotate(IReadOnlyList<Token[]> sentences)
    {
        if (sentences.Count == 0 || _parser is null)
            return;
        _parser.Annotate(sentences);
        if (_lemmas is null)
            return;
        foreach (var sentence in sentences)
            foreach (ref var token in sentence.AsSpan())
                token = token with { Lemma = _lemmas.Lemma(token.Form, token.Upos, token.Xpos, _pool) };
    }

    private Tokenizer.Workspace Rent() => _spaces.TryTake(out var space) ? space : new Tokenizer.Workspace();
}
