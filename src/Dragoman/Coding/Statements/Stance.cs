namespace Dragoman.Coding.Statements;

/// <summary>
/// What somebody is for or against, or refuses, told in nobody's words: "condemned the attack", "supports the plan", "declined to comment". Whoever is meant must be able to take a
/// stance, and the thing must be one that a stance is taken on: who backs rebels helps them, who dismisses a minister sends him home.
/// </summary>
internal static class Stance
{
    /// <summary>Told of a thing, not of what was said of it.</summary>
    public static bool Is(CueFrame frame) =>
        (frame.Rule is "noun-phrase" && (frame.Word!.Kind is CueKind.Support or CueKind.Oppose or CueKind.Praise or CueKind.Criticize or CueKind.Agree || frame.Word.Kind == CueKind.Quote && frame.Word.Lemma != "cite" || IsDenial(frame.Word.Lemma) || frame.Word.Lemma == "reveal"))
        || (frame.Rule is "preposition" && frame.Word!.Kind is CueKind.Say) || IsRefusal(frame);

    /// <summary>True where it is worth a line: else the words only touch on a thing ("spoke of the war"), or tell a deed.</summary>
    public static bool Holds(ArticleView view, CueFrame frame, Source? source)
    {
        var (tree, word) = (frame.Tree, frame.Word!);
        if (frame.Rule is "preposition" || word.Kind is CueKind.Agree or CueKind.Quote || word.Lemma == "reveal")
            return false;
        if (!IsFinite(tree, frame.Cue) || frame.Source == 0 || !view.Speakers.CanSay(tree, frame.Source) || tree.Lemma(frame.Source) is "that" or "it" or "what")
            return false;
        // "Eleven members support the text": a count of votes. "The text, which supports the plan": a text, if nobody is known.
        if (tree.Child(frame.Source, "nummod") > 0 || tree.Lemma(frame.Source) == "which" && source?.Actor is null)
            return false;
        // "refused to talk to her": what a stranger will not do is no news of a stance.
        if (IsRefusal(frame))
            return word.Lemma == "decline" || source?.Actor is { Id: not null } or { Country: not null };
        // "blasted a hole", "welcomed her to the palace".
        if (word.Lemma is "blast" && Thing(frame) is > 0 and var blasted && tree.Lemma(blasted) is "hole" or "way" or "path" || word.Lemma == "welcome" && Thing(frame) is > 0 and var guest && IsSomebody(view, tree, guest))
            return false;
        return Thing(frame) is not (> 0 and var thing) || !(IsDenial(word.Lemma) && IsSomebody(view, tree, thing)) && !(word.Kind == CueKind.Support && word.Lemma != "endorse" && IsSomebody(view, tree, thing));
    }

    private static bool IsRefusal(CueFrame frame) => frame.Rule == "infinitive" && frame.Word!.Kind == CueKind.Refuse;

    private static bool IsDenial(string lemma) => lemma is "reject" or "dismiss" or "contest" or "repudiate" or "disavow" or "shrug off" or "brush aside" or "brush off";

    // "appeared to reject it": not told as done.
    private static bool IsFinite(SentenceTree tree, int verb) => tree[verb].Xpos is "VBD" or "VBZ" or "VBP" or "VBG" or "VBN";

    private static int Thing(CueFrame frame) => SourceFinder.IsPassive(frame.Tree, frame.Cue) ? frame.Tree.Child(frame.Cue, "nsubj:pass") : frame.Tree.Child(frame.Cue, "obj");

    private static bool IsSomebody(ArticleView view, SentenceTree tree, int thing) => tree[thing].Upos == Upos.PROPN || tree[thing].Upos == Upos.NOUN && view.Speakers.CanSay(tree, thing) && !view.Speakers.IsDocument(tree, thing);
}
