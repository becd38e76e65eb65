namespace Dragoman.Coding.Statements;

/// <summary>Statements whose source the layout names: answers of an interview, embedded posts, lines that name a speaker.</summary>
internal static class Layout
{
    /// <summary>The statements of an article's answers and posts.</summary>
    public static IEnumerable<Draft> Find(ArticleView view) =>
        new Interview(view).Answers().Concat(Posts.Find(view)).Concat(Transcript.Find(view)).Concat(Headline.Find(view));

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

    /// <summary>The names of persons in these lines, as the tagger sees them.</summary>
    internal static List<Span> Names(ArticleView view, Span lines)
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
