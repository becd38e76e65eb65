using System.Text;
using System.Text.Json;
using Dragoman.Reading.Input;

namespace Dragoman.Reading;

/// <summary>Articles as JSON, one object a line. A line that is none is reported, and the next one read.</summary>
internal sealed class JsonLines(ArticleBuilder builder)
{
    public IEnumerable<ReadItem> Read(string file, Stream utf8, ReadOptions options)
    {
        var lines = new ByteLines(utf8);
        var warned = false;
        while (lines.TryRead(out var bytes))
        {
            if (IsBlank(bytes.Span))
                continue;
            var place = $"line {lines.Number}";
            if (!TryUtf8(bytes, out var line, out var guess))
            {
                yield return new ReadItem(Problems.UnknownEncoding(file, place));
                continue;
            }

            // One warning for the file: the lines of one file are of one kind.
            if (guess is { } g && !warned)
            {
                warned = true;
                yield return new ReadItem(Problems.Guessed(file, place, g));
            }

            var (raw, problem, replaced) = Parse(file, lines.Number, line.Span);
            if (problem is not null)
            {
                yield return new ReadItem(problem);
                if (lines.Number == 1 && line.Span.TrimStart(" \t\r\n"u8) is [(byte)'[', ..])
                    yield break;
                continue;
            }

            if (replaced)
                yield return new ReadItem(Problems.Replaced(file, place));
            foreach (var item in builder.Build(raw!, file, place, options))
                yield return item;
        }
    }

    private static bool TryUtf8(ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> line, out Encodings.Guess? guess)
    {
        line = bytes;
        guess = null;
        if (System.Text.Unicode.Utf8.IsValid(bytes.Span))
            return true;
        var decoded = Encodings.Decode(bytes.Span);
        guess = decoded.Guess;
        if (decoded.Text is null)
            return false;
        line = Encoding.UTF8.GetBytes(decoded.Text);
        return true;
    }

    private static (RawArticle? Raw, Diagnostic? Problem, bool Replaced) Parse(string file, long number, ReadOnlySpan<byte> line)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var authors = new List<string>();
        var replaced = false;
        var reader = new Utf8JsonReader(line);
        try
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray && number == 1)
                return (null, Problems.JsonArray(file), false);
            if (reader.TokenType != JsonTokenType.StartObject)
                return (null, Problems.BrokenJson(file, number, reader.TokenStartIndex + 1), false);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = Encoding.UTF8.GetString(reader.ValueSpan);
                reader.Read();
                if (ReadValue(ref reader, key, fields, authors, ref replaced) is { } wanted)
                    return (null, Problems.WrongType(file, number, key, wanted), false);
            }

            // Anything behind the object makes the line no object.
            reader.Read();
        }
        catch (JsonException e)
        {
            return (null, Problems.BrokenJson(file, number, (e.BytePositionInLine ?? 0) + 1), false);
        }

        if (!fields.TryGetValue("text", out var text))
            return (null, Problems.NoText(file, number), false);
        if (string.IsNullOrWhiteSpace(text))
            return (null, Problems.EmptyText(file, number), false);
        if (Sniffer.IsPage(text))
            return (null, Problems.Page(file, $"line {number}"), false);
        return (Make(file, number, text, fields, authors), null, replaced);
    }

    private static RawArticle Make(string file, long number, string text, Dictionary<string, string> fields, List<string> authors) => new()
    {
        File = $"{file}:{number}",
        Text = text,
        Title = fields.GetValueOrDefault("title"),
        Url = fields.GetValueOrDefault("url"),
        Published = fields.GetValueOrDefault("published"),
        Publisher = fields.GetValueOrDefault("publisher"),
        Authors = authors,
        Id = fields.GetValueOrDefault("id"),
        Language = fields.GetValueOrDefault("language"),
        Speaker = fields.GetValueOrDefault("speaker"),
    };

    /// <summary>What the value should have been, where it is not; else null. Null values and unknown keys are passed over.</summary>
    private static string? ReadValue(ref Utf8JsonReader reader, string key, Dictionary<string, string> fields, List<string> authors, ref bool replaced)
    {
        if (reader.TokenType == JsonTokenType.Null || !ColumnMap.Fields.Contains(key))
        {
            reader.Skip();
            return null;
        }

        if (key == "authors" && reader.TokenType == JsonTokenType.StartArray)
        {
            authors.Clear();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType != JsonTokenType.String)
                    return "list of strings";
                AddAuthor(authors, Text(ref reader, ref replaced));
            }

            return null;
        }

        // Ids and years are written as numbers, too.
        if (reader.TokenType == JsonTokenType.Number && key is "id" or "published")
        {
            fields[key] = Encoding.UTF8.GetString(reader.ValueSpan);
            return null;
        }

        if (reader.TokenType != JsonTokenType.String)
            return key == "authors" ? "list of strings" : "string";
        var value = Text(ref reader, ref replaced);
        if (key == "authors")
            AddAuthors(authors, value);
        else
            fields[key] = value;
        return null;
    }

    /// <summary>Names in one field, parted by semicolons, or by commas where there is none: "Surname, Name" is left to semicolons.</summary>
    internal static void AddAuthors(List<string> authors, string names)
    {
        foreach (var name in names.Split(names.Contains(';', StringComparison.Ordinal) ? ";" : ", "))
        {
            foreach (var one in name.Split(" and "))
                AddAuthor(authors, one);
        }
    }

    private static void AddAuthor(List<string> authors, string name)
    {
        name = name.Trim();
        if (name.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
            name = name[3..].TrimStart();
        if (name.Length > 0)
            authors.Add(name);
    }

    private static string Text(ref Utf8JsonReader reader, ref bool replaced)
    {
        var text = JsonText.Unescape(reader.ValueSpan, out var some);
        replaced |= some;
        return text;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r\n"u8) < 0;
}
