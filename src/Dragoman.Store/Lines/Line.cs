using System.Text.Json.Serialization;

namespace Dragoman.Store.Lines;

/// <summary>
/// One line of a listing, field by field as the contract names it (snake_case in JSON). Offsets are Unicode code points of the article's
/// text, half-open. Fields may be added, never renamed.
/// </summary>
public abstract record Line
{
    /// <summary>A letter for the kind of line and a hash of its content, versions left out: the same words read alike have the same id. See <see cref="LineIds"/>.</summary>
    [JsonPropertyOrder(-3)]
    public string Id { get; init; } = "";

    /// <summary>
    /// The words it came from. A line that rests on words has at least one; an article has those of its title and byline, an actor those of the newest
    /// line that names it.
    /// </summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<EvidenceField> Evidence { get; init; } = [];
}

/// <summary>A line of the record that rests on words of one article: everything but articles and actors.</summary>
public abstract record EvidencedLine : Line
{
    /// <summary>Id of the article.</summary>
    [JsonPropertyOrder(-2)]
    public required string Article { get; init; }

    [JsonPropertyOrder(-1)]
    public required string File { get; init; }
}

/// <param name="Article">Id of the article.</param>
/// <param name="Version">The engine, data and model that last made the line from these words.</param>
public sealed record EvidenceField(string Article, int Start, int End, string Quote, string Rule, string Version);

/// <summary>Words of the article.</summary>
public sealed record WordsField(int Start, int End, string Text);

/// <summary>Words, and the actor that they name. Actor is its code (<c>FRA GOV</c>), null where the words are no known actor.</summary>
/// <param name="ActorId">Its name in the data files (<c>lavrov-sergey</c>); for an actor that stands in none, <c>n-</c> and a hash of name, country and sector.</param>
public sealed record PartyField(string Text, int Start, int End, string? Actor, string? ActorId, string? Name, string? Country, string? Sector);

/// <summary>Who is quoted; text and offsets are null where the layout or another sentence names the source. Actor is its code (<c>FRA GOV</c>).</summary>
/// <param name="ActorId">As in <see cref="PartyField"/>.</param>
/// <param name="Office">The post's title.</param>
public sealed record SourceField(string? Text, int? Start, int? End, string? Actor, string? ActorId, string? Name, string? Office, string? Country)
{
    /// <summary>The words that a pronoun stands for, where they are clear. Only for the source itself.</summary>
    public WordsField? Antecedent { get; init; }
}

public sealed record ArticleLine : Line
{
    public required string File { get; init; }
    public string? Url { get; init; }
    public string? Title { get; init; }
    public string? Publisher { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Published { get; init; }

    /// <summary>year, month, day or null.</summary>
    public string? PublishedPrecision { get; init; }

    /// <summary>given, stated, url, inferred or null.</summary>
    public string? PublishedBasis { get; init; }
    public string? Language { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}

public sealed record StatementLine : EvidencedLine
{
    /// <summary>direct, indirect or mixed.</summary>
    public required string Kind { get; init; }

    /// <summary>said, thought, wished or stance: whether words were uttered, a thought is told, or a plan, a wish or a stance in nobody's words. Null in lines of older versions.</summary>
    public string? Act { get; init; }
    public required bool QuotationMarks { get; init; }
    /// <summary>Of several who say it together, the first.</summary>
    public SourceField? Source { get; init; }

    /// <summary>All who say it, where they are several.</summary>
    public IReadOnlyList<SourceField> Speakers { get; init; } = [];

    /// <summary>For whom a spokesperson speaks.</summary>
    public SourceField? OnBehalfOf { get; init; }
    public IReadOnlyList<SourceField> Addressees { get; init; } = [];
    public WordsField? Cue { get; init; }
    public required IReadOnlyList<WordsField> Content { get; init; }
    public string? Date { get; init; }
    public string? DatePrecision { get; init; }

    /// <summary>The words that name the place where it was said.</summary>
    public string? Place { get; init; }

    /// <summary>Id of the statement in whose content this one stands, and who says so there.</summary>
    public string? Within { get; init; }
    public SourceField? AccordingTo { get; init; }

    /// <summary>Id of the utterance behind it, where several articles print it.</summary>
    public string? Utterance { get; init; }

    /// <summary>Actor codes and issues that it is about.</summary>
    public IReadOnlyList<string> About { get; init; } = [];
}

public sealed record EventLine : EvidencedLine
{
    /// <summary>PLOVER type in capitals.</summary>
    public required string Type { get; init; }
    public string? Mode { get; init; }
    public IReadOnlyList<string> Context { get; init; } = [];
    public string? Cameo { get; init; }
    public required IReadOnlyList<PartyField> Actor { get; init; }
    public IReadOnlyList<PartyField> Recipient { get; init; } = [];
    public string? Date { get; init; }
    public string? DatePrecision { get; init; }

    /// <summary>happened, planned, threatened, demanded, hypothetical or denied.</summary>
    public required string Modality { get; init; }
    public bool Negated { get; init; }
    public PartyField? AccordingTo { get; init; }
    /// <summary>The words that name the place.</summary>
    public string? Place { get; init; }
}

/// <summary>How many, of what, according to whom. Numbers are as the words have them; <see cref="ContestedWith"/> names the lines that give another.</summary>
public sealed record FigureLine : EvidencedLine
{
    /// <summary>What was counted: killed, wounded, missing, besieged, displaced, troops, votes, money, duration …</summary>
    public required string Measure { get; init; }

    /// <summary>Null for a range and where the text has a word only ("dozens").</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower end of a range.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>exact, at_least, at_most or about.</summary>
    public required string Bound { get; init; }

    /// <summary>people, votes, days, tonnes, USD …</summary>
    public required string Unit { get; init; }

    /// <summary>The words of the quantity with its bound.</summary>
    public required WordsField Quantity { get; init; }

    /// <summary>The words that say who or what was counted, where the text names them.</summary>
    public WordsField? Counted { get; init; }

    /// <summary>The words that name the place.</summary>
    public string? Place { get; init; }
    public string? Date { get; init; }
    public string? DatePrecision { get; init; }

    /// <summary>Who says so; null where the article says it in its own voice.</summary>
    public PartyField? AccordingTo { get; init; }

    /// <summary>The incident or population that was counted, in a form that two counts of it share; null where the text does not tell.</summary>
    public string? Subject { get; init; }

    /// <summary>Ids of the lines in which another source gives another number for the same subject and an overlapping time.</summary>
    public IReadOnlyList<string> ContestedWith { get; init; } = [];

    /// <summary>The widest distance to one of those, in the unit; null without any.</summary>
    public decimal? Gap { get; init; }
}

public sealed record ActorLine : Line
{
    public required string Name { get; init; }

    /// <summary>Country and sector as the newest line that names it has them.</summary>
    public string? Country { get; init; }
    public string? Sector { get; init; }

    /// <summary>How often the record quotes it, has it as actor, has it as recipient.</summary>
    public int Statements { get; init; }
    public int EventsAsActor { get; init; }
    public int EventsAsRecipient { get; init; }
    public string? FirstSeen { get; init; }
    public string? LastSeen { get; init; }
}
