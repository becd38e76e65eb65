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
            // "by sending thousands", "amounting to 40": a participle without a subject of its own shares what is said of the clause above.
            if (sentence[at].Deprel is "advcl" && sentence[at].Xpos == "VBG" && sentence.Child(at, "nsubj") == 0)
                continue;
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
            if (word.Deprel == "mark" && word.Lemma is "if" or "unless" or "whether" or "due")
                return true;
            infinitive |= word.Deprel == "mark" && word.Lemma == "to";
            perfect |= word.Deprel == "aux" && word.Lemma == "have";
        }

        return (infinitive && !perfect) || IsGoing(sentence, clause);
    }

    // "denied that forty were killed", "denies deploying thousands of troops", "accused of killing nine".
    private static bool IsDenied(Sentence sentence, int clause) =>
        sentence[clause].Deprel is "ccomp" or "xcomp" or "advcl" && sentence[clause].Head > 0
        && (IsWish(sentence, sentence[clause].Head) || sentence[sentence[clause].Head].Lemma is "deny" or "refute" or "disprove" or "acquit" || IsAccused(sentence, sentence[clause].Head));

    // "was accused of killing nine" names no accuser; who accuses somebody of it claims it.
    private static bool IsAccused(Sentence sentence, int verb) =>
        sentence[verb].Lemma is "accuse" or "charge" or "suspect" && sentence.Child(verb, "nsubj") == 0;

    // "is going to"
    private static bool IsGoing(Sentence sentence, int clause) =>
        sentence[clause].Lemma == "go" && sentence[clause].Xpos == "VBG" && clause < sentence.Tokens.Length && sentence[clause + 1].Form == "to";

    /// <summary>"promised 700 troops", "needs 40 tonnes": what is not there yet, and may never be.</summary>
    public static bool IsWish(Sentence sentence, int clause) =>
        sentence[clause].Lemma is "promise" or "offer" or "pledge" or "vow" or "propose" or "plan" or "seek" or "want" or "request" or "demand" or "need" or "expect" or "require" or "threaten" or "call" or "urge" or "ask";

    private static bool IsModal(string lemma) =>
        lemma is "could" or "would" or "may" or "might" or "can" or "should" or "must" or "will" or "shall" or "'d" or "'ll" or "wo" or "ca";

    private static bool IsConditional(Sentence sentence, int clause) => sentence.HasChild(clause, "if") || sentence.HasChild(clause, "unless");
}
