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

    // In each sentence the states themselves first; where they are not two, those with the states whose officials are named. A state that is
    // only spoken about ("talks on Syria") is none of the two.
    private List<Actor> States(int s, int token)
    {
        for (var back = s; back >= 0 && back >= s - Reach; back--)
        {
            var named = Named(back, s, token, m => m.Kind is MentionKind.Actor && StateOf(m.Actor) is { } state && !IsTopic(m) ? [state] : m.Members.Count == 2 ? [.. m.Members.Select(StateOf).OfType<Actor>()] : []);
            if (named.Count > 1)
                return named;
            var theirs = Named(back, s, token, m => m.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Actor && StateOf(m.Actor) is { } state && !IsTopic(m) ? [state] : []);
            if (theirs.Count > 1)
                return theirs;
        }

        return scene.People.OnlyTwoStates;
    }

    private bool IsTopic(Mention mention)
    {
        var sentence = scene.Items(mention.Sentence).Sentence;
        foreach (var child in sentence.ChildrenOf(mention.Head))
        {
            if (sentence[child].Deprel == "case" && sentence[child].Lemma is "on" or "over" or "about" or "in" or "into" or "inside" or "regarding" or "concerning" or "like" or "unlike")
                return true;
        }

        return false;
    }

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
            found = Named(back, s, token, read);
        }

        return found.Count > 1 ? found : [];
    }

    private List<Actor> Named(int back, int s, int token, Func<Mention, Actor[]> read)
    {
        var found = new List<Actor>();
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

        return found;
    }

    private Actor? StateOf(Actor? actor) => actor is { Country.Length: 3 } ? scene.Knowledge.State(actor.Country) : null;
}
