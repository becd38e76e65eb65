namespace Dragoman.Coding.Events;

/// <summary>
/// One sentence as the rules see it: the grammar that turns a tree into who acts and on what, whatever the form (active, passive, relative,
/// infinitive, coordination). Relations follow UD v2 as English-EWT uses them. Numbers of words count from 1; 0 is "none".
/// </summary>
internal sealed class ClauseTree
{
    // Chains of control and coordination in real sentences are short; a damaged tree must not send us in circles.
    private const int MaxDepth = 8;

    private readonly EventLexicon _lexicon;

    public ClauseTree(Sentence sentence, EventLexicon lexicon)
    {
        Sentence = sentence;
        _lexicon = lexicon;
    }

    public Sentence Sentence { get; }

    public ref readonly Token this[int number] => ref Sentence[number];

    public int Count => Sentence.Tokens.Length;

    public int Child(int number, string relation)
    {
        if (number == 0)
            return 0;
        foreach (var child in Sentence.ChildrenOf(number))
        {
            if (this[child].Deprel == relation)
                return child;
        }

        return 0;
    }

    public bool HasChild(int number, string relation, string lemma)
    {
        foreach (var child in Sentence.ChildrenOf(number))
        {
            if (this[child].Deprel == relation && this[child].Lemma == lemma)
                return true;
        }

        return false;
    }

    public bool HasMark(int number, string lemma) => HasChild(number, "mark", lemma);

    /// <summary>Is this relation, without its subtype, the one named?</summary>
    public bool Is(int number, string relation)
    {
        var deprel = this[number].Deprel;
        return deprel.StartsWith(relation, StringComparison.Ordinal) && (deprel.Length == relation.Length || deprel[relation.Length] == ':');
    }

    /// <summary>Does this preposition introduce the word?</summary>
    public bool HasCase(int number, string preposition)
    {
        foreach (var child in Sentence.ChildrenOf(number))
        {
            if (this[child].Deprel is not ("case" or "fixed"))
                continue;
            // "out of" is one preposition in some of the treebank's sentences and two in others.
            if (SameWord(this[child].Lemma, preposition) || (this[child].Lemma == "out" && HasChild(child, "fixed", preposition)))
                return true;
        }

        return false;
    }

    public bool HasAnyCase(int number) => Child(number, "case") != 0;

    /// <summary>The phrase that the preposition introduces, among the children of a verb or noun.</summary>
    public int Oblique(int number, string preposition)
    {
        if (number == 0)
            return 0;
        foreach (var child in Sentence.ChildrenOf(number))
        {
            if ((Is(child, "obl") || Is(child, "nmod")) && HasCase(child, preposition))
                return Antecedent(child, number);
            // "the curfew on people living there", "pleaded for Iran to leave": the phrase is the subject of a clause.
            if (this[child].Deprel is "advcl" or "acl" or "ccomp" && (this[child].Xpos == "VBG" || preposition is "for" or "with") && HasMark(child, preposition) && Child(child, "nsubj") is var subject and not 0)
                return subject;
        }

        return 0;
    }

    public bool IsPassive(int verb)
    {
        if (IsState(verb))
            return false;
        var subject = false;
        var auxiliary = false;
        // "Iran rejected calls by Spain": the last phrase belongs to the object, whatever the parser says.
        var active = Child(verb, "nsubj") != 0 && Child(verb, "obj") != 0;
        foreach (var child in Sentence.ChildrenOf(verb))
        {
            var relation = this[child].Deprel;
            if (relation is "aux:pass" or "nsubj:pass" || (relation == "obl:agent" && !active))
                return true;
            subject |= relation == "nsubj";
            auxiliary |= relation == "aux";
        }

        if (subject && IsAccusedOf(verb))
            return true;
        if (this[verb].Xpos != "VBN" || subject || IsMainVerb(verb))
            return false;
        if (this[verb].Deprel == "conj")
            return !auxiliary && IsPassive(this[verb].Head);
        return !auxiliary && this[verb].Deprel != "acl:relcl" && Child(verb, "obj") == 0;
    }

    // "is opposed to the plan", "were engaged in attacks": what somebody is, not what was done to him.
    public bool IsState(int verb) =>
        this[verb].Xpos == "VBN" && this[verb].Lemma is "oppose" or "engage" or "commit" or "prepare" or "involve" or "ally" or "align"
        && Child(verb, "aux:pass") != 0 && Agent(verb) == 0;

    // "Soldiers accused of beating a boy were acquitted" is often read as if the soldiers accused.
    private bool IsAccusedOf(int verb)
    {
        if (this[verb].Xpos is not ("VBN" or "VBD") || Child(verb, "obj") != 0 || Child(verb, "iobj") != 0 || _lexicon.Complement(this[verb].Lemma) != ComplementEffect.Claimed)
            return false;
        foreach (var child in Sentence.ChildrenOf(verb))
        {
            if (child > verb && (HasMark(child, "of") || HasCase(child, "of")))
                return true;
        }

        return false;
    }

    // "Police clashed with residents, officials said": a second subject of "said" shows that the participle behind the first is the verb of its own clause.
    private bool IsMainVerb(int verb)
    {
        var noun = this[verb].Head;
        if (this[verb].Deprel != "acl" || noun == 0)
            return false;
        // "Prisoners rioted on Monday." has no other verb; only a headline, without a full stop, leaves out the auxiliary of a passive.
        if (this[noun].Head == 0)
            return noun == verb - 1 && this[Count].Form == "." && Child(verb, "aux:pass") == 0 && Agent(verb) == 0;
        if (this[noun].Deprel != "nsubj")
            return false;
        foreach (var child in Sentence.ChildrenOf(this[noun].Head))
        {
            if (this[child].Deprel == "nsubj" && child > verb)
                return true;
        }

        return false;
    }

    /// <summary>Who acts.</summary>
    public int Subject(int verb)
    {
        if (!IsPassive(verb))
            return SurfaceSubject(verb, 0);
        var agent = Agent(verb);
        if (agent != 0)
            return agent;
        // "were arrested and deported by the police": the agent of the last counts for all.
        foreach (var child in Sentence.ChildrenOf(verb))
        {
            if (this[child].Deprel == "conj" && this[child].Xpos == "VBN" && Agent(child) is var shared and not 0)
                return shared;
        }

        return 0;
    }

    /// <summary>Who or what is acted on: object, subject of a passive, antecedent.</summary>
    public int Object(int verb) => Object(verb, 0);

    /// <summary>The grammatical subject, found through control, relatives and coordination where the clause has none of its own.</summary>
    public int SurfaceSubject(int verb, int depth)
    {
        if (OwnSubject(verb) is var own and not 0)
            return Antecedent(own, verb);
        var head = this[verb].Head;
        // "To storm the city will force thousands to flee": a clause acts, nobody else.
        if (head == 0 || depth >= MaxDepth || Child(verb, "csubj") != 0)
            return 0;
        var relation = this[verb].Deprel;
        // "is the first minister to visit", "the first to visit": who is the first does it.
        if (relation == "acl" && HasMark(verb, "to") && IsFirst(head))
            return Child(head, "cop") != 0 && OwnSubject(head) is var first and not 0 ? first : head;
        if (relation == "acl")
            return (this[verb].Xpos is "VBG" or "VBN" && Child(verb, "mark") == 0) || IsAccused(verb, head) ? Author(verb, head, depth + 1) : NounSubject(head, depth + 1);
        if (relation == "advcl" && IsReducedRelative(verb, head))
            return verb - 1;
        // A finite clause has a subject of its own: where the tree shows none, the tree is wrong, and nobody is better than the main clause's.
        if (relation is "advcl" or "ccomp" && this[verb].Xpos is "VBD" or "VBZ" or "VBP" && !HasAuxiliary(verb))
            return Displaced(verb, head);
        // What a semicolon parts is a sentence of its own.
        if (relation is "conj" or "parataxis" && this[verb].Xpos is "VBD" or "VBZ" or "VBP" && IsBehindSemicolon(verb, head))
            return 0;
        if (relation is "xcomp" || (relation == "advcl" && (HasControllingMark(verb) || Continued(verb) != 0 || IsObjectInfinitive(verb, head))))
            return Controller(head, depth + 1);
        // "said, adding that he will meet …, visit …": a bare form goes with no finite verb without auxiliary.
        if (relation == "conj" && this[verb].Xpos == "VB" && !HasAuxiliary(verb) && !HasMark(verb, "to") && this[head].Xpos is "VBD" or "VBZ" or "VBG" && !HasAuxiliary(head))
            return 0;
        if (relation == "conj" && InRelative(verb, head) is var clause and not 0)
            return SurfaceSubject(clause, depth + 1);
        if (relation is "conj" or "ccomp" or "advcl" or "parataxis")
            return IsNominal(head) && relation != "conj" ? NounSubject(head, depth + 1) : SurfaceSubject(head, depth + 1);
        return relation == "acl:relcl" ? head : 0;
    }

    private bool IsBehindSemicolon(int verb, int head)
    {
        for (var number = head + 1; number < verb; number++)
        {
            if (this[number].Form == ";")
                return true;
        }

        return false;
    }

    /// <summary>In "accused them of breaking the truce, attacking villages": the clause that the second participle goes on from, or 0.</summary>
    public int Continued(int verb)
    {
        if (this[verb] is not { Deprel: "advcl", Xpos: "VBG" } || Child(verb, "mark") != 0)
            return 0;
        foreach (var child in Sentence.ChildrenOf(this[verb].Head))
        {
            if (child < verb && this[child] is { Deprel: "advcl", Xpos: "VBG" } && child > this[verb].Head && HasMark(child, "of"))
                return child;
        }

        return 0;
    }

    /// <summary>"The first minister", "the only state": whoever is it does what the infinitive behind it says.</summary>
    public bool IsFirst(int noun) =>
        HasChild(noun, "amod", "first") || HasChild(noun, "amod", "last") || HasChild(noun, "amod", "only") || this[noun].Lemma is "first" or "last";

    // Of several subjects ("Human rights organisation Amnesty International demanded") the name before the verb that stands nearest to it.
    private int OwnSubject(int verb)
    {
        var nearest = 0;
        foreach (var child in Sentence.ChildrenOf(verb))
        {
            if (this[child].Deprel is "nsubj" or "nsubj:pass" && (nearest == 0 || (child < verb && this[child].Upos == Upos.PROPN && !IsDay(child))))
                nearest = IsNamePart(child, nearest) ? nearest : child;
        }

        return nearest;
    }

    // "The government of President John Smith declared": the last name is often read as a subject of its own.
    private bool IsNamePart(int word, int subject) => subject != 0 && word > 1 && this[word - 1].Upos == Upos.PROPN && this[word - 1].Head == subject && Is(word - 1, "nmod");

    // "Israel Friday reimposed a ban"
    public bool IsDay(int word) =>
        this[word].Lemma is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "today" or "yesterday" or "tomorrow";

    // "said after the Council imposed sanctions": the subject behind "after" is often read as if "after" introduced it alone.
    private int Displaced(int verb, int head) =>
        verb > 1 && this[verb - 1] is { Upos: Upos.NOUN or Upos.PROPN } before && before.Head == head && Is(verb - 1, "obl") ? verb - 1 : 0;

    // "issued a declaration demanding": whoever issued it demands.
    private int Author(int verb, int noun, int depth) =>
        this[verb].Xpos == "VBG" && _lexicon.Classes.Contains("message", this[noun].Lemma) && NounSubject(noun, depth) is var author and not 0 ? author : noun;

    // "has opposed a draft that condemns the attack but stops short of sanctions": of two verbs before it, a verb goes with the one of its own form.
    private int InRelative(int verb, int head)
    {
        if (this[verb].Xpos is not ("VBZ" or "VBP") || this[head].Xpos == this[verb].Xpos || Child(head, "obj") is not (> 0 and var thing))
            return 0;
        foreach (var child in Sentence.ChildrenOf(thing))
        {
            if (this[child].Deprel == "acl:relcl" && child < verb && this[child].Xpos == this[verb].Xpos)
                return child;
        }

        return 0;
    }

    private bool HasAuxiliary(int verb) => Child(verb, "aux") != 0 || Child(verb, "aux:pass") != 0;

    // "backed groups fighting the army": a participle right behind the people that are acted on tells what they do, however it was attached.
    private bool IsReducedRelative(int verb, int head) => verb > 1 && this[verb].Xpos == "VBG" && Child(verb, "mark") == 0
        && this[verb - 1] is { Upos: Upos.NOUN or Upos.PROPN, Deprel: "obj" } before && before.Head == head && _lexicon.IsPeople(before.Lemma, out _);

    /// <summary>Who holds the plan, threat or demand that a noun names: possessor, "by", or the subject of the verb whose object it is.</summary>
    public int NounSubject(int noun, int depth)
    {
        var possessor = Child(noun, "nmod:poss");
        if (possessor != 0)
            return possessor;
        var by = Oblique(noun, "by");
        if (by != 0)
            return by;
        var head = this[noun].Head;
        // "took a decision to", not "attributed the decision to".
        if (depth < MaxDepth && head != 0 && this[noun].Deprel is "obj" or "nsubj:pass" or "xcomp" or "obl"
            && (_lexicon.Carrier(this[head].Lemma) != ComplementEffect.Unknown || _lexicon.Complement(this[head].Lemma) != ComplementEffect.Unknown))
            return Subject(head);
        return Modifier(noun);
    }

    /// <summary>A nationality before the noun ("the <i>Russian</i> veto"): the first adjective or compound that is written with a capital.</summary>
    public int Modifier(int noun)
    {
        foreach (var child in Sentence.ChildrenOf(noun))
        {
            if (this[child].Deprel is "amod" or "compound" && char.IsUpper(this[child].Form[0]))
                return child;
        }

        return 0;
    }

    /// <summary>The complement clause of a verb, noun or adjective.</summary>
    public int Clause(int head)
    {
        foreach (var child in Sentence.ChildrenOf(head))
        {
            if (this[child].Deprel is "xcomp" or "ccomp" && child > head)
                return child;
            if (this[child].Deprel == "advcl" && child > head && (HasControllingMark(child) || IsObjectInfinitive(child, head)))
                return child;
            if (this[child].Deprel == "acl" && this[child].Xpos is not "VBN" && Child(child, "mark") != 0)
                return child;
            if (IsWitnessed(head, child))
                return child;
        }

        return 0;
    }

    // "saw the president continue the war": a bare verb right behind whom somebody sees is what is seen.
    private bool IsWitnessed(int head, int clause) =>
        this[head].Lemma is "see" or "watch" or "hear" && this[clause].Deprel == "advcl" && this[clause].Xpos is "VB" or "VBP"
        && Child(head, "obj") is var seen and not 0 && clause > seen && Child(clause, "mark") == 0 && OwnSubject(clause) == 0 && !HasAuxiliary(clause);

    /// <summary>What somebody says must or should be done, before or after the verb of saying.</summary>
    public int Obligation(int head)
    {
        foreach (var child in Sentence.ChildrenOf(head))
        {
            if (this[child].Deprel == "ccomp" && (HasChild(child, "aux", "must") || HasChild(child, "aux", "should") || HasChild(child, "aux", "ought"))
                && !HasChild(child, "aux", "have"))
                return child;
        }

        return 0;
    }

    /// <summary>For a relative pronoun, the word that it stands for; any other word stands for itself.</summary>
    public int Antecedent(int word, int verb)
    {
        if (this[word].Upos != Upos.PRON || this[word].Lemma is not ("who" or "which" or "that" or "whom"))
            return word;
        for (var depth = 0; depth < MaxDepth && verb != 0; depth++)
        {
            if (this[verb].Deprel is "acl:relcl" or "advcl:relcl")
                return this[verb].Head;
            verb = this[verb].Deprel is "conj" or "xcomp" ? this[verb].Head : 0;
        }

        return word;
    }

    /// <summary>Does a proper noun, not an adjective, begin this span?</summary>
    public bool StartsWithName(Span span)
    {
        foreach (ref readonly var token in Sentence.Tokens.AsSpan())
        {
            if (token.Span.Start == span.Start)
                return token.Upos == Upos.PROPN;
        }

        return false;
    }

    public bool IsNominal(int word) => this[word].Upos is Upos.NOUN or Upos.PROPN && Child(word, "cop") == 0;

    private static bool SameWord(string lemma, string word) => string.Equals(lemma, word, StringComparison.OrdinalIgnoreCase);

    private int Agent(int verb)
    {
        // "were wounded, including his son": who is only included did nothing.
        var agent = Child(verb, "obl:agent");
        return agent != 0 && Child(agent, "case") is var preposition && (preposition == 0 || this[preposition].Lemma is not ("include" or "including" or "with" or "like" or "as")) ? agent : Oblique(verb, "by");
    }

    // "to" alone (purpose) is controlled by the subject; "of", "for", "from" ("accused him of lying") by the object.
    private bool HasControllingMark(int clause)
    {
        foreach (var child in Sentence.ChildrenOf(clause))
        {
            if (this[child].Deprel is "mark" or "case" && this[child].Lemma is "of" or "from" or "for" or "against" or "into" && child < clause)
                return true;
        }

        return false;
    }

    // "accused two firms of selling", "prevented them from leaving" is often hung on the object; the object does it.
    private bool IsAccused(int clause, int noun) =>
        (HasMark(clause, "of") || HasMark(clause, "from")) && this[noun].Head is var verb and not 0 && this[verb].Upos == Upos.VERB && Object(verb) == noun
        && _lexicon.Complement(this[verb].Lemma) is ComplementEffect.Claimed or ComplementEffect.Negated;

    // "urged Israel to open the crossing" is often read as purpose; a verb that is known to take a complement has it there.
    private bool IsObjectInfinitive(int clause, int head) =>
        HasMark(clause, "to") && Child(clause, "nsubj") == 0 && Child(head, "xcomp") == 0 && this[head].Upos == Upos.VERB
        && (_lexicon.Complement(this[head].Lemma) switch
        {
            ComplementEffect.Silent or ComplementEffect.Demanded => true,
            // "is scheduled to meet", "agreed in principle to provide".
            ComplementEffect.Planned => _lexicon.ControlsBySubject(this[head].Lemma) || IsPassive(head),
            _ => _lexicon.ControlsBySubject(this[head].Lemma)
                || (this[head].Lemma is "order" or "force" or "compel" or "allow" or "permit" or "enable" or "persuade" or "convince" or "oblige" && (Child(head, "obj") != 0 || IsPassive(head))),
        });

    private int Controller(int verb, int depth)
    {
        if (IsNominal(verb))
            return NounSubject(verb, depth);
        if (IsPassive(verb) || _lexicon.ControlsBySubject(this[verb].Lemma))
            return SurfaceSubject(verb, depth);
        foreach (var child in Sentence.ChildrenOf(verb))
        {
            if (this[child].Deprel is "obj" or "iobj")
                return Antecedent(child, verb);
        }

        // "called on Russia to", "appealed to the rebels to".
        foreach (var child in Sentence.ChildrenOf(verb))
        {
            if (this[child].Deprel == "obl" && this[verb].Lemma is "call" or "appeal" or "plead" or "press" or "prevail" && HasAnyCase(child))
                return child;
        }

        return SurfaceSubject(verb, depth);
    }

    private int Object(int verb, int depth)
    {
        if (depth > MaxDepth)
            return 0;
        var passive = IsPassive(verb);
        foreach (var child in Sentence.ChildrenOf(verb))
        {
            if (this[child].Deprel == (passive ? "nsubj:pass" : "obj"))
                return Antecedent(child, verb);
        }

        if (!passive && Counted(verb) is var counted and not 0)
            return counted;
        var head = this[verb].Head;
        if (head == 0)
            return 0;
        var relation = this[verb].Deprel;
        if (passive)
        {
            return relation switch
            {
                "acl" or "amod" => head,
                "conj" => Object(head, depth + 1),
                _ => SurfaceSubject(verb, depth + 1),
            };
        }

        if (relation == "conj")
        {
            // One object after the last of several verbs hangs on the first of them.
            var shared = Child(head, "obj");
            return shared > verb ? shared : 0;
        }

        return relation == "acl:relcl" && HasOwnSubject(verb) && Child(verb, "xcomp") == 0 && Child(verb, "ccomp") == 0 && !HasAdverbGap(verb) ? head : 0;
    }

    // "shooting dead up to ten people", "killed about twenty": what is only counted is the object, though the words before it look like prepositions.
    private int Counted(int verb)
    {
        foreach (var child in Sentence.ChildrenOf(verb))
        {
            if (IsBehindDay(verb, child))
                return child;
            if (this[child].Deprel == "obl" && child > verb && Child(child, "nummod") is var number and not 0
                && (HasCase(child, "up") || HasCase(child, "about") || HasCase(child, "around") || HasCase(child, "over")
                    || (number == verb + 3 && this[verb + 1].Lemma == "up" && this[verb + 2].Lemma == "to")))
                return child;
        }

        return 0;
    }

    // "forced out on Wednesday a thousand people": the day between verb and object was hung on the object.
    private bool IsBehindDay(int verb, int child)
    {
        if (this[child].Deprel != "obl" || HasAnyCase(child) || this[child].Upos is not (Upos.NOUN or Upos.PROPN) || IsDay(child))
            return false;
        foreach (var day in Sentence.ChildrenOf(child))
        {
            if (day > verb && day < verb + 4 && IsDay(day) && HasCase(day, "on"))
                return true;
        }

        return false;
    }

    // A relative clause with a subject of its own and no object lacks exactly its antecedent, unless "where" or "when" fills the gap.
    private bool HasAdverbGap(int verb)
    {
        foreach (var child in Sentence.ChildrenOf(verb))
        {
            if (this[child].Lemma is "where" or "when" or "why" || (Is(child, "obl") && this[child].Upos == Upos.PRON && this[child].Lemma is "which" or "whom"))
                return true;
        }

        return false;
    }

    private bool HasOwnSubject(int verb)
    {
        var subject = Child(verb, "nsubj");
        return subject != 0 && Antecedent(subject, verb) == subject;
    }
}
