namespace Dragoman.Coding.Events;

/// <summary>
/// Reads the phrases that a rule starts from. <c>hold talk with</c> is hold + (talk) + (with _), <c>go on strike</c> go + (on strike),
/// <c>air strike</c> strike with the modifier air, <c>state of emergency</c> state + (of emergency). Alternatives stand with <c>|</c> between
/// (<c>raid|attack on|against</c>) or as a class (<c>@launch @attack on|against</c>); a class in the first place may have particle verbs.
/// </summary>
internal static class TriggerText
{
    // More ways than this come from a slip of the pen, such as two large classes before a noun.
    private const int MostWays = 400;

    /// <summary>Prepositions that a verb more often has as a particle, so that what follows is the verb's object: "carry out attacks".</summary>
    internal static bool IsParticle(string word) => word is "up" or "out" or "off" or "down" or "away" or "back" or "over";

    /// <exception cref="FormatException">A class is unknown or does not fit here; the message says why.</exception>
    public static IEnumerable<Trigger> Read(TriggerKind kind, string phrase, WordClasses classes)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var head = 0;
        if (kind == TriggerKind.Noun)
        {
            while (head + 1 < words.Length && !classes.IsPreposition(words[head + 1]))
                head++;
        }

        var ways = classes.Choice(words[head]).Words;
        if (ways.Count > MostWays)
            throw new FormatException($"'{words[head]}' stands for {ways.Count} words; {MostWays} are enough");
        WordChoice[] modifiers = head == 0 ? [] : Array.ConvertAll(words[..head], w => Single(w, classes));
        // Most verbs of a class are one word: what follows them is read once for all.
        TriggerPart[]? shared = null;
        foreach (var way in ways)
        {
            if (!way.Contains(' '))
            {
                yield return new Trigger(kind, way, shared ??= Parts(words[(head + 1)..], classes), modifiers);
                continue;
            }

            var verb = way.Split(' ');
            yield return new Trigger(kind, verb[0], Parts([.. verb[1..], .. words[(head + 1)..]], classes), modifiers);
        }
    }

    private static TriggerPart[] Parts(string[] words, WordClasses classes)
    {
        if (words.Length == 0)
            return [];
        var parts = new List<TriggerPart>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (!classes.IsPreposition(words[i]))
                parts.Add(new TriggerPart(null, Single(words[i], classes)));
            else if (i + 1 < words.Length && !classes.IsPreposition(words[i + 1]))
                i = AddPhrase(parts, words, i, classes);
            else
                parts.Add(new TriggerPart(Single(words[i], classes), null));
        }

        return [.. parts];
    }

    // "on hunger strike": the preposition belongs to the last word, the words before it stand below that one.
    private static int AddPhrase(List<TriggerPart> parts, string[] words, int preposition, WordClasses classes)
    {
        var last = preposition + 1;
        while (last + 1 < words.Length && !classes.IsPreposition(words[last + 1]))
            last++;
        parts.Add(new TriggerPart(Single(words[preposition], classes), Single(words[last], classes)));
        for (var i = preposition + 1; i < last; i++)
            parts.Add(new TriggerPart(null, Single(words[i], classes)));
        return last;
    }

    private static WordChoice Single(string word, WordClasses classes)
    {
        var choice = classes.Choice(word);
        return choice.Phrase is { } two
            ? throw new FormatException($"'{two}' of '{word}' is more than one word; that may only stand where a phrase begins")
            : choice;
    }
}
