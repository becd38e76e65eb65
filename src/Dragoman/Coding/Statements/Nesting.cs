namespace Dragoman.Coding.Statements;

/// <summary>What a source says that somebody else said: "the minister said that the rebels had promised to leave".</summary>
internal static class Nesting
{
    /// <summary>The statement in whose content this cue stands as an act of saying of somebody else, or null.</summary>
    /// <param name="outer">The statements of the sentence that stand in no other.</param>
    public static Draft? Find(ArticleView view, CueFrame frame, IReadOnlyDictionary<CueFrame, Draft> outer)
    {
        if (frame.Content is null || frame.Source == 0 || outer.ContainsKey(frame) || !IsAct(frame) || view.QuotationAt(frame.CueSpan.Start) is not null)
            return null;
        CueFrame? around = null;
        foreach (var (other, draft) in outer)
        {
            if (draft.Act != StatementAct.Stance && other.Content?[frame.Cue] == true && other.Content[frame.Source] && !frame.Content[other.Cue] && other.Source > 0)
                around = other;
        }

        return around is not null && IsSomebodyElse(view, frame, outer[around]) ? outer[around] : null;
    }

    // What is thought, hoped or wanted inside what is said is no report of words.
    private static bool IsAct(CueFrame frame) =>
        frame.Word is { } word && word.Pos == Upos.VERB && word.Has(CueFrames.Quote) && word.Kind < CueKind.Think && frame.Rule != "noun-phrase" && frame.Tree[frame.Cue].Xpos is "VBD" or "VBZ" or "VBP" or "VBN";

    // A pronoun is the speaker himself as often as not.
    private static bool IsSomebodyElse(ArticleView view, CueFrame frame, Draft outer)
    {
        if (frame.Tree[frame.Source].Upos == Upos.PRON)
            return false;
        var source = SourceResolver.Resolve(view, frame);
        return source?.Actor is null || source.Actor != outer.Source?.Actor;
    }
}
