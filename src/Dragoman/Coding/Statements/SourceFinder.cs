namespace Dragoman.Coding.Statements;

/// <summary>Finds the word that names who says it, from the verb or noun of saying.</summary>
internal static class SourceFinder
{
    /// <summary>The main word of the source; 0 where the clause leaves it out ("it is said"); null where there is no statement.</summary>
    public static int? OfVerb(SentenceTree tree, int verb) => OfVerb(tree, verb, depth: 0);

    private static int? OfVerb(SentenceTree tree, int verb, int depth)
    {
        if (depth > 6 || !Assertion.Holds(tree, verb))
            return null;
        // "officers accused of theft" accuse nobody.
        if (tree.Lemma(verb) is "accuse" or "criticize" or "criticise" && verb < tree.Count && tree.Lemma(verb + 1) is "of" or "for" or "by" && tree[verb].Xpos is "VBN" or "VBD" && !IsPassive(tree, verb))
            return null;
        // "A group called for a boycott": trees may take it for a passive, though it has no auxiliary.
        if (tree[verb].Xpos == "VBN" && tree.Lemma(verb) == "call" && tree.Child(verb, "aux") == 0 && tree[verb].Head == 0 && verb < tree.Count && tree.Lemma(verb + 1) == "for" && tree.Child(verb, "nsubj:pass") is > 0 and var caller)
            return Named(tree, caller);
        if (IsPassive(tree, verb) || (verb == 2 && tree.Lemma(1) == "as" && tree[verb].Xpos == "VBN"))
            return OfPassive(tree, verb);
        var subject = Subject(tree, verb);
        // "echoed the remarks saying that…": he who echoed them says it.
        if (subject > 0 && tree.IsIngForm(verb) && tree.Child(verb, "aux") == 0 && IsUtterance(tree.Lemma(subject)) && tree[verb].Head is > 0 and var main
            && tree[main].Upos == Upos.VERB && OfVerb(tree, main, depth + 1) is > 0 and var sayer)
            return sayer;
        if (subject > 0)
            return (tree.Is(verb, "acl") || tree.IsExactly(verb, "advcl:relcl")) && IsRelative(tree, subject) ? subject : Named(tree, subject);
        var head = tree[verb].Head;
        if (head == 0)
            return null;
        if (tree.Is(verb, "conj"))
            return OfJoined(tree, verb, head, depth);
        if (tree.Is(verb, "xcomp") || tree.Is(verb, "advcl") || tree.Is(verb, "parataxis") || tree.Is(verb, "ccomp"))
            return OfDependent(tree, verb, head, depth);
        // "Piet Jansen, head of the union, called it…": trees may hang the verb on the name at the start.
        if (tree.IsExactly(verb, "acl") && tree[verb].Xpos == "VBD" && tree[verb - 1].Form == "," && head < verb && tree[head].Head == 0 && tree[head].Upos is Upos.PROPN or Upos.NOUN)
            return Named(tree, head);
        // "Several papers reported on Friday the mayor had left": a sentence without a verb of its own has this one.
        if (tree.IsExactly(verb, "acl") && tree[verb].Xpos == "VBD" && head == verb - 1 && tree[head].Head == 0 && tree[tree.Count].Form == "." && verb + 3 < tree.Count)
            return Named(tree, head);
        // "a group of rabbis called for a boycott": what is called for is no group.
        if (tree.IsExactly(verb, "acl") && tree[verb].Xpos == "VBN" && head == verb - 1 && verb + 2 < tree.Count && tree.Lemma(verb + 1) is "for" or "on" && tree.Lemma(verb) == "call" && tree[verb + 2].Upos is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM)
            return Named(tree, tree.Child(head, "case", "of") > 0 && tree[head].Head is > 0 and var group && group < head ? group : head);
        // "took the stage, saying it was…": trees may take the saying for a subject.
        if (tree.IsIngForm(verb) && tree.Is(verb, "csubj") && verb > 3 && tree[verb - 1].Form == "," && IsComment(tree.Lemma(verb)) && tree[1].Head is > 0 and var first && first < verb && tree[first].Head == 0)
            return OfVerb(tree, first, depth + 1);
        // "a way of saying that" is nobody's saying.
        return tree.IsExactly(verb, "acl") && tree.IsIngForm(verb) && tree.Child(verb, "mark") == 0 ? OfNounWithParticiple(tree, head, depth) : null;
    }

    /// <summary>The source of a noun of saying: "Paris's claim", "the claim by Paris", "Paris repeated the claim".</summary>
    public static int? OfNoun(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.IsExactly(child, "nmod:poss"))
                return Named(tree, child);
            if (tree.Is(child, "nmod") && tree.Child(child, "case", "by") > 0)
                return Named(tree, child);
            if (tree.Is(child, "nmod") && tree.Child(child, "case", "from") > 0)
                return Named(tree, child);
        }

        var head = tree[noun].Head;
        var utters = head > 0 && tree[head].Upos == Upos.VERB && tree.IsExactly(noun, "obj") && IsUttering(tree.Lemma(head));
        return utters ? OfVerb(tree, head) : null;
    }

    /// <summary>True for a passive clause: "was told", "told by".</summary>
    public static bool IsPassive(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.IsExactly(child, "aux:pass") || tree.IsExactly(child, "nsubj:pass"))
                return true;
        }

        return false;
    }

    private static int? OfPassive(SentenceTree tree, int verb)
    {
        // "was quoted as saying" has the speaker as subject.
        if (tree.Lemma(verb) is "quote" or "cite" && tree.Child(verb, "nsubj:pass") is > 0 and var speaker)
            return Named(tree, speaker);
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "obl") && tree.Child(child, "case", "by") > 0)
                return Named(tree, child);
        }

        return 0;
    }

    // "said that A had left, but warned that…": behind the comma goes on who said it, though trees join the warning to the leaving.
    private static int? OfJoined(SentenceTree tree, int verb, int head, int depth)
    {
        // "numbering six but expected to fall": nobody expects it here.
        if (tree[verb].Xpos == "VBN" && tree[head].Xpos != "VBN" && tree.Child(verb, "aux") == 0)
            return null;
        // "ended with a deal and vows to…": a noun that the tagger takes for a verb.
        if (tree[verb].Xpos is "VBZ" or "VBP" && tree[head].Xpos == "VBD")
            return null;
        if (OuterSaying(tree, verb) is > 0 and var saying)
            return OfVerb(tree, saying, depth + 1);
        // "did not name him, but told them that…": what was not done says nothing of what was.
        if (tree.Child(verb, "cc", "but") > 0 && tree[verb].Xpos is "VBD" or "VBZ" && tree.Child(verb, "aux") == 0 && !IsPassive(tree, head) && !tree.Is(head, "conj") && tree.Child(head, "nsubj") is > 0 and var subject && subject < head && tree[head].Head == 0)
            return Named(tree, subject);
        var outer = tree.Is(head, "ccomp") && IsBehindComma(tree, verb) ? tree[head].Head : 0;
        return OfVerb(tree, outer > 0 && outer < head ? outer : head, depth + 1);
    }

    /// <summary>
    /// The verb of saying that goes on with this one: "said the road was closed but noted that…", "says she respects him and argues that…". Trees like
    /// to join the second saying to what is said first. 0 where the joined verb may as well be a part of it: "said the guard came and said that…".
    /// </summary>
    /// <param name="mute">The subject of what is said is nobody who could go on with it.</param>
    internal static int OuterSaying(SentenceTree tree, int verb, bool mute = false)
    {
        if (!tree.Is(verb, "conj") || !IsSaying(tree.Lemma(verb)) || tree.Child(verb, "nsubj") > 0)
            return 0;
        var joined = verb - 1;
        while (joined > 0 && tree[joined].Upos == Upos.ADV)
            joined--;
        if (joined < 3 || tree[joined].Upos != Upos.CCONJ)
            return 0;
        var clause = tree[verb].Head;
        while (clause > 0 && tree.Is(clause, "conj"))
            clause = tree[clause].Head;
        if (clause == 0 || !tree.Is(clause, "ccomp") || tree[clause].Head is not (> 0 and var outer) || outer > clause || tree[outer].Upos != Upos.VERB || tree[outer].Xpos != tree[verb].Xpos)
            return 0;
        var subject = tree.Child(clause, "nsubj");
        return tree.Lemma(joined) == "but" || tree[joined - 1].Form == "," || (tree.Lemma(joined) == "and" && (mute || subject == 0 || tree[subject].Upos == Upos.PRON || FirstFinite(tree, outer, verb) != tree[verb].Xpos)) ? outer : 0;
    }

    private static string? FirstFinite(SentenceTree tree, int after, int before)
    {
        for (var at = after + 1; at < before; at++)
        {
            if (tree[at].Upos is Upos.VERB or Upos.AUX && tree.HasFeature(at, "VerbForm=Fin"))
                return tree[at].Xpos;
        }

        return null;
    }

    internal static bool IsSaying(string lemma) =>
        lemma is "say" or "tell" or "add" or "urge" or "ask" or "accuse" or "warn" or "promise" or "vow" or "announce" or "describe" or "note" or "insist" or "argue" or "demand" or "criticize"
            or "praise" or "suggest" or "predict" or "deny" or "acknowledge" or "admit" or "stress" or "point" or "reiterate" or "explain" or "emphasize" or "claim" or "maintain" or "condemn" or "denounce" or "call";

    // Behind what somebody is said to have done, these comment on it; "telling his staff that…" may be his doing of whom it is said.
    private static bool IsRemark(string lemma) =>
        lemma is "add" or "note" or "point" or "cite" or "argue" or "stress" or "refer" or "acknowledge" or "explain" or "emphasize" or "emphasise" or "reiterate" or "underline" or "underscore" or "suggest" or "recall";

    /// <summary>True for what a speaker does while speaking, told by a participle behind a comma: "…, adding that…", "…, pointing to…".</summary>
    internal static bool IsComment(string lemma) =>
        lemma is "tell" or "add" or "say" or "call" or "insist" or "argue" or "note" or "warn" or "cite" or "accuse" or "urge" or "ask" or "describe" or "claim" or "explain" or "point" or "stress" or "suggest"
            or "declare" or "echo" or "blame" or "compare" or "acknowledge" or "promise" or "pledge" or "vow" or "refer" or "emphasize" or "emphasise" or "dismiss" or "deny" or "state" or "reiterate" or "predict"
            or "quote" or "denounce" or "condemn" or "criticize" or "praise" or "demand" or "allege" or "invoke" or "recall" or "complain" or "contend" or "maintain" or "write" or "quip" or "joke" or "remark" or "underscore" or "underline" or "highlight";

    /// <summary>True where ", and" or ", but" stands before the verb and no subject between.</summary>
    internal static bool IsBehindComma(SentenceTree tree, int verb)
    {
        var at = verb - 1;
        while (at > 0 && tree[at].Upos is Upos.ADV or Upos.AUX)
            at--;
        return at > 1 && tree[at].Upos == Upos.CCONJ && tree[at - 1].Form == ",";
    }

    // "went on to say", "…, saying", "was quoted as saying": the governing clause has the subject.
    private static int? OfDependent(SentenceTree tree, int verb, int head, int depth)
    {
        var participle = tree.IsIngForm(verb);
        if (tree.Is(verb, "xcomp") && !participle && !IsRaising(tree.Lemma(head)))
            return null;
        var goesOn = tree.Lemma(head) is "go" && tree.Child(verb, "mark", "to") > 0;
        if (tree.Is(verb, "ccomp") || (tree.Is(verb, "advcl") && !participle && !goesOn))
            return null;
        if (tree.Child(verb, "mark") is var mark and > 0 && tree.Lemma(mark) is not ("to" or "as" or "by" or "while" or "in" or "after" or "before" or "despite"))
            return null;
        // "the paper quoted the court as saying": the court says it.
        if (tree.Lemma(head) is "quote" or "cite" && !IsPassive(tree, head) && tree.Child(verb, "mark", "as") > 0 && tree.Child(head, "obj") is > 0 and var quoted && Assertion.Holds(tree, head))
            return Named(tree, quoted);
        // "said the road was closed, noting that…": not the road notes it.
        if (participle && verb > 1 && tree[verb - 1].Form == "," && IsRemark(tree.Lemma(verb)) && SayingAround(tree, head) is > 0 and var saying)
            return OfVerb(tree, saying, depth + 1);
        if (IsPassive(tree, head))
            return Assertion.Holds(tree, head) && tree.Child(head, "nsubj:pass") is var passive and > 0 ? Named(tree, passive) : null;
        return OfVerb(tree, head, depth + 1);
    }

    private static int SayingAround(SentenceTree tree, int clause)
    {
        for (var steps = 0; clause > 0 && steps < 4; steps++)
        {
            if (tree.Is(clause, "ccomp"))
                return tree[clause].Head is > 0 and var outer && outer < clause && tree[outer].Upos == Upos.VERB ? outer : 0;
            if (!tree.Is(clause, "conj") && !tree.Is(clause, "advcl") && !tree.Is(clause, "xcomp"))
                return 0;
            clause = tree[clause].Head;
        }

        return 0;
    }

    // "issued a statement saying" has the issuer; "critics saying" has the critics.
    private static int? OfNounWithParticiple(SentenceTree tree, int noun, int depth)
    {
        var head = tree[noun].Head;
        // "sent a letter to the minister pleading for help": he who sent it pleads.
        if (tree.Child(noun, "case", "to") > 0 && head > 0)
        {
            var sender = tree[head].Upos == Upos.VERB ? head : tree[head].Head;
            return sender > 0 && tree[sender].Upos == Upos.VERB ? OfVerb(tree, sender, depth + 1) : null;
        }

        // "repeated the remarks saying it was cold": trees take the remarks for what was cold.
        var misread = head > noun && (tree.Is(noun, "nsubj") || tree.Is(noun, "obj")) && tree.Is(head, "ccomp");
        head = misread ? tree[head].Head : head;
        var governs = head > 0 && tree[head].Upos == Upos.VERB && (misread || tree.IsExactly(noun, "obj") || tree.Is(noun, "obl"));
        if (governs && IsUtterance(tree.Lemma(noun)) && OfVerb(tree, head, depth + 1) is > 0 and var issuer)
            return issuer;
        return Named(tree, noun);
    }

    internal static bool IsUtterance(string lemma) =>
        lemma is "statement" or "letter" or "email" or "e-mail" or "tweet" or "post" or "message" or "memo" or "note" or "release" or "speech"
            or "interview" or "report" or "article" or "op-ed" or "communique" or "communiqué" or "comment" or "remark" or "word";

    private static int Subject(SentenceTree tree, int verb)
    {
        var beside = NameBefore(tree, verb);
        if (beside > 0)
            return beside;
        foreach (var child in tree.Children(verb))
        {
            if ((tree.IsExactly(child, "nsubj") || tree.IsExactly(child, "nsubj:outer")) && !OrderedComplement.IsDay(tree.Lemma(child)) && tree.Lemma(child) is not ("month" or "week" or "year" or "night" or "morning"))
                return child;
        }

        return 0;
    }

    // "Monday at the meeting, the minister said", "PARIS — The minister said": the name right before the verb, behind a comma or a dash, is
    // the subject, though trees like to take the first noun.
    private static int NameBefore(SentenceTree tree, int verb)
    {
        var last = verb - 1;
        while (last > 0 && tree[last].Upos is Upos.AUX or Upos.ADV)
            last--;
        var first = last + 1;
        while (first > 1 && (tree[first - 1].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.PRON || tree[first - 1].Xpos == "POS"))
            first--;
        if (first < 3 || first > last || tree[last].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON))
            return 0;
        var mark = tree[first - 1].Form;
        // "Jean-Pierre said": a hyphen inside a name parts nothing.
        if (mark == "-" && (tree[first - 1].NoSpaceAfter || (first > 2 && tree[first - 2].NoSpaceAfter)))
            return 0;
        if (mark is not ("," or "—" or "–" or "--" or "―" or "-") || (mark == "," && tree.Is(last, "appos")) || tree[last].Lemma is "who" or "which" or "that")
            return 0;
        var head = last;
        while (tree[head].Head >= first && tree[head].Head <= last)
            head = tree[head].Head;
        return head;
    }

    private static bool IsRelative(SentenceTree tree, int subject) => tree.Lemma(subject) is "who" or "which" or "that";

    // The writer, the reader and nobody in particular are no sources.
    private static int? Named(SentenceTree tree, int word)
    {
        ref readonly var token = ref tree[word];
        if (token.Upos == Upos.PRON && token.Lemma is "I" or "i" or "we" or "you" or "what" or "this" or "that" or "there" or "who" or "which" && token.Form is not ("those" or "Those" or "these" or "These"))
            return null;
        return word;
    }

    private static bool IsRaising(string lemma) =>
        lemma is "go" or "continue" or "begin" or "start" or "appear" or "seem" or "proceed" or "come" or "use" or "tend" or "be" or "rush" or "manage" or "hasten" or "take" or "return";

    private static bool IsUttering(string lemma) =>
        lemma is "make" or "issue" or "give" or "express" or "voice" or "repeat" or "reiterate" or "release" or "deliver" or "send" or "raise" or "have" or "publish" or "offer" or "hold"
            or "echo" or "air" or "share" or "utter" or "renew" or "stress" or "underline" or "defend" or "restate" or "state" or "withdraw" or "retract";
}
