namespace Dragoman.Coding.Events;

/// <summary>The kind of word that a rule starts from.</summary>
public enum TriggerKind
{
    Verb,
    Noun,

    /// <summary>A predicate adjective: "is ready to", "was critical of".</summary>
    Adjective,
}

/// <summary>
/// One further word or words that must stand with the trigger: a noun ("hold <i>talks</i>"), a noun with its preposition ("go <i>on
/// strike</i>") or a lone particle or preposition ("call <i>on</i>"), which then introduces the phrase's object.
/// </summary>
public readonly record struct TriggerPart(WordChoice? Preposition, WordChoice? Word);

/// <summary>A word or phrase that a rule starts from, by lemma.</summary>
public sealed record Trigger(TriggerKind Kind, string Lemma, IReadOnlyList<TriggerPart> Parts, IReadOnlyList<WordChoice> Modifiers);

/// <summary>A place in the clause from which a party is taken.</summary>
public enum SlotKind
{
    /// <summary>Who acts, whatever the form: subject, "by", possessor, antecedent, controller.</summary>
    Subject,

    /// <summary>Who or what is acted on, whatever the form.</summary>
    Object,

    /// <summary>The parties inside the complement ("agreed to withdraw from <i>Lebanon</i>").</summary>
    Clause,

    /// <summary>The subject of the complement ("demanded that <i>Israel</i> withdraw").</summary>
    ClauseSubject,

    /// <summary>The parties in the clause that says what for ("blocked a road to demand reforms from the <i>president</i>").</summary>
    Purpose,

    /// <summary>The subject of the condition ("unless <i>Israel</i> rescinds its decision").</summary>
    Condition,

    /// <summary>What a preposition introduces.</summary>
    Preposition,
}

/// <param name="Preposition">Lemma of the preposition for <see cref="SlotKind.Preposition"/>, else null.</param>
public readonly record struct Slot(SlotKind Kind, string? Preposition);

/// <summary>A sentence in a rule file that the rule must code, or must not.</summary>
/// <param name="Actor">Words that the actor holds; null for a near miss.</param>
/// <param name="Recipient">Words that the recipient holds; null where there is none.</param>
public sealed record RuleExample(string Text, bool Coded, string? Actor, string? Recipient, Modality? Modality, bool Negated, int Line);

/// <summary>A rule of <c>data/rules</c>: the words that name one kind of act, and where its parties stand.</summary>
public sealed record EventRule
{
    /// <summary>Folder and file name: <c>reject/veto</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Where it is written, as messages name it: <c>data/rules/reject/veto.rule</c>.</summary>
    public required string File { get; init; }

    /// <summary>What it is for: the comment at the head of its file; empty without one.</summary>
    public string About { get; init; } = "";

    public required EventType Type { get; init; }

    public string? Mode { get; init; }

    public IReadOnlyList<string> Context { get; init; } = [];

    public string? Cameo { get; init; }

    public required IReadOnlyList<Trigger> Triggers { get; init; }

    /// <summary>In order of preference: the first that yields a party is taken.</summary>
    public IReadOnlyList<Slot> Actor { get; init; } = [];

    /// <inheritdoc cref="Actor"/>
    public IReadOnlyList<Slot> Recipient { get; init; } = [];

    /// <summary>No line without a recipient.</summary>
    public bool NeedsRecipient { get; init; }

    /// <summary>Several actors without a recipient act on each other.</summary>
    public bool Mutual { get; init; }

    /// <summary>A complement clause must be there.</summary>
    public bool NeedsClause { get; init; }

    /// <summary>The complement clause must be an infinitive: "told him to go", not "told him that she went".</summary>
    public bool NeedsInfinitive { get; init; }

    /// <summary>There must be no complement clause: "sought help", not "sought to help".</summary>
    public bool NoClause { get; init; }

    /// <summary>A phrase with this preposition must be there ("provided Ukraine <i>with</i> weapons"), or null.</summary>
    public string? NeedsPreposition { get; init; }

    /// <summary>The noun alone is an event, without a verb that carries it and without a recipient ("the Russian veto").</summary>
    public bool BareNoun { get; init; }

    /// <summary>The object's head must be one of these lemmas; null: no condition.</summary>
    public IReadOnlySet<string>? ObjectWords { get; init; }

    public IReadOnlySet<string>? NotObjectWords { get; init; }

    /// <summary>For verbs: the head of who acts must be one of these lemmas; null: no condition.</summary>
    public IReadOnlySet<string>? SubjectWords { get; init; }

    public IReadOnlySet<string>? NotSubjectWords { get; init; }

    /// <summary>The complement's verb must be one of these lemmas; null: no condition.</summary>
    public IReadOnlySet<string>? ClauseWords { get; init; }

    /// <summary>The object must be a person, a group or a body, not a thing.</summary>
    public bool PersonalObject { get; init; }

    /// <summary>The complement must say what has to be done: "said that Iran <i>must</i> withdraw".</summary>
    public bool NeedsObligation { get; init; }

    /// <summary>The complement's verb must not be one of these lemmas: "declined to comment".</summary>
    public IReadOnlySet<string>? NotClauseWords { get; init; }

    /// <summary>The object of the complement's verb must be one of these lemmas ("said that they had committed <i>crimes</i>"); null: no condition.</summary>
    public IReadOnlySet<string>? ClauseObjectWords { get; init; }

    /// <summary>The object of the complement's verb must not be one of these lemmas: "refused to take questions".</summary>
    public IReadOnlySet<string>? NotClauseObjectWords { get; init; }

    /// <summary>The actor must be a state or body, not a person: "Croatia joined the Union", not "he joined the agency".</summary>
    public bool StateActor { get; init; }

    /// <summary>The actor must be somebody whose country or post is known, and not a whole state: "the minister arrived in Lima", not "Smith arrived in Lima" or "Chile toured Peru".</summary>
    public bool OfficialActor { get; init; }

    /// <summary>The object must be people, not a state, a city or another territory: "captured the rebels", not "captured the capital".</summary>
    public bool HumanObject { get; init; }

    /// <summary>The object must be a state, a city or another territory: "captured the capital".</summary>
    public bool PlaceObject { get; init; }

    /// <summary>For nouns: the possessor is who is acted on ("the leader's arrest").</summary>
    public bool PossessorIsObject { get; init; }

    /// <summary>For nouns: "of" introduces who acts ("the support of France").</summary>
    public bool OfIsSubject { get; init; }

    /// <summary>The complement is swallowed: what is promised, refused or demanded is no event of its own.</summary>
    public ComplementEffect Inside { get; init; }

    public IReadOnlyList<RuleExample> Examples { get; init; } = [];

    /// <summary>A rule of the user's own: of two that fit a word alike it wins; a longer phrase or a condition more still goes before it.</summary>
    public bool IsOwn { get; init; }

    internal int Precedence(Trigger trigger) => (2 * Specificity(trigger)) + (IsOwn ? 7 : 0);

    internal int Specificity(Trigger trigger) =>
        trigger.Parts.Sum(p => p.Word is null ? 4 : 5) + (3 * trigger.Modifiers.Count) + (ObjectWords is null ? 0 : 7) + (ClauseWords is null ? 0 : 3) + (ClauseObjectWords is null ? 0 : 3)
        + (NeedsClause ? 2 : 0) + (NeedsObligation ? 4 : 0) + (PersonalObject || PlaceObject ? 2 : 0) + (NotObjectWords is null ? 0 : 1)
        + (NeedsPreposition is null ? 0 : 2) + (SubjectWords is null ? 0 : 5) + (NotSubjectWords is null ? 0 : 1);
}
