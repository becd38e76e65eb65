namespace Dragoman.Knowledge;

/// <summary>Which state, body or group "it", "they", "the country", "the body" and "the council" mean.</summary>
internal sealed class ThingReader(ReferenceScene scene)
{
    private const int Reach = 2;

    private static readonly HashSet<string> Parties = new(
        "country nation state kingdom republic government army group party company firm regime union body agency court rival neighbour neighbor movement militia team club ally organisation organization".Split(' '),
        StringComparer.Ordinal);

    private Dictionary<string, int>? _timesNamed;

    // "It has accused ...": the subject of the clause around it, or else of the sentence before.
    public void ReadIt(int s, int token)
    {
        var sentence = scene.Items(s).Sentence;
        ref readonly var word = ref sentence.Tokens[token];
        if (word.Deprel is not ("nsubj" or "nmod:poss") || scene.Quoted.Contains(word.Span.Start) || IsEmpty(sentence, token) || IsMisspelt(sentence, token))
            return;
        var found = Antecedent(s, token, IsOne);
        if (found?.Actor is not { } actor || word.Deprel == "nmod:poss" && found.Sentence == s && HasRival(sentence, found.Head, token))
            return;
        var mention = Mentions.Make(scene.Items(s), token, token, MentionKind.Reference, "pronoun:it");
        // "Turkey accused Syria of violating its airspace": whose it is the grammar does not say.
        var others = word.Deprel == "nmod:poss" && found.Sentence == s ? Between(s, found, token) : [];
        scene.Put(s, others.Count == 0 ? mention with { Actor = actor } : mention with { Candidates = [actor, .. others] });
    }

    // "its not a member": the apostrophe is missing.
    private static bool IsMisspelt(Sentence sentence, int token) =>
        token + 1 < sentence.Tokens.Length && sentence.Tokens[token].Form.Equals("its", StringComparison.OrdinalIgnoreCase) && sentence.Tokens[token + 1].Form is "not" or "a" or "an" or "the" or "been";

    // "Washington stripped the defeated country of its right": a party without a name stands nearer.
    private static bool HasRival(Sentence sentence, int subject, int token)
    {
        for (var i = subject + 1; i <= token; i++)
        {
            if (sentence[i].Deprel is "obj" or "iobj" && sentence[i].Xpos == "NN" && Parties.Contains(sentence[i].Lemma))
                return true;
        }

        return false;
    }

    private List<Actor> Between(int s, Mention subject, int token) => ReferenceScene.Distinct(scene.In(s).FindAll(m =>
        m.Kind is MentionKind.Actor && m.Head > subject.Head && m.Head - 1 < token && m.Actor is { Country: not null } other && other.Name != subject.Actor!.Name && IsOne(s, m)
        && !scene.Items(s).IsPossessive(scene.Items(s).TokenAt(m.Span.End - 1) + 1))).ConvertAll(m => m.Actor!);

    // "They said ...": several who are one subject: "Russia and Turkey", "Syrian rebels", "the two ministers".
    public void ReadThey(int s, int token)
    {
        var sentence = scene.Items(s).Sentence;
        ref readonly var word = ref sentence.Tokens[token];
        if (word.Deprel is not ("nsubj" or "nmod:poss" or "nsubj:pass") || scene.Quoted.Contains(word.Span.Start))
            return;
        var found = Antecedent(s, token, IsMany);
        if (found is null)
            return;
        var mention = Mentions.Make(scene.Items(s), token, token, MentionKind.Reference, "pronoun:they");
        if (found.Members.Count > 0)
            scene.Put(s, mention with { Members = found.Members });
        else if (Joined(found) is { Count: > 1 } joined)
            scene.Put(s, mention with { Members = joined });
        else if (found.Actor is { Country: not null } actor && !HasConjunct(scene.Items(found.Sentence).Sentence, found.Head))
            scene.Put(s, mention with { Actor = actor });
    }

    /// <summary>"the country", "the body", "the council".</summary>
    public void ReadNoun(int s, int token, string word)
    {
        var items = scene.Items(s);
        // "The Nation" is a paper.
        if (char.IsUpper(items.Sentence.Tokens[token].Form[0]) && items.Sentence.Tokens[token].Upos == Upos.PROPN && word is "country" or "nation")
            return;
        if (word is "country" or "nation" && (items.IsWord(token - 1, "his") || items.IsWord(token - 1, "her")))
        {
            ReadOwnCountry(s, token);
            return;
        }

        if (!items.IsWord(token - 1, "the") || items.At(token) >= 0 && !items.Has(items.At(token), NameKind.Sector) || scene.Quoted.Contains(items.Sentence.Tokens[token].Span.Start) || !IsBare(items.Sentence, token))
            return;
        List<Actor> rivals = [];
        var actor = word switch
        {
            "country" or "nation" => Country(s, token, out rivals),
            "body" or "organisation" or "organization" => Body(s, token, _ => true),
            "bloc" => Body(s, token, a => a.Country is "EU" or "GCC" or "ASEAN" or "AU" or "ECOWAS" or "LAS" or "OPEC" or "MERCOSUR"),
            "alliance" => Body(s, token, a => a.Country == "NATO"),
            "council" or "league" or "commission" or "agency" or "union" or "assembly" or "court" or "tribunal" or "fund" or "mission" or "mechanism" or "coalition" or "committee" or "movement" or "front" => Named(s, token, word),
            _ => null,
        };
        if (actor is null)
            return;
        if (rivals.Count > 0)
        {
            scene.Cover(s, Mentions.Make(items, token - 1, token, MentionKind.Reference, "noun:country") with { Candidates = [actor, .. rivals] });
            return;
        }

        var ground = word is "country" or "nation" && PlaceReader.IsGround(items, token, token);
        var mention = Mentions.Make(items, token - 1, token, ground ? MentionKind.Place : MentionKind.Reference, $"noun:{(word is "country" or "nation" ? "country" : "body")}");
        scene.Cover(s, mention with { Actor = actor, Country = ground ? actor.Country : null });
    }

    // "the country that ...", "the body of a man", "the human body" name something of their own.
    private static bool IsBare(Sentence sentence, int token)
    {
        if (sentence.Tokens[token].Deprel is "compound" or "amod")
            return false;
        foreach (var child in sentence.ChildrenOf(token + 1))
        {
            var relation = sentence[child].Deprel;
            if (!(relation is "det" or "case" or "punct" or "cc" || relation == "nmod:poss" || relation.StartsWith("nsubj", StringComparison.Ordinal) || relation is "cop" or "advmod" or "mark"))
                return false;
        }

        return true;
    }

    // "Australian share prices rose ... the country's workforce": states told before the word by an adjective that belongs to no party.
    private List<Actor> Adjectives(int s, int token)
    {
        var items = scene.Items(s);
        var states = new List<Actor>();
        for (var i = 0; i < items.Count && items[i].Last < token; i++)
        {
            if (!items.Has(i, NameKind.Adjective) || items.Rows(i, NameKind.Adjective) is not [var row] || items.Sentence.Tokens[items[i].Last].Deprel is not "amod")
                continue;
            var span = items.SpanOf(items[i].First, items[i].Last);
            if (!scene.Quoted.Contains(span.Start) && !scene.In(s).Exists(m => m.Span.Overlaps(span)) && !states.Contains(scene.Knowledge.StateAt(row)))
                states.Add(scene.Knowledge.StateAt(row));
        }

        return states;
    }

    // "his country": the state that he serves.
    private void ReadOwnCountry(int s, int token)
    {
        var items = scene.Items(s);
        var owner = scene.In(s).Find(m => m.Span == items.Sentence.Tokens[token - 1].Span);
        if (owner?.Actor is { Id: not null, Country: { Length: 3 } code } && scene.Knowledge.State(code) is { } state && items.Sentence.Tokens[token].Deprel is not "compound")
            scene.Put(s, Mentions.Make(items, token, token, PlaceReader.IsGround(items, token, token) ? MentionKind.Place : MentionKind.Reference, "noun:country") with { Actor = state, Country = state.Country });
    }

    // The only state of the sentence so far, or of the whole sentence; else the only one, or the subject, of the sentence before.
    private Actor? Country(int s, int token, out List<Actor> rivals)
    {
        rivals = [];
        for (var back = s; back >= 0 && back >= s - Reach; back--)
        {
            var named = scene.In(back).FindAll(m => (back < s || m.Head - 1 < token) && !scene.Quoted.Contains(m.Span.Start) && StateOf(m) is not null);
            var told = back == s ? Adjectives(s, token) : [];
            if (named.Count == 0 && told is [var described])
                return described;
            // "Iraqi violence ... US troops ... the country": two states, one by its adjective alone.
            if (told.Count > 1 || told.Exists(state => named.TrueForAll(m => StateOf(m) != state)))
                return null;
            if (named.Count == 0 && back == s && OnlyOfSentence(s) is { } around)
                return around;
            if (named.Count == 0)
                continue;
            var states = named.ConvertAll(m => StateOf(m)!).Distinct().ToList();
            if (back == s && OwnSubject(s, token) is { } own && states.Remove(own) && states.Count == 0 || back == s && Owner(s, token) is { } owner && states.Remove(owner) && states.Count == 0)
                continue;
            if (states is [var only])
            {
                // "Norway said the country had been attacked", once in an article on Sudan: it may speak of either.
                if (back == s && named.TrueForAll(m => scene.IsSpeaker(s, m.Head)) && Theme() is { } theme && theme != only && TimesNamed(theme) > 2 * TimesNamed(only))
                    rivals.Add(theme);
                return only;
            }

            var subjects = named.FindAll(m => m.Kind is MentionKind.Actor or MentionKind.Reference && scene.IsMainSubject(back, m.Head)).ConvertAll(m => StateOf(m)!).Distinct().ToList();
            return subjects is [var subject] && back < s ? subject : null;
        }

        return null;
    }

    // No state is named before it: the only one whose land, people or officials the sentence names at all.
    private Actor? OnlyOfSentence(int s)
    {
        var states = scene.In(s).FindAll(m => !scene.Quoted.Contains(m.Span.Start))
            .ConvertAll(m => StateOf(m) ?? (m.Kind == MentionKind.Person && m.Actor is { Id: not null, Country: { Length: 3 } code } ? scene.Knowledge.State(code) : null)).OfType<Actor>().Distinct().ToList();
        return states is [var only] ? only : null;
    }

    // "Malaysia's support for the country": not Malaysia.
    private Actor? Owner(int s, int token)
    {
        var sentence = scene.Items(s).Sentence;
        for (var at = sentence.Tokens[token].Head; at > 0 && sentence[at].Upos is Upos.NOUN or Upos.PROPN; at = sentence[at].Head)
        {
            foreach (var child in sentence.ChildrenOf(at))
            {
                if (sentence[child].Deprel == "nmod:poss" && child - 1 < token && scene.In(s).Find(m => m.Head == child && StateOf(m) is not null) is { } state)
                    return StateOf(state);
            }
        }

        return null;
    }

    // The state that the article names most, with its places.
    private Actor? Theme()
    {
        var (most, times) = ("", 0);
        foreach (var (code, count) in Times())
        {
            if (count > times || count == times && string.CompareOrdinal(code, most) < 0)
                (most, times) = (code, count);
        }

        return times == 0 ? null : scene.Knowledge.State(most);
    }

    private int TimesNamed(Actor state) => Times().GetValueOrDefault(state.Country!);

    private Dictionary<string, int> Times()
    {
        if (_timesNamed is not null)
            return _timesNamed;
        _timesNamed = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var s = 0; s < scene.Count; s++)
        {
            foreach (var mention in scene.In(s))
            {
                if (mention.Rule != "noun:country" && StateOf(mention) is { Country: { } code })
                    _timesNamed[code] = _timesNamed.GetValueOrDefault(code) + 1;
            }
        }

        return _timesNamed;
    }

    // "France sent troops to the country": not France.
    private Actor? OwnSubject(int s, int token)
    {
        if (scene.Items(s).Sentence.Tokens[token].Deprel.StartsWith("nsubj", StringComparison.Ordinal))
            return null;
        foreach (var subject in scene.SubjectsAround(s, token))
            return scene.In(s).Find(m => m.Head == subject && StateOf(m) is not null) is { } state ? StateOf(state) : null;
        return null;
    }

    private Actor? StateOf(Mention mention) => mention.Members.Count > 0 ? null
        : mention.Kind is MentionKind.Actor or MentionKind.Place or MentionKind.Office && (mention.Country ?? mention.Actor?.Country) is { Length: 3 } code ? scene.Knowledge.State(code) : null;

    private Actor? Body(int s, int token, Predicate<Actor> fits)
    {
        for (var back = s; back >= 0 && back >= s - Reach; back--)
        {
            var named = scene.In(back).FindAll(m => back < s || m.Head - 1 < token).ConvertAll(BodyOf).OfType<Actor>().Where(a => fits(a)).Distinct().ToList();
            if (named.Count > 0)
                return named is [var only] ? only : null;
        }

        return null;
    }

    // "NATO ministers" are the alliance's.
    private Actor? BodyOf(Mention mention) => mention.Kind is not (MentionKind.Actor or MentionKind.Reference or MentionKind.Office) || mention.Actor is not { } actor ? null
        : actor is { Sector: "IGO" or "NGO", Id: not null } ? actor : actor.Country is { } code ? scene.Knowledge.Body(code) : null;

    // "the council" after "the Security Council": the only one named before whose name ends so.
    private Actor? Named(int s, int token, string word)
    {
        Actor? found = null;
        for (var back = 0; back <= s; back++)
        {
            foreach (var mention in scene.In(back))
            {
                if (back == s && mention.Head - 1 >= token || mention.Kind != MentionKind.Actor || mention.Actor is not { Id: not null } actor || !NameEnds(actor, mention, word))
                    continue;
                if (found is not null && found.Id != actor.Id)
                    return null;
                found = actor;
            }
        }

        return found;
    }

    private bool NameEnds(Actor actor, Mention mention, string word)
    {
        var text = scene.Items(mention.Sentence).Text.AsSpan(mention.Span.Start, mention.Span.Length);
        return text.EndsWith(word, StringComparison.OrdinalIgnoreCase) || actor.Name.EndsWith(word, StringComparison.OrdinalIgnoreCase);
    }

    // The subject of the first clause around the word that has one. It stands for itself: where it is nothing that fits, there is no answer.
    private Mention? Antecedent(int s, int token, Func<int, Mention, bool> fits)
    {
        foreach (var subject in scene.SubjectsAround(s, token))
            return MentionAt(s, subject, fits);
        return s > 0 ? InSentenceBefore(s - 1, fits) : null;
    }

    private Mention? InSentenceBefore(int s, Func<int, Mention, bool> fits)
    {
        var sentence = scene.Items(s).Sentence;
        if (!scene.Items(s).HasTree || scene.Quoted.Contains(sentence.Span.Start))
            return null;
        var root = 0;
        for (var i = 1; i <= sentence.Tokens.Length && root == 0; i++)
            root = sentence[i].Head == 0 ? i : 0;
        return ReferenceScene.SubjectOf(sentence, root, sentence.Tokens.Length) is > 0 and var subject ? MentionAt(s, subject, fits) : null;
    }

    private Mention? MentionAt(int s, int head, Func<int, Mention, bool> fits) =>
        scene.In(s).Find(m => m.Head == head && m.Kind is MentionKind.Actor or MentionKind.Reference or MentionKind.Person or MentionKind.Office && (m.Actor is not null || m.Members.Count > 0) && fits(s, m));

    private bool IsOne(int s, Mention mention)
    {
        var sentence = scene.Items(s).Sentence;
        return mention.Kind is MentionKind.Actor or MentionKind.Reference && mention.Members.Count == 0 && mention.Actor is { Country: not null }
            && mention.Rule is not ("people" or "people:counted" or "pronoun" or "pronoun:they") && !mention.Rule.StartsWith("role:", StringComparison.Ordinal)
            && !(sentence[mention.Head].Xpos is "NNS" or "NNPS" && mention.Rule.StartsWith("sector", StringComparison.Ordinal)) && sentence[mention.Head].Deprel != "conj" && !HasConjunct(sentence, mention.Head);
    }

    private bool IsMany(int s, Mention mention)
    {
        var sentence = scene.Items(s).Sentence;
        if (mention.Members.Count > 0 || HasConjunct(sentence, mention.Head))
            return true;
        return mention.Rule is "people" or "pronoun:they" || sentence[mention.Head].Xpos is "NNS" && mention.Rule.StartsWith("sector", StringComparison.Ordinal);
    }

    // Everyone of "Russia and Turkey"; empty where one of them is unknown.
    private List<Actor> Joined(Mention mention)
    {
        var sentence = scene.Items(mention.Sentence).Sentence;
        if (!HasConjunct(sentence, mention.Head) || mention.Actor is null)
            return [];
        var members = new List<Actor> { mention.Actor };
        foreach (var child in sentence.ChildrenOf(mention.Head))
        {
            if (sentence[child].Deprel != "conj")
                continue;
            if (scene.In(mention.Sentence).Find(m => m.Head == child && m.Actor is not null && m.Kind is MentionKind.Actor or MentionKind.Person or MentionKind.Office)?.Actor is not { } other)
                return [];
            members.Add(other);
        }

        return members;
    }

    private static bool HasConjunct(Sentence sentence, int head)
    {
        foreach (var child in sentence.ChildrenOf(head))
        {
            if (sentence[child].Deprel == "conj")
                return true;
        }

        return false;
    }

    private static bool IsEmpty(Sentence sentence, int token)
    {
        var head = sentence.Tokens[token].Head;
        if (head == 0)
            return true;
        if (sentence.Tokens[token].Deprel == "nmod:poss")
            return false;
        ref readonly var word = ref sentence[head];
        foreach (var child in sentence.ChildrenOf(head))
        {
            if (sentence[child].Deprel is "csubj" or "cop" or "expl" or "ccomp" && word.Upos != Upos.VERB || sentence[child].Deprel is "csubj")
                return true;
        }

        return word.Lemma is "seem" or "appear" or "rain" or "take";
    }
}
