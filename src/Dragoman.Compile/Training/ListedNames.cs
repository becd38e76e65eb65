using System.Globalization;
using System.Text;
using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>
/// Reads the project's own lists (<c>data/actors</c>, <c>data/offices</c>, <c>data/names</c>) as evidence for names. They are compiled into
/// the model, so that the analysis of language needs nothing of what comes after it.
/// </summary>
internal static class ListedNames
{
    // File, column, kind; lists inside a cell are parted by a bar.
    private static readonly (string File, string Column, ListKind Kind)[] Columns =
    [
        ("actors/states.tsv", "name", ListKind.Place), ("actors/states.tsv", "aliases", ListKind.Place), ("actors/states.tsv", "capitals", ListKind.Place),
        ("actors/states.tsv", "adjectives", ListKind.People), ("actors/states.tsv", "person", ListKind.People), ("actors/states.tsv", "people", ListKind.People),
        ("actors/places.tsv", "name", ListKind.Place), ("actors/places.tsv", "aliases", ListKind.Place), ("names/places.tsv", "name", ListKind.Place),
        ("actors/bodies.tsv", "name", ListKind.Organisation), ("actors/bodies.tsv", "aliases", ListKind.Organisation),
        ("actors/groups.tsv", "name", ListKind.Organisation), ("actors/groups.tsv", "aliases", ListKind.Organisation),
        ("actors/organisations.tsv", "name", ListKind.Organisation), ("actors/organisations.tsv", "aliases", ListKind.Organisation),
        ("names/organisations.tsv", "name", ListKind.Organisation),
        ("offices/people.tsv", "name", ListKind.Person), ("offices/people.tsv", "variants", ListKind.Person), ("offices/people.tsv", "family", ListKind.Family),
        ("offices/tenures.tsv", "person", ListKind.Person), ("names/given.tsv", "name", ListKind.Given), ("names/family.tsv", "name", ListKind.Family),
        ("actors/titles.tsv", "word", ListKind.Title),
    ];

    /// <exception cref="InvalidDataException">A table lacks its column.</exception>
    public static NameLists Read(DirectoryInfo data)
    {
        var names = new List<(string[] Words, ListKind Kind)>();
        foreach (var (file, column, kind) in Columns)
        {
            foreach (var name in Cells(Path.Combine(data.FullName, file), column))
                Add(names, name, kind);
        }

        return NameLists.Of(names);
    }

    /// <summary>Every name as it is written, with its list.</summary>
    /// <exception cref="InvalidDataException">A table lacks its column.</exception>
    public static IEnumerable<(string Name, ListKind Kind)> ReadPlain(DirectoryInfo data) =>
        Columns.SelectMany(c => Cells(Path.Combine(data.FullName, c.File), c.Column).Select(name => (name, c.Kind)));

    private static IEnumerable<string> Cells(string file, string column)
    {
        var lines = File.ReadAllLines(file);
        var at = Array.IndexOf(lines[0].Split('\t'), column);
        if (at < 0)
            throw new InvalidDataException($"{file} has no column '{column}'.");
        return lines.Skip(1).SelectMany(l => l.Split('\t')[at].Split('|')).Where(c => c.Length > 1);
    }

    private static void Add(List<(string[] Words, ListKind Kind)> names, string name, ListKind kind)
    {
        foreach (var spelling in new[] { name, WithoutMarks(name) }.Distinct(StringComparer.Ordinal))
        {
            string[] words = [.. RunningText.Sentences(spelling).SelectMany(s => s).Select(RunningText.Normalise)];
            if (words.Length == 0 || (kind == ListKind.Person && words.Length == 1))
                continue;
            names.Add((words, kind));
            // "Foreign Minister X": the source knows no more than the family name.
            if (kind == ListKind.Person && words[0] is not ("foreign" or "prime" or "king" or "queen" or "prince"))
            {
                names.Add(([words[0]], ListKind.Given));
                names.Add(([words[^1]], ListKind.Family));
            }
        }
    }

    private static string WithoutMarks(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
