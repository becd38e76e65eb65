namespace Dragoman.Coding.Statements;

/// <summary>From the main word of a source to its words and to who it is.</summary>
internal static class SourceResolver
{
    public static Source? Resolve(ArticleView view, CueFrame frame) => Resolve(view, frame.Tree, frame.Source, frame.SourceSpan);

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
        return new Source(span, mention?.Actor, mention?.Office);
    }

    /// <summary>The noun phrase without the clauses that hang on it: "the minister, who left" is "the minister".</summary>
    public static Span SpanOf(SentenceTree tree, int head)
    {
        var set = new bool[tree.Count + 1];
        AddPhrase(tree, head, head, set);
        int first = head, last = head;
        while (first > 1 && set[first - 1] && !(tree[first - 1].Form is "—" or "–" or "--" or "―"))
            first--;
        while (last < tree.Count && set[last + 1])
            last++;
        return tree.Trim(first, last) ?? tree[head].Span;
    }

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
            var degree = tree.Is(child, "advmod") && tree[word].Upos == Upos.ADJ && word != top;
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
        return (mention.Actor is null ? 0 : 1000) + (mention.Head == head ? 100 : 0) + kind * 10 + Math.Min(mention.Span.Length / 20, 9);
    }
}
