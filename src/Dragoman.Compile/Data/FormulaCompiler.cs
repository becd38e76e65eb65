using System.Text;
using System.Text.RegularExpressions;
using Dragoman.Coding.Statements;

namespace Dragoman.Compile.Data;

/// <summary>Checks <c>data/lexicon/formulas.tsv</c> and packs it into one section.</summary>
internal static partial class FormulaCompiler
{
    private const string Header = "phrase";

    /// <exception cref="InvalidDataException">A line does not fit; the message names file and line.</exception>
    public static byte[] Compile(DirectoryInfo data)
    {
        var path = Path.Combine(data.FullName, "lexicon", "formulas.tsv");
        return Formulas.Write(Read(path, File.ReadAllLines(path, Encoding.UTF8)));
    }

    internal static List<string> Read(string path, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || lines[0] != Header)
            throw new InvalidDataException($"{path}, line 1: the column must be {Header}.");
        var phrases = new List<string>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (!PhraseShape().IsMatch(lines[i]))
                throw new InvalidDataException($"{path}, line {i + 1}: '{lines[i]}' is no phrase of two or more words in small letters.");
            if (phrases.Count > 0 && string.CompareOrdinal(phrases[^1], lines[i]) >= 0)
                throw new InvalidDataException($"{path}, line {i + 1}: '{lines[i]}' is out of order or stands twice.");
            phrases.Add(lines[i]);
        }

        return phrases;
    }

    [GeneratedRegex("^[a-z']+( [a-z']+)+$")]
    private static partial Regex PhraseShape();
}
