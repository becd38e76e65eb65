namespace Dragoman.Coding.Drafts;

/// <summary>Reads what the clause around a phrase that names a draft says of it.</summary>
internal sealed class DraftClause(DraftSentence sentence, DraftMention mention, DraftBuilder draft, PartialDate? date)
{
    private static readonly string[] Backing = ["support", "back", "endorse", "favour", "favor"];
    private static readonly string[] Opposing = ["oppose", "reject"];
    private static readonly string[] Making = ["sponsor", "co-sponsor", "cosponsor", "draft", "table", "circulate", "introduce", "propose", "author"];
    private static readonly string[] Spreading = ["circulate", "distribute", "table", "introduce"];
    private static readonly string[] Passing = ["adopt", "pass", "approve"];
    private static readonly string[] Refusing = ["reject", "defeat"];

    // "Its draft" under one of these is somebody else's.
    private static readonly string[] OfOthers = ["veto", "oppose", "reject", "block", "criticise", "criticize", "condemn", "denounce", "support", "back", "endorse", "adopt", "defeat", "dismiss"];
    private static readonly string[] Threatening = ["threaten", "vow", "warn", "promise", "pledge"];

    // Verbs under which a veto is not the subject's own deed: "urged Russia not to veto".
    private static readonly string[] Asking = ["plead", "urge", "ask", "call", "want", "appeal", "persuade", "convince", "fail", "refuse", "decline", "seek", "hope", "expect"];

    public static bool IsVetoed(DraftSentence sentence, int word) => Verb(sentence, word) is > 0 and var verb && sentence[verb].Lemma == "veto";

    public void Read()
    {
        draft.Show(mention.Words, "draft/named");
        foreach (var state in BehindOn() is { } behind ? [behind] : Subjects())
            draft.About(state);
        ReadOwner();
        var verb = Verb(sentence, mention.Word);
        if (verb > 0)
            ReadVerb(verb);
        else if (sentence[mention.Word].Deprel == "nsubj")
            ReadOwn(sentence[mention.Word].Head);
        ReadBehind();
        ReadProvisions();
    }

    // "A draft that Moscow withdrew", "the draft on Syria that France and Britain circulated".
    private void ReadBehind()
    {
        var clause = sentence.Child(mention.Word, "acl");
        if (clause == 0 || !DraftModality.IsDone(sentence, clause) || sentence.IsNegated(clause))
            return;
        var lemma = sentence[clause].Lemma.ToLowerInvariant();
        if (lemma == "withdraw")
            Reach(DraftStatus.Withdrawn, "draft/withdrawn");
        else if (Array.IndexOf(Making, lemma) >= 0 && sentence[clause].Deprel == "acl:relcl" && sentence.States(sentence.Child(clause, "nsubj")).Count > 0)
            ReadMaking(clause, lemma, isPassive: false);
    }

    // "Washington withdrew its draft", "France wants twelve votes for its draft".
    private void ReadOwner()
    {
        if (!mention.IsOwn || draft.Sponsors.Count > 0)
            return;
        var word = mention.Word;
        for (var depth = 0; depth < 6 && word > 0; depth++)
        {
            word = sentence[word].Head;
            if (word == 0 || sentence[word].Upos != Upos.VERB)
                continue;
            if (Array.IndexOf(OfOthers, sentence[word].Lemma.ToLowerInvariant()) >= 0)
                return;
            if (sentence.States(sentence.Subject(word)) is { Count: > 0 } owners)
            {
                draft.Sponsor(owners);
                return;
            }
        }
    }

    // "The draft failed", "the text fell short of nine votes".
    private void ReadOwn(int verb)
    {
        if (verb == 0 || sentence.IsNegated(verb) || DraftModality.IsUnreal(sentence, verb))
            return;
        var aim = sentence.Child(verb, "xcomp");
        foreach (var joined in sentence.Sentence.ChildrenOf(verb))
        {
            // "It received four votes and was not adopted".
            if (sentence.Is(joined, "conj") && sentence[joined].Lemma is "adopt" or "pass" or "reject" or "defeat" && sentence.Child(joined, "aux") > 0 && sentence.Child(joined, "nsubj") == 0 && !DraftModality.IsUnreal(sentence, joined))
                Reach((sentence[joined].Lemma is "adopt" or "pass") != sentence.IsNegated(joined) ? DraftStatus.Adopted : DraftStatus.Failed, "draft/own");
        }

        if ((sentence[verb].Lemma == "fail" && (aim == 0 || sentence[aim].Lemma is "pass" or "win" or "get" or "gain" or "secure"))
            || (sentence[verb].Lemma == "fall" && aim > 0 && sentence[aim].Lemma == "short"))
            Reach(DraftStatus.Failed, "draft/failed");
    }

    /// <summary>The verb of which the phrase is the object, or against which a veto is used; 0 for none.</summary>
    private static int Verb(DraftSentence sentence, int word)
    {
        for (var depth = 0; depth < 4; depth++)
        {
            if (sentence.Is(word, "obj") || sentence[word].Deprel == "nsubj:pass" || (sentence.Is(word, "obl") && sentence.HasCase(word, "against", "for", "on", "of", "to")))
                return sentence[word].Head;
            // "use a veto against the resolution", "the French and the Russian draft"; "changes to the draft" are no draft.
            var head = sentence[word].Head;
            if (head == 0 || !(sentence.Is(word, "conj") || (sentence.Is(word, "nmod") && sentence[head].Lemma == "veto")))
                return 0;
            word = head;
        }

        return 0;
    }

    private void ReadVerb(int verb)
    {
        var lemma = sentence[verb].Lemma.ToLowerInvariant();
        var isPassive = sentence[mention.Word].Deprel == "nsubj:pass";
        if (lemma == "veto" || IsUseOfVeto(verb, lemma))
            ReadVeto(verb, sentence, draft, date, isPassive);
        else if (sentence.IsNegated(verb) || DraftModality.IsAsked(sentence, verb, Asking) || IsOfChange(verb))
            return;
        else if (Array.IndexOf(Making, lemma) >= 0 && !DraftModality.IsUnreal(sentence, verb))
            ReadMaking(verb, lemma, isPassive);
        else if (Array.IndexOf(Backing, lemma) >= 0)
            Intend(verb, VoteChoice.For, isPassive);
        else if (Array.IndexOf(Refusing, lemma) >= 0 && DraftModality.IsDone(sentence, verb) && IsRefusedByCouncil(verb, isPassive))
            Reach(DraftStatus.Failed, "draft/failed");
        else if (Array.IndexOf(Opposing, lemma) >= 0)
            Intend(verb, VoteChoice.Against, isPassive);
        else if (Array.IndexOf(Passing, lemma) >= 0 && DraftModality.IsDone(sentence, verb) && (isPassive || IsCouncil(sentence.Subject(verb))))
            Reach(DraftStatus.Adopted, "draft/adopted");
        else if (lemma == "withdraw" && DraftModality.IsDone(sentence, verb))
            Reach(DraftStatus.Withdrawn, "draft/withdrawn");
    }

    // "Russia proposed amendments to the draft": what is done is done to them.
    private bool IsOfChange(int verb) =>
        sentence.Child(verb, "obj") is > 0 and var what && what != mention.Word && sentence[what].Lemma.ToLowerInvariant() is "amendment" or "change" or "revision" or "addition";

    /// <summary>A veto that was cast or threatened; nothing where it is only feared or asked away.</summary>
    public static void ReadVeto(int verb, DraftSentence sentence, DraftBuilder draft, PartialDate? date, bool isPassive)
    {
        if (sentence.IsNegated(verb) || DraftModality.IsAsked(sentence, verb, Asking))
            return;
        var threat = Threatener(sentence, verb);
        var who = isPassive ? Agent(sentence, verb) : sentence.States(sentence.Subject(threat > 0 ? threat : verb));
        if (threat > 0 || sentence.HasChild(verb, "aux", "would", "will"))
        {
            foreach (var member in who)
                draft.Threatens(new MemberVote(member, VoteChoice.Against, sentence.Sentence.Span));
            if (who.Count > 0)
                draft.Show(sentence.Sentence.Span, "draft/veto-threatened");
            return;
        }

        if (!DraftModality.IsDone(sentence, verb) || (who.Count == 0 && !isPassive))
            return;
        // "Western powers vetoed it": no member of that name has a vote.
        foreach (var member in who.Where(m => m.Length == 3 && m != "WST"))
            draft.Veto(member);
        draft.Reach(DraftStatus.Vetoed, date);
        draft.Show(sentence.Sentence.Span, "draft/vetoed");
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

    private static int Threatener(DraftSentence sentence, int verb)
    {
        for (var depth = 0; depth < 3 && verb > 0; depth++)
        {
            if (Array.IndexOf(Threatening, sentence[verb].Lemma.ToLowerInvariant()) >= 0)
                return verb;
            if (!sentence.Is(verb, "xcomp") && !sentence.Is(verb, "advcl") && !sentence.Is(verb, "ccomp") && !sentence.Is(verb, "acl"))
                return 0;
            verb = sentence[verb].Head;
        }

        return 0;
    }

    private bool IsUseOfVeto(int verb, string lemma) =>
        lemma is "use" or "cast" or "wield" or "exercise" && sentence.Child(verb, "obj") is > 0 and var what && sentence[what].Lemma == "veto";

    private void ReadMaking(int verb, string lemma, bool isPassive)
    {
        draft.Sponsor(isPassive ? Agent(sentence, verb) : sentence.States(sentence.Subject(verb)));
        draft.HasOtherSponsors |= DraftRemarks.HasOthers(sentence.Sentence.Span.Of(sentence.Text));
        draft.Show(sentence.Sentence.Span, "draft/sponsors");
        if (Array.IndexOf(Spreading, lemma) >= 0 && DraftModality.IsDone(sentence, verb))
            draft.Reach(DraftStatus.Circulated, date);
    }

    private void Intend(int verb, VoteChoice vote, bool isPassive)
    {
        var members = isPassive ? Agent(sentence, verb) : sentence.States(sentence.Subject(verb));
        foreach (var member in members)
            draft.Intends(new MemberVote(member, vote, sentence.Sentence.Span));
        if (members.Count > 0)
            draft.Show(sentence.Sentence.Span, vote == VoteChoice.For ? "draft/supported" : "draft/opposed");
    }

    private void Reach(DraftStatus status, string rule)
    {
        draft.Reach(status, date);
        draft.Show(sentence.Sentence.Span, rule);
    }

    // "The Council rejected", "was rejected", "was defeated by seven votes to five"; "was rejected by Moscow" is Moscow's word.
    private bool IsRefusedByCouncil(int verb, bool isPassive)
    {
        if (!isPassive)
            return IsCouncil(sentence.Subject(verb));
        foreach (var child in sentence.Sentence.ChildrenOf(verb))
        {
            if (sentence.Is(child, "obl") && sentence.HasCase(child, "by"))
                return IsCouncil(child) || sentence[child].Lemma == "vote";
        }

        return sentence.Sentence.Block != BlockKind.Title;
    }

    // "The Council", too: an article with a draft of the Security Council means that.
    private bool IsCouncil(int subject) => subject > 0 && (sentence.At(subject)?.Actor?.Country == "UNSC" || (sentence[subject].Form == "Council" && sentence.Child(subject, "compound") == 0 && sentence.Child(subject, "nmod") == 0));

    // "on Libya" right behind it, wherever the tree hangs it.
    private string? BehindOn()
    {
        var rest = new Span(mention.Words.End, Math.Min(sentence.Sentence.Span.End, mention.Words.End + 30));
        return rest.Of(sentence.Text).StartsWith(" on ", StringComparison.Ordinal)
            ? sentence.StatesIn(rest).Where(state => state.Span.Start <= mention.Words.End + 8 && !mention.Sponsors.Contains(state.Code)).Select(state => state.Code).FirstOrDefault()
            : null;
    }

    // "a draft on Syria", "that condemns Assad's government".
    private IEnumerable<string> Subjects()
    {
        var end = sentence.Sentence.Span.End;
        foreach (var item in sentence.Mentions)
        {
            var code = item.Actor?.Country ?? item.Country;
            if (code is not { Length: 3 } || item.Span.Start < mention.Words.End || item.Span.End > end || mention.Sponsors.Contains(code))
                continue;
            var within = sentence.Holds(mention.Word, item.Head);
            if (within && !Acts(item.Head) && !IsOfDoer(item.Head))
                yield return code;
        }
    }

    // "A draft which Moscow withdrew and Bolivia put to the vote": what is done to it names who does it, not what it is about.
    private bool IsOfDoer(int word) => (sentence.Is(word, "conj") && sentence[sentence[word].Head].Upos == Upos.VERB) ||
        sentence.Child(mention.Word, "acl") is > 0 and var clause && sentence.Holds(clause, word) && sentence.Child(clause, "nsubj") is > 0 and var doer && sentence[doer].Upos != Upos.PRON;

    // Who drafted, opposed or vetoed it is not what it is about.
    private bool Acts(int word) => sentence.Is(word, "nsubj") || (sentence.Is(word, "obl") && sentence.HasCase(word, "by")) || (sentence.Is(word, "nmod") && sentence.HasCase(word, "by"));

    private void ReadProvisions()
    {
        foreach (var child in sentence.Sentence.ChildrenOf(mention.Word))
        {
            if (child > mention.Word && sentence.Is(child, "acl") && sentence[child].Lemma is not ("draft" or "sponsor" or "propose" or "submit"))
            {
                foreach (var provision in ProvisionReader.Read(sentence.Text, mention.Words.End, sentence.Sentence.Span.End))
                    draft.Does(provision);
                draft.Show(sentence.Sentence.Span, "draft/provisions");
                return;
            }
        }

        if (!sentence.Is(mention.Word, "nsubj") || sentence[mention.Word].Deprel == "nsubj:pass")
            return;
        var verb = sentence[mention.Word].Head;
        if (sentence[verb].Lemma is "condemn" or "demand" or "call" or "urge" or "impose" or "demand" or "refer" or "threaten" or "require" or "establish" or "deplore" or "have")
        {
            foreach (var provision in ProvisionReader.Read(sentence.Text, mention.Words.End, sentence.Sentence.Span.End))
                draft.Does(provision);
            draft.Show(sentence.Sentence.Span, "draft/provisions");
        }
    }
}
