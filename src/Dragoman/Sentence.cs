namespace Dragoman;

/// <summary>One sentence of an article, with its tree.</summary>
public sealed class Sentence
{
    private int[]? _childStart;
    private int[]? _children;

    public Sentence(int index, Span span, Token[] tokens, IReadOnlyList<MultiwordToken>? multiwords = null, BlockKind block = BlockKind.Paragraph)
    {
        Index = index;
        Span = span;
        Tokens = tokens;
        Multiwords = multiwords ?? [];
        Block = block;
    }

    /// <summary>Its number in the article, from 0.</summary>
    public int Index { get; }

    public Span Span { get; }

    public Token[] Tokens { get; }

    public IReadOnlyList<MultiwordToken> Multiwords { get; }

    /// <summary>The kind of block in which it stands.</summary>
    public BlockKind Block { get; }

    /// <summary>The word with this CoNLL-U number (from 1).</summary>
    public ref readonly Token this[int number] => ref Tokens[number - 1];

    /// <summary>The numbers of the words whose head is this word (0: the roots), in order.</summary>
    public ReadOnlySpan<int> ChildrenOf(int number)
    {
        if (_childStart is null)
            IndexChildren();
        return _children.AsSpan(_childStart![number].._childStart[number + 1]);
    }

    // Counting sort by head. Two threads may both build it; both build the same.
    private void IndexChildren()
    {
        var starts = new int[Tokens.Length + 2];
        foreach (ref readonly var token in Tokens.AsSpan())
            starts[token.Head + 1]++;
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        var children = new int[Tokens.Length];
        for (var i = 0; i < Tokens.Length; i++)
            children[next[Tokens[i].Head]++] = i + 1;
        _children = children;
        _childStart = starts;
    }
}
