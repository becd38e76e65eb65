using System.Globalization;
using System.Text;
using Dragoman.Coding.Figures;

namespace Dragoman.Compile.Data;

/// <summary>Checks the tables of <c>data/figures</c> against their schema and packs them into one section.</summary>
internal static class FiguresCompiler
{
    private static readonly string[] Kinds = ["article", "fraction", "scale", "suffix", "unit", "vague"];

    /// <exception cref="InvalidDataException">A row does not fit; the message names file and line.</exception>
    public static byte[] Compile(DirectoryInfo data)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var folder = Path.Combine(data.FullName, FigureLexicon.Section);
        Pack(Path.Combine(folder, "bounds.tsv"), "phrase\tbound", writer, (f, w) =>
        {
            w.Write(f[0]);
            w.Write((byte)BoundOf(f[1]));
        });
        Pack(Path.Combine(folder, "numbers.tsv"), "word\tvalue\tkind", writer, (f, w) =>
        {
            w.Write(f[0]);
            w.Write(f[1].Length == 0 ? 0m : decimal.Parse(f[1], CultureInfo.InvariantCulture));
            w.Write(Kinds.Contains(f[2]) ? f[2] : throw new FormatException($"'{f[2]}' is none of {string.Join(", ", Kinds)}"));
        });
        Pack(Path.Combine(folder, "measures.tsv"), "measure\tunit\tlemma\tupos\tframe", writer, WriteMeasure);
        Pack(Path.Combine(folder, "people.tsv"), "noun", writer, (f, w) => w.Write(f[0]));
        Pack(Path.Combine(folder, "incidents.tsv"), "lemma\tincident", writer, (f, w) =>
        {
            w.Write(f[0]);
            w.Write(f[1]);
        });
        writer.Flush();
        return stream.ToArray();
    }

    private static void WriteMeasure(string[] fields, BinaryWriter writer)
    {
        var frame = fields[4].Split(':');
        writer.Write(fields[2]);
        writer.Write(fields[0]);
        writer.Write(fields[1]);
        writer.Write((byte)Enum.Parse<Upos>(fields[3]));
        writer.Write((byte)Enum.Parse<FigureFrame>(frame[0], ignoreCase: true));
        writer.Write(frame.Length > 1 ? frame[1] : "");
    }

    private static Bound BoundOf(string word) => word switch
    {
        "exact" => Bound.Exact,
        "at_least" => Bound.AtLeast,
        "at_most" => Bound.AtMost,
        "about" => Bound.About,
        _ => throw new FormatException($"'{word}' is none of exact, at_least, at_most, about"),
    };

    private static void Pack(string path, string header, BinaryWriter writer, Action<string[], BinaryWriter> write)
    {
        var lines = File.ReadAllLines(path, Encoding.UTF8);
        if (lines.Length == 0 || lines[0] != header)
            throw new InvalidDataException($"{path}, line 1: the columns must be {header.Replace("\t", ", ")}.");
        writer.Write(lines.Length - 1);
        for (var i = 1; i < lines.Length; i++)
        {
            var fields = lines[i].Split('\t');
            if (fields.Length != header.Count('\t') + 1)
                throw new InvalidDataException($"{path}, line {i + 1}: {fields.Length} columns, not {header.Count('\t') + 1}.");
            if (i > 1 && string.CompareOrdinal(lines[i - 1], lines[i]) >= 0)
                throw new InvalidDataException($"{path}, line {i + 1}: the lines are not in order, or one stands twice.");
            try
            {
                write(fields, writer);
            }
            catch (Exception e) when (e is FormatException or ArgumentException)
            {
                throw new InvalidDataException($"{path}, line {i + 1}: {e.Message}.", e);
            }
        }
    }
}
