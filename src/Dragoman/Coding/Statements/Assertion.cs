namespace Dragoman.Coding.Statements;

/// <summary>Whether a text says that something was said: not "did not say", "would say", "if she says", "to say", "did he say?".</summary>
internal static class Assertion
{
    /// <summary>True where the clause of this verb (or predicate) is presented as a fact.</summary>
    public static bool Holds(SentenceTree tree, int verb)
    {
        // "have yet to announce".
        if (verb > 2 && tree.Lemma(verb - 1) == "to" && tree.Lemma(verb - 2) == "yet")
            return false;
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "advmod") && IsNegative(tree.Lemma(child)) && IsNear(tree, verb, child))
                return false;
            if (tree.Is(child, "aux") && IsNear(tree, verb, child) && (IsModal(tree.Lemma(child)) || IsInverted(tree, verb, child)))
                return false;
            if (tree.Is(child, "mark") && tree.Lemma(child) is "if" or "unless" or "whether" or "lest" or "without" or "once" or "until")
                return false;
            if (tree.Is(child, "nsubj") && IsNobody(tree, child))
                return false;
        }

        return true;
    }

    // Past a comma or a quotation mark it belongs to another clause, whatever the tree says.
    private static bool IsNear(SentenceTree tree, int verb, int child)
    {
        for (var at = Math.Min(verb, child) + 1; at < Math.Max(verb, child); at++)
        {
            if (tree[at].Upos == Upos.PUNCT && tree[at].Form is not ("-" or "'" or "’"))
                return false;
        }

        return true;
    }

    private static bool IsNegative(string lemma) => lemma is "not" or "never" or "n't" or "nor" or "hardly" or "neither" or "no";

    private static bool IsModal(string lemma) =>
        lemma is "will" or "would" or "can" or "could" or "may" or "might" or "shall" or "should" or "must" or "'ll" or "'d" or "wo" or "ca";

    // A question: the auxiliary stands before the subject, and no inverted clause after "so" or "nor" is meant.
    private static bool IsInverted(SentenceTree tree, int verb, int aux)
    {
        var subject = tree.Child(verb, "nsubj");
        return subject > aux && aux < verb && subject < verb && tree[tree.Count].Form is "?";
    }

    private static bool IsNobody(SentenceTree tree, int subject)
    {
        if (tree.Lemma(subject) is "nobody" or "none" or "nothing" or "neither" or "everybody" or "everyone" or "anybody" or "anyone" or "somebody" or "someone" or "whoever")
            return true;
        foreach (var child in tree.Children(subject))
        {
            if (tree.Is(child, "det") && tree.Lemma(child) is "no" or "neither")
                return true;
        }

        return false;
    }
}
