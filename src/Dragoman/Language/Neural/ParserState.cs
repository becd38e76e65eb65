namespace Dragoman.Language.Neural;

/// <summary>What the parser can do next.</summary>
internal enum ParserAction
{
    /// <summary>The first word of the buffer goes on the stack.</summary>
    Shift,

    /// <summary>The top of the stack becomes a dependent of the first word of the buffer.</summary>
    Left,

    /// <summary>The top of the stack becomes a dependent of the word below it.</summary>
    Right,
}

/// <summary>
/// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root at the end of the buffer (Ballesteros and
/// Nivre 2013). Words are 1 to n, the root is n + 1. Every run of valid actions ends after 2n of them in a tree with one root.
/// </summary>
internal sealed class ParserState
{
    /// <summary>Words that the classifier looks at: see <see cref="FillSlots"/>.</summary>
    public const int Slots = 9;

    /// <summary>Children whose relations it looks at: see <see cref="FillLabels"/>.</summary>
    public const int LabelSlots = 5;

    /// <summary>Distances and numbers of children that it looks at: see <see cref="FillCounts"/>.</summary>
    public const int CountSlots = 4;

    /// <summary>Rows of the tables behind the counts: one table after the other.</summary>
    public const int CountRows = DistanceRows + (3 * ValencyRows);

    public const int Actions = 3;

    private const int DistanceRows = 10;
    private const int ValencyRows = 4;

    private int[] _stack = new int[64];
    private int[] _heads = new int[64];
    private int[] _relations = new int[64];
    private Children[] _children = new Children[64];
    private int _depth;

    public int Words { get; private set; }

    /// <summary>The first word of the buffer, or the root.</summary>
    public int Next { get; private set; }

    public int Root => Words + 1;

    public int Depth => _depth;

    public bool IsFinal => Next == Root && _depth == 0;

    /// <summary>Actions done since the reset: the measure of work.</summary>
    public long Steps { get; private set; }

    public void Reset(int words)
    {
        if (_stack.Length < words + 2)
        {
            var size = Math.Max(words + 2, 2 * _stack.Length);
            _stack = new int[size];
            _heads = new int[size];
            _relations = new int[size];
            _children = new Children[size];
        }

        Words = words;
        Next = 1;
        _depth = 0;
        Steps = 0;
        Array.Clear(_children, 0, words + 2);
    }

    /// <summary>The word at this depth of the stack (0: top), or 0 for none.</summary>
    public int Stack(int depth) => depth < _depth ? _stack[_depth - 1 - depth] : 0;

    public int Head(int word) => _heads[word];

    public int Relation(int word) => _relations[word];

    public bool IsValid(ParserAction action) => action switch
    {
        ParserAction.Shift => Next <= Words,
        // A word may take the root only when it is the last one: so there is one root.
        ParserAction.Left => _depth > 0 && (Next <= Words || _depth == 1),
        _ => _depth > 1,
    };

    public void Shift()
    {
        _stack[_depth++] = Next++;
        Steps++;
    }

    /// <summary>Attaches and removes the top of the stack.</summary>
    public void Attach(ParserAction side, int relation)
    {
        var word = _stack[--_depth];
        var head = side == ParserAction.Left ? Next : _stack[_depth - 1];
        _heads[word] = head;
        _relations[word] = relation;
        ref var children = ref _children[head];
        if (word < head)
        {
            children.FirstLeft = word;
            children.Lefts++;
        }
        else
        {
            children.LastRight = word;
            children.Rights++;
        }

        Steps++;
    }

    /// <summary>
    /// Top three of the stack, two of the buffer, outer children of the two on top of the stack and of the buffer; 0 where there is none.
    /// </summary>
    public void FillSlots(Span<int> slots)
    {
        int s0 = Stack(0), s1 = Stack(1);
        slots[0] = s0;
        slots[1] = s1;
        slots[2] = Stack(2);
        slots[3] = Next;
        slots[4] = Next < Root ? Next + 1 : 0;
        slots[5] = _children[s0].FirstLeft;
        slots[6] = _children[s0].LastRight;
        slots[7] = _children[s1].LastRight;
        slots[8] = _children[Next].FirstLeft;
    }

    /// <summary>Relation + 1 of five children, 0 where there is none, each offset to its own table of relations + 1 rows.</summary>
    public void FillLabels(Span<int> rows, int relations)
    {
        int s0 = Stack(0), s1 = Stack(1);
        rows[0] = LabelOf(_children[s0].FirstLeft);
        rows[1] = LabelOf(_children[s0].LastRight) + (relations + 1);
        rows[2] = LabelOf(_children[s1].FirstLeft) + (2 * (relations + 1));
        rows[3] = LabelOf(_children[s1].LastRight) + (3 * (relations + 1));
        rows[4] = LabelOf(_children[Next].FirstLeft) + (4 * (relations + 1));
    }

    /// <summary>Rows of the count tables: distance from the stack's top to the buffer, children left and right of the top, left of the buffer's first.</summary>
    public void FillCounts(Span<int> rows)
    {
        var s0 = Stack(0);
        rows[0] = s0 == 0 ? 0 : Bucket(Next - s0);
        rows[1] = DistanceRows + Math.Min(ValencyRows - 1, _children[s0].Lefts);
        rows[2] = DistanceRows + ValencyRows + Math.Min(ValencyRows - 1, _children[s0].Rights);
        rows[3] = DistanceRows + (2 * ValencyRows) + Math.Min(ValencyRows - 1, _children[Next].Lefts);
    }

    private int LabelOf(int word) => word == 0 ? 0 : _relations[word] + 1;

    private static int Bucket(int distance) => distance switch
    {
        <= 5 => distance,
        <= 7 => 6,
        <= 10 => 7,
        <= 15 => 8,
        _ => 9,
    };

    private struct Children
    {
        public int FirstLeft;
        public int LastRight;
        public int Lefts;
        public int Rights;
    }
}
