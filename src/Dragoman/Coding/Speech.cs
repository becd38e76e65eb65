using Dragoman.Knowledge;

namespace Dragoman.Coding;

/// <summary>A text that is one speech: all of it is a statement of the speaker whom the input names.</summary>
internal sealed class Speech(KnowledgeBase knowledge)
{
    private readonly OfficeDirectory _offices = new(knowledge);

    /// <summary>Null where the input names no speaker, or one of whom nothing is known, or the text has no words of his.</summary>
    public Statement? Of(Article article)
    {
        if (article.Speaker is not { } speaker || SourceOf(speaker.Trim(), article.Published) is not { } source)
            return null;
        var words = article.Blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Answer).Select(b => b.Span).ToArray();
        return words.Length == 0
            ? null
            : new Statement
            {
                Kind = StatementKind.Direct,
                QuotationMarks = false,
                Source = source,
                Content = words,
                Date = article.Published,
                Evidence = [new Evidence(words[0], "statement/direct/speech")],
            };
    }

    // "FRA", "François Hollande", or "François Hollande, FRA", where the state stands in when the name is not known.
    private Source? SourceOf(string speaker, PartialDate? on)
    {
        if (knowledge.State(speaker) is { } state)
            return new Source(null, state, null);
        var comma = speaker.LastIndexOf(',');
        var (name, code) = comma < 0 ? (speaker, null) : (speaker[..comma].Trim(), speaker[(comma + 1)..].Trim());
        var found = on is { } date ? _offices.Find(name, date.Latest) : null;
        if (found?.Actor is { } actor && (code is null || actor.Country == code))
            return new Source(null, actor, found.Office);
        return code is not null && knowledge.State(code) is { } of ? new Source(null, new Actor(null, name, of.Country, "GOV"), null) : null;
    }
}
