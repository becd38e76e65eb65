namespace Dragoman.Coding.Events;

/// <summary>Finds in whose words a place stands, in time that does not grow with the length of the article.</summary>
internal sealed class ContentIndex
{
    private readonly (Span Content, Statement Statement)[] _contents;

    // For each content the furthest end of it and all before it: behind a place that none of them reaches, nothing needs to be looked at.
    private readonly int[] _furthest;

    public ContentIndex(IReadOnlyList<Statement> statements)
    {
        _contents = [.. statements.SelectMany(s => s.Content.Select(c => (c, s))).OrderBy(c => c.c.Start)];
        _furthest = new int[_contents.Length];
        var furthest = 0;
        for (var i = 0; i < _contents.Length; i++)
            _furthest[i] = furthest = Math.Max(furthest, _contents[i].Content.End);
    }

    /// <summary>The statement with the shortest content around the place; of equals, the first.</summary>
    public Statement? Innermost(Span place)
    {
        Statement? inner = null;
        var width = int.MaxValue;
        for (var i = CountUpTo(place.Start) - 1; i >= 0 && _furthest[i] >= place.End; i--)
        {
            var (content, statement) = _contents[i];
            if (content.Contains(place) && content.Length <= width)
                (inner, width) = (statement, content.Length);
        }

        return inner;
    }

    // How many contents start at the place or before it.
    private int CountUpTo(int start)
    {
        int low = 0, high = _contents.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_contents[middle].Content.Start <= start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
