namespace Dragoman;

/// <summary>Where the publication date comes from, best first.</summary>
public enum DateBasis
{
    /// <summary>The person who read the article gave it (option or column).</summary>
    Given,

    /// <summary>The text states it ("July 06, 2011").</summary>
    Stated,

    /// <summary>The address holds it (".../2011/07/06/...").</summary>
    Url,

    /// <summary>It follows from dated things inside, such as tweets: the article cannot be older than they are.</summary>
    Inferred,
}

/// <summary>What a block of lines is in the layout of its article.</summary>
public enum BlockKind
{
    Title,

    /// <summary>Who wrote it, when, for whom.</summary>
    Byline,
    Heading,
    Paragraph,
    ListItem,
    Caption,

    /// <summary>A line that names who speaks in the next block ("Jean-Marc Ayrault" above a quotation).</summary>
    Speaker,

    /// <summary>An interviewer's question.</summary>
    Question,

    /// <summary>What was answered.</summary>
    Answer,

    /// <summary>An embedded post: text, author, handle, date.</summary>
    Post,

    /// <summary>Share bars, advertisements, "You might also like": marked, never analysed.</summary>
    Boilerplate,
}

/// <summary>
/// One block of an article. Its span begins and ends at a character that is not white space; it may hold line breaks and, where an empty line
/// cuts a paragraph in mid-sentence, empty lines. A byline or dateline may share its line with the paragraph behind it. Blocks do not overlap and stand in order.
/// </summary>
public readonly record struct Block(Span Span, BlockKind Kind);

/// <summary>One printing of a text by one publisher. The text is as it was read and is never rewritten.</summary>
public sealed record Article
{
    /// <summary>The name of the file, as the user gave it (with the line for JSONL and CSV: <c>news.jsonl:17</c>).</summary>
    public required string File { get; init; }

    /// <summary>The id that a JSONL or CSV input gives it, or null.</summary>
    public string? InputId { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public PartialDate? Published { get; init; }

    /// <summary>Null exactly when <see cref="Published"/> is.</summary>
    public DateBasis? PublishedBasis { get; init; }

    /// <summary>Who gives the speech that the whole text is, as the input names him ("FRA", "François Hollande, FRA"); null for all other texts.</summary>
    public string? Speaker { get; init; }

    /// <summary>BCP 47 ("en"), or null where it was not determined.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the text may be coded: the rules and the model are for English, and an unknown language is taken for it.</summary>
    public bool IsCodable => Language is null || IsEnglish(Language);

    public required string Text { get; init; }

    /// <summary>The blocks in order. Between blocks there is only white space.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>"en", "en-GB", "eng" and "English" are English.</summary>
    internal static bool IsEnglish(string language) =>
        language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.Equals("eng", StringComparison.OrdinalIgnoreCase)
        || language.Equals("english", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("en_", StringComparison.OrdinalIgnoreCase);
}
