namespace Dragoman.Coding.Events;

/// <summary>Mentions that may be somebody else: where the words leave that open, nobody is better than the wrong one.</summary>
/// <param name="byHead">The mentions of the sentence by the number of their head; filled while this is used.</param>
internal sealed class MentionDoubt(ClauseTree tree, EventLexicon lexicon, Mention?[] byHead)
{
    // "Social Democratic Party": what stands inside a longer party name is another party's.
    public bool IsCut(Mention mention)
    {
        if (mention.Kind != MentionKind.Actor || tree[mention.Head].Lemma is not ("Party" or "party"))
            return false;
        for (var word = mention.Head; word > 3; word--)
        {
            if (tree[word].Span.Start == mention.Span.Start)
                return IsNamePart(word - 1) || tree[word - 1].Form is "'s" or "’s" or "'" or "’" && IsNamePart(word - 2);
        }

        return false;
    }

    // "People's Democratic Party"; "Monday's" and "Russian" are no part of a name.
    private bool IsNamePart(int word) => char.IsUpper(tree[word].Form[0]) && tree[word].Upos is Upos.ADJ or Upos.PROPN or Upos.NOUN && word > 1 && lexicon.Nationality(tree[word].Form) is null && !tree.IsDay(word);

    // "The Union punished Iraq after it invaded Kuwait": "it" in a clause of time or reason may be the one or the other.
    public bool IsUncertain(int pronoun)
    {
        if (tree[pronoun] is not { Upos: Upos.PRON, Lemma: "it" or "they" } || tree[pronoun].Head is not (> 0 and var verb) || tree[verb].Deprel != "advcl" || verb < tree[verb].Head)
            return false;
        return CountriesBefore(pronoun, null) > 1;
    }

    // "Israel and Syria said that the country": of several states nobody knows which.
    public bool IsAmbiguous(Mention reference)
    {
        if (tree[reference.Head].Lemma is not ("country" or "nation" or "state") || reference.Members.Count > 0)
            return false;
        return CountriesBefore(reference.Head, reference) > 1;
    }

    // 2 stands for more.
    private int CountriesBefore(int end, Mention? except)
    {
        string? one = null;
        for (var word = 1; word < end; word++)
        {
            if (byHead[word]?.Actor is not { Country: { } country } || byHead[word] == except)
                continue;
            if (one is not null && one != country)
                return 2;
            one = country;
        }

        return one is null ? 0 : 1;
    }
}
