namespace Dragoman.Language.Neural;

/// <summary>
/// The memory of one batch: rows of numbers for the words of some sentences, one sentence after the other, an empty row before, between
/// and after them, so that a convolution sees nothing beyond a sentence's ends. Kept and used again: a word costs no allocation.
/// </summary>
internal sealed class Workspace
{
    /// <summary>A workspace that grew beyond this is not kept.</summary>
    public const int KeepRows = 4096;

    public int Rows { get; private set; }

    /// <summary>Rows for which there is memory.</summary>
    public int Capacity { get; private set; }

    /// <summary>For each sentence of the batch the row of its first word; then the row after the last sentence's end row.</summary>
    public List<int> Starts { get; } = [];

    public float[] Current { get; private set; } = [];

    public float[] Scratch { get; private set; } = [];

    public float[] Wide { get; private set; } = [];

    public float[] Scores { get; private set; } = [];

    public float[] Slots { get; private set; } = [];

    public int[] Labels { get; private set; } = [];

    public ParserState Parser { get; } = new();

    public float[] Hidden { get; private set; } = [];

    public float[] RelationScores { get; private set; } = [];

    public byte[] NameSteps { get; private set; } = [];

    public void Reset(NetworkData network, IReadOnlyList<Token[]> sentences, int first, int end)
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
            Grow(network);
    }

    private void Grow(NetworkData network)
    {
        Capacity = Math.Max(Rows + (Rows / 4), 256);
        var width = network.Shape.Width;
        Current = Allocate(Capacity * width);
        Scratch = Allocate(Capacity * width);
        Wide = Allocate(Capacity * 2 * width);
        Scores = Allocate(Capacity * Math.Max(Kernels.Pad(network.Tags.Length), Kernels.Lane));
        Slots = Allocate(Capacity * ParserState.Slots * network.Shape.ParserHidden);
        Labels = new int[Capacity];
        NameSteps = new byte[Capacity * NameDecoder.Tags];
        Hidden = Allocate(network.Shape.ParserHidden);
        RelationScores = Allocate(Kernels.Pad(network.Relations.Length));
    }

    private static float[] Allocate(int length) => GC.AllocateUninitializedArray<float>(length, pinned: true);
}
