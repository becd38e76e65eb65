namespace Dragoman.Coding.Events;

/// <summary>An event as one sentence gives it, before sources and repetitions are looked at.</summary>
internal sealed record Found(Event Event, RuleMatch Match, Standing Standing);

/// <summary>Codes one sentence.</summary>
internal sealed class SentenceCoder
{
    private readonly ClauseTree _tree;
    private readonly RuleBook _book;
    private readonly PartyFinder _parties;
    private readonly RuleMatcher _matcher;
    private readonly IReadOnlyList<Mention> _mentions;

    public SentenceCoder(Sentence sentence, RuleBook book, IReadOnlyList<Mention> mentions)
    {
        _tree = new ClauseTree(sentence, book.Lexicon);
        _book = book;
        _mentions = mentions;
        _parties = new PartyFinder(_tree, book.Lexicon, mentions);
        _matcher = new RuleMatcher(_tree, book, _parties);
    }

    public ClauseTree Tree => _tree;

    public PartyFinder Parties => _parties;

    /// <summary>Every event of the sentence, in the order of the triggers.</summary>
    public List<Found> Code()
    {
        var found = new List<Found>();
        if (!_matcher.Run())
            return found;
        foreach (var match in Matches())
        {
            if (First(match) is { } coded)
                found.Add(coded);
        }

        return found;
    }

    // The most specific rule whose places hold parties.
    private Found? First(RuleMatch match)
    {
        // "struck agreements with ten firms" is no attack because the firms are no parties: the words have said what it is.
        var bound = false;
        for (var next = match; next is not null; next = _matcher.After(next))
        {
            var isPhrase = next.Rule.ObjectWords is not null || next.Parts.Length > 0;
            if (bound && !isPhrase && !next.Rule.Mutual)
                continue;
            bound |= isPhrase;
            var standing = Standing(next);
            // "would not have attacked": nothing is told but what did not even come near.
            if (standing.Silent || standing is { Negated: true, Modality: Modality.Hypothetical })
                return null;
            if (Build(next, standing) is { } coded)
                return new Found(coded, next, standing);
        }

        return null;
    }

    public IEnumerable<RuleMatch> Matches()
    {
        for (var word = 1; word <= _tree.Count; word++)
        {
            if (_matcher.At(word) is { } match)
                yield return match;
        }
    }

    public SlotReader Slots(RuleMatch match) => new(_tree, _parties, _matcher, match, _book.Lexicon.Classes);

    public Standing Standing(RuleMatch match) => new StandingReader(_tree, _book.Lexicon, _matcher).Read(match);

    private List<Party> Actors(RuleMatch match, SlotReader slots)
    {
        var actors = slots.Actors();
        PartyFilter.Actors(actors, match.Rule.Type, _tree.Sentence);
        if (EventTypes.IsCooperative(match.Rule.Type))
            actors.RemoveAll(p => IsVessel(p) || IsAnybody(p));
        else if (match.Rule.HumanObject && IsAccident(match))
            actors.Clear();
        actors.RemoveAll(a => PartyFilter.IsWeather(a, _tree.Sentence, _book.Lexicon.Classes));
        // "the victims of a storm that devastated Chile"
        if (match.Rule.Type == EventType.Assault)
            actors.RemoveAll(a => IsVictim(a));
        // Whoever nobody knows may say what his own state should do.
        if (match.Rule.NeedsObligation)
            actors.RemoveAll(a => a.Actor is null or { Country: null, Sector: null });
        // A man who looks at a ruin inquires into nothing; a state does not go on strike.
        if (match.Rule.Mode == "investigate")
            actors.RemoveAll(a => a.Actor is null && !PartyFilter.IsName(a, _tree.Sentence));
        if (match.Rule.Id == "protest/strike")
            actors.RemoveAll(a => IsState(a) || a.Actor?.Sector == "MIL");
        // States protest in notes, not in the street.
        if (match.Rule.Mode == "demo")
            actors.RemoveAll(IsState);
        if (match.Rule.OfficialActor)
            actors.RemoveAll(IsTraveller);
        if (match.Rule.StateActor)
            actors.RemoveAll(a => a.Actor?.Country is null || a.Actor.Sector is not (null or "IGO" or "GOV" or "REB" or "OPP" or "MIL" or "COP" or "SPY" or "LEG" or "JUD") || PartyFilter.IsName(a, _tree.Sentence) || IsPerson(a));
        return actors;
    }

    private Event? Build(RuleMatch match, Standing standing)
    {
        var slots = Slots(match);
        var actors = Actors(match, slots);
        if (actors.Count == 0)
            return null;
        if (match.Rule.Type == EventType.Agree && IsOpinion(match, actors))
            return null;
        var recipients = slots.Recipients(actors);
        PartyFilter.Recipients(recipients, actors, match, GoverningThing(match), match.Kind == TriggerKind.Verb && _tree[match.Word].Xpos == "VBG" && _tree[match.Word].Lemma == "visit" ? "visiting" : _tree[match.Word].Lemma, _parties, _tree.Sentence);
        // "withdrew from a force", "from Gaza and the militants": ground is left, not people.
        if (match.Rule.Mode == "withdraw" && match.Rule.Type == EventType.Retreat)
            recipients.RemoveAll(r => r.Actor?.Country is null);
        if (match.Rule.Id == "retreat/stop-fighting" && IsAnothers(match, actors))
            return null;
        // "left for Lebanon", said of Lebanon's own president, is the way home.
        if (match.Rule.Mode == "visit")
            recipients.RemoveAll(r => r.Actor?.Country is { } there && actors.TrueForAll(a => a.Actor?.Country == there));
        // Whoever they met was no party: then they did not meet each other.
        if (recipients.Count == 0 && match.Rule.Mutual && slots.HasUnfit)
            return null;
        if (recipients.Count == 0 && (match.Rule.Mutual || slots.IsBetween(actors)) && actors.Count > 1)
            recipients = actors;
        if (recipients.Count == 0 && NeedsRecipient(match))
            return null;
        if (!IsPolitical(actors) && !IsPolitical(recipients))
            return null;
        // What will not be done for the other side is refused; see "negation" in the codebook.
        var refused = standing is { Negated: true, Modality: Modality.Planned } && EventTypes.IsCooperative(match.Rule.Type)
            && match.Rule.Type is not EventType.Retreat && match.Rule.Mode != "visit" && !IsScheduled(match.Predicate);
        return new Event
        {
            Type = refused ? EventType.Reject : match.Rule.Type,
            Mode = refused ? null : match.Rule.Mode,
            Context = ContextReader.Read(match, _tree, _book.Lexicon),
            Cameo = refused ? "120" : match.Rule.Cameo,
            Actor = actors,
            Recipient = recipients,
            // "will not visit Paris on Wednesday": day and place belong to the visit, not to the refusal.
            Date = refused ? null : new SettingReader(_tree, _mentions).Date(match),
            Place = refused ? null : new SettingReader(_tree, _mentions).Place(match, recipients),
            Modality = refused ? Modality.Happened : standing.Modality,
            Negated = !refused && standing.Negated,
            AccordingTo = standing.Claimer == 0 ? null : _parties.Find(standing.Claimer, false, false).FirstOrDefault() ?? new Party(_tree[standing.Claimer].Span, null),
            Evidence = [new Evidence(ClauseSpan(match, actors, recipients), match.Rule.Id)],
        };
    }

    // What is asked for or refused: "demanded the <i>release</i> of", "refused to <i>hand</i> over".
    private string GoverningThing(RuleMatch match) =>
        match.Rule.Type == EventType.Reject && match.Clause != 0 ? _tree[match.Clause].Lemma
            : match.Parts.Length > 0 && _tree[match.Parts[^1]].Upos == Upos.NOUN ? _tree[match.Parts[^1]].Lemma : match.Object != 0 ? _tree[match.Object].Lemma : "";

    // "are not slated to start arriving before May": a date is no refusal.
    private bool IsScheduled(int verb)
    {
        for (var depth = 0; depth < 3 && verb != 0; depth++)
        {
            if (_tree[verb].Lemma is "slate" or "schedule" or "expect" or "due" or "set" or "expected" or "likely")
                return true;
            verb = _tree[verb].Deprel is "xcomp" or "advcl" ? _tree[verb].Head : 0;
        }

        return false;
    }

    // "the bombing ended a crackdown by the army": who ends another's violence gives nothing back.
    private bool IsAnothers(RuleMatch match, List<Party> actors) =>
        match.Object != 0 && (_tree.Oblique(match.Object, "by") is var by and not 0 || (!_tree.IsPassive(match.Predicate) && (by = _tree.Oblique(match.Predicate, "by")) != 0))
        && _parties.Find(by, true, true) is { Count: > 0 } doers && !doers.Exists(d => actors.Exists(a => a.Actor?.Country is not null && a.Actor.Country == d.Actor?.Country));

    // "agreed that the weather was bad", "I agree with Spain", "they agreed": who shares an opinion binds himself to nothing.
    private bool IsOpinion(RuleMatch match, List<Party> actors)
    {
        var verb = match.Word;
        // "I promise you that it depends on nobody"
        if (_tree[verb].Lemma is "promise" or "guarantee" or "pledge")
            return match.Clause != 0 && _tree[match.Clause].Deprel == "ccomp" && _tree.Child(match.Clause, "aux") == 0 && _tree[match.Clause].Xpos is "VBZ" or "VBP" or "VB" or "VBD";
        if (_tree[verb].Lemma is not ("agree" or "concur"))
            return false;
        var matter = _tree.Oblique(verb, "on") + _tree.Oblique(verb, "upon") + _tree.Oblique(verb, "to") + _tree.Object(verb);
        if (match.Clause == 0)
            return matter == 0;
        if (_tree[match.Clause].Deprel != "ccomp" || matter != 0)
            return false;
        return actors.Count < 2 && !_tree.HasChild(match.Clause, "aux", "will") && !_tree.HasChild(match.Clause, "aux", "would") && !_tree.HasChild(match.Clause, "aux", "should");
    }

    // Whose country nobody knows travels for himself; a whole state that tours another is a team.
    private bool IsTraveller(Party party)
    {
        foreach (var mention in _mentions)
        {
            if (mention.Span == party.Span)
                return mention.Office is null && (mention.Actor?.Country is null ? !mention.Rule.Contains("title", StringComparison.Ordinal) : mention.Rule.StartsWith("state:", StringComparison.Ordinal));
        }

        return party.Actor?.Country is null;
    }

    private bool IsState(Party party)
    {
        foreach (var mention in _mentions)
        {
            if (mention.Span == party.Span)
                return mention.Rule.StartsWith("state:", StringComparison.Ordinal) || mention.Actor?.Sector is "GOV" or "IGO";
        }

        return party.Actor?.Sector is "GOV" or "IGO";
    }

    private bool IsPerson(Party party)
    {
        foreach (var mention in _mentions)
        {
            if (mention.Span == party.Span)
                return mention.Kind == MentionKind.Person;
        }

        return false;
    }

    // "Russian jets killed ten"; a helicopter that crashed, killing ten, and a ship that sank have attacked nobody.
    private bool IsAccident(RuleMatch match)
    {
        if (match.Kind != TriggerKind.Verb || _tree.Subject(match.Word) is not (> 0 and var subject))
            return false;
        var classes = _book.Lexicon.Classes;
        var armed = classes.Contains("weapons", _tree[subject].Lemma);
        // "opened fire on the town, wounding two"
        return armed ? _tree[match.Word].Xpos == "VBG" && _matcher.At(_tree[match.Word].Head)?.Rule.Type != EventType.Assault : classes.Contains("vessel", _tree[subject].Lemma);
    }

    // A ship that arrives is no visitor.
    private bool IsVessel(Party party)
    {
        for (var number = _tree.Count; number > 0; number--)
        {
            if (party.Span.Contains(_tree[number].Span))
                return _book.Lexicon.Classes.Contains("vessel", _tree[number].Lemma);
        }

        return false;
    }

    private bool IsVictim(Party party)
    {
        for (var number = _tree.Count; number > 0; number--)
        {
            if (party.Span.Contains(_tree[number].Span) && _tree[number].Lemma is "victim" or "survivor")
                return true;
        }

        return false;
    }

    // "Pakistanis visiting India" are not Pakistan; "the Palestinians" are a side.
    private bool IsAnybody(Party party)
    {
        foreach (var mention in _mentions)
        {
            if (mention.Span == party.Span && mention.Rule.StartsWith("people:", StringComparison.Ordinal))
                return !_tree.HasChild(mention.Head, "det", "the");
        }

        return false;
    }

    private bool NeedsRecipient(RuleMatch match) =>
        match.Rule.NeedsRecipient || match.Rule.Mutual || (match.Kind == TriggerKind.Verb && _tree.IsState(match.Word)) || (match.Kind == TriggerKind.Noun && match.Carrier == 0 && !match.Rule.BareNoun);

    private static bool IsPolitical(IReadOnlyList<Party> parties)
    {
        foreach (var party in parties)
        {
            if (party.Actor is not null)
                return true;
        }

        return false;
    }

    /// <summary>The words that were coded: from the first to the last of trigger, phrase, auxiliaries and parties.</summary>
    private Span ClauseSpan(RuleMatch match, IReadOnlyList<Party> actors, IReadOnlyList<Party> recipients)
    {
        var span = _tree[match.Word].Span;
        foreach (var part in match.Parts)
            span = span.Cover(_tree[part].Span);
        if (match.Carrier != 0)
            span = span.Cover(_tree[match.Carrier].Span);
        if (match.Object != 0)
            span = span.Cover(_tree[match.Object].Span);
        foreach (var child in _tree.Sentence.ChildrenOf(match.Predicate))
        {
            if (_tree[child].Deprel is "aux" or "aux:pass" or "compound:prt" || (_tree[child].Deprel == "advmod" && _tree[child].Lemma is "not" or "n't" or "never"))
                span = span.Cover(_tree[child].Span);
        }

        foreach (var party in actors)
            span = span.Cover(party.Span);
        foreach (var party in recipients)
            span = span.Cover(party.Span);
        return span;
    }
}
