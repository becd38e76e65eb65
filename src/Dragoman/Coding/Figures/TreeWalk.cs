namespace Dragoman.Coding.Figures;

/// <summary>Steps through a sentence's tree that several readings of a quantity share. Word numbers count from 1; 0 is none.</summary>
internal static class TreeWalk
{
    public static int Child(this Sentence sentence, int word, string relation)
    {
        foreach (var child in sentence.ChildrenOf(word))
            if (sentence[child].Deprel == relation)
                return child;
        return 0;
    }

    /// <summary>The lemma of the preposition before the word's phrase, or null.</summary>
    public static string? CaseOf(this Sentence sentence, int word) => sentence.Child(word, "case") is > 0 and var c ? sentence[c].Lemma : null;

    public static bool HasChild(this Sentence sentence, int word, string lemma)
    {
        foreach (var child in sentence.ChildrenOf(word))
            if (sentence[child].Lemma == lemma)
                return true;
        return false;
    }

    /// <summary>The word itself or the nearest verb above it.</summary>
    public static int ClauseOf(this Sentence sentence, int word)
    {
        var at = word;
        while (sentence[at].Head > 0 && sentence[at].Upos is not (Upos.VERB or Upos.AUX))
            at = sentence[at].Head;
        return at;
    }

    public static bool IsNominal(this Sentence sentence, int word) => sentence[word].Upos is Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.PRON;

    /// <summary>The first of coordinated nouns, whose place in the clause the others share.</summary>
    public static int FirstOfCoordinated(this Sentence sentence, int word)
    {
        while (sentence[word].Deprel == "conj" && sentence.IsNominal(sentence[word].Head))
            word = sentence[word].Head;
        return word;
    }
}
