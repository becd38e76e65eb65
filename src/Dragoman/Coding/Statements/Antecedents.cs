namespace Dragoman.Coding.Statements;

/// <summary>
/// What the pronoun that is a source stands for, where nobody is known by name: "it" for the report that said so before, "they" for officials, "who" for
/// the noun that its clause hangs on. A pronoun that two may be meant by keeps none.
/// </summary>
internal static class Antecedents
{
    // Behind more text than this the speaker is named anew.
    private const int Farthest = 900;

    /// <param name="drafts">Sorted by the place of their sources.</param>
    public static void Run(ArticleView view, IEnumerable<Draft> drafts)
    {
        Draft? last = null;
        foreach (var draft in drafts)
        {
            if (draft.Source is not { Span: { } span } source)
                continue;
            var pronoun = NumberOf(view.Text.AsSpan(span.Start, span.Length));
            if (pronoun == Referent.None)
            {
                last = draft.Outer is null ? draft : last;
                continue;
            }

            if (source is { Actor: null, Antecedent: null } && draft.Speakers.Count == 0 && Find(view, last, draft, span, pronoun) is { } found)
            {
                draft.Source = found with { Span = span };
                draft.Speakers = found.Antecedent is { } words && last?.Source is { } spoke && words.Start == (spoke.Antecedent ?? spoke.Span)?.Start && pronoun == Referent.Many ? last!.Speakers : [];
            }

            if (draft.Outer is null && draft.Source is not { Actor: null, Antecedent: null })
                last = draft;
        }
    }

    private static Source? Find(ArticleView view, Draft? last, Draft draft, Span pronoun, Referent wanted)
    {
        var sentence = view.SentenceAt(pronoun.Start);
        if (sentence < 0 || view.QuotationAt(pronoun.Start) is not null)
            return null;
        if (wanted == Referent.Relative)
            return BeforeRelative(view, sentence, pronoun);
        // "its hope", "their demand": of the one who is subject there.
        if (view.Text[pronoun.End - 1] is 's' or 'r')
            return OfSubject(view, sentence, pronoun, wanted);
        var goesOn = draft.Content.Min().Start < pronoun.Start;
        if (last?.Source is { Span: { } before } speaker && pronoun.Start - before.End is >= 0 and <= Farthest && IsNear(view, before, sentence) && ReferentOf(view, last).HasFlag(wanted)
            && OtherBetween(view, before, sentence, pronoun, wanted, goesOn) is null)
            return speaker with { Antecedent = speaker.Antecedent ?? (last.Speakers is [.., { Span: { } end }] ? before.Cover(end) : SourceResolver.WithoutGenitive(view.Trees[view.SentenceAt(before.Start)], before)) };
        return goesOn && wanted is not (Referent.He or Referent.She) ? null : OfSubject(view, sentence, pronoun, wanted);
    }

    // A speaker goes on as long as hardly anything else is told between.
    private static bool IsNear(ArticleView view, Span before, int sentence)
    {
        var told = 0;
        for (var i = view.SentenceAt(before.Start) + 1; i < sentence; i++)
            told += view.QuotationAt(view.Trees[i].Sentence.Span.Start + 1) is null ? 1 : 0;
        return told <= 1;
    }

    // "Residents fled. They said…", "In a text in which they said…, the ministers agreed": the subject before, if it is one who could say this.
    private static Source? OfSubject(ArticleView view, int sentence, Span pronoun, Referent wanted)
    {
        var tree = view.Trees[sentence];
        if (MainSubject(tree) is > 0 and var own && tree[own].Span.End <= pronoun.Start && tree[own].Upos != Upos.PRON)
            return Fit(view, tree, own, wanted);
        if (sentence == 0 || view.Trees[sentence - 1] is not { } before || view.QuotationAt(before.Sentence.Span.Start) is not null
            || before.Sentence.Block is BlockKind.Title or BlockKind.Byline or BlockKind.Heading or BlockKind.Caption || MainSubject(before) is not (> 0 and var subject))
            return null;
        // Two in one sentence that the pronoun could mean leave it open.
        return OthersLike(view, before, subject, wanted) ? null : Fit(view, before, subject, wanted);
    }

    private static Source? Fit(ArticleView view, SentenceTree tree, int subject, Referent wanted)
    {
        if (!ReferentOf(view, tree, subject).HasFlag(wanted))
            return null;
        var words = SourceResolver.WithoutGenitive(tree, SourceResolver.SpanOf(tree, subject));
        var mention = SourceResolver.MentionOf(view, tree, subject, words);
        return new Source(null, mention?.Actor, mention?.Office) { Antecedent = words };
    }

    private static bool OthersLike(ArticleView view, SentenceTree tree, int subject, Referent wanted)
    {
        for (var at = 1; at <= tree.Count; at++)
        {
            if (at != subject && (tree.Is(at, "nsubj") || tree.Is(at, "obj") || tree.Is(at, "obl")) && !tree.IsUnder(at, subject) && tree[at].Upos is Upos.NOUN or Upos.PROPN && !OrderedComplement.IsDay(tree.Lemma(at)) && ReferentOf(view, tree, at).HasFlag(wanted))
                return true;
        }

        return false;
    }

    // Somebody else who has become the subject since.
    private static int? OtherBetween(ArticleView view, Span speaker, int sentence, Span pronoun, Referent wanted, bool goesOn)
    {
        for (var i = view.SentenceAt(speaker.Start); i <= sentence; i++)
        {
            var tree = view.Trees[i];
            if (view.QuotationAt(tree.Sentence.Span.Start) is not null || (goesOn && i == sentence))
                continue;
            if (MainSubject(tree) is > 0 and var subject && tree[subject].Span.Start >= speaker.End && tree[subject].Span.End <= pronoun.Start
                && tree[subject].Upos is Upos.NOUN or Upos.PROPN && ReferentOf(view, tree, subject).HasFlag(wanted))
                return subject;
        }

        return null;
    }

    private static int MainSubject(SentenceTree tree)
    {
        for (var at = 1; at <= tree.Count; at++)
        {
            if (tree[at].Head == 0)
                return tree.Child(at, "nsubj");
        }

        return 0;
    }

    // "a rabbi from the north, who said": the noun whose words end before the pronoun, the widest one that can say something.
    private static Source? BeforeRelative(ArticleView view, int sentence, Span pronoun)
    {
        var tree = view.Trees[sentence];
        var who = 1;
        while (who < tree.Count && tree[who].Span.Start < pronoun.Start)
            who++;
        var last = who - 1;
        if (last > 0 && tree[last].Form == ",")
            last--;
        if (last < 1 || tree[last].Upos is not (Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.PRON))
            return null;
        int found = 0, clause = tree[who].Head;
        if (clause > 0 && tree.Is(clause, "acl") && tree[clause].Head is > 0 and var hung && hung < who)
            found = hung;
        else
        {
            for (int at = last, steps = 0; at > 0 && at < who && steps < 6; at = tree[at].Head, steps++)
            {
                if (tree[at].Upos is Upos.NOUN or Upos.PROPN && SourceResolver.SpanOf(tree, at).End >= tree[last].Span.End && (found == 0 || IsPersonLike(view, tree, at)))
                    found = at;
            }
        }

        if (found == 0 || (tree.Lemma(who) == "who" ? !IsPersonLike(view, tree, found) : tree[last].Upos == Upos.PROPN && !view.Speakers.CanSay(tree, found)))
            found = last;
        // "its backers in Lund, who asked": not the town did.
        if (tree[found].Name is NameTag.BeginPlace or NameTag.InsidePlace && tree.Is(found, "nmod") && tree[found].Head is > 0 and var backers && backers < found && tree[backers].Upos == Upos.NOUN && IsPersonLike(view, tree, backers))
            found = backers;
        var words = SourceResolver.SpanOf(tree, found);
        var mention = SourceResolver.MentionOf(view, tree, found, words);
        return words.End > pronoun.Start ? null : new Source(null, mention?.Actor, mention?.Office) { Antecedent = words };
    }

    private static bool IsPersonLike(ArticleView view, SentenceTree tree, int word) =>
        tree[word].Upos == Upos.PROPN || (view.Speakers.CanSay(tree, word) && view.Speakers.Words.GetValueOrDefault(tree.Lemma(word)) is not SpeakerKind.Document);

    private static Referent ReferentOf(ArticleView view, Draft draft)
    {
        if (draft.Speakers.Count > 1)
            return Referent.Many;
        var words = draft.Source!.Antecedent ?? draft.Source.Span!.Value;
        var own = NumberOf(view.Text.AsSpan(draft.Source.Span!.Value.Start, draft.Source.Span.Value.Length));
        if (own is not (Referent.None or Referent.Relative))
            return own;
        var sentence = view.SentenceAt(words.Start);
        if (sentence < 0)
            return Referent.None;
        var tree = view.Trees[sentence];
        for (var at = 1; at <= tree.Count; at++)
        {
            if (words.Contains(tree[at].Span) && (tree[at].Head == 0 || !words.Contains(tree[tree[at].Head].Span)))
                return ReferentOf(view, tree, at);
        }

        return Referent.None;
    }

    // Which pronouns may stand for the noun.
    private static Referent ReferentOf(ArticleView view, SentenceTree tree, int head)
    {
        ref readonly var token = ref tree[head];
        if (token.Upos is not (Upos.NOUN or Upos.PROPN))
            return Referent.None;
        foreach (var child in tree.Children(head))
        {
            if (child > head && tree.Is(child, "conj"))
                return Referent.Many;
        }

        var lemma = tree.Lemma(head);
        if (token is { Xpos: "NNPS", Name: NameTag.None or NameTag.BeginPerson } && tree.Child(head, "det") == 0)
            return Referent.He | Referent.She | Referent.Many;
        if (token.Xpos is "NNS" or "NNPS" || lemma is "police" or "people")
            return view.Speakers.CanSay(tree, head) && view.Speakers.Words.GetValueOrDefault(lemma) != SpeakerKind.Document ? Referent.Many : view.Speakers.Words.ContainsKey(lemma) ? Referent.Many | Referent.Thing : Referent.None;
        if (token.Name is NameTag.BeginPerson or NameTag.InsidePerson || view.Speakers.IsPerson(tree, head))
            return GenderOf(view, tree, head);
        if (view.Speakers.Words.TryGetValue(lemma, out var kind))
            return kind == SpeakerKind.Person ? GenderOf(view, tree, head) : Referent.Thing;
        // A name that is none of a person may be one all the same, unless it is known.
        if (token.Upos == Upos.PROPN)
            return Referent.Thing | (token.Name == NameTag.None || SourceResolver.MentionOf(view, tree, head, token.Span)?.Actor is null ? Referent.He | Referent.She : Referent.None);
        return token.Name != NameTag.None ? Referent.Thing : view.Speakers.CanSay(tree, head) ? GenderOf(view, tree, head) : Referent.None;
    }

    private static Referent GenderOf(ArticleView view, SentenceTree tree, int head)
    {
        var words = SourceResolver.SpanOf(tree, head);
        for (var at = 1; at <= tree.Count; at++)
        {
            if (!words.Contains(tree[at].Span))
                continue;
            if (tree.Lemma(at) is "woman" or "mother" or "sister" or "daughter" or "wife" or "girl" or "spokeswoman" or "queen" or "widow" or "mrs" or "mrs." or "ms" or "ms." or "Mrs." or "Ms." or "Mrs" or "Ms")
                return Referent.She;
            if (tree.Lemma(at) is "man" or "father" or "brother" or "son" or "husband" or "boy" or "king" or "pope" or "mr" or "mr." or "Mr." or "Mr")
                return Referent.He;
        }

        return Referent.He | Referent.She;
    }

    private static Referent NumberOf(ReadOnlySpan<char> words) => words.Length > 5 ? Referent.None
        : words.Equals("it", StringComparison.OrdinalIgnoreCase) ? Referent.Thing
        : words.Equals("its", StringComparison.OrdinalIgnoreCase) ? Referent.Thing
        : words.Equals("they", StringComparison.OrdinalIgnoreCase) || words.Equals("their", StringComparison.OrdinalIgnoreCase) ? Referent.Many
        : words.Equals("he", StringComparison.OrdinalIgnoreCase) || words.Equals("his", StringComparison.OrdinalIgnoreCase) ? Referent.He
        : words.Equals("she", StringComparison.OrdinalIgnoreCase) || words.Equals("her", StringComparison.OrdinalIgnoreCase) ? Referent.She
        : words.Equals("who", StringComparison.OrdinalIgnoreCase) || words.Equals("which", StringComparison.OrdinalIgnoreCase) || words.Equals("that", StringComparison.OrdinalIgnoreCase) ? Referent.Relative
        : Referent.None;

    [Flags]
    private enum Referent
    {
        None = 0,
        Thing = 1,
        Many = 2,
        He = 4,
        She = 8,
        Relative = 16,
    }
}
