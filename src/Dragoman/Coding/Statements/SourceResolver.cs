namespace Dragoman.Coding.Statements;

/// <summary>From the main word of a source to its words and to who it is.</summary>
internal static class SourceResolver
{
    /// <param name="content">What is said, where that is more than the frame knows.</param>
    public static Source? Resolve(ArticleView view, CueFrame frame, Span? content = null) =>
        OtherThanNamed(view, frame, Resolve(view, frame.Tree, frame.Source, frame.SourceSpan), content);

    /// <param name="head">The main word, or 0 where the text names no source.</param>
    /// <param name="words">The words of the source; null: what the tree puts under the main word.</param>
    public static Source? Resolve(ArticleView view, SentenceTree tree, int head, Span? words = null)
    {
        if (head == 0)
            return null;
        var span = words ?? SpanOf(tree, head);
        // "the minister, who said": the words are the pronoun, the person is the one before it.
        var antecedent = tree[head].Lemma is "who" or "which" or "that" && tree.Is(tree[head].Head, "acl") ? tree[tree[head].Head].Head : 0;
        var mention = antecedent > 0 ? MentionOf(view, tree, antecedent, SpanOf(tree, antecedent)) : MentionOf(view, tree, head, span);
        mention ??= words is null ? null : EndingAt(view, tree, span);
        return new Source(span, mention?.Actor, mention?.Office);
    }

    // "Finance Minister Ana Moreau", whose main word the tree takes for "Finance": the person at the end of the words.
    private static Mention? EndingAt(ArticleView view, SentenceTree tree, Span words)
    {
        foreach (var mention in view.MentionsIn(tree.Sentence.Index))
        {
            if (mention.Kind == MentionKind.Person && mention.Actor is not null && mention.Span.End == words.End && words.Contains(mention.Span))
                return mention;
        }

        return null;
    }

    /// <summary>The same, a pronoun checked against the words of the content: in "Mr. Reed would come, he said" it is not Mr. Reed who said it.</summary>
    private static Source? OtherThanNamed(ArticleView view, CueFrame frame, Source? source, Span? content)
    {
        if (source?.Actor is not { } actor || frame.Source == 0 || frame.Tree.Lemma(frame.Source) is not ("he" or "she"))
            return source;
        var named = false;
        foreach (var mention in view.MentionsIn(frame.Tree.Sentence.Index))
        {
            var said = content?.Contains(mention.Span) == true || (mention.Head > 0 && mention.Head <= frame.Tree.Count && frame.Content?[mention.Head] == true);
            named |= said && mention.Kind == MentionKind.Person && mention.Actor == actor && view.QuotationAt(mention.Span.Start) is null;
        }

        if (!named)
            return FollowsSomebodyElse(view, frame) ? source with { Actor = null, Office = null } : source;
        var before = frame.Tree.Sentence.Index - 1;
        if (before < 0 || view.BlockAt(view.Trees[before].Sentence.Span.Start) != view.BlockAt(frame.Tree.Sentence.Span.Start))
            return source with { Actor = null, Office = null };
        var speaker = Subject(view, view.Trees[before]);
        return speaker?.Actor is { } other && other != actor ? source with { Actor = other, Office = speaker.Office } : source with { Actor = null, Office = null };
    }

    // "His guest had left. He denied…": the one named last is not the guest, and who the guest is the words do not say.
    private static bool FollowsSomebodyElse(ArticleView view, CueFrame frame)
    {
        var before = frame.Tree.Sentence.Index - 1;
        if (before < 0 || frame.Source > 2 || view.BlockAt(view.Trees[before].Sentence.Span.Start) != view.BlockAt(frame.Tree.Sentence.Span.Start))
            return false;
        var tree = view.Trees[before];
        for (var at = 1; at <= tree.Count; at++)
        {
            if (tree[at].Head == 0 && tree.Child(at, "nsubj") is > 0 and var subject)
                return tree[subject].Xpos == "NN" && view.Speakers.IsPerson(tree, subject) && MentionOf(view, tree, subject, SpanOf(tree, subject))?.Actor is null;
        }

        return false;
    }

    // The person who is the subject of the sentence's main verb.
    private static Mention? Subject(ArticleView view, SentenceTree tree)
    {
        for (var at = 1; at <= tree.Count; at++)
        {
            if (tree[at].Head != 0 || tree.Child(at, "nsubj") is not (> 0 and var subject))
                continue;
            var found = MentionOf(view, tree, subject, SpanOf(tree, subject));
            return found?.Kind is MentionKind.Person or MentionKind.Reference ? found : null;
        }

        return null;
    }

    /// <summary>The noun phrase without the clauses that hang on it: "the minister, who left" is "the minister".</summary>
    /// <param name="alone">Without what "and" joins to it.</param>
    public static Span SpanOf(SentenceTree tree, int head, bool alone = false)
    {
        var set = new bool[tree.Count + 1];
        AddPhrase(tree, head, head, set);
        foreach (var child in alone ? tree.Children(head) : [])
        {
            if (tree.Is(child, "conj"))
                set.AsSpan(child > head ? FirstOf(tree, child) : child).Clear();
        }

        int first = head, last = head;
        while (first > 1 && set[first - 1] && !(tree[first - 1].Form is "—" or "–" or "--" or "―"))
            first--;
        while (last < tree.Count && set[last + 1])
            last++;
        // "the 20-year-old": hyphens join what the tree may have parted.
        while (first > 2 && tree[first - 1].Form == "-" && tree[first - 1].NoSpaceAfter && tree[first - 2].NoSpaceAfter)
        {
            first -= 2;
            if (first > 1 && tree[first - 1].Upos == Upos.DET)
                first--;
        }

        // "Judge Advocate General Ana Moreau": a name goes on where the next word is one, whatever the tree makes of it.
        while (last < tree.Count && !alone && tree[last].Upos == Upos.PROPN && tree[last + 1].Upos == Upos.PROPN && !OrderedComplement.IsDay(tree.Lemma(last + 1)) && tree[last].Span.End + 1 >= tree[last + 1].Span.Start && tree[last + 1].Head != tree[head].Head)
            last++;
        // "the court on Thursday", "a report Wednesday", "the envoy here Sunday", "Wednesday the court": the day is that of the saying.
        if (last > head && OrderedComplement.IsDay(tree.Lemma(last)))
            last -= last - 1 > head && tree.Lemma(last - 1) == "on" ? 2 : 1;
        if (last > head && tree[last].Form == "here")
            last--;
        if (first < head && tree[first].Form == "Late" && OrderedComplement.IsDay(tree.Lemma(first + 1)))
            first++;
        if (first < head && OrderedComplement.IsDay(tree.Lemma(first)) && tree[first + 1].Upos is Upos.DET or Upos.PROPN)
            first++;
        return tree.Trim(first, last) ?? tree[head].Span;
    }

    /// <summary>"the report's": without its ending.</summary>
    public static Span WithoutGenitive(SentenceTree tree, Span words)
    {
        for (var at = 2; at <= tree.Count; at++)
        {
            if (tree[at].Xpos == "POS" && tree[at].Span.End == words.End && tree[at].Span.Start > words.Start)
                return new Span(words.Start, tree[at].Span.Start);
        }

        return words;
    }

    private static int FirstOf(SentenceTree tree, int word) => Array.IndexOf(tree.Subtree(word), true);

    /// <summary>The reading of these words: the one with this main word, best a person; else the longest one inside.</summary>
    public static Mention? MentionOf(ArticleView view, SentenceTree tree, int head, Span span)
    {
        Mention? best = null;
        foreach (var mention in view.MentionsIn(tree.Sentence.Index))
        {
            if (mention.Kind is MentionKind.Date or MentionKind.Place && mention.Actor is null)
                continue;
            if (mention.Span.Overlaps(span) && Fits(tree, head, mention) && (best is null || Rank(mention, head) > Rank(best, head)))
                best = mention;
        }

        return best;
    }

    private static void AddPhrase(SentenceTree tree, int word, int top, bool[] set)
    {
        if (set[word])
            return;
        set[word] = true;
        foreach (var child in tree.Children(word))
        {
            // "by X", "to X": the preposition of the whole is no part of the name.
            var degree = (tree[word].Upos == Upos.ADJ || (tree[word].Upos == Upos.ADV && tree.Is(word, "amod"))) && word != top && (tree.Is(child, "advmod") || (word > top && tree.Is(child, "obl") && child > word));
            if ((degree || IsPartOfPhrase(tree, child)) && !(word == top && tree.Is(child, "case") && child < top))
                AddPhrase(tree, child, top, set);
        }
    }

    private static bool IsPartOfPhrase(SentenceTree tree, int child)
    {
        var relation = tree[child].Deprel;
        var colon = relation.IndexOf(':');
        return (colon < 0 ? relation : relation[..colon]) switch
        {
            "det" or "amod" or "compound" or "flat" or "nmod" or "nummod" or "appos" or "case" or "conj" or "cc" or "fixed" or "goeswith" or "punct" or "list" => true,
            _ => false,
        };
    }

    // A title before a name and a name beside a title are one person; "the brother of the minister" is not the minister.
    private static bool Fits(SentenceTree tree, int head, Mention mention)
    {
        if (mention.Head == head)
            return true;
        var at = mention.Head;
        for (var steps = 0; at > 0 && steps < 4; steps++)
        {
            if (at == head)
                return true;
            if (!tree.Is(at, "appos") && !tree.Is(at, "flat"))
                return false;
            at = tree[at].Head;
        }

        return false;
    }

    private static int Rank(Mention mention, int head)
    {
        var kind = mention.Kind switch { MentionKind.Person => 3, MentionKind.Reference => 2, MentionKind.Office => 1, _ => 0 };
        // "its spokesman, Ana Moreau" is Ana Moreau.
        var known = mention.Kind == MentionKind.Person && mention.Actor?.Id is not null ? 150 : 0;
        return (mention.Actor is null ? 0 : 1000) + (mention.Head == head ? 100 : 0) + known + kind * 10 + Math.Min(mention.Span.Length / 20, 9);
    }
}
