namespace Dragoman;

/// <summary>The sixteen event types of PLOVER.</summary>
public enum EventType
{
    Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request, Accuse, Reject, Threaten, Protest, Mobilize, Sanction, Coerce, Assault,
}

/// <summary>Whether it took place.</summary>
public enum Modality
{
    Happened, Planned, Threatened, Demanded, Hypothetical, Denied,
}

/// <summary>One party to an event: the words, and who that is.</summary>
/// <param name="Span">The words; for a pronoun its own span.</param>
/// <param name="Actor">Null where the words are no known actor: their text is kept.</param>
public sealed record Party(Span Span, Actor? Actor);

/// <summary>Who did what to whom, in PLOVER's words.</summary>
public sealed record Event
{
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode ("veto", "visit"), or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts ("military", "diplomatic"), sorted; may be empty.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>The nearest CAMEO code, or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<Party> Actor { get; init; }

    public IReadOnlyList<Party> Recipient { get; init; } = [];

    /// <summary>When it happened, as far as the text tells.</summary>
    public PartialDate? Date { get; init; }

    public Modality Modality { get; init; } = Modality.Happened;

    /// <summary>Only that something did not happen ("did not meet"); see the contract in DESIGN.</summary>
    public bool Negated { get; init; }

    /// <summary>Who says so, where it is not the reporter.</summary>
    public Party? AccordingTo { get; init; }

    /// <summary>The words that name the place.</summary>
    public Span? Place { get; init; }

    /// <summary>At least one; the first is the clause that was coded.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }
}
