using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Store.Lines;

/// <summary>
/// The one place where lines become JSON and come back: fields in snake_case as the contract names them, null written as <c>null</c>, text
/// beyond ASCII as it is. Not escaped for HTML: a page must not paste it into a script.
/// </summary>
public static class LineJson
{
    private static readonly LineJsonContext Compact = new(Options(indented: false));
    private static readonly LineJsonContext Indented = new(Options(indented: true));

    /// <summary>One line of a JSONL listing, without the line break.</summary>
    public static string Write(Line line, bool indented = false) => JsonSerializer.Serialize(line, Type(line, indented));

    public static void Write(Utf8JsonWriter writer, Line line) => JsonSerializer.Serialize(writer, line, Type(line, indented: false));

    public static byte[] WriteUtf8(Line line) => JsonSerializer.SerializeToUtf8Bytes(line, Type(line, indented: false));

    public static ArticleLine? ReadArticle(string json) => JsonSerializer.Deserialize(json, Compact.ArticleLine);

    public static StatementLine? ReadStatement(string json) => JsonSerializer.Deserialize(json, Compact.StatementLine);

    public static EventLine? ReadEvent(string json) => JsonSerializer.Deserialize(json, Compact.EventLine);

    public static FigureLine? ReadFigure(string json) => JsonSerializer.Deserialize(json, Compact.FigureLine);

    public static DraftLine? ReadDraft(string json) => JsonSerializer.Deserialize(json, Compact.DraftLine);

    public static ActorLine? ReadActor(string json) => JsonSerializer.Deserialize(json, Compact.ActorLine);

    private static System.Text.Json.Serialization.Metadata.JsonTypeInfo Type(Line line, bool indented) =>
        (indented ? Indented : Compact).GetTypeInfo(line.GetType())
        ?? throw new ArgumentException($"{line.GetType().Name} has no JSON form: add it to {nameof(LineJsonContext)}.", nameof(line));

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    };
}

[JsonSerializable(typeof(ArticleLine))]
[JsonSerializable(typeof(StatementLine))]
[JsonSerializable(typeof(EventLine))]
[JsonSerializable(typeof(FigureLine))]
[JsonSerializable(typeof(ActorLine))]
[JsonSerializable(typeof(UtteranceLine))]
[JsonSerializable(typeof(DraftLine))]
[JsonSerializable(typeof(PositionLine))]
[JsonSerializable(typeof(ShiftLine))]
internal sealed partial class LineJsonContext : JsonSerializerContext;
