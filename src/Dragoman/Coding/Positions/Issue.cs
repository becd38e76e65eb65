using System.Text.RegularExpressions;

namespace Dragoman.Coding.Positions;

/// <summary>A question on which actors take positions: what counts as for and against, and the patterns that tell.</summary>
/// <param name="Id">Lower case with hyphens: <c>assad-departure</c>.</param>
/// <param name="For">What being for it means, in words for a reader.</param>
/// <param name="About">Words of which one must stand in the sentence or one of the two before it; null where the patterns suffice.</param>
/// <param name="NotAbout">Words that show another matter when they stand in the sentence; null where nothing is mistaken for this one.</param>
/// <param name="TowardState">The patterns name a state by <c>{state}</c>, and the position is on that state.</param>
public sealed record Issue(
    string Id,
    string Name,
    string For,
    string Against,
    Regex? About,
    Regex? NotAbout,
    IReadOnlyList<IssuePattern> Patterns,
    IReadOnlyList<IssueEvent> Events,
    IReadOnlyList<IssueFeed> Feeds,
    IReadOnlyList<IssueExample> Examples,
    bool TowardState);

/// <summary>Words that show a stance.</summary>
/// <param name="Part">As in <see cref="Position"/>.</param>
/// <param name="Text">As it stands in the file; it names the rule.</param>
public sealed record IssuePattern(Stance Stance, string? Part, string Text, Regex Regex);

/// <summary>An event that shows a stance of who did it.</summary>
/// <param name="Mode">Null: any.</param>
/// <param name="Recipient">A country or body, or null for any or none.</param>
/// <param name="Words">Words that the clause must have, or null.</param>
public sealed record IssueEvent(Stance Stance, EventType Type, string? Mode, string? Recipient, Regex? Words, bool AlsoThreatened);

/// <summary>A stance on this issue that is also one on another: lost legitimacy counts for leaving office.</summary>
public sealed record IssueFeed(Stance From, string Issue, Stance To);

/// <summary>A sentence and what it must show; null: nothing. A sentence that begins with <c>§</c> is told by a reporter, whose saying word stands second.</summary>
public sealed record IssueExample(Stance? Stance, string Text, string Speaker);
