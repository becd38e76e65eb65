namespace Dragoman.Coding.Statements;

/// <summary>Questions about one sentence's tree. Words are numbered from 1, as in CoNLL-U; 0 means "none".</summary>
internal sealed class SentenceTree(Sentence sentence)
{
    public Sentence Sentence => sentence;

    public int Count => sentence.Tokens.Length;

    public ref readonly Token this[int number] => ref sentence[number];

    public ReadOnlySpan<int> Children(int number) => sentence.ChildrenOf(number);

    public string Lemma(int number) => sentence[number].Lemma;

    /// <summary>True for the relation itself and its subtypes: "obl" also for "obl:tmod".</summary>
    public bool Is(int number, string relation)
    {
        var own = sentence[number].Deprel;
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    public bool IsExactly(int number, string relation) => sentence[number].Deprel == relation;

    /// <summary>The first child with this relation or one of its subtypes, or 0.</summary>
    public int Child(int number, string relation)
    {
        foreach (var child in Children(number))
        {
            if (Is(child, relation))
                return child;
        }

        return 0;
    }

    /// <summary>The first child with this relation whose lemma is this one, or 0.</summary>
    public int Child(int number, string relation, string lemma)
    {
        foreach (var child in Children(number))
        {
            if (Is(child, relation) && Lemma(child) == lemma)
                return child;
        }

        return 0;
    }

    public bool HasFeature(int number, string feature)
    {
        var feats = sentence[number].Feats.AsSpan();
        var at = feats.IndexOf(feature);
        return at >= 0 && (at == 0 || feats[at - 1] == '|') && (at + feature.Length == feats.Length || feats[at + feature.Length] == '|');
    }

    /// <summary>True for an -ing form, which treebanks call gerund or participle as they like.</summary>
    public bool IsIngForm(int number) => sentence[number].Xpos == "VBG";

    /// <summary>True where the word is the other or stands below it.</summary>
    public bool IsUnder(int number, int ancestor)
    {
        // A tree of n words is at most n deep; the bound keeps a broken one from running for ever.
        for (var steps = 0; number > 0 && steps <= Count; steps++)
        {
            if (number == ancestor)
                return true;
            number = sentence[number].Head;
        }

        return false;
    }

    /// <summary>The word and everything below it, as a set over word numbers.</summary>
    public bool[] Subtree(int number)
    {
        var set = new bool[Count + 1];
        Put(set, number, true);
        return set;
    }

    /// <summary>Adds the word and everything below it to the set, or takes it out.</summary>
    public void Put(bool[] set, int number, bool value)
    {
        var waiting = new Stack<int>();
        waiting.Push(number);
        for (var steps = 0; waiting.Count > 0 && steps <= Count; steps++)
        {
            var next = waiting.Pop();
            set[next] = value;
            foreach (var child in Children(next))
                waiting.Push(child);
        }
    }

    /// <summary>The finite verbs of these words less the relatives and conjunctions that take one each.</summary>
    public int FreePredicates(int first, int last)
    {
        var free = 0;
        for (var at = first; at <= last; at++)
        {
            if (sentence[at].Upos is Upos.VERB or Upos.AUX && HasFeature(at, "VerbForm=Fin") && !Is(at, "conj"))
                free++;
            else if (sentence[at].Xpos is "WDT" or "WP" or "WP$" or "WRB" || (sentence[at].Upos == Upos.SCONJ && Is(at, "mark") && !OrderedComplement.IsPreposition(sentence[at].Lemma)))
                free--;
        }

        return free;
    }

    /// <summary>The spans of the set's runs of neighbouring words, punctuation and conjunctions at the ends of each left out; runs without a word fall away.</summary>
    public List<Span> Runs(bool[] set)
    {
        var runs = new List<Span>();
        for (var at = 1; at <= Count; at++)
        {
            if (!set[at])
                continue;
            var last = at;
            while (last < Count && set[last + 1])
                last++;
            if (Trim(at, last) is { } run)
                runs.Add(run);
            at = last;
        }

        return runs;
    }

    /// <summary>From the first to the last word, punctuation and conjunctions at the ends left out; null where there is no word.</summary>
    public Span? Trim(int first, int last)
    {
        var open = false;
        while (first <= last && IsEdge(first, atEnd: false))
            first++;
        while (last >= first && IsEdge(last, atEnd: true))
            last--;
        // A bracket that opens inside closes inside.
        for (var i = first; i <= last; i++)
            open = sentence[i].Form is "(" or "[" || (open && sentence[i].Form is not (")" or "]"));
        if (open && last < Count && sentence[last + 1].Form is ")" or "]")
            last++;
        return first <= last ? new Span(sentence[first].Span.Start, sentence[last].Span.End) : null;
    }

    private bool IsEdge(int number, bool atEnd)
    {
        ref readonly var token = ref sentence[number];
        if (token.Upos == Upos.CCONJ)
            return atEnd || token.Lemma is "and" or "or" or "but" or "nor";
        if (token.Upos != Upos.PUNCT)
            return false;
        return token.Form is not ("?" or "!" or "…" or "%" or "[" or "(" or "]" or ")") || (token.Form is "(" or "[" && atEnd) || (token.Form is ")" or "]" && !atEnd);
    }
}
