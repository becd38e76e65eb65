namespace Dragoman.Coding.Statements;

/// <summary>
/// What the reporter adds behind the words of somebody: "…, a claim that nobody confirmed", "…, whose party lost in May", "…, pointing to the map".
/// What stands between quotation marks is never cut, nor what is followed by the verb of saying: a speaker's own words end before it.
/// </summary>
internal static class Asides
{
    /// <summary>Takes the asides out of a content that stands behind its cue.</summary>
    public static void Cut(SentenceTree tree, int cue, bool[] content)
    {
        var last = Array.LastIndexOf(content, true);
        for (var mark = cue + 3; mark + 2 < last; mark++)
        {
            // "…, noting that": the noting is the speaker's doing, not what is said.
            var behind = tree[mark + 1].Form is "\"" or "”" or "''" ? mark + 2 : mark + 1;
            if (content[mark] && tree[mark].Form == "," && tree.IsIngForm(behind) && content[behind] && tree.Is(behind, "advcl") && SourceFinder.IsComment(tree.Lemma(behind)) && tree.Child(behind, "mark") == 0)
            {
                content.AsSpan(mark).Clear();
                return;
            }

            // "…while the ministry said that…": another's words.
            if (content[mark] && tree[mark].Form == "while" && Goes(content, mark, last) && SaysItself(tree, mark, last) && HasOwnVerb(tree, cue, content, mark))
            {
                content.AsSpan(mark).Clear();
                return;
            }

            // "…, marking the first strike in years": what that is tells the reporter.
            if (content[mark] && tree[mark].Form == "," && tree.Lemma(mark + 1) == "mark" && tree.IsIngForm(mark + 1) && !HasQuotation(tree, mark + 1, last))
            {
                content.AsSpan(mark).Clear();
                return;
            }

            // "…as he left for the coast", told in the tense of the saying: what he did meanwhile.
            if (content[mark] && tree[mark].Form == "as" && tree[mark + 1].Lemma is "he" or "she" or "they" && tree[mark + 2].Upos == Upos.VERB && tree[mark + 2].Xpos == "VBD" && SourceFinder.IsSaying(tree.Lemma(mark + 2))
                && HasOwnVerb(tree, cue, content, mark))
            {
                content.AsSpan(mark).Clear();
                return;
            }

            if (content[mark] && tree[mark].Form is "," or "—" or "–" or "--" or "-" && !tree[mark].NoSpaceAfter && Goes(content, mark, last) && !HasQuotation(tree, mark + 1, last) && IsAside(tree, mark, last) && HasOwnVerb(tree, cue, content, mark))
            {
                content.AsSpan(mark).Clear();
                return;
            }
        }
    }

    private static bool Goes(bool[] content, int first, int last) => !content.AsSpan(first, last - first + 1).Contains(false);

    // "…, while the union says that…": another speaker.
    private static bool SaysItself(SentenceTree tree, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (tree[at].Upos == Upos.VERB && tree[at].Xpos is "VBD" or "VBZ" or "VBP" && (SourceFinder.IsSaying(tree.Lemma(at)) || tree.Lemma(at) is "quote" or "cite" or "report") && tree.Lemma(at) != "maintain" && tree.Child(at, "nsubj") is > 0 and var speaker && speaker < at && tree.Lemma(speaker) is not ("which" or "that" or "who"))
                return true;
        }

        return false;
    }

    // What is left says something.
    private static bool HasOwnVerb(SentenceTree tree, int cue, bool[] content, int mark)
    {
        for (var at = cue + 1; at < mark; at++)
        {
            if (content[at] && tree[at].Upos is Upos.VERB or Upos.AUX)
                return true;
        }

        return false;
    }

    private static bool HasQuotation(SentenceTree tree, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (tree[at].Form is "\"" or "“" or "''" or "``" or "”")
                return true;
        }

        return false;
    }

    private static bool IsAside(SentenceTree tree, int mark, int last) =>
        tree[mark + 1].Form is "while" or "whereas" ? SaysItself(tree, mark + 1, last)
            : tree[mark].Form != "," && tree[mark + 1].Form is "though" or "although" or "but" ? tree.FreePredicates(mark + 1, last) >= 0
            : tree[mark + 1].Lemma is "a" or "an" && tree[mark + 1].Upos == Upos.DET ? IsApposition(tree, mark, last)
            : IsWordFor(tree[mark + 1].Lemma) && tree[mark + 1].Upos is Upos.NOUN or Upos.PRON && mark + 3 < last ? tree[mark + 2].Form is "that" or "which" && tree.FreePredicates(mark + 2, last) <= 0
            : tree[mark + 1].Form == "as" && tree[mark + 2].Upos == Upos.AUX ? true
            : tree[mark + 1].Form is "who" or "whose" or "which" or "where" or "when" && IsOfName(tree, mark, last);

    private static bool IsWordFor(string lemma) => lemma is "something" or "remark" or "comment" or "word" or "claim" or "charge" or "allegation" or "accusation";

    // A noun with its own clauses, and no predicate of the sentence; not a member of a list.
    private static bool IsApposition(SentenceTree tree, int mark, int last)
    {
        var head = mark + 2;
        while (head < last && tree[head].Upos is Upos.ADJ or Upos.NUM or Upos.PROPN or Upos.PUNCT or Upos.ADV || (head < last && tree[head + 1].Upos is Upos.NOUN && tree[head].Upos is Upos.NOUN))
            head++;
        if (tree[head].Upos != Upos.NOUN || tree.Is(head, "conj") || tree.Is(head, "nsubj") || (tree[head].Head > mark && tree[head].Head <= last))
            return false;
        for (var at = head + 1; at < last; at++)
        {
            // "a road, a bridge and a harbour".
            if (tree[at].Upos == Upos.CCONJ && tree[at + 1].Lemma is "a" or "an")
                return false;
        }

        // "— a plan that he has had", "— a plan he has had".
        var reduced = tree[mark].Form != "," && tree[head + 1].Upos is Upos.PRON or Upos.DET or Upos.PROPN ? 1 : 0;
        return tree.FreePredicates(head + 1, last) <= reduced;
    }

    // Behind a name, or a date before "when", a clause tells what the reporter knows of it.
    private static bool IsOfName(SentenceTree tree, int mark, int last)
    {
        ref readonly var before = ref tree[mark - 1];
        var fits = tree[mark + 1].Form == "when" ? before.Upos is Upos.NUM || before.Upos == Upos.PROPN && before.Name == NameTag.None : before.Upos == Upos.PROPN || before.Name != NameTag.None;
        return fits && tree.FreePredicates(mark + 1, last) == 0;
    }
}
