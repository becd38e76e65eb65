namespace Dragoman.Coding.Statements;

/// <summary>The words of one sentence before or behind a quotation, up to the next quotation; First and Last are word numbers, both inclusive.</summary>
internal sealed record Region(int Sentence, int First, int Last, int FirstWord)
{
    public bool Contains(int word) => word >= First && word <= Last;

    /// <summary>The same region with all that precedes it in the sentence, quoted words included.</summary>
    public Region FromStart() => this with { First = 1, FirstWord = 1 };

    /// <summary>True for words of another sentence than that in which the quotation begins.</summary>
    public static bool IsOtherSentence(ArticleView view, Region region, Quotation quotation) => region.Sentence != view.SentenceAt(quotation.Span.Start);

    /// <summary>What precedes the quotation in its sentence; where nothing does, a preceding sentence that ends in a colon. Null where there is none.</summary>
    public static Region? Before(ArticleView view, Quotation quotation)
    {
        var sentence = view.SentenceAt(quotation.Span.Start);
        if (sentence < 0)
            return null;
        var tree = view.Trees[sentence];
        if (Cut(view, sentence, tree.Sentence.Span.Start, quotation.Span.Start, fromEnd: true) is { } own)
            return own;
        if (sentence == 0)
            return null;
        var previous = view.Trees[sentence - 1];
        var ends = previous.Count > 0 && previous[previous.Count].Form == ":" && view.NoWordBetween(previous.Sentence.Span.End, quotation.Span.Start);
        return ends ? Cut(view, sentence - 1, previous.Sentence.Span.Start, previous.Sentence.Span.End, fromEnd: true) : null;
    }

    /// <summary>What follows the quotation in its sentence; where nothing does, the next sentence of the paragraph if it begins small ("…?" he asked).</summary>
    public static Region? Behind(ArticleView view, Quotation quotation)
    {
        var sentence = view.SentenceAt(quotation.Span.End - 1);
        if (sentence < 0)
            return null;
        var tree = view.Trees[sentence];
        if (Cut(view, sentence, quotation.Span.End, tree.Sentence.Span.End, fromEnd: false) is { } own)
            return own;
        if (sentence + 1 >= view.Trees.Count)
            return null;
        var next = view.Trees[sentence + 1].Sentence.Span;
        var goesOn = view.BlockAt(next.Start) == view.BlockAt(quotation.Span.End - 1) && view.NoWordBetween(quotation.Span.End, next.Start);
        return goesOn ? Cut(view, sentence + 1, Math.Max(next.Start, quotation.Span.End), next.End, fromEnd: false) : null;
    }

    private static Region? Cut(ArticleView view, int sentence, int from, int to, bool fromEnd)
    {
        var tree = view.Trees[sentence];
        int first = 0, last = 0, firstWord = 0;
        for (var at = 1; at <= tree.Count; at++)
        {
            ref readonly var token = ref tree[at];
            var outside = token.Span.Start < from || token.Span.End > to;
            var quoted = !outside && view.QuotationAt(token.Span.Start) is not null;
            if (outside || quoted)
            {
                if (quoted && !fromEnd && first > 0)
                    break;
                if (quoted && fromEnd)
                    first = last = firstWord = 0;
                continue;
            }

            first = first == 0 ? at : first;
            last = at;
            if (firstWord == 0 && token.Upos != Upos.PUNCT)
                firstWord = at;
        }

        return firstWord > 0 ? new Region(sentence, first, last, firstWord) : null;
    }
}
