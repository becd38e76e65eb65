namespace Dragoman.Coding.Statements;

/// <summary>Printed dialogue: "TAYLOR: …" at the start of a paragraph, what follows up to the next such paragraph is hers.</summary>
internal static class Transcript
{
    // Fewer turns are a headline with a colon, not a dialogue.
    private const int FewestTurns = 3;

    private const int LongestName = 40;

    public static IEnumerable<Draft> Find(ArticleView view)
    {
        var turns = new List<(int Block, Span Name)>();
        for (var i = 0; i < view.Article.Blocks.Count; i++)
        {
            var block = view.Article.Blocks[i];
            if (block.Kind is BlockKind.Paragraph or BlockKind.Question or BlockKind.Answer or BlockKind.ListItem && NameAt(view.Text, block.Span) is { } name)
                turns.Add((i, name));
        }

        var speakers = turns.CountBy(t => t.Name.Of(view.Text)).ToDictionary(StringComparer.Ordinal);
        turns.RemoveAll(t => (speakers[t.Name.Of(view.Text)] < 2 && Layout.Named(view, t.Name) is null) || IsPlace(view, t.Name));
        // A dialogue comes back to its speakers; a list of datelines does not.
        if (turns.Count < FewestTurns || speakers.Count < 2 || speakers.Count == turns.Count)
            yield break;
        for (var i = 0; i < turns.Count; i++)
            yield return Turn(view, turns[i], i + 1 < turns.Count ? turns[i + 1].Block : turns[i].Block + 1);
    }

    // What stands between this turn and the next one goes on with it; behind the last turn the article may go on by itself.
    private static Draft Turn(ArticleView view, (int Block, Span Name) turn, int end)
    {
        var source = Layout.Named(view, turn.Name) ?? new Source(turn.Name, null, null);
        var draft = new Draft
        {
            Kind = StatementKind.Direct,
            QuotationMarks = false,
            Source = source,
            Cue = new Span(turn.Name.End, turn.Name.End + 1),
            Rule = "statement/direct/transcript",
        };
        draft.Content.Add(Layout.Trim(view.Text, new Span(turn.Name.End + 1, view.Article.Blocks[turn.Block].Span.End)));
        for (var i = turn.Block + 1; i < end; i++)
        {
            if (view.Article.Blocks[i].Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
                break;
            draft.Content.Add(Layout.Trim(view.Text, view.Article.Blocks[i].Span));
        }

        return draft;
    }

    // Up to four capitalised words and a colon, with words behind it.
    private static Span? NameAt(string text, Span block)
    {
        var words = block.In(text);
        var colon = words[..Math.Min(words.Length, LongestName)].IndexOf(':');
        if (colon < 2 || colon + 3 > words.Length || words[colon + 1] != ' ')
            return null;
        var count = 0;
        foreach (var range in words[..colon].Split(' '))
        {
            var word = words[range];
            if (word.IsEmpty || !char.IsUpper(word[0]) || ++count > 4)
                return null;
        }

        return new Span(block.Start, block.Start + colon);
    }

    private static bool IsPlace(ArticleView view, Span name)
    {
        foreach (var mention in view.MentionsIn(Math.Max(0, view.SentenceAt(name.Start))))
        {
            if (mention.Kind == MentionKind.Place && mention.Span == name)
                return true;
        }

        return false;
    }
}
