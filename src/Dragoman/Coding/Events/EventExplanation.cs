namespace Dragoman.Coding.Events;

/// <summary>Why an event was coded: the rule, and the words of the tree from which each part was taken.</summary>
/// <param name="Rule">What made it, with what it is for and its examples.</param>
/// <param name="Sentence">The words of the whole sentence.</param>
/// <param name="Parts">In the order trigger, phrase, carrier, object, complement, actors, recipients, what bears on whether it happened.</param>
public sealed record EventExplanation(EventRule Rule, Span Sentence, IReadOnlyList<ExplainedPart> Parts);

/// <summary>One part of an event and how the tree leads to it.</summary>
/// <param name="Role">trigger, phrase, carrier, object, complement, actor, recipient, modality or governed_by.</param>
/// <param name="Words">The words of the part.</param>
/// <param name="Path">From the trigger to the part's head; only the trigger itself has a single step.</param>
public sealed record ExplainedPart(string Role, Span Words, IReadOnlyList<PathStep> Path);

/// <summary>One word on a way through the tree.</summary>
/// <param name="Relation">The relation crossed to reach it; null at the start.</param>
/// <param name="Up">From a word to its head, against the arrow of the relation.</param>
public readonly record struct PathStep(Span Word, string? Relation, bool Up);
