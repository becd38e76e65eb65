using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>
/// The same sentence as a newspaper might set it: in capitals, without capitals, as a headline (capitals on most words, no full stop, no
/// articles, no form of "be" before a participle or a predicate), without its full stop.
/// </summary>
internal static class Augmentation
{
    /// <summary>The ways to set a sentence that change its capitals, the usual one first.</summary>
    public static IReadOnlyList<Func<GoldSentence, GoldSentence>> Settings { get; } = [g => g, Upper, Lower, Capitalised];

    /// <param name="all">Shorten sentences in usual capitals as well; else only where the capitals show a headline.</param>
    public static GoldSentence Vary(GoldSentence gold, bool all, SplitMix random) => random.Next(6) switch
    {
        0 => Upper(gold),
        1 => Lower(gold),
        2 => Shortened(Capitalised(gold), all),
        3 => WithoutStop(gold),
        4 => Shortened(gold, all),
        _ => Shortened(Upper(gold), all),
    };

    private static GoldSentence Shortened(GoldSentence gold, bool all) =>
        all || SentenceCase.Of(gold.Forms) is SentenceCase.Capitals or SentenceCase.Headline ? Headline(gold) : WithoutStop(gold);

    /// <summary>The sentence without its last word where that is a full stop on which nothing hangs.</summary>
    public static GoldSentence WithoutStop(GoldSentence gold) => Without(gold, i => i > 0 && i == gold.Count - 1 && gold.Forms[i] == ".");

    /// <summary>As editors shorten it: articles and the auxiliary or copula "be" go, and the full stop.</summary>
    public static GoldSentence Headline(GoldSentence gold) => Without(
        gold,
        i => (i > 0 && i == gold.Count - 1 && gold.Forms[i] == ".")
            || (gold.Xpos[i] == "DT" && gold.Forms[i].ToLowerInvariant() is "a" or "an" or "the")
            || (gold.Upos[i] == Upos.AUX && gold.Forms[i].ToLowerInvariant() is "is" or "are" or "was" or "were"));

    // Words on which something hangs stay, so that what is left is a tree; so does the first word of a name.
    private static GoldSentence Without(GoldSentence gold, Func<int, bool> leave)
    {
        var isHead = new bool[gold.Count + 1];
        foreach (var head in gold.Heads)
            isHead[head] = true;
        int[] kept = [.. Enumerable.Range(0, gold.Count).Where(i => isHead[i + 1] || gold.Heads[i] == 0 || !leave(i) || gold.Names is { } n && n[i] != NameTag.None)];
        if (kept.Length == gold.Count)
            return gold;
        var number = new int[gold.Count + 1];
        for (var i = 0; i < kept.Length; i++)
            number[kept[i] + 1] = i + 1;
        return new GoldSentence
        {
            Forms = Array.ConvertAll(kept, i => gold.Forms[i]),
            Upos = Array.ConvertAll(kept, i => gold.Upos[i]),
            Xpos = Array.ConvertAll(kept, i => gold.Xpos[i]),
            Feats = Array.ConvertAll(kept, i => gold.Feats[i]),
            Heads = Array.ConvertAll(kept, i => number[gold.Heads[i]]),
            Relations = Array.ConvertAll(kept, i => gold.Relations[i]),
            Names = gold.Names is { } names ? Array.ConvertAll(kept, i => names[i]) : null,
        };
    }

    private static GoldSentence Upper(GoldSentence gold) => With(gold, f => f.ToUpperInvariant());

    private static GoldSentence Lower(GoldSentence gold) => With(gold, f => f.ToLowerInvariant());

    private static GoldSentence Capitalised(GoldSentence gold) => With(gold, Capitalise);

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
