using System.Text;
using Dragoman.Reading;

namespace Dragoman.Compile.Data;

/// <summary>Checks the tables that reading needs against the schemas in their READMEs. A section is its table without the header line.</summary>
internal static class ReadingCompiler
{
    private static readonly string[] Places = ["whole", "start", "within"];

    /// <exception cref="InvalidDataException">A row does not fit; the message names file, line and reason.</exception>
    public static byte[] Boilerplate(DirectoryInfo data) => Phrases(Path.Combine(data.FullName, "boilerplate", "phrases.tsv"), BoilerplateKinds);

    /// <inheritdoc cref="Boilerplate"/>
    public static byte[] Layout(DirectoryInfo data) => Phrases(Path.Combine(data.FullName, "layout", "labels.tsv"), LabelKinds);

    /// <inheritdoc cref="Boilerplate"/>
    public static byte[] Publishers(DirectoryInfo data) =>
        Table(Path.Combine(data.FullName, "publishers", "publishers.tsv"), "host\tname\tkind\taliases", 1, row =>
            row[0].Length == 0 || row[0].Any(c => char.IsUpper(c) || char.IsWhiteSpace(c)) || !row[0].Contains('.') ? $"'{row[0]}' is no host name in lower case"
            : row[1].Length == 0 ? "the name is empty"
            : row[2] is not ("outlet" or "agency") ? $"the kind '{row[2]}' is neither outlet nor agency"
            : null);

    /// <inheritdoc cref="Boilerplate"/>
    public static byte[] Calendar(DirectoryInfo data) =>
        Table(Path.Combine(data.FullName, "calendar", "names.tsv"), "kind\tname\tnumber\tlanguage", 2, row =>
            row[0] is not ("month" or "weekday") ? $"the kind '{row[0]}' is neither month nor weekday"
            : row[1].Length < 3 || !row[1].All(char.IsLetter) ? $"the name '{row[1]}' is no word of three letters or more"
            : !int.TryParse(row[2], out var n) || n < 1 || n > (row[0] == "month" ? 12 : 7) ? $"the number '{row[2]}' is out of range"
            : row[3].Length == 0 ? "the language is empty"
            : null);

    /// <inheritdoc cref="Boilerplate"/>
    public static byte[] Languages(DirectoryInfo data) =>
        Table(Path.Combine(data.FullName, "languages", "languages.tsv"), "language\tkind\tvalue", 3, row =>
            row[0].Length != 2 || !row[0].All(char.IsAsciiLetterLower) ? $"'{row[0]}' is no language of ISO 639-1"
            : row[1] == "word" ? row[2].Length is 0 or > 16 || !row[2].All(c => char.IsLetter(c) && !char.IsUpper(c)) ? $"'{row[2]}' is no word in lower case of at most 16 letters" : null
            : row[1] != "script" ? $"the kind '{row[1]}' is neither word nor script"
            : row[2].Length != 9 || row[2][4] != '-' || !row[2].Replace("-", "", StringComparison.Ordinal).All(char.IsAsciiHexDigitUpper) ? $"'{row[2]}' is no block such as 0590-05FF"
            : null);

    internal static IReadOnlyList<string> BoilerplateKinds { get; } =
        ["address", "advertisement", "comments", "cookies", "copyright", "end", "media", "navigation", "network", "related", "section", "share", "subscribe"];

    internal static IReadOnlyList<string> LabelKinds { get; } =
        ["answer", "by", "caption", "credit", "interview", "published", "publisher", "question", "reporting", "role", "staff", "updated"];

    private static byte[] Phrases(string path, IReadOnlyList<string> kinds)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Table(path, "kind\twhere\tphrase", 3, row =>
            !kinds.Contains(row[0]) ? $"the kind '{row[0]}' is none of {string.Join(", ", kinds)}"
            : !Places.Contains(row[1]) ? $"'{row[1]}' is none of whole, start, within"
            : row[2].Length == 0 || row[2] != row[2].Trim() ? "the phrase is empty or has space around it"
            : row[2].Any(char.IsUpper) ? $"the phrase '{row[2]}' is not in lower case"
            : !seen.Add(row[1] + (row[1] == "within" ? row[2] : PhraseTable.Squeeze(row[2]))) ? $"the phrase '{row[2]}' stands there already"
            : null);
    }

    private static byte[] Table(string path, string header, int keyColumns, Func<string[], string?> wrong)
    {
        var lines = File.ReadAllLines(path, Encoding.UTF8);
        if (lines.Length == 0 || lines[0] != header)
            throw new InvalidDataException($"{path}, line 1: the columns must be {header.Replace("\t", ", ", StringComparison.Ordinal)}.");
        var columns = header.Split('\t').Length;
        var previous = "";
        for (var i = 1; i < lines.Length; i++)
        {
            var row = lines[i].Split('\t');
            var key = string.Join('\t', row.Take(keyColumns));
            var reason = row.Length != columns ? $"{row.Length} columns, not {columns}"
                : string.CompareOrdinal(previous, key) >= 0 ? "it is out of order or doubled"
                : wrong(row);
            if (reason is not null)
                throw new InvalidDataException($"{path}, line {i + 1}: {reason}.");
            previous = key;
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines.Skip(1)));
    }
}
