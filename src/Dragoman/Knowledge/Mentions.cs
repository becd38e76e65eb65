namespace Dragoman.Knowledge;

/// <summary>Making mentions.</summary>
internal static class Mentions
{
    public static Mention Make(NameItems items, int first, int last, MentionKind kind, string rule) => new()
    {
        Span = items.SpanOf(first, last),
        Sentence = items.Sentence.Index,
        Head = HeadOf(items, first, last),
        Kind = kind,
        Rule = rule,
    };

    /// <summary>The number (from 1) of the word whose own head lies outside; without a tree the last word.</summary>
    public static int HeadOf(NameItems items, int first, int last)
    {
        if (!items.HasTree)
            return last + 1;
        for (var i = first; i <= last; i++)
        {
            var head = items.Sentence.Tokens[i].Head - 1;
            if ((head < first || head > last) && items.Sentence.Tokens[i].Upos != Upos.PUNCT)
                return i + 1;
        }

        return last + 1;
    }
}
