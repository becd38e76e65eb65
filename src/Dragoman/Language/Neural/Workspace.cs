namespace Dragoman.Language.Neural;

/// <summary>The numbers that a network needs for one row of a batch, and for one step of its parser.</summary>
internal readonly record struct WorkspaceSize(int Width, int Features, int Scores, int Slots, int Hidden, int Relations)
{
    public static WorkspaceSize Of(NetworkData network) => new(
        network.Shape.Width,
        network.Features.Length,
        Math.Max(Kernels.Pad(network.Tags.Length), Kernels.Lane),
        ParserState.Slots * network.Shape.ParserHidden,
        network.Shape.ParserHidden,
        Kernels.Pad(network.Relations.Length));
}

/// <summary>
/// The memory of one batch: rows of numbers for the words of some sentences, one sentence after the other, an empty row before, between
/// and after them, so that a convolution sees nothing beyond a sentence's ends. Kept and used again: a word costs no allocation.
/// </summary>
internal sealed class Workspace(int mostSlotRows = Workspace.MostSlotRows)
{
    /// <summary>A workspace that grew beyond this is not kept.</summary>
    public const int KeepRows = 4096;

    /// <summary>Rows of <see cref="Slots"/> at most: they are the widest by far, and of a longer batch the parser looks at a few at a time.</summary>
    public const int MostSlotRows = 2048;

    public int Rows { get; private set; }

    /// <summary>Rows for which there is memory.</summary>
    public int Capacity { get; private set; }

    /// <summary>For each sentence of the batch the row of its first word; then the row after the last sentence's end row.</summary>
    public List<int> Starts { get; } = [];

    /// <summary>The forms of one sentence, their keys and their rows in the feature tables.</summary>
    public string[] Forms { get; private set; } = [];

    public ulong[] Keys { get; private set; } = [];

    public int[] FeatureRows { get; private set; } = [];

    /// <summary>The words' rows among the known words, -1 for others.</summary>
    public int[] KnownRows { get; private set; } = [];

    public float[] Current { get; private set; } = [];

    public float[] Scratch { get; private set; } = [];

    public float[] Wide { get; private set; } = [];

    public float[] Scores { get; private set; } = [];

    public float[] Slots { get; private set; } = [];

    /// <summary>For each row of <see cref="Slots"/> the row of the batch that it is of; looked at only where the batch is longer.</summary>
    public int[] SlotRows { get; private set; } = [];

    public int[] Labels { get; private set; } = [];

    public ParserState Parser { get; } = new();

    public float[] Hidden { get; private set; } = [];

    public float[] RelationScores { get; private set; } = [];

    public byte[] NameSteps { get; private set; } = [];

    public void Reset(WorkspaceSize size, IReadOnlyList<Token[]> sentences, int first, int end)
    {
        Starts.Clear();
        Rows = 1;
        for (var i = first; i < end; i++)
        {
            Starts.Add(Rows);
            Rows += sentences[i].Length + 1;
        }

        Starts.Add(Rows);
        if (Rows > Capacity)
            Grow(size);
    }

    private void Grow(WorkspaceSize size)
    {
        Capacity = Math.Max(Rows + (Rows / 4), 256);
        Current = Allocate(Capacity * size.Width);
        Scratch = Allocate(Capacity * size.Width);
        Wide = Allocate(Capacity * 2 * size.Width);
        Scores = Allocate(Capacity * size.Scores);
        SlotRows = new int[Math.Min(Capacity, mostSlotRows)];
        Slots = Allocate(SlotRows.Length * size.Slots);
        Forms = new string[Capacity];
        Keys = new ulong[Capacity];
        KnownRows = new int[Capacity];
        FeatureRows = new int[Capacity * size.Features];
        Labels = new int[Capacity];
        NameSteps = new byte[Capacity * NameDecoder.Tags];
        Hidden = Allocate(size.Hidden);
        RelationScores = Allocate(size.Relations);
    }

    private static float[] Allocate(int length) => GC.AllocateUninitializedArray<float>(length, pinned: true);
}
