namespace Dragoman.Language.Neural;

/// <summary>
/// Crossing arcs for a parser that draws none (Nivre and Nilsson 2005, scheme "head"): before training the shortest arc that crosses
/// another moves its word one head up, and its relation remembers the relation of the head it had; after parsing such a word goes
/// down to the nearest word of that relation below its head.
/// </summary>
internal static class PseudoProjective
{
    /// <summary>Stands between a lifted word's relation and its true head's relation.</summary>
    public const char Mark = '^';

    /// <summary>Words that the way down looks at: keeps the work in proportion to the sentence whatever the tree.</summary>
    private const int MostVisited = 200;

    /// <summary>Lifts until no arcs cross. Heads and relations are changed in place: index 0 is word 1, head 0 the root.</summary>
    public static void Lift(int[] heads, string[] relations)
    {
        var original = (string[])relations.Clone();
        while (FindCrossing(heads) is var word and > 0)
        {
            var head = heads[word - 1];
            if (!relations[word - 1].Contains(Mark))
                relations[word - 1] = $"{relations[word - 1]}{Mark}{original[head - 1]}";
            heads[word - 1] = heads[head - 1];
        }
    }

    /// <summary>Puts lifted words back as far as the tree shows where, and takes the marks off.</summary>
    public static void Lower(Span<int> heads, Span<string> relations)
    {
        ChildIndex? children = null;
        for (var i = 0; i < relations.Length; i++)
        {
            var mark = relations[i].IndexOf(Mark);
            if (mark < 0)
                continue;
            var target = relations[i][(mark + 1)..];
            relations[i] = relations[i][..mark];
            children ??= new ChildIndex(heads);
            var head = FindBelow(heads, relations, children, i + 1, target);
            if (head > 0)
                heads[i] = head;
        }
    }

    // The dependent of the shortest arc that is not projective, or 0. Ties go to the first word.
    private static int FindCrossing(int[] heads)
    {
        int best = 0, length = int.MaxValue;
        for (var word = 1; word <= heads.Length; word++)
        {
            var head = heads[word - 1];
            if (head > 0 && Math.Abs(head - word) < length && !IsProjective(heads, word))
            {
                best = word;
                length = Math.Abs(head - word);
            }
        }

        return best;
    }

    private static bool IsProjective(int[] heads, int word)
    {
        var head = heads[word - 1];
        for (var between = Math.Min(word, head) + 1; between < Math.Max(word, head); between++)
        {
            var up = between;
            while (up != 0 && up != head)
                up = heads[up - 1];
            if (up != head)
                return false;
        }

        return true;
    }

    // Breadth first below the head, at most so many words; never into the word itself nor into what hangs on it by now.
    private static int FindBelow(ReadOnlySpan<int> heads, ReadOnlySpan<string> relations, ChildIndex children, int word, string relation)
    {
        var queue = new List<int> { heads[word - 1] };
        for (var i = 0; i < queue.Count && i < MostVisited; i++)
        {
            foreach (var child in children.Of(queue[i]))
            {
                if (child == word)
                    continue;
                if (IsRelation(relations[child - 1], relation) && !HangsOn(heads, child, word))
                    return child;
                queue.Add(child);
            }
        }

        return 0;
    }

    private static bool IsRelation(string found, string relation) =>
        found.StartsWith(relation, StringComparison.Ordinal) && (found.Length == relation.Length || found[relation.Length] == Mark);

    private static bool HangsOn(ReadOnlySpan<int> heads, int word, int ancestor)
    {
        var steps = 0;
        for (var up = word; up != 0; up = heads[up - 1])
        {
            if (up == ancestor || ++steps > MostVisited)
                return true;
        }

        return false;
    }

    // The children of each word in the tree as it was parsed.
    private sealed class ChildIndex
    {
        private readonly int[] _starts;
        private readonly int[] _children;

        public ChildIndex(ReadOnlySpan<int> heads)
        {
            _starts = new int[heads.Length + 2];
            foreach (var head in heads)
                _starts[head + 1]++;
            for (var i = 1; i < _starts.Length; i++)
                _starts[i] += _starts[i - 1];
            _children = new int[heads.Length];
            var next = (int[])_starts.Clone();
            for (var i = 0; i < heads.Length; i++)
                _children[next[heads[i]]++] = i + 1;
        }

        public ReadOnlySpan<int> Of(int word) => _children.AsSpan(_starts[word].._starts[word + 1]);
    }
}
