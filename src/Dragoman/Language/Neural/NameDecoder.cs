namespace Dragoman.Language.Neural;

/// <summary>
/// The best sequence of name tags in which a name goes on only where one of its kind stands before it, and does not begin directly behind
/// one of its kind: that happens to 4 of 1,000 names in the treebank, while a network that decides word by word cuts many in two (Viterbi).
/// </summary>
internal static class NameDecoder
{
    /// <summary>Values of <see cref="NameTag"/>.</summary>
    public const int Tags = 7;

    /// <summary>True where the second tag may follow the first; at the start of a sentence the first is <see cref="NameTag.None"/>.</summary>
    public static bool MayFollow(int before, int tag) => tag == 0 || (tag % 2 == 1 ? before != tag && before != tag + 1 : before == tag || before == tag - 1);

    /// <param name="scores">One row of stride numbers a word, the first <see cref="Tags"/> of them in the order of <see cref="NameTag"/>.</param>
    /// <param name="bonus">What a tag behind another adds: one row of <see cref="Kernels.Lane"/> numbers a tag before, the first word stands behind <see cref="NameTag.None"/>.</param>
    /// <param name="steps">Memory of words × <see cref="Tags"/>.</param>
    /// <param name="tags">Gets a tag a word.</param>
    public static void Decode(ReadOnlySpan<float> scores, int stride, ReadOnlySpan<float> bonus, int words, Span<byte> steps, Span<int> tags)
    {
        if (words == 0)
            return;
        Span<float> best = stackalloc float[Tags];
        Span<float> next = stackalloc float[Tags];
        for (var t = 0; t < Tags; t++)
            best[t] = MayFollow(0, t) ? scores[t] + bonus[t] : float.NegativeInfinity;
        for (var i = 1; i < words; i++)
        {
            for (var t = 0; t < Tags; t++)
            {
                var from = 0;
                var most = float.NegativeInfinity;
                for (var b = 0; b < Tags; b++)
                {
                    if (MayFollow(b, t) && best[b] + bonus[(b * Kernels.Lane) + t] > most)
                        (from, most) = (b, best[b] + bonus[(b * Kernels.Lane) + t]);
                }

                steps[(i * Tags) + t] = (byte)from;
                next[t] = most + scores[(i * stride) + t];
            }

            next.CopyTo(best);
        }

        var tag = Kernels.ArgMax(best, Tags);
        for (var i = words - 1; i >= 0; i--)
        {
            tags[i] = tag;
            tag = i > 0 ? steps[(i * Tags) + tag] : 0;
        }
    }
}
