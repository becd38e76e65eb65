namespace Dragoman.Language;

/// <summary>
/// Abbreviations that newspapers use and the treebanks have too seldom to learn from. Written by hand; all others are left to the classifier.
/// </summary>
internal static class Abbreviations
{
    // Before a name: the stop belongs to them and never ends a sentence.
    private static readonly HashSet<uint> Titles = Keys(
        "mr", "mrs", "ms", "messrs", "mme", "mlle", "dr", "drs", "prof", "gen", "lt", "col", "maj", "capt", "cpl", "sgt", "adm", "cmdr", "brig", "sen",
        "sens", "rep", "reps", "gov", "rev", "hon", "pres", "amb", "supt", "insp", "det", "atty", "spc", "pfc");

    // The stop belongs to them; whether the sentence ends there, too, depends on what follows.
    private static readonly HashSet<uint> Others = Keys(
        "jan", "feb", "aug", "sept", "oct", "nov", "dec", "inc", "corp", "ltd", "jr", "sr", "st", "ft", "mt", "vs", "etc", "ave", "blvd", "dept", "univ", "approx");

    /// <summary>A capitalised word before a full stop that belongs to it.</summary>
    public static bool TakesStop(in Atom word) =>
        word.Kind == AtomKind.Word && (Others.Contains(word.Key) || (IsCapital(word.Shape) && Titles.Contains(word.Key)));

    /// <summary>"Gen." before a capital: the sentence goes on.</summary>
    public static bool NeverEnds(ReadOnlySpan<char> text, in SurfaceToken token, in SurfaceToken next) =>
        (token.Shape & AtomShape.WithStop) != 0
        && IsCapital((ushort)(token.Shape & ~AtomShape.WithStop))
        && char.IsUpper(text[next.Start])
        && Titles.Contains(FeatureHash.OfLower(text[token.Start..(token.End - 1)]));

    private static bool IsCapital(ushort shape) => shape is AtomShape.Capitalised or AtomShape.Upper;

    private static HashSet<uint> Keys(params string[] words) => [.. words.Select(w => FeatureHash.OfLower(w))];
}
