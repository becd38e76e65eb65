namespace Dragoman.Coding.Drafts;

/// <summary>"Russia vetoed it", "Spain had sponsored it": the pronoun means the draft named last.</summary>
internal static class DraftPronoun
{
    public static void Read(DraftSentence sentence, DraftBuilder draft, PartialDate? date)
    {
        for (var word = 1; word <= sentence.Count; word++)
        {
            if (sentence[word].Upos != Upos.PRON || !sentence[word].Lemma.Equals("it", StringComparison.OrdinalIgnoreCase) || !(sentence.Is(word, "obj") || sentence[word].Deprel == "nsubj:pass"))
                continue;
            var verb = sentence[word].Head;
            if (verb == 0)
                continue;
            var isPassive = sentence[word].Deprel == "nsubj:pass";
            if (sentence[verb].Lemma == "veto")
            {
                DraftClause.ReadVeto(verb, sentence, draft, date, isPassive);
            }
            else if (sentence[verb].Lemma is "sponsor" or "co-sponsor" or "cosponsor" or "draft" && !isPassive)
            {
                draft.Sponsor(sentence.States(sentence.Subject(verb)));
                draft.HasOtherSponsors |= DraftRemarks.HasOthers(sentence.Sentence.Span.Of(sentence.Text));
                draft.Show(sentence.Sentence.Span, "draft/sponsors");
            }
        }
    }
}
