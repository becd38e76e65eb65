namespace Dragoman.Reading;

/// <summary>
/// What comes out of reading, one at a time: an article, or something that a person should be told. Exactly one of the two is set; notes on an article come before it.
/// </summary>
public readonly record struct ReadItem
{
    public ReadItem(Article article) => Article = article;

    public ReadItem(Diagnostic diagnostic) => Diagnostic = diagnostic;

    public Article? Article { get; }

    public Diagnostic? Diagnostic { get; }
}
