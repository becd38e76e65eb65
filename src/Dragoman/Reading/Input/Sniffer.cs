using System.Text;
using System.Text.Json;

namespace Dragoman.Reading.Input;

/// <summary>Tells what an input is by its name and its first bytes.</summary>
internal static class Sniffer
{
    private static readonly string[] PageStarts = ["<!doctype html", "<html", "<head", "<body", "<div", "<table", "<meta", "<script", "<p>", "<p "];

    /// <param name="start">The first characters of the input, decoded.</param>
    public static InputKind KindOf(string file, ReadOnlySpan<char> start, ReadOptions options)
    {
        if (options.Kind is { } kind)
            return kind;
        var extension = Path.GetExtension(file.AsSpan());
        if (Is(extension, ".jsonl") || Is(extension, ".ndjson"))
            return InputKind.JsonLines;
        if (Is(extension, ".csv") || Is(extension, ".tsv"))
            return InputKind.Table;
        if (StartsWithObject(start))
            return InputKind.JsonLines;
        return options.Columns is not null && !Is(extension, ".txt") ? InputKind.Table : InputKind.Text;
    }

    /// <summary>Comma, semicolon or tab: whichever the header holds most of, outside quotation marks; the comma where none stands in it.</summary>
    public static char DelimiterOf(ReadOnlySpan<char> start)
    {
        Span<int> counts = stackalloc int[3];
        var quoted = false;
        foreach (var c in start)
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is '\n' or '\r')
                break;
            else if (!quoted && ",;\t".IndexOf(c) is var which and >= 0)
                counts[which]++;
        }

        var best = counts[1] > counts[0] ? 1 : 0;
        return ",;\t"[counts[2] > counts[best] ? 2 : best];
    }

    /// <summary>A page of HTML, as far as its beginning shows.</summary>
    public static bool IsPage(ReadOnlySpan<char> start)
    {
        var text = SkipProlog(start.TrimStart());
        foreach (var tag in PageStarts)
        {
            if (text.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>What kind of binary file the first bytes announce, or null.</summary>
    public static string? BinaryKind(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF file",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive or an office document",
        [0x1F, 0x8B, ..] => "a gzip archive",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "an image",
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', ..] => "an SQLite file",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old office document",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "an RTF document",
        _ => null,
    };

    private static bool Is(ReadOnlySpan<char> extension, string wanted) => extension.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    // Comments, an XML declaration and processing instructions may stand before the first tag.
    private static ReadOnlySpan<char> SkipProlog(ReadOnlySpan<char> text)
    {
        while (text.StartsWith("<!--") || text.StartsWith("<?"))
        {
            var close = text.StartsWith("<?") ? "?>" : "-->";
            var end = text.IndexOf(close);
            if (end < 0)
                return text;
            text = text[(end + close.Length)..].TrimStart();
        }

        return text;
    }

    private static bool StartsWithObject(ReadOnlySpan<char> start)
    {
        var text = start.TrimStart();
        if (text.IsEmpty || text[0] != '{')
            return false;
        var stop = text.IndexOf('\n');
        var line = Encoding.UTF8.GetBytes((stop < 0 ? text : text[..stop]).ToString());
        // A line longer than the head looks unfinished; its first key must do.
        var reader = new Utf8JsonReader(line, isFinalBlock: false, state: default);
        try
        {
            return reader.Read() && reader.Read() && reader.TokenType is JsonTokenType.PropertyName;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
