namespace Dragoman.Store.Lines;

/// <summary>One act of saying behind statements that several articles print.</summary>
public sealed record UtteranceLine : Line
{
    public SourceField? Source { get; init; }

    /// <summary>When it was said, as one of the carriers tells.</summary>
    public string? Date { get; init; }
    public string? DatePrecision { get; init; }

    /// <summary>The words of the first carrier.</summary>
    public required string Content { get; init; }

    /// <summary>The statements that print it, the first one first.</summary>
    public required IReadOnlyList<CarrierField> Carriers { get; init; }
}

/// <summary>A statement that prints an utterance.</summary>
/// <param name="Statement">Its id.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Reprint">True where the words are those of the first carrier; case, marks and accents do not count.</param>
/// <param name="Differences">Where they differ from those of the first carrier.</param>
public sealed record CarrierField(
    string Statement, string Article, string File, string? Publisher, string? Published, string Kind, string Content, bool Reprint,
    IReadOnlyList<DifferenceField> Differences);

/// <summary>Words of the first carrier that another one lacks, and what stands in their place; either may be empty.</summary>
public sealed record DifferenceField(string Missing, string Added);
