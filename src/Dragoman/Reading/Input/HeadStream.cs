namespace Dragoman.Reading.Input;

/// <summary>A forward-only stream whose first bytes can be looked at before they are read.</summary>
internal sealed class HeadStream : Stream
{
    private readonly Stream _rest;
    private readonly byte[] _head;
    private int _at;

    /// <param name="size">How many bytes to look at; fewer where the stream is shorter.</param>
    public HeadStream(Stream stream, int size)
    {
        _rest = stream;
        var head = new byte[size];
        var read = stream.ReadAtLeast(head, size, throwOnEndOfStream: false);
        _head = read == size ? head : head[..read];
        IsWhole = read < size;
    }

    /// <summary>The first bytes, whether they were read already or not.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <summary>The head is all there is.</summary>
    public bool IsWhole { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var left = _head.AsSpan(_at);
        if (left.IsEmpty)
            return _rest.Read(buffer);
        var n = Math.Min(left.Length, buffer.Length);
        left[..n].CopyTo(buffer);
        _at += n;
        return n;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Everything that is left, or null where it is longer than the limit (in bytes).</summary>
    public byte[]? ReadAll(int limit)
    {
        using var all = new MemoryStream(_head.Length);
        var buffer = new byte[1 << 16];
        for (int n; (n = Read(buffer.AsSpan())) > 0;)
        {
            if (all.Length + n > limit)
                return null;
            all.Write(buffer, 0, n);
        }

        return all.ToArray();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
