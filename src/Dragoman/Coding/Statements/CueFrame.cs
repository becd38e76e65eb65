namespace Dragoman.Coding.Statements;

/// <summary>A cue in its sentence with its source and, where the tree shows it, its content.</summary>
internal sealed record CueFrame
{
    public required SentenceTree Tree { get; init; }

    /// <summary>The number of the cue's main word.</summary>
    public required int Cue { get; init; }

    public required Span CueSpan { get; init; }

    public required CueWord? Word { get; init; }

    /// <summary>The main word of the source, or 0 where the text names none ("it is believed").</summary>
    public required int Source { get; init; }

    /// <summary>The words of the source, where the order of words shows them and not the tree; else null.</summary>
    public Span? SourceSpan { get; init; }

    /// <summary>The words of the content, as a set over word numbers; null where a quotation has to give it.</summary>
    public bool[]? Content { get; init; }

    /// <summary>The name of the rule that found it, without the kind of statement: "that-clause".</summary>
    public required string Rule { get; init; }
}
