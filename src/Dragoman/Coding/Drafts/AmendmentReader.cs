namespace Dragoman.Coding.Drafts;

/// <summary>Reads what a sentence says of changes proposed to a draft. They have a vote of their own, and may be vetoed though the draft is adopted.</summary>
internal static class AmendmentReader
{
    private static readonly string[] Proposing = ["propose", "table", "submit", "offer", "present", "introduce", "circulate", "suggest", "put", "demand", "request"];
    private static readonly string[] Refusing = ["reject", "defeat", "refuse", "dismiss"];
    private static readonly string[] Taking = ["adopt", "accept", "approve", "pass", "include", "incorporate"];

    public static void Read(DraftSentence sentence, DraftBuilder draft)
    {
        for (var word = 1; word <= sentence.Count; word++)
        {
            if (sentence[word].Upos != Upos.NOUN || !sentence[word].Lemma.Equals("amendment", StringComparison.OrdinalIgnoreCase) || IsOfAnother(sentence, word))
                continue;
            var (verb, isPassive) = Verb(sentence, word);
            var sponsors = Sponsors(sentence, word);
            if (verb > 0 && Outcome(sentence, verb, isPassive) is { } outcome)
            {
                if (outcome == "proposed" && IsRefusedBehind(sentence, word))
                    (outcome, sponsors) = ("rejected", [.. sponsors.Union(isPassive ? Agent(sentence, verb) : sentence.States(sentence.Subject(verb)))]);
                else if (outcome == "proposed")
                    sponsors = [.. sponsors.Union(isPassive ? Agent(sentence, verb) : sentence.States(sentence.Subject(verb)))];
                Add(outcome);
            }
            else if (sponsors.Count > 0)
            {
                Add("proposed");
            }

            void Add(string outcome)
            {
                draft.Amend(new DraftAmendment([.. sponsors.Order(StringComparer.Ordinal)], outcome, sentence.Sentence.Span));
                draft.Show(sentence.Sentence.Span, "draft/amendment");
            }
        }
    }

    // "… proposed amendments, which were rejected": the clause may hang from a noun between.
    private static bool IsRefusedBehind(DraftSentence sentence, int word)
    {
        for (var behind = word + 1; behind <= sentence.Count; behind++)
        {
            if (sentence[behind].Deprel == "acl:relcl" && Array.IndexOf(Refusing, sentence[behind].Lemma.ToLowerInvariant()) >= 0 && DraftModality.IsDone(sentence, behind) && !sentence.IsNegated(behind))
                return true;
        }

        return false;
    }

    private static string? Outcome(DraftSentence sentence, int verb, bool isPassive)
    {
        var lemma = sentence[verb].Lemma.ToLowerInvariant();
        if (sentence.IsNegated(verb) || DraftModality.IsUnreal(sentence, verb))
            return null;
        if (Array.IndexOf(Proposing, lemma) >= 0)
            return "proposed";
        if (lemma == "fail" || (lemma == "vote" && sentence.HasChild(verb, "compound:prt", "down")))
            return DraftModality.IsDone(sentence, verb) ? "rejected" : null;
        if (!DraftModality.IsDone(sentence, verb))
            return null;
        return lemma == "veto" ? "vetoed" : Array.IndexOf(Refusing, lemma) >= 0 ? "rejected" : Array.IndexOf(Taking, lemma) >= 0 && (isPassive || sentence.Subject(verb) > 0) ? "adopted" : null;
    }

    private static (int Verb, bool IsPassive) Verb(DraftSentence sentence, int word)
    {
        if (sentence.Is(word, "obj") || sentence[word].Deprel == "nsubj:pass" || sentence[word].Deprel == "nsubj")
            return (sentence[word].Head, sentence[word].Deprel == "nsubj:pass");
        // "Amendments proposed by Russia": the participle behind the noun.
        return sentence.Child(word, "acl") is > 0 and var made ? (made, true) : (0, false);
    }

    private static List<string> Sponsors(DraftSentence sentence, int word)
    {
        var sponsors = new List<string>();
        foreach (var child in sentence.Sentence.ChildrenOf(word))
        {
            if (sentence.Is(child, "amod") || (sentence.Is(child, "nmod") && (sentence.HasCase(child, "by", "from") || child < word)))
                sponsors.AddRange(sentence.StatesIn(sentence[child].Span).Select(s => s.Code).Where(c => !sponsors.Contains(c)).ToArray());
        }

        if (sentence.Child(word, "acl") is > 0 and var made)
            sponsors.AddRange(Agent(sentence, made).Where(c => !sponsors.Contains(c)));
        return sponsors;
    }

    private static IReadOnlyList<string> Agent(DraftSentence sentence, int verb)
    {
        foreach (var child in sentence.Sentence.ChildrenOf(verb))
        {
            if (sentence.Is(child, "obl") && sentence.HasCase(child, "by"))
                return sentence.States(child);
        }

        return [];
    }

    // "A constitutional amendment", "the amendment to the law".
    private static bool IsOfAnother(DraftSentence sentence, int word)
    {
        foreach (var child in sentence.Sentence.ChildrenOf(word))
        {
            if (sentence[child].Lemma.ToLowerInvariant() is "constitutional" or "budget" or "law" or "constitution" or "bill" or "charter" or "treaty" or "statute")
                return true;
        }

        return false;
    }
}
