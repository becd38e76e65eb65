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
            while (head + 1 < words.Length && !IsPreposition(words[head + 1]))
                head++;
        }

        var ways = Members(words[head], classes);
        if (ways.Count > MostWays)
            throw new FormatException($"'{words[head]}' stands for {ways.Count} words; {MostWays} are enough");
        var modifiers = words[..head].Select(w => Choice(w, classes)).ToArray();
        foreach (var way in ways)
        {
            var parts = way.Split(' ');
            yield return new Trigger(kind, parts[0], Parts([.. parts[1..], .. words[(head + 1)..]], classes), modifiers);
        }
    }

    private static List<TriggerPart> Parts(string[] words, WordClasses classes)
    {
        var parts = new List<TriggerPart>();
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsPreposition(words[i]))
                parts.Add(new TriggerPart(null, Choice(words[i], classes)));
            else if (i + 1 < words.Length && !IsPreposition(words[i + 1]))
                i = AddPhrase(parts, words, i, classes);
            else
                parts.Add(new TriggerPart(Choice(words[i], classes), null));
        }

        return parts;
    }

    // "on hunger strike": the preposition belongs to the last word, the words before it stand below that one.
    private static int AddPhrase(List<TriggerPart> parts, string[] words, int preposition, WordClasses classes)
    {
        var last = preposition + 1;
        while (last + 1 < words.Length && !IsPreposition(words[last + 1]))
            last++;
        parts.Add(new TriggerPart(Choice(words[preposition], classes), Choice(words[last], classes)));
        for (var i = preposition + 1; i < last; i++)
            parts.Add(new TriggerPart(null, Choice(words[i], classes)));
        return last;
    }

    private static bool IsPreposition(string word)
    {
        var any = false;
        var all = true;
        foreach (var one in word.Split('|'))
        {
            var preposition = RuleText.Prepositions.Contains(one);
            any |= preposition;
            all &= preposition;
        }

        return any == all ? all : throw new FormatException($"'{word}' has prepositions and other words; they cannot stand in one place");
    }

    private static WordChoice Choice(string word, WordClasses classes)
    {
        var members = Members(word, classes);
        return members.FirstOrDefault(m => m.Contains(' ', StringComparison.Ordinal)) is { } two
            ? throw new FormatException($"'{two}' of '{word}' is more than one word; that may only stand where a phrase begins")
            : new WordChoice(members);
    }

    private static HashSet<string> Members(string word, WordClasses classes)
    {
        // A class alone is shared, not copied: many phrases name it.
        if (word[0] == '@' && classes.Members(word[1..]) is { } whole)
            return whole;
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in word.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (one[0] != '@')
                members.Add(one);
            else
                members.UnionWith(classes.Members(one[1..]) ?? throw new FormatException($"there is no word class '{one}'"));
        }

        return members;
    }
}
