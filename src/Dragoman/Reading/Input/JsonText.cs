using System.Buffers;
using System.Text;

namespace Dragoman.Reading.Input;

/// <summary>
/// Strings of JSON with their escapes resolved. The framework's reader throws on half a surrogate pair, which pages cut in the middle of
/// an emoji do hold; here it becomes U+FFFD, and so does NUL.
/// </summary>
internal static class JsonText
{
    /// <param name="raw">What stands between the quotation marks: valid UTF-8 and valid escapes.</param>
    public static string Unescape(ReadOnlySpan<byte> raw, out bool replaced)
    {
        replaced = false;
        if (raw.IndexOf((byte)'\\') < 0)
            return Encoding.UTF8.GetString(raw);
        var units = ArrayPool<char>.Shared.Rent(raw.Length);
        var n = 0;
        while (!raw.IsEmpty)
        {
            var slash = raw.IndexOf((byte)'\\');
            var plain = slash < 0 ? raw : raw[..slash];
            n += Encoding.UTF8.GetChars(plain, units.AsSpan(n));
            if (slash < 0)
                break;
            units[n++] = Escaped(raw[(slash + 1)..], out var length);
            raw = raw[(slash + 1 + length)..];
        }

        replaced = ReplaceHalves(units.AsSpan(0, n));
        var text = new string(units, 0, n);
        ArrayPool<char>.Shared.Return(units);
        return text;
    }

    /// <summary>Puts U+FFFD for NUL and for each half of a surrogate pair without its other half; true where there was one.</summary>
    public static bool ReplaceHalves(Span<char> units)
    {
        var replaced = false;
        for (var i = 0; i < units.Length; i++)
        {
            if (char.IsHighSurrogate(units[i]) && i + 1 < units.Length && char.IsLowSurrogate(units[i + 1]))
            {
                i++;
                continue;
            }

            if (!char.IsSurrogate(units[i]) && units[i] != '\0')
                continue;
            units[i] = '\uFFFD';
            replaced = true;
        }

        return replaced;
    }

    private static char Escaped(ReadOnlySpan<byte> after, out int length)
    {
        length = 1;
        switch (after[0])
        {
            case (byte)'n': return '\n';
            case (byte)'r': return '\r';
            case (byte)'t': return '\t';
            case (byte)'b': return '\b';
            case (byte)'f': return '\f';
            case (byte)'u':
                length = 5;
                return (char)((Hex(after[1]) << 12) | (Hex(after[2]) << 8) | (Hex(after[3]) << 4) | Hex(after[4]));
            default: return (char)after[0];
        }
    }

    private static int Hex(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
