namespace Dragoman.Coding.Statements;

/// <summary>
/// What is said of a thing in a relative clause: "a raid which police said involved twenty men", "what the minister called a mistake". The content is
/// the relative word, which stands for the thing, and what is said of it.
/// </summary>
internal static class RelativeGap
{
    private const int LongestName = 12;

    /// <summary>The main word of the source, its words and the content, or null where the verb stands in no such clause.</summary>
    public static (int Source, Span Words, Complement Content)? Of(SentenceTree tree, int verb, CueWord word)
    {
        if (verb < 3 || verb + 1 >= tree.Count || tree[verb].Xpos is not ("VBD" or "VBZ" or "VBP") || !(word.Has(CueFrames.That) || word.Has(CueFrames.Name)) || word.Kind is CueKind.Tell or CueKind.Ask)
            return null;
        var first = NameBefore(tree, verb);
        if (Between(tree, verb, first) is { } inserted && word.Has(CueFrames.That))
            return Content(tree, verb, first, first - 2, inserted);
        if (first < 2 || first == verb || tree[first - 1].Xpos is not ("WDT" or "WP") || tree[first - 1].Lemma is not ("which" or "that" or "who" or "what" or "whom"))
            return null;
        return SaidOf(tree, verb, word) is { } said ? Content(tree, verb, first, first - 1, said) : null;
    }

    private static (int Source, Span Words, Complement Content)? Content(SentenceTree tree, int verb, int first, int relative, bool[] said)
    {
        // "that it says will": a name, or the one pronoun that stands there.
        var source = first == LastOfName(tree, verb) && tree.Lemma(first) == "it" ? first : WordOrder.HeadOf(tree, first, verb - 1);
        if (source == 0 || tree.Trim(first, LastOfName(tree, verb)) is not { } words || !Assertion.Holds(tree, verb))
            return null;
        said[relative] = true;
        return (source, words, new Complement(said, "relative"));
    }

    // "an election which, her advisers believe, will be late".
    private static bool[]? Between(SentenceTree tree, int verb, int first)
    {
        if (first < 3 || first == verb || tree[first - 1].Form != "," || tree[first - 2].Xpos is not ("WDT" or "WP") || tree[verb + 1].Form != "," || verb + 2 >= tree.Count || !IsFinite(tree, verb + 2))
            return null;
        var top = Predicate(tree, verb + 2);
        if (top == 0 || tree.IsUnder(top, verb))
            return null;
        var said = tree.Subtree(top);
        said.AsSpan(0, verb + 2).Clear();
        return said;
    }

    private static bool IsFinite(SentenceTree tree, int at) => tree[at].Upos is Upos.VERB or Upos.AUX && tree.HasFeature(at, "VerbForm=Fin") || tree[at].Xpos == "MD";

    // The first word of the noun phrase that ends before the verb.
    private static int NameBefore(SentenceTree tree, int verb)
    {
        var first = LastOfName(tree, verb) + 1;
        while (first > 1 && verb - first <= LongestName && IsOfName(tree, first - 1))
            first--;
        return first;
    }

    private static int LastOfName(SentenceTree tree, int verb)
    {
        var last = verb - 1;
        while (last > 0 && (tree[last].Upos == Upos.ADV || tree.Is(last, "aux")))
            last--;
        return last;
    }

    private static bool IsOfName(SentenceTree tree, int at)
    {
        ref readonly var token = ref tree[at];
        if (token.Xpos is "WDT" or "WP")
            return false;
        return token.Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.PRON || token.Xpos == "POS" || token.Form is "." or "-" && token.NoSpaceAfter
            || (token.Upos == Upos.ADP && at > 1 && tree[at + 1].Upos is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ && tree[at - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON);
    }

    // A clause without a subject of its own, or a name.
    private static bool[]? SaidOf(SentenceTree tree, int verb, CueWord word)
    {
        var at = verb + 1;
        while (at < tree.Count && tree[at].Upos == Upos.ADV)
            at++;
        var finite = IsFinite(tree, at);
        var top = finite ? Predicate(tree, at) : tree[at].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PUNCT && word.Has(CueFrames.Name) && !word.Has(CueFrames.That) ? NameOf(tree, verb) : 0;
        // "what he said was wrong": what was wrong is no part of the saying.
        if (top == 0 || !(finite ? word.Has(CueFrames.That) : true) || !tree.IsUnder(top, verb))
            return null;
        var said = tree.Subtree(top);
        said.AsSpan(0, verb + 1).Clear();
        return said;
    }

    private static int Predicate(SentenceTree tree, int at)
    {
        var top = tree.Is(at, "aux") || tree.Is(at, "cop") ? tree[at].Head : at;
        return top > 0 && tree.Child(top, "nsubj") is > 0 and var subject && subject > at ? 0 : top;
    }

    private static int NameOf(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > verb && (tree.Is(child, "xcomp") || tree.Is(child, "obj")) && tree[child].Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN)
                return child;
        }

        return 0;
    }
}
