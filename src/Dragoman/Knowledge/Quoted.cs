namespace Dragoman.Knowledge;

/// <summary>Which parts of a text stand in quotation marks: there "he" is seldom whom the sentence around speaks of.</summary>
internal sealed class Quoted
{
    private readonly List<Span> _spans = [];

    public Quoted(string text)
    {
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            // A quotation that is not closed ends with its paragraph.
            if (open >= 0 && c == '\n' && i + 1 < text.Length && text[i + 1] == '\n')
                open = Close(open, i);
            else if (open < 0 && (c is '“' or '«' || c == '"'))
                open = i;
            else if (open >= 0 && (c is '”' or '»' || c == '"' && text[open] == '"'))
                open = Close(open, i);
        }

        if (open >= 0)
            Close(open, text.Length);
    }

    public bool Contains(int position)
    {
        int low = 0, high = _spans.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (position < _spans[middle].Start)
                high = middle - 1;
            else if (position >= _spans[middle].End)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    private int Close(int open, int end)
    {
        _spans.Add(new Span(open, end));
        return -1;
    }
}
