namespace Dragoman.Coding.Events;

/// <summary>Takes the parties of a match from the places that its rule names.</summary>
internal sealed class SlotReader(ClauseTree tree, PartyFinder parties, RuleMatcher matcher, RuleMatch match, WordClasses? classes = null)
{
    private const int MostSteps = 6;

    /// <summary>Was somebody named who cannot be the other side of such an act?</summary>
    public bool HasUnfit { get; private set; }

    public List<Party> Actors()
    {
        // "received aid from Japan": who gives stands behind "from".
        if (IsReceived)
            return Prepositional("from");
        foreach (var slot in match.Rule.Actor)
        {
            var found = slot.Kind == SlotKind.Subject ? Subjects() : Fill(slot);
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    /// <summary>The first place that yields someone other than the actors.</summary>
    public List<Party> Recipients(List<Party> actors)
    {
        if (IsReceived)
            return Acting(tree.Subject(match.Carrier));
        if ((match.Rule.Type == EventType.Accuse && match.Rule.Mode != "investigate" && IsDeed(match.Object)) || (match.Rule.Type == EventType.Support && match.Object != 0 && parties.IsViolence(match.Object)))
        {
            var doers = Doers(match.Object);
            doers.RemoveAll(p => IsOneOf(p, actors));
            return Fit(doers);
        }

        // "called for the island to be returned" is asked of nobody who is named.
        if (match.Rule.Type == EventType.Request && match.Clause != 0 && tree.Child(match.Clause, "aux:pass") != 0 && tree.Child(match.Clause, "nsubj") == 0 && tree.HasCase(match.Object, "for"))
            return [];
        List<Party> own = [];
        foreach (var slot in match.Rule.Recipient)
        {
            // "the two states agreed to send troops to Chad": they agreed with each other.
            if (IsBetween(actors) && slot.Preposition != "with")
                continue;
            var found = Fill(slot);
            found.RemoveAll(p => IsOneOf(p, actors) || IsHome(p, actors));
            _ = Fit(found);
            if (found.Count > 0 && slot.Kind == SlotKind.Object && IsOwn(match.Object))
                own = match.Rule.PersonalObject && match.Rule.Type != EventType.Request && !(match.Rule.Type == EventType.Coerce && match.Rule.Mode is null) ? found : [];
            else if (found.Count > 0)
                return found;
        }

        return own.Count == 0 && IsProposed(match.Object) ? Proposers(actors) : own;
    }

    // "received aid", "obtained a loan": the giver is not the subject.
    private bool IsReceived => match is { Rule.Type: EventType.Aid, Kind: TriggerKind.Noun, Carrier: not 0 } && tree[match.Carrier].Lemma is "receive" or "get" or "obtain" or "secure" or "win";

    /// <summary>Do several sides agree? Then they do it with each other.</summary>
    public bool IsBetween(List<Party> actors) =>
        match.Rule.Type == EventType.Agree && tree[match.Word].Lemma == "agree" && actors.Count > 1 && actors.Exists(a => a.Actor?.Country != actors[0].Actor?.Country);

    // "promised to cut Spain's deficit", said of Spain's own minister, is promised to nobody else.
    private bool IsHome(Party party, List<Party> actors) =>
        (match.Rule.Type is EventType.Agree or EventType.Support or EventType.Aid or EventType.Cooperate or EventType.Sanction || match.Rule.Id == "coerce/sanction") && actors.Count > 0
        && party.Actor is { Country: { } country } actor && actors.TrueForAll(a => a.Actor?.Country == country)
        && (string.Equals(actor.Id, country, StringComparison.OrdinalIgnoreCase) || parties.IsTerritory(party.Span) || (match.Rule.Type == EventType.Agree && actor.Sector is "MIL" or "COP") || match.Rule.Type == EventType.Aid);

    // "the offer", "the invitation": the text has told whose.
    private bool IsProposed(int word) =>
        match.Rule.Type == EventType.Agree && match.Kind == TriggerKind.Verb && word != 0 && tree.HasChild(word, "det", "the") && classes is not null && classes.Contains("request", tree[word].Lemma);

    // "Kenya invited the minister, and he accepted the invitation": whoever acts in the clause before.
    private List<Party> Proposers(List<Party> actors)
    {
        if (tree[match.Word].Deprel != "conj" || tree[match.Word].Head is not (> 0 and var before))
            return [];
        var found = Acting(tree.Subject(before));
        found.RemoveAll(p => IsOneOf(p, actors));
        return Fit(found);
    }

    private List<Party> Fit(List<Party> found)
    {
        if (classes is not null)
            HasUnfit |= PartyFilter.Recipients(found, match.Rule.Type, tree.Sentence, classes) > 0;
        return found;
    }

    // "condemned the attack on its embassy": the rebuke is for whoever did it, never for whom it hit.
    private bool IsDeed(int word) => word != 0 && tree[word].Upos == Upos.NOUN
        && (parties.IsViolence(word) || matcher.At(word) is { Kind: TriggerKind.Noun, Rule.Type: EventType.Assault or EventType.Coerce });

    private List<Party> Doers(int deed)
    {
        foreach (var doer in (ReadOnlySpan<int>)[tree.Oblique(deed, "by"), tree.Oblique(tree.Oblique(deed, "of"), "by"), deed == match.Object && match.Kind == TriggerKind.Verb && !tree.IsPassive(match.Word) ? tree.Oblique(match.Word, "by") : 0, tree.Child(deed, "nmod:poss")])
        {
            if (doer != 0 && parties.Find(doer, false, false) is { Count: > 0 } found)
                return found;
        }

        return Nationalities(deed);
    }

    // "its troops", "their ambassador": the actor's own people are the other side only where the act is done to persons.
    private bool IsOwn(int word) => tree.Child(word, "nmod:poss") is var possessor and not 0 && tree[possessor].Upos == Upos.PRON
        && !(classes is not null && classes.Contains("other-side", tree[word].Lemma));

    // A thing acts for the party before its name ("Russian jets", "the Kremlin's statement"), not for one that it is about.
    private List<Party> Subjects()
    {
        if (match.Kind == TriggerKind.Noun)
            return NounSubjects();
        var subject = match.Kind == TriggerKind.Adjective ? tree.SurfaceSubject(match.Word, 0) : tree.Subject(match.Word);
        return Acting(subject);
    }

    private List<Party> NounSubjects()
    {
        var noun = match.Word;
        var rule = match.Rule;
        foreach (var candidate in (ReadOnlySpan<int>)
                 [
                     rule.PossessorIsObject && tree.Oblique(noun, "of") == 0 ? 0 : tree.Child(noun, "nmod:poss"),
                     tree.Oblique(noun, "by"),
                     // "the arrest of two men by Turkey": the last phrase is often hung on the one before.
                     tree.Oblique(tree.Oblique(noun, "of"), "by"),
                     rule.OfIsSubject ? tree.Oblique(noun, "of") : 0,
                     match.Carrier != 0 ? tree.Subject(match.Carrier) : 0,
                 ])
        {
            var found = candidate == match.Object && candidate != 0 ? [] : Acting(candidate);
            if (found.Count > 0)
                return found;
        }

        return Nationalities(noun);
    }

    private List<Party> Nationalities(int noun)
    {
        var found = new List<Party>();
        foreach (var child in tree.Sentence.ChildrenOf(noun))
        {
            if (child >= noun || tree[child].Deprel is not ("amod" or "compound"))
                continue;
            foreach (var party in parties.Find(child, true, false))
            {
                // "army bulldozers" alone are nobody's; "Israeli army bulldozers" have been read from the first word.
                if (party.Actor is not null && !IsOneOf(party, found))
                    found.Add(party);
            }
        }

        return found;
    }

    private List<Party> Acting(int word)
    {
        var found = parties.Find(word, false, false);
        // "The Iraq war has hit his popularity": a war is nobody's doing.
        if (found.Count > 0 || word == 0 || parties.IsWriting(word) || tree[word].Lemma is "war" or "conflict" or "crisis")
            return found;
        // "His presence helps the party": a thing gives nobody anything, unless it is what is given.
        if (match.Rule.Id == "aid/help" && classes is not null && !classes.Contains("aid", tree[word].Lemma) && !classes.Contains("troops", tree[word].Lemma) && !classes.Contains("vessel", tree[word].Lemma))
            return [];
        var possessor = tree.Child(word, "nmod:poss");
        // "His trial threatened to deepen tension": no threat of his.
        if (possessor != 0 && match is { Rule.Type: EventType.Threaten, Kind: TriggerKind.Verb } && parties.IsHuman(possessor))
            possessor = 0;
        if (possessor != 0 && parties.Find(possessor, false, false) is { Count: > 0 } owners)
            return owners;
        var adjectives = Nationalities(word);
        // "Singapore Airlines" is a name of its own, not Singapore's doing.
        return tree[word].Upos == Upos.PROPN && adjectives.TrueForAll(p => tree.StartsWithName(p.Span)) ? [] : adjectives;
    }

    private List<Party> Fill(Slot slot)
    {
        SetPlaces();
        switch (slot.Kind)
        {
            case SlotKind.Subject:
                return Subjects();
            // What is given or sent is not to whom: "sent experts to Chad".
            case SlotKind.Object when match.Rule is { ObjectWords: not null, PersonalObject: false } && match.Rule.Type is EventType.Aid or EventType.Mobilize or EventType.Agree:
                return parties.Inside(match.Object);
            case SlotKind.Object:
                return Acted();
            case SlotKind.ClauseSubject:
                return match.Clause == 0 ? [] : parties.Find(OwnSubject(match.Clause), !match.Rule.NeedsObligation, true);
            case SlotKind.Clause:
                return match.Clause == 0 ? [] : InClause(match.Clause);
            case SlotKind.Purpose:
                return Adverbial(InClause, (tree, clause) => (tree.HasMark(clause, "to") || tree[clause].Xpos == "VBG") && matcher.At(clause)?.Rule.Type is not EventType.Support);
            case SlotKind.Condition:
                return Adverbial(clause => parties.Find(OwnSubject(clause), true, true), static (tree, clause) => tree.HasMark(clause, "if") || tree.HasMark(clause, "unless"));
            default:
                return Prepositional(slot.Preposition!);
        }
    }

    private void SetPlaces() =>
        parties.PlacesAreSettings = !(match.Rule.Mode == "investigate" && match.Object != 0 && (parties.IsViolence(match.Object) || parties.IsCrime(match.Object))) && match.Rule.Type is EventType.Accuse or EventType.Coerce or EventType.Support or EventType.Agree or EventType.Request;

    // "is investigating crimes by the guards": with an object of its own the verb is active, and "by" says whose the crimes are.
    private List<Party> Acted()
    {
        var found = parties.Find(match.Object, true, true);
        // "Ten members supported the draft by France, but Russia vetoed it": the thing of the clause before.
        if (found.Count == 0 && match.Object != 0 && tree[match.Object] is { Upos: Upos.PRON, Lemma: "it" or "they" } && tree[match.Word].Deprel == "conj" && parties.MentionAt(match.Object)?.Actor is null)
            return parties.Inside(tree.Object(tree[match.Word].Head));
        return found.Count == 0 && match.Object != 0 && match.Kind == TriggerKind.Verb && tree[match.Object].Deprel == "obj" && !tree.IsPassive(match.Word)
            ? parties.Find(tree.Oblique(match.Word, "by"), true, false) : found;
    }

    // Below the verb, or below the act that is threatened.
    private List<Party> Adverbial(Func<int, List<Party>> read, Func<ClauseTree, int, bool> fits)
    {
        foreach (var host in (ReadOnlySpan<int>)[match.Predicate, match.Clause, match.Object])
        {
            if (host != 0 && Below(host, read, fits, 0) is { Count: > 0 } found)
                return found;
        }

        return [];
    }

    private List<Party> Below(int host, Func<int, List<Party>> read, Func<ClauseTree, int, bool> fits, int depth)
    {
        foreach (var child in tree.Sentence.ChildrenOf(host))
        {
            if (child < host)
                continue;
            if (tree[child].Deprel is "advcl" or "acl" or "xcomp" && fits(tree, child) && read(child) is { Count: > 0 } found)
                return found;
            // "marched on Sunday calling for …", "blocked roads leading to the town to press …": the clause is often hung on what stands before it.
            if (match.Rule.Type == EventType.Protest && depth == 0 && (tree.Is(child, "obl") || tree[child].Deprel == "acl") && Below(child, read, fits, 1) is { Count: > 0 } deeper)
                return deeper;
        }

        return [];
    }

    private int OwnSubject(int clause)
    {
        var subject = tree.Child(clause, "nsubj");
        return subject != 0 ? subject : tree.Child(clause, "nsubj:pass");
    }

    private List<Party> InClause(int clause)
    {
        // "agreed to withdraw its troops from Georgia": the act inside knows best where its other side stands.
        if (matcher.At(clause) is { } inner && inner.Word != match.Word && inner.Word > match.Word
            && new SlotReader(tree, parties, matcher, inner).Recipients([]) is { Count: > 0 } others)
            return others;
        SetPlaces();
        // "to press their demands on the king"
        var found = OutsidePlaces(IsOwn(tree.Object(clause)) ? Fit(parties.Inside(tree.Object(clause))) : Fit(parties.Find(tree.Object(clause), true, true)), tree.Object(clause));
        if (found.Count > 0)
            return found;
        foreach (var child in tree.Sentence.ChildrenOf(clause))
        {
            if (!tree.Is(child, "obl") || tree.HasCase(child, "by") || tree.HasCase(child, "during") || tree.HasCase(child, "after")
                || tree.HasCase(child, "in") || tree.HasCase(child, "at") || tree.HasCase(child, "as"))
                continue;
            found = Fit(parties.Find(child, true, true));
            if (found.Count > 0)
                return found;
        }

        var deeper = tree.Clause(clause);
        return deeper != 0 ? InClause(deeper) : found;
    }

    // "reluctant to take positions in Japan": where the thing is is no other side.
    private List<Party> OutsidePlaces(List<Party> found, int thing)
    {
        if (match.Rule.Type is not (EventType.Reject or EventType.Request or EventType.Threaten or EventType.Accuse))
            return found;
        return found.FindAll(party =>
        {
            var word = 1;
            while (word < tree.Count && tree[word].Span.End < party.Span.End)
                word++;
            for (var depth = 0; word != thing && word != 0 && depth < MostSteps; depth++)
            {
                if (tree.Is(word, "nmod") && (tree.HasCase(word, "in") || tree.HasCase(word, "at")))
                    return false;
                word = tree[word].Head;
            }

            return true;
        });
    }

    private List<Party> Prepositional(string preposition)
    {
        // Where it happened is not to whom it happened, but for acts on a territory.
        var setting = preposition is "in" or "at";
        // "opened an embassy in Chad", "lifted the curfew in Hama"
        if (setting && (match.Rule.Mode is "curfew" or "martial-law" || match.Rule.Id == "concede/ease-home" || IsLegation(match.Object)))
            setting = false;
        else if (setting && match.Kind != TriggerKind.Noun && match.Rule.Type is not (EventType.Mobilize or EventType.Aid or EventType.Retreat or EventType.Concede) && match.Rule.Mode is not ("martial-law" or "restrict"))
            return [];
        var found = Introduced(match.Word, preposition, !setting || match.Kind == TriggerKind.Noun);
        if (found.Count > 0)
            return found;
        foreach (var part in match.Parts)
        {
            found = Introduced(part, preposition, true);
            if (found.Count > 0)
                return found;
        }

        if (match.Carrier != 0)
            found = Introduced(match.Carrier, preposition, !setting);
        if (found.Count == 0 && match.Object != 0 && !(parties.IsWriting(match.Object) && preposition is "on" or "about" or "over"))
            found = parties.Find(tree.Oblique(Counted(match.Object), preposition), true, true);
        // "promised the withdrawal of its forces from Mali"
        if (found.Count == 0 && preposition == "from" && match.Object != 0)
            found = parties.Find(tree.Oblique(tree.Oblique(match.Object, "of"), preposition), true, true);
        // "announced a truce with the rebels to mark the holiday" is often read as a clause.
        if (found.Count == 0 && preposition == "with")
            found = parties.Find(tree.Oblique(match.Predicate, preposition), true, true);
        if (found.Count == 0 && preposition == "to" && tree.Child(match.Predicate, "iobj") is var indirect and not 0)
            found = parties.Find(indirect, true, true);
        return found;
    }

    private bool IsLegation(int word) => word != 0 && classes is not null && classes.Contains("legation", tree[word].Lemma) && match.Rule.Type == EventType.Support;

    // "part of the aid": the phrase hangs on the aid.
    private int Counted(int word) =>
        word != 0 && classes is not null && classes.Contains("quantity", tree[word].Lemma) && tree.Oblique(word, "of") is var of and not 0 && tree.Oblique(word, "of") > word ? of : word;

    // "in prison in protest at the ban by Turkey": the first of several such phrases that names a party.
    private List<Party> Introduced(int host, string preposition, bool places)
    {
        foreach (var child in tree.Sentence.ChildrenOf(host))
        {
            // "water for its rural population" goes to no other side.
            if (match.Rule.Type is EventType.Aid or EventType.Agree or EventType.Support && IsOwn(Counted(child)))
                continue;
            // "strikes in support of the leader" are for him.
            if (preposition == "in" && tree[child].Lemma is "support" or "response" or "retaliation" or "revenge" or "favour" or "favor" or "coordination" or "cooperation" or "defence" or "defense" or "solidarity")
                continue;
            if ((tree.Is(child, "obl") || tree.Is(child, "nmod")) && tree.HasCase(child, preposition)
                && parties.Find(tree.Antecedent(child, host), true, places) is { Count: > 0 } found)
                return found;
        }

        return [];
    }

    private static bool IsOneOf(Party party, List<Party> actors)
    {
        foreach (var actor in actors)
        {
            if (actor.Span.Overlaps(party.Span) || (actor.Actor is not null && actor.Actor == party.Actor))
                return true;
        }

        return false;
    }
}
