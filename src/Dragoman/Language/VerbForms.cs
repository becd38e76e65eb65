namespace Dragoman.Language;

/// <summary>
/// Takes regular inflection off an English verb with the help of a list of verbs: whether "planned" is of "plan", "plann" or "planne" no
/// ending tells. What the rules of <see cref="Lemmatizer"/> say stands where it is a verb of the list, or where nothing in the list fits.
/// </summary>
internal sealed class VerbForms(HashSet<string> verbs)
{
    /// <summary>Beyond the most letters that an ending adds or takes.</summary>
    public const int Room = 3;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _verbs = verbs.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool IsVerb(ReadOnlySpan<char> lemma) => _verbs.Contains(lemma);

    /// <summary>Writes the dictionary form of an inflected verb; 0 where no candidate is a known verb.</summary>
    /// <param name="form">In small letters.</param>
    /// <param name="lemma">Memory for the form and <see cref="Room"/> letters more.</param>
    public int Find(ReadOnlySpan<char> form, string xpos, Span<char> lemma)
    {
        switch (xpos)
        {
            case "VBD" or "VBN" when form.EndsWith("ied", StringComparison.Ordinal):
                return First(form[..^3], "y", form[..^1], "", lemma);
            case "VBD" or "VBN" when form.EndsWith("ed", StringComparison.Ordinal):
                return OfStem(form[..^2], lemma);
            case "VBG" when form.EndsWith("ying", StringComparison.Ordinal) && First(form[..^4], "ie", default, "", lemma) is var tie and > 0:
                return tie;
            case "VBG" when form.EndsWith("ing", StringComparison.Ordinal):
                return OfStem(form[..^3], lemma);
            case "VBZ" when form.EndsWith("ies", StringComparison.Ordinal):
                return First(form[..^3], "y", form[..^1], "", lemma);
            case "VBZ" when form.EndsWith('s'):
                return First(form[..^1], "", form.EndsWith("es", StringComparison.Ordinal) ? form[..^2] : default, "", lemma);
            default:
                return 0;
        }
    }

    // "hop|ed" is of "hope" and "plan|n|ed" of "plan": a short stem with one vowel and one consonant would have doubled it.
    private int OfStem(ReadOnlySpan<char> stem, Span<char> lemma)
    {
        if (stem.Length < 2)
            return 0;
        if (IsShort(stem) && First(stem, "e", stem, "", lemma) is var silent and > 0)
            return silent;
        var plain = First(stem, "", stem, "e", lemma);
        // "ban|n|ed", and "panic|k|ed".
        var mayBeLonger = (stem[^1] == stem[^2] && !IsVowel(stem[^1])) || stem.EndsWith("ck", StringComparison.Ordinal);
        return plain == 0 && mayBeLonger ? First(stem[..^1], "", default, "", lemma) : plain;
    }

    private static bool IsShort(ReadOnlySpan<char> stem)
    {
        var vowels = 0;
        foreach (var c in stem)
            vowels += IsVowel(c) ? 1 : 0;
        return vowels == 1 && stem.Length > 1 && IsVowel(stem[^2]) && !IsVowel(stem[^1]) && stem[^1] is not ('w' or 'x' or 'y');
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private int First(ReadOnlySpan<char> one, string oneEnd, ReadOnlySpan<char> other, string otherEnd, Span<char> lemma)
    {
        var length = Join(one, oneEnd, lemma);
        if (length > 1 && _verbs.Contains(lemma[..length]))
            return length;
        length = Join(other, otherEnd, lemma);
        return length > 1 && _verbs.Contains(lemma[..length]) ? length : 0;
    }

    private static int Join(ReadOnlySpan<char> stem, string end, Span<char> to)
    {
        if (stem.IsEmpty)
            return 0;
        stem.CopyTo(to);
        end.CopyTo(to[stem.Length..]);
        return stem.Length + end.Length;
    }
}
