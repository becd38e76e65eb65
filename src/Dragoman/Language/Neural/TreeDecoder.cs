namespace Dragoman.Language.Neural;

/// <summary>
/// Greedy parsing: at each step the hidden layer is the sum of rows that were computed before the first step, so that a step costs
/// additions and two small products (after Chen and Manning 2014).
/// </summary>
internal sealed class TreeDecoder
{
    private readonly int _hidden;
    private readonly int _width;
    private readonly int _relations;
    private readonly PackedMatrix _slots;
    private readonly float[] _missing;
    private readonly float[] _root;
    private readonly float[] _bias;
    private readonly float[] _labels;
    private readonly float[] _counts;
    private readonly float[][] _action;
    private readonly float[] _actionBias;
    private readonly PackedMatrix _relation;

    public TreeDecoder(NetworkData network)
    {
        _hidden = network.Shape.ParserHidden;
        _width = network.Shape.Width;
        _relations = network.Relations.Length;
        _slots = new PackedMatrix(network["parser.slots"], null);
        _missing = network["parser.missing"].Values;
        _root = network["parser.root"].Values;
        _bias = network["parser.bias"].Values;
        _labels = network["parser.labels"].Values;
        _counts = network["parser.counts"].Values;
        _action = [.. Enumerable.Range(0, ParserState.Actions).Select(a => Column(network["parser.action"], a))];
        _actionBias = network["parser.actionbias"].Values;
        _relation = new PackedMatrix(network["parser.relation"], network["parser.relationbias"]);
    }

    /// <summary>Takes all words of the batch through the slots' matrix, or none yet where they are more than there is memory for.</summary>
    public void Prepare(Workspace work)
    {
        if (work.Rows <= work.SlotRows.Length)
            _slots.Apply(work.Current, _width, work.Slots, work.Rows);
        else
            work.SlotRows.AsSpan().Fill(-1);
    }

    // The row of the slots that a row of the batch has: its own, or in a batch of great length the one that it shares with others, made anew when another had it.
    private int SlotRow(Workspace work, int row)
    {
        if (work.Rows <= work.SlotRows.Length)
            return row;
        var at = row % work.SlotRows.Length;
        if (work.SlotRows[at] != row)
        {
            var wide = ParserState.Slots * _hidden;
            _slots.Apply(work.Current.AsSpan(row * _width, _width), _width, work.Slots.AsSpan(at * wide, wide), 1);
            work.SlotRows[at] = row;
        }

        return at;
    }

    /// <summary>The tree of the sentence whose words start at this row; it stands in <see cref="Workspace.Parser"/>.</summary>
    public void Parse(Workspace work, int row, int words)
    {
        var state = work.Parser;
        state.Reset(words);
        Span<float> actions = stackalloc float[ParserState.Actions];
        while (!state.IsFinal)
        {
            Hidden(work, row);
            var action = OnlyAction(state);
            if (action < 0)
            {
                // Three inner products cost less than a product with a lane of sixteen, where each sum waits for its own last addition.
                for (var a = 0; a < actions.Length; a++)
                    actions[a] = Kernels.Dot(work.Hidden, _action[a]) + _actionBias[a];
                action = Best(state, actions);
            }

            if (action == (int)ParserAction.Shift)
            {
                state.Shift();
                continue;
            }

            _relation.Apply(work.Hidden, _hidden, work.RelationScores, 1);
            state.Attach((ParserAction)action, Kernels.ArgMax(work.RelationScores, _relations));
        }
    }

    private void Hidden(Workspace work, int row)
    {
        var state = work.Parser;
        Span<int> slots = stackalloc int[ParserState.Slots];
        Span<int> labels = stackalloc int[ParserState.LabelSlots];
        Span<int> counts = stackalloc int[ParserState.CountSlots];
        state.FillSlots(slots);
        state.FillLabels(labels, _relations);
        state.FillCounts(counts);
        var hidden = work.Hidden.AsSpan();
        _bias.CopyTo(hidden);
        for (var i = 0; i < slots.Length; i++)
        {
            var source = slots[i] == 0 ? _missing : slots[i] == state.Root ? _root : work.Slots;
            var at = source == work.Slots ? (SlotRow(work, row + slots[i] - 1) * ParserState.Slots) + i : i;
            Kernels.Add(hidden, source.AsSpan(at * _hidden, _hidden));
        }

        foreach (var label in labels)
            Kernels.Add(hidden, _labels.AsSpan(label * _hidden, _hidden));
        foreach (var count in counts)
            Kernels.Add(hidden, _counts.AsSpan(count * _hidden, _hidden));
        Kernels.Rectify(hidden);
    }

    private static float[] Column(Tensor matrix, int column) =>
        [.. Enumerable.Range(0, matrix.Rows).Select(r => matrix.Values[(r * matrix.Columns) + column])];

    private static int OnlyAction(ParserState state)
    {
        var only = -1;
        for (var a = 0; a < ParserState.Actions; a++)
        {
            if (!state.IsValid((ParserAction)a))
                continue;
            if (only >= 0)
                return -1;
            only = a;
        }

        return only;
    }

    private static int Best(ParserState state, ReadOnlySpan<float> scores)
    {
        var best = -1;
        for (var a = 0; a < ParserState.Actions; a++)
        {
            if (state.IsValid((ParserAction)a) && (best < 0 || scores[a] > scores[best]))
                best = a;
        }

        return best;
    }
}
