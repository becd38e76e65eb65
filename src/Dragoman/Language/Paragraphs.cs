namespace Dragoman.Language;

/// <summary>Finds the paragraphs of a text: what blank lines, form feeds and paragraph separators part. No sentence goes over their bounds.</summary>
internal ref struct Paragraphs
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int _end;
    private int _at;

    public Paragraphs(ReadOnlySpan<char> text, int start, int end)
    {
        _text = text;
        _at = start;
        _end = end;
    }

    public int Start { get; private set; }

    /// <summary>Exclusive; neither white space nor line breaks stand at the ends of a paragraph.</summary>
    public int End { get; private set; }

    public bool Next()
    {
        while (_at < _end && char.IsWhiteSpace(_text[_at]))
            _at++;
        if (_at >= _end)
            return false;
        Start = _at;
        End = _at;
        var lines = 0;
        for (; _at < _end && lines < 2; _at++)
        {
            var c = _text[_at];
            if (!char.IsWhiteSpace(c))
            {
                End = _at + 1;
                lines = 0;
            }
            else if (c is '\f' or '\u2029')
            {
                lines = 2;
            }
            else if (c is '\n' or '\u2028' or '\u0085' || (c == '\r' && !(_at + 1 < _end && _text[_at + 1] == '\n')))
            {
                lines++;
            }
        }

        return true;
    }
}
