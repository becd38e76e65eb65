namespace Dragoman.Coding.Events;

/// <summary>Finds, for each word of a sentence, the most specific rule that starts from it.</summary>
internal sealed class RuleMatcher
{
    private readonly ClauseTree _tree;
    private readonly RuleBook _book;
    private readonly PartyFinder _parties;
    private readonly RuleMatch?[] _matches;

    // The words of the phrase that is being tried: most tries fail, and none should cost a list of its own.
    private readonly List<int> _found = [];

    public RuleMatcher(ClauseTree tree, RuleBook book, PartyFinder parties)
    {
        _tree = tree;
        _book = book;
        _parties = parties;
        _matches = new RuleMatch?[tree.Count + 1];
    }

    /// <summary>The match that starts from this word, or null.</summary>
    public RuleMatch? At(int word) => _matches[word];

    /// <summary>Fills the table; false when no rule starts from any word.</summary>
    public bool Run()
    {
        var any = false;
        for (var word = 1; word <= _tree.Count; word++)
        {
            if (Match(word) is { } match)
            {
                _matches[word] = match;
                any = true;
            }
        }

        if (any)
            DropConsumed();
        return any;
    }

    // A word that is part of a longer phrase is no trigger of its own: the "talks" of "hold talks with".
    private void DropConsumed()
    {
        for (var word = 1; word <= _tree.Count; word++)
        {
            if (_matches[word] is not { } match)
                continue;
            foreach (var part in match.Parts)
                _matches[part] = null;
            if (match.Rule.ObjectWords is not null && match.Object != 0)
                _matches[match.Object] = null;
        }
    }

    private RuleMatch? Match(int word)
    {
        ref readonly var token = ref _tree[word];
        TriggerKind kind;
        // "rebellion-hit", "war-torn" describe.
        if (token.Upos == Upos.VERB && token.Deprel != "amod" && token.Deprel != "case" && !(word > 2 && _tree[word - 1].Form is "-" or "–" && _tree[word - 2].Upos is Upos.NOUN && token.Span.Start == _tree[word - 1].Span.End))
            kind = TriggerKind.Verb;
        else if (token.Upos == Upos.NOUN)
            kind = TriggerKind.Noun;
        else if (token.Upos == Upos.ADJ && token.Deprel != "amod")
            kind = TriggerKind.Adjective;
        else
            return null;
        return First(kind, word, 0);
    }

    /// <summary>The next rule, less specific, that starts from the same word: for a match whose places hold no parties.</summary>
    public RuleMatch? After(RuleMatch match) => First(match.Kind, match.Word, match.Rank + 1);

    private RuleMatch? First(TriggerKind kind, int word, int rank)
    {
        var entries = _book.Find(kind, _tree[word].Lemma);
        if (entries.IsEmpty && kind == TriggerKind.Verb)
            entries = Guessed(_tree[word].Form.ToLowerInvariant());
        for (; rank < entries.Length; rank++)
        {
            if (Try(entries[rank], word) is { } match)
                return match with { Rank = rank };
        }

        return null;
    }

    // A past form whose lemma was guessed wrong ("withdrew", "extradited", "boycotted"): the stems that it may have.
    private ReadOnlySpan<RuleBook.Entry> Guessed(string lower)
    {
        if (_book.Lexicon.Irregular(lower) is { } lemma)
            return _book.Find(TriggerKind.Verb, lemma);
        if (lower.Length < 5 || !lower.EndsWith("ed", StringComparison.Ordinal))
            return [];
        foreach (var cut in (ReadOnlySpan<int>)[1, 2, 3])
        {
            if (_book.Find(TriggerKind.Verb, lower[..^cut]) is { IsEmpty: false } entries && (cut < 3 || lower[^3] == lower[^4]))
                return entries;
        }

        return [];
    }

    private RuleMatch? Try(RuleBook.Entry entry, int word)
    {
        var (rule, trigger) = entry;
        for (var i = 0; i < trigger.Modifiers.Count; i++)
        {
            if (!HasModifier(word, trigger.Modifiers[i]))
                return null;
        }

        if (rule.Type == EventType.Assault && IsNoViolence(word))
            return null;
        var noun = trigger.Kind == TriggerKind.Noun;
        var carrier = noun ? CarrierOf(word) : 0;
        // "discussed the bombing": whoever talks of an attack did not make it; "is considering an attack" may.
        if (carrier != 0 && rule.Type == EventType.Assault && _book.Lexicon.Carrier(_tree[carrier].Lemma) == ComplementEffect.Hypothetical
            && (_tree.HasChild(word, "det", "the") || IsBeside(word, carrier)))
            carrier = 0;
        var target = noun ? NounObject(rule, word) : trigger.Kind == TriggerKind.Verb ? ObjectOf(word) : 0;
        var parts = trigger.Parts.Count == 0 ? [] : Parts(trigger, word, ref target);
        if (parts is null || !ObjectFits(rule, target) || (trigger.Kind == TriggerKind.Verb && !SubjectFits(rule, word)))
            return null;
        if (rule.Type == EventType.Assault && parts.Length > 0 && IsNoViolence(parts[0]))
            return null;
        if (rule.Type == EventType.Mobilize && HasModifier(target, "civil"))
            return null;
        if (IsOtherSense(rule, word, target, parts))
            return null;
        if (rule.NeedsPreposition is { } preposition && _tree.Oblique(word, preposition) == 0)
            return null;
        var clause = rule.NeedsObligation ? _tree.Obligation(word) : _tree.Clause(word);
        if (rule.NeedsObligation && (clause == 0 || _tree.Child(word, "nsubj") == 0))
            return null;
        if (clause == 0 && parts.Length > 0)
            clause = _tree.Clause(parts[^1]);
        if (rule.NoClause && clause != 0)
            return null;
        if (clause != 0 && rule.Type == EventType.Request && !rule.NeedsObligation && trigger.Lemma is "insist" or "suggest" or "plead" or "tell" or "advise" && IsAssertion(clause))
            return null;
        // "God willing" wills nothing.
        if (clause != 0 && trigger.Kind == TriggerKind.Adjective && rule.NeedsClause && !_tree.HasMark(clause, "to") && _tree[clause].Xpos != "VBG")
            return null;
        if (rule.NeedsInfinitive && (clause == 0 || !_tree.HasMark(clause, "to")))
            return null;
        if (!ClauseFits(rule, clause))
            return null;
        // "promised not to sign the treaty" is no promise to the other side.
        if (rule.Type == EventType.Agree && clause != 0 && _tree.HasChild(clause, "advmod", "not") && First(TriggerKind.Verb, clause, 0) is { } unwanted && EventTypes.IsCooperative(unwanted.Rule.Type))
            return null;
        // "agreed to bomb the bridge" concedes nothing: the bombing is planned.
        if (rule.Type == EventType.Agree && clause != 0 && _tree[clause].Upos == Upos.VERB && !_tree.HasChild(clause, "advmod", "not") && First(TriggerKind.Verb, clause, 0)?.Rule.Type is EventType.Assault or EventType.Coerce or EventType.Sanction)
            return null;
        return new RuleMatch { Rule = rule, Kind = trigger.Kind, Word = word, Parts = parts, Object = target, Carrier = carrier, Clause = clause };
    }

    private bool IsOtherSense(EventRule rule, int word, int target, int[] parts)
    {
        // "as requested by the court" tells how, not what.
        if (_tree[word].Xpos == "VBN" && _tree.HasMark(word, "as") && _tree.Child(word, "nsubj") == 0 && _tree.Child(word, "nsubj:pass") == 0)
            return true;
        // "held a press conference" with nobody
        if (rule.Type == EventType.Consult && (parts.Length > 0 ? parts[0] : target) is var held and not 0 && (_tree.HasChild(held, "compound", "press") || _tree.HasChild(held, "compound", "news")))
            return true;
        // "was shot down, killing five": whoever was hit killed nobody.
        if (rule.Type == EventType.Assault && _tree[word] is { Deprel: "advcl", Xpos: "VBG" } && _tree.Child(word, "mark") == 0 && _tree.IsPassive(_tree[word].Head) && _tree.Subject(_tree[word].Head) == 0)
            return true;
        return rule.Id switch
        {
            // "ten were killed in fighting in the town"
            "assault/attack" => _tree[word] is { Lemma: "fight", Xpos: "VBG" } && target == 0 && (_tree.HasMark(word, "in") || _tree.HasCase(word, "in")),
            // A court seeks a fugitive.
            "request/seek" => _parties.IsHuman(target) && _tree[word].Lemma == "seek" && parts.Length == 0,
            // "threatened to take the country before the Council"
            "assault/take" => _tree.Oblique(word, "before") != 0 || _tree.Oblique(target, "before") != 0,
            // "warned the states that there was a risk" threatens with nothing of one's own.
            "threaten/warn" => IsForecast(_tree.Clause(word)),
            // "had an accident, killing ten"
            "assault/kill" => _tree[word] is { Deprel: "advcl", Xpos: "VBG" } && _tree.Child(word, "nsubj") == 0 && IsDisaster(_tree[word].Head),
            _ => false,
        };
    }

    private bool IsForecast(int clause)
    {
        if (clause == 0 || _tree[clause].Deprel != "ccomp")
            return false;
        var subject = _tree.Child(clause, "nsubj");
        return !(subject != 0 && ((_tree[subject].Upos == Upos.PRON && _tree[subject].Lemma is "it" or "they" or "he" or "she" or "we" or "I")
            || (_parties.IsPersonal(subject) && (_tree.HasChild(clause, "aux", "will") || _tree.HasChild(clause, "aux", "would")))));
    }

    private bool IsDisaster(int verb)
    {
        foreach (var child in _tree.Sentence.ChildrenOf(verb))
        {
            if (_tree[child].Deprel is "obj" or "nsubj" && (_book.Lexicon.Classes.Contains("weather", _tree[child].Lemma) || _tree[child].Lemma is "accident" or "crash" or "disease" or "outbreak" or "virus" or "epidemic" or "collision"))
                return true;
        }

        return false;
    }

    // "discusses the crisis and bombing of the town": the article of the first word is that of the second.
    private bool IsBeside(int noun, int verb) =>
        _tree[noun].Deprel == "conj" && _tree[_tree[noun].Head].Head == verb && _tree.HasChild(_tree[noun].Head, "det", "the");

    private bool ClauseFits(EventRule rule, int clause)
    {
        if (clause == 0)
            return !rule.NeedsClause;
        if (rule.NotClauseWords is not null && rule.NotClauseWords.Contains(_tree[clause].Lemma))
            return false;
        // "vowed not to attack" is no vow to attack.
        if (rule.NeedsClause && rule.ClauseWords is not null && (!rule.ClauseWords.Contains(_tree[clause].Lemma) || _tree.HasChild(clause, "advmod", "not")))
            return false;
        if (rule.ClauseObjectWords is null && rule.NotClauseObjectWords is null)
            return true;
        var target = _tree.Object(clause);
        if (target == 0)
            return rule.ClauseObjectWords is null;
        var lemma = Counted(target);
        return (rule.ClauseObjectWords is null || rule.ClauseObjectWords.Contains(lemma)) && (rule.NotClauseObjectWords is null || !rule.NotClauseObjectWords.Contains(lemma));
    }

    // "medical personnel" are not mobilised.
    private bool HasModifier(int word, string list)
    {
        if (word == 0)
            return false;
        foreach (var child in _tree.Sentence.ChildrenOf(word))
        {
            if (_tree[child].Deprel is "compound" or "amod" && _book.Lexicon.Classes.Contains(list, _tree[child].Lemma))
                return true;
        }

        return false;
    }

    private bool HasModifier(int word, WordChoice modifier)
    {
        foreach (var child in _tree.Sentence.ChildrenOf(word))
        {
            if (_tree[child].Deprel is "compound" or "amod" && modifier.Contains(_tree[child].Lemma))
                return true;
        }

        return false;
    }

    // "insisted that Israel leave" asks for it, "insisted that Israel has left" does not.
    private bool IsAssertion(int clause)
    {
        if (_tree[clause].Deprel != "ccomp" || _tree.Child(clause, "nsubj") == 0 && _tree.Child(clause, "nsubj:pass") == 0)
            return false;
        if (_tree[clause].Xpos is "VBZ" or "VBD" && _tree[clause].Form != _tree[clause].Lemma)
            return true;
        foreach (var child in _tree.Sentence.ChildrenOf(clause))
        {
            if (_tree[child].Deprel is "aux" or "aux:pass" or "cop" && _tree[child].Xpos is "VBZ" or "VBD" or "VBP" || (_tree[child].Deprel == "aux" && _tree[child].Lemma is "will" or "would" or "can" or "could"))
                return true;
        }

        return false;
    }

    // "asked Germany to send tanks": the one who is asked is an indirect object for the parser.
    private int ObjectOf(int verb)
    {
        if (_tree.Object(verb) is var direct and not 0)
            return direct;
        if (_tree.Child(verb, "iobj") is var indirect and not 0)
            return indirect;
        // "rejected a US offer to host talks" is often read as if the US offered.
        return _tree.Clause(verb) is var clause and not 0 && _tree[clause].Deprel == "ccomp" && _book.Lexicon.Classes.Contains("request", _tree[clause].Lemma)
            && _tree.Child(clause, "nsubj") is var subject and not 0 && subject == clause - 1 && _tree.HasChild(subject, "det", "a") ? clause : 0;
    }

    // "a verbal attack", "a price war"; "beat him in the election".
    private bool IsNoViolence(int word)
    {
        var classes = _book.Lexicon.Classes;
        foreach (var child in _tree.Sentence.ChildrenOf(word))
        {
            var before = _tree[child].Deprel is "amod" or "compound" && classes.Contains("peaceful", _tree[child].Lemma);
            if (before || ((_tree.Is(child, "obl") || _tree.Is(child, "nmod")) && classes.Contains("contest", _tree[child].Lemma)))
                return true;
        }

        return false;
    }

    private bool ObjectFits(EventRule rule, int target)
    {
        if (rule.PersonalObject && !_parties.IsPersonal(target))
            return false;
        if (rule.HumanObject && !_parties.IsHuman(target))
            return false;
        if (rule.PlaceObject && !_parties.IsPlace(target))
            return false;
        if (rule.ObjectWords is null && rule.NotObjectWords is null)
            return true;
        if (rule.ObjectWords is not null && rule.ObjectWords.Contains("none"))
            return target == 0;
        return Fits(target, rule.ObjectWords, rule.NotObjectWords) || (rule.ObjectWords is not null && target != 0 && FitsBeside(target, rule));
    }

    // "sent tents and medicine": any of several things will do.
    private bool FitsBeside(int target, EventRule rule)
    {
        foreach (var child in _tree.Sentence.ChildrenOf(target))
        {
            if (_tree[child].Deprel == "conj" && child > target && _tree[child].Upos == Upos.NOUN && Fits(child, rule.ObjectWords, rule.NotObjectWords))
                return true;
        }

        return false;
    }

    private bool SubjectFits(EventRule rule, int verb)
    {
        if (rule.SubjectWords is null && rule.NotSubjectWords is null)
            return true;
        var subject = _tree.Subject(verb);
        // "Algerians", "Kurds" are people.
        var people = rule.SubjectWords?.Contains("people") == true && _parties.MentionAt(subject)?.Rule.StartsWith("people", StringComparison.Ordinal) == true;
        return Fits(subject, people ? null : rule.SubjectWords, rule.NotSubjectWords);
    }

    private bool Fits(int word, IReadOnlySet<string>? words, IReadOnlySet<string>? notWords)
    {
        var lemma = word == 0 ? "" : Counted(word);
        // "the African Union": a name's last word is written with a capital.
        if (lemma.Length > 0 && char.IsUpper(lemma[0]))
            lemma = lemma.ToLowerInvariant();
        return (words is null || words.Contains(lemma)) && (notWords is null || !notWords.Contains(lemma));
    }

    // "a series of sanctions" is about sanctions.
    private string Counted(int word)
    {
        if (!_book.Lexicon.Classes.Contains("quantity", _tree[word].Lemma))
            return _tree[word].Lemma;
        var of = _tree.Oblique(word, "of");
        return of != 0 ? _tree[of].Lemma : _tree[word].Lemma;
    }

    private int NounObject(EventRule rule, int noun)
    {
        if (!rule.OfIsSubject && _tree.Oblique(noun, "of") is var of and not 0)
            return of;
        if (rule.PossessorIsObject && _tree.Child(noun, "nmod:poss") is var possessor and not 0)
            return possessor;
        return rule.ObjectWords is null ? 0 : Compound(rule, noun);
    }

    // "troop withdrawal" is the withdrawal of troops.
    private int Compound(EventRule rule, int noun)
    {
        foreach (var child in _tree.Sentence.ChildrenOf(noun))
        {
            if (_tree[child].Deprel == "compound" && rule.ObjectWords!.Contains(_tree[child].Lemma))
                return child;
        }

        return 0;
    }

    /// <summary>The verb that carries a noun: "launched an attack", "talks were held", "sanctions imposed by".</summary>
    private int CarrierOf(int noun)
    {
        var first = noun;
        for (var depth = 0; depth < 4 && _tree[first].Deprel == "conj" && _tree.IsNominal(_tree[first].Head); depth++)
            first = _tree[first].Head;
        var head = _tree[first].Head;
        if (head != 0 && _tree[first].Deprel is "obj" or "nsubj:pass" && _book.Lexicon.Carrier(_tree[head].Lemma) != ComplementEffect.Unknown)
            return head;
        // "were engaged in attacks on"
        if (head != 0 && _tree[first].Deprel == "obl" && _tree[head].Lemma is "engage" or "participate" or "involve" && _tree.HasCase(first, "in"))
            return head;
        foreach (var child in _tree.Sentence.ChildrenOf(first))
        {
            if (_tree[child].Deprel is "acl" or "acl:relcl" && _book.Lexicon.Carrier(_tree[child].Lemma) != ComplementEffect.Unknown
                && _tree.Object(child) == first)
                return child;
        }

        return 0;
    }

    private int[]? Parts(Trigger trigger, int word, ref int target)
    {
        var found = _found;
        found.Clear();
        var bound = 0;
        for (var i = 0; i < trigger.Parts.Count; i++)
        {
            var part = trigger.Parts[i];
            if (part.Word is null)
            {
                if (!Particle(part.Preposition!, word, target, found, ref bound))
                    return null;
                continue;
            }

            var match = PartWord(part, word, found, target);
            if (match == 0)
                return null;
            found.Add(match);
        }

        // "asked Germany for tanks": a state is asked, not the tanks.
        if (bound != 0 && target != 0 && !found.Contains(target) && _parties.MentionAt(target)?.Actor?.Country is not null && _parties.MentionAt(bound)?.Actor?.Country is null && trigger.Parts.Count == 1 && trigger.Lemma is not ("leave" or "depart" or "head") && _tree.HasCase(bound, "for"))
            bound = 0;
        if (bound != 0)
            target = _tree.Child(word, "iobj") is var indirect and not 0 ? indirect : bound;
        else if (found.Contains(target))
            target = _tree.Child(word, "iobj");
        else if (target == 0 && found.Count > 0 && _tree[found[^1]].Upos is Upos.VERB or Upos.ADJ)
            target = ObjectOf(found[^1]);
        return [.. found];
    }

    // A lone preposition introduces the phrase's object ("call on Russia"); a particle leaves it where it is ("round up dozens").
    private bool Particle(WordChoice preposition, int word, int target, List<int> found, ref int bound)
    {
        // Below the verb, a word of the phrase, or the object: "blamed the attack on Pakistan".
        // "strikes in Chad against the rebels" hit the rebels.
        if (preposition.Contains("against") && Introduced("against", word, target, found) is var enemy and not 0)
        {
            bound = enemy;
            return true;
        }

        for (var i = -1; i <= found.Count; i++)
        {
            var host = i < 0 ? word : i == found.Count ? target : found[i];
            for (var w = 0; w < preposition.Words.Count; w++)
            {
                var one = preposition.Words[w];
                // "call on the people in my party" calls nobody in.
                if (one == "in" && (i == found.Count && _parties.IsPersonal(target) || _tree[word].Lemma == "call"))
                    continue;
                if (IsNoFrame(one, word))
                    continue;
                // "fired at noon" names an hour.
                if (_tree.Oblique(host, one) is var oblique and not 0 && !(one == "at" && _book.Lexicon.Classes.Contains("hour", _tree[oblique].Lemma)))
                {
                    bound = oblique;
                    return true;
                }
            }
        }

        foreach (var child in _tree.Sentence.ChildrenOf(word))
        {
            if (preposition.Contains(_tree[child].Lemma) && (_tree[child].Deprel is "compound:prt" or "advmod" || _tree.Is(child, "obl")))
                return true;
        }

        // "stopped short of imposing": it introduces a clause.
        return found.Count > 0 && IntroducesClause(preposition, found[^1]);
    }

    private int Introduced(string preposition, int word, int target, List<int> found)
    {
        var phrase = _tree.Oblique(word, preposition);
        for (var i = 0; phrase == 0 && i <= found.Count; i++)
            phrase = _tree.Oblique(i == found.Count ? target : found[i], preposition);
        return phrase;
    }

    // "called the support for him hypocritical" calls for nothing; who "headed the mission to Albania" led it.
    private bool IsNoFrame(string preposition, int verb) =>
        (preposition == "for" && _tree[verb].Lemma == "call" && _tree.Child(verb, "obj") is var called and not 0 && !_tree.IsDay(called) && !_tree.IsPassive(verb))
        || (preposition is "to" or "for" && _tree[verb].Lemma == "head" && _tree.Child(verb, "obj") != 0);

    private bool IntroducesClause(WordChoice preposition, int host)
    {
        foreach (var child in _tree.Sentence.ChildrenOf(host))
        {
            if (child < host || _tree[child].Deprel is not ("advcl" or "acl"))
                continue;
            for (var w = 0; w < preposition.Words.Count; w++)
            {
                var one = preposition.Words[w];
                if (_tree.HasMark(child, one))
                    return true;
            }
        }

        return false;
    }

    private int PartWord(TriggerPart part, int word, List<int> found, int target)
    {
        if (target != 0 && (part.Preposition is null || IsIntroduced(target, part.Preposition, word)) && part.Word!.Contains(_tree[target].Lemma))
            return target;
        // The words may stand below the verb, below its object ("stage hunger strike") or below a word found before.
        for (var i = -2; i < found.Count; i++)
        {
            var host = i == -2 ? word : i == -1 ? target : found[i];
            if (host == 0)
                continue;
            foreach (var child in _tree.Sentence.ChildrenOf(host))
            {
                if (part.Word!.Contains(_tree[child].Lemma) && (_tree[child].Deprel is not ("nsubj" or "conj") || (i == -1 && _tree[child].Deprel == "conj" && part.Preposition is null && child > host)) && !(part.Preposition is null && _tree.HasMark(child, "to"))
                    && (part.Preposition is null ? !_tree.HasAnyCase(child) : IsIntroduced(child, part.Preposition, word)))
                    return child;
            }
        }

        return 0;
    }

    // "went on strike"; "carried out attacks" has the preposition as a particle of the verb.
    private bool IsIntroduced(int child, WordChoice preposition, int verb)
    {
        for (var w = 0; w < preposition.Words.Count; w++)
        {
            var one = preposition.Words[w];
            if (_tree.HasCase(child, one) || _tree.HasMark(child, one)
                || (TriggerText.IsParticle(one) && !_tree.HasAnyCase(child) && _tree.HasChild(verb, "compound:prt", one)))
                return true;
        }

        return false;
    }
}
