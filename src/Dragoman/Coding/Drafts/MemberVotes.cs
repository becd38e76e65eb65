namespace Dragoman.Coding.Drafts;

/// <summary>Who abstained, voted against or has not been won over, in a sentence about a draft.</summary>
internal static class MemberVotes
{
    private static readonly string[] Winning = ["convince", "persuade", "sway"];

    public static void Read(DraftSentence sentence, DraftBuilder draft)
    {
        for (var word = 1; word <= sentence.Count; word++)
        {
            ref readonly var token = ref sentence[word];
            var lemma = token.Lemma.ToLowerInvariant();
            if (token.Upos == Upos.VERB && lemma == "abstain" && DraftModality.IsDone(sentence, word) && !sentence.IsNegated(word))
                Vote(sentence, draft, word, VoteChoice.Abstain);
            else if (token.Upos == Upos.VERB && lemma == "vote" && DraftModality.IsDone(sentence, word) && !sentence.IsNegated(word) && Side(sentence, word) is { } side)
                Vote(sentence, draft, word, side);
            else if (token.Upos == Upos.VERB && Array.IndexOf(Winning, lemma) >= 0 && IsInVain(sentence, word) && IsOnVote(sentence, word))
                Lack(sentence, draft, sentence.States(sentence.Child(word, "obj")));
            else if (lemma is "undecided" or "undeclared" or "uncommitted" or "noncommittal" && sentence.Child(word, "nsubj") is > 0 and var who)
                Lack(sentence, draft, sentence.States(who));
        }
    }

    private static void Vote(DraftSentence sentence, DraftBuilder draft, int verb, VoteChoice choice)
    {
        var subject = sentence.Subject(verb);
        // Behind a semicolon others vote: trees join such clauses wrongly.
        if (subject == 0 || sentence.Text.AsSpan(sentence[subject].Span.End, Math.Max(0, sentence[verb].Span.Start - sentence[subject].Span.End)).Contains(';'))
            return;
        var members = sentence.States(subject);
        foreach (var member in members)
            draft.Intends(new MemberVote(member, choice, sentence.Sentence.Span));
        if (members.Count > 0)
            draft.Show(sentence.Sentence.Span, "draft/members");
    }

    private static VoteChoice? Side(DraftSentence sentence, int verb)
    {
        if (sentence.HasChild(verb, "advmod", "against") || sentence.HasChild(verb, "compound:prt", "against") || HasOblique(sentence, verb, "against"))
            return VoteChoice.Against;
        return HasOblique(sentence, verb, "for") || HasOblique(sentence, verb, "in") ? VoteChoice.For : null;
    }

    private static bool HasOblique(DraftSentence sentence, int verb, string preposition)
    {
        foreach (var child in sentence.Sentence.ChildrenOf(verb))
        {
            if (sentence.Is(child, "obl") && sentence.HasCase(child, preposition) && (preposition != "in" || sentence[child].Lemma.ToLowerInvariant() is "favor" or "favour"))
                return true;
        }

        return false;
    }

    // "has failed to convince", "could not persuade", "has yet to convince".
    private static bool IsInVain(DraftSentence sentence, int verb) =>
        sentence.IsNegated(verb) || (sentence.Is(verb, "xcomp") && sentence[sentence[verb].Head].Lemma is "fail" or "struggle" or "try" && !sentence.IsNegated(sentence[verb].Head))
        || sentence.HasChild(verb, "advmod", "yet");

    private static bool IsOnVote(DraftSentence sentence, int verb)
    {
        for (var word = verb + 1; word <= sentence.Count; word++)
        {
            if (sentence[word].Lemma is "vote" or "support" or "back" or "resolution" or "draft" or "text" && sentence.Holds(verb, word))
                return true;
        }

        return false;
    }

    private static void Lack(DraftSentence sentence, DraftBuilder draft, IReadOnlyList<string> members)
    {
        draft.Lacks(members);
        if (members.Count > 0)
            draft.Show(sentence.Sentence.Span, "draft/undecided");
    }
}
