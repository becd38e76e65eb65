namespace Dragoman.Coding.Statements;

/// <summary>The printed answers of an interview: each is a statement of the one who is named above the first question.</summary>
internal sealed class Interview(ArticleView view)
{
    public IEnumerable<Draft> Answers()
    {
        var blocks = view.Article.Blocks;
        Source? answerer = null;
        Draft? draft = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind == BlockKind.Speaker && i + 1 < blocks.Count && blocks[i + 1].Kind == BlockKind.Answer)
                answerer = Layout.Named(view, blocks[i].Span) ?? answerer;
            if (blocks[i].Kind == BlockKind.Boilerplate)
                continue;
            if (blocks[i].Kind != BlockKind.Answer)
            {
                if (draft is not null)
                    yield return draft;
                draft = null;
                continue;
            }

            if ((answerer ??= Answerer(i)) is null)
                continue;
            draft ??= new Draft { Kind = StatementKind.Direct, QuotationMarks = false, Source = answerer, Rule = "statement/direct/answer" };
            draft.Content.Add(Layout.Trim(view.Text, blocks[i].Span));
        }

        if (draft is not null)
            yield return draft;
    }

    // The person named most often above the first answer, the writers left out; nobody where two are named equally often. Where none is named,
    // the one who is said to speak there in words of another kind: "a diplomat explains".
    private Source? Answerer(int answer)
    {
        var counts = new Dictionary<string, (int Count, Source Source)>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < answer; i++)
        {
            if (!Introduces(i))
                continue;
            foreach (var source in Persons(view.Article.Blocks[i].Span))
            {
                var name = source.Actor?.Name ?? LastWord(source.Span!.Value.In(view.Text)).ToString();
                var (count, first) = counts.GetValueOrDefault(name, (0, source));
                counts[name] = (count + 1, first);
            }
        }

        if (counts.Count == 0)
            return Described(answer);
        var ranked = counts.Values.OrderByDescending(c => c.Count).Take(2).ToArray();
        return ranked.Length == 2 && ranked[0].Count == ranked[1].Count ? null : ranked[0].Source;
    }

    private bool Introduces(int block) =>
        view.Article.Blocks[block].Kind is not (BlockKind.Byline or BlockKind.Boilerplate or BlockKind.Question);

    // The only person whom the words above the first question mention without a name, in an article that calls itself an interview.
    private Source? Described(int answer)
    {
        (SentenceTree Tree, int Word)? found = null;
        var isInterview = false;
        for (var i = 0; i < answer; i++)
        {
            if (!Introduces(i))
                continue;
            var block = view.Article.Blocks[i].Span;
            for (var at = Math.Max(0, view.SentenceAt(block.Start)); at < view.Trees.Count && view.Trees[at].Sentence.Span.Start < block.End; at++)
            {
                var tree = view.Trees[at];
                for (var word = 1; word <= tree.Count; word++)
                {
                    isInterview |= tree.Lemma(word) == "interview";
                    if (tree[word].Xpos != "NN" || !block.Contains(tree[word].Span) || !view.Speakers.IsPerson(tree, word))
                        continue;
                    if (found is { } other && other.Tree.Lemma(other.Word) != tree.Lemma(word))
                        return null;
                    found ??= (tree, word);
                }
            }
        }

        return isInterview && found is { } only ? SourceResolver.Resolve(view, only.Tree, only.Word) : null;
    }

    private List<Source> Persons(Span block)
    {
        var persons = new List<Source>();
        var others = new List<Span>();
        for (var i = Math.Max(0, view.SentenceAt(block.Start)); i < view.Trees.Count && view.Trees[i].Sentence.Span.Start < block.End; i++)
        {
            foreach (var mention in view.MentionsIn(i))
            {
                if (!block.Contains(mention.Span))
                    continue;
                if (mention.Kind == MentionKind.Person)
                    persons.Add(new Source(mention.Span, mention.Actor, mention.Office));
                else
                    others.Add(mention.Span);
            }
        }

        // What is known to be a place or a body is no person, whatever the tagger says.
        return persons.Count > 0 ? persons : [.. Layout.Names(view, block).Where(n => !others.Exists(o => o.Contains(n))).Select(n => new Source(n, null, null))];
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> name) => name[(name.LastIndexOf(' ') + 1)..];
}
