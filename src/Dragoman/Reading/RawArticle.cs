namespace Dragoman.Reading;

/// <summary>One article as its container gave it: the fields as strings, before anything is understood.</summary>
internal sealed record RawArticle
{
    /// <summary>File and line.</summary>
    public required string File { get; init; }

    public required string Text { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Published { get; init; }

    public string? Publisher { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Id { get; init; }

    public string? Language { get; init; }

    public string? Speaker { get; init; }
}
