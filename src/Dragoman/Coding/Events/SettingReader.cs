namespace Dragoman.Coding.Events;

/// <summary>When and where, as the clause itself says.</summary>
internal sealed class SettingReader(ClauseTree tree, IReadOnlyList<Mention> mentions)
{
    private const int MaxDepth = 10;

    /// <summary>The date whose words hang on the predicate; a date of the saying ("said on Monday") is not one of the act.</summary>
    public PartialDate? Date(RuleMatch match)
    {
        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Date && mention.Date is not null && BelongsTo(mention.Head, match))
                return mention.Date;
        }

        return null;
    }

    /// <summary>The words of the place: "in", "at", "near" below the predicate, and not the recipient.</summary>
    public Span? Place(RuleMatch match, IReadOnlyList<Party> recipients)
    {
        foreach (var mention in mentions)
        {
            if (mention.Kind is not (MentionKind.Place or MentionKind.Actor) || !IsLocative(mention.Head) || !BelongsTo(mention.Head, match))
                continue;
            if (mention.Kind == MentionKind.Actor && mention.Actor?.Sector is not null)
                continue;
            var taken = false;
            foreach (var party in recipients)
                taken |= party.Span.Overlaps(mention.Span);
            if (!taken)
                return mention.Span;
        }

        return null;
    }

    private bool IsLocative(int word) =>
        tree.HasCase(word, "in") || tree.HasCase(word, "at") || tree.HasCase(word, "near") || tree.HasCase(word, "outside") || tree.HasCase(word, "inside");

    private bool BelongsTo(int word, RuleMatch match)
    {
        if (word < 1 || word > tree.Count)
            return false;
        for (var depth = 0; depth < MaxDepth && word != 0; depth++)
        {
            word = tree[word].Head;
            if (word == match.Word || word == match.Predicate)
                return true;
            if (word == 0 || tree[word].Upos == Upos.VERB)
                return word != 0 && Governs(word, match.Predicate);
        }

        return false;
    }

    // "will meet on Friday to sign": the date of "agreed to meet on", or of "began to bomb on", counts for the infinitive below.
    private bool Governs(int verb, int predicate)
    {
        for (var depth = 0; depth < MaxDepth && predicate != 0; depth++)
        {
            var relation = tree[predicate].Deprel;
            if (relation is not ("xcomp" or "conj") || (relation == "conj" && tree.Child(predicate, "nsubj") != 0))
                return false;
            predicate = tree[predicate].Head;
            if (predicate == verb)
                return true;
        }

        return false;
    }
}
