namespace Dragoman.Coding.Events;

/// <summary>Turns words of a tree into parties: mentions, people without a name, and the parties that stand inside a thing.</summary>
internal sealed class PartyFinder
{
    private const int MaxDepth = 4;

    private static readonly string[] InsideOrder = ["nmod:poss", "amod", "compound", "nmod", "appos"];

    private readonly ClauseTree _tree;
    private readonly EventLexicon _lexicon;
    private readonly Mention?[] _byHead;
    private readonly MentionDoubt _doubt;

    /// <param name="mentions">Those of this sentence.</param>
    public PartyFinder(ClauseTree tree, EventLexicon lexicon, IReadOnlyList<Mention> mentions)
    {
        _tree = tree;
        _lexicon = lexicon;
        _byHead = new Mention?[tree.Count + 1];
        _doubt = new MentionDoubt(tree, lexicon, _byHead);
        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Date || mention.Head < 1 || mention.Head > tree.Count || _doubt.IsCut(mention))
                continue;
            var before = _byHead[mention.Head];
            if (before is null || Better(mention, before))
                _byHead[mention.Head] = mention;
        }
    }

    /// <summary>"Condemned the bombings in Jordan" is not said of Jordan; "attacked bases in Jordan" is done to it.</summary>
    public bool PlacesAreSettings { get; set; }

    public Mention? MentionAt(int word) => word > 0 ? _byHead[word] : null;

    /// <summary>All parties that the phrase names: coordinated ones each for itself. Empty where it names a thing without a party inside.</summary>
    /// <param name="inside">Look for parties inside things ("sanctions on <i>Iran</i>").</param>
    public List<Party> Find(int word, bool inside, bool places)
    {
        var parties = new List<Party>();
        if (word != 0)
            Collect(word, inside, places, parties, 0);
        return parties;
    }

    /// <summary>The parties inside the thing, never the word itself.</summary>
    public List<Party> Inside(int word)
    {
        var parties = new List<Party>();
        if (word != 0)
            Inside(word, true, parties, 0);
        return parties;
    }

    /// <summary>Does the word denote a person, a group or a body?</summary>
    public bool IsPersonal(int word)
    {
        if (word == 0)
            return false;
        if (_byHead[word] is { } mention)
            return mention.Kind != MentionKind.Place || mention.Actor is not null;
        ref readonly var token = ref _tree[word];
        return _lexicon.IsPeople(token.Lemma, out _) || token.Name is NameTag.BeginPerson or NameTag.InsidePerson || PeopleOf(word) != 0;
    }

    /// <summary>People, and no state, city or region.</summary>
    public bool IsHuman(int word) =>
        IsPersonal(word) && !_lexicon.Classes.Contains("territory", _tree[word].Lemma)
        && (_byHead[word] is not { } mention || !IsOfPlace(mention));

    /// <summary>A state, a city or another territory, by its name or by a word for one.</summary>
    public bool IsPlace(int word) => word != 0 && (_lexicon.Classes.Contains("territory", _tree[word].Lemma) || (_byHead[word] is { } mention && IsOfPlace(mention)));

    private static bool IsOfPlace(Mention mention) =>
        mention.Kind == MentionKind.Place || mention.Rule.StartsWith("state:", StringComparison.Ordinal) || mention.Rule.StartsWith("capital:", StringComparison.Ordinal);

    /// <summary>Are these words the name of a city or region?</summary>
    public bool IsTerritory(Span span)
    {
        foreach (var mention in _byHead)
        {
            if (mention is not null && mention.Span == span)
                return mention.Kind == MentionKind.Place || mention.Rule.StartsWith("capital:", StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>Are these words the name of a person?</summary>
    public bool IsNamedPerson(Span span)
    {
        foreach (var mention in _byHead)
        {
            if (mention is { Kind: MentionKind.Person } && mention.Span == span)
                return true;
        }

        return false;
    }

    /// <summary>A text, which does not act for the body before its name.</summary>
    public bool IsWriting(int word) => IsWriting(_tree[word].Lemma);

    private bool IsWriting(string lemma) => _lexicon.Classes.Contains("writing", lemma);

    /// <summary>An act of violence, named by a noun.</summary>
    public bool IsViolence(int word) => _lexicon.Classes.Contains("violence", _tree[word].Lemma);

    /// <summary>A crime, named by a noun.</summary>
    public bool IsCrime(int word) => _lexicon.Classes.Contains("crime", _tree[word].Lemma);

    private void Collect(int word, bool inside, bool places, List<Party> parties, int depth)
    {
        var before = parties.Count;
        var isParty = false;
        if (_byHead[word] is { Members.Count: > 0 } together && _lexicon.Classes.Contains("pair", _tree[word].Lemma) && AreApart(together.Members))
        {
            // "The two countries" are each of them; "the two sides" may be anybody's.
            isParty = true;
            foreach (var member in together.Members)
                parties.Add(new Party(together.Span, member));
        }
        else if (One(word, places) is { } party)
        {
            isParty = true;
            Add(parties, party);
            AddShared(word, parties);
            AddBesideState(word, places, parties, depth);
        }
        else if (inside && depth < MaxDepth)
            Inside(word, places, parties, depth);
        foreach (var child in _tree.Sentence.ChildrenOf(word))
        {
            var relation = _tree[child].Deprel;
            if (relation == "conj" && _tree[child].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.ADJ && !IsSpeaker(child))
            {
                // "between China, the largest country, and the Union": what stands between commas describes China.
                if (IsDescription(word, child))
                {
                    AddBeside(child, places, parties, depth);
                    continue;
                }

                // "the three states, Estonia and Latvia": the names say who they are.
                if (parties.Count == before + 1 && parties[before].Actor?.Country is null && _tree[word].Xpos == "NNS" && child == word + 2 && _tree[word + 1].Form == "," && _byHead[child]?.Actor?.Country is not null)
                    parties.RemoveAt(before);
                Collect(child, inside, places, parties, depth + 1);
                // "arms and fighter jets": what stands beside a thing is one, unless it names an actor.
                if (!isParty)
                    parties.RemoveAll(p => p.Actor?.Country is null && _tree[child].Span.Overlaps(p.Span));
            }
            else if (relation == "appos" && parties.Count == before + 1 && parties[before].Actor?.Country is null && (_byHead[child]?.Kind == MentionKind.Person || _byHead[child] is { Kind: MentionKind.Actor, Actor.Country: not null }))
            {
                // "three members of the coalition, A, B and C" are A, B and C.
                parties.RemoveAt(before);
                Collect(child, false, places, parties, depth + 1);
            }
            else if (relation == "appos" && parties.Count > before && IsListed(word, child))
                Collect(child, false, places, parties, depth + 1);
            else if (relation == "appos" && isParty)
                AddBeside(child, places, parties, depth);
        }
    }

    // "the Libyan leader A and the Bulgarian president B": who stands beside A does so beside the leader.
    private void AddBeside(int apposition, bool places, List<Party> parties, int depth)
    {
        foreach (var child in _tree.Sentence.ChildrenOf(apposition))
        {
            if (_tree[child].Deprel == "conj" && _byHead[child] is { Kind: MentionKind.Person or MentionKind.Actor } && !IsSpeaker(child))
                Collect(child, false, places, parties, depth + 1);
        }
    }

    private bool IsDescription(int word, int child) =>
        _byHead[word]?.Actor is not null && _tree[child].Upos == Upos.NOUN && _byHead[child] is null && _lexicon.Classes.Contains("pair", _tree[child].Lemma)
        && _tree.Child(child, "cc") == 0 && Leftmost(child) is var first and > 1 && _tree[first - 1].Form is "," or "the" && child < _tree.Count && _tree[child + 1].Form == ",";

    // "the Government of Kenya and the United Nations": what stands beside the state stands beside its government.
    private void AddBesideState(int word, bool places, List<Party> parties, int depth)
    {
        if (_tree[word].Lemma is not ("government" or "Government") || _tree.Oblique(word, "of") is not (> 0 and var state))
            return;
        foreach (var child in _tree.Sentence.ChildrenOf(state))
        {
            if (_tree[child].Deprel == "conj" && _byHead[child] is { Kind: MentionKind.Actor, Actor: { Country: not null, Sector: "IGO" or "REB" } } && _tree.HasChild(child, "det", "the"))
                Collect(child, false, places, parties, depth + 1);
        }
    }

    private static bool AreApart(IReadOnlyList<Actor> members)
    {
        for (var i = 1; i < members.Count; i++)
        {
            if (members[i].Country is null || members[i].Country == members[i - 1].Country)
                return false;
        }

        return true;
    }

    // "clashed with residents over a rally, police said": who speaks is sometimes hung on what stands before the comma.
    private bool IsSpeaker(int word)
    {
        if (word < 3 || _tree[word - 1].Form != ",")
            return false;
        for (var next = word + 1; next <= _tree.Count && next < word + 6; next++)
        {
            ref readonly var token = ref _tree[next];
            if (token.Upos == Upos.VERB)
                return token.Lemma is "say" or "report" or "announce" or "add" && _tree.Child(next, "nsubj") == 0;
            if (token.Upos is Upos.PUNCT or Upos.AUX)
                return false;
        }

        return false;
    }

    // "Israeli and Palestinian leaders" are two parties.
    private void AddShared(int word, List<Party> parties)
    {
        foreach (var adjective in _tree.Sentence.ChildrenOf(word))
        {
            if (_tree[adjective].Deprel != "amod" || StateOf(adjective) is null)
                continue;
            foreach (var other in _tree.Sentence.ChildrenOf(adjective))
            {
                if (_tree[other].Deprel == "conj" && StateOf(other) is { } state)
                    parties.Add(new Party(_tree[other].Span, state with { Id = null, Sector = parties[^1].Actor?.Sector }));
            }
        }
    }

    private Actor? StateOf(int adjective) => _tree[adjective].Deprel is "amod" or "conj" ? _lexicon.Nationality(_tree[adjective].Form) : null;

    // "France, Russia discuss Syria": in headlines a comma stands for "and".
    private bool IsListed(int word, int apposition) =>
        _byHead[word]?.Actor is { } one && _byHead[apposition] is { Kind: MentionKind.Actor, Actor: { } other } && one.Country != other.Country
        && _tree[word].Upos == Upos.PROPN && _tree[apposition].Upos == Upos.PROPN;

    private Party? One(int word, bool places)
    {
        if (_byHead[word] is { } mention)
        {
            if (mention is { Kind: MentionKind.Reference, Actor: null })
                return _tree[word].Upos is Upos.NOUN or Upos.PROPN ? Common(word) : null;
            if (mention.Kind == MentionKind.Reference && (_doubt.IsAmbiguous(mention) || _doubt.IsUncertain(word)))
                return null;
            // "the opposition" alone says no country, "the opposition in Chad" does.
            if (mention is { Kind: MentionKind.Reference, Actor.Country: null })
                return _tree[word].Upos == Upos.PRON ? null : new Party(mention.Span.Cover(OfWhom(word) is var body and not 0 ? _byHead[body]!.Span : mention.Span), Described(word) ?? mention.Actor);
            if (_tree[word].Upos == Upos.PRON && NameFor(word, mention.Actor!) is { } name)
                return new Party(name, mention.Actor);
            if (mention is { Kind: MentionKind.Place, Actor: null })
                return places ? new Party(mention.Span, mention.Country is null ? null : new Actor(null, Words(mention.Span), mention.Country, null)) : null;
            return new Party(mention.Span, mention.Actor?.Country is null ? Apposed(word) ?? mention.Actor : mention.Actor);
        }

        return Common(word);
    }

    // "inspectors of the Agency", "members of the Front": the body that follows belongs to their name.
    private int OfWhom(int people)
    {
        var of = _tree.Oblique(people, "of");
        return of > people && of - people < 8 && _byHead[of] is { Kind: MentionKind.Actor, Actor: not null } body && body.Span.Start > _tree[people].Span.End && Modifying(people) == 0 ? of : 0;
    }

    private int Modifying(int people)
    {
        foreach (var child in _tree.Sentence.ChildrenOf(people))
        {
            if (_tree[child].Deprel is "amod" or "compound" or "nmod:poss" && (_byHead[child]?.Actor ?? NationalityOf(child)?.Actor) is { Country: not null })
                return child;
        }

        return 0;
    }

    // The words of the span, as the tokens have them.
    private string Words(Span span)
    {
        var words = "";
        foreach (ref readonly var token in _tree.Sentence.Tokens.AsSpan())
        {
            if (span.Contains(token.Span))
                words = words.Length == 0 ? token.Form : $"{words} {token.Form}";
        }

        return words;
    }

    // "the rights group Amnesty International", "the Asia-Pacific forum (APEC)": who is unknown by the one name is known by the other.
    private Actor? Apposed(int word)
    {
        foreach (var child in _tree.Sentence.ChildrenOf(word))
        {
            // "representatives of nations: Austria, France and Greece" are not Austria's.
            if (_tree[child].Deprel is "appos" or "flat" && _tree.Child(child, "conj") == 0 && _byHead[child] is { Kind: MentionKind.Actor or MentionKind.Person, Actor: { Country: not null } actor })
                return actor;
        }

        return null;
    }

    // "Japan said it had halted aid": the name in the sentence says more than the pronoun.
    private Span? NameFor(int pronoun, Actor actor)
    {
        for (var word = pronoun - 1; word > 0; word--)
        {
            if (_byHead[word] is { Actor: { } other } mention && _tree[word].Upos != Upos.PRON && (other == actor || (other.Id is not null && other.Id == actor.Id)))
                return mention.Span;
        }

        return null;
    }

    private Party? Common(int word)
    {
        ref readonly var token = ref _tree[word];
        if (token.Upos == Upos.PRON)
            return null;
        if (NationalityOf(word) is { } state)
            return new Party(state.Span, state.Actor);
        // "the Front, a group that Peru calls terrorist": what describes a name stands for it.
        if (token.Deprel == "appos" && token.Head != 0 && _byHead[token.Head] is { Kind: MentionKind.Actor, Actor: { Country: not null } same } named)
            return new Party(named.Span, same);
        // "the country" of nobody in particular
        if (token is { Lemma: "country" or "nation" or "state" or "region", Xpos: "NN" } && _tree.HasChild(word, "det", "the") && _tree.Child(word, "amod") == 0 && _tree.Child(word, "compound") == 0 && _tree.Child(word, "acl:relcl") == 0)
            return null;
        // "came to power", "emergency powers", "taken by force"; "a nuclear power" is a state.
        if ((token is { Lemma: "power" or "force", Xpos: "NN" } && _tree.Child(word, "amod") == 0 && _tree.Child(word, "compound") == 0 && _tree.Child(word, "det") == 0 && _tree.Child(word, "nmod:poss") == 0)
            || (token.Lemma == "power" && (_tree.HasChild(word, "compound", "emergency") || _tree.HasChild(word, "amod", "special") || _tree.HasChild(word, "amod", "extraordinary") || _tree.HasChild(word, "amod", "executive"))))
            return null;
        if (PeopleOf(word) is var people and not 0)
            return new Party(PhraseSpan(word, people), Described(people));
        if (_lexicon.IsPeople(token.Lemma, out _) && token.Upos is Upos.NOUN or Upos.PROPN)
            return new Party(PhraseSpan(word, word), Described(word) is { Country: not null } described ? described : Apposed(word) ?? Described(word));
        // "an honorary Oscar" is nobody; "the Customs Union Protocol" is a text.
        if (_tree.HasChild(word, "det", "a") || _lexicon.Classes.Contains("deal", token.Lemma.ToLowerInvariant()) || IsWriting(token.Lemma.ToLowerInvariant()))
            return null;
        return token.Name is NameTag.BeginPerson or NameTag.InsidePerson or NameTag.BeginOrganisation or NameTag.InsideOrganisation
            ? new Party(PhraseSpan(word, word), Apposed(word)) : null;
    }

    /// <summary>
    /// The state that an adjective of nationality names ("the <i>French</i> draft", "<i>North Korean</i> missiles"). What the recogniser has
    /// read as a name of its own ("the Russian Orthodox Church") stays that.
    /// </summary>
    private (Span Span, Actor Actor)? NationalityOf(int word)
    {
        ref readonly var token = ref _tree[word];
        if (_byHead[word] is not null || !char.IsUpper(token.Form[0]) || token.Deprel is not ("amod" or "compound" or "nmod:desc" or "conj" or "nmod:poss" or "nmod")
            || token.Name is NameTag.BeginPerson or NameTag.InsidePerson)
            return null;
        // "Ibero-American", "anti-Japanese" name no state; "Turkish-Italian" names both.
        if (word > 2 && _tree[word - 1].Form is "-" or "–" && _lexicon.Nationality(_tree[word - 2].Form) is null)
            return null;
        if (word + 2 <= _tree.Count && _tree[word + 1].Form is "-" or "–" && _tree[word + 2].Lemma is "born" or "bear" or "base" or "based" or "speaking" or "make" or "made" or "style" or "flagged" or "registered" or "trained" or "train" or "educated")
            return null;
        if (word > 1 && _lexicon.Nationality($"{_tree[word - 1].Form} {token.Form}") is { } two)
            return (_tree[word - 1].Span.Cover(token.Span), two);
        return _lexicon.Nationality(token.Form) is { } one ? (token.Span, one) : null;
    }

    // "dozens of people", "a group of rebels", "up to 22 of them".
    private int PeopleOf(int word)
    {
        ref readonly var token = ref _tree[word];
        if (token.Upos is not (Upos.NOUN or Upos.NUM) || (token.Upos == Upos.NOUN && !_lexicon.Classes.Contains("quantity", token.Lemma)))
            return 0;
        var of = _tree.Oblique(word, "of");
        if (of == 0 || of == word)
            return 0;
        // "tens of thousands of students"
        if (of > word && _byHead[of] is null && _lexicon.Classes.Contains("quantity", _tree[of].Lemma) && PeopleOf(of) is var deeper and not 0)
            return deeper;
        return _lexicon.IsPeople(_tree[of].Lemma, out _) || _byHead[of] is not null ? of : 0;
    }

    // "Syrian soldiers": the country of the modifier with the sector of the noun.
    private Actor? Described(int people)
    {
        if (_byHead[people]?.Actor is { Country: not null } known)
            return known;
        _lexicon.IsPeople(_tree[people].Lemma, out var sector);
        sector ??= _byHead[people]?.Actor?.Sector;
        foreach (var child in _tree.Sentence.ChildrenOf(people))
        {
            // "His guest" is not of his country.
            if (_tree[child].Deprel == "nmod:poss" && _lexicon.Classes.Contains("other-side", _tree[people].Lemma))
                continue;
            if (_tree[child].Deprel is "amod" or "compound" or "nmod:poss" && (_byHead[child]?.Actor ?? NationalityOf(child)?.Actor) is { Country: not null } of)
                return new Actor(null, $"{_tree[child].Form} {_tree[people].Form}", of.Country, sector);
            if (_tree[child].Deprel == "nmod" && LivesIn(child, sector) && CountryAt(child) is { } country)
                return new Actor(null, $"{_tree[people].Form} in {_tree[child].Form}", country, sector);
        }

        return null;
    }

    private string? CountryAt(int place) =>
        _byHead[place] is { } mention ? mention.Kind is MentionKind.Actor or MentionKind.Place ? mention.Actor?.Country ?? mention.Country : null
            : NationalityOf(place) is { Actor.Sector: null } state ? state.Actor.Country : null;

    // "the opposition in Venezuela", "the government of Chad"; soldiers and officials in a country may be another's.
    private bool LivesIn(int place, string? sector) =>
        _tree.HasCase(place, "of") || ((_tree.HasCase(place, "in") || _tree.HasCase(place, "throughout") || _tree.HasCase(place, "across")) && (sector is "OPP" or "CVL" or "LAB" or "REB" or "CRM" or "EDU" or "JUD" or "COP" or "REL" or "REF" || IsLocal(_tree[place].Head)));

    // Security forces and authorities in a country are its own.
    private bool IsLocal(int people) => _tree[people].Lemma is "authority" or "government" || _tree.HasChild(people, "compound", "security");

    private void Inside(int word, bool places, List<Party> parties, int depth)
    {
        // "the interference in Lebanon by Syria": who did it comes before where and to whom.
        if (Author(word) is var by and not 0)
        {
            Collect(by, true, places, parties, depth + 1);
            if (parties.Count > 0)
                return;
        }

        // What was read as a verb and is a noun ("a US offer"): its subject stands where the name before a noun does.
        if (_tree[word].Upos == Upos.VERB && _tree.Child(word, "nsubj") is var named and not 0)
        {
            Collect(named, true, places, parties, depth + 1);
            return;
        }

        foreach (var relation in InsideOrder)
        {
            foreach (var child in _tree.Sentence.ChildrenOf(word))
            {
                if (_tree[child].Deprel != relation || IsNoParty(word, child, relation))
                    continue;
                Collect(child, true, places, parties, depth + 1);
                // "Spain-Peru relations" are both's.
                if (relation is "compound" or "amod" && parties.Count > 0 && Joined(word, child) is var other and not 0)
                    Collect(other, true, places, parties, depth + 1);
                // "a troop pullout", "a student loan": a bare noun before another is what the thing is of, not whom it is done to.
                if (relation is "compound" or "amod")
                    parties.RemoveAll(p => p.Actor is null);
                if (parties.Count > 0)
                    return;
            }
        }

        // "gave Ivory Coast 5 million dollars"
        foreach (var number in _tree.Sentence.ChildrenOf(word))
        {
            if (_tree[number].Deprel == "nummod" && _tree.Child(number, "compound") is var name and not 0 && _tree[name].Upos == Upos.PROPN)
                Collect(name, false, places, parties, depth + 1);
        }
    }

    private int Joined(int word, int first)
    {
        foreach (var child in _tree.Sentence.ChildrenOf(word))
        {
            if (child > first && child - first < 5 && _tree[child].Deprel is "compound" or "amod" && _tree[child - 1].Form is "-" or "–" && (_byHead[child]?.Actor ?? NationalityOf(child)?.Actor) is { Country: not null })
                return child;
        }

        return 0;
    }

    // "the interference by Iran", "the resolution drafted by France"
    private int Author(int word)
    {
        if (_tree.Oblique(word, "by") is var by and not 0)
            return by;
        foreach (var child in _tree.Sentence.ChildrenOf(word))
        {
            if (_tree[child].Deprel == "acl" && _lexicon.Classes.Contains("authored", _tree[child].Lemma) && _tree.IsPassive(child))
                return _tree.Subject(child);
        }

        return 0;
    }

    private bool IsNoParty(int word, int child, string relation) => relation switch
    {
        "nmod" => IsSetting(child) || IsTopic(word, child),
        "nmod:poss" => _tree[child].Upos == Upos.PRON,
        // "Singapore Airlines", "the South China Sea" are names of their own.
        "compound" when _tree[word].Upos == Upos.PROPN && _tree[child].Upos == Upos.PROPN => true,
        // "the UN-backed government" is not the UN.
        _ when word > child && child + 2 <= _tree.Count && _tree[child + 1].Form is "-" or "–" && _tree[child + 2].Lemma is "back" or "backed" or "brokered" or "broker" or "sponsored" or "sponsor" or "recognised" or "recognized" or "funded" or "allied" or "friendly" or "occupied" or "supervised" => true,
        // "350 million US dollars" are nobody's; "gave Chad 5 million dollars" is often read as if Chad stood before the sum.
        _ => child == word - 1 && _lexicon.Classes.Contains("currency", _tree[word].Lemma),
    };

    // "during the operations", "after the vote": when, not whom.
    private bool IsSetting(int child) =>
        (PlacesAreSettings && (_tree.HasCase(child, "in") || _tree.HasCase(child, "at"))) || _tree.HasCase(child, "near") || _tree.HasCase(child, "along") || _tree[child].Lemma is "border" or "frontier" or "coast"
        || _tree.HasCase(child, "during") || _tree.HasCase(child, "after") || _tree.HasCase(child, "before") || _tree.HasCase(child, "since");

    // "the draft on Syria", "a resolution about Iran": what a text is about is not whose it is.
    private bool IsTopic(int word, int child) => IsWriting(word)
        && (_tree.HasCase(child, "on") || _tree.HasCase(child, "about") || _tree.HasCase(child, "over") || _tree.HasCase(child, "concerning") || _tree.HasCase(child, "regarding"));

    private static void Add(List<Party> parties, Party party)
    {
        foreach (var known in parties)
        {
            if (known.Span.Overlaps(party.Span))
                return;
        }

        parties.Add(party);
    }

    /// <summary>The phrase from its first plain modifier to the end of the people it counts, without article, clauses and appositions.</summary>
    private Span PhraseSpan(int word, int last)
    {
        var first = word;
        foreach (var child in _tree.Sentence.ChildrenOf(word))
        {
            if (child < first && _tree[child].Deprel is "amod" or "compound" or "nummod" or "nmod:poss" or "flat")
                first = Math.Min(first, Leftmost(child));
        }

        var end = Math.Max(word, last);
        if (OfWhom(end) is var body and not 0)
            return new Span(_tree[first].Span.Start, _byHead[body]!.Span.End);
        foreach (var child in _tree.Sentence.ChildrenOf(end))
        {
            if (child > end && _tree[child].Deprel is "flat")
                end = child;
        }

        return new Span(_tree[first].Span.Start, Math.Max(_tree[end].Span.End, _tree[first].Span.End));
    }

    private int Leftmost(int word)
    {
        foreach (var child in _tree.Sentence.ChildrenOf(word))
        {
            if (child < word)
                return _tree[child].Deprel is "punct" or "case" or "det" ? word : child;
        }

        return word;
    }

    // The longer span says more ("French Foreign Minister Alain Juppé"); of equals, one that is resolved.
    private static bool Better(Mention mention, Mention before) =>
        mention.Span.Length != before.Span.Length ? mention.Span.Length > before.Span.Length : mention.Actor is not null && before.Actor is null;
}
