namespace Dragoman.Coding.Figures;

/// <summary>What stands around a figure: the statement it belongs to, the place and the date of its clause.</summary>
internal sealed class FigureContext
{
    private readonly IReadOnlyList<Statement> _statements;
    private readonly ILookup<int, Mention> _mentions;

    public FigureContext(IReadOnlyList<Mention> mentions, IReadOnlyList<Statement> statements)
    {
        _statements = statements;
        _mentions = mentions.ToLookup(m => m.Sentence);
    }

    /// <summary>Who says it: the source of the innermost statement that holds the words, or null for the article's own voice.</summary>
    public Party? SourceOf(Sentence sentence, int clause, Span words) => SourceOf(words, out var isBackground) ?? (isBackground ? null : SourceByTree(sentence, clause));

    // "police said" beside the clause, where no statement was read from it.
    private Party? SourceByTree(Sentence sentence, int clause)
    {
        for (var at = clause; at > 0; at = sentence[at].Head)
        {
            foreach (var child in sentence.ChildrenOf(at))
            {
                if (sentence[child].Deprel == "parataxis" && IsSaying(sentence[child].Lemma) && sentence.Child(child, "nsubj") is > 0 and var beside)
                    return PartyAt(sentence, beside);
                if (sentence[child].Deprel is "obl" or "nmod" && sentence.CaseOf(child) is "accord" or "according")
                    return PartyAt(sentence, child);
            }

            var head = sentence[at].Head;
            // "the ministry counted 40 dead"
            if (head > 0 && sentence[at].Deprel == "obj" && IsCounting(sentence[head].Lemma) && sentence.Child(head, "nsubj") is > 0 and var counting)
                return PartyAt(sentence, counting);
            if (head > 0 && sentence[at].Deprel == "ccomp" && IsSaying(sentence[head].Lemma) && sentence.Child(head, "nsubj") is > 0 and var above)
                return PartyAt(sentence, above);
        }

        return null;
    }

    private static bool IsCounting(string lemma) => lemma is "count" or "record" or "list" or "document" or "estimate" or "register" or "report";

    private static bool IsSaying(string lemma) =>
        lemma is "say" or "report" or "tell" or "announce" or "add" or "state" or "estimate" or "confirm" or "claim" or "note" or "show" or "indicate" or "declare";

    private Party? SourceOf(Span words, out bool isBackground)
    {
        isBackground = false;
        Statement? innermost = null;
        var length = int.MaxValue;
        foreach (var statement in _statements)
            foreach (var content in statement.Content)
                if (content.Contains(words) && content.Length < length)
                    (innermost, length) = (statement, content.Length);
        if (innermost is null)
            return null;
        // In "urged them to end the dispute over the arrest of four men" the count is the reporter's.
        if (innermost.Evidence[0].Rule.EndsWith("/infinitive", StringComparison.Ordinal))
        {
            isBackground = true;
            return null;
        }

        // Where nobody is named ("it is believed that"), the saying words stand for who says so: it is not the article's own voice.
        var named = innermost.Source?.Span ?? innermost.Cue;
        return named is { } span ? new Party(span, innermost.Source?.Actor) : null;
    }

    /// <summary>The party that this word heads.</summary>
    public Party PartyAt(Sentence sentence, int head)
    {
        foreach (var mention in _mentions[sentence.Index])
            if (mention.Head == head && mention.Kind is not (MentionKind.Date or MentionKind.Place))
                return new Party(mention.Span, mention.Actor);
        return new Party(sentence[head].Span, null);
    }

    /// <summary>The words of the one place of the clause ("in Hama"), or null where there is none or more than one.</summary>
    public Mention? PlaceIn(Sentence sentence, int clause)
    {
        Mention? found = null;
        foreach (var mention in _mentions[sentence.Index])
        {
            if (!IsPlace(sentence, mention) || !IsOfClause(sentence, mention.Head, clause))
                continue;
            // "in Tikrit in Iraq", "in Tikrit, Iraq": the nearer one says where.
            if (found is not null && !IsBelow(sentence, mention.Head, found.Head))
                return null;
            found ??= mention;
        }

        return found;
    }

    /// <summary>The one date of the clause, or null.</summary>
    public PartialDate? DateIn(Sentence sentence, int clause)
    {
        PartialDate? found = null;
        foreach (var mention in _mentions[sentence.Index])
        {
            if (mention is not { Kind: MentionKind.Date, Date: { } date } || mention.Time is { Type: not (TimeType.Date or TimeType.Time) } || !IsOfClause(sentence, mention.Head, clause))
                continue;
            if (found is not null && found != date)
                return null;
            found = date;
        }

        return found;
    }

    // A country is a place where a preposition of place stands before it.
    private static bool IsPlace(Sentence sentence, Mention mention) =>
        mention.Kind is MentionKind.Place or MentionKind.Actor && sentence.CaseOf(mention.Head) is "in" or "near" or "outside" or "at" or "around" or "across" or "inside";

    // Reached without going through another clause.
    private static bool IsOfClause(Sentence sentence, int word, int clause)
    {
        for (var at = word; at > 0; at = sentence[at].Head)
        {
            if (at == clause)
                return true;
            if (sentence[at].Deprel is "ccomp" or "advcl" or "parataxis" or "acl:relcl" or "csubj" || (sentence[at].Deprel == "conj" && sentence[at].Upos == Upos.VERB))
                return false;
        }

        return false;
    }

    private static bool IsBelow(Sentence sentence, int word, int above)
    {
        for (var at = sentence[word].Head; at > 0; at = sentence[at].Head)
            if (at == above)
                return true;
        return false;
    }
}
