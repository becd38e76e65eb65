namespace Dragoman.Coding.Figures;

/// <summary>Whether a clause asserts its figure.</summary>
internal static class Polarity
{
    /// <summary>Negated, modal, conditional or infinitive of purpose: the number is no claim about the world.</summary>
    public static bool IsUnreal(Sentence sentence, int clause)
    {
        // What is said of the first of coordinated clauses, and of the clause that governs an open complement, holds for the other, too.
        for (var at = clause; at > 0; at = sentence[at].Head)
        {
            if (IsUnrealItself(sentence, at) || IsDenied(sentence, at))
                return true;
            if (sentence[at].Deprel is not ("xcomp" or "conj" or "obj" or "nmod" or "obl" or "nsubj" or "compound"))
                return IsDenied(sentence, at) || (sentence[at].Deprel == "advcl" && IsConditional(sentence, at));
        }

        return false;
    }

    private static bool IsUnrealItself(Sentence sentence, int clause)
    {
        var perfect = false;
        var infinitive = false;
        foreach (var child in sentence.ChildrenOf(clause))
        {
            ref readonly var word = ref sentence[child];
            if (word.Deprel == "advmod" && word.Lemma is "not" or "never" or "n't" or "almost" or "nearly")
                return word.Lemma is "not" or "never" or "n't";
            if (word.Deprel is "nsubj" or "nsubj:pass" && word.Lemma is "nobody" or "none" or "neither")
                return true;
            if (word.Deprel is "aux" && IsModal(word.Lemma))
                return true;
            if (word.Deprel == "mark" && word.Lemma is "if" or "unless" or "whether")
                return true;
            infinitive |= word.Deprel == "mark" && word.Lemma == "to";
            perfect |= word.Deprel == "aux" && word.Lemma == "have";
        }

        return infinitive && !perfect;
    }

    // "denied that forty were killed", "denies deploying thousands of troops".
    private static bool IsDenied(Sentence sentence, int clause) =>
        sentence[clause].Deprel is "ccomp" or "xcomp" or "advcl" && sentence[clause].Head > 0 && sentence[sentence[clause].Head].Lemma is "deny" or "refute" or "disprove";

    private static bool IsModal(string lemma) =>
        lemma is "could" or "would" or "may" or "might" or "can" or "should" or "must" or "will" or "shall" or "'d" or "'ll" or "wo" or "ca";

    private static bool IsConditional(Sentence sentence, int clause) => sentence.HasChild(clause, "if") || sentence.HasChild(clause, "unless");
}
