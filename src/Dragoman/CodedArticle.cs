namespace Dragoman;

/// <summary>All that was read from one article: what one transaction writes.</summary>
public sealed record CodedArticle(Article Article, IReadOnlyList<Statement> Statements, IReadOnlyList<Event> Events)
{
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public IReadOnlyList<Draft> Drafts { get; init; } = [];
}
