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
            if (token.Upos == Upos.VERB && lemma == "abstain" && (DraftModality.IsDone(sentence, word) || IsDeclared(sentence, word)) && !sentence.IsNegated(word))
                Vote(sentence, draft, word, VoteChoice.Abstain);
            else if (token.Upos == Upos.VERB && lemma == "vote" && (DraftModality.IsDone(sentence, word) || IsDeclared(sentence, word)) && !sentence.IsNegated(word) && Side(sentence, word) is { } side)
                Vote(sentence, draft, word, side);
            else if (token.Upos == Upos.VERB && lemma == "vote" && Silent(sentence, word) is > 0 and var silent)
                Lack(sentence, draft, sentence.States(sentence.Subject(silent)));
            else if (token.Upos == Upos.VERB && Array.IndexOf(Winning, lemma) >= 0 && IsInVain(sentence, word) && IsOnVote(sentence, word))
                Lack(sentence, draft, sentence.States(sentence.Child(word, "obj")));
            else if (lemma is "undecided" or "undeclared" or "uncommitted" or "noncommittal" && sentence.Child(word, "nsubj") is > 0 and var who)
                Lack(sentence, draft, sentence.States(who));
        }
    }

    private static void Vote(DraftSentence sentence, DraftBuilder draft, int verb, VoteChoice choice)
    {
        var subject = Voter(sentence, verb);
        // Behind a semicolon others vote: trees join such clauses wrongly.
        if (subject == 0 || sentence.Text.AsSpan(sentence[subject].Span.End, Math.Max(0, sentence[verb].Span.Start - sentence[subject].Span.End)).Contains(';'))
            return;
        var members = sentence.States(subject);
        foreach (var member in members)
            draft.Intends(new MemberVote(member, choice, sentence.Sentence.Span));
        if (members.Count > 0)
            draft.Show(sentence.Sentence.Span, "draft/members");
    }

    // "They said they would vote for it": the pronoun stands for who says so.
    private static int Voter(DraftSentence sentence, int verb)
    {
        var subject = sentence.Subject(verb);
        return subject > 0 && sentence[subject].Upos == Upos.PRON && sentence.States(subject).Count == 0 && sentence.Is(verb, "ccomp") && sentence[sentence[verb].Head].Upos == Upos.VERB
            ? sentence.Subject(sentence[verb].Head)
            : subject;
    }

    /// <summary>"Will vote for", "said it would abstain", "plans to vote against": told as settled, without a condition.</summary>
    private static bool IsDeclared(DraftSentence sentence, int verb)
    {
        if (sentence.HasChild(verb, "mark", "if", "unless", "whether") || sentence.HasChild(verb, "advmod", "how", "possibly", "probably", "perhaps", "likely"))
            return false;
        if (sentence.HasChild(verb, "aux", "will", "would"))
            return IsPlain(sentence, verb);
        return sentence.Is(verb, "xcomp") && sentence[sentence[verb].Head] is { Upos: Upos.VERB } over && over.Lemma is "plan" or "intend" or "pledge" or "promise" or "vow" or "decide" && IsPlain(sentence, sentence[verb].Head);
    }

    // "Denied that it would", "asked whether they will": not told as so.
    private static bool IsPlain(DraftSentence sentence, int verb)
    {
        if (sentence.IsNegated(verb) || sentence.Child(verb, "advcl") is > 0 and var clause && sentence.HasChild(clause, "mark", "if", "unless"))
            return false;
        var over = sentence[verb].Head;
        return !sentence.Is(verb, "ccomp") || (over > 0 && !sentence.IsNegated(over) && sentence[over].Lemma is "say" or "announce" or "declare" or "confirm" or "tell" or "signal" or "indicate" or "state");
    }

    /// <summary>"Has not said how it will vote", "has yet to decide whether to vote for it": the verb of saying; else 0.</summary>
    private static int Silent(DraftSentence sentence, int verb)
    {
        if (!sentence.HasChild(verb, "advmod", "how") && !sentence.HasChild(verb, "mark", "whether", "how"))
            return 0;
        var over = sentence[verb].Head;
        if (over == 0 || !(sentence.Is(verb, "ccomp") || sentence.Is(verb, "xcomp") || sentence.Is(verb, "advcl")) || sentence[over].Lemma is not ("say" or "decide" or "announce" or "reveal" or "disclose" or "declare" or "indicate"))
            return 0;
        return sentence.IsNegated(over) || (sentence.Is(over, "xcomp") && sentence.HasChild(sentence[over].Head, "advmod", "yet")) || sentence.HasChild(over, "advmod", "yet") ? over : 0;
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
