namespace Dragoman.Coding.Statements;

/// <summary>
/// Who "he said" is: in a report that goes on, the one who spoke last. The last person named may be somebody whom the speaker talked of; he is taken
/// only where a sentence between has him as its subject.
/// </summary>
internal static class PronounPass
{
    // Behind more text than this the speaker is named anew.
    private const int FarthestSpeaker = 1200;

    /// <param name="drafts">Sorted by their place.</param>
    public static void Run(ArticleView view, IEnumerable<Draft> drafts)
    {
        Draft? last = null;
        foreach (var draft in drafts)
        {
            if (draft.Source?.Span is not { } span || draft.Outer is not null || draft.Cue is null)
                continue;
            if (!IsPronoun(span.In(view.Text)))
            {
                last = draft;
                continue;
            }

            // "…, he said" goes on; "He said" at the start may be anybody.
            if (draft.Content.Min().Start > span.Start)
                continue;

            if (last?.Source is not { } speaker || speaker.Actor == draft.Source.Actor || span.Start - last.Source.Span!.Value.End is < 0 or > FarthestSpeaker)
                continue;
            if (speaker.Actor is null && draft.Source.Actor is { } known && HasLastName(speaker.Span!.Value.In(view.Text), known.Name))
                continue;
            if (!IsOnePerson(view, last) || IsSomebodySubjectBetween(view, last, span, speaker.Actor))
                continue;
            draft.Source = draft.Source with { Actor = speaker.Actor, Office = speaker.Office };
        }
    }

    // The name is his, though nobody resolved it there.
    private static bool HasLastName(ReadOnlySpan<char> words, string name) => words.Contains(name.AsSpan(name.LastIndexOf(' ') + 1), StringComparison.OrdinalIgnoreCase);

    private static bool IsPronoun(ReadOnlySpan<char> words) =>
        words.Equals("he", StringComparison.OrdinalIgnoreCase) || words.Equals("she", StringComparison.OrdinalIgnoreCase);

    private static bool IsOnePerson(ArticleView view, Draft draft)
    {
        if (draft.Speakers.Count > 0)
            return false;
        var span = draft.Source!.Span!.Value;
        var sentence = view.SentenceAt(span.Start);
        if (sentence < 0)
            return false;
        var tree = view.Trees[sentence];
        for (var at = 1; at <= tree.Count; at++)
        {
            if (span.Contains(tree[at].Span) && (tree[at].Name is NameTag.BeginPerson || (tree[at].Xpos == "NN" && view.Speakers.IsPerson(tree, at))))
                return true;
        }

        return false;
    }

    // The sentence of the pronoun counts, too: "Mr. Reed was tired, she said" is about Mr. Reed.
    private static bool IsSomebodySubjectBetween(ArticleView view, Draft last, Span pronoun, Actor? speaker)
    {
        for (var i = view.SentenceAt(last.Source!.Span!.Value.Start) + 1; i < view.Trees.Count && view.Trees[i].Sentence.Span.Start <= pronoun.Start; i++)
        {
            var tree = view.Trees[i];
            foreach (var mention in view.MentionsIn(i))
            {
                if (mention.Kind == MentionKind.Person && mention.Actor is not null && mention.Actor != speaker && mention.Span.End <= pronoun.Start && mention.Head > 0 && mention.Head <= tree.Count
                    && (tree.Is(mention.Head, "nsubj") || mention.Span.Start == tree.Sentence.Span.Start) && view.QuotationAt(mention.Span.Start) is null)
                    return true;
            }
        }

        return false;
    }
}
