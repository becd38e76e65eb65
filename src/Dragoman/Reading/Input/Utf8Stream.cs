using System.Text;
using System.Text.Unicode;

namespace Dragoman.Reading.Input;

/// <summary>
/// A stream made valid UTF-8 line by line: one line in another encoding spoils itself alone. What fits no encoding stands as U+FFFD.
/// </summary>
/// <param name="guessed">Told once, with the number of the first line that was not UTF-8 and how it was read.</param>
internal sealed class Utf8Stream(Stream stream, Action<long, Encodings.Guess> guessed) : Stream
{
    private readonly ByteLines _lines = new(stream);
    private ReadOnlyMemory<byte> _line;
    private bool _told;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (_line.IsEmpty && !Next())
            return 0;
        var n = Math.Min(buffer.Length, _line.Length);
        _line.Span[..n].CopyTo(buffer);
        _line = _line[n..];
        return n;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool Next()
    {
        if (!_lines.TryRead(out _line))
            return false;
        if (Utf8.IsValid(_line.Span))
            return true;
        var decoded = Encodings.Decode(_line.Span);
        if (!_told)
        {
            _told = true;
            guessed(_lines.Number, decoded.Guess ?? Encodings.Guess.DamagedUtf8);
        }

        _line = Encoding.UTF8.GetBytes(decoded.Text ?? Encoding.UTF8.GetString(_line.Span));
        return true;
    }
}
