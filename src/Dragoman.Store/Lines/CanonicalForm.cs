using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Store.Lines;

/// <summary>
/// Builds the canonical JSON of RFC 8785 (keys sorted, no white space, UTF-8, the fewest escapes) for a line, without what is null or empty, and
/// hashes it. Writing it by hand keeps the ids of a thousand articles a second cheap; a test compares it to a form made from the JSON of the listing.
/// </summary>
/// <remarks>Keys must be given in ascending order.</remarks>
internal sealed class CanonicalForm
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private bool _comma;

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>The letter, a hyphen, and the first 16 hexadecimal digits of the SHA-256.</summary>
    public string Id(char letter)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Bytes, hash);
        return $"{letter}-{Convert.ToHexStringLower(hash[..8])}";
    }

    public void Clear()
    {
        _bytes.ResetWrittenCount();
        _comma = false;
    }

    public void Open(char bracket)
    {
        Comma();
        Byte(bracket);
        _comma = false;
    }

    public void OpenField(string key, char bracket)
    {
        Key(key);
        Byte(bracket);
        _comma = false;
    }

    public void Close(char bracket)
    {
        Byte(bracket);
        _comma = true;
    }

    public void Field(string key, string? value)
    {
        if (value is null)
            return;
        Key(key);
        Text(value);
        _comma = true;
    }

    public void Field(string key, int? value)
    {
        if (value is not { } number)
            return;
        Key(key);
        var target = _bytes.GetSpan(11);
        number.TryFormat(target, out var written, provider: CultureInfo.InvariantCulture);
        _bytes.Advance(written);
        _comma = true;
    }

    /// <summary>A number as JSON has it; the record's numbers have no exponent and no zeros behind the point.</summary>
    public void Field(string key, decimal? value)
    {
        if (value is not { } number)
            return;
        Key(key);
        var target = _bytes.GetSpan(64);
        number.TryFormat(target, out var written, provider: CultureInfo.InvariantCulture);
        _bytes.Advance(written);
        _comma = true;
    }

    public void Field(string key, bool value)
    {
        Key(key);
        _bytes.Write(value ? "true"u8 : "false"u8);
        _comma = true;
    }

    public void Field(string key, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        OpenField(key, '[');
        foreach (var value in values)
        {
            Comma();
            Text(value);
            _comma = true;
        }

        Close(']');
    }

    private void Key(string key)
    {
        Comma();
        Text(key);
        Byte(':');
    }

    private void Comma()
    {
        if (_comma)
            Byte(',');
    }

    private void Byte(char ascii)
    {
        _bytes.GetSpan(1)[0] = (byte)ascii;
        _bytes.Advance(1);
    }

    private void Text(string value)
    {
        Byte('"');
        var rest = value.AsSpan();
        while (rest.Length > 0)
        {
            var plain = 0;
            while (plain < rest.Length && rest[plain] >= ' ' && rest[plain] != '"' && rest[plain] != '\\')
                plain++;
            Encoding.UTF8.GetBytes(rest[..plain], _bytes);
            if (plain == rest.Length)
                break;
            Escape(rest[plain]);
            rest = rest[(plain + 1)..];
        }

        Byte('"');
    }

    private void Escape(char c)
    {
        var letter = c switch { '"' => '"', '\\' => '\\', '\n' => 'n', '\r' => 'r', '\t' => 't', '\b' => 'b', '\f' => 'f', _ => '\0' };
        Byte('\\');
        if (letter != '\0')
        {
            Byte(letter);
            return;
        }

        Encoding.UTF8.GetBytes($"u{(int)c:x4}", _bytes);
    }
}
