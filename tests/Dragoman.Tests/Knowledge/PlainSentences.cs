namespace Dragoman.Tests.Knowledge;

/// <summary>Sentences cut into words at spaces and punctuation, without tags or trees.</summary>
internal static class PlainSentences
{
    public static Sentence Of(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            if (text[at] is '\'' or '’' && end < text.Length && text[end] == 's')
                end++;
            else if (char.IsLetterOrDigit(text[at]))
            {
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                    end++;
            }

            tokens.Add(new Token { Span = new Span(at, end), Form = text[at..end] });
            at = end;
        }

        return new Sentence(0, new Span(0, text.Length), [.. tokens]);
    }
}
