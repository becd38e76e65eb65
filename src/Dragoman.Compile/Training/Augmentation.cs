namespace Dragoman.Compile.Training;

/// <summary>
/// The same sentence as a newspaper might set it: in capitals, without capitals, as a headline (capitals on most words, no full stop),
/// without its full stop. Tree, tags and names stay as they are.
/// </summary>
internal static class Augmentation
{
    public static GoldSentence Vary(GoldSentence gold, SplitMix random) => random.Next(5) switch
    {
        0 => With(gold, f => f.ToUpperInvariant()),
        1 => With(gold, f => f.ToLowerInvariant()),
        2 => WithoutStop(With(gold, Capitalise)),
        3 => WithoutStop(gold),
        _ => WithoutStop(With(gold, f => f.ToUpperInvariant())),
    };

    /// <summary>The sentence without its last word where that is a full stop on which nothing hangs.</summary>
    public static GoldSentence WithoutStop(GoldSentence gold)
    {
        var last = gold.Count - 1;
        if (last < 1 || gold.Forms[last] != "." || gold.Heads[last] == 0 || gold.Heads.Contains(last + 1))
            return gold;
        return new GoldSentence
        {
            Forms = gold.Forms[..last],
            Upos = gold.Upos[..last],
            Xpos = gold.Xpos[..last],
            Feats = gold.Feats[..last],
            Heads = gold.Heads[..last],
            Relations = gold.Relations[..last],
            Names = gold.Names?[..last],
        };
    }

    private static GoldSentence With(GoldSentence gold, Func<string, string> change) => new()
    {
        Forms = [.. gold.Forms.Select(change)],
        Upos = gold.Upos,
        Xpos = gold.Xpos,
        Feats = gold.Feats,
        Heads = gold.Heads,
        Relations = gold.Relations,
        Names = gold.Names,
    };

    // Short words stay small, as most papers set them.
    private static string Capitalise(string form) =>
        form.Length < 3 || char.IsUpper(form[0]) || form is "the" or "and" or "for" or "but" ? form : char.ToUpperInvariant(form[0]) + form[1..];
}
