namespace Dragoman.Coding.Statements;

/// <summary>Statements whose source the layout names: answers of an interview, embedded posts, lines that name a speaker.</summary>
internal static class Layout
{
    /// <summary>The statements of an article's answers and posts.</summary>
    public static IEnumerable<Draft> Find(ArticleView view) => Answers(view).Concat(Posts.Find(view)).Concat(Transcript.Find(view));

    /// <summary>Whom this line names, or null where it names nobody.</summary>
    public static Source? Named(ArticleView view, Span line)
    {
        Mention? best = null;
        for (var i = Math.Max(0, view.SentenceAt(line.Start)); i < view.Trees.Count && view.Trees[i].Sentence.Span.Start < line.End; i++)
        {
            foreach (var mention in view.MentionsIn(i))
            {
                if (line.Contains(mention.Span) && mention.Kind is MentionKind.Person && (best is null || (best.Actor is null && mention.Actor is not null)))
                    best = mention;
            }
        }

        if (best is not null)
            return new Source(best.Span, best.Actor, best.Office);
        var names = Names(view, line);
        return names.Count == 1 ? new Source(names[0], null, null) : null;
    }

    // Each printed answer is a statement of the one who is named above the first question.
    private static IEnumerable<Draft> Answers(ArticleView view)
    {
        var blocks = view.Article.Blocks;
        Source? answerer = null;
        Draft? draft = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind == BlockKind.Speaker && i + 1 < blocks.Count && blocks[i + 1].Kind == BlockKind.Answer)
                answerer = Named(view, blocks[i].Span) ?? answerer;
            if (blocks[i].Kind == BlockKind.Boilerplate)
                continue;
            if (blocks[i].Kind != BlockKind.Answer)
            {
                if (draft is not null)
                    yield return draft;
                draft = null;
                continue;
            }

            if ((answerer ??= Answerer(view, i)) is null)
                continue;
            draft ??= new Draft { Kind = StatementKind.Direct, QuotationMarks = false, Source = answerer, Rule = "statement/direct/answer" };
            draft.Content.Add(Trim(view.Text, blocks[i].Span));
        }

        if (draft is not null)
            yield return draft;
    }

    // The person named most often above the first answer, the writers left out; nobody where two are named equally often.
    private static Source? Answerer(ArticleView view, int answer)
    {
        var counts = new Dictionary<string, (int Count, Source Source)>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < answer; i++)
        {
            var block = view.Article.Blocks[i];
            if (block.Kind is BlockKind.Byline or BlockKind.Boilerplate or BlockKind.Question)
                continue;
            foreach (var source in Persons(view, block.Span))
            {
                var name = source.Actor?.Name ?? LastWord(source.Span!.Value.In(view.Text)).ToString();
                var (count, first) = counts.GetValueOrDefault(name, (0, source));
                counts[name] = (count + 1, first);
            }
        }

        var ranked = counts.Values.OrderByDescending(c => c.Count).Take(2).ToArray();
        return ranked.Length == 0 || (ranked.Length == 2 && ranked[0].Count == ranked[1].Count) ? null : ranked[0].Source;
    }

    private static List<Source> Persons(ArticleView view, Span block)
    {
        var persons = new List<Source>();
        for (var i = Math.Max(0, view.SentenceAt(block.Start)); i < view.Trees.Count && view.Trees[i].Sentence.Span.Start < block.End; i++)
        {
            foreach (var mention in view.MentionsIn(i))
            {
                if (mention.Kind == MentionKind.Person && block.Contains(mention.Span))
                    persons.Add(new Source(mention.Span, mention.Actor, mention.Office));
            }
        }

        return persons.Count > 0 ? persons : [.. Names(view, block).Select(n => new Source(n, null, null))];
    }

    /// <summary>The names of persons in these lines, as the tagger sees them.</summary>
    private static List<Span> Names(ArticleView view, Span lines)
    {
        var names = new List<Span>();
        for (var i = Math.Max(0, view.SentenceAt(lines.Start)); i < view.Trees.Count && view.Trees[i].Sentence.Span.Start < lines.End; i++)
        {
            foreach (ref readonly var token in view.Trees[i].Sentence.Tokens.AsSpan())
            {
                if (!lines.Contains(token.Span))
                    continue;
                if (token.Name == NameTag.BeginPerson)
                    names.Add(token.Span);
                else if (token.Name == NameTag.InsidePerson && names.Count > 0)
                    names[^1] = names[^1].Cover(token.Span);
            }
        }

        return names;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> name) => name[(name.LastIndexOf(' ') + 1)..];

    internal static Span Trim(string text, Span span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Span(start, end);
    }
}
