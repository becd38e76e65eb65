namespace Dragoman.Coding.Statements;

/// <summary>
/// Cues that the order of words and the commas show better than a tree, for trees are weakest where speech is reported: an inverted
/// "said the minister", and "…, the minister said" at the end or in the middle of what she said.
/// </summary>
internal static class WordOrder
{
    // A name with its titles is no longer than this; what is longer is something else.
    private const int LongestName = 30;

    /// <summary>The cue right behind a quotation: "said the minister" or "the minister, who left, said".</summary>
    public static CueFrame? Behind(SentenceTree tree, Region region, FrameFinder finder)
    {
        var at = region.FirstWord;
        // "…," but the minister said: what she says comes behind.
        if (tree[at].Upos is Upos.CCONJ or Upos.SCONJ)
            return null;
        while (at < region.Last && tree[at].Upos == Upos.ADV)
            at++;
        return tree[at].Upos == Upos.VERB ? VerbFirst(tree, region, at, finder) : NameFirst(tree, region, finder);
    }

    /// <summary>The name that begins the sentence, where its main verb has no other subject.</summary>
    public static CueFrame? NameAtStart(SentenceTree tree, int verb, FrameFinder finder)
    {
        if (tree.Child(verb, "nsubj") > 0 || verb < 2)
            return null;
        var frame = NameFirst(tree, new Region(tree.Sentence.Index, 1, verb, 1), finder);
        return frame?.Cue == verb ? frame : null;
    }

    /// <summary>"The road is closed, said the mayor, who…": who stands behind the verb, where all that goes before has its own verb and nothing behind has.</summary>
    public static (int Source, Span? Words)? Inverted(SentenceTree tree, int verb)
    {
        if (verb < 4 || verb >= tree.Count || tree[verb - 1].Form != "," || tree[verb].Xpos is not ("VBD" or "VBZ" or "VBP") || !Assertion.Holds(tree, verb)
            || tree[verb + 1].Upos is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM) || tree.FreePredicates(1, verb - 2) < 1 || tree.FreePredicates(verb + 1, tree.Count) > 0)
            return null;
        var last = verb;
        while (last < tree.Count && last - verb <= LongestName && (!EndsName(tree, last + 1) || ShortForm(tree, last + 1) > 0))
            last = ShortForm(tree, last + 1) is > 0 and var end ? end : last + 1;
        if (last == verb || HeadOf(tree, verb + 1, last) is not (> 0 and var head) || OrderedComplement.IsDay(tree.Lemma(head)) || tree[head].Upos == Upos.PRON)
            return null;
        return (head, tree.Trim(verb + 1, last));
    }

    // "a Development Commission (DC) official": the end of the brackets, where the name goes on behind them; else 0.
    private static int ShortForm(SentenceTree tree, int open)
    {
        if (tree[open].Form != "(")
            return 0;
        for (var at = open + 1; at < tree.Count && at - open <= 4; at++)
        {
            if (tree[at].Form == ")")
                return tree[at + 1].Upos is Upos.NOUN or Upos.PROPN ? at : 0;
        }

        return 0;
    }

    private static CueFrame? VerbFirst(SentenceTree tree, Region region, int verb, FrameFinder finder)
    {
        if (!IsQuoting(tree, verb, finder, out var word))
            return null;
        var last = verb;
        for (var at = verb + 1; at <= region.Last && at - verb <= LongestName && !EndsName(tree, at); at++)
            last = at;
        return last > verb && HeadOf(tree, verb + 1, last) is > 0 and var head ? Frame(tree, verb, word!, head, tree.Trim(verb + 1, last)) : null;
    }

    private static CueFrame? NameFirst(SentenceTree tree, Region region, FrameFinder finder)
    {
        var first = region.FirstWord;
        var last = first - 1;
        while (last < region.Last && !EndsName(tree, last + 1))
            last++;
        // Behind a name in commas the verb may come late: "the minister, who left in May, said".
        var comma = last < region.Last && tree[last + 1].Form is "," or "(";
        for (var at = last + 1; at <= region.Last && at - first <= LongestName; at++)
        {
            if ((tree[at].Form is "." && tree[at - 1].Form.Length > 3) || tree[at].Form is ";" or ":" || (!comma && tree[at].Upos is not (Upos.ADV or Upos.AUX or Upos.VERB)))
                return null;
            if (tree[at].Upos is not Upos.VERB || (comma && tree[at - 1].Form is not ("," or ")") && tree[at - 1].Upos is not (Upos.ADV or Upos.AUX)))
                continue;
            if (!IsQuoting(tree, at, finder, out var word))
                return null;
            // "…," it said: no other clause is near whose empty subject that could be.
            if (first == last && first > 1 && tree.Lemma(first) == "it" && at - first <= 2)
                return Frame(tree, at, word!, first, tree[first].Span);
            return last >= first && HeadOf(tree, first, last) is > 0 and var head ? Frame(tree, at, word!, head, tree.Trim(first, last)) : null;
        }

        return null;
    }

    private static bool IsQuoting(SentenceTree tree, int verb, FrameFinder finder, out CueWord? word)
    {
        word = finder.FindVerb(tree, verb);
        return word is not null && word.Has(CueFrames.Quote) && tree.Child(verb, "xcomp") == 0 && tree[verb].Xpos is "VBD" or "VBZ" or "VBP" or "VBN" && Assertion.Holds(tree, verb);
    }

    private static bool EndsName(SentenceTree tree, int at)
    {
        ref readonly var token = ref tree[at];
        if (token.Upos is Upos.VERB or Upos.AUX or Upos.SCONJ)
            return !token.Form.Equals("'s", StringComparison.Ordinal);
        if (token.Upos == Upos.ADP)
            return token.Lemma is not ("of" or "for");
        return (token.Upos == Upos.PUNCT && token.Form is not ("." or "-" or "'" or "’")) || token.Lemma is "who" or "which" || (token.Form == "." && at == tree.Count);
    }

    // A person's name if there is one; else the last noun of the first noun phrase.
    internal static int HeadOf(SentenceTree tree, int first, int last)
    {
        var head = 0;
        for (var at = first; at <= last; at++)
        {
            if (tree[at].Name == NameTag.BeginPerson)
                return at;
            if (tree[at].Upos == Upos.ADP && head > 0)
                return head;
            if (tree[at].Upos is Upos.NOUN or Upos.PROPN || (tree[at].Upos == Upos.PRON && head == 0))
                head = at;
        }

        return head > 0 && OrderedComplement.IsDay(tree.Lemma(head)) ? 0 : head > 0 && tree[head].Lemma is "I" or "i" or "we" or "you" or "it" or "that" or "this" ? 0 : head;
    }

    private static CueFrame Frame(SentenceTree tree, int verb, CueWord word, int source, Span? words) => new()
    {
        Tree = tree,
        Cue = verb,
        CueSpan = tree[verb].Span,
        Word = word,
        Source = source,
        SourceSpan = words,
        Rule = "word-order",
    };

    /// <summary>"…, the minister said." and "…, the minister said, …": all of the sentence but the saying.</summary>
    public static Complement? Inserted(SentenceTree tree, int verb, int source, CueWord word)
    {
        if (source == 0 || SourceFinder.IsPassive(tree, verb) || !(word.Has(CueFrames.Quote) || word.Kind is CueKind.Think or CueKind.Hope or CueKind.Fear) || !word.Has(CueFrames.That))
            return null;
        var name = SourceResolver.SpanOf(tree, source);
        int first = Math.Min(verb, source), last = Math.Max(verb, source);
        while (first > 1 && tree[first - 1].Span.Start >= name.Start)
            first--;
        while (last < tree.Count && tree[last + 1].Span.End <= name.End)
            last++;
        if (first < 4 && !(first > 2 && tree[first - 1].Form == ","))
            return null;
        while (first > 2 && tree[first - 1].Upos == Upos.ADV && tree[first - 2].Form == ",")
            first--;
        if (first < 3 || tree[first - 1].Form != ",")
            return null;
        return last - first > LongestName ? null : AtEnd(tree, verb, word, first, last) ?? InMiddle(tree, first, last, inverted: verb < source);
    }

    private static Complement? AtEnd(SentenceTree tree, int verb, CueWord word, int first, int last)
    {
        // "Asked whether it was true, he said": nothing is said before the comma.
        // "The bombs exploded in the square, they said": trees take the verb for a participle.
        if (tree.Count - last > 14 || !(HasClause(tree, 1, first - 2) || (first == last - 1 && tree[first].Upos == Upos.PRON && HasVerb(tree, 3, first - 2))) || (tree[1].Xpos is "VBN" or "VBG" && tree.FreePredicates(1, first - 2) < 1) || tree[1].Upos == Upos.SCONJ || tree[1].Lemma is "as" or "when" or "after" or "before" or "while")
            return null;
        // "…, the board promises help": what is promised stands behind the verb.
        if (word.Kind != CueKind.Tell && tree.Child(verb, "obj") is var thing && thing > verb && !(thing >= first && thing <= last))
            return null;
        for (var at = last + 1; at <= tree.Count; at++)
        {
            // "…, he said after the vote": what follows belongs to the saying if it is no clause.
            if (tree[at].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ || tree[at].Form is "," or ":" or "that")
                return null;
        }

        return new Complement(Between(tree, 1, first - 2), "clause-before");
    }

    private static Complement? InMiddle(SentenceTree tree, int first, int last, bool inverted)
    {
        // "…, said the minister, who left": what follows is said of the minister.
        var goesOnOtherwise = last + 2 < tree.Count && tree[last + 1].Form == "," && (inverted || tree[last + 2].Upos == Upos.CCONJ);
        if (goesOnOtherwise && HasClause(tree, 1, first - 2))
            return new Complement(Between(tree, 1, first - 2), "clause-before");
        if (last + 2 >= tree.Count || tree[last + 1].Form != "," || tree[last + 2].Lemma is "that" or "who" or "which")
            return null;
        // "…, he said, adding that…": the adding is the speaker's doing.
        // "It was late, he said, because the road was shut": the reason is his.
        var reason = tree[last + 2].Lemma is "because" or "so" or "although" or "though" or "unless" or "since" && HasClause(tree, last + 3, tree.Count);
        var commentary = tree.IsIngForm(last + 2) || (tree[last + 2].Upos is Upos.ADP or Upos.SCONJ && !reason) || !HasClause(tree, last + 2, tree.Count);
        if (tree[1].Lemma == "ask" && tree[1].Xpos == "VBN" && tree.FreePredicates(1, first - 2) < 1)
            return null;
        if (commentary && (HasClause(tree, 1, first - 2) || (tree.IsIngForm(last + 2) && SourceFinder.IsComment(tree.Lemma(last + 2)))))
            return new Complement(Between(tree, 1, first - 2), "clause-before");
        var content = Between(tree, 1, first - 2);
        Between(tree, last + 2, tree.Count).CopyTo(content, 0);
        for (var at = 1; at <= first - 2; at++)
            content[at] = true;
        return HasClause(tree, 1, first - 2) || HasClause(tree, last + 2, tree.Count) ? new Complement(content, "clause-around") : null;
    }

    private static bool[] Between(SentenceTree tree, int first, int last)
    {
        var content = new bool[tree.Count + 1];
        content.AsSpan(first, Math.Max(0, last - first + 1)).Fill(true);
        return content;
    }

    private static bool HasVerb(SentenceTree tree, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (tree[at].Xpos is "VBN" or "VBD")
                return true;
        }

        return false;
    }

    private static bool HasClause(SentenceTree tree, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (tree[at].Upos is Upos.VERB or Upos.AUX && tree.HasFeature(at, "VerbForm=Fin"))
                return true;
        }

        return false;
    }
}
