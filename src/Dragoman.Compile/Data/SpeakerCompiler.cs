using System.Text;
using System.Text.RegularExpressions;
using Dragoman.Coding.Statements;

namespace Dragoman.Compile.Data;

/// <summary>Checks <c>data/lexicon/speakers.tsv</c> against its schema and packs it into one section.</summary>
internal static partial class SpeakerCompiler
{
    private const string Header = "lemma\tkind";

    /// <exception cref="InvalidDataException">A line does not fit; the message names file and line.</exception>
    public static byte[] Compile(DirectoryInfo data)
    {
        var path = Path.Combine(data.FullName, "lexicon", "speakers.tsv");
        return Speakers.Write(Read(path, File.ReadAllLines(path, Encoding.UTF8)));
    }

    internal static List<KeyValuePair<string, SpeakerKind>> Read(string path, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || lines[0] != Header)
            throw new InvalidDataException($"{path}, line 1: the columns must be {Header.Replace("\t", ", ")}.");
        var words = new List<KeyValuePair<string, SpeakerKind>>();
        for (var i = 1; i < lines.Count; i++)
        {
            var fields = lines[i].Split('\t');
            if (fields.Length != 2 || !LemmaShape().IsMatch(fields[0]) || !KindShape().IsMatch(fields[1]) || !Enum.TryParse<SpeakerKind>(fields[1], ignoreCase: true, out var kind))
                throw new InvalidDataException($"{path}, line {i + 1}: '{lines[i]}' does not fit the schema.");
            if (words.Count > 0 && string.CompareOrdinal(words[^1].Key, fields[0]) >= 0)
                throw new InvalidDataException($"{path}, line {i + 1}: '{fields[0]}' is out of order or stands twice.");
            words.Add(new(fields[0], kind));
        }

        return words;
    }

    [GeneratedRegex("^[a-zé-]+$")]
    private static partial Regex LemmaShape();

    [GeneratedRegex("^[a-z]+$")]
    private static partial Regex KindShape();
}
