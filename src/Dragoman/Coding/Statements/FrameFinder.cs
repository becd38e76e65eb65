namespace Dragoman.Coding.Statements;

/// <summary>Finds the cues of a sentence with their sources and contents, from its tree.</summary>
internal sealed class FrameFinder(CueLexicon lexicon, Speakers speakers)
{
    /// <summary>In order of the cues. Frames may lie inside the contents of others.</summary>
    public List<CueFrame> Find(SentenceTree tree)
    {
        var frames = new List<CueFrame>();
        for (var at = 1; at <= tree.Count; at++)
        {
            var frame = tree[at].Upos switch
            {
                Upos.VERB => OfVerb(tree, at),
                Upos.NOUN => OfNoun(tree, at),
                Upos.ADJ => OfAdjective(tree, at),
                _ => null,
            };
            if ((frame ?? AccordingTo(tree, at) ?? OfParticiple(tree, at, frames)) is { } found)
                frames.Add(found);
        }

        return frames;
    }

    private CueFrame? OfVerb(SentenceTree tree, int verb)
    {
        if (FindVerb(tree, verb) is not { } word || LeadsToSaying(tree, verb) || IsQuality(tree, verb))
            return null;
        if (RelativeGap.Of(tree, verb, word) is { } gap && speakers.Fits(tree, gap.Source, word))
            return Relative(tree, verb, word, gap.Source, gap.Words, gap.Content);
        if (SourceOf(tree, verb, word) is not { } found)
            return null;
        var (source, sourceSpan) = found;
        if (source > 0 && OrderedComplement.IsDay(tree.Lemma(source)) || AsksForSilence(tree, verb) || !TakeWholeName(tree, verb, ref source))
            return null;
        var complement = WordOrder.Inserted(tree, verb, source, word) ?? Complement.OfVerb(tree, verb, word);
        if (complement is { } said && (IsQuestion(tree, said) || (said.Rule == "as-clause" && tree[Math.Max(1, Array.IndexOf(said.Content, true))].Xpos is "WP" or "WDT")))
            complement = null;
        // "a melee which police said involved 500": what is said lacks what it is said of.
        if (complement is { Rule: "that-clause" } cut && Array.IndexOf(cut.Content, true) == verb + 1 && tree[verb + 1].Upos is Upos.VERB or Upos.AUX && tree.HasFeature(verb + 1, "VerbForm=Fin") && source > 1 && HasRelativeBefore(tree, source))
            complement = null;
        // "a vote calling for a probe" is nobody's call.
        if (tree.IsExactly(verb, "acl") && tree.IsIngForm(verb) && source > 0 && source == tree[verb].Head && !speakers.CanSay(tree, source))
            return null;
        CutSource(tree, verb, source, complement);
        sourceSpan ??= TakeWholeWords(tree, source, verb, complement?.Content);
        if (!Fits(tree, verb, word, source, sourceSpan, complement))
            return null;
        // Words that the order of words gives to the source are no content, whatever the tree makes of them.
        if (sourceSpan is not null && complement is { Rule: "that-clause" or "clause-before" } clause && source < verb && clause.Content.AsSpan(verb).Contains(true))
            clause.Content.AsSpan(0, verb + 1).Clear();
        Mend(tree, verb, source, complement);
        return new CueFrame
        {
            Tree = tree,
            Cue = verb,
            CueSpan = CueSpan(tree, verb, complement?.Preposition ?? 0),
            Word = word,
            Source = source,
            SourceSpan = sourceSpan,
            Content = complement?.Content,
            Rule = complement?.Rule ?? "quotation",
        };
    }

    private CueFrame Relative(SentenceTree tree, int verb, CueWord word, int source, Span words, Complement complement)
    {
        Mend(tree, verb, source, complement);
        return new CueFrame { Tree = tree, Cue = verb, CueSpan = tree[verb].Span, Word = word, Source = source, SourceSpan = words, Content = complement.Content, Rule = complement.Rule };
    }

    private static bool HasRelativeBefore(SentenceTree tree, int source)
    {
        var first = source;
        while (first > 1 && tree[first - 1].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN)
            first--;
        return first > 1 && tree[first - 1].Xpos is "WDT" or "WP";
    }

    // "The road is shut, fire chief Moreau, who came from Lund, told reporters": who says it is none of what is said.
    private static void CutSource(SentenceTree tree, int verb, int source, Complement? complement)
    {
        if (complement is not { Rule: "clause-before" } before || source == 0 || source > verb)
            return;
        var first = source;
        while (first > 1 && tree[first - 1].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM)
            first--;
        if (first > 3 && tree[first - 1].Form == ",")
            before.Content.AsSpan(first - 1, verb - first + 2).Clear();
    }

    // The main word of the source and, where only the order of words shows them, its words.
    private (int Source, Span? Words)? SourceOf(SentenceTree tree, int verb, CueWord word)
    {
        if (SourceFinder.OfVerb(tree, verb) is not { } source)
        {
            if (word.Kind == CueKind.Ask && AsksWithoutName(tree, verb))
                return (0, null);
            if (CanInvert(word) && WordOrder.Inverted(tree, verb) is { } inverted)
                return inverted;
            if (tree[verb].Head == 0 && WordOrder.NameAtStart(tree, verb, this) is { } named)
                return (named.Source, named.SourceSpan);
            return word.Has(CueFrames.That) && OrderedSource.Before(tree, verb) is { } before ? (before.Source, before.Words) : null;
        }

        // "The road is closed, said the mayor": trees may take the road for the speaker.
        if (source > 0 && source < verb && CanInvert(word) && WordOrder.Inverted(tree, verb) is { } behind)
            return behind;
        // "said the law was old and asked whether…": the law asks nothing.
        var mute = (source == 0 || !speakers.CanSay(tree, source)) && SourceFinder.OuterSaying(tree, verb, mute: true) is > 0 and var saying ? SourceFinder.OfVerb(tree, saying) : null;
        return (mute is > 0 and var sayer ? sayer : source, null);
    }

    // Whether the source can say this, and enough is said.
    private bool Fits(SentenceTree tree, int verb, CueWord word, int source, Span? sourceSpan, Complement? complement)
    {
        if (!speakers.Fits(tree, source, word) || (complement?.Rule == "as-clause" && source > 0 && !speakers.CanSay(tree, source)))
            return false;
        if (complement?.Rule == "noun-phrase" && word.Kind == CueKind.Show && !speakers.IsDocument(tree, source))
            return false;
        if (complement is { } thing && CitesSomebody(tree, verb, word, thing))
            return false;
        if (complement is null && (!word.Has(CueFrames.Quote) || source == 0))
            return false;
        if (complement?.Content[Math.Max(source, 0)] == true && source > 0 && sourceSpan is null)
            return false;
        // Without a source only what is plainly reported counts: "it is said that", not "he is expected to".
        return source != 0 || (complement?.Rule is "that-clause" or "clause-before" && (HasEmptySubject(tree, verb) || (word.Kind == CueKind.Ask && AsksWithoutName(tree, verb))));
    }

    // "citing the ministry": who told it is nothing told; "citing its record" is.
    private bool CitesSomebody(SentenceTree tree, int verb, CueWord word, Complement complement) =>
        complement.Rule == "noun-phrase" && word.Kind == CueKind.Quote && tree.Child(verb, "obj") is var cited && (cited < verb || speakers.CanSay(tree, cited) || tree[cited].Upos == Upos.NUM);

    // "Asked whether the talks would go on, she said…", "was asked if…": the question is told, not whose it is.
    private static bool AsksWithoutName(SentenceTree tree, int verb)
    {
        if (tree[verb].Xpos != "VBN" || !Assertion.Holds(tree, verb) || !(SourceFinder.IsPassive(tree, verb) || tree.Is(verb, "advcl")) || tree.Child(verb, "aux", "have") > 0 && !SourceFinder.IsPassive(tree, verb))
            return false;
        foreach (var child in tree.Children(verb))
        {
            if (child > verb && tree.Is(child, "ccomp") && (tree.Child(child, "mark", "whether") > 0 || tree.Child(child, "mark", "if") > 0))
                return true;
        }

        return false;
    }

    // Ends the content where the sentence, the speaker's own words or the reporter's begin.
    private void Mend(SentenceTree tree, int verb, int source, Complement? complement)
    {
        if (complement is not { } found)
            return;
        ContentCuts.KeepSentence(tree, verb, found.Content);
        ContentCuts.DropDay(tree, verb, found.Content);
        ContentCuts.DropCarrier(tree, verb, found.Content);
        ContentCuts.CutAtStop(tree, verb, source, found.Content);
        CutGoingOn(tree, verb, found.Content);
        ContentRepair.Run(tree, verb, found);
        if (found.Rule is not ("name" or "as" or "noun-phrase") && Array.LastIndexOf(found.Content, true) > Math.Max(verb, source))
            Asides.Cut(tree, verb, found.Content);
    }

    // "…," she said, adding that…: a participle behind a comma is hers who has just spoken, wherever the tree hangs it.
    private CueFrame? OfParticiple(SentenceTree tree, int verb, List<CueFrame> before)
    {
        if (frames(before) is not { Source: > 0 } said || !tree.IsIngForm(verb) || !SourceFinder.IsComment(tree.Lemma(verb)) || FindVerb(tree, verb) is not { } word || !Assertion.Holds(tree, verb))
            return null;
        var mark = verb - 1;
        while (mark > said.Cue && (tree[mark].Upos == Upos.ADV || tree[mark].Form is "\"" or "''" or "”" || tree[mark].Lemma is "before" or "after" or "while"))
            mark--;
        if (tree[mark].Form != "," || HasPredicateBetween(tree, said, mark))
            return null;
        var complement = Complement.OfVerb(tree, verb, word);
        if (complement is null ? !word.Has(CueFrames.Quote) : CitesSomebody(tree, verb, word, complement.Value) || complement.Value.Content[said.Source] || complement.Value.Content[said.Cue])
            return null;
        ContentCuts.KeepSentence(tree, verb, complement?.Content);
        return new CueFrame
        {
            Tree = tree,
            Cue = verb,
            CueSpan = CueSpan(tree, verb, complement?.Preposition ?? 0),
            Word = word,
            Source = said.Source,
            SourceSpan = said.SourceSpan,
            Content = complement?.Content,
            Rule = complement?.Rule ?? "quotation",
        };

        static CueFrame? frames(List<CueFrame> before) => before.FindLast(f => f.Word is { } w && w.Pos == Upos.VERB && w.Kind < CueKind.Think);
    }

    // Somebody else may have done the last thing told between.
    private static bool HasPredicateBetween(SentenceTree tree, CueFrame said, int mark)
    {
        for (var at = said.Cue + 1; at < mark; at++)
        {
            if (tree.HasFeature(at, "VerbForm=Fin") && said.Content?[at] != true)
                return true;
        }

        return false;
    }

    // Behind "told" stands who is told.
    private static bool CanInvert(CueWord word) => word.Kind != CueKind.Tell && word.Has(CueFrames.Quote) && word.Has(CueFrames.That);

    // "supporters of the mayor say": trees may take the mayor. What stands behind another preposition says nothing.
    private static bool TakeWholeName(SentenceTree tree, int verb, ref int source)
    {
        if (source == 0 || SourceFinder.IsPassive(tree, verb) || !tree.Is(source, "nsubj") || tree.Child(source, "case") is not (> 1 and var mark) || mark > source)
            return true;
        // "Moreau, as the minister of ports, said": she says it.
        if (tree.Lemma(mark) == "as" && mark > 2 && tree[mark - 1].Form == "," && tree[mark - 2].Upos == Upos.PROPN)
        {
            source = mark - 2;
            while (tree.Is(source, "flat") && tree[source].Head is > 0 and var first && first < source)
                source = first;
            return true;
        }

        if (tree.Lemma(mark) == "of" && tree[mark - 1].Upos is Upos.NOUN or Upos.NUM or Upos.PRON)
            source = mark - 1;
        // "four out of ten voters" are a number.
        return tree.Lemma(mark) is "of" or "between" || (tree.Lemma(mark) == "out" && tree.Lemma(mark + 1) == "of");
    }

    // "Asked whether it was late, he said": that is what he was asked.
    private static bool IsQuestion(SentenceTree tree, Complement complement) =>
        complement.Rule is "clause-before" or "clause-around" && Array.IndexOf(complement.Content, true) is > 0 and var first && tree[first].Form == "Asked";

    private static Span? TakeWholeWords(SentenceTree tree, int source, int verb, bool[]? content)
    {
        var words = WholeWords(tree, source, verb);
        // "Finance Minister Ana Moreau said": trees may take the title's first word for what is said.
        var first = source;
        while (source > 0 && source < verb && first > 1 && tree[first - 1].Upos is Upos.NOUN or Upos.PROPN && (content?[first - 1] == true || words?.Contains(tree[first - 1].Span) == true || SourceResolver.SpanOf(tree, source).Contains(tree[first - 1].Span)))
            first--;
        if (first < source && content?[first] == true)
            words = (words ?? SourceResolver.SpanOf(tree, source)).Cover(tree[first].Span);
        if (words is not { } whole)
            return null;
        for (var at = 1; content is not null && at < verb; at++)
            content[at] &= !whole.Contains(tree[at].Span);
        return whole;
    }

    // "human rights groups said", "deputies of the ruling party have said": what stands between the name and its verb belongs to the name.
    private static Span? WholeWords(SentenceTree tree, int source, int verb)
    {
        if (source == 0 || source >= verb || tree[source].Upos is not (Upos.NOUN or Upos.PROPN) || SourceFinder.IsPassive(tree, verb))
            return null;
        var words = SourceResolver.SpanOf(tree, source);
        var next = source + 1;
        while (next < verb && tree[next].Span.Start < words.End)
            next++;
        var last = next;
        while (last < verb && tree[last].Upos is Upos.NOUN or Upos.PROPN && !OrderedComplement.IsDay(tree.Lemma(last)))
            last++;
        if (last == next || last - next > 3)
            return null;
        for (var at = last; at < verb; at++)
        {
            if (tree[at].Upos is not (Upos.AUX or Upos.ADV))
                return null;
        }

        return words.Cover(tree[last - 1].Span);
    }

    // "said continued news…": a participle behind a verb of saying belongs to the noun behind it.
    private bool IsQuality(SentenceTree tree, int verb) =>
        verb > 1 && tree[verb].Xpos is "VBD" or "VBN" && tree[verb - 1].Upos == Upos.VERB && tree.HasFeature(verb - 1, "VerbForm=Fin") && FindVerb(tree, verb - 1) is not null;

    // "asked not to be named" tells how the words were had, not what they were.
    private static bool AsksForSilence(SentenceTree tree, int verb)
    {
        var at = verb + 1;
        while (at <= tree.Count && tree[at].Lemma is "not" or "to" or "that" or "they" or "he" or "she")
            at++;
        return at < tree.Count && tree[at].Lemma is "be" or "remain" && tree[at + 1].Lemma is "name" or "identify" or "quote" or "anonymous" or "unnamed";
    }

    // What the speaker goes on to say is a statement of its own.
    private void CutGoingOn(SentenceTree tree, int verb, bool[]? content)
    {
        for (var at = verb + 3; content is not null && at <= tree.Count; at++)
        {
            if (!content[at] || tree[at].Upos != Upos.VERB || SourceFinder.OuterSaying(tree, at, mute: true) != verb || SourceFinder.OfVerb(tree, at) is not { } source || (source > 0 && speakers.CanSay(tree, source)))
                continue;
            var first = at;
            while (tree[first].Upos != Upos.CCONJ)
                first--;
            content.AsSpan(first).Clear();
        }
    }

    // "went on to say", "was quoted as saying": the saying is the cue.
    private static bool LeadsToSaying(SentenceTree tree, int verb)
    {
        if (tree.Lemma(verb) is not ("go" or "continue" or "quote" or "cite"))
            return false;
        foreach (var child in tree.Children(verb))
        {
            if (child > verb && tree[child].Upos == Upos.VERB && (tree.Child(child, "mark", "to") > 0 || tree.Child(child, "mark", "as") > 0))
                return true;
        }

        return false;
    }

    private static bool HasEmptySubject(SentenceTree tree, int verb) =>
        tree.Child(verb, "expl") > 0 || (tree.Child(verb, "nsubj:pass") is > 0 and var subject && tree.Lemma(subject) == "it");

    /// <summary>The cue that this verb is, its particle counted in, or null.</summary>
    public CueWord? FindVerb(SentenceTree tree, int verb)
    {
        var particle = tree.Child(verb, "compound:prt");
        var lemma = tree.Lemma(verb);
        return particle > 0 ? lexicon.Find($"{lemma} {tree.Lemma(particle)}", Upos.VERB) : lexicon.Find(lemma, Upos.VERB);
    }

    private CueFrame? OfNoun(SentenceTree tree, int noun)
    {
        if (lexicon.Find(tree.Lemma(noun), Upos.NOUN) is not { } word)
            return null;
        foreach (var child in tree.Children(noun))
        {
            var fits = child > noun && tree.Is(child, "acl") && !tree.Is(child, "acl:relcl")
                && ((word.Has(CueFrames.That) && tree.Child(child, "mark", "that") > 0) || (word.Has(CueFrames.To) && tree.Child(child, "mark", "to") > 0));
            var source = fits ? SourceFinder.OfNoun(tree, noun) ?? (IsRumour(word) && !IsApposition(tree, noun) ? 0 : null) : null;
            if (source is null || (source == 0 && !(IsRumour(word) && tree.Child(child, "mark", "that") > 0 && NounContent(tree, noun, child) is var told && HasFinite(tree, told))))
                continue;
            return new CueFrame
            {
                Tree = tree,
                Cue = noun,
                CueSpan = tree[noun].Span,
                Word = word,
                Source = source.Value,
                Content = NounContent(tree, noun, child),
                Rule = "noun",
            };
        }

        return WasThat(tree, noun, word);
    }

    // "reports that…", "allegations that…": it is told that somebody says so.
    private static bool IsRumour(CueWord word) => word.Lemma is "allegation" or "claim" or "report" or "rumor" or "rumour" or "accusation" or "speculation" or "suggestion" or "charge";

    // "…, a claim that nobody confirmed": told of what was said before.
    private static bool IsApposition(SentenceTree tree, int noun)
    {
        var first = noun;
        while (first > 1 && tree[first - 1].Upos is Upos.DET or Upos.ADJ)
            first--;
        return first > 1 && tree[first - 1].Form is "," or "—" or "–" or "--";
    }

    private static bool HasFinite(SentenceTree tree, bool[] words)
    {
        for (var at = 1; at <= tree.Count; at++)
        {
            if (words[at] && tree.HasFeature(at, "VerbForm=Fin"))
                return true;
        }

        return false;
    }

    private static bool[] NounContent(SentenceTree tree, int noun, int clause)
    {
        var content = tree.Subtree(clause);
        ContentRepair.Run(tree, noun, new Complement(content, "that-clause"));
        Asides.Cut(tree, noun, content);
        return content;
    }

    // "The mayor's answer was that…", "her view is that…".
    private static CueFrame? WasThat(SentenceTree tree, int noun, CueWord word)
    {
        var be = noun + 1;
        if (be + 2 >= tree.Count || tree.Lemma(be) != "be" || tree[be + 1].Form != "that" || tree[be + 1].Xpos is not ("IN" or "WDT") || tree.Child(noun, "nmod:poss") is not (> 0 and var source))
            return null;
        var end = OrderedComplement.ClauseEnd(tree, be + 2);
        if (tree[source].Lemma is "I" or "we" or "you" or "my" or "our" or "your" || tree.FreePredicates(be + 2, end) < 1)
            return null;
        var content = new bool[tree.Count + 1];
        content.AsSpan(be + 1, end - be).Fill(true);
        Asides.Cut(tree, be, content);
        return new CueFrame { Tree = tree, Cue = noun, CueSpan = tree[noun].Span.Cover(tree[be].Span), Word = word, Source = source, Content = content, Rule = "noun" };
    }

    // "made clear that…", "made it clear that…".
    private static CueFrame? MadeClear(SentenceTree tree, int adjective, CueWord word)
    {
        var verb = tree[adjective].Head;
        var clause = tree.Child(adjective, "ccomp") is > 0 and var own ? own : tree.Child(verb, "ccomp");
        if (clause < adjective || word.Kind != CueKind.Say || SourceFinder.OfVerb(tree, verb) is not (> 0 and var source) || SourceFinder.IsPassive(tree, verb))
            return null;
        var content = tree.Subtree(clause);
        Asides.Cut(tree, adjective, content);
        return content[source] ? null : new CueFrame
        {
            Tree = tree,
            Cue = adjective,
            CueSpan = tree[verb].Span.Cover(tree[adjective].Span),
            Word = word,
            Source = source,
            Content = content,
            Rule = "adjective",
        };
    }

    private CueFrame? OfAdjective(SentenceTree tree, int adjective)
    {
        if (lexicon.Find(tree.Lemma(adjective), Upos.ADJ) is not { } word)
            return null;
        if (tree.Is(adjective, "xcomp") && tree[adjective].Head is > 0 and var made && made < adjective && tree.Lemma(made) == "make")
            return MadeClear(tree, adjective, word);
        if (tree.Child(adjective, "cop") == 0)
            return null;
        var clause = tree.Child(adjective, "ccomp");
        if (clause < adjective || SourceFinder.OfVerb(tree, adjective) is not (> 0 and var source))
            return null;
        return new CueFrame
        {
            Tree = tree,
            Cue = adjective,
            CueSpan = tree[adjective].Span,
            Word = word,
            Source = source,
            Content = tree.Subtree(clause),
            Rule = "adjective",
        };
    }

    // "according to X": what it hangs on is the content, the whole clause where it hangs on a verb.
    private CueFrame? AccordingTo(SentenceTree tree, int at)
    {
        if (!tree[at].Form.Equals("according", StringComparison.OrdinalIgnoreCase) || at == tree.Count || tree.Lemma(at + 1) != "to")
            return null;
        var source = tree.Is(at, "case") ? tree[at].Head : tree.Child(at, "obl");
        while (source > 0 && tree[source].Head > source && (tree.Is(source, "compound") || tree.Is(source, "flat") || tree.IsExactly(source, "nmod:desc")))
            source = tree[source].Head;
        var top = tree.Is(at, "case") ? source : at;
        if (source == 0 || tree[top].Head is not (> 0 and var governor) || !speakers.CanTell(tree, source))
            return null;
        // At either end of the sentence it speaks of all of it; trees hang it on the last noun as often as not.
        var named = tree.Subtree(top);
        if (IsAtEnd(tree, named, at))
        {
            while (tree[governor].Head > 0)
                governor = tree[governor].Head;
        }

        // "…, according to the results released on Monday": what is released is the results.
        while (governor > source && at > 2 && tree[at - 1].Form == "," && tree[governor].Xpos == "VBN" && tree[governor].Head is > 0 and var above)
            governor = above;
        if (named[governor] || tree[tree.Count].Form == "?")
            return null;
        var content = tree.Subtree(governor);
        tree.Put(content, top, false);
        var mark = tree.Child(governor, "mark");
        if (mark > 0 && mark < governor && !content.AsSpan(0, mark).Contains(true))
            content[mark] = false;
        // "According to the Gazette, citing police, the road is shut".
        var begins = Array.IndexOf(content, true);
        if (begins > at && tree.Lemma(begins) is "cite" or "quote" && tree.IsIngForm(begins))
        {
            var comma = begins;
            while (comma < tree.Count && tree[comma].Form != ",")
                comma++;
            content.AsSpan(0, comma).Clear();
        }

        if (!HasFinite(tree, content))
            return null;
        var words = SourceResolver.SpanOf(tree, source);
        return new CueFrame
        {
            Tree = tree,
            Cue = at,
            CueSpan = tree[at].Span.Cover(tree[at + 1].Span),
            Word = null,
            Source = source,
            SourceSpan = words.Start > tree[at + 1].Span.Start || source < at + 2 ? words : new Span(tree[at + 2].Span.Start, words.End),
            Content = content,
            Rule = "according-to",
        };
    }

    private static bool IsAtEnd(SentenceTree tree, bool[] named, int at)
    {
        var last = tree.Count;
        while (last > 0 && tree[last].Upos == Upos.PUNCT)
            last--;
        return at <= 2 || (last > 0 && named[last]);
    }

    private static Span CueSpan(SentenceTree tree, int verb, int preposition)
    {
        var span = tree[verb].Span;
        var particle = tree.Child(verb, "compound:prt");
        if (particle == verb + 1)
            span = span.Cover(tree[particle].Span);
        return preposition == verb + 1 ? span.Cover(tree[preposition].Span) : span;
    }
}
