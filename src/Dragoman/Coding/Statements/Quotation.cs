namespace Dragoman.Coding.Statements;

/// <summary>Words between quotation marks, as the layout of the text shows them; whether anybody said them is not decided here.</summary>
internal sealed record Quotation
{
    /// <summary>From the first opening mark to the last closing mark, both included; to the end of the words where no mark closes.</summary>
    public required Span Span { get; init; }

    /// <summary>The words without the marks, one piece a paragraph, in order. Pieces may be empty.</summary>
    public required IReadOnlyList<Span> Pieces { get; init; }

    /// <summary>0 for a quotation that stands in no other.</summary>
    public required int Depth { get; init; }

    /// <summary>False where the closing mark is missing and the words were cut at the end of the paragraph or at the next opening mark.</summary>
    public required bool Closed { get; init; }

    /// <summary>The words from the first to the last piece, marks at the outside left out.</summary>
    public Span Inside => new(Pieces[0].Start, Pieces[^1].End);
}
