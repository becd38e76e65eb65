namespace Dragoman.Coding.Statements;

/// <summary>
/// The source of a verb of saying by the order of words, where the tree has given the verb no subject: "veterans interviewed there, among them
/// Mr. Reed, said they…".
/// </summary>
internal static class OrderedSource
{
    private const int LongestName = 15;
    private const int LongestInsertion = 25;

    /// <summary>The main word of the source and its words, or null.</summary>
    public static (int Source, Span Words)? Before(SentenceTree tree, int verb)
    {
        // "Most believe that": the tagger likes to have it for a command.
        var plural = tree[verb].Xpos == "VB" && verb == 2 && tree.Lemma(1) is "most" or "many" or "some" or "few" or "several" or "all";
        if (plural && tree[verb].Head == 0)
            return (1, tree[1].Span);
        if (tree[verb].Xpos is not ("VBD" or "VBZ" or "VBP") || tree.Child(verb, "nsubj") > 0 || tree.Is(verb, "conj") || !Assertion.Holds(tree, verb))
            return null;
        if (ReadAsClause(tree, verb) is > 0 and var subject)
            return (subject, SourceResolver.SpanOf(tree, subject));
        var last = verb - 1;
        while (last > 0 && tree[last].Upos is Upos.ADV or Upos.AUX)
            last--;
        if (last > 0 && tree[last].Form == ",")
            last = BeforeInsertion(tree, last);
        var first = last + 1;
        while (first > 1 && last - first < LongestName && !(Ends(tree, first - 1) && first - 1 != verb - 1))
            first--;
        if (first > last || (first > 1 && !Ends(tree, first - 1)))
            return null;
        while (first < last && tree[first].Upos is Upos.ADV or Upos.CCONJ)
            first++;
        if (tree[first].Upos is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM))
            return null;
        return Head(tree, first, last) is > 0 and var head && tree.Trim(first, EndOfName(tree, head, last)) is { } words ? (head, words) : null;
    }

    // "Veterans interviewed there said they…": trees take the participle for a verb and its subject for that of a clause.
    private static int ReadAsClause(SentenceTree tree, int verb)
    {
        var goesOn = false;
        var subject = 0;
        foreach (var child in tree.Children(verb))
        {
            if (!tree.Is(child, "ccomp"))
                continue;
            goesOn |= child > verb;
            if (child < verb && tree[child].Xpos is "VBD" or "VBN" && tree.Child(child, "nsubj") is > 0 and var own && own < child && tree[own].Upos is Upos.NOUN or Upos.PROPN)
                subject = own;
        }

        return goesOn ? subject : 0;
    }

    // Over "…, who left, said": back to the comma before.
    private static int BeforeInsertion(SentenceTree tree, int comma)
    {
        for (var at = comma - 1; at > 1 && comma - at <= LongestInsertion; at--)
        {
            if (tree[at].Form == ",")
                return at - 1;
            if (tree[at].Form is ";" or ":" or "." or "—" or "–" or "--")
                break;
        }

        return 0;
    }

    private static bool Ends(SentenceTree tree, int at)
    {
        ref readonly var token = ref tree[at];
        return token.Upos is Upos.PUNCT and not Upos.SYM && token.Form is not ("." or "-" or "'" or "’" or "%")
            || token.Upos is Upos.SCONJ || token.Lemma is "who" or "which" or "whom" || (token.Form is "that" && token.Xpos != "DT")
            || (token.Upos is Upos.VERB or Upos.AUX && token.Xpos is not ("VBN" or "VBG") && token.Form != "'s");
    }

    // The last noun before a preposition or a participle.
    private static int Head(SentenceTree tree, int first, int last)
    {
        var head = 0;
        for (var at = first; at <= last; at++)
        {
            if (tree[at].Upos is Upos.ADP or Upos.VERB or Upos.PUNCT && head > 0)
                break;
            if (tree[at].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON || (at == last && head == 0) || (tree[at].Upos == Upos.DET && tree[at].Form is "those" or "Those" || tree[at].Lemma is "some" or "many" or "most" or "all"))
                head = at;
        }

        return head > 0 && tree[head].Lemma is "I" or "i" or "we" or "you" or "it" or "this" or "that" or "there" or "what" && !tree[head].Form.EndsWith("ose", StringComparison.Ordinal) ? 0 : head;
    }

    private static int EndOfName(SentenceTree tree, int head, int last)
    {
        for (var at = head + 1; at <= last; at++)
        {
            if (tree[at].Upos is Upos.VERB or Upos.PUNCT && tree[at].Form is not ("." or "-"))
                return at - 1;
        }

        return last;
    }
}
