using Dragoman.Compile.Training;
using FsCheck;
using FsCheck.Fluent;

namespace Dragoman.Tests.Language.Neural;

/// <summary>Trees for tests. Heads: index 0 is word 1, head 0 the root.</summary>
internal static class Trees
{
    /// <summary>Random trees of one to twenty-five words, crossing arcs or not.</summary>
    public static Gen<int[]> Any() => Gen.Choose(1, 25).SelectMany(n => Gen.Choose(0, int.MaxValue).Select(seed => Random(n, (ulong)seed)));

    /// <summary>Random trees without crossing arcs.</summary>
    public static Gen<int[]> Projective() => Gen.Choose(1, 25).SelectMany(n => Gen.Choose(0, int.MaxValue).Select(seed =>
    {
        var heads = new int[n];
        Divide(heads, 1, n, 0, new SplitMix((ulong)seed));
        return heads;
    }));

    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        for (var i = 0; i < heads.Length; i++)
        {
            roots += heads[i] == 0 ? 1 : 0;
            int steps = 0, up = i + 1;
            while (up != 0 && steps++ <= heads.Length)
                up = heads[up - 1];
            if (up != 0)
                return false;
        }

        return roots == Math.Min(1, heads.Length);
    }

    public static TrainingSentence Sentence(int[] heads) => new()
    {
        Count = heads.Length,
        Features = [],
        Tags = [],
        Bundles = [],
        Names = null,
        Heads = [0, .. heads.Select(h => h == 0 ? heads.Length + 1 : h)],
        Relations = new int[heads.Length + 1],
    };

    // A span's head is any word of it; what lies left and right of it is cut into spans that hang on it.
    private static void Divide(int[] heads, int first, int last, int head, SplitMix random)
    {
        if (first > last)
            return;
        var top = first + random.Next(last - first + 1);
        heads[top - 1] = head;
        Cut(heads, first, top - 1, top, random);
        Cut(heads, top + 1, last, top, random);
    }

    private static void Cut(int[] heads, int first, int last, int head, SplitMix random)
    {
        while (first <= last)
        {
            var end = first + random.Next(last - first + 1);
            Divide(heads, first, end, head, random);
            first = end + 1;
        }
    }

    // Each word, in random order, hangs on one that has its place already.
    private static int[] Random(int n, ulong seed)
    {
        var random = new SplitMix(seed);
        int[] order = [.. Enumerable.Range(1, n)];
        random.Shuffle<int>(order);
        var heads = new int[n];
        for (var i = 1; i < n; i++)
            heads[order[i] - 1] = order[random.Next(i)];
        return heads;
    }
}
