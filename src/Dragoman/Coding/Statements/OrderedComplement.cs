namespace Dragoman.Coding.Statements;

/// <summary>
/// The content of a verb of saying by the order of words alone, where the tree has lost it: "told reporters on Monday that…",
/// "asked the minister if…", "accused them of…", "said the talks…".
/// </summary>
internal static class OrderedComplement
{
    // So many words may stand between the verb and "that": an addressee, a place and a day.
    private const int LongestGap = 14;

    public static Complement? OfVerb(SentenceTree tree, int verb, CueWord word)
    {
        if (word.Lemma == "call" && CalledOn(tree, verb) is { } demand)
            return demand;
        if (word.Has(CueFrames.That) && Conjunction(tree, verb, word) is { } clause)
            return clause;
        if (word.Prepositions.Count > 0 && Preposition(tree, verb, word) is { } phrase)
            return phrase;
        return word.Has(CueFrames.That) && word.Has(CueFrames.Quote) ? Bare(tree, verb, word) : null;
    }

    // "called on the senator from Lund to take back his words": trees hang the infinitive on any noun.
    private static Complement? CalledOn(SentenceTree tree, int verb)
    {
        if (verb + 3 > tree.Count || tree.Lemma(verb + 1) != "on")
            return null;
        for (var at = verb + 3; at < tree.Count && at - verb <= LongestGap; at++)
        {
            if (tree[at].Xpos == "TO" && (tree[at + 1].Xpos == "VB" || tree[at + 1].Upos is Upos.ADV or Upos.PUNCT && at + 2 <= tree.Count && tree[at + 2].Xpos == "VB"))
                return To(tree, verb + 2, PhraseEnd(tree, at), "preposition", verb + 1);
            if (EndsGap(tree, at))
                return null;
        }

        return null;
    }

    private static Complement? Conjunction(SentenceTree tree, int verb, CueWord word)
    {
        // "commented on a warning that…": the warning says so.
        if (verb < tree.Count && tree.Lemma(verb + 1) is "on" or "about" && word.Kind == CueKind.Say)
            return null;
        for (var at = verb + 1; at < tree.Count && at - verb <= LongestGap; at++)
        {
            // "decided to build, a sign that…": the sign says so.
            if (IsConjunction(tree, at, word) && (word.Lemma != "decide" || at <= verb + 3))
                return HasFinite(tree, at + 1, tree.Count) || (tree[at].Xpos == "IN" && HasPast(tree, at + 2)) ? To(tree, at, ClauseEnd(tree, at), "that-clause") : null;
            // "told a paper that came out on Monday that…": over the relative clause, if nobody speaks in it.
            var told = word.Kind == CueKind.Tell || tree[verb + 1].Upos == Upos.ADP;
            if (told && tree[at - 1].Upos is Upos.NOUN or Upos.PROPN && tree[at].Form is "who" or "that" or "which" && tree[at + 1].Upos is Upos.VERB or Upos.AUX && tree[at + 1].Xpos is "VBD" or "VBZ" or "VBP" && !SourceFinder.IsComment(tree.Lemma(at + 1)))
                at++;
            else if (EndsGap(tree, at))
                return null;
        }

        return null;
    }

    private static bool IsConjunction(SentenceTree tree, int at, CueWord word)
    {
        if (word.Kind == CueKind.Ask || word.Lemma == "explain" && tree.Lemma(at) is "why" or "how")
            return tree.Lemma(at) is "if" or "whether" or "why" or "how";
        // "told them that evening": the next word of a clause is no noun without more.
        return tree[at].Form == "that" && tree[at].Xpos is "IN" or "WDT" or "DT" && (tree[at + 1].Upos is not (Upos.VERB or Upos.AUX) || (tree[at].Xpos == "IN" && tree.IsIngForm(at + 1)));
    }

    /// <summary>"urged the parties to the conflict to talk": who is urged and to what, where the tree hangs the infinitive on a noun.</summary>
    public static Complement? InfinitiveBehind(SentenceTree tree, int verb, CueWord word)
    {
        if (word.Kind is not (CueKind.Demand or CueKind.Ask) || verb + 3 > tree.Count || tree.Child(verb, "obj") is not (> 0 and var thing) || thing < verb || tree.Child(verb, "ccomp") > 0)
            return null;
        // "ordered the closure to help": a thing is ordered, not somebody.
        if (word.Lemma is "order" or "demand" or "request" && tree[thing].Xpos == "NN")
            return null;
        for (var at = verb + 2; at < tree.Count && at - verb <= LongestGap; at++)
        {
            if (tree[at].Xpos == "TO" && tree[at + 1].Xpos == "VB" && at > thing)
                return To(tree, verb + 1, PhraseEnd(tree, at), "infinitive");
            if (tree[at].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.SCONJ && tree[at].Form != "-")
                return null;
        }

        return null;
    }

    private static Complement? Preposition(SentenceTree tree, int verb, CueWord word)
    {
        for (var at = verb + 1; at < tree.Count && at - verb <= LongestGap; at++)
        {
            if (word.Prepositions.Contains(tree.Lemma(at)) && tree.Lemma(at) is "of" or "for" && (at == verb + 1 || word.Kind == CueKind.Accuse))
            {
                // "accused the minister of defense, who left, of lying": the "of" before an -ing form.
                for (var of = at + 1; word.Kind == CueKind.Accuse && of < tree.Count - 1 && of - at <= LongestGap + 6; of++)
                {
                    if (tree.Lemma(of) == "of" && tree.IsIngForm(of + 1) && tree[at + 1].Xpos != "VBG")
                        at = of;
                }

                var first = at == verb + 1 ? at + 1 : verb + 1;
                return To(tree, first, PhraseEnd(tree, at), "preposition", at == verb + 1 ? at : 0);
            }

            if (EndsGap(tree, at))
                return null;
        }

        return null;
    }

    // "said the talks had failed": a clause right behind the verb.
    private static Complement? Bare(SentenceTree tree, int verb, CueWord word)
    {
        var first = verb + 1;
        if (first <= tree.Count && IsDay(tree.Lemma(first)))
            first++;
        if (first + 1 >= tree.Count || tree[first].Upos is not (Upos.DET or Upos.PRON or Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.NUM or Upos.ADV))
            return null;
        if (word.Kind == CueKind.Tell)
            first = BehindAddressee(tree, first);
        if (first == 0)
            return null;
        if (word.Lemma == "say")
            return (ReportedVerb(tree, verb, first) is > 0 and var reported ? reported : BareVerb(tree, first)) is > 0 and var end ? To(tree, first, ClauseEnd(tree, end), "that-clause") : null;
        var name = first;
        var over = word.Lemma is "think" or "believe";
        while (name <= tree.Count && !EndsName(tree, name) && (over || tree[name].Form != ","))
            name++;
        // "urged an end of the war and did not mention…": the verb behind "and" goes on with the urging.
        if (name <= first || name > tree.Count || !tree.HasFeature(name, "VerbForm=Fin") || tree[name - 1].Upos == Upos.CCONJ || tree[first].Upos == Upos.ADV)
            return null;
        return To(tree, first, ClauseEnd(tree, name), "that-clause");
    }

    // Nobody says a thing: behind "said" and a noun comes a clause, be its subject ever so long: "said none of the ships that left in May had…".
    // The finite verb of that clause, or 0: each relative or conjunction before it takes a verb of its own.
    private static int ReportedVerb(SentenceTree tree, int verb, int first)
    {
        if (tree[verb].Xpos is not ("VBD" or "VBZ" or "VBP" or "VBG") || tree[first].Lemma is "so" or "nothing" or "something" or "little" or "much" or "no" or "yes" or "goodbye" or "sorry"
            || tree[first].Upos == Upos.ADV && tree[first + 1].Upos is not (Upos.DET or Upos.NUM or Upos.PRON))
            return 0;
        var taken = 0;
        for (var at = first; at <= tree.Count; at++)
        {
            ref readonly var token = ref tree[at];
            if (token.Form is ";" or ":" || (token.Form == "." && at < tree.Count && tree[at + 1].Upos != Upos.PUNCT) || (token.Upos == Upos.CCONJ && taken == 0 && at + 1 < tree.Count && tree.HasFeature(at + 1, "VerbForm=Fin")))
                return 0;
            if (token.Xpos is "WDT" or "WP" or "WP$" or "WRB" || (token.Upos == Upos.SCONJ && tree.Is(at, "mark") && !IsPreposition(token.Lemma)))
                taken++;
            else if (token.Upos is Upos.VERB or Upos.AUX && tree.HasFeature(at, "VerbForm=Fin") && at > first && taken-- == 0)
                return at;
        }

        return 0;
    }

    // "say his finish and proven skill make him strong": the verb, where the tagger has none that is finite.
    private static int BareVerb(SentenceTree tree, int first)
    {
        if (tree[first].Upos is not (Upos.DET or Upos.PRON or Upos.PROPN) || tree[first].Lemma is "it" or "this" or "that" or "something" or "so")
            return 0;
        for (var at = first + 2; at < tree.Count; at++)
        {
            if (tree[at].Form is ";" or ":" or "\"" or "“" or "''" or ",")
                return 0;
            if (tree[at].Xpos == "VB" && tree[at - 1].Xpos is "NN" or "NNS" or "NNP")
                return at;
        }

        return 0;
    }

    /// <summary>True for a preposition that trees may call a conjunction: "on leaving".</summary>
    internal static bool IsPreposition(string lemma) => lemma is "for" or "of" or "with" or "in" or "on" or "by" or "from" or "about" or "against" or "into" or "without" or "like";

    // "told the troops they were": the clause begins behind the first noun; 0 where none follows it.
    private static int BehindAddressee(SentenceTree tree, int first)
    {
        var at = first;
        if (tree[at].Upos is Upos.PRON)
            return at + 1 < tree.Count ? at + 1 : 0;
        while (at < tree.Count && (tree[at].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM || at == first))
            at++;
        return at > first && at < tree.Count && tree[at].Upos is Upos.PRON or Upos.DET ? at : 0;
    }

    // Commas may stand in the subject of the clause: "said the economy, jobs included, was…".
    private static bool EndsName(SentenceTree tree, int at)
    {
        ref readonly var token = ref tree[at];
        return token.Upos is Upos.AUX or Upos.SCONJ || (token.Upos == Upos.VERB && (tree.HasFeature(at, "VerbForm=Fin") || tree[at - 1].Form != ","))
            || (token.Upos == Upos.PUNCT && token.Form is not ("," or "-" or "'" or "’" or "."));
    }

    private static bool EndsGap(SentenceTree tree, int at) =>
        tree[at].Upos is Upos.VERB or Upos.AUX && tree.HasFeature(at, "VerbForm=Fin") || tree[at].Form is ";" or ":" or "." or "\"" or "“" or "''" or "``";

    private static bool HasFinite(SentenceTree tree, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (tree.HasFeature(at, "VerbForm=Fin"))
                return true;
        }

        return false;
    }

    // To the end of the sentence; not over a semicolon, nor over a comma behind which the speaker goes on saying.
    internal static int ClauseEnd(SentenceTree tree, int first)
    {
        for (var at = first; at < tree.Count; at++)
        {
            if (tree[at].Form == ";" || (tree[at].Form == "," && tree.IsIngForm(at + 1)) || (at > first && tree[at].Form is "." && tree[at + 1].Upos != Upos.PUNCT))
                return at - 1;
        }

        return tree.Count;
    }

    // "argued that the papers contained secrets": trees may take the verb for a participle.
    private static bool HasPast(SentenceTree tree, int first)
    {
        for (var at = first; at <= tree.Count; at++)
        {
            if (tree[at].Xpos is "VBN" or "VBD")
                return true;
        }

        return false;
    }

    private static int PhraseEnd(SentenceTree tree, int first)
    {
        for (var at = first; at < tree.Count; at++)
        {
            if (tree[at].Form is "," or ";" or ":" or "." or "—" or "–" or "--")
                return at - 1;
        }

        return tree.Count;
    }

    private static Complement? To(SentenceTree tree, int first, int last, string rule, int preposition = 0)
    {
        if (last <= first)
            return null;
        var content = new bool[tree.Count + 1];
        content.AsSpan(first, last - first + 1).Fill(true);
        return new Complement(content, rule, preposition);
    }

    internal static bool IsDay(string lemma) =>
        lemma is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "yesterday" or "today";
}
