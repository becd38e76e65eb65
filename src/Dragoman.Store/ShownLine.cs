using Dragoman.Store.Lines;

namespace Dragoman.Store;

/// <summary>One line of the record, whole.</summary>
/// <param name="Article">The article it was read from; null for an actor.</param>
/// <param name="Passages">For each evidence, the block of the text in which it stands.</param>
/// <param name="MadeBy">The version that first made the line; null for an actor.</param>
/// <param name="Recorded">When that was, UTC.</param>
/// <param name="SupersededBy">The version that no longer reads it; null while it stands.</param>
/// <param name="ReplacedBy">The id of the line that took its place.</param>
/// <param name="Judgements">Every one, oldest first.</param>
/// <param name="Links">Ids of what belongs to it: other printings of an article, lines of the same passage, the newest lines of an actor.</param>
public sealed record ShownLine(
    Line Line,
    ArticleLine? Article,
    IReadOnlyList<Passage> Passages,
    string? MadeBy,
    string? Recorded,
    string? SupersededBy,
    string? ReplacedBy,
    IReadOnlyList<JudgementLine> Judgements,
    IReadOnlyList<Link> Links);

/// <summary>A block of an article's text with the words of interest in it, all in code points of the article's text.</summary>
public sealed record Passage(int Start, int End, string Text, int WordsStart, int WordsEnd);

/// <param name="Why">printing, statement, event, figure, same_event (the same act in another article), same_utterance (the same words in another article), rival (another source's number), replaced, from (what a position was read from) or position (of a shift).</param>
public sealed record Link(string Why, string Id);

/// <summary>What a person said of a line.</summary>
/// <param name="Answer">yes, no or unsure.</param>
/// <param name="Judged">When, UTC.</param>
/// <param name="CarriedFrom">The id of the superseded line that it was said of, where this line took its place.</param>
public sealed record JudgementLine(string Line, string Answer, string? Note, string Who, string Judged, string? CarriedFrom);
