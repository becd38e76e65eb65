namespace Dragoman.Coding.Figures;

/// <summary>Climbs from one quantity through the tree to the word that says what it counts.</summary>
internal readonly struct FigureReading(Sentence sentence, Quantity quantity, FigureLexicon lexicon)
{
    // Fewer soldiers than these are persons in a story, not the strength of a force, unless somebody sends or keeps them.
    private const int Force = 100;

    /// <summary>The measure, or null where the tree names none of the data's.</summary>
    public FigureMatch? Find()
    {
        if (IsRate() || IsDifference())
            return null;
        if (quantity.Currency is { } currency)
            return new MoneyReading(sentence, quantity, lexicon).Find(currency);
        var counted = CountedWord();
        if (IsWanted(counted) || IsChange(counted))
            return null;
        return NextPredicate(counted) ?? ByWordBefore(counted) ?? ByToll(counted) ?? ByVerb(counted) ?? ByPredicate(counted) ?? ByNoun(counted) ?? ByDuration(counted);
    }

    // The noun that the number modifies; "dozens of people" counts people, but stands itself in the clause.
    private int CountedWord()
    {
        ref readonly var head = ref sentence[quantity.Head];
        if (head.Deprel == "nummod" && head.Head > 0)
            return head.Head;
        if (head.Deprel is "nmod" or "advmod" or "compound" or "amod" or "dep" && head.Head > quantity.Last && head.Upos == Upos.NUM
            && sentence[head.Head].Upos is Upos.NOUN or Upos.PROPN && sentence.Child(quantity.Head, "case") == 0)
            return head.Head;
        // "a quarter of a million people": the tree loses the long number, the noun stands right behind it.
        var next = quantity.Last + 1;
        return quantity.Last - quantity.First > 2 && next <= sentence.Tokens.Length && sentence[next].Upos == Upos.NOUN && lexicon.IsPeople(sentence[next]) ? next : quantity.Head;
    }

    // "100 a day", "killed every month": how often, not how many.
    private bool IsRate()
    {
        for (var i = quantity.Last + 1; i <= sentence.Tokens.Length; i++)
        {
            if (sentence[i].Form is "daily" or "everyday" or "monthly" or "annually" or "yearly")
                return true;
            if (sentence[i].Form is "a" or "per" or "every" or "each" && i < sentence.Tokens.Length && sentence[i + 1].Lemma is "day" or "week" or "month" or "year" or "hour")
                return true;
        }

        return quantity.First > 1 && sentence[quantity.First - 1].Lemma is "every";
    }

    // "42 tonnes less than": how much more or less, not how much.
    private bool IsDifference()
    {
        for (var i = quantity.Last + 1; i <= Math.Min(quantity.Last + 3, sentence.Tokens.Length - 1); i++)
            if (sentence[i].Form is "more" or "less" or "fewer" or "higher" or "lower" && sentence[i + 1].Form == "than")
                return true;
        return false;
    }

    // "an increase of 15,000"
    private bool IsChange(int counted) => sentence[counted].Deprel == "nmod" && sentence[counted].Head > 0
        && sentence[sentence[counted].Head].Lemma is "increase" or "rise" or "reduction" or "decrease" or "drop" or "cut" or "capacity" or "limit" or "quota";

    // "the eleven votes it needs".
    private bool IsWanted(int counted)
    {
        foreach (var child in sentence.ChildrenOf(counted))
            if (sentence[child].Deprel == "acl:relcl" && sentence[child].Lemma is "need" or "want" or "require" or "feel" or "seek")
                return true;
        return false;
    }

    // "killed 56 people and wounded scores of others": the verb right before the number says it, also where the tree has it modify the number.
    private FigureMatch? ByWordBefore(int counted)
    {
        var verb = quantity.First - 1;
        if (verb < 1 || sentence[verb].Xpos is not ("VBD" or "VBG" or "VBN" or "JJ") || sentence[verb].Upos == Upos.AUX)
            return null;
        if (sentence[verb].Xpos == "JJ")
        {
            return sentence[counted].Deprel == "conj" && PredicateRow(verb) is { } row
                ? new FigureMatch(row.Measure, row.Unit, sentence[verb].Lemma, CountedOrNone(counted), sentence.ClauseOf(counted))
                : null;
        }

        return Triggered(verb, "obj", counted) is { } match ? match with { Clause = sentence[verb].Head > verb ? sentence.ClauseOf(counted) : verb } : null;
    }

    private FigureMatch? ByVerb(int counted)
    {
        var place = sentence.FirstOfCoordinated(counted);
        var verb = sentence[place].Head;
        if (verb > 0 && Triggered(verb, RelationOf(place), counted) is { } direct)
            return direct;
        if (verb > 0 && Raised(verb, sentence[place].Deprel, counted) is { } raised)
            return raised;
        foreach (var child in sentence.ChildrenOf(counted))
        {
            // "twelve people killed in the raid": the participle stands below the noun.
            if (sentence[child].Deprel == "acl" && sentence[child].Xpos == "VBN" && Triggered(child, "nsubj:pass", counted) is { } reduced)
                return reduced;
            if (sentence[child].Deprel == "acl:relcl" && Relative(child, counted) is { } relative)
                return relative;
        }

        // "counted 1,429 killed": behind an object without a noun the participle says it, wherever the tree hangs it and whatever past it takes it for.
        var next = quantity.Last + 1;
        return counted == quantity.Head && sentence[counted].Deprel == "obj" && next <= sentence.Tokens.Length && sentence[next].Xpos is "VBN" or "VBD"
            && sentence.Child(next, "nsubj") == 0 ? Triggered(next, "nsubj:pass", counted) : null;
    }

    // The words of a bound ("up to nine") look like a preposition to the tree, and make its object an oblique.
    private string RelationOf(int place)
    {
        var relation = sentence[place].Deprel;
        if (!relation.StartsWith("obl", StringComparison.Ordinal) || place < quantity.First || relation is not ("obl" or "obl:unmarked"))
            return relation;
        var preposition = sentence.Child(place, "case");
        return (preposition == 0 && place > 1 && sentence[place].Head < place) || (preposition >= quantity.First && preposition <= quantity.Last) ? "obj" : relation;
    }

    // "twelve people who died", "who were killed": the relative pronoun stands for the counted noun.
    private FigureMatch? Relative(int verb, int counted)
    {
        foreach (var child in sentence.ChildrenOf(verb))
            if (sentence[child].Lemma is "who" or "that" or "which" && Triggered(verb, sentence[child].Deprel, counted) is { } match)
                return match;
        return null;
    }

    // "forty were reported killed", "the war forced forty families to flee", "had forty men killed".
    private FigureMatch? Raised(int verb, string relation, int counted)
    {
        if (relation is not ("obj" or "nsubj:pass" or "nsubj") || sentence[verb].Lemma is "fear" or "believe" or "presume" or "think" or "want" or "order")
            return null;
        foreach (var child in sentence.ChildrenOf(verb))
        {
            if (sentence[child].Deprel is not ("xcomp" or "ccomp") || sentence.Child(child, "nsubj") > 0 || sentence.Child(child, "obj") > 0)
                continue;
            if (sentence[child].Xpos == "VBN" && relation != "nsubj" && Triggered(child, "nsubj:pass", counted) is { } passive)
                return passive with { Clause = verb };
            if (relation == "obj" && sentence[verb].Lemma is "force" or "cause" or "lead" or "drive" && Triggered(child, "nsubj", counted) is { } caused)
                return caused with { Clause = verb };
        }

        return null;
    }

    private FigureMatch? Triggered(int verb, string relation, int counted)
    {
        if (sentence[verb].Upos is not (Upos.VERB or Upos.ADJ))
            return null;
        if (IsBoth(verb))
            return relation is "obj" or "nsubj:pass" && IsPeopleOrBare(counted) ? new FigureMatch("casualties", "people", "killed-or-wounded", CountedOrNone(counted), verb) : null;
        if (IsEither(verb))
            return null;
        foreach (var row in lexicon.Measures(sentence[verb].Lemma, sentence[verb].Form, Upos.VERB))
        {
            var fits = row.Frame switch
            {
                FigureFrame.Object => relation is "obj" or "nsubj:pass" && !(relation == "obj" && row.Needs is null && sentence.Child(verb, "nsubj:pass") > 0),
                FigureFrame.Subject => relation is "nsubj",
                _ => false,
            };
            if (fits && HasNeeded(verb, counted, row.Needs) && Counts(counted, row))
                return new FigureMatch(row.Measure, row.Unit, sentence[verb].Lemma, CountedOrNone(counted), verb);
        }

        return null;
    }

    // "killed or wounded 40", "40 were killed and wounded": one number of the dead and the wounded together.
    private bool IsBoth(int verb)
    {
        if (!IsHarm(verb))
            return false;
        if (sentence[verb].Deprel == "conj" && sentence[verb].Head is > 0 and var first && IsHarm(first))
            return first == verb - 2 && !HasOwn(verb) && HasOwn(first);
        foreach (var child in sentence.ChildrenOf(verb))
            if (sentence[child].Deprel == "conj" && child == verb + 2 && IsHarm(child) && (sentence.HasChild(child, "or") || sentence.HasChild(child, "and")))
                return !HasOwn(child) || !HasOwn(verb);
        return false;
    }

    private bool IsHarm(int word) => sentence[word].Lemma is "kill" or "wound" or "injure" or "hurt" or "maim";

    private bool HasOwn(int verb) => sentence.Child(verb, "obj") > 0 || sentence.Child(verb, "nsubj:pass") > 0 || sentence[verb].Deprel == "acl";

    // "killed or wounded": the number is of both.
    private bool IsEither(int word)
    {
        if (sentence[word].Deprel == "conj" && sentence.HasChild(word, "or"))
            return true;
        foreach (var child in sentence.ChildrenOf(word))
            if (sentence[child].Deprel == "conj" && sentence.HasChild(child, "or") && sentence.Child(child, "cop") == 0)
                return true;
        return false;
    }

    // Whom it happens to must be people, or a bare number: "shot down three planes" kills nobody.
    private bool Counts(int counted, MeasureRow row)
    {
        if (row.Unit != "people")
            return true;
        if (counted != quantity.Head)
            return lexicon.IsPeople(sentence[counted]);
        // "claimed 40" may be a claim.
        if (row.Frame == FigureFrame.Object && row.Needs is null && sentence[sentence[counted].Head == 0 ? counted : sentence[counted].Head].Lemma == "claim")
            return false;
        return CountedOrNone(counted) is var of && (of == 0 || lexicon.IsPeople(sentence[of])) && !IsMeasured(counted);
    }

    // A bare number before a unit that the tree has set apart ("died two years later").
    private bool IsMeasured(int number) => quantity.Last < sentence.Tokens.Length
        && sentence[quantity.Last + 1].Lemma is "year" or "month" or "week" or "day" or "hour" or "minute" or "percent" or "%" or "per" or "mile" or "kilometer" or "kilometre"
        && sentence[number].Head != quantity.Last + 1;

    private bool HasNeeded(int verb, int counted, string? needed) =>
        needed is null || sentence[counted].Lemma == needed || sentence.HasChild(verb, needed);

    // "twelve dead", "twelve are missing", "left twelve dead".
    private FigureMatch? ByPredicate(int counted)
    {
        if (PredicateRow(counted) is { } self)
            return new FigureMatch(self.Measure, self.Unit, sentence[counted].Lemma, 0, sentence.ClauseOf(counted));
        var place = sentence.FirstOfCoordinated(counted);
        var governor = sentence[place].Head;
        if (governor == 0 || !IsPeopleOrBare(counted))
            return null;
        if (sentence[place].Deprel is "nsubj" or "nsubj:pass" && PredicateRow(governor) is { } predicate)
            return new FigureMatch(predicate.Measure, predicate.Unit, sentence[governor].Lemma, CountedOrNone(counted), governor);
        if (sentence[place].Deprel != "obj" || sentence[governor].Lemma is not ("leave" or "report" or "have"))
            return null;
        foreach (var child in sentence.ChildrenOf(governor))
            if (sentence[child].Deprel == "xcomp" && PredicateRow(child) is { } row)
                return new FigureMatch(row.Measure, row.Unit, sentence[child].Lemma, CountedOrNone(counted), governor);
        return null;
    }

    // "left two people dead and 30 wounded": the tree often hangs the adjective on the number or the number on the verb.
    private FigureMatch? NextPredicate(int counted)
    {
        var next = (counted == quantity.Head ? quantity.Last : counted) + 1;
        if (next > sentence.Tokens.Length || PredicateRow(next) is not { } row || !IsPeopleOrBare(counted))
            return null;
        // "12 wounded soldiers" counts the soldiers; "12 dead" ends there.
        if ((sentence[next].Head > next && sentence[next].Deprel is "amod" or "compound") || sentence[next].Xpos is "VBD")
            return null;
        return new FigureMatch(row.Measure, row.Unit, sentence[next].Lemma, CountedOrNone(counted), sentence.ClauseOf(quantity.Head));
    }

    private bool IsPeopleOrBare(int counted) => counted == quantity.Head ? !IsMeasured(counted) : lexicon.IsPeople(sentence[counted]);

    private MeasureRow? PredicateRow(int word)
    {
        if (sentence[word].Upos is not (Upos.ADJ or Upos.NOUN or Upos.VERB) || IsEither(word))
            return null;
        return PredicateRow(sentence[word].Lemma) ?? PredicateRow(sentence[word].Form);
    }

    private MeasureRow? PredicateRow(string word)
    {
        foreach (var row in lexicon.Measures(word, Upos.ADJ))
            if (row.Frame == FigureFrame.Predicate)
                return row;
        return null;
    }

    private FigureMatch? ByNoun(int counted)
    {
        var noun = counted == quantity.Head ? CountedOrNone(counted) : counted;
        if (noun == 0 || lexicon.NounRow(sentence[noun], FigureFrame.Noun, FigureFrame.Count) is not { } row || !IsWorthCounting(noun, row))
            return null;
        // "two of the five deaths" is a part of a count; "two votes are important" counts nothing.
        if ((noun != counted && sentence.Child(noun, "nummod") > 0) || (sentence[counted].Deprel == "nsubj" && sentence[sentence[counted].Head].Upos == Upos.ADJ))
            return null;
        // "a 360-tonne pillar": a size, not a count.
        if (sentence[noun].Xpos == "NN" && quantity.Value is not 1)
            return null;
        var of = row.Unit == "tonnes" ? OfWhat(noun) : noun;
        return new FigureMatch(row.Measure, row.Unit, sentence[noun].Lemma, of, sentence.ClauseOf(counted));
    }

    private int OfWhat(int noun)
    {
        foreach (var child in sentence.ChildrenOf(noun))
            if (sentence[child].Deprel == "nmod" && sentence.CaseOf(child) == "of")
                return child;
        return 0;
    }

    private bool IsWorthCounting(int noun, MeasureRow row)
    {
        if (row.Measure != "troops" || quantity.IsVague)
            return true;
        return (quantity.Value ?? quantity.High) >= Force
            || sentence[sentence[noun].Head == 0 ? noun : sentence[noun].Head].Lemma is "send" or "deploy" or "withdraw" or "station" or "contribute" or "have" or "keep" or "dispatch";
    }

    // "a toll of 92", "the death toll rose to 92", "the deaths of 92 people", "the toll is 92".
    private FigureMatch? ByToll(int counted)
    {
        ref readonly var word = ref sentence[counted];
        if (sentence.Child(counted, "cop") > 0 && sentence.Child(counted, "nsubj") is > 0 and var named)
            return TollRow(named, counted, counted);
        if (word.Head == 0 || word.Deprel is not ("nmod" or "obl"))
            return null;
        if (word.Deprel == "nmod")
            return sentence.CaseOf(counted) is "of" or "at" ? TollRow(word.Head, counted, word.Head) : null;
        if (sentence.CaseOf(counted) is not ("to" or "at"))
            return null;
        var subject = sentence.Child(word.Head, "obj");
        if (subject == 0)
            subject = sentence.Child(word.Head, "nsubj");
        return subject == 0 ? null : TollRow(subject, counted, word.Head);
    }

    private FigureMatch? TollRow(int noun, int counted, int clause)
    {
        if ((counted != quantity.Head && !lexicon.IsPeople(sentence[counted])) || sentence.Child(noun, "conj") > 0)
            return null;
        foreach (var row in lexicon.Measures(sentence[noun].Lemma, Upos.NOUN))
            if (row.Frame == FigureFrame.Toll || (row.Frame == FigureFrame.Count && sentence.CaseOf(counted) == "of"))
                return new FigureMatch(row.Measure, row.Unit, sentence[noun].Lemma, CountedOrNone(counted), clause);
        return sentence[noun].Lemma == "number" ? NumberOf(noun, clause) : null;
    }

    // "the number of refugees rose to 40,000", "brings to 92 the number of soldiers killed".
    private FigureMatch? NumberOf(int number, int clause)
    {
        foreach (var child in sentence.ChildrenOf(number))
        {
            if (sentence[child].Deprel != "nmod" || sentence.CaseOf(child) != "of")
                continue;
            if (lexicon.NounRow(sentence[child], FigureFrame.Noun, FigureFrame.Count) is { } row)
                return new FigureMatch(row.Measure, row.Unit, "number-of", child, clause);
            if (PredicateRow(child) is { } dead)
                return new FigureMatch(dead.Measure, dead.Unit, "number-of", child, clause);
            foreach (var below in sentence.ChildrenOf(child))
                if (sentence[below].Deprel is "acl" or "acl:relcl" && sentence[below].Xpos == "VBN" && Triggered(below, "nsubj:pass", child) is { } done)
                    return done with { Rule = "number-of", Counted = child, Clause = clause };
        }

        return null;
    }

    // "has been cut off for almost two months", "lasted three weeks": how long something has gone on; a plan or a sentence is none.
    private FigureMatch? ByDuration(int counted)
    {
        if (counted == quantity.Head || quantity.IsVague || sentence[counted].Xpos == "NN" || IsPoint(counted)
            || lexicon.NounRow(sentence[counted], FigureFrame.Span, FigureFrame.Span) is not { } row)
            return null;
        var governor = sentence[counted].Head;
        if (governor == 0)
            return null;
        if (sentence[governor].Lemma == "last" && sentence[counted].Deprel is not "nsubj")
            return new FigureMatch(row.Measure, row.Unit, "last", 0, governor);
        // "the first increase for three years" did not go on for them.
        if (sentence[counted].Deprel is not ("obl" or "nmod") || sentence.CaseOf(counted) != "for" || sentence.HasChild(governor, "first"))
            return null;
        var clause = sentence.ClauseOf(governor);
        while (sentence[clause].Deprel == "xcomp" && sentence[clause].Head > 0)
            clause = sentence[clause].Head;
        return HasPerfect(clause) ? new FigureMatch(row.Measure, row.Unit, "for", 0, clause) : null;
    }

    private bool HasPerfect(int clause)
    {
        foreach (var child in sentence.ChildrenOf(clause))
            if (sentence[child].Deprel == "aux" && sentence[child].Lemma is "have" or "'ve" or "'s" && sentence[child].Xpos is "VBP" or "VBZ")
                return true;
        return false;
    }

    // "two years ago", "three days later", "ten years old".
    private bool IsPoint(int unit) => unit < sentence.Tokens.Length
        && sentence[unit + 1].Form is "ago" or "later" or "earlier" or "before" or "after" or "old" or "-" or "from" or "in" or "to";

    // A vague word counts what its "of" names: "dozens of people".
    private int CountedOrNone(int counted)
    {
        if (counted != quantity.Head)
            return counted;
        foreach (var child in sentence.ChildrenOf(counted))
            if (child > quantity.Last && sentence[child].Deprel == "nmod" && sentence.CaseOf(child) == "of")
                return child;
        return 0;
    }
}
