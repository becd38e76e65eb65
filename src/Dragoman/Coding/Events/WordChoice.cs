namespace Dragoman.Coding.Events;

/// <summary>One word of a phrase, or several of which any may stand in its place: <c>raid</c>, <c>raid|attack</c>, the members of <c>@attack</c>.</summary>
public sealed class WordChoice
{
    // Below this many, comparing them one by one is quicker than hashing.
    private const int Few = 4;

    private readonly HashSet<string>? _set;

    /// <exception cref="ArgumentException">There is no word.</exception>
    public WordChoice(IReadOnlyCollection<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Count == 0)
            throw new ArgumentException("A choice needs at least one word.", nameof(words));
        Words = [.. words];
        Phrase = Words.FirstOrDefault(w => w.Contains(' '));
        if (Words.Count > Few)
            _set = words as HashSet<string> ?? new HashSet<string>(words, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The first that is more than one word ("carry out"), or null.</summary>
    internal string? Phrase { get; }

    public bool Contains(string lemma)
    {
        if (_set is not null)
            return _set.Contains(lemma);
        for (var i = 0; i < Words.Count; i++)
        {
            if (Words[i] == lemma)
                return true;
        }

        return false;
    }

    public override string ToString() => string.Join('|', Words);
}
