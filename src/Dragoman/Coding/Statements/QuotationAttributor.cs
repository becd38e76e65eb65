namespace Dragoman.Coding.Statements;

/// <summary>Finds who says a quotation: by a cue behind or before it, a colon, a dash, or because it goes on with the one before.</summary>
internal sealed class QuotationAttributor(ArticleView view, IReadOnlyList<List<CueFrame>> frames, FrameFinder finder)
{
    private const int LongestTitle = 12;

    private readonly Dictionary<(int Sentence, int Cue), Draft> _byCue = [];
    private readonly FollowingQuotations _following = new(view, frames);

    public List<Draft> Drafts { get; } = [];

    /// <summary>The quotations that go on with reported words.</summary>
    public FollowingQuotations Following => _following;

    /// <summary>True where the cue has been given a quotation.</summary>
    public bool Uses(CueFrame frame) => _byCue.ContainsKey(Key(frame));

    /// <summary>True where the cue and the source of this quotation stand in what that frame reports, and nothing of it outside.</summary>
    public bool IsWithin(Draft draft, CueFrame around)
    {
        foreach (var frame in frames[around.Tree.Sentence.Index])
        {
            if (frame.Cue != around.Cue && _byCue.GetValueOrDefault(Key(frame)) == draft)
                return around.Content![frame.Cue] && frame.Source > 0 && around.Content[frame.Source] && draft.Content.TrueForAll(around.Tree.Sentence.Span.Contains);
        }

        return false;
    }

    public void Run()
    {
        foreach (var quotation in view.Quotations)
        {
            if (IsQuotable(quotation))
                Attribute(quotation);
        }
    }

    private bool IsQuotable(Quotation quotation)
    {
        if (IsTitle(quotation))
            return false;
        var block = view.BlockAt(quotation.Span.Start);
        return block < 0 || view.Article.Blocks[block].Kind is not (BlockKind.Question or BlockKind.Answer or BlockKind.Post or BlockKind.Byline or BlockKind.Boilerplate);
    }

    // "on 'Morning News,' he said": a name of something, and no "Yes," of somebody.
    private bool IsNamedThing(Quotation quotation, int words)
    {
        if (words != 1 || view.SentenceAt(quotation.Span.Start) is not (>= 0 and var index))
            return false;
        var tree = view.Trees[index];
        for (var at = tree.Count; at > 0; at--)
        {
            if (tree[at].Span.End <= quotation.Span.Start)
                return tree[at].Upos is Upos.ADP or Upos.DET or Upos.NOUN or Upos.PROPN or Upos.PART || tree[at].Xpos == "POS";
        }

        return false;
    }

    // "An American Son": two or more words, all of them capitalised but the small ones, and no clause.
    private bool IsTitle(Quotation quotation)
    {
        var words = 0;
        for (var i = Math.Max(0, view.SentenceAt(quotation.Span.Start)); i < view.Trees.Count && view.Trees[i].Sentence.Span.Start < quotation.Span.End; i++)
        {
            foreach (ref readonly var token in view.Trees[i].Sentence.Tokens.AsSpan())
            {
                if (!quotation.Inside.Contains(token.Span) || token.Upos is Upos.PUNCT or Upos.ADP or Upos.DET or Upos.CCONJ or Upos.PART)
                    continue;
                if (!char.IsUpper(token.Form[0]) && !char.IsDigit(token.Form[0]))
                    return false;
                words++;
            }
        }

        return words is >= 2 and <= LongestTitle || IsNamedThing(quotation, words);
    }

    private void Attribute(Quotation quotation)
    {
        var first = Region.Before(view, quotation);
        var last = Region.Behind(view, quotation);
        var endsOpen = last is not null && EndsOpen(quotation);
        var frame = endsOpen ? CueBehind(last!, quotation) : null;
        frame ??= first is null ? null : CueBefore(first, quotation);
        // "He said that they 'are late', the agency reported": the quotation is his.
        if (frame is not null && endsOpen && first is not null && IsReported(first, quotation, frame))
            return;
        if (frame is not null && (first is null || Region.IsOtherSentence(view, first, quotation) || StandsAlone(first, quotation, frame)))
        {
            Give(quotation, frame);
            return;
        }

        // "He was 'ready to talk', he said": the quotation is a part of what is said.
        if (frame is not null && endsOpen && GiveClause(quotation, frame, first!))
            return;
        if (frame is not null && StandsAlone(first!, quotation, null))
        {
            Give(quotation, frame);
            return;
        }

        if (Continues(quotation) || (IsWholeClause(quotation) && _following.Take(quotation)) || (first is not null && AfterColon(quotation, first.FromStart())) || (last is not null && BeforeDash(quotation, last)))
            return;
        SpeakerLine(quotation);
    }

    // A comma, question mark or dash at the end of a quotation says that its sentence goes on behind it.
    private bool EndsOpen(Quotation quotation)
    {
        var at = quotation.Inside.End - 1;
        // The marks of a quotation inside say nothing: "'No,'" she said.
        while (at > quotation.Inside.Start && view.Text[at] is '"' or '”' or '’' or '\'' or '»' or '›')
            at--;
        var end = view.Text[at];
        return end is ',' or '?' or '!' or '…' or '-' or '–' or '—' or ']' or ')' || char.IsLetterOrDigit(end)
            || (quotation.Span.End < view.Text.Length && view.Text[quotation.Span.End] == ',');
    }

    // "…," she said: her, the verb or something of the verb's comes first.
    private CueFrame? CueBehind(Region region, Quotation quotation)
    {
        foreach (var frame in frames[region.Sentence])
        {
            // "…," according to the report.
            if (frame.Word is null && frame.Cue == region.FirstWord && region.Contains(frame.Source) && IsWholeClause(quotation))
                return frame;
            if (!region.Contains(frame.Cue) || frame.Word is null || !CanQuote(frame, quotation) || !region.Contains(frame.Source))
                continue;
            var start = region.FirstWord;
            var opens = start == frame.Cue || frame.Tree.IsUnder(start, frame.Source) || (frame.Tree[start].Head == frame.Cue && !frame.Tree.Is(start, "mark"));
            if (opens)
                return frame;
            break;
        }

        return WordOrder.Behind(view.Trees[region.Sentence], region, finder);
    }

    // She said, "…": no other verb stands between the cue and the quotation.
    private CueFrame? CueBefore(Region region, Quotation quotation)
    {
        var tree = view.Trees[region.Sentence];
        var mark = tree[region.Last].Form;
        for (var i = frames[region.Sentence].Count - 1; i >= 0; i--)
        {
            var frame = frames[region.Sentence][i];
            if (!region.Contains(frame.Cue) || frame.Word is null)
                continue;
            // "…," she said, "…": the second half of what she says.
            if (Uses(frame) && mark == "," && NoVerbBetween(tree, frame.Cue, region.Last))
                return frame;
            if (!CanQuote(frame, quotation) || !region.Contains(frame.Source))
                return null;
            var linked = mark == ":" || mark == "," || region.Last == frame.Cue || (tree[region.Last].Form is not "that" && IsWholeClause(quotation) && NoVerbBetween(tree, frame.Cue, region.Last));
            var alone = mark == ":" || NoVerbBetween(tree, frame.Cue, region.Last);
            // She said the road was closed, "but not by us": a part of what she says.
            if (mark == "," && SaysMore(frame, quotation) && HasFinite(tree, region with { First = frame.Cue + 1 }))
                return null;
            var whole = mark is ":" or "," || (IsWholeClause(quotation) && !SaysMore(frame, quotation));
            return linked && alone && whole ? frame : null;
        }

        return null;
    }

    private static bool CanQuote(CueFrame frame, Quotation quotation)
    {
        // "continued to press" says nothing; the quotation belongs to another verb.
        if (frame.Content is null && frame.Tree.Child(frame.Cue, "xcomp") is > 0 and var action && frame.Tree.Child(action, "mark", "to") > 0)
            return false;
        if (frame.Source == 0 || !frame.Word!.Has(CueFrames.Quote) || quotation.Span.Contains(frame.CueSpan))
            return false;
        // What the tree gives as content must be the quotation, or nothing.
        if (frame.Content is null || frame.Rule == "noun-phrase")
            return true;
        for (var at = 1; at <= frame.Tree.Count; at++)
        {
            if (frame.Content[at] && quotation.Span.Overlaps(frame.Tree[at].Span))
                return true;
        }

        return false;
    }

    // "said the talks 'have failed'": the clause begins before the quotation.
    private static bool SaysMore(CueFrame frame, Quotation quotation)
    {
        for (var at = 1; frame.Content is not null && at <= frame.Tree.Count; at++)
        {
            if (frame.Content[at] && frame.Tree[at].Upos != Upos.PUNCT && !quotation.Span.Overlaps(frame.Tree[at].Span))
                return true;
        }

        return false;
    }

    private static bool NoVerbBetween(SentenceTree tree, int from, int to)
    {
        for (var at = from + 1; at <= to; at++)
        {
            if (tree[at].Upos == Upos.VERB && !tree.HasFeature(at, "VerbForm=Part") && !tree.IsIngForm(at))
                return false;
        }

        return true;
    }

    /// <summary>True for words that can stand alone: a finite verb among them, or three words with an end of their own.</summary>
    private bool IsWholeClause(Quotation quotation)
    {
        var words = 0;
        var finite = false;
        for (var i = Math.Max(0, view.SentenceAt(quotation.Span.Start)); i < view.Trees.Count && view.Trees[i].Sentence.Span.Start < quotation.Span.End; i++)
        {
            foreach (ref readonly var token in view.Trees[i].Sentence.Tokens.AsSpan())
            {
                if (!quotation.Inside.Contains(token.Span) || token.Upos == Upos.PUNCT)
                    continue;
                words++;
                finite |= token.Feats.Contains("VerbForm=Fin", StringComparison.Ordinal);
            }
        }

        var end = view.Text[quotation.Inside.End - 1];
        var capital = char.IsUpper(view.Text[quotation.Inside.Start]);
        return (finite && words >= 3 && (capital || end is '.' or ',' or '?' or '!')) || (words >= 3 && capital && end is '.' or '?' or '!');
    }

    private bool IsReported(Region before, Quotation quotation, CueFrame frame)
    {
        foreach (var other in frames[before.Sentence])
        {
            if (other.Cue == frame.Cue || !before.Contains(other.Cue) || other.Content is null)
                continue;
            for (var at = 1; at <= other.Tree.Count; at++)
            {
                if (other.Content[at] && quotation.Inside.Contains(other.Tree[at].Span))
                    return true;
            }
        }

        return false;
    }

    // Behind a mark, or as a clause of its own, a quotation is all that is said.
    private bool StandsAlone(Region before, Quotation quotation, CueFrame? frame)
    {
        ref readonly var token = ref view.Trees[before.Sentence][before.Last];
        // Before a cue, a small letter behind a word goes on with what that word began.
        var goesOn = frame is not null && frame.CueSpan.Start > quotation.Span.Start && char.IsLower(view.Text[quotation.Inside.Start]);
        // "asked about her 'double life', he said": a few words that hang on others are not what he said.
        return token.Upos is Upos.PUNCT || (IsWholeClause(quotation) && !goesOn) || (!HasFinite(view.Trees[before.Sentence], before) && (frame is null || frame.CueSpan.Start < quotation.Span.Start || token.Upos is not (Upos.ADP or Upos.DET or Upos.PRON or Upos.NOUN or Upos.PROPN or Upos.ADJ)));
    }

    private bool GiveClause(Quotation quotation, CueFrame frame, Region before)
    {
        var tree = view.Trees[before.Sentence];
        if (frame.Tree != tree || tree[before.FirstWord].Form is "Asked" or "Questioned" || frame.Cue < before.Last || before.Contains(frame.Source) || !HasFinite(tree, before) || tree.Trim(before.FirstWord, before.Last) is not { } words)
            return false;
        // The tree may know better where it ends.
        foreach (var known in frames[before.Sentence])
        {
            if (known.Cue != frame.Cue || known.Content is null || !known.Content[before.FirstWord] || FrameDraft.Of(view, known) is not { } clause)
                continue;
            clause.End = Math.Max(quotation.Span.End, tree.Sentence.Span.End);
            _byCue[Key(frame)] = clause;
            Drafts.Add(clause);
            return true;
        }

        if (!view.NoWordBetween(quotation.Span.End, Math.Min(frame.CueSpan.Start, frame.SourceSpan?.Start ?? tree[frame.Source].Span.Start)) && frame.Source < frame.Cue && frame.SourceSpan is not null)
            return false;
        var said = new Span(words.Start, quotation.Closed ? quotation.Span.End : quotation.Inside.End);
        var draft = new Draft
        {
            Kind = StatementKind.Mixed,
            QuotationMarks = true,
            Source = SourceResolver.Resolve(view, frame, said),
            Cue = frame.CueSpan,
            Date = SaidOn.Find(view, frame),
            Rule = "statement/mixed/clause-before",
        };
        FrameParties.Fill(view, frame, draft);
        _byCue[Key(frame)] = draft;
        Drafts.Add(draft);
        draft.Content.Add(said);
        draft.End = Math.Max(quotation.Span.End, tree.Sentence.Span.End);
        return true;
    }

    private static bool HasFinite(SentenceTree tree, Region region)
    {
        for (var at = region.First; at <= region.Last; at++)
        {
            if (tree.HasFeature(at, "VerbForm=Fin"))
                return true;
        }

        return false;
    }

    private void Give(Quotation quotation, CueFrame frame)
    {
        if (!_byCue.TryGetValue(Key(frame), out var draft))
        {
            draft = new Draft
            {
                Kind = StatementKind.Direct,
                QuotationMarks = true,
                Source = SourceResolver.Resolve(view, frame),
                Cue = frame.CueSpan,
                Date = SaidOn.Find(view, frame),
                Rule = "statement/direct/" + (frame.Word is null ? "according-to" : frame.Word.Kind is CueKind.Write ? "cue-write" : "cue-verb"),
            };
            FrameParties.Fill(view, frame, draft);
            _byCue.Add(Key(frame), draft);
            Drafts.Add(draft);
        }

        Add(draft, quotation, frame.Tree.Sentence.Span.End);
    }

    private static void Add(Draft draft, Quotation quotation, int sentenceEnd)
    {
        foreach (var piece in quotation.Pieces)
        {
            if (!piece.IsEmpty)
                draft.Content.Add(piece);
        }

        draft.End = Math.Max(draft.End, Math.Max(quotation.Span.End, sentenceEnd));
    }

    // "…," she said. "…": a whole quotation right behind a direct statement is hers, in the next paragraph too when it fills it.
    private bool Continues(Quotation quotation)
    {
        if (Drafts.Count == 0 || !IsWholeClause(quotation))
            return false;
        var draft = Drafts[^1];
        if (!view.NoWordBetween(draft.End, quotation.Span.Start) || quotation.Span.Start < draft.Content[^1].End || (quotation.Span.Start < draft.End && !BeginsSentence(quotation)))
            return false;
        var block = view.BlockAt(quotation.Span.Start);
        if (block >= 0 && block != view.BlockAt(draft.End - 1) && !Fills(quotation, view.Article.Blocks[block]))
            return false;
        Add(draft, quotation, quotation.Span.End);
        return true;
    }

    private bool BeginsSentence(Quotation quotation)
    {
        var before = view.Text.AsSpan(0, quotation.Span.Start).TrimEnd();
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '"' or '”' or '\'' || (before[^1] is ',' or ':' && char.IsUpper(view.Text[quotation.Inside.Start]));
    }

    private bool Fills(Quotation quotation, Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.ListItem && view.NoWordBetween(block.Span.Start, quotation.Span.Start)
        && view.NoWordBetween(quotation.Span.End, block.Span.End);

    // "The minister was clear: '…'", "Minister: '…'": the subject speaks, if it can.
    private bool AfterColon(Quotation quotation, Region region)
    {
        var tree = view.Trees[region.Sentence];
        if (tree[region.Last].Form != ":" || SpeakerIn(tree, region) is not (> 0 and var speaker))
            return false;
        var draft = new Draft
        {
            Kind = StatementKind.Direct,
            QuotationMarks = true,
            Source = SourceResolver.Resolve(view, tree, speaker),
            Cue = tree[region.Last].Span,
            Rule = "statement/direct/colon",
        };
        Drafts.Add(draft);
        Add(draft, quotation, quotation.Span.End);
        return true;
    }

    private int SpeakerIn(SentenceTree tree, Region region)
    {
        var main = region.First;
        for (var at = region.First; at <= region.Last; at++)
        {
            if (!region.Contains(tree[at].Head))
            {
                main = at;
                break;
            }
        }

        var subject = tree.Child(main, "nsubj");
        var speaker = subject > 0 && Assertion.Holds(tree, main) && !SourceFinder.IsPassive(tree, main) ? subject : tree[main].Upos == Upos.VERB ? 0 : main;
        return speaker > 0 && region.Contains(speaker) && CanSpeak(tree, speaker) ? speaker : 0;
    }

    private bool CanSpeak(SentenceTree tree, int word)
    {
        if (tree[word].Name is NameTag.BeginPerson or NameTag.InsidePerson || tree[word].Lemma is "he" or "she" || tree[word].Form is "He" or "She")
            return true;
        var mention = SourceResolver.MentionOf(view, tree, word, tree[word].Span);
        return mention is not null && mention.Kind is MentionKind.Person or MentionKind.Office;
    }

    // "…" — Name, at the end of the paragraph.
    private bool BeforeDash(Quotation quotation, Region region)
    {
        var tree = view.Trees[region.Sentence];
        var dash = region.First;
        if (dash >= region.Last || tree[dash].Form is not ("-" or "–" or "—" or "--" or "―") || region.Last - dash > 15)
            return false;
        var name = region.FirstWord;
        if (tree[name].Name is not NameTag.BeginPerson && !CanSpeak(tree, name) && (name = Described(tree, region)) == 0)
            return false;
        for (var at = dash; at <= region.Last; at++)
        {
            if (tree[at].Upos == Upos.VERB)
                return false;
        }

        var head = name;
        while (region.Contains(tree[head].Head) && tree[tree[head].Head].Name != NameTag.None)
            head = tree[head].Head;
        var draft = new Draft
        {
            Kind = StatementKind.Direct,
            QuotationMarks = true,
            Source = SourceResolver.Resolve(view, tree, head),
            Cue = tree[dash].Span,
            Rule = "statement/direct/dash",
        };
        Drafts.Add(draft);
        Add(draft, quotation, tree.Sentence.Span.End);
        return true;
    }

    // "— a teacher from the eastern districts": somebody without a name, who must be all that stands there.
    private int Described(SentenceTree tree, Region region)
    {
        for (var at = region.FirstWord; at <= region.Last; at++)
        {
            if (tree[at].Upos is Upos.NOUN && !tree.Is(at, "compound"))
                return view.Speakers.IsPerson(tree, at) ? at : 0;
            if (tree[at].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.NOUN or Upos.PUNCT or Upos.PROPN))
                return 0;
        }

        return 0;
    }

    // A line that names the speaker above a paragraph that is a quotation.
    private void SpeakerLine(Quotation quotation)
    {
        var block = view.BlockAt(quotation.Span.Start);
        if (block < 1 || view.Article.Blocks[block - 1].Kind != BlockKind.Speaker || !view.NoWordBetween(view.Article.Blocks[block].Span.Start, quotation.Span.Start))
            return;
        var line = view.Article.Blocks[block - 1].Span;
        var draft = new Draft
        {
            Kind = StatementKind.Direct,
            QuotationMarks = true,
            Source = Layout.Named(view, line),
            Rule = "statement/direct/speaker-line",
        };
        Drafts.Add(draft);
        Add(draft, quotation, quotation.Span.End);
    }

    private static (int Sentence, int Cue) Key(CueFrame frame) => (frame.Tree.Sentence.Index, frame.Cue);
}
