namespace Dragoman.Coding.Figures;

/// <summary>Sums that somebody gives, owes, spends or asks for; prices, rates and turnovers of markets are no claims of this record.</summary>
internal readonly struct MoneyReading(Sentence sentence, Quantity quantity, FigureLexicon lexicon)
{
    // Below it, an amount is a price or a fee.
    private const int Sum = 100_000;

    public FigureMatch? Find(string currency)
    {
        if (quantity.IsVague || IsPrice(quantity.Last) || (quantity.Value ?? quantity.High) < Sum || IsConversion())
            return null;
        var head = quantity.Head;
        if (sentence[head].Deprel is "nummod" or "compound" or "nmod" && sentence[head].Head > 0 && IsCurrencyWord(sentence[head].Head))
            head = sentence[head].Head;
        var of = 0;
        foreach (var child in sentence.ChildrenOf(head))
            if (sentence[child].Deprel == "nmod" && sentence.CaseOf(child) is "in" or "of" or "for" && sentence[child].Upos == Upos.NOUN)
                of = child;
        var place = sentence.FirstOfCoordinated(head);
        var governor = sentence[place].Head;
        if (governor == 0)
            return null;
        if (IsMoneyWord(governor, Upos.VERB) && sentence[place].Deprel is "obj" or "nsubj:pass" or "obl" or "obl:unmarked")
            return new FigureMatch("money", currency, sentence[governor].Lemma, of, governor);
        if (IsMoneyWord(governor, Upos.NOUN) && sentence[place].Deprel is "nmod" or "compound" or "nummod" or "nmod:unmarked" or "amod")
            return new FigureMatch("money", currency, sentence[governor].Lemma, governor, sentence.ClauseOf(governor));
        return of > 0 && IsMoneyWord(of, Upos.NOUN) ? new FigureMatch("money", currency, sentence[of].Lemma, of, sentence.ClauseOf(head)) : null;
    }

    private bool IsMoneyWord(int word, Upos upos)
    {
        if (sentence[word].Upos != upos)
            return false;
        foreach (var row in lexicon.Measures(sentence[word].Lemma, upos))
            if (row.Frame == FigureFrame.Sum)
                return true;
        return false;
    }

    // "20 billion yuan (2.4 billion dollars)": the same sum once more.
    private bool IsConversion()
    {
        for (var i = quantity.First - 1; i >= Math.Max(1, quantity.First - 2); i--)
            if (sentence[i].Form is "(" or "[")
                return true;
        return false;
    }

    private bool IsCurrencyWord(int word) => sentence[word].Form is "$" or "US$" or "€" or "£" || sentence[word].Lemma is "dollar" or "euro" or "rouble" or "ruble" or "yen";

    private bool IsPrice(int last)
    {
        for (var i = last + 1; i <= Math.Min(last + 3, sentence.Tokens.Length); i++)
        {
            if (sentence[i].Form is "per" or "apiece" or "each" or "barrel" or "share" or "bill" or "note")
                return true;
            if (sentence[i].Form is "a" or "an" && i + 1 <= sentence.Tokens.Length && sentence[i + 1].Lemma is not ("year" or "month" or "week" or "day"))
                return sentence[i + 1].Upos == Upos.NOUN;
        }

        return false;
    }
}
