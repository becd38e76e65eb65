namespace Dragoman.Coding.Events;

/// <summary>
/// What an act is about: the contexts of its rule, and those that its own words tell ("a <i>trade</i> agreement", "the <i>nuclear</i> talks").
/// The rest of the sentence and who acts have no say in it.
/// </summary>
internal static class ContextReader
{
    /// <summary>In alphabetical order, each once.</summary>
    public static IReadOnlyList<string> Read(RuleMatch match, ClauseTree tree, EventLexicon lexicon)
    {
        SortedSet<string>? found = null;
        Add(match.Word, match, tree, lexicon, ref found);
        foreach (var part in match.Parts)
            Add(part, match, tree, lexicon, ref found);
        Add(match.Object, match, tree, lexicon, ref found);
        return found is null ? match.Rule.Context : [.. found];
    }

    private static void Add(int word, RuleMatch match, ClauseTree tree, EventLexicon lexicon, ref SortedSet<string>? found)
    {
        if (word == 0)
            return;
        AddOne(word, match, tree, lexicon, ref found);
        foreach (var child in tree.Sentence.ChildrenOf(word))
        {
            if (tree[child].Deprel is "amod" or "compound")
                AddOne(child, match, tree, lexicon, ref found);
        }
    }

    private static void AddOne(int word, RuleMatch match, ClauseTree tree, EventLexicon lexicon, ref SortedSet<string>? found)
    {
        if (lexicon.Context(tree[word].Lemma) is not { } context)
            return;
        found ??= new SortedSet<string>(match.Rule.Context, StringComparer.Ordinal);
        found.Add(context);
    }
}
