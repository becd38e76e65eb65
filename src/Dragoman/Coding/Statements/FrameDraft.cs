namespace Dragoman.Coding.Statements;

/// <summary>Makes a statement of what a tree shows: indirect, or mixed where quoted words stand in it.</summary>
internal static class FrameDraft
{
    // Fewer words are a name or a pronoun, not something said.
    private const int FewestWords = 2;

    // Fewer quoted words are a name, a title or a word that the reporter keeps at a distance.
    private const int FewestQuoted = 3;

    public static Draft? Of(ArticleView view, CueFrame frame)
    {
        var content = frame.Tree.Runs(frame.Content!);
        content.RemoveAll(c => !HasLetter(c.In(view.Text)));
        // ", reported the agency" and nothing else: the saying of another is no content.
        if (frame.Rule == "that-clause" && content.Count == 1 && content[0].Start > frame.CueSpan.End && IsSayingAlone(frame))
            return null;
        var (words, quoted) = Count(view, frame);
        if (content.Count == 0 || words < FewestWords || (quoted == words && words < FewestQuoted))
            return null;
        var source = SourceResolver.Resolve(view, frame);
        var stance = quoted < FewestQuoted - 1 && Stance.Is(frame);
        if (stance && !Stance.Holds(view, frame, source))
            return null;
        quoted += TakeQuotation(view, frame, content);
        words += Math.Max(0, quoted - words);
        GoOn(view, content);
        for (var i = 0; i < content.Count; i++)
            content[i] = WithMarks(view, content[i]);
        var kind = quoted == 0 ? StatementKind.Indirect : quoted == words ? StatementKind.Direct : StatementKind.Mixed;
        var draft = new Draft
        {
            Kind = kind,
            Act = quoted >= FewestQuoted - 1 ? StatementAct.Said : stance ? StatementAct.Stance : quoted > 0 ? StatementAct.Said : ActOf(frame),
            QuotationMarks = quoted > 0,
            Source = source,
            Cue = frame.CueSpan,
            Date = SaidOn.Find(view, frame),
            Rule = $"statement/{kind.ToString().ToLowerInvariant()}/{frame.Rule}",
        };
        draft.Content.AddRange(content);
        FrameParties.Fill(view, frame, draft);
        return draft;
    }

    // A thought told with a clause is somebody's; what he plans or wants to do shows in what he does, and nobody need have said it.
    private static StatementAct ActOf(CueFrame frame) => frame.Word?.Kind switch
    {
        CueKind.Want => StatementAct.Wished,
        CueKind.Hope or CueKind.Expect or CueKind.Fear or CueKind.Think when frame.Rule == "infinitive" || IsInfinitive(frame) => StatementAct.Wished,
        >= CueKind.Think and not CueKind.Show => StatementAct.Thought,
        _ => StatementAct.Said,
    };

    // "its hopes to win".
    private static bool IsInfinitive(CueFrame frame) => frame.Rule == "noun" && Array.IndexOf(frame.Content!, true) is > 0 and var first && frame.Tree.Lemma(first) == "to" && frame.Tree[first].Xpos == "TO";

    private static bool IsSayingAlone(CueFrame frame)
    {
        var first = Array.IndexOf(frame.Content!, true);
        return first > 1 && frame.Tree[first].Upos == Upos.VERB && frame.Tree[first - 1].Form == "," && Array.LastIndexOf(frame.Content!, true) - first <= 4;
    }

    private static (int Words, int Quoted) Count(ArticleView view, CueFrame frame)
    {
        int words = 0, quoted = 0;
        for (var at = 1; at <= frame.Tree.Count; at++)
        {
            ref readonly var token = ref frame.Tree[at];
            if (!frame.Content![at] || token.Upos == Upos.PUNCT)
                continue;
            words++;
            quoted += view.QuotationAt(token.Span.Start) is null ? 0 : 1;
        }

        return (words, quoted);
    }

    // "called it “outrageous”", "should take care “not to stir it up”": a quotation right behind the words, with no mark between, is theirs.
    private static int TakeQuotation(ArticleView view, CueFrame frame, List<Span> content)
    {
        var last = content[^1];
        if (last.Start < frame.CueSpan.End || view.QuotationAt(last.End - 1) is not null)
            return 0;
        var at = last.End;
        while (at < view.Text.Length && view.Text[at] == ' ')
            at++;
        if (at == last.End || view.QuotationAt(at) is not { } quotation || quotation.Span.Start != at || quotation.Inside.End > frame.Tree.Sentence.Span.End)
            return 0;
        content[^1] = new Span(last.Start, quotation.Inside.End);
        return FewestQuoted;
    }

    // A quotation that begins in the content and runs past the sentence belongs to it whole.
    private static void GoOn(ArticleView view, List<Span> content)
    {
        var last = content[^1];
        if (view.QuotationAt(last.End - 1) is not { } quotation || quotation.Inside.End <= last.End || quotation.Inside.Start < last.Start)
            return;
        content.RemoveAt(content.Count - 1);
        var start = last.Start;
        foreach (var piece in quotation.Pieces)
        {
            if (piece.End <= last.Start || piece.IsEmpty)
                continue;
            content.Add(new Span(Math.Min(start, piece.Start), piece.End));
            start = int.MaxValue;
        }
    }

    // A quotation that lies inside keeps both of its marks: only what is quoted whole stands without them.
    private static Span WithMarks(ArticleView view, Span span)
    {
        var start = span.Start;
        var end = span.End;
        if (view.QuotationAt(start) is { } first && first.Inside.Start == start && first.Span.End < end && view.HasWordBetween(first.Span.End, end))
            start = first.Span.Start;
        if (view.QuotationAt(end - 1) is { } last && last.Span.Start > start && view.NoWordBetween(end, last.Span.End))
            end = Math.Max(end, last.Span.End);
        return new Span(start, end);
    }

    private static bool HasLetter(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }
}
