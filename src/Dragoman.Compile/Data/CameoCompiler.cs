using System.Globalization;
using System.Text;
using Dragoman.Coding.Events;

namespace Dragoman.Compile.Data;

/// <summary>Checks the tables of <c>data/cameo</c> and packs them into one section.</summary>
internal static class CameoCompiler
{
    private static readonly HashSet<string> Types = [.. Enum.GetNames<EventType>().Select(n => n.ToUpperInvariant())];

    /// <exception cref="InvalidDataException">A row does not fit; the message names file and line.</exception>
    public static byte[] Compile(DirectoryInfo data)
    {
        var text = new StringBuilder();
        string Path(string file) => System.IO.Path.Combine(data.FullName, "cameo", file);
        foreach (var row in TsvTable.Read(Path("codes.tsv"), "code", "quad", "goldstein"))
        {
            if (row["code"].Length is < 2 or > 4 || !row["code"].All(char.IsAsciiDigit))
                throw row.Broken($"'{row["code"]}' is no CAMEO code: two to four digits");
            if (row["goldstein"].Length > 0)
                Scale(row, "goldstein");
            Append(text, "code", Quad(row), "code", "quad", "goldstein");
        }

        foreach (var row in TsvTable.Read(Path("types.tsv"), "type", "cameo", "quad", "score"))
        {
            Scale(row, "score");
            Append(text, "type", Quad(Type(row)), "type", "cameo", "quad", "score");
        }

        foreach (var row in TsvTable.Read(Path("modes.tsv"), "type", "mode", "cameo"))
            Append(text, "mode", Type(row), "type", "mode", "cameo");
        var packed = text.ToString();
        _ = CameoTable.Parse(packed);
        return Encoding.UTF8.GetBytes(packed);
    }

    private static TsvRow Type(TsvRow row) =>
        Types.Contains(row["type"]) ? row : throw row.Broken($"'{row["type"]}' is no PLOVER type");

    private static TsvRow Quad(TsvRow row) => row["quad"] is "1" or "2" or "3" or "4" ? row : throw row.Broken($"'{row["quad"]}' is no quad class: 1 to 4");

    private static void Scale(TsvRow row, string column)
    {
        if (!double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || value is < -10 or > 10)
            throw row.Broken($"'{row[column]}' is no value from -10 to 10");
    }

    private static void Append(StringBuilder text, string kind, TsvRow row, params string[] columns)
    {
        text.Append(kind);
        foreach (var column in columns)
            text.Append('\t').Append(row[column]);
        text.Append('\n');
    }
}
