namespace Dragoman.Coding.Statements;

/// <summary>Pairs the marks of one paragraph after the other and carries over what a paragraph leaves open.</summary>
/// <remarks>
/// A mark that may open or close is decided by what stands around it and by what is open. A single mark that finds no partner is an
/// apostrophe. A double mark that finds none is cut at the next opening mark of its family or at the paragraph's end, so that one
/// missing mark costs one quotation.
/// </remarks>
internal sealed class QuotationScanner(string text)
{
    // Deeper nesting is no prose; the bound keeps a line of opening marks cheap.
    private const int MaxDepth = 6;

    private readonly List<Open> _open = [];
    private readonly List<(QuotationMark Mark, bool CloserAhead)> _marks = [];
    private List<Open> _pending = [];
    private int _paragraphEnd;

    public List<Quotation> Found { get; } = [];

    public void Scan(Span paragraph)
    {
        var start = paragraph.Start;
        while (start < paragraph.End && char.IsWhiteSpace(text[start]))
            start++;
        var end = paragraph.End;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (start == end)
            return;
        var at = Continue(start, end);
        ReadMarks(at, end);
        var resumable = _pending.Count > 0;
        foreach (var (mark, closerAhead) in _marks)
        {
            var before = (_open.Count, Found.Count);
            if (!Take(mark, closerAhead, start, end) && resumable && mark.Family == _pending[0].Family && Closes(mark, start, end))
                Resume(start, mark);
            // A quotation of its own shows that the paragraph does not go on with the pending one.
            resumable = resumable && _pending.Count > 0 && (_open.Count, Found.Count) == before;
        }

        Drop(ref _pending);
        _paragraphEnd = end;
        _pending = Leave();
    }

    /// <summary>No paragraph follows: what is still open ends where its paragraph ended.</summary>
    public void Finish() => Drop(ref _pending);

    // Opening marks repeated at the paragraph's start continue what the last paragraph left open, level by level.
    private int Continue(int start, int end)
    {
        var at = start;
        var level = 0;
        for (; level < _pending.Count && at < end; level++)
        {
            if (!QuotationMark.TryRead(text, at, out var mark) || mark.Family != _pending[level].Family || mark.Shape == MarkShape.Closing)
                break;
            _open.Add(_pending[level].Next(_paragraphEnd, mark.End));
            at = mark.End;
        }

        if (level == 0)
            return start;
        _pending.RemoveRange(0, level);
        Drop(ref _pending);
        return at;
    }

    private void ReadMarks(int from, int end)
    {
        _marks.Clear();
        var paragraph = text.AsSpan(0, end);
        for (var at = from; at < end; at++)
        {
            if (!QuotationMark.TryRead(paragraph, at, out var mark) || Apostrophe.Is(paragraph, mark))
                continue;
            _marks.Add((mark, false));
            at = mark.End - 1;
        }

        // Whether a sure single closing mark follows before the next single opening mark: it decides "the ministers' view".
        var ahead = false;
        for (var i = _marks.Count - 1; i >= 0; i--)
        {
            var mark = _marks[i].Mark;
            _marks[i] = (mark, ahead);
            if (mark.Family != MarkFamily.Single)
                continue;
            var freeBefore = mark.IsFreeBefore(text, from);
            if (mark.Shape == MarkShape.Opening || (freeBefore && !mark.IsFreeBehind(text, end)))
                ahead = false;
            else if (!freeBefore && mark.IsFreeBehind(text, end))
                ahead = true;
        }
    }

    /// <summary>False where the mark closes nothing and opens nothing.</summary>
    private bool Take(QuotationMark mark, bool closerAhead, int start, int end)
    {
        var level = _open.FindLastIndex(o => o.Family == mark.Family);
        var freeBefore = mark.IsFreeBefore(text, start);
        var freeBehind = mark.IsFreeBehind(text, end);
        var act = mark.Family == MarkFamily.Single ? ActOnSingle(mark, level, freeBefore, freeBehind, closerAhead)
            : level < 0 ? ActUnopened(mark, freeBefore, freeBehind)
            : mark.Shape == MarkShape.Straight ? ActOnStraight(_open[level], freeBefore, freeBehind)
            : ActOnDirected(_open[level], mark, freeBefore, freeBehind, end);
        switch (act)
        {
            case Act.Open:
                Push(mark, level);
                return true;
            case Act.Close:
                Close(level, mark);
                return true;
            case Act.Restart:
                CutFrom(level, mark.Start);
                Push(mark, -1);
                return true;
            default:
                return false;
        }
    }

    private Act ActOnSingle(QuotationMark mark, int level, bool freeBefore, bool freeBehind, bool closerAhead)
    {
        // A single mark closes only what lies innermost: across a double quotation it is an apostrophe.
        if (level >= 0 && level == _open.Count - 1 && (freeBehind || !freeBefore) && (mark.Shape != MarkShape.Opening || !freeBefore))
            return closerAhead && Apostrophe.MayBe(text, mark) ? Act.Ignore : Act.Close;
        if (level >= 0 || !freeBefore || freeBehind)
            return Act.Ignore;
        return mark.Shape == MarkShape.Opening || closerAhead ? Act.Open : Act.Ignore;
    }

    private Act ActUnopened(QuotationMark mark, bool freeBefore, bool freeBehind)
    {
        if (freeBefore)
            return freeBehind && mark.Shape == MarkShape.Closing ? Act.Ignore : Act.Open;
        if (freeBehind)
            return Act.Ignore;
        // No space on either side: behind a word it is an inch or a slip, behind punctuation the space was lost.
        return mark.Shape == MarkShape.Opening || !char.IsLetterOrDigit(text[mark.Start - 1]) ? Act.Open : Act.Ignore;
    }

    private static Act ActOnStraight(Open open, bool freeBefore, bool freeBehind)
    {
        if (!freeBefore || freeBehind)
            return Act.Close;
        return open.Glyph is '"' or '＂' or '\'' ? Act.Restart : Act.Open;
    }

    private Act ActOnDirected(Open open, QuotationMark mark, bool freeBefore, bool freeBehind, int end)
    {
        if (mark.Shape == MarkShape.Closing)
            return open.Glyph == mark.Glyph && freeBefore && !freeBehind ? Act.Restart : Act.Close;
        // „…“ and »…« close with a glyph that opens elsewhere; page software prints “… .“ where ” is meant.
        if (freeBehind && (!freeBefore || mark.End >= end || FollowsPunctuation(mark) || open.Glyph is '„' or '»' or '›'))
            return Act.Close;
        return open.Glyph is '»' or '›' && !freeBefore ? Act.Close : Act.Open;
    }

    private bool FollowsPunctuation(QuotationMark mark)
    {
        var at = mark.Start - 1;
        while (at > 0 && char.IsWhiteSpace(text[at]))
            at--;
        return at >= 0 && text[at] is '.' or ',' or '!' or '?' or '…';
    }

    // A closing glyph, or a straight mark, with a word before it and none behind it.
    private bool Closes(QuotationMark mark, int start, int end) =>
        mark.Shape != MarkShape.Opening && mark.IsFreeBehind(text, end) && (mark.Shape == MarkShape.Closing || !mark.IsFreeBefore(text, start));

    private void Push(QuotationMark mark, int enclosing)
    {
        if (enclosing >= 0 && enclosing == _open.Count - 1 && _open[enclosing].Cut < 0)
            _open[enclosing] = _open[enclosing] with { Cut = mark.Start };
        if (_open.Count < MaxDepth)
            _open.Add(new Open(mark.Start, mark.End, mark.Family, mark.Glyph, null, -1));
    }

    private void Close(int level, QuotationMark mark)
    {
        CutFrom(level + 1, mark.Start);
        _open[level].Emit(text, mark.Start, mark.End, closed: true, Found);
        _open.RemoveAt(level);
    }

    private void CutFrom(int level, int end)
    {
        for (var i = _open.Count - 1; i >= level; i--)
        {
            _open[i].EmitCut(text, end, Found);
            _open.RemoveAt(i);
        }
    }

    private void Resume(int start, QuotationMark mark)
    {
        _pending[0].Next(_paragraphEnd, start).Emit(text, mark.Start, mark.End, closed: true, Found);
        _pending.RemoveAt(0);
        Drop(ref _pending);
    }

    // What may go on in the next paragraph; the rest is cut here.
    private List<Open> Leave()
    {
        var left = new List<Open>();
        foreach (var open in _open)
        {
            if (open.Cut < 0)
                left.Add(open);
            else
                open.EmitCut(text, _paragraphEnd, Found);
        }

        _open.Clear();
        return left;
    }

    private void Drop(ref List<Open> pending)
    {
        foreach (var open in pending)
            open.EmitCut(text, _paragraphEnd, Found);
        pending.Clear();
    }

    private enum Act
    {
        Ignore,
        Open,
        Close,

        /// <summary>The closing mark of the open one is missing; this one opens the next.</summary>
        Restart,
    }

    /// <param name="Start">Of the first mark.</param>
    /// <param name="From">Where the words of the current paragraph begin.</param>
    /// <param name="Earlier">The pieces of earlier paragraphs.</param>
    /// <param name="Cut">Where the next quotation of the family opened inside, or -1: there it ends if it is never closed.</param>
    private readonly record struct Open(int Start, int From, MarkFamily Family, char Glyph, List<Span>? Earlier, int Cut)
    {
        public Open Next(int paragraphEnd, int from)
        {
            // Only the newest value of an open quotation is ever used, so the list may be shared.
            var earlier = Earlier ?? [];
            earlier.Add(new Span(From, paragraphEnd));
            return this with { Earlier = earlier, From = from, Cut = -1 };
        }

        public void EmitCut(string text, int end, List<Quotation> found)
        {
            if (Family == MarkFamily.Single)
                return;
            var cut = Cut < 0 ? end : Math.Min(Cut, end);
            while (cut > From && char.IsWhiteSpace(text[cut - 1]))
                cut--;
            Emit(text, cut, cut, closed: false, found);
        }

        public void Emit(string text, int end, int outerEnd, bool closed, List<Quotation> found)
        {
            var pieces = new Span[(Earlier?.Count ?? 0) + 1];
            for (var i = 0; i < pieces.Length - 1; i++)
                pieces[i] = Trim(text, Earlier![i]);
            pieces[^1] = Trim(text, new Span(From, Math.Max(From, end)));
            found.Add(new Quotation { Span = new Span(Start, Math.Max(From, outerEnd)), Pieces = pieces, Depth = 0, Closed = closed });
        }

        private static Span Trim(string text, Span span)
        {
            int start = span.Start, end = span.End;
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
            return new Span(start, end);
        }
    }
}
