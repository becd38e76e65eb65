namespace Dragoman.Coding.Statements;

/// <summary>Mends a content that the tree cannot have right: a clause without its verb, an infinitive joined to a finite verb.</summary>
internal static class ContentRepair
{
    /// <summary>Changes the words of a content that stands behind its cue.</summary>
    public static void Run(SentenceTree tree, int cue, Complement complement)
    {
        var content = complement.Content;
        var first = Array.IndexOf(content, true);
        if (first <= cue)
            return;
        if (complement.Rule == "that-clause")
        {
            CloseDashes(tree, content, first);
            AddPredicate(tree, cue, content, first);
        }
        else
            CutJoinedClause(tree, content, first);
        CutJoinedPredicate(tree, cue, content, complement.Rule == "that-clause");
    }

    // "the boards involved -- of the town and the port -- will meet": what a dash opens inside a clause ends before its verb.
    private static void CloseDashes(SentenceTree tree, bool[] content, int first)
    {
        var last = Array.LastIndexOf(content, true);
        if (last + 2 >= tree.Count || tree[last + 1].Form is not ("--" or "—" or "–") || tree[last + 2].Upos is not (Upos.VERB or Upos.AUX))
            return;
        for (var at = first; at <= last; at++)
        {
            if (tree[at].Form == tree[last + 1].Form)
            {
                content.AsSpan(last + 1, OrderedComplement.ClauseEnd(tree, last + 2) - last).Fill(true);
                return;
            }
        }
    }

    // "added that if the road is shut, he would stay": of a clause of condition alone nobody can be the speaker.
    private static void AddPredicate(SentenceTree tree, int cue, bool[] content, int first)
    {
        var last = Array.LastIndexOf(content, true);
        var asks = (tree[first].Xpos is "WRB" or "WP" or "WDT" && tree[first].Form is not "that") || tree[first].Form == "whether" || (tree[first].Form == "if" && tree.Lemma(cue) is "ask" or "wonder") ? 1 : 0;
        var from = tree[first].Form == "that" ? first + 1 : first;
        if (last >= tree.Count - 1 || content.AsSpan(first, last - first + 1).Contains(false) || tree.FreePredicates(from, last) + asks >= 1)
            return;
        var end = OrderedComplement.ClauseEnd(tree, last + 1);
        if (tree.FreePredicates(from, end) + asks == 1 && !HasQuotedSpeaker(tree, last + 1, end))
            content.AsSpan(last + 1, end - last).Fill(true);
    }

    private static bool HasQuotedSpeaker(SentenceTree tree, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (tree.Lemma(at) is "say" or "tell" or "add" || tree[at].Form is ":" or "—" or "–" or "--")
                return true;
        }

        return false;
    }

    // "vowed to keep the law and praised the court", "said she likes the town and left": a finite verb that is joined to an infinitive, or to a clause of
    // another tense, and has the tense of the cue goes on with the cue.
    private static void CutJoinedPredicate(SentenceTree tree, int cue, bool[] content, bool isClause)
    {
        var tense = tree[cue].Xpos;
        if (tense is not ("VBD" or "VBZ" or "VBG"))
            return;
        string? own = null;
        for (var at = Array.IndexOf(content, true); at <= tree.Count; at++)
        {
            if (!content[at])
                continue;
            if (own is null && isClause && tree[at].Upos is Upos.VERB or Upos.AUX && tree.HasFeature(at, "VerbForm=Fin"))
                own = tree[at].Xpos;
            if (tree[at].Upos != Upos.VERB || tree[at].Xpos != tense || !tree.Is(at, "conj") || tree.Child(at, "nsubj") > 0 || tree.Child(at, "aux") > 0 || own == tense || (isClause && tense == "VBG") || IsInRelative(tree, at) || IsPerfect(tree, at))
                continue;
            var joined = at - 1;
            while (joined > cue && tree[joined].Upos == Upos.ADV)
                joined--;
            if (tree[joined].Upos != Upos.CCONJ || tree.Lemma(joined) is not ("and" or "but"))
                continue;
            content.AsSpan(tree[joined - 1].Form == "," ? joined - 1 : joined).Clear();
            return;
        }
    }

    // "has grown and lost its fear": what looks like a past tense shares the auxiliary.
    private static bool IsPerfect(SentenceTree tree, int at)
    {
        while (at > 0 && tree.Is(at, "conj"))
            at = tree[at].Head;
        return at > 0 && tree.Child(at, "aux", "have") > 0;
    }

    private static bool IsInRelative(SentenceTree tree, int at)
    {
        while (at > 0 && tree.Is(at, "conj"))
            at = tree[at].Head;
        return at > 0 && (tree.Is(at, "acl") || tree.Is(at, "advcl") || tree.Is(at, "csubj"));
    }

    // "accuses them of lying and the mayor says…": what has a subject of its own is no part of a phrase.
    private static void CutJoinedClause(SentenceTree tree, bool[] content, int first)
    {
        for (var at = first + 1; at < tree.Count; at++)
        {
            if (!content[at] || tree[at].Upos != Upos.CCONJ || tree.Lemma(at) is not ("and" or "but"))
                continue;
            var clause = tree[at].Head;
            if (clause <= at || !content[clause] || !tree.Is(clause, "conj") || tree.Child(clause, "nsubj") is not (> 0 and var subject) || subject < at || !IsFinite(tree, clause) || IsInRelative(tree, clause))
                continue;
            content.AsSpan(tree[at - 1].Form == "," ? at - 1 : at).Clear();
            return;
        }
    }

    private static bool IsFinite(SentenceTree tree, int verb)
    {
        if (tree.HasFeature(verb, "VerbForm=Fin"))
            return true;
        foreach (var child in tree.Children(verb))
        {
            if ((tree.Is(child, "aux") || tree.Is(child, "cop")) && tree.HasFeature(child, "VerbForm=Fin"))
                return true;
        }

        return false;
    }
}
