using Dragoman.Language;

namespace Dragoman.Compile.Training;

/// <summary>
/// Names of persons, organisations and places drawn from the entities that English-GUM marks in MISC (<c>Entity=(3-organization-…</c>).
/// GUM marks whole noun phrases; a name is the run of proper nouns around the phrase's head, without a title, as Universal NER counts it.
/// </summary>
internal static class EntityNames
{
    private const string Key = "Entity=";

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "President", "Prime", "Minister", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Doctor", "Sir", "Lord", "Lady", "Senator", "Sen.",
        "General", "Gen.", "Colonel", "Col.", "Captain", "Capt.", "Lieutenant", "Lt.", "Sergeant", "Major", "Admiral", "Professor", "Prof.", "King",
        "Queen", "Prince", "Princess", "Pope", "Bishop", "Judge", "Justice", "Chief", "Secretary", "Governor", "Gov.", "Mayor", "Chancellor", "Chairman",
        "Representative", "Rep.", "Vice", "Speaker", "Emperor", "Saint", "Father", "Uncle", "Aunt", "Ambassador",
    };

    /// <summary>True where the file marks entities at all: then a sentence without any has no names.</summary>
    public static bool AreMarked(IReadOnlyList<ConlluSentence> sentences) =>
        sentences.Any(s => s.Misc.Any(m => m.Contains(Key, StringComparison.Ordinal)));

    public static NameTag[] Of(ConlluSentence sentence)
    {
        var tokens = sentence.Sentence.Tokens;
        var names = new NameTag[tokens.Length];
        foreach (var (first, last, begin) in Entities(sentence.Misc).OrderByDescending(e => e.Last - e.First).ThenBy(e => e.First))
        {
            if (Name(tokens, first, last, begin) is not var (start, end) || end <= start || names.AsSpan(start, end - start).ContainsAnyExcept(NameTag.None))
                continue;
            names[start] = begin;
            names.AsSpan(start + 1, end - start - 1).Fill(begin + 1);
        }

        return names;
    }

    // Half-open; null where the phrase's head is no proper noun.
    private static (int Start, int End)? Name(Token[] tokens, int first, int last, NameTag begin)
    {
        var head = first;
        while (head <= last && tokens[head].Head - 1 >= first && tokens[head].Head - 1 <= last)
            head++;
        if (head > last || tokens[head].Upos != Upos.PROPN)
            return null;
        int start = head, end = head + 1;
        while (start > first && Belongs(tokens, start - 1, start - 2, first, begin))
            start--;
        while (end <= last && BelongsAfter(tokens, end, last, begin))
            end++;
        while (begin == NameTag.BeginPerson && start < end && Titles.Contains(tokens[start].Form))
            start++;
        return (start, end);
    }

    private static bool Belongs(Token[] tokens, int at, int before, int first, NameTag begin) =>
        tokens[at].Upos == Upos.PROPN || (IsLink(tokens[at], begin) && before >= first && tokens[before].Upos == Upos.PROPN);

    private static bool BelongsAfter(Token[] tokens, int at, int last, NameTag begin)
    {
        if (tokens[at].Upos == Upos.PROPN)
            return true;
        var next = at + 1;
        while (next <= last && next <= at + 1 && IsLink(tokens[next], begin))
            next++;
        return IsLink(tokens[at], begin) && next <= last && tokens[next].Upos == Upos.PROPN;
    }

    // "Bank of the West", "Health and Human Services", "Al-Shifa": what stands inside a name without being a proper noun.
    private static bool IsLink(Token token, NameTag begin) =>
        token.Form is "-" || (begin != NameTag.BeginPerson && token.Form is "of" or "the" or "and" or "for" or "&");

    private static List<(int First, int Last, NameTag Begin)> Entities(IReadOnlyList<string> misc)
    {
        var found = new List<(int, int, NameTag)>();
        var open = new List<(string Id, int First, NameTag Begin)>();
        for (var i = 0; i < misc.Count; i++)
        {
            var part = misc[i].Split('|').FirstOrDefault(p => p.StartsWith(Key, StringComparison.Ordinal));
            if (part is not null)
                Walk(part[Key.Length..], i, open, found);
        }

        return found;
    }

    // "(3-place-…" opens, "3)" closes, "(3-place-…)" does both.
    private static void Walk(string part, int word, List<(string Id, int First, NameTag Begin)> open, List<(int, int, NameTag)> found)
    {
        for (var at = 0; at < part.Length;)
        {
            var opens = part[at] == '(';
            var end = part.IndexOfAny(['(', ')'], at + 1);
            if (end < 0)
                end = part.Length;
            var fields = part[(opens ? at + 1 : at)..end].Split('-');
            if (opens)
                open.Add((fields[0], word, Kind(fields.Length > 1 ? fields[1] : string.Empty)));
            var closes = end < part.Length && part[end] == ')';
            var index = closes ? open.FindLastIndex(o => o.Id == fields[0]) : -1;
            if (index >= 0)
            {
                if (open[index].Begin != NameTag.None)
                    found.Add((open[index].First, word, open[index].Begin));
                open.RemoveAt(index);
            }

            at = closes ? end + 1 : end;
        }
    }

    private static NameTag Kind(string type) => type switch
    {
        "person" => NameTag.BeginPerson,
        "organization" => NameTag.BeginOrganisation,
        "place" => NameTag.BeginPlace,
        _ => NameTag.None,
    };
}
