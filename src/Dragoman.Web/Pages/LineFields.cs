using System.Text.Json;
using Dragoman.Store.Lines;

namespace Dragoman.Web.Pages;

/// <summary>The fields of a line as its JSON has them, flat, for people to read.</summary>
internal static class LineFields
{
    private static readonly string[] Elsewhere = ["id", "evidence", "article", "file"];

    public static IEnumerable<(string Name, string Value)> Of(Line line)
    {
        using var json = JsonDocument.Parse(LineJson.WriteUtf8(line));
        return [.. json.RootElement.EnumerateObject().Where(field => !Elsewhere.Contains(field.Name)).SelectMany(field => Flat(field.Name, field.Value))];
    }

    private static IEnumerable<(string, string)> Flat(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Flat($"{name} {field.Name}", field.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, n) => Flat(value.GetArrayLength() > 1 ? $"{name} {n + 1}" : name, item)),
        _ => [(name.Replace('_', ' '), value.ToString())],
    };
}
