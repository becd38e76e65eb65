namespace Dragoman.Reading.Input;

/// <summary>The lines of a stream as bytes, one at a time; memory is that of the longest line.</summary>
internal sealed class ByteLines(Stream stream)
{
    // A "line" that goes on longer than this is handed out in pieces: memory has an end.
    private const int Longest = 1 << 29;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>The number of the line last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next line with its line feed; false at the end. The memory holds good until the next call.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        // Where a line is longer than the buffer, what was searched once is not searched again.
        var searched = 0;
        while (true)
        {
            var feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                line = Take(searched + feed + 1);
                return true;
            }

            searched = _end - _start;
            if (_atEnd || searched >= Longest)
            {
                line = Take(searched);
                return !line.IsEmpty;
            }

            Fill();
        }
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        var line = _buffer.AsMemory(_start, length);
        _start += length;
        if (length > 0)
            Number++;
        return line;
    }

    private void Fill()
    {
        var kept = _end - _start;
        if (kept > _buffer.Length / 2)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        if (_start > 0)
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, kept);
        (_start, _end) = (0, kept);
        var read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        _atEnd = read == 0;
    }
}
