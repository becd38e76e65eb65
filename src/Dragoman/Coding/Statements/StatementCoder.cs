namespace Dragoman.Coding.Statements;

/// <summary>
/// Step 4, first half: who said what. Quotations get their speakers, and the trees give what is said without marks.
/// What a source says that another said is a statement of its own within the outer one. Thread-safe; never throws on odd text.
/// </summary>
public sealed class StatementCoder
{
    private readonly FrameFinder _frames;
    private readonly Speakers _speakers;

    private StatementCoder(CueLexicon lexicon, Speakers speakers)
    {
        _frames = new FrameFinder(lexicon, speakers);
        _speakers = speakers;
    }

    /// <exception cref="InvalidDataException">The compiled data has no cue words or no speakers.</exception>
    public static StatementCoder Load(CompiledData data) => new(CueLexicon.Load(data), Speakers.Load(data));

    /// <param name="sentences">All sentences of the article, the one with index i at i.</param>
    /// <returns>The statements in the order of the text.</returns>
    public IReadOnlyList<Statement> Code(Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(mentions);
        var view = new ArticleView(article, sentences, mentions, _speakers);
        var frames = view.Trees.Select(t => IsRead(t.Sentence.Block) ? _frames.Find(t) : []).ToList();
        var attributor = new QuotationAttributor(view, frames, _frames);
        attributor.Run();
        var drafts = new List<Draft>(attributor.Drafts);
        foreach (var inSentence in frames)
            AddFrames(view, attributor, inSentence, drafts);
        drafts.AddRange(Layout.Find(view));
        var bySource = drafts.Where(d => d.Source?.Span is not null).OrderBy(d => d.Source!.Span!.Value.Start).ToList();
        PronounPass.Run(view, bySource);
        Antecedents.Run(view, bySource);
        // An outer statement stands before those inside it.
        return [.. drafts.Select(d => d.ToStatement()).OrderBy(s => s.Within is null ? s.Evidence[0].Span.Start : s.Within.Evidence[0].Span.Start).ThenBy(s => s.Within is not null).ThenBy(s => s.Evidence[0].Span)];
    }

    private static void AddFrames(ArticleView view, QuotationAttributor attributor, List<CueFrame> inSentence, List<Draft> drafts)
    {
        var outer = new Dictionary<CueFrame, Draft>(ReferenceEqualityComparer.Instance);
        foreach (var frame in inSentence)
        {
            if (!IsOwn(view, attributor, inSentence, frame) || FrameDraft.Of(view, frame) is not { } draft)
                continue;
            var quoted = attributor.Drafts.FindAll(d => d.Content.Exists(c => draft.Content.Exists(c.Overlaps)));
            // "…told them that a guard had said: '…'": the quotation is the guard's, within what she told.
            if (quoted.Count > 0 && (frame.Source == 0 || frame.Rule is not ("that-clause" or "according-to") || !quoted.TrueForAll(d => attributor.IsWithin(d, frame))))
                continue;
            attributor.Following.AddTo(draft, frame);
            drafts.Add(draft);
            outer.Add(frame, draft);
            quoted.ForEach(d => d.Outer ??= draft);
        }

        foreach (var frame in inSentence)
        {
            if (Nesting.Find(view, frame, outer) is { } around && FrameDraft.Of(view, frame) is { } inner)
            {
                inner.Outer = around;
                drafts.Add(inner);
            }
        }
    }

    private static bool IsRead(BlockKind block) =>
        block is not (BlockKind.Byline or BlockKind.Speaker or BlockKind.Question or BlockKind.Answer or BlockKind.Post or BlockKind.Boilerplate);

    // A cue inside a quotation or inside what another cue reports belongs to that one's content.
    private static bool IsOwn(ArticleView view, QuotationAttributor attributor, List<CueFrame> inSentence, CueFrame frame)
    {
        if (frame.Content is null || attributor.Uses(frame) || view.QuotationAt(frame.CueSpan.Start) is not null)
            return false;
        foreach (var other in inSentence)
        {
            // Where each holds the other, the one behind its content is the outer one: "he thinks it will, the paper said".
            var holds = other.Cue != frame.Cue && !attributor.Uses(other) && view.QuotationAt(other.CueSpan.Start) is null && other.Content?[frame.Cue] == true;
            if (holds && (!frame.Content[other.Cue] || IsBehind(other) || (!IsBehind(frame) && other.Cue < frame.Cue)))
                return false;
        }

        return true;
    }

    private static bool IsBehind(CueFrame frame) => frame.Rule is "clause-before" or "clause-around" or "according-to";
}
