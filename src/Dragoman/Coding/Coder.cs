using Dragoman.Coding.Drafts;
using Dragoman.Coding.Events;
using Dragoman.Coding.Figures;
using Dragoman.Coding.Statements;
using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Coding;

/// <summary>
/// The way from an article to what is recorded of it: sentences, mentions, statements, figures, events. One coder serves all threads;
/// what it finds depends on the article, the data and the model alone. Nothing in a text makes it throw.
/// </summary>
public sealed class Coder
{
    private readonly Analyzer _analyzer;
    private readonly Recognizer _recognizer;
    private readonly StatementCoder _statements;
    private readonly FigureCoder _figures;
    private readonly EventCoder _events;
    private readonly PairCoder _pairs;
    private readonly Speech _speech;
    private readonly DraftCoder _drafts;

    private Coder(Analyzer analyzer, CompiledData data, OwnRules? own, OwnActors? actors)
    {
        _analyzer = analyzer;
        var knowledge = KnowledgeBase.Load(data);
        _recognizer = new Recognizer(actors is null ? knowledge : knowledge.With(actors));
        ActorsHash = actors?.Hash;
        _speech = new Speech(knowledge);
        _drafts = new DraftCoder(knowledge);
        _statements = StatementCoder.Load(data);
        Rules = own is null ? RuleBook.Load(data) : own.Book;
        RulesHash = own?.Hash;
        _events = new EventCoder(Rules);
        _pairs = new PairCoder(Rules);
        _figures = FigureCoder.Load(data);
        DataHash = data.Hash;
    }

    /// <summary>The version of the data files, eight hexadecimal digits.</summary>
    public string DataHash { get; }

    /// <summary>The version of the language model, eight hexadecimal digits.</summary>
    public string ModelHash => _analyzer.ModelHash;

    /// <summary>The version of the user's own rules, eight hexadecimal digits; null where only the shipped ones code.</summary>
    public string? RulesHash { get; }

    /// <summary>The version of the user's own actors, eight hexadecimal digits; null where only the shipped ones are known.</summary>
    public string? ActorsHash { get; }

    public RuleBook Rules { get; }

    /// <param name="own">Rules of the user's own beside the shipped ones, or null.</param>
    /// <param name="actors">Actors and offices of the user's own beside the shipped ones, or null.</param>
    /// <exception cref="InvalidDataException">The data or the model cannot be read; the message says why.</exception>
    public static Coder Load(CompiledData data, Stream model, OwnRules? own = null, OwnActors? actors = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new Coder(Analyzer.Load(model), data, own, actors);
    }

    public CodedArticle Code(Article article) => Code(article, out _, out _);

    /// <summary>The same, and the one type that fits the given parties best: see <see cref="PairCoder"/>.</summary>
    /// <param name="actor">The words of who acts; null where only the other party is given.</param>
    public CodedArticle Code(Article article, Span? actor, Span? recipient, out PairType pair)
    {
        var coded = Code(article, out var sentences, out var mentions);
        pair = _pairs.Best(article, sentences, mentions, actor, recipient);
        return coded;
    }

    /// <summary>Tells why the events of this article were coded.</summary>
    public EventExplainer Explainer(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var sentences = _analyzer.Analyze(article);
        return new EventExplainer(Rules, sentences, _recognizer.Recognize(article, sentences));
    }

    private CodedArticle Code(Article article, out IReadOnlyList<Sentence> sentences, out IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (!article.IsCodable)
        {
            // English rules find wrong lines in another language; none is better.
            (sentences, mentions) = ([], []);
            return new CodedArticle(article, [], []);
        }

        sentences = _analyzer.Analyze(article);
        mentions = _recognizer.Recognize(article, sentences);
        var statements = _statements.Code(article, sentences, mentions);
        if (_speech.Of(article) is { } speech)
            statements = [speech, .. statements];
        // Who condemns an attack does not tell of it: what lies within a stance is the reporter's own.
        var told = statements.Any(s => s.Act == StatementAct.Stance) ? [.. statements.Where(s => s.Act != StatementAct.Stance)] : statements;
        return new CodedArticle(article, statements, _events.Code(article, sentences, mentions, told))
        {
            Figures = _figures.Code(article, sentences, mentions, told),
            Drafts = _drafts.Code(article, sentences, mentions),
        };
    }
}
