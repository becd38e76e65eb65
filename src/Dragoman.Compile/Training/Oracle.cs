using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>
/// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many of the gold arcs that can still be drawn an action
/// gives up, in whatever state the parser got itself into.
/// </summary>
internal sealed class Oracle
{
    private readonly ParserState _state;
    private readonly TrainingSentence _gold;
    private readonly int[] _waiting;
    private readonly bool[] _stacked;
    private readonly int[] _starts;
    private readonly int[] _children;

    public Oracle(ParserState state, TrainingSentence gold)
    {
        _state = state;
        _gold = gold;
        _waiting = new int[gold.Count + 2];
        _stacked = new bool[gold.Count + 2];
        _starts = new int[gold.Count + 3];
        _children = new int[gold.Count];
        for (var word = 1; word <= gold.Count; word++)
        {
            _waiting[gold.Heads[word]]++;
            _starts[gold.Heads[word] + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
            _starts[i] += _starts[i - 1];
        var next = (int[])_starts.Clone();
        for (var word = 1; word <= gold.Count; word++)
            _children[next[gold.Heads[word]]++] = word;
    }

    /// <summary>Gold arcs lost by this valid action.</summary>
    public int Cost(ParserAction action)
    {
        int top = _state.Stack(0), below = _state.Stack(1), next = _state.Next;
        switch (action)
        {
            case ParserAction.Shift:
                return CostOfShift(top, next);
            case ParserAction.Left:
                var head = _gold.Heads[top];
                return _waiting[top] + ((below != 0 && head == below) || head > next ? 1 : 0);
            default:
                return _waiting[top] + (_gold.Heads[top] >= next ? 1 : 0);
        }
    }

    /// <summary>To be called before the state does the action.</summary>
    public void Follow(ParserAction action)
    {
        if (action == ParserAction.Shift)
        {
            _waiting[_gold.Heads[_state.Next]]--;
            _stacked[_state.Next] = true;
        }
        else
        {
            _stacked[_state.Stack(0)] = false;
        }
    }

    // The word loses its head anywhere below the top, and those on the stack that wait for it.
    private int CostOfShift(int top, int next)
    {
        var head = _gold.Heads[next];
        var cost = head < next && head != top && _stacked[head] ? 1 : 0;
        for (var i = _starts[next]; i < _starts[next + 1] && _children[i] < next; i++)
        {
            if (_stacked[_children[i]])
                cost++;
        }

        return cost;
    }
}
