namespace Dragoman.Coding.Statements;

/// <summary>The day of saying, where the text hangs a date on the cue: "said on Tuesday".</summary>
internal static class SaidOn
{
    public static PartialDate? Find(ArticleView view, CueFrame frame)
    {
        foreach (var mention in view.MentionsIn(frame.Tree.Sentence.Index))
        {
            if (mention.Kind != MentionKind.Date || mention.Date is null || mention.Head < 1 || mention.Head > frame.Tree.Count)
                continue;
            if (frame.Content?[mention.Head] != true && view.QuotationAt(mention.Span.Start) is null && (HangsOn(frame.Tree, mention.Head, frame.Cue) || IsBeforeWhen(frame.Tree, mention, frame.Cue)))
                return mention.Date;
        }

        return null;
    }

    // "on 3 May, when she told the court that…".
    private static bool IsBeforeWhen(SentenceTree tree, Mention date, int cue)
    {
        foreach (var child in tree.Children(cue))
        {
            if (tree[child].Form == "when" && child < cue)
            {
                var before = child - 1;
                while (before > 0 && tree[before].Form == ",")
                    before--;
                return before > 0 && tree[before].Span.End == date.Span.End;
            }
        }

        return false;
    }

    private static bool HangsOn(SentenceTree tree, int word, int cue) =>
        tree[word].Head == cue && (tree.Is(word, "obl") || tree.Is(word, "nmod") || tree.Is(word, "advmod"));
}
