namespace Dragoman.Coding.Statements;

/// <summary>The words that a cue governs as its content, and the frame by which it does.</summary>
/// <param name="Preposition">The preposition that belongs to the cue ("called for"), or 0.</param>
internal readonly record struct Complement(bool[] Content, string Rule, int Preposition = 0)
{
    /// <summary>The content of a verb by the first of its frames that the tree shows; null where it shows none.</summary>
    public static Complement? OfVerb(SentenceTree tree, int verb, CueWord word) =>
        Clause(tree, verb, word) ?? Infinitive(tree, verb, word) ?? Called(tree, verb, word) ?? As(tree, verb, word) ?? Prepositional(tree, verb, word)
        ?? Gerund(tree, verb, word) ?? NounPhrase(tree, verb, word) ?? OrderedComplement.OfVerb(tree, verb, word) ?? Beside(tree, verb, word);

    /// <summary>"…that they agree", "they agree, he said", "as he said, they agree".</summary>
    private static Complement? Clause(SentenceTree tree, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.That))
            return null;
        var content = new bool[tree.Count + 1];
        var found = 0;
        foreach (var child in tree.Children(verb))
        {
            if (!tree.Is(child, "ccomp") || IsRemark(tree, child) || (word.Lemma == "decide" && tree.Child(child, "mark", "that") == 0))
                continue;
            tree.Put(content, child, true);
            found = child;
        }

        if (found > 0)
        {
            CutOwnParticiples(tree, verb, content);
            CutOwnPredicates(tree, verb, content);
            AddOwnClauses(tree, verb, found, content);
            if (found > verb)
            {
                AddSubject(tree, verb, found, content);
                AddJoined(tree, verb, content);
            }
            // "reminded those who complain that…": the relative clause is the hearers'.
            if (word.Kind == CueKind.Tell && Array.IndexOf(content, true) is > 0 and var start && tree.Lemma(start) is "who" or "which")
                return null;
            return IsRelative(tree, verb, content) ? null : new Complement(content, found < verb ? "clause-before" : "that-clause");
        }

        return Inserts(word) ? Around(tree, verb, word) : null;
    }

    // "repeated those remarks saying that…": what is said hangs on the saying.
    private static bool IsRemark(SentenceTree tree, int clause) =>
        (tree.Child(clause, "nsubj") is > 0 and var own ? own : tree.Child(clause, "obj")) is > 0 and var subject && subject < clause && SourceFinder.IsUtterance(tree.Lemma(subject))
            && (tree.IsIngForm(clause) || (tree.Child(subject, "acl") is > 0 and var saying && saying > subject && tree.Lemma(saying) == "say"));

    private static bool Inserts(CueWord word) =>
        word.Has(CueFrames.Quote) || word.Kind is CueKind.Show or CueKind.Think or CueKind.Hope or CueKind.Fear or CueKind.Claim;

    // "said they agree, even though…": the reservation is the speaker's.
    private static void AddOwnClauses(SentenceTree tree, int verb, int clause, bool[] content)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > clause && clause > verb && tree.Is(child, "advcl") && tree.Child(child, "mark") is > 0 and var mark
                && tree.Lemma(mark) is "because" or "although" or "though" or "if" or "unless" or "so" or "since" or "whereas")
                tree.Put(content, child, true);
        }
    }

    // "said that they agree and that they will come", "said she was tired and wanted to leave": trees hang the second half on the saying.
    private static void AddJoined(SentenceTree tree, int verb, bool[] content)
    {
        var last = Array.LastIndexOf(content, true);
        var at = last + 1;
        var comma = at < tree.Count && tree[at].Form == ",";
        var from = at;
        if (comma || (at <= tree.Count && tree[at].Form is "\"" or "''" or "”"))
            at++;
        if (comma && at < tree.Count && tree[at].Form is "\"" or "''" or "”")
            at++;
        if (at + 1 >= tree.Count || tree[at].Upos != Upos.CCONJ || tree[at].Lemma is not ("and" or "but" or "or"))
            return;
        // "said he was tired and he would leave", "…, but would come back".
        var second = tree[at + 1].Upos == Upos.ADV ? at + 2 : at + 1;
        var sameWho = tree[second].Upos == Upos.PRON && tree[second].Lemma is "he" or "she" or "it" or "they" or "this" or "that" or "there" && second < tree.Count ? second + 1 : comma ? second : 0;
        if (sameWho > 0 && sameWho < tree.Count && tree[verb].Xpos == "VBD" && tree.Lemma(sameWho + 1) != "not" && (tree[sameWho].Lemma is "would" or "could" or "might" or "should" or "'d" or "’d" || (from == at && sameWho > second && !IsSaying(tree.Lemma(sameWho)) && tree[sameWho].Upos is Upos.AUX or Upos.VERB && tree.HasFeature(sameWho, "VerbForm=Fin"))))
        {
            content.AsSpan(from, OrderedComplement.ClauseEnd(tree, sameWho) - from + 1).Fill(true);
            return;
        }

        var isThat = tree[at + 1].Form == "that" && tree[at + 1].Xpos is "IN" or "WDT" or "DT" && HasFinite(tree, at + 2);
        // "said polls could err and have been wrong": a speaker's own doing would have the tense of the saying.
        var shifted = tree[verb].Xpos == "VBD" && tree.Lemma(verb) is not ("hope" or "think" or "believe" or "expect" or "fear" or "know" or "feel") && at + 2 < tree.Count && tree[second].Xpos is "VBP" or "VBZ" && tree[second].Upos is Upos.VERB or Upos.AUX && !IsSaying(tree.Lemma(second)) && tree.Lemma(at) == "and";
        if (shifted)
        {
            content.AsSpan(from, OrderedComplement.ClauseEnd(tree, second) - from + 1).Fill(true);
            return;
        }

        var goesOn = !comma && tree[at + 1].Upos is Upos.VERB or Upos.AUX && tree.HasFeature(at + 1, "VerbForm=Fin") && tree[at + 1].Xpos == FirstFinite(tree, verb, content) && !IsSaying(tree.Lemma(at + 1));
        if (!isThat && !goesOn)
            return;
        for (var word = from; word < tree.Count && tree[word].Form is not (";" or "."); word++)
            content[word] = true;
    }

    // "said a committee of six states would meet": trees take the subject for what is said and leave the verb alone.
    private static void AddSubject(SentenceTree tree, int verb, int clause, bool[] content)
    {
        // "said the portrait, escorted by guards, preceded it": the object of saying is the subject of what is said.
        if (tree.Child(verb, "obj") is var thing && thing > verb && thing < clause && tree.Child(clause, "nsubj") == 0 && tree.Child(clause, "expl") == 0 && tree.Child(clause, "mark") == 0
            && !OrderedComplement.IsDay(tree.Lemma(thing)) && tree.Lemma(verb) is "say" or "claim" or "report" or "announce" or "note" or "believe" or "think" or "suggest" or "insist" or "argue" or "predict" or "state"
            && (tree.HasFeature(clause, "VerbForm=Fin") || tree.Child(clause, "aux") is > 0 and var aux && tree.HasFeature(aux, "VerbForm=Fin")))
        {
            var start = Array.IndexOf(tree.Subtree(thing), true);
            if (start > verb && Array.IndexOf(content, true) is var end && end > start)
                content.AsSpan(start, end - start).Fill(true);
        }

        var first = Array.IndexOf(content, true);
        // A mark of quotation before the verb is no word: "said the board “will meet”".
        while (first > 0 && first < tree.Count && tree[first].Upos == Upos.PUNCT && tree[first].Form is "\"" or "“" or "''" or "``")
            first++;
        if (first > verb + 1 && tree[first].Upos is Upos.AUX or Upos.VERB && tree.HasFeature(first, "VerbForm=Fin") && tree[first - 1].Upos is not (Upos.CCONJ or Upos.SCONJ) && !OrderedComplement.IsDay(tree.Lemma(first - 1)) && tree.Child(clause, "nsubj") == 0 && tree.Child(clause, "expl") == 0
            && tree[verb + 1].Upos is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM)
            content.AsSpan(verb + 1, first - verb - 1).Fill(true);
    }

    private static bool IsSaying(string lemma) =>
        lemma is "say" or "tell" or "add" or "call" or "urge" or "ask" or "accuse" or "warn" or "promise" or "vow" or "announce" or "describe" or "note" or "insist" or "argue" or "demand"
            or "criticize" or "praise" or "suggest" or "predict" or "deny" or "refuse" or "decline" or "leave" or "go" or "offer";

    private static string? FirstFinite(SentenceTree tree, int verb, bool[] content)
    {
        for (var at = verb + 1; at <= tree.Count; at++)
        {
            if (content[at] && tree[at].Upos is Upos.VERB or Upos.AUX && tree.HasFeature(at, "VerbForm=Fin"))
                return tree[at].Xpos;
        }

        return null;
    }

    private static bool HasFinite(SentenceTree tree, int first)
    {
        for (var at = first; at <= tree.Count; at++)
        {
            if (tree.HasFeature(at, "VerbForm=Fin"))
                return true;
        }

        return false;
    }

    // "said they agree, telling reporters that…": telling is the speaker's doing, though trees hang it on the agreeing.
    private static void CutOwnParticiples(SentenceTree tree, int verb, bool[] content)
    {
        for (var at = verb + 1; at < tree.Count; at++)
        {
            var own = content[at] && tree[at].Form == "," && content[at + 1] && tree.Is(at + 1, "advcl") && tree.IsIngForm(at + 1)
                && tree.Child(at + 1, "mark") == 0 && SourceFinder.IsComment(tree.Lemma(at + 1));
            if (own)
                tree.Put(content, at + 1, false);
        }
    }

    // "agreed that they would talk, but avoided the press": what follows the comma is done by those who agreed.
    private static void CutOwnPredicates(SentenceTree tree, int verb, bool[] content)
    {
        if (tree[verb].Xpos is not ("VBD" or "VBZ" or "VBP"))
            return;
        for (var at = verb + 3; at <= tree.Count; at++)
        {
            if (!content[at] || tree[at].Upos != Upos.VERB || tree[at].Xpos != tree[verb].Xpos || !tree.Is(at, "conj") || tree.Child(at, "nsubj") != 0)
                continue;
            var behindComma = SourceFinder.IsBehindComma(tree, at) && tree[at - 1].Lemma is not "and";
            if (!behindComma && SourceFinder.OuterSaying(tree, at) != verb)
                continue;
            var first = at;
            while (tree[first].Upos != Upos.CCONJ)
                first--;
            if (tree[first - 1].Form == ",")
                first--;
            content.AsSpan(first).Clear();
            return;
        }
    }

    // Two clauses joined by "and" are not one infinitive: what has a subject of its own is no part of it.
    private static bool[] WithoutClauses(SentenceTree tree, bool[] content, int top)
    {
        foreach (var child in tree.Children(top))
        {
            // Nor is a noun joined with a deed: "opposes the bid and accuses its neighbour".
            if (child > top && (tree.Is(child, "conj") || tree.Is(child, "parataxis")) && (tree.Child(child, "nsubj") > 0 || tree[top].Upos is Upos.NOUN or Upos.PROPN && tree[child].Upos == Upos.VERB && tree.HasFeature(child, "VerbForm=Fin")))
                tree.Put(content, child, false);
        }

        // "vowed to stay and praised the guests": a finite verb is no second infinitive.
        if (tree.Child(top, "mark", "to") > 0)
        {
            foreach (var child in tree.Children(top))
            {
                if (child > top && tree.Is(child, "conj") && tree[child].Xpos is "VBD" or "VBZ" && tree.HasFeature(child, "VerbForm=Fin"))
                    tree.Put(content, child, false);
            }
        }

        // Nor does "but" go on with it.
        for (var at = top + 1; at <= tree.Count; at++)
        {
            if (tree[at].Lemma == "but" && tree[at].Upos == Upos.CCONJ)
            {
                content.AsSpan(at).Clear();
                break;
            }
        }

        return content;
    }

    // "what he believed would work": the clause is cut in two by the relative, and its words alone say something else.
    private static bool IsRelative(SentenceTree tree, int verb, bool[] content)
    {
        for (var at = 1; at < verb; at++)
        {
            if (content[at])
                return tree.Lemma(at) is "what" or "which" or "that" or "who" or "whom" && content.AsSpan(verb + 1).Contains(true);
        }

        return false;
    }

    // The reported clause governs the verb of saying: all of it but the saying.
    private static Complement? Around(SentenceTree tree, int verb, CueWord word)
    {
        // "as he urges them to go, they stay": what has an object or an infinitive of its own says that, and not the rest.
        if (tree.Child(verb, "xcomp") > 0 || (tree.Child(verb, "obj") is var thing && thing > verb && word.Kind != CueKind.Tell && !OrderedComplement.IsDay(tree.Lemma(thing))))
            return null;
        var head = tree[verb].Head;
        if (AsReported(tree, verb) is { } reported)
            return reported;
        if (head == 0 || tree.Child(verb, "nsubj") == 0)
            return null;
        var asClause = tree.Is(verb, "advcl") && tree.Child(verb, "mark", "as") > 0;
        // "as the talks continued", "as they responded": what is done meanwhile.
        if (asClause && word.Lemma is "continue" or "respond" or "add" or "announce" or "declare" or "insist" or "speak")
            return null;
        if (!asClause && (!tree.Is(verb, "parataxis") || (tree.Child(verb, "obj") == verb + 2 && tree[verb + 1].Upos == Upos.DET)))
            return null;
        if (tree.Child(head, "nsubj") == 0 && tree[head].Upos is not (Upos.VERB or Upos.AUX))
            return null;
        var content = tree.Subtree(head);
        if (FollowsColon(tree, verb, content))
            return null;
        tree.Put(content, verb, false);
        foreach (var child in tree.Children(head))
        {
            // "A did this, X said, and Y said that": the second saying is no part of the first one's content.
            if (child > verb && (tree.Is(child, "conj") || tree.Is(child, "parataxis")) && tree.Child(child, "nsubj") > 0)
                tree.Put(content, child, false);
            // "…, X said, adding that": nor what X adds.
            if (child > verb && tree.IsIngForm(child) && tree[child - 1].Form == "," && SourceFinder.IsComment(tree.Lemma(child)) && tree.Child(child, "nsubj") == 0)
                tree.Put(content, child, false);
        }

        return new Complement(content, asClause ? "as-clause" : "clause-around");
    }

    // "As reported by the agency, the road is shut".
    private static Complement? AsReported(SentenceTree tree, int verb)
    {
        if (verb != 2 || tree[1].Lemma != "as" || tree[verb].Xpos != "VBN" || tree.Lemma(verb) is not ("report" or "note" or "reveal" or "state" or "explain") || tree.Lemma(3) != "by")
            return null;
        for (var at = 5; at < tree.Count && at < 16; at++)
        {
            if (tree[at].Form != ",")
                continue;
            if (tree.FreePredicates(at + 1, tree.Count) < 1)
                continue;
            var content = new bool[tree.Count + 1];
            content.AsSpan(at + 1, tree.Count - at).Fill(true);
            return new Complement(content, "as-clause");
        }

        return null;
    }

    // "These are the rules: they say that…" reports nothing before the colon.
    private static bool FollowsColon(SentenceTree tree, int verb, bool[] content)
    {
        var first = verb;
        var saying = tree.Subtree(verb);
        while (first > 1 && saying[first - 1])
            first--;
        for (var at = first; at <= verb; at++)
        {
            if (tree[at].Form is ":" or ";" || (at == first && at > 1 && content[at - 1] && tree[at - 1].Form is ":" or ";"))
                return true;
        }

        return false;
    }

    // Trees often hang the reported clause beside the verb of saying.
    private static Complement? Beside(SentenceTree tree, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.That) || !Inserts(word) || tree.Child(verb, "obj") > 0)
            return null;
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "parataxis") && tree.Child(child, "nsubj") > 0)
                return new Complement(tree.Subtree(child), child < verb ? "clause-before" : "clause-beside");
        }

        return null;
    }

    private static Complement? Infinitive(SentenceTree tree, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.To))
            return null;
        var infinitive = InfinitiveOf(tree, verb);
        if (infinitive == 0 && OrderedComplement.InfinitiveBehind(tree, verb, word) is { } ordered)
            return ordered;
        if (infinitive == 0)
            return null;
        var content = WithoutClauses(tree, tree.Subtree(infinitive), infinitive);
        Add(tree, content, tree.Child(verb, "obj"), verb, infinitive);
        Add(tree, content, tree.Child(verb, "iobj"), verb, infinitive);
        FillGap(tree, verb, content);
        return new Complement(content, "infinitive");
    }

    // "urged the parties to the conflict to talk": what stands between the one who is urged and the infinitive says who he is.
    private static void FillGap(SentenceTree tree, int verb, bool[] content)
    {
        var first = Array.IndexOf(content, true);
        if (first <= verb)
            return;
        for (var at = first + 1; at <= tree.Count && tree.Lemma(at) != "to" | content[at]; at++)
        {
            if (content[at])
                continue;
            var end = at;
            while (end < tree.Count && !content[end] && (tree[end].Form == "," && content[end + 1] && tree.Lemma(end + 1) == "to" || tree[end].Upos is not (Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.SCONJ) && !OrderedComplement.IsDay(tree.Lemma(end))))
                end++;
            if (!content[end])
                return;
            content.AsSpan(at, end - at).Fill(true);
        }
    }

    private static int InfinitiveOf(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > verb && (tree.Is(child, "xcomp") || tree.Is(child, "ccomp") || tree.Is(child, "advcl")) && tree.Child(child, "mark", "to") > 0)
                return child;
        }

        return 0;
    }

    /// <summary>"called it a charge": the thing and its name.</summary>
    private static Complement? Called(SentenceTree tree, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.Name))
            return null;
        var thing = tree.Child(verb, SourceFinder.IsPassive(tree, verb) ? "nsubj:pass" : "obj");
        foreach (var child in tree.Children(verb))
        {
            var isName = tree.Is(child, "xcomp") || (tree.Is(child, "obj") && child != thing) || (tree.Is(child, "ccomp") && tree[child].Upos != Upos.VERB);
            if (!isName || child < verb || tree.Child(child, "mark") > 0 || tree[child].Upos is Upos.VERB or Upos.ADV)
                continue;
            var content = tree.Subtree(child);
            thing = thing > 0 ? thing : tree.Child(verb, "iobj");
            Add(tree, content, thing, verb, child);
            if (thing > 0 && tree.Is(thing, "nsubj:pass") || thing > 0 && thing < verb && tree[thing].Xpos is "WDT" or "WP")
                tree.Put(content, thing, true);
            // "called it a crime that nobody helps": what "it" stands for.
            if (thing > 0 && tree.Lemma(thing) == "it")
                AddClause(tree, verb, child, content);
            return new Complement(content, "name");
        }

        // "called her a liar": trees may take it for a gift to her.
        if (tree.Child(verb, "iobj") is var named && named > verb && thing > named && tree[thing].Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN)
        {
            var content = tree.Subtree(thing);
            tree.Put(content, named, true);
            return new Complement(content, "name");
        }

        // "called it 'unjust and late'": trees hang the quality on the thing.
        foreach (var child in thing > verb ? tree.Children(thing) : [])
        {
            if (child > thing && (tree.Is(child, "amod") || tree.Is(child, "appos") || tree.IsExactly(child, "acl")))
                return new Complement(tree.Subtree(thing), "name");
        }

        return null;
    }

    private static void AddClause(SentenceTree tree, int verb, int name, bool[] content)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > name && (tree.Is(child, "ccomp") || tree.Is(child, "advcl")) && tree.Child(child, "mark", "that") > 0)
                tree.Put(content, child, true);
        }
    }

    private static Complement? As(SentenceTree tree, int verb, CueWord word)
    {
        var thing = word.Lemma == "refer" ? ReferredTo(tree, verb) : tree.Child(verb, "obj");
        if (!word.Has(CueFrames.As) || thing == 0)
            return null;
        foreach (var child in tree.Children(verb))
        {
            // "saw the convoy as it left" tells when.
            if (child < thing || (tree.Child(child, "case", "as") == 0 && tree.Child(child, "mark", "as") == 0) || tree.Child(child, "mark", "as") > 0 && tree.Child(child, "nsubj") > 0)
                continue;
            var content = tree.Subtree(child);
            Add(tree, content, thing, verb, child);
            // "a group which she regards as her heirs", "was described as a mistake".
            if (thing < verb && tree[thing].Xpos is "WDT" or "WP")
                content[thing] = true;
            return new Complement(content, "as");
        }

        foreach (var child in tree.Children(thing))
        {
            if (child > thing && tree.Child(child, "case", "as") > 0)
                return new Complement(tree.Subtree(thing), "as");
        }

        return null;
    }

    // "referred to the strikes as illegal".
    private static int ReferredTo(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > verb && tree.Is(child, "obl") && tree.Child(child, "case", "to") > 0)
                return child;
        }

        return 0;
    }

    private static Complement? Prepositional(SentenceTree tree, int verb, CueWord word)
    {
        foreach (var child in tree.Children(verb))
        {
            var preposition = PrepositionOf(tree, child);
            if (preposition < verb || !word.Prepositions.Contains(tree.Lemma(preposition)))
                continue;
            var infinitive = InfinitiveOf(tree, verb);
            // "called on the minister" is a visit; "called on the minister to resign" is a demand.
            if (tree.Lemma(preposition) == "on" && (infinitive == 0 || preposition > verb + 2))
                continue;
            var content = tree.Subtree(child);
            if (infinitive > child)
                tree.Put(content, infinitive, true);
            if (tree.Child(verb, "obj") is > 0 and var target && target < preposition && !OrderedComplement.IsDay(tree.Lemma(target)))
                tree.Put(content, target, true);
            else
                content[preposition] = false;
            return new Complement(content, "preposition", preposition);
        }

        return null;
    }

    private static int PrepositionOf(SentenceTree tree, int word)
    {
        if (tree.Is(word, "obl"))
            return tree.Child(word, "case");
        return tree.Is(word, "advcl") && tree.IsIngForm(word) ? tree.Child(word, "mark") : 0;
    }

    private static Complement? Gerund(SentenceTree tree, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.Ing))
            return null;
        foreach (var child in tree.Children(verb))
        {
            if (child > verb && (tree.Is(child, "xcomp") || tree.Is(child, "ccomp")) && tree.IsIngForm(child))
                return new Complement(WithoutClauses(tree, tree.Subtree(child), child), "gerund");
        }

        return null;
    }

    private static Complement? NounPhrase(SentenceTree tree, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.Obj) || word.Has(CueFrames.That) && verb < tree.Count && tree[verb + 1].Form == "that" && tree[verb + 1].Xpos == "IN")
            return null;
        var thing = SourceFinder.IsPassive(tree, verb) ? tree.Child(verb, "nsubj:pass") : tree.Child(verb, "obj");
        if (thing == 0 || tree[thing].Upos is not (Upos.NOUN or Upos.PROPN or Upos.NUM))
            return null;
        var content = WithoutClauses(tree, tree.Subtree(thing), thing);
        if (thing < verb && !SourceFinder.IsPassive(tree, verb))
            return null;
        AddPhrases(tree, verb, thing, content);
        if (word.Lemma == "express")
            AddThat(tree, verb, content);
        return ReadAsClause(tree, verb, word, content) ?? new Complement(content, "noun-phrase");
    }

    // "expressed hope on Friday that the talks would go on": what is hoped.
    private static void AddThat(SentenceTree tree, int verb, bool[] content)
    {
        for (var at = verb + 1; at < tree.Count; at++)
        {
            if (tree[at].Form == "that" && tree[at].Xpos == "IN")
            {
                content.AsSpan(at, OrderedComplement.ClauseEnd(tree, at) - at + 1).Fill(true);
                return;
            }

            if (tree[at].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT)
                return;
            content[at] &= !OrderedComplement.IsDay(tree.Lemma(at));
        }
    }

    // "found the mayor had left", "showed the mayor losing": trees take the subject of the clause for what is found.
    private static Complement? ReadAsClause(SentenceTree tree, int verb, CueWord word, bool[] content)
    {
        int first = Array.IndexOf(content, true), last = Array.LastIndexOf(content, true);
        var next = last + 1;
        if (next <= tree.Count && tree[next].Form is "“" or "\"" or "``" or "''")
            next++;
        if (!word.Has(CueFrames.That) || word.Kind == CueKind.Accuse || tree.IsIngForm(verb) && word.Kind != CueKind.Show || tree.Is(verb, "acl") || first != verb + 1 || next >= tree.Count || tree[next].Upos is not (Upos.VERB or Upos.AUX) || tree.Is(next, "conj"))
            return null;
        var finite = !tree.IsIngForm(verb) && tree.HasFeature(next, "VerbForm=Fin") && tree.FreePredicates(first, last) == 0;
        if (!finite && !(word.Kind == CueKind.Show && next == last + 1 && tree.IsIngForm(next)))
            return null;
        var end = OrderedComplement.ClauseEnd(tree, next);
        content.AsSpan(first, end - first + 1).Fill(true);
        return new Complement(content, finite ? "that-clause" : "noun-phrase");
    }

    // "criticized him for leaving", "demanded the release of all": what follows the thing belongs to it, a date of the saying does not.
    private static void AddPhrases(SentenceTree tree, int verb, int thing, bool[] content)
    {
        foreach (var child in tree.Children(verb))
        {
            // "defended her decision to press ahead", "welcomed the news that it would": trees hang on the verb what the thing is.
            var filling = tree.Is(child, "xcomp") && tree.Child(child, "mark", "to") > 0 || tree.Is(child, "ccomp") && tree.Child(child, "mark", "that") > 0;
            if (child < thing || thing < verb || !(filling || tree.Is(child, "obl") || tree.Is(child, "advcl")) || tree.Is(child, "obl:unmarked") || tree.Is(child, "obl:tmod"))
                continue;
            var subtree = tree.Subtree(child);
            var first = Array.IndexOf(subtree, true);
            if (!content[first - 1] || !(filling || (tree.Lemma(first) == "on" && GoesOn(tree.Lemma(thing)) && !OrderedComplement.IsDay(tree.Lemma(child))) || tree.Lemma(first) is "for" or "over" or "of" or "from" or "to" or "about" or "against" or "with" or "as" or "into" || (tree.Lemma(first) == "at" && tree.Lemma(verb) is "express" or "estimate" or "forecast" or "project" or "calculate")))
                break;
            tree.Put(content, child, true);
        }
    }

    // What is laid or made "on" something.
    private static bool GoesOn(string lemma) =>
        lemma is "attack" or "assault" or "strike" or "raid" or "ban" or "sanction" or "embargo" or "restriction" or "curb" or "limit" or "tax" or "tariff" or "pressure" or "crackdown" or "war" or "decision" or "vote" or "report" or "law" or "talk" or "agreement";

    // The named thing belongs to the content where it stands between the verb and what is said of it.
    private static void Add(SentenceTree tree, bool[] content, int thing, int verb, int until)
    {
        if (thing > verb && thing < until)
            tree.Put(content, thing, true);
    }
}
