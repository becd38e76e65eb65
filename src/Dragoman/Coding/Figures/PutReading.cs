namespace Dragoman.Coding.Figures;

/// <summary>"Activists put the number closer to a million": another count of what was counted just before; "put the death toll at 40": of the dead.</summary>
internal static class PutReading
{
    /// <param name="previous">The figure before it in the article.</param>
    public static FigureMatch? Find(Sentence sentence, Quantity quantity, Figure? previous)
    {
        if (quantity.Currency is not null || (quantity.Last < sentence.Tokens.Length && sentence[quantity.Last + 1].Form is "-"))
            return null;
        for (var at = quantity.Head; at > 0; at = sentence[at].Head)
        {
            ref readonly var word = ref sentence[at];
            if (at != quantity.Head && (IsCountWord(word.Lemma) || (word.Upos == Upos.VERB && word.Lemma is not ("put" or "estimate" or "place"))))
                return null;
            if (word.Upos != Upos.VERB || word.Lemma is not ("put" or "estimate" or "place"))
                continue;
            var subject = sentence.Child(at, "nsubj");
            if (subject == 0 || at > quantity.First)
                return null;
            return CountWord(sentence, at, quantity.First) switch
            {
                0 => null,
                var count when sentence[count].Lemma == "toll" => new FigureMatch("killed", "people", "put", 0, at, subject),
                _ => previous is { Unit: "people" } ? new FigureMatch(previous.Measure, previous.Unit, "put", 0, at, subject) : null,
            };
        }

        return null;
    }

    // The noun between the verb and the quantity: "the number", "the death toll".
    private static int CountWord(Sentence sentence, int verb, int before)
    {
        var found = 0;
        for (var i = verb + 1; i < before; i++)
            if (IsCountWord(sentence[i].Lemma) && (found == 0 || sentence[i].Lemma == "toll"))
                found = i;
        return found;
    }

    private static bool IsCountWord(string lemma) => lemma is "number" or "figure" or "toll" or "total" or "count";
}
