namespace Dragoman.Knowledge;

/// <summary>"the two countries", "both sides", "the two men": two that this sentence or one of the last has named.</summary>
internal sealed class PairReader(ReferenceScene scene)
{
    private const int Reach = 2;

    /// <summary>False where the words are no such pair, so that others may read them.</summary>
    public bool Read(int s, int token, string word)
    {
        var items = scene.Items(s);
        var both = items.IsWord(token - 1, "both");
        if (!both && !(items.IsWord(token - 1, "two") && (items.IsWord(token - 2, "the") || items.IsWord(token - 2, "these"))))
            return false;
        var members = word switch
        {
            "countries" or "nations" or "states" or "neighbours" or "neighbors" or "capitals" or "governments" => States(s, token),
            "sides" or "parties" => States(s, token) is { Count: 2 } states ? states : Parties(s, token),
            "men" or "leaders" or "presidents" or "ministers" or "diplomats" or "officials" or "women" or "envoys" or "premiers" => Persons(s, token),
            _ => [],
        };
        if (members.Count != 2)
            return false;
        scene.Cover(s, Mentions.Make(items, both ? token - 1 : token - 2, token, MentionKind.Reference, "two") with { Members = members });
        return true;
    }

    // States themselves first; where none is named, those whose people or officials are.
    private List<Actor> States(int s, int token) =>
        Last(s, token, m => m.Kind is MentionKind.Actor && StateOf(m.Actor) is { } state ? [state] : m.Members.Count == 2 ? [.. m.Members.Select(StateOf).OfType<Actor>()] : [])
            is { Count: > 0 } named ? named
        : Last(s, token, m => m.Kind is MentionKind.Person or MentionKind.Office && StateOf(m.Actor) is { } state ? [state] : []) is { Count: > 0 } theirs ? theirs
        : scene.People.OnlyTwoStates;

    private List<Actor> Parties(int s, int token) =>
        Last(s, token, m => m.Kind is MentionKind.Actor or MentionKind.Reference && m.Actor is { Country: not null } actor && m.Rule != "state:place" ? [actor] : []);

    private List<Actor> Persons(int s, int token) =>
        Last(s, token, m => m.Kind is MentionKind.Person or MentionKind.Office && m.Actor is { } actor && (actor.Id is not null || m.Kind == MentionKind.Person) ? [actor]
            : m.Rule is "two" or "pronoun:they" && m.Members.Count == 2 ? [.. m.Members] : []);

    // The nearest sentence that names two or more; one alone is no pair, and does not stand in the way.
    private List<Actor> Last(int s, int token, Func<Mention, Actor[]> read)
    {
        var found = new List<Actor>();
        for (var back = s; back >= 0 && back >= s - Reach && found.Count < 2; back--)
        {
            found.Clear();
            foreach (var mention in scene.In(back))
            {
                if (back == s && mention.Head - 1 >= token)
                    continue;
                foreach (var actor in read(mention))
                {
                    if (!found.Exists(f => f.Name == actor.Name))
                        found.Add(actor);
                }
            }
        }

        return found.Count > 1 ? found : [];
    }

    private Actor? StateOf(Actor? actor) => actor is { Country.Length: 3 } ? scene.Knowledge.State(actor.Country) : null;
}
