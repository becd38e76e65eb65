namespace Dragoman;

/// <summary>How much of the content stands in quotation marks.</summary>
public enum StatementKind
{
    Direct,
    Indirect,

    /// <summary>Indirect with quoted words inside.</summary>
    Mixed,
}

/// <summary>How what is said became known.</summary>
public enum StatementAct
{
    /// <summary>It was said or written: "said that", "promised to", "according to".</summary>
    Said,

    /// <summary>The text tells what somebody thinks, knows, hopes or fears: "believes that".</summary>
    Thought,

    /// <summary>The text tells what somebody plans or wishes to do, in nobody's words: "aims to", "wants to".</summary>
    Wished,

    /// <summary>The text tells what somebody is for or against, in nobody's words: "condemned the attack", "supports the plan".</summary>
    Stance,
}

/// <summary>Who is quoted.</summary>
/// <param name="Span">The words that name the source, or null where another sentence or the layout names it (then <see cref="Actor"/> says who).</param>
/// <param name="Actor">Who that is, or null where it is not resolved.</param>
public sealed record Source(Span? Span, Actor? Actor, Office? Office)
{
    /// <summary>The words that a pronoun stands for ("the ministry" for "it"), where they are clear; else null.</summary>
    public Span? Antecedent { get; init; }
}

/// <summary>An act of saying by an actor, in the words of PARC and PolNeAR: source, cue, content.</summary>
public sealed record Statement
{
    public required StatementKind Kind { get; init; }

    public StatementAct Act { get; init; }

    /// <summary>False for a printed answer of an interview, which is direct without marks.</summary>
    public required bool QuotationMarks { get; init; }

    /// <summary>Of several who say it together, the first.</summary>
    public required Source? Source { get; init; }

    /// <summary>All who say it, where they are several; else empty.</summary>
    public IReadOnlyList<Source> Speakers { get; init; } = [];

    /// <summary>For whom the source speaks, where it is a spokesperson.</summary>
    public Source? OnBehalfOf { get; init; }

    /// <summary>To whom it is said; may be empty.</summary>
    public IReadOnlyList<Source> Addressees { get; init; } = [];

    /// <summary>The saying words ("said", "according to"), or null where there are none.</summary>
    public Span? Cue { get; init; }

    /// <summary>What is said, in order, without the quotation marks. At least one span.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>Codes of the actors (<c>SYR GOV</c>) and issues that it is about, sorted; may be empty.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>The day it was said, as far as the text tells.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The words that name the place where it was said.</summary>
    public Span? Place { get; init; }

    /// <summary>The statement in whose content this one stands: its source says that this one's source said so. It comes earlier in the list.</summary>
    public Statement? Within { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }
}
