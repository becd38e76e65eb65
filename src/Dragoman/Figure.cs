namespace Dragoman;

/// <summary>How the words bound a quantity. "More than", "at least": at least; "up to", "almost", "nearly": at most; "about", "close to": about.</summary>
public enum Bound
{
    Exact, AtLeast, AtMost, About,
}

/// <summary>
/// A claim with a quantity: how many, of what, according to whom. Rival counts stay side by side and are never averaged. Words such as
/// "dozens" are kept as words, with no number.
/// </summary>
public sealed record Figure
{
    /// <summary>What was counted, as <c>data/figures/measures.tsv</c> names it: "killed", "besieged", "troops", "money".</summary>
    public required string Measure { get; init; }

    /// <summary>Null for a range and where the text has only a word.</summary>
    public decimal? Value { get; init; }

    /// <summary>The lower end of a range ("12 to 15"), else null.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper end of a range, else null.</summary>
    public decimal? High { get; init; }

    public Bound Bound { get; init; }

    /// <summary>"people", "votes", "USD", "tonnes".</summary>
    public required string Unit { get; init; }

    /// <summary>The words of the quantity with its bound ("up to 22").</summary>
    public required Span Quantity { get; init; }

    /// <summary>Who or what was counted, in the text's words ("Syrians", "civilians"), or null where they are not named.</summary>
    public Span? Counted { get; init; }

    /// <summary>The words that name the place, or null.</summary>
    public Span? Place { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>Who says so; null where the article says it in its own voice.</summary>
    public Party? AccordingTo { get; init; }

    /// <summary>
    /// The incident or population that was counted, in a form that two counts of it share: two sources that give different numbers for one subject at an
    /// overlapping time are rivals. <c>#</c> and a number where only this article tells which; null where nothing does.
    /// </summary>
    public string? Subject { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }
}
