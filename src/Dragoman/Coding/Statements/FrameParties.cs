namespace Dragoman.Coding.Statements;

/// <summary>Who has part in an act of saying beside its source: those who say it too, for whom, to whom, and where.</summary>
internal static class FrameParties
{
    /// <summary>Adds to the draft what the words around the cue tell.</summary>
    public static void Fill(ArticleView view, CueFrame frame, Draft draft)
    {
        if (frame.Source == 0)
            return;
        var speakers = Together(view, frame.Tree, frame.Source);
        if (speakers.Count > 1)
        {
            draft.Speakers = speakers;
            draft.Source = speakers[0];
        }

        draft.OnBehalfOf = Principal(view, frame);
        draft.Addressees = Addressees(view, frame);
        draft.Place = Place(view, frame);
    }

    // "Reed and Moreau", "the two ministers": each of them; one alone, or a name that holds an "and", is none of these.
    private static List<Source> Together(ArticleView view, SentenceTree tree, int head)
    {
        if (SourceResolver.MentionOf(view, tree, head, SourceResolver.SpanOf(tree, head)) is { Members.Count: > 1 } both)
            return [.. both.Members.Select(m => new Source(both.Span, m, null))];
        List<Source> found = [];
        if (!IsNamed(tree, head))
            return found;
        Add(view, tree, head, found);
        foreach (var child in tree.Children(head))
        {
            if (!tree.Is(child, "conj") || tree.Child(child, "cc") is not (> 0 and var and) || tree.Lemma(and) != "and")
                continue;
            // "Ana Moreau, a lawyer and the head of the union" is one person.
            if (!IsNamed(tree, child) || IsOneName(view, tree, head, child) || IsFirm(view, tree, head, child) || tree.Child(head, "appos") is > 0 and var name && name < child)
                return [];
            Add(view, tree, child, found);
        }

        return found;
    }

    // A name, or a noun with an article of its own: "the minister and adviser" is one person.
    private static bool IsNamed(SentenceTree tree, int word) =>
        tree[word].Upos == Upos.PROPN || (tree[word].Upos == Upos.NOUN && (tree.Child(word, "det") > 0 || tree.Child(word, "nmod:poss") > 0 || tree[word].Xpos == "NNS"));

    // "Ship and Keel said": two strange names of no persons are one firm.
    private static bool IsFirm(ArticleView view, SentenceTree tree, int first, int second) => IsStrange(view, tree, first) && IsStrange(view, tree, second);

    private static bool IsStrange(ArticleView view, SentenceTree tree, int word) =>
        tree[word].Upos == Upos.PROPN && tree[word].Name is not (NameTag.BeginPerson or NameTag.InsidePerson or NameTag.BeginPlace or NameTag.InsidePlace) && tree.Child(word, "det") == 0
            && SourceResolver.MentionOf(view, tree, word, tree[word].Span) is null;

    private static bool IsOneName(ArticleView view, SentenceTree tree, int first, int second)
    {
        foreach (var mention in view.MentionsIn(tree.Sentence.Index))
        {
            if (mention.Span.Contains(tree[first].Span) && mention.Span.Contains(tree[second].Span))
                return true;
        }

        for (var at = first; at <= second; at++)
        {
            if (tree[at].Name == NameTag.None)
                return false;
        }

        return true;
    }

    private static void Add(ArticleView view, SentenceTree tree, int head, List<Source> to)
    {
        var words = SourceResolver.SpanOf(tree, head, alone: true);
        var mention = SourceResolver.MentionOf(view, tree, head, words);
        to.Add(new Source(words, mention?.Actor, mention?.Office));
    }

    // "a spokeswoman for the ministry", "the ministry's spokesman", "ministry spokesman Ana Moreau".
    private static Source? Principal(ArticleView view, CueFrame frame)
    {
        var tree = frame.Tree;
        var words = frame.SourceSpan ?? SourceResolver.SpanOf(tree, frame.Source);
        var voice = 0;
        for (var at = 1; at <= tree.Count && voice == 0; at++)
        {
            if (words.Contains(tree[at].Span) && tree.Lemma(at) is "spokesman" or "spokeswoman" or "spokesperson")
                voice = at;
        }

        if (voice == 0)
            return null;
        foreach (var child in tree.Children(voice))
        {
            if (tree.IsExactly(child, "nmod:poss") || (tree.Is(child, "nmod") && tree.Child(child, "case") is > 0 and var mark && tree.Lemma(mark) is "for" or "of"))
                return Named(view, tree, child) is { } named && (tree[child].Upos != Upos.PRON || named.Actor is not null) ? named : null;
        }

        Mention? before = null;
        foreach (var mention in view.MentionsIn(tree.Sentence.Index))
        {
            if (mention.Kind is not (MentionKind.Date or MentionKind.Person) && mention.Actor is not null && mention.Span.End <= tree[voice].Span.Start && words.Contains(mention.Span))
                before = mention;
        }

        if (before is not null)
            return new Source(before.Span, before.Actor, before.Office);
        var first = voice;
        while (first > 1 && (tree[first - 1].Upos == Upos.PROPN || char.IsUpper(tree[first - 1].Form[0])) && tree[first - 1].Upos != Upos.DET && words.Contains(tree[first - 1].Span))
            first--;
        return first == voice ? null : new Source(new Span(tree[first].Span.Start, tree[voice - 1].Span.End), null, null);
    }

    private static List<Source> Addressees(ArticleView view, CueFrame frame)
    {
        var tree = frame.Tree;
        var found = new List<Source>();
        if (frame.Word is null || SourceFinder.IsPassive(tree, frame.Cue))
            return found;
        foreach (var child in tree.Children(frame.Cue))
        {
            if (child < frame.Cue || tree[child].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON) || view.QuotationAt(tree[child].Span.Start) is not null || !IsAddressed(tree, frame, child) || !CanHear(view, tree, child))
                continue;
            found.Add(Named(view, tree, child));
            foreach (var other in tree.Children(child))
            {
                if (tree.Is(other, "conj") && !IsOneName(view, tree, child, other))
                    found.Add(Named(view, tree, other));
            }

            break;
        }

        return found;
    }

    // "ordered the deployment to help": a thing is ordered, nobody addressed.
    private static bool CanHear(ArticleView view, SentenceTree tree, int word) =>
        tree[word].Upos is Upos.PRON or Upos.PROPN || tree[word].Xpos == "NNS" || view.Speakers.Words.ContainsKey(tree.Lemma(word)) || IsMeeting(tree.Lemma(word))
            || SourceResolver.MentionOf(view, tree, word, tree[word].Span)?.Actor is not null;

    private static bool IsAddressed(SentenceTree tree, CueFrame frame, int child)
    {
        var kind = frame.Word!.Kind;
        if (tree.Is(child, "obl"))
        {
            var mark = tree.Child(child, "case");
            return mark > 0 && ((tree.Lemma(mark) == "to" && kind is CueKind.Say or CueKind.Write or CueKind.Announce or CueKind.Claim or CueKind.Admit && frame.Content?[child] != true)
                || (tree.Lemma(mark) == "on" && kind == CueKind.Demand && frame.Rule == "preposition"));
        }

        // What is demanded of somebody is demanded from him: "urged them to leave". What has no infinitive is a thing.
        return (tree.IsExactly(child, "obj") || tree.IsExactly(child, "iobj")) && tree.Lemma(child) != "it"
            && (frame.Word.Lemma is "tell" or "inform" or "assure" or "remind" or "notify" or "brief" or "warn" or "ask" && (frame.Content?[child] != true || frame.Rule is "infinitive")
                || (kind is CueKind.Demand or CueKind.Ask && frame.Rule == "infinitive"));
    }

    private static Source Named(ArticleView view, SentenceTree tree, int head)
    {
        var words = SourceResolver.SpanOf(tree, head, alone: true);
        var mention = SourceResolver.MentionOf(view, tree, head, words);
        foreach (var child in tree.Children(head))
        {
            // "the ministry's": the ending is no part of the name.
            if (tree.Is(child, "case") && child > head && tree[child].Span.End == words.End && tree[child].Span.Start > words.Start)
                words = new Span(words.Start, tree[child].Span.Start);
        }

        return new Source(words, mention?.Actor, mention?.Office);
    }

    // "said in Geneva", "told a news conference in Geneva": the place hangs on the cue or on what hangs on it.
    private static Span? Place(ArticleView view, CueFrame frame)
    {
        var tree = frame.Tree;
        // "condemned the attack in Aleppo" names where the attack was.
        if (frame.Rule is "noun-phrase" or "preposition" or "infinitive" or "gerund" or "name" or "as")
            return null;
        foreach (var mention in view.MentionsIn(tree.Sentence.Index))
        {
            if (mention.Kind != MentionKind.Place || mention.Head < 1 || mention.Head > tree.Count || frame.Content?[mention.Head] == true || view.QuotationAt(mention.Span.Start) is not null)
                continue;
            var mark = tree.Child(mention.Head, "case");
            if (mark == 0 || tree.Lemma(mark) is not ("in" or "at" or "from") || mention.Head < frame.Cue)
                continue;
            var governor = tree[mention.Head].Head;
            var direct = governor == frame.Cue && tree.Is(mention.Head, "obl");
            var through = governor > 0 && governor != frame.Source && tree[governor].Head == frame.Cue && (tree.Is(governor, "obl") || tree.IsExactly(governor, "obj")) && IsMeeting(tree.Lemma(governor));
            if (direct || through)
                return mention.Span;
        }

        return null;
    }

    private static bool IsMeeting(string lemma) =>
        lemma is "conference" or "meeting" or "summit" or "interview" or "briefing" or "speech" or "talk" or "visit" or "forum" or "session" or "rally" or "event" or "parliament" or "council"
            or "reporter" or "journalist";
}
