namespace Dragoman.Store;

/// <summary>A line or article that holds the words that were looked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Article">The article in which it stands; itself for an article.</param>
/// <param name="File">The article's file.</param>
/// <param name="Title">The article's title.</param>
/// <param name="Dated">The date by which it is listed.</param>
/// <param name="Snippet">The words around the first place, in pieces.</param>
public sealed record SearchHit(string Id, string Article, string File, string? Title, string? Publisher, string? Dated, IReadOnlyList<SnippetPart> Snippet);

/// <summary>A piece of a snippet.</summary>
/// <param name="Found">Whether it is one of the words that were looked for.</param>
public sealed record SnippetPart(string Text, bool Found);
