using System.Text;
using System.Text.RegularExpressions;
using Dragoman.Coding.Statements;

namespace Dragoman.Compile.Data;

/// <summary>Checks <c>data/lexicon/cues.tsv</c> against its schema and packs it into one section.</summary>
internal static partial class CueCompiler
{
    private const string Header = "lemma\tpos\tkind\tframes";

    /// <exception cref="InvalidDataException">A line does not fit; the message names file and line.</exception>
    public static byte[] Compile(DirectoryInfo data)
    {
        var path = Path.Combine(data.FullName, "lexicon", "cues.tsv");
        return CueLexicon.Write(Read(path, File.ReadAllLines(path, Encoding.UTF8)));
    }

    internal static List<CueWord> Read(string path, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || lines[0] != Header)
            throw new InvalidDataException($"{path}, line 1: the columns must be {Header.Replace("\t", ", ")}.");
        var words = new List<CueWord>();
        for (var i = 1; i < lines.Count; i++)
        {
            var word = ReadLine(lines[i].Split('\t')) ?? throw new InvalidDataException($"{path}, line {i + 1}: '{lines[i]}' does not fit the schema.");
            if (words.Count > 0 && Compare(words[^1], word) >= 0)
                throw new InvalidDataException($"{path}, line {i + 1}: '{word.Lemma}' is out of order or stands twice.");
            words.Add(word);
        }

        return words;
    }

    private static CueWord? ReadLine(string[] fields)
    {
        if (fields.Length != 4 || !LemmaShape().IsMatch(fields[0]) || !Small(fields[1], out Upos pos) || pos is not (Upos.VERB or Upos.NOUN or Upos.ADJ)
            || !Small(fields[2], out CueKind kind))
            return null;
        var frames = CueFrames.None;
        var prepositions = new List<string>();
        foreach (var frame in fields[3].Split(' '))
        {
            if (frame is ['+', _, ..])
                prepositions.Add(frame[1..]);
            else if (Small(frame, out CueFrames one) && one != CueFrames.None)
                frames |= one;
            else
                return null;
        }

        return new CueWord(fields[0], pos, kind, frames, prepositions);
    }

    // The data writes names in small letters only.
    private static bool Small<T>(string field, out T value)
        where T : struct, Enum
    {
        value = default;
        return field.All(char.IsAsciiLetterLower) && Enum.TryParse(field, ignoreCase: true, out value);
    }

    private static int Compare(CueWord a, CueWord b)
    {
        var lemma = string.CompareOrdinal(a.Lemma, b.Lemma);
        return lemma != 0 ? lemma : string.CompareOrdinal(a.Pos.ToString(), b.Pos.ToString());
    }

    [GeneratedRegex("^[a-z-]+( [a-z]+)?$")]
    private static partial Regex LemmaShape();
}
