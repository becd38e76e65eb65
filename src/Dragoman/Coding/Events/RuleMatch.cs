namespace Dragoman.Coding.Events;

/// <summary>A rule that starts from a word of one sentence.</summary>
internal sealed record RuleMatch
{
    public required EventRule Rule { get; init; }

    public required TriggerKind Kind { get; init; }

    /// <summary>The trigger.</summary>
    public required int Word { get; init; }

    /// <summary>Further words of the phrase ("hold <i>talks</i>").</summary>
    public required int[] Parts { get; init; }

    /// <summary>Who or what is acted on, or 0.</summary>
    public required int Object { get; init; }

    /// <summary>The verb that carries an event noun ("<i>launched</i> an attack"), or 0.</summary>
    public int Carrier { get; init; }

    /// <summary>The complement clause, or 0.</summary>
    public int Clause { get; init; }

    /// <summary>Which of the rules for its word it is, from the most specific on.</summary>
    public int Rank { get; init; }

    /// <summary>The verb that bears tense and negation: the carrier, or the trigger itself.</summary>
    public int Predicate => Carrier != 0 ? Carrier : Word;
}
