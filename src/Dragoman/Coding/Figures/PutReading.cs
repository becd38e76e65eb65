namespace Dragoman.Coding.Figures;

/// <summary>"Activists put the number closer to a million": another count of what was counted just before.</summary>
internal static class PutReading
{
    /// <param name="previous">The figure before it in the article.</param>
    public static FigureMatch? Find(Sentence sentence, Quantity quantity, Figure? previous)
    {
        if (previous is not { Unit: "people" } || quantity.Currency is not null)
            return null;
        for (var at = quantity.Head; at > 0; at = sentence[at].Head)
        {
            ref readonly var verb = ref sentence[at];
            if (verb.Upos != Upos.VERB || verb.Lemma is not ("put" or "estimate" or "place"))
                continue;
            var subject = sentence.Child(at, "nsubj");
            if (subject > 0 && HasNumberObject(sentence, at))
                return new FigureMatch(previous.Measure, previous.Unit, "put", 0, at, subject);
        }

        return null;
    }

    private static bool HasNumberObject(Sentence sentence, int verb)
    {
        foreach (var child in sentence.ChildrenOf(verb))
        {
            if (sentence[child].Deprel is not ("obj" or "nsubj" or "ccomp" or "xcomp"))
                continue;
            if (IsCountWord(sentence[child].Lemma))
                return true;
            foreach (var below in sentence.ChildrenOf(child))
                if (IsCountWord(sentence[below].Lemma))
                    return true;
        }

        return false;
    }

    private static bool IsCountWord(string lemma) => lemma is "number" or "figure" or "toll" or "total" or "count";
}
