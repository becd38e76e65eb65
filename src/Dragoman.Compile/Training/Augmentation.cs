using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>
/// The same sentence as a newspaper might set it: in capitals, without capitals, as a headline (no full stop, no articles, no form of "be" before
/// a participle or a predicate, "to" for "will", a comma for "and"; capitals on most words or as they are), without its full stop.
/// </summary>
internal static class Augmentation
{
    private const string Nothing = "_";

    /// <summary>The ways to set a sentence that change the shapes of its words, the usual one first.</summary>
    public static IReadOnlyList<Func<GoldSentence, GoldSentence>> Settings { get; } = [g => g, Upper, Lower, Capitalised, WithoutStop];

    public static GoldSentence Vary(GoldSentence gold, SplitMix random) => random.Next(6) switch
    {
        0 => Upper(gold),
        1 => Lower(gold),
        2 => Shortened(Capitalised(gold)),
        3 => WithoutStop(gold),
        4 => Shortened(gold),
        _ => Shortened(Upper(gold)),
    };

    // Only where the setting shows a headline: else "Turkey promised" would become a passive everywhere.
    private static GoldSentence Shortened(GoldSentence gold) =>
        SentenceCase.Of(WithoutStop(gold).Forms) is SentenceCase.Capitals or SentenceCase.Headline or SentenceCase.Open ? Headline(gold) : WithoutStop(gold);

    /// <summary>The sentence without its last word where that is a full stop on which nothing hangs.</summary>
    public static GoldSentence WithoutStop(GoldSentence gold) => Without(gold, i => IsStop(gold, i));

    /// <summary>As editors shorten it: articles and the auxiliary or copula "be" go, and the full stop; "will" is "to", "and" between nouns a comma.</summary>
    public static GoldSentence Headline(GoldSentence gold) => Without(
        Put(Put(gold, IsWill, "to", Upos.PART, "TO", "mark"), IsAnd, ",", Upos.PUNCT, ",", "punct"),
        i => IsStop(gold, i)
            || (gold.Xpos[i] == "DT" && gold.Forms[i].ToLowerInvariant() is "a" or "an" or "the")
            || (gold.Upos[i] == Upos.AUX && gold.Forms[i].ToLowerInvariant() is "is" or "are" or "was" or "were"));

    private static bool IsStop(GoldSentence gold, int i) => i > 0 && i == gold.Count - 1 && gold.Forms[i] == ".";

    private static bool IsWill(GoldSentence gold, int i) =>
        gold.Relations[i] == "aux" && gold.Forms[i].Equals("will", StringComparison.OrdinalIgnoreCase) && gold.Heads[i] == i + 2 && gold.Xpos[i + 1] == "VB";

    private static bool IsAnd(GoldSentence gold, int i) =>
        gold.Relations[i] == "cc" && gold.Forms[i].Equals("and", StringComparison.OrdinalIgnoreCase) && i + 1 < gold.Count
            && gold.Upos[gold.Heads[i] - 1] is Upos.NOUN or Upos.PROPN;

    private static GoldSentence Put(GoldSentence gold, Func<GoldSentence, int, bool> where, string form, Upos upos, string xpos, string relation)
    {
        int[] places = [.. Enumerable.Range(0, gold.Count).Where(i => where(gold, i))];
        if (places.Length == 0)
            return gold;
        T[] Set<T>(T[] values, T value) => [.. values.Select((v, i) => places.Contains(i) ? value : v)];
        var isUpper = SentenceCase.Of(gold.Forms) == SentenceCase.Capitals;
        return new GoldSentence
        {
            Forms = Set(gold.Forms, isUpper ? form.ToUpperInvariant() : form),
            Upos = Set(gold.Upos, upos),
            Xpos = Set(gold.Xpos, xpos),
            Feats = Set(gold.Feats, Nothing),
            Heads = gold.Heads,
            Relations = Set(gold.Relations, relation),
            Names = gold.Names,
        };
    }

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
