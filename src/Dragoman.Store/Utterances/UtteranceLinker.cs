namespace Dragoman.Store.Utterances;

/// <summary>
/// Finds the statements that print one act of saying. Candidates come from an inverted index over three successive content words of one speaker and, for
/// translations, over single words of one speaker and day; each list of the index holds the newest lines only, so that the work grows with the number of
/// statements and not with its square. What is truncated, merged or re-punctuated shares its succession of words; a translation shares most of its words.
/// </summary>
internal sealed class UtteranceLinker
{
    /// <summary>Papers print a sentence this many days after it fell.</summary>
    public const int DaysApart = 7;

    private const int Run = 3;
    private const int NewestOfRun = 24;
    private const int NewestOfWord = 48;
    private const int FewestWords = 4;
    private const int FewestOfUnknown = 6;
    private const int FewestTranslated = 5;

    private readonly List<SaidWords> _said = [];
    private readonly List<HashSet<int>> _sets = [];
    private readonly List<int> _groups = [];
    private readonly Dictionary<(string Speaker, long Run), List<int>> _runs = [];
    private readonly Dictionary<(string Speaker, int Word), List<int>> _words = [];
    private readonly Dictionary<int, int> _candidates = [];

    /// <summary>The lines of each utterance that stands in several articles, in the order in which they were given.</summary>
    /// <param name="said">In the order of their days, those without a day last.</param>
    public static List<List<SaidWords>> Link(IEnumerable<SaidWords> said)
    {
        var linker = new UtteranceLinker();
        foreach (var one in said)
        {
            if (one.Words.Length >= (one.Speaker.Length == 0 ? FewestOfUnknown : FewestWords))
                linker.Add(one);
        }

        return linker.Groups();
    }

    private void Add(SaidWords one)
    {
        var index = _said.Count;
        _said.Add(one);
        _groups.Add(index);
        var set = new HashSet<int>(one.Words.Length);
        foreach (var word in one.Words)
            set.Add(Math.Abs(word));
        _sets.Add(set);
        _candidates.Clear();
        for (var at = 0; at + Run <= one.Words.Length; at++)
            Meet((one.Speaker, Hash(one.Words, at)), index);
        if (one.Quoted && one.Speaker.Length > 0 && one.Day is not null)
        {
            foreach (var word in set)
                Meet((one.Speaker, word), index);
        }

        foreach (var (other, shared) in _candidates)
        {
            if (Find(other) != Find(index) && shared > 0 && IsSame(other, index))
                Join(other, index);
        }
    }

    private void Meet((string, long) key, int index)
    {
        if (!_runs.TryGetValue(key, out var list))
            _runs.Add(key, list = new List<int>(1));
        Meet(list, index, NewestOfRun, 1);
    }

    private void Meet((string, int) key, int index)
    {
        if (!_words.TryGetValue(key, out var list))
            _words.Add(key, list = new List<int>(1));
        // Days pass: what lies behind is never looked for again.
        list.RemoveAll(other => _said[index].Day - _said[other].Day > 1);
        Meet(list, index, NewestOfWord, 1);
    }

    private void Meet(List<int> list, int index, int newest, int weight)
    {
        foreach (var other in list)
        {
            if (other != index)
                _candidates[other] = _candidates.GetValueOrDefault(other) + weight;
        }

        if (list.Count > 0 && list[^1] == index)
            return;
        if (list.Count == newest)
            list.RemoveAt(0);
        list.Add(index);
    }

    private bool IsSame(int a, int b)
    {
        var (first, second) = (_said[a], _said[b]);
        var apart = first.Day is { } one && second.Day is { } other ? Math.Abs(other - one) : (int?)null;
        if (apart > DaysApart)
            return false;
        var shared = 0;
        foreach (var word in _sets[a])
            shared += _sets[b].Contains(word) ? 1 : 0;
        var fewer = Math.Min(_sets[a].Count, _sets[b].Count);
        if (NamesDiffer(first, second, a, b) && (shared < 10 || shared < 0.85 * fewer))
            return false;
        return IsReprinted(first, second, shared, fewer, apart) || IsTranslated(first, second, shared, a, b, apart);
    }

    // Most of the shorter one stands in the longer one, in the same succession.
    private static bool IsReprinted(SaidWords first, SaidWords second, int shared, int fewer, int? apart)
    {
        var strict = first.Speaker.Length == 0 || apart is null;
        if (shared < (strict ? FewestOfUnknown : FewestWords) || shared < (strict ? 0.85 : 0.7) * fewer)
            return false;
        var (shorter, longer) = first.Words.Length <= second.Words.Length ? (first.Words, second.Words) : (second.Words, first.Words);
        var pairs = new HashSet<long>();
        for (var at = 0; at + 1 < longer.Length; at++)
            pairs.Add(Pair(longer, at));
        var kept = 0;
        for (var at = 0; at + 1 < shorter.Length; at++)
            kept += pairs.Contains(Pair(shorter, at)) ? 1 : 0;
        return kept >= (strict ? 0.7 : 0.5) * (shorter.Length - 1);
    }

    // Other words for some of it: both in quotation marks, of one day, about as long.
    private bool IsTranslated(SaidWords first, SaidWords second, int shared, int a, int b, int? apart) =>
        first.Quoted && second.Quoted && first.Speaker.Length > 0 && apart <= 1 && shared >= FewestTranslated
        && 2.0 * shared >= 0.6 * (_sets[a].Count + _sets[b].Count);

    // "the attack in Kabul" and "the attack in Paris": each names what the other does not.
    private bool NamesDiffer(SaidWords first, SaidWords second, int a, int b) => NamesApart(first, _sets[b]) && NamesApart(second, _sets[a]);

    private static bool NamesApart(SaidWords one, HashSet<int> other)
    {
        foreach (var word in one.Words)
        {
            if (word < 0 && !other.Contains(-word))
                return true;
        }

        return false;
    }

    private static long Hash(int[] words, int at)
    {
        var hash = 17L;
        for (var i = at; i < at + Run; i++)
            hash = unchecked((hash * 1_000_003) + Math.Abs(words[i]));
        return hash;
    }

    private static long Pair(int[] words, int at) => ((long)Math.Abs(words[at]) << 32) | (uint)Math.Abs(words[at + 1]);

    private int Find(int index)
    {
        while (_groups[index] != index)
            index = _groups[index] = _groups[_groups[index]];
        return index;
    }

    private void Join(int a, int b)
    {
        var (first, second) = (Find(a), Find(b));
        _groups[Math.Max(first, second)] = Math.Min(first, second);
    }

    private List<List<SaidWords>> Groups()
    {
        var groups = new Dictionary<int, List<SaidWords>>();
        var order = new List<List<SaidWords>>();
        for (var i = 0; i < _said.Count; i++)
        {
            var root = Find(i);
            if (!groups.TryGetValue(root, out var group))
            {
                groups.Add(root, group = []);
                order.Add(group);
            }

            group.Add(_said[i]);
        }

        order.RemoveAll(group => !group.Exists(one => one.Article != group[0].Article));
        return order;
    }
}
