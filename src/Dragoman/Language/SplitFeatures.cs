namespace Dragoman.Language;

/// <summary>Whether a token ends between two atoms without white space between them: what is certain, and the features for what is not.</summary>
internal static class SplitFeatures
{
    public const int Count = 25;

    // Units that English-EWT parts from their number ("5 kg", "$ 600 mn"); too few are glued in the treebanks to learn them all.
    private static readonly HashSet<uint> Units =
    [
        .. new[] { "mn", "bn", "tn", "km", "kg", "mg", "cm", "mm", "mph", "kph", "kmh", "am", "pm", "lbs", "lb", "mb", "gb", "tb", "mw", "gw", "kw", "mins", "hrs" }
            .Select(u => FeatureHash.OfLower(u)),
    ];

    public enum Rule : byte
    {
        Ask,
        Join,
        Split,
    }

    /// <summary>What holds whatever stands around.</summary>
    public static Rule Certain(ReadOnlySpan<char> text, in Atom left, in Atom right)
    {
        if (left.Kind == AtomKind.Whole || right.Kind == AtomKind.Whole)
            return WholeRule(text, in left, in right);
        if (left.Kind != AtomKind.Symbol && right.Kind != AtomKind.Symbol)
            return Rule.Ask;
        var l = text[left.End - 1];
        var r = text[right.Start];
        if (left.Shape == AtomShape.Quotation || right.Shape == AtomShape.Quotation)
            return Rule.Split;
        if (l == '.' && left.Length == 1 && !left.Glued && right.Kind == AtomKind.Number)
            return Rule.Join;
        return r == ',' && left.Kind == AtomKind.Word ? Rule.Split : Rule.Ask;
    }

    // An apostrophe after an address may begin a genitive ("Salon.com's"); all else ends it.
    private static Rule WholeRule(ReadOnlySpan<char> text, in Atom left, in Atom right) =>
        right.Kind == AtomKind.Symbol && CharacterClass.IsApostrophe(text[right.Start]) && !char.IsSurrogate(text[left.Start]) ? Rule.Ask : Rule.Split;

    /// <summary>A number before its unit. The trainer does not use it, so that the classifier learns from the units that the treebanks have.</summary>
    public static bool IsUnit(in Atom left, in Atom right) => left.Kind == AtomKind.Number && right.Kind == AtomKind.Word && Units.Contains(right.Key);

    /// <param name="at">The left one of the two atoms.</param>
    /// <param name="tokenStart">The first atom of the token that the left one belongs to so far.</param>
    /// <param name="chunk">The first and (exclusive) last atom of the run without white space.</param>
    /// <param name="openQuote">A single quotation mark was opened and not closed.</param>
    public static void Fill(AtomList atoms, int at, int tokenStart, (int Start, int End) chunk, bool openQuote, Span<uint> features)
    {
        ref readonly var left = ref atoms[at];
        ref readonly var right = ref atoms[at + 1];
        ref readonly var before = ref atoms[at > chunk.Start ? at - 1 : -1];
        ref readonly var after = ref atoms[at + 2 < chunk.End ? at + 2 : -1];
        ref readonly var next = ref atoms[chunk.End];
        ref readonly var previous = ref atoms[chunk.Start - 1];
        uint ls = left.Shape, rs = right.Shape, bs = before.Shape, fs = after.Shape, ns = next.Shape;
        var joined = (uint)Math.Min(at - tokenStart, 3);
        var lengths = (uint)(Math.Min(left.Length, 6) * 8 + Math.Min(right.Length, 6));
        var whole = ChunkShape(atoms, chunk);
        var i = 0;
        features[i++] = FeatureHash.Mix(1, left.Key, right.Key);
        features[i++] = FeatureHash.Mix(2, left.Key, rs);
        features[i++] = FeatureHash.Mix(3, ls, right.Key);
        features[i++] = FeatureHash.Mix(4, ls, rs);
        features[i++] = FeatureHash.Mix(5, bs, ls, rs);
        features[i++] = FeatureHash.Mix(6, ls, rs, fs);
        features[i++] = FeatureHash.Mix(7, bs, ls, rs, fs);
        features[i++] = FeatureHash.Mix(8, before.Key, left.Key, rs);
        features[i++] = FeatureHash.Mix(9, left.Key, right.Key, after.Key);
        features[i++] = FeatureHash.Mix(10, before.Key, left.Key, right.Key);
        features[i++] = FeatureHash.Mix(11, ls, rs, fs, ns);
        features[i++] = FeatureHash.Mix(12, left.Key, rs, fs, ns);
        features[i++] = FeatureHash.Mix(13, left.Key, right.Key, fs, next.Key);
        features[i++] = FeatureHash.Mix(14, before.Key, ls, rs, after.Key);
        features[i++] = FeatureHash.Mix(15, bs, ls, rs, joined);
        features[i++] = FeatureHash.Mix(16, whole, (uint)(at - chunk.Start));
        features[i++] = FeatureHash.Mix(17, whole, left.Key, right.Key, (uint)(at - chunk.Start));
        features[i++] = FeatureHash.Mix(18, openQuote ? 1u : 0u, ls, rs, fs);
        features[i++] = FeatureHash.Mix(19, atoms[tokenStart].Key, rs, (uint)(at == tokenStart ? 1 : 0));
        features[i++] = FeatureHash.Mix(20, previous.Shape, left.Key, right.Key, fs);
        features[i++] = FeatureHash.Mix(21, lengths, ls, rs);
        features[i++] = FeatureHash.Mix(22, ls, rs, after.Key);
        features[i++] = FeatureHash.Mix(23, before.Key, ls, rs);
        features[i++] = FeatureHash.Mix(24, joined, atoms[tokenStart].Shape, rs, (uint)Math.Min(chunk.End - at, 4));
        features[i] = FeatureHash.Mix(25, previous.Key, left.Key, right.Key);
    }

    private static uint ChunkShape(AtomList atoms, (int Start, int End) chunk)
    {
        unchecked
        {
            var hash = FeatureHash.Start;
            for (var i = chunk.Start; i < Math.Min(chunk.End, chunk.Start + 12); i++)
                hash = (hash ^ atoms[i].Shape) * 16777619u;
            return hash;
        }
    }
}
