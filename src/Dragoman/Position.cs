namespace Dragoman;

/// <summary>Where an actor stands on an issue; each issue says what counts as which.</summary>
public enum Stance
{
    For,
    Against,

    /// <summary>The words are about a condition: for the thing on a condition, or the thing no longer made one.</summary>
    Conditional,

    /// <summary>Named, and neither wanted nor refused.</summary>
    Neutral,
}

/// <summary>An actor's stance on an issue, as one sentence tells it.</summary>
/// <param name="Issue">Its name in the data files (<c>assad-departure</c>), or <c>toward:</c> and a state.</param>
/// <param name="Words">The sentence, in the text that was read.</param>
/// <param name="Rule">The pattern that read it.</param>
/// <param name="Part">Of a red line: condition (what must not be done), consequence (what follows if it is) or test (that it was crossed, and what was done); else null.</param>
public sealed record Position(string Issue, Stance Stance, Span Words, string Rule, string? Part = null);
