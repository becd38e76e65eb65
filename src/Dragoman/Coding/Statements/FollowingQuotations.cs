namespace Dragoman.Coding.Statements;

/// <summary>
/// Quotations that stand alone behind a sentence in which somebody is reported: 'The mayor said the road was shut. "Nobody will pass."' They go on with
/// what is reported there.
/// </summary>
internal sealed class FollowingQuotations(ArticleView view, IReadOnlyList<List<CueFrame>> frames)
{
    private readonly Dictionary<CueFrame, List<Quotation>> _behind = new(ReferenceEqualityComparer.Instance);
    private CueFrame? _last;
    private int _end;

    /// <summary>True where the quotation has been kept for the frame before it.</summary>
    public bool Take(Quotation quotation)
    {
        var index = view.SentenceAt(quotation.Span.Start);
        var last = view.SentenceAt(quotation.Span.End - 1);
        if (index < 1 || !char.IsUpper(view.Text[quotation.Inside.Start]) || !view.NoWordBetween(view.Trees[index].Sentence.Span.Start, quotation.Span.Start)
            || !view.NoWordBetween(quotation.Span.End, view.Trees[last].Sentence.Span.End))
            return false;
        var frame = _last is not null && view.NoWordBetween(_end, quotation.Span.Start) ? _last : Before(index);
        if (frame is null || !IsNear(quotation, frame))
            return false;
        if (!_behind.TryGetValue(frame, out var list))
            _behind.Add(frame, list = []);
        list.Add(quotation);
        (_last, _end) = (frame, quotation.Span.End);
        return true;
    }

    /// <summary>Adds to the draft of this frame what goes on behind it.</summary>
    public void AddTo(Draft draft, CueFrame frame)
    {
        if (!_behind.TryGetValue(frame, out var list))
            return;
        foreach (var quotation in list)
            draft.Content.AddRange(quotation.Pieces.Where(p => !p.IsEmpty));
        if (draft.Kind == StatementKind.Indirect)
        {
            draft.Kind = StatementKind.Mixed;
            draft.Rule = draft.Rule.Replace("/indirect/", "/mixed/", StringComparison.Ordinal);
        }

        draft.QuotationMarks = true;
    }

    // In the same paragraph, or alone in the next.
    private bool IsNear(Quotation quotation, CueFrame frame)
    {
        var block = view.BlockAt(quotation.Span.Start);
        if (block < 0 || block == view.BlockAt(Math.Max(frame.Tree.Sentence.Span.Start, _last == frame ? _end - 1 : 0)))
            return true;
        var span = view.Article.Blocks[block].Span;
        return view.Article.Blocks[block].Kind is BlockKind.Paragraph or BlockKind.ListItem && view.NoWordBetween(span.Start, quotation.Span.Start) && view.NoWordBetween(quotation.Span.End, span.End);
    }

    // The last cue of the sentence before that stands in no other's content and whose own content ends the sentence.
    private CueFrame? Before(int index)
    {
        var inSentence = frames[index - 1];
        for (var i = inSentence.Count - 1; i >= 0; i--)
        {
            var frame = inSentence[i];
            if (frame.Content is null || frame.Source == 0 || frame.Rule is not ("that-clause" or "clause-before") || frame.Word is not { Kind: < CueKind.Think } word || !word.Has(CueFrames.Quote) || view.QuotationAt(frame.CueSpan.Start) is not null)
                continue;
            if (inSentence.Exists(f => f != frame && f.Content?[frame.Cue] == true) || !EndsSentence(frame))
                continue;
            return FrameDraft.Of(view, frame) is null ? null : frame;
        }

        return null;
    }

    private static bool EndsSentence(CueFrame frame)
    {
        var last = frame.Tree.Count;
        while (last > frame.Cue && frame.Tree[last].Upos == Upos.PUNCT)
            last--;
        if (frame.Rule == "that-clause")
            return frame.Content![last];
        // "…, the mayor said on Friday.": nobody does anything behind the saying.
        for (var at = frame.Cue + 1; at <= last; at++)
        {
            if (frame.Tree[at].Upos is Upos.VERB or Upos.AUX)
                return false;
        }

        return true;
    }
}
