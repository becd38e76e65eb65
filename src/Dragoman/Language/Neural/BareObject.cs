namespace Dragoman.Language.Neural;

/// <summary>
/// Who gets something is named with an article, a possessive or in the plural: a bare noun in the singular right before the object ("gave earthquake relief to Haiti") is a part of
/// its name.
/// </summary>
internal static class BareObject
{
    public const string Receiver = "iobj";

    public static void Mend(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length - 1; i++)
        {
            if (tokens[i] is { Deprel: Receiver, Xpos: "NN" } noun && tokens[i + 1].Deprel == SecondObject.Object && tokens[i + 1].Upos == Upos.NOUN && (tokens[i + 1].Head == noun.Head || noun.Head == i + 2)
                && !Array.Exists(tokens, t => t.Head == i + 1))
                tokens[i] = noun with { Head = i + 2, Deprel = "compound" };
        }
    }
}
