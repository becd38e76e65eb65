namespace Dragoman.Language.Neural;

/// <summary>
/// "France accuses Syria of crimes, and Russia of supporting them": the second name stands beside the first and not beside the crimes, as both are followed by the same
/// preposition. The parser, which sees the nearest noun first, hangs it there now and then.
/// </summary>
internal static class Gapping
{
    public const string Conjunct = "conj";

    public static void Mend(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] is not { Deprel: Conjunct, Upos: Upos.PROPN, Head: > 0 } || tokens[tokens[i].Head - 1] is not { Upos: Upos.NOUN, Head: > 0 } thing || !thing.Deprel.StartsWith("obl", StringComparison.Ordinal))
                continue;
            var (before, after) = (Preposition(tokens, tokens[i].Head), PrepositionBehind(tokens, i + 1));
            if (before is not null && before.Equals(after, StringComparison.OrdinalIgnoreCase) && NamedObject(tokens, thing.Head) is > 0 and var other && other < tokens[i].Head)
                tokens[i] = tokens[i] with { Head = other };
        }
    }

    private static string? Preposition(Token[] tokens, int head)
    {
        foreach (var token in tokens)
        {
            if (token.Head == head && token.Deprel is ("case" or "mark"))
                return token.Form;
        }

        return null;
    }

    // The preposition of what hangs on the name behind it.
    private static string? PrepositionBehind(Token[] tokens, int name)
    {
        for (var i = name; i < tokens.Length; i++)
        {
            if (tokens[i].Head == name && tokens[i].Deprel is ("acl" or "nmod"))
                return Preposition(tokens, i + 1);
        }

        return null;
    }

    private static int NamedObject(Token[] tokens, int verb)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == verb && tokens[i] is { Deprel: SecondObject.Object, Upos: Upos.PROPN })
                return i + 1;
        }

        return 0;
    }
}
