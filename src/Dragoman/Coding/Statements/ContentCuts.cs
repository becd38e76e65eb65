namespace Dragoman.Coding.Statements;

/// <summary>Ends a content where the sentence, the day of the saying, the carrier of the words or the reporter's own sentence begins.</summary>
internal static class ContentCuts
{
    // "said here Tuesday his country would…": the day is that of the saying.
    public static void DropDay(SentenceTree tree, int verb, bool[] content)
    {
        var first = Array.IndexOf(content, true);
        if (first <= verb || first >= tree.Count - 2)
            return;
        var last = tree.Lemma(first) == "on" && OrderedComplement.IsDay(tree.Lemma(first + 1)) ? first + 1 : OrderedComplement.IsDay(tree.Lemma(first)) ? first : first - 1;
        if ((last >= first || first == verb + 1 || OrderedComplement.IsDay(tree.Lemma(first - 1))) && tree.Lemma(last + 1) is "night" or "morning" or "afternoon" or "evening" && content[last + 1])
            last++;
        if (last >= first && tree[last + 1].Upos is Upos.DET or Upos.PRON or Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.SCONJ && content[last + 1])
            content.AsSpan(first, last - first + 1).Clear();
    }

    // Behind a semicolon the reporter goes on, and behind a comma does what a relative's own sentence tells: "Moreau, who said it was late, left".
    public static void CutAtStop(SentenceTree tree, int verb, int source, bool[] content)
    {
        var quoted = false;
        var first = Array.IndexOf(content, true);
        for (var at = verb + 1; at < tree.Count; at++)
        {
            quoted = tree[at].Form is "“" or "``" || (tree[at].Form is "\"" && !quoted) || (quoted && tree[at].Form is not ("”" or "''" or "\""));
            if (quoted || !content[at] || at < first + 2)
                continue;
            var goesOn = source > 0 && tree.Lemma(source) is "who" or "which" && tree[at].Form is "," or "-" or "—" or "–" or "--" && tree[at + 1].Xpos is "VBD" or "VBZ" or "VBP";
            if (tree[at].Form == ";" || goesOn || BeginsMainClause(tree, verb, at))
            {
                content.AsSpan(at).Clear();
                return;
            }
        }
    }

    // "While they say it is late, they are in no hurry": behind the comma the sentence begins.
    private static bool BeginsMainClause(SentenceTree tree, int verb, int mark) =>
        tree[mark].Form == "," && tree[1].Upos == Upos.SCONJ && tree[1].Lemma is "while" or "although" or "though" or "after" or "before" or "because" or "since" && verb < 12 && tree[mark + 1].Upos is Upos.PRON or Upos.DET or Upos.PROPN or Upos.NOUN or Upos.ADJ
            && tree.FreePredicates(verb + 1, mark - 1) >= 1 && tree.FreePredicates(1, mark - 1) >= 1 && tree.FreePredicates(mark + 1, tree.Count) >= 1 && !Commas(tree, 1, verb);

    private static bool Commas(SentenceTree tree, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (tree[at].Form == ",")
                return true;
        }

        return false;
    }

    // "said the road was shut, the agency reported": who carries the words is no part of them.
    public static void DropCarrier(SentenceTree tree, int verb, bool[] content)
    {
        var last = tree.Count;
        while (last > verb && (tree[last].Upos == Upos.PUNCT || OrderedComplement.IsDay(tree.Lemma(last)) || tree.Lemma(last) == "on"))
            last--;
        if (last - verb < 5 || !content[last] || tree.Lemma(last) is not ("say" or "report" or "add") || tree[last].Xpos is not ("VBD" or "VBZ" or "VBP"))
            return;
        for (var at = last - 1; at > verb + 2 && last - at <= 12; at--)
        {
            if (tree[at].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ)
                return;
            if (tree[at].Form != "," || at == last - 1)
                continue;
            content.AsSpan(at).Clear();
            return;
        }
    }

    // A full stop inside what the tokenizer holds for one sentence ends the content all the same.
    public static void KeepSentence(SentenceTree tree, int verb, bool[]? content)
    {
        if (content is null)
            return;
        var quoted = false;
        for (var at = 1; at < tree.Count; at++)
        {
            quoted = tree[at].Form is "“" or "``" || (quoted && tree[at].Form is not ("”" or "''"));
            // "…was “late.” The mayor…": a sentence may end before the mark.
            var ends = !quoted || (at + 2 <= tree.Count && tree[at + 1].Form is "”" or "''" && char.IsUpper(tree[at + 2].Form[0]));
            if (tree[at].Form != "." || !ends || !HasWord(tree, at + 1))
                continue;
            if (at > verb)
            {
                content.AsSpan(at).Clear();
                break;
            }

            content.AsSpan(0, at + 1).Clear();
        }
    }

    private static bool HasWord(SentenceTree tree, int first)
    {
        for (var at = first; at <= tree.Count; at++)
        {
            if (tree[at].Upos != Upos.PUNCT)
                return true;
        }

        return false;
    }
}
