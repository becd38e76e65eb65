namespace Dragoman.Coding.Figures;

/// <summary>What stands around a figure: the statement it belongs to, the place and the date of its clause.</summary>
internal sealed class FigureContext
{
    private readonly IReadOnlyList<Statement> _statements;
    private readonly ILookup<int, Mention> _mentions;

    private readonly string _text;

    public FigureContext(string text, IReadOnlyList<Mention> mentions, IReadOnlyList<Statement> statements)
    {
        _text = text;
        _statements = statements;
        _mentions = mentions.ToLookup(m => m.Sentence);
    }

    /// <summary>Who says it: the source of the innermost statement that holds the words, or null for the article's own voice.</summary>
    public Party? SourceOf(Sentence sentence, int clause, Span words) => SourceOf(sentence, clause, words, out var isBackground) ?? (isBackground ? null : SourceByTree(sentence, clause));

    // "police said" beside the clause, where no statement was read from it.
    private Party? SourceByTree(Sentence sentence, int clause)
    {
        for (var at = clause; at > 0; at = sentence[at].Head)
        {
            foreach (var child in sentence.ChildrenOf(at))
            {
                if (sentence[child].Deprel == "parataxis" && SpeakerOf(sentence, child) is > 0 and var beside)
                    return PartyAt(sentence, beside);
                if (sentence[child].Deprel is "obl" or "nmod" && sentence.CaseOf(child) is "accord" or "according")
                    return PartyAt(sentence, child);
            }

            // "put the toll at 40"
            if (sentence[at].Lemma is "put" or "count" or "estimate" && sentence[at].Upos == Upos.VERB && sentence.Child(at, "nsubj") is > 0 and var counter)
                return PartyAt(sentence, counter);
            var head = sentence[at].Head;
            // "the ministry counted 40 dead"
            if (head > 0 && sentence[at].Deprel is "obj" or "obl" && IsCounting(sentence[head].Lemma) && sentence.Child(head, "nsubj") is > 0 and var counting)
                return PartyAt(sentence, counting);
            if (head > 0 && sentence[at].Deprel == "ccomp" && SpeakerOf(sentence, head) is > 0 and var above)
                return PartyAt(sentence, above);
        }

        return SourceByOrder(sentence, clause);
    }

    // "police said", and "said police", where the tree takes the police for the object.
    private static int SpeakerOf(Sentence sentence, int verb)
    {
        if (!IsSaying(sentence[verb].Lemma))
            return 0;
        var subject = sentence.Child(verb, "nsubj");
        return subject > 0 ? subject : sentence.Child(verb, "obj") is var after && after > verb && sentence[verb].Xpos is "VBD" or "VBZ" ? after : 0;
    }

    private static bool IsCounting(string lemma) => lemma is "count" or "record" or "list" or "document" or "estimate" or "register" or "report" or "claim";

    // ", medics said on Monday." and ", said the mayor": where the tree has lost its way in a long sentence, the order of words has not.
    private Party? SourceByOrder(Sentence sentence, int clause)
    {
        var last = sentence.Tokens.Length;
        for (var verb = last; verb > 2; verb--)
        {
            if (sentence[verb].Xpos is not ("VBD" or "VBZ") || !IsSaying(sentence[verb].Lemma))
                continue;
            var comma = verb - 1;
            while (comma > clause && IsNounPhrase(sentence[comma]))
                comma--;
            if (comma <= clause || sentence[comma].Form != ",")
                return null;
            var (first, end) = (comma + 1, verb - 1);
            if (first == verb)
            {
                (first, end) = (verb + 1, verb);
                while (end < last && IsNounPhrase(sentence[end + 1]) && sentence[end + 1].Upos is not Upos.ADP)
                    end++;
            }
            else if (last - verb > 8)
            {
                return null;
            }

            return first <= end && HasNoun(sentence, first, end) ? PartyIn(sentence, first, end) : null;
        }

        return null;
    }

    private static bool IsNounPhrase(in Token token) =>
        token.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.CCONJ or Upos.PART || token.Form is "of" or "for" or "at" or "'s" or "-";

    private static bool HasNoun(Sentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (sentence[i].Upos is Upos.NOUN or Upos.PROPN)
                return true;
        return false;
    }

    private Party PartyIn(Sentence sentence, int first, int last)
    {
        var words = sentence[first].Span.Cover(sentence[last].Span);
        foreach (var mention in _mentions[sentence.Index])
            if (mention.Kind is not (MentionKind.Date or MentionKind.Place) && mention.Span == words)
                return new Party(words, mention.Actor);
        return new Party(words, null);
    }

    private static bool IsSaying(string lemma) =>
        lemma is "say" or "report" or "tell" or "announce" or "add" or "state" or "estimate" or "confirm" or "claim" or "note" or "show" or "indicate" or "declare";

    private Party? SourceOf(Sentence sentence, int clause, Span words, out bool isBackground)
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
        if (IsBackground(innermost) || (IsBlame(innermost) && IsInRelative(sentence, clause)))
        {
            isBackground = true;
            return null;
        }

        // Where nobody is named ("it is believed that"), the saying words stand for who says so: it is not the article's own voice.
        var named = innermost.Source?.Span ?? innermost.Cue;
        return named is { } span ? new Party(innermost.Source?.Actor is null ? ToComma(span) : span, innermost.Source?.Actor) : null;
    }

    // What somebody urges, pledges or denies in an infinitive or a noun is told by the reporter; what somebody reports in a noun is not.
    private bool IsBackground(Statement statement)
    {
        var rule = statement.Evidence[0].Rule;
        foreach (var how in Told)
            if (rule.EndsWith(how, StringComparison.Ordinal))
                return true;
        if (!rule.EndsWith("/noun-phrase", StringComparison.Ordinal) || statement.Cue is not { } cue)
            return false;
        var words = cue.In(_text);
        foreach (var word in Reporting)
            if (words.Contains(word, StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    // "accused them of killing forty" is the accuser's count; "blamed them for a raid that killed forty" the reporter's.
    private static bool IsBlame(Statement statement) => statement.Evidence[0].Rule.EndsWith("/preposition", StringComparison.Ordinal);

    private static bool IsInRelative(Sentence sentence, int clause)
    {
        for (var at = clause; at > 0; at = sentence[at].Head)
            if (sentence[at].Deprel == "acl:relcl")
                return true;
        return false;
    }

    private static readonly string[] Told = ["/infinitive", "/gerund", "/name", "/as"];
    private static readonly string[] Reporting = ["report", "estimat", "announc", "confirm", "claim", "said", "say", "record", "cit", "put"];

    // A source that nobody is known by ends where something is set off: "the mayor, a lawyer".
    private Span ToComma(Span words)
    {
        var comma = words.In(_text).IndexOf(", ");
        return comma > 0 ? new Span(words.Start, words.Start + comma) : words;
    }

    /// <summary>The party that this word heads.</summary>
    public Party PartyAt(Sentence sentence, int head)
    {
        foreach (var mention in _mentions[sentence.Index])
            if (mention.Head == head && mention.Kind is not (MentionKind.Date or MentionKind.Place))
                return new Party(mention.Span, mention.Actor);
        var first = head;
        foreach (var child in sentence.ChildrenOf(head))
            if (child < first && sentence[child].Deprel is "det" or "amod" or "compound" or "nummod" or "nmod:poss")
                first = child;
        return new Party(sentence[first].Span.Cover(sentence[head].Span), null);
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

    // A place or country with a preposition of place before it; "the bombing of Homs" was there as well.
    private static bool IsPlace(Sentence sentence, Mention mention) =>
        mention.Kind is MentionKind.Place or MentionKind.Actor && sentence.CaseOf(mention.Head) is "in" or "near" or "outside" or "across" or "inside" || mention.Kind == MentionKind.Place && IsTarget(sentence, mention.Head);

    private static bool IsTarget(Sentence sentence, int place) =>
        sentence.CaseOf(place) is "of" or "on" && sentence[place] is { Deprel: "nmod", Head: > 0 and var act }
        && sentence[act].Lemma is "bombing" or "bombardment" or "shelling" or "siege" or "attack" or "assault" or "strike" or "airstrike" or "raid" or "battle" or "storming" or "blockade" or "capture";

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
