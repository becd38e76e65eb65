namespace Dragoman.Coding.Events;

/// <summary>Reads from the tree whether an act happened, is planned, threatened, denied …: its own auxiliaries, then each governing word in turn.</summary>
internal sealed class StandingReader(ClauseTree tree, EventLexicon lexicon, RuleMatcher matcher)
{
    private const int MaxDepth = 10;

    // Whether the act is a meeting: "the visit would be important" is one to come, "the attack would be remembered" is not.
    private bool _isMeeting;

    private bool _isAttack;

    // Whether it is a protest: what is done in order to protest is one.
    private bool _isProtest;

    public Standing Read(RuleMatch match)
    {
        _isAttack = match.Rule.Type == EventType.Assault;
        _isProtest = match.Rule.Type == EventType.Protest;
        _isMeeting = match.Rule.Type == EventType.Consult;
        var standing = default(Standing);
        if (match.Kind == TriggerKind.Noun && match.Carrier == 0)
            return Noun(match.Word, standing, 0);
        if (match.Carrier != 0)
            standing = standing.With(lexicon.Carrier(tree[match.Carrier].Lemma), 0);
        foreach (var part in match.Parts)
            standing = Determiner(part, standing);
        if (match.Object != 0 && IsDenied(match.Object))
            standing = standing.With(ComplementEffect.Negated, 0);
        if (match.Carrier != 0)
            standing = Determiner(match.Word, standing);
        return Verb(match.Predicate, standing, 0);
    }

    // "no agreement", "neither side"; "a planned visit", "an alleged attack"
    private Standing Determiner(int word, Standing standing)
    {
        if (IsDenied(word))
            return standing.With(ComplementEffect.Negated, 0);
        foreach (var child in tree.Sentence.ChildrenOf(word))
        {
            if (tree[child].Deprel == "amod")
                standing = standing.With(Adjective(tree[child].Form.ToLowerInvariant()), child);
        }

        return standing;
    }

    private bool IsDenied(int word) => tree.HasChild(word, "det", "no") || tree.HasChild(word, "det", "neither");

    private static ComplementEffect Adjective(string form) => form switch
    {
        "alleged" or "reported" or "supposed" or "purported" or "suspected" => ComplementEffect.Claimed,
        "planned" or "scheduled" or "expected" or "upcoming" or "forthcoming" or "future" or "imminent" or "looming" => ComplementEffect.Planned,
        "possible" or "potential" or "proposed" or "feared" or "hypothetical" => ComplementEffect.Hypothetical,
        "threatened" => ComplementEffect.Threatened,
        _ => ComplementEffect.Unknown,
    };

    private Standing Noun(int noun, Standing standing, int depth)
    {
        standing = Determiner(noun, standing);
        // "ahead of his visit", "paving the way for her visit next month"
        if (IsToCome(noun) || (_isMeeting && (IsAhead(noun) || (tree.IsNominal(noun) && tree[noun].Head is var host and not 0 && IsToCome(host) && tree[host].Upos == Upos.VERB && tree[host].Xpos is not ("VBD" or "VBN")))))
            standing = standing.With(ComplementEffect.Planned, 0);
        // "It will be his first visit."
        if (tree.Child(noun, "cop") != 0)
            standing = Own(noun, standing);
        var head = tree[noun].Head;
        if (head == 0 || depth > MaxDepth)
            return standing;
        // "their commitment to peace and their support for the plan": with its own possessor it stands for itself.
        if (tree[noun].Deprel == "conj" && tree.IsNominal(head))
            return tree.Child(noun, "nmod:poss") != 0 ? standing : Noun(head, standing, depth + 1);
        var effect = Governing(head, noun, standing, out var claimer, out var stop);
        // "discussed the bombing of the town": whatever is definite took place.
        if (_isAttack && effect == ComplementEffect.Hypothetical && IsDefinite(noun) && tree[noun].Deprel == "obj")
            return standing;
        if (effect != ComplementEffect.Unknown)
            standing = standing.With(effect, claimer);
        // "is scheduled to meet the president during his visit": both are still to come.
        if (stop && _isMeeting && tree.HasCase(noun, "during") && Verb(head, default, depth + 1).Modality == Modality.Planned)
            return standing.With(ComplementEffect.Planned, 0);
        if (stop || standing.Silent)
            return standing;
        if (tree[noun].Deprel.StartsWith("nmod", StringComparison.Ordinal) && tree.IsNominal(head))
            // "may lead to the beginning of talks": of a beginning is true what is true of it.
            return effect == ComplementEffect.Unknown && !(_isMeeting && tree.HasCase(noun, "of") && tree[head].Lemma is "beginning" or "start" or "resumption" or "opening" or "launch" or "renewal" or "reopening") ? standing : Noun(head, standing, depth + 1);
        // What is only spoken about keeps its own standing; an indefinite act under "could" or "if" is only possible.
        if (effect != ComplementEffect.Unknown)
            return Verb(head, standing, depth + 1);
        var above = Verb(head, default, depth + 1);
        if (_isMeeting && above.Modality is Modality.Planned or Modality.Hypothetical)
            return standing.With(above.Modality == Modality.Planned ? ComplementEffect.Planned : ComplementEffect.Hypothetical, 0);
        return IsDefinite(noun) || (above.Modality == Modality.Happened && !above.Silent) ? standing : standing.With(ComplementEffect.Hypothetical, 0);
    }

    private bool IsDefinite(int noun) =>
        tree.Child(noun, "nmod:poss") != 0 || tree.HasChild(noun, "det", "the") || tree.HasChild(noun, "det", "this") || tree.HasChild(noun, "det", "that");

    private Standing Verb(int verb, Standing standing, int depth)
    {
        standing = Own(verb, standing);
        var head = tree[verb].Head;
        if (head == 0 || depth > MaxDepth)
            return head == 0 && IsInfinitive(verb) ? standing.With(ComplementEffect.Planned, 0) : standing;
        switch (tree[verb].Deprel)
        {
            case "conj":
                return Coordinated(verb, head, standing, depth);
            // "shunned work to protest": whoever gathers or strikes to protest protests.
            case "advcl" when _isProtest && IsInfinitive(verb) && matcher.At(verb) is not null && lexicon.Complement(tree[head].Lemma) == ComplementEffect.Unknown:
                return Verb(head, standing, depth + 1);
            case "advcl" when IsInfinitive(verb) && (!IsComplementOf(head, verb) || IsForSomebody(verb, head)):
                // Purpose: "sent troops to attack".
                return standing.With(ComplementEffect.Silent, 0);
            // "failed to agree on a statement calling for": no statement, no call.
            case "acl" when tree[verb].Xpos == "VBG" && tree.Child(verb, "mark") == 0 && lexicon.Classes.Contains("message", tree[head].Lemma):
                return IsAway(Noun(head, default, depth + 1)) || (tree[head].Head is var above and not 0 && tree[above].Upos == Upos.VERB && IsAway(Verb(above, default, depth + 1))) ? standing.With(ComplementEffect.Silent, 0) : standing;
            case "acl" when tree.Child(verb, "mark") == 0:
            case "acl:relcl":
            case "advcl" when IsFreestanding(verb) || IsReason(verb, head):
                return standing;
            // "near the house where they will meet, killing ten": hung on the wrong verb.
            case "advcl" when _isAttack && tree[verb].Xpos == "VBG" && tree.Child(verb, "mark") == 0 && tree.HasChild(head, "aux", "will"):
                return standing.With(ComplementEffect.Silent, 0);
            case "xcomp" or "ccomp" or "acl" or "advcl" or "obj" or "csubj":
                return Embedded(verb, head, standing, depth);
            case "parataxis" when IsInfinitive(verb):
                return standing.With(ComplementEffect.Planned, 0);
            default:
                return standing;
        }
    }

    // "…, although they had met before": a clause with a conjunction and a subject of its own stands for itself.
    private bool IsFreestanding(int clause) =>
        (tree.HasMark(clause, "although") || tree.HasMark(clause, "though") || tree.HasMark(clause, "while") || tree.HasMark(clause, "because") || tree.HasMark(clause, "since")
            || tree.HasMark(clause, "after") || tree.HasMark(clause, "whereas"))
        && (tree.Child(clause, "nsubj") != 0 || tree.Child(clause, "nsubj:pass") != 0);

    // "considered hostile for opposing the bid": the reason why is no part of what is considered.
    private bool IsReason(int clause, int head) =>
        tree.HasMark(clause, "for") && tree[clause].Xpos == "VBG" && matcher.At(head) is null && lexicon.Complement(tree[head].Lemma) == ComplementEffect.Hypothetical;

    private Standing Embedded(int verb, int head, Standing standing, int depth)
    {
        var effect = Governing(head, verb, standing, out var claimer, out _);
        if (Periphrasis(head, verb) is var periphrasis and not ComplementEffect.Unknown)
            effect = periphrasis;
        // "hinted at cancelling", "moved towards cutting off": not yet done.
        if (tree[verb].Xpos == "VBG" && (tree.HasMark(verb, "toward") || tree.HasMark(verb, "towards") || tree[head].Lemma == "hint" && tree.HasMark(verb, "at")))
            return standing.With(tree[head].Lemma == "hint" ? ComplementEffect.Hypothetical : ComplementEffect.Planned, 0);
        var adverbial = tree[verb].Deprel == "advcl" && effect == ComplementEffect.Unknown;
        // "could hit back by blocking inspections": the means is as real as what it serves.
        // "voted against bombing", "decided against attacking"
        if (tree[verb].Xpos == "VBG" && tree.HasMark(verb, "against"))
            return standing.With(ComplementEffect.Silent, 0);
        if (adverbial && !tree.HasMark(verb, "to"))
            return tree.HasMark(verb, "by") && tree[verb].Xpos == "VBG" && Own(head, default) is { } served && (served.Modality != Modality.Happened || served.Silent) ? Verb(head, standing, depth + 1) : standing;
        if (effect == ComplementEffect.Unknown && (tree[verb].Deprel is "acl" or "xcomp") && IsInfinitive(verb))
            effect = tree.IsFirst(head) ? ComplementEffect.Happens : ComplementEffect.Silent;
        standing = standing.With(effect, claimer);
        if (standing.Silent || tree[verb].Deprel == "ccomp" && effect is ComplementEffect.Unknown or ComplementEffect.Claimed)
            return standing;
        // "it is impossible to convince them to give", "will not let him attack": what somebody is not brought to do is not refused by him.
        if (effect == ComplementEffect.Happens && tree[verb].Deprel != "ccomp" && tree[head].Lemma is "convince" or "persuade" or "get" or "induce" or "enable" or "allow" or "let" or "make" or "help"
            && tree.Child(head, "obj") != 0 && Verb(head, default, depth + 1) is { Negated: true })
            return standing.With(ComplementEffect.Silent, 0);
        // "has not confirmed that it attacked" leaves open whether it did.
        if (tree[verb].Deprel == "ccomp" && effect == ComplementEffect.Happens && Own(head, default).Negated)
            return standing.With(ComplementEffect.Hypothetical, 0);
        return tree.IsNominal(head) ? Noun(head, standing, depth + 1) : Verb(head, standing, depth + 1);
    }

    // "will meet Lavrov and sign a treaty": the second verb shares auxiliary and mood unless it has a subject of its own.
    private Standing Coordinated(int verb, int head, Standing standing, int depth)
    {
        if (tree.Child(verb, "nsubj") != 0 || tree.Child(verb, "nsubj:pass") != 0)
            return standing;
        var own = tree.Child(verb, "aux") != 0 || tree[verb].Xpos is "VBD" or "VBZ" or "VBP";
        var above = Verb(head, default, depth + 1);
        // "must protect them and calling on the bloc": a participle has no part in the modal of the verb before it.
        if (tree[verb].Xpos == "VBG" && tree[head].Xpos == "VB" && tree.Child(head, "aux") != 0)
            return standing;
        if (own)
            return above.Silent && tree[head].Deprel is "ccomp" ? standing with { Silent = true } : standing;
        return standing with
        {
            Modality = standing.Modality == Modality.Happened ? above.Modality : standing.Modality,
            // "has no intention of attacking or invading": "or" carries the negation on.
            Negated = standing.Negated || (above.Negated && (tree.HasChild(verb, "cc", "or") || tree.HasChild(verb, "cc", "nor"))),
            Silent = standing.Silent || above.Silent,
            Claimer = standing.Claimer != 0 ? standing.Claimer : above.Claimer,
        };
    }

    // "is going to attack" will; "has yet to attack" has not.
    private ComplementEffect Periphrasis(int head, int verb)
    {
        if (tree[verb].Deprel != "xcomp" || !IsInfinitive(verb))
            return ComplementEffect.Unknown;
        if (tree[head].Lemma == "go" && tree[head].Xpos == "VBG")
            return ComplementEffect.Planned;
        if (tree[head].Lemma != "have")
            return ComplementEffect.Unknown;
        // "still has to sign", "will have to leave": a duty; "had to leave" was done.
        return tree.HasChild(head, "advmod", "yet") ? ComplementEffect.Negated : tree[head].Xpos != "VBD" ? ComplementEffect.Silent : ComplementEffect.Unknown;
    }

    private static bool IsAway(Standing above) => above is { Modality: not Modality.Happened } or { Negated: true } or { Silent: true };

    // "built a centre for the Union to support its members"
    private bool IsForSomebody(int clause, int head) =>
        tree.HasMark(clause, "for") && matcher.At(head) is null && lexicon.Complement(tree[head].Lemma) == ComplementEffect.Unknown;

    private bool IsComplementOf(int head, int clause) => matcher.At(head)?.Clause == clause || tree.Clause(head) == clause;

    private bool IsInfinitive(int verb) => tree.HasMark(verb, "to") && tree.Child(verb, "aux") == 0 || tree.HasMark(verb, "to") && tree[verb].Xpos == "VB";

    /// <summary>What the governing word says of the act; <paramref name="stop"/> when the act stands by itself below it.</summary>
    private ComplementEffect Governing(int head, int below, Standing standing, out int claimer, out bool stop)
    {
        claimer = 0;
        stop = false;
        var relation = tree[below].Deprel;
        // "did not object to them meeting the envoy"
        if (relation == "advcl" && tree[below].Xpos == "VBG" && tree.HasMark(below, "to") && lexicon.Complement(tree[head].Lemma) == ComplementEffect.Silent)
            return ComplementEffect.Silent;
        // "arrested dozens after killing ten": two acts, one after the other.
        if (relation == "advcl" && matcher.At(head) is { } first && first.Clause != below && !(first.Clause != 0 && tree.Continued(below) == first.Clause))
            return ComplementEffect.Unknown;
        if (Governor(head) is { } governor && relation is not ("nsubj" or "nsubj:pass" or "nmod:poss"))
        {
            claimer = ClaimerOf(head);
            var noun = tree.IsNominal(below);
            // "talks on a pullback": what is talked about and not known yet is only possible.
            if (noun && governor.Rule.Type == EventType.Consult && relation == "nmod" && !_isAttack && tree.HasChild(below, "det", "a"))
                return ComplementEffect.Hypothetical;
            // "condemned the bombing", "met after the attack": what is spoken about is not undone by that.
            if (noun && governor.Rule.Type is EventType.Accuse or EventType.Support or EventType.Consult or EventType.Assault or EventType.Protest
                && governor.Rule.Inside != ComplementEffect.Claimed)
            {
                stop = true;
                return ComplementEffect.Unknown;
            }

            if (noun && relation.StartsWith("obl", StringComparison.Ordinal) && governor.Object != below && !governor.Parts.Contains(below)
                && governor.Rule.Inside != ComplementEffect.Claimed)
            {
                stop = true;
                return ComplementEffect.Unknown;
            }

            return governor.Rule.Inside;
        }

        // "An attack is possible."
        if (relation == "nsubj" && tree[head].Upos == Upos.ADJ)
            return lexicon.Complement(tree[head].Lemma) is ComplementEffect.Hypothetical or ComplementEffect.Negated ? lexicon.Complement(tree[head].Lemma) : ComplementEffect.Unknown;
        if (relation is "nsubj" or "nsubj:pass" or "obl" or "obl:agent" or "nmod:poss")
            return ComplementEffect.Unknown;
        // "ruled out attacking", and "ruling that it attacked".
        var effect = tree[head].Lemma == "rule" && tree.Child(head, "compound:prt") == 0 ? ComplementEffect.Unknown : lexicon.Complement(tree[head].Lemma);
        if (effect is ComplementEffect.Unknown or ComplementEffect.Happens && tree[head].Lemma is "say" or "report" && tree.IsPassive(head))
            effect = ComplementEffect.Claimed;
        if (effect is ComplementEffect.Denied or ComplementEffect.Claimed)
            claimer = ClaimerOf(head);
        return effect;
    }

    // "stopped short of bombing": the clause below a word of the phrase is below the phrase.
    private RuleMatch? Governor(int head) =>
        matcher.At(head) ?? (tree[head].Head is var verb and not 0 && matcher.At(verb) is { } phrase && phrase.Parts.Contains(head) && !tree.IsNominal(head) ? phrase : null);

    // "was accused of bombing": where nobody is named, the word of claiming itself is the source, so that it does not become the reporter's.
    private int ClaimerOf(int head)
    {
        // "Russia, accused of …, said": a participle without auxiliary and object has no accuser for its subject, whatever the parser hangs there.
        if (tree[head].Xpos == "VBN" && tree.Child(head, "aux") == 0 && tree.Child(head, "obj") == 0)
            return tree.Oblique(head, "by") is var agent and not 0 ? agent : head;
        var claimer = tree.IsNominal(head) ? tree.NounSubject(head, 0) : tree.Subject(head);
        return claimer != 0 ? claimer : head;
    }

    // "next week", "tomorrow", "in the coming days"; "the next day" is told as past.
    private bool IsToCome(int word)
    {
        foreach (var child in tree.Sentence.ChildrenOf(word))
        {
            if (tree[child].Lemma == "tomorrow" && tree[child].Upos != Upos.PUNCT)
                return true;
            if (!tree.Is(child, "obl") && !tree.Is(child, "nmod"))
                continue;
            if (tree.HasChild(child, "amod", "coming") || tree.HasChild(child, "amod", "upcoming")
                || (tree.HasChild(child, "amod", "next") && tree.Child(child, "det") == 0 && tree[child].Lemma is not ("day" or "morning" or "door")))
                return true;
        }

        return false;
    }

    private bool IsAhead(int noun) =>
        tree.HasCase(noun, "ahead") || tree.HasCase(noun, "before") || tree.HasCase(noun, "prior") || tree.HasCase(noun, "until");

    private Standing Own(int verb, Standing standing)
    {
        if (IsToCome(verb) && !tree.IsNominal(verb) && tree[verb].Xpos is not "VBD")
            standing = standing.With(ComplementEffect.Planned, 0);
        foreach (var child in tree.Sentence.ChildrenOf(verb))
        {
            ref readonly var token = ref tree[child];
            switch (token.Deprel)
            {
                case "aux":
                    standing = standing.With(Auxiliary(token.Lemma, verb), 0);
                    break;
                case "nsubj" or "nsubj:pass" when IsNobody(child):
                case "advmod" when token.Lemma is "not" or "n't" or "never" or "nor" || IsNoLonger(child):
                    standing = standing.With(ComplementEffect.Negated, 0);
                    break;
                // Somebody says so whom nobody names: the word itself stands as the source.
                case "advmod" when token.Lemma is "allegedly" or "reportedly" or "supposedly" or "purportedly":
                    standing = standing.With(ComplementEffect.Claimed, child);
                    break;
                case "advmod" when token.Lemma is "nearly" or "almost" or "possibly" or "perhaps" or "probably" or "maybe":
                    standing = standing.With(ComplementEffect.Hypothetical, 0);
                    break;
                // "will visit Riga before leaving for Oslo"
                case "mark" when token.Lemma == "before" && tree[verb].Xpos == "VBG" && tree[verb].Head != 0 && IsAway(tree[verb].Head):
                    standing = standing.With(ComplementEffect.Planned, 0);
                    break;
                // "before he steps down" is still to come.
                case "mark" when token.Lemma == "before" && tree[verb].Xpos is "VBZ" or "VBP":
                    standing = standing.With(ComplementEffect.Planned, 0);
                    break;
                // "are due to meet", "was to have met"
                case "mark" when token.Lemma == "due":
                    standing = standing.With(ComplementEffect.Planned, 0);
                    break;
                case "mark" when token.Lemma == "to" && (tree.HasChild(verb, "aux", "be") || tree.HasChild(verb, "cop", "be")) && tree[verb].Xpos is "VB" or "VBN":
                    standing = standing.With(tree.HasChild(verb, "aux", "have") ? ComplementEffect.Hypothetical : ComplementEffect.Planned, 0);
                    break;
                case "mark" when token.Lemma is "if" or "unless" or "whether" or "lest" or "without" or "provided" or "until":
                    standing = standing.With(ComplementEffect.Silent, 0);
                    break;
                case "advmod" when token.Lemma is "whenever" or "why" or "how" || (token.Lemma is "where" or "when" && tree[verb].Deprel is "ccomp" or "advcl" && tree.Child(verb, "aux") != 0):
                    standing = standing.With(ComplementEffect.Silent, 0);
                    break;
            }
        }

        return standing;
    }

    // Is the act above only planned or possible, or hoped for?
    private bool IsAway(int verb)
    {
        foreach (var child in tree.Sentence.ChildrenOf(verb))
        {
            if (tree[child].Deprel == "aux" && Auxiliary(tree[child].Lemma, verb) is ComplementEffect.Planned or ComplementEffect.Hypothetical)
                return true;
        }

        return tree[verb].Deprel is "xcomp" or "conj" && tree[verb].Head != 0
            && (lexicon.Complement(tree[tree[verb].Head].Lemma) is ComplementEffect.Planned or ComplementEffect.Silent or ComplementEffect.Hypothetical || tree[verb].Deprel == "conj" && tree.Child(verb, "nsubj") == 0 && tree[verb].Xpos == "VB" && IsAway(tree[verb].Head));
    }

    // "no soldier", "neither side", "neither France nor Germany", "none of the parties"
    private bool IsNobody(int subject) =>
        tree[subject].Lemma is "none" or "nobody" or "neither" || tree.HasChild(subject, "det", "no") || tree.HasChild(subject, "det", "neither")
        || tree.HasChild(subject, "cc:preconj", "neither") || tree.HasChild(subject, "cc", "neither");

    private bool IsNoLonger(int adverb) => tree[adverb].Form is "longer" or "more" && tree.HasChild(adverb, "advmod", "no");

    private bool HasCondition(int verb)
    {
        foreach (var child in tree.Sentence.ChildrenOf(verb))
        {
            if (tree[child].Deprel == "advcl" && (tree.HasMark(child, "if") || tree.HasMark(child, "should") || (tree.HasMark(child, "unless") && !tree.HasChild(verb, "advmod", "not"))))
                return true;
        }

        return false;
    }

    // "The king would visit Chad, a spokesman said."
    private bool IsReported(int verb)
    {
        foreach (var child in tree.Sentence.ChildrenOf(verb))
        {
            if (tree[child].Deprel == "parataxis" && tree[child].Lemma is "say" or "report" or "announce" or "add" && tree.Child(child, "nsubj") != 0)
                return true;
        }

        return false;
    }

    private bool HasDay(int verb)
    {
        foreach (var child in tree.Sentence.ChildrenOf(verb))
        {
            if (tree.Is(child, "obl") && tree.IsDay(child))
                return true;
        }

        return false;
    }

    private ComplementEffect Auxiliary(string lemma, int verb) => lemma switch
    {
        "will" or "'ll" or "wo" or "shall" => HasCondition(verb) && tree[verb].Deprel != "ccomp" ? ComplementEffect.Hypothetical : ComplementEffect.Planned,
        // "said it would send": the future as seen from the past; "would meet him on Monday" is a programme.
        "would" or "'d" => (tree[verb].Deprel is "ccomp" or "acl:relcl" or "parataxis" || (_isMeeting && (HasDay(verb) || IsToCome(verb))) || IsReported(verb)) && !HasCondition(verb) && !tree.HasChild(verb, "aux", "have") ? ComplementEffect.Planned : ComplementEffect.Hypothetical,
        "can" or "could" or "may" or "might" => ComplementEffect.Hypothetical,
        // What a source says must be done is a demand; what the writer thinks should be done is no event.
        "must" or "should" or "ought" => tree[verb].Deprel is "ccomp" or "parataxis" ? ComplementEffect.Demanded : ComplementEffect.Silent,
        _ => ComplementEffect.Unknown,
    };
}
