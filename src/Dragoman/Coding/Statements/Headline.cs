namespace Dragoman.Coding.Statements;

/// <summary>A title that gives somebody's words: "Moreau: the harbour stays closed". Before the colon stands a person's name and nothing else.</summary>
internal static class Headline
{
    private const int LongestName = 40;
    private const int FewestWords = 3;

    public static IEnumerable<Draft> Find(ArticleView view)
    {
        foreach (var block in view.Article.Blocks)
        {
            if (block.Kind == BlockKind.Title && Read(view, block.Span) is { } draft)
                yield return draft;
        }
    }

    private static Draft? Read(ArticleView view, Span title)
    {
        var words = title.In(view.Text);
        var colon = words[..Math.Min(words.Length, LongestName)].IndexOf(':');
        if (colon < 3 || colon + 2 >= words.Length || words[colon + 1] != ' ')
            return null;
        var name = new Span(title.Start, title.Start + colon);
        var said = Layout.Trim(view.Text, new Span(name.End + 1, title.End));
        // What stands in quotation marks is found by its colon.
        if (view.QuotationAt(said.Start) is not null || Words(said.In(view.Text)) < FewestWords || Person(view, name) is not { } source)
            return null;
        var draft = new Draft
        {
            Kind = StatementKind.Indirect,
            QuotationMarks = false,
            Source = source,
            Cue = new Span(name.End, name.End + 1),
            Rule = "statement/indirect/headline",
        };
        draft.Content.Add(said);
        return draft;
    }

    // The name fills what stands before the colon, its titles counted in: "Minister Ana Moreau".
    private static Source? Person(ArticleView view, Span words)
    {
        // One word that nobody knows is a rubric as often as a name.
        if (Layout.Named(view, words) is not { Span: { } span } source || (source.Actor is null && !span.In(view.Text).Contains(' ')))
            return null;
        var before = view.Text.AsSpan(words.Start, span.Start - words.Start);
        var isTitle = before.IsWhiteSpace() || (Words(before) <= 2 && char.IsUpper(before[0]) && !before.Contains(','));
        return isTitle && view.NoWordBetween(span.End, words.End) ? source : null;
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var range in text.Split(' '))
            words += text[range].IsEmpty ? 0 : 1;
        return words;
    }
}
