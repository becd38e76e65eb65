namespace Dragoman.Language;

/// <summary>One sentence of a CoNLL-U file: its comments, its words over a text of its own, and what stands in MISC beside spacing and names.</summary>
public sealed record ConlluSentence
{
    /// <summary>The line of its first word, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The comment lines before it, each with its <c>#</c>.</summary>
    public required IReadOnlyList<string> Comments { get; init; }

    /// <summary>The tokens with a space between those that have one: the text that the spans of <see cref="Sentence"/> lie in.</summary>
    public required string Text { get; init; }

    public required Sentence Sentence { get; init; }

    /// <summary>For each word its MISC without <c>SpaceAfter=No</c> and <c>NER=</c>, which are in the token; <c>_</c> where nothing is left.</summary>
    public required IReadOnlyList<string> Misc { get; init; }

    /// <summary>The same for each multiword token.</summary>
    public required IReadOnlyList<string> MultiwordMisc { get; init; }

    /// <summary>A <c># newdoc</c> stands before it.</summary>
    public bool StartsDocument => HasComment("newdoc");

    /// <summary>A <c># newpar</c> stands before it.</summary>
    public bool StartsParagraph => HasComment("newpar");

    /// <summary>The value of a comment <c># key = value</c>, or null.</summary>
    public string? Comment(string key)
    {
        foreach (var comment in Comments)
        {
            var rest = comment.AsSpan(1).Trim();
            if (rest.StartsWith(key, StringComparison.Ordinal) && rest[key.Length..].TrimStart() is ['=', .. var value])
                return value.Trim().ToString();
        }

        return null;
    }

    private bool HasComment(string word)
    {
        foreach (var comment in Comments)
        {
            var rest = comment.AsSpan(1).Trim();
            if (rest.StartsWith(word, StringComparison.Ordinal) && (rest.Length == word.Length || rest[word.Length] is ' ' or '='))
                return true;
        }

        return false;
    }
}

/// <summary>What is wrong with a CoNLL-U file, and in which line (from 1).</summary>
public readonly record struct ConlluError(int Line, string Message)
{
    public override string ToString() => $"line {Line}: {Message}";
}

/// <summary>What the reader came to next: a sentence, or the error for which a sentence was passed over. One of the two is null.</summary>
public readonly record struct ConlluItem(ConlluSentence? Sentence, ConlluError? Error);
