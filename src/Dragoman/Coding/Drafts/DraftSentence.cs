namespace Dragoman.Coding.Drafts;

/// <summary>One sentence with what the reader of drafts asks of its tree. Words count from 1; 0 is none.</summary>
internal sealed class DraftSentence(Sentence sentence, string text, IReadOnlyList<Mention> mentions, Knowledge.KnowledgeBase knowledge)
{
    // Coordination and control in real sentences are short; a damaged tree must not send us in circles.
    private const int MaxDepth = 8;

    public Sentence Sentence => sentence;

    public string Text => text;

    public int Count => sentence.Tokens.Length;

    public ref readonly Token this[int word] => ref sentence[word];

    public IReadOnlyList<Mention> Mentions => mentions;

    public bool Is(int word, string relation)
    {
        var deprel = sentence[word].Deprel;
        return deprel.StartsWith(relation, StringComparison.Ordinal) && (deprel.Length == relation.Length || deprel[relation.Length] == ':');
    }

    public int Child(int word, string relation)
    {
        foreach (var child in sentence.ChildrenOf(word))
        {
            if (Is(child, relation))
                return child;
        }

        return 0;
    }

    public bool HasChild(int word, string relation, params ReadOnlySpan<string> lemmas)
    {
        foreach (var child in sentence.ChildrenOf(word))
        {
            if (Is(child, relation) && lemmas.Contains(sentence[child].Lemma.ToLowerInvariant()))
                return true;
        }

        return false;
    }

    public bool HasCase(int word, params ReadOnlySpan<string> prepositions) => HasChild(word, "case", prepositions);

    /// <summary>Who does this: the subject, or that of the verb it is joined to or controlled by.</summary>
    public int Subject(int verb)
    {
        for (var depth = 0; depth < MaxDepth && verb > 0; depth++)
        {
            if (Doer(verb) is > 0 and var subject)
                return subject;
            if (!Is(verb, "conj") && !Is(verb, "xcomp") && !Is(verb, "advcl"))
                return 0;
            verb = sentence[verb].Head;
        }

        return 0;
    }

    // "On Thursday Russia had …": of two words that the tree calls subject, the one that can act.
    private int Doer(int verb)
    {
        var first = 0;
        foreach (var child in sentence.ChildrenOf(verb))
        {
            if (!Is(child, "nsubj") || sentence[child].Deprel.EndsWith(":pass", StringComparison.Ordinal))
                continue;
            if (At(child) is not null)
                return child;
            first = first == 0 ? child : first;
        }

        return first;
    }

    public bool IsNegated(int verb) => HasChild(verb, "advmod", "not", "n't", "never", "no") || HasChild(verb, "aux", "not");

    /// <summary>The states that a phrase names, coordinated ones each for itself.</summary>
    public IReadOnlyList<string> States(int word)
    {
        var states = new List<string>();
        Collect(word, states, 0);
        return states;
    }

    /// <summary>The states that words name, also by an adjective.</summary>
    public IEnumerable<(Span Span, string Code)> StatesIn(Span words) =>
        knowledge.StatesIn(words.Of(text)).Select(s => (new Span(words.Start + s.Span.Start, words.Start + s.Span.End), s.Code));

    /// <summary>The word that covers this position, or 0.</summary>
    public int WordAt(int position)
    {
        for (var word = 1; word <= Count; word++)
        {
            if (sentence[word].Span.Contains(position))
                return word;
        }

        return 0;
    }

    /// <summary>The mention with this head word, or null.</summary>
    public Mention? At(int word)
    {
        Mention? best = null;
        foreach (var mention in mentions)
        {
            if (mention.Head == word && mention.Kind != MentionKind.Date && (best is null || (best.Actor is null && mention.Actor is not null)))
                best = mention;
        }

        return best;
    }

    /// <summary>Whether the second word hangs from the first, at whatever depth.</summary>
    public bool Holds(int word, int inner)
    {
        for (var depth = 0; depth < MaxDepth && inner > 0; depth++)
        {
            if (inner == word)
                return true;
            inner = sentence[inner].Head;
        }

        return false;
    }

    private void Collect(int word, List<string> states, int depth)
    {
        if (word == 0 || depth > MaxDepth)
            return;
        if (At(word) is { } mention)
        {
            foreach (var code in mention.Members.Count > 0 ? mention.Members.Select(m => m.Country) : [mention.Actor?.Country ?? mention.Country])
            {
                if (code is { Length: 3 } && !states.Contains(code))
                    states.Add(code);
            }
        }

        else if (sentence[word].Upos == Upos.PROPN)
        {
            // "Moscow vetoed it": the capital acts for its state.
            states.AddRange(StatesIn(sentence[word].Span).Select(s => s.Code).Where(c => !states.Contains(c)).ToArray());
        }

        foreach (var child in sentence.ChildrenOf(word))
        {
            if (Is(child, "conj"))
                Collect(child, states, depth + 1);
        }
    }
}
