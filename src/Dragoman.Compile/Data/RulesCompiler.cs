using System.Text;
using Dragoman.Coding.Events;

namespace Dragoman.Compile.Data;

/// <summary>Compiles <c>data/rules</c> and the event lexicon of <c>data/lexicon/events</c> into the section "rules", after checking each against its schema.</summary>
internal static class RulesCompiler
{
    private static readonly string[] Lexicon = ["classes.txt", "people.tsv", "carriers.tsv", "complements.tsv"];

    /// <exception cref="InvalidDataException">A file violates its schema; the message holds file, line and reason.</exception>
    public static byte[] Compile(DirectoryInfo data)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Lexicon)
            files["lexicon/events/" + name] = Read(Path.Combine(data.FullName, "lexicon", "events", name));
        files[EventLexicon.NationalityFile] = Nationalities(Read(Path.Combine(data.FullName, "actors", "states.tsv")));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(data.FullName, "rules"), "*.rule", SearchOption.AllDirectories))
            files[Path.GetRelativePath(data.FullName, file).Replace('\\', '/')] = Read(file);
        _ = RuleBook.Parse(files);
        return Encoding.UTF8.GetBytes(RuleBook.Pack(files));
    }

    /// <summary>
    /// The adjectives of <c>data/actors/states.tsv</c> that belong to one state only, as rows of adjective, code and name: "Korean" and
    /// "Congolese" say no country by themselves.
    /// </summary>
    internal static string Nationalities(string states)
    {
        var rows = new SortedDictionary<string, (string Code, string Name)?>(StringComparer.Ordinal);
        var lines = states.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split('\t');
        var (code, name, adjectives) = (Array.IndexOf(columns, "code"), Array.IndexOf(columns, "name"), Array.IndexOf(columns, "adjectives"));
        foreach (var line in lines.Skip(1).Where(l => l[0] != '#'))
        {
            var row = line.Split('\t');
            foreach (var adjective in row[adjectives].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                rows[adjective] = rows.ContainsKey(adjective) ? null : (row[code], row[name]);
        }

        return string.Concat(rows.Where(r => r.Value is not null).Select(r => $"{r.Key}\t{r.Value!.Value.Code}\t{r.Value.Value.Name}\n"));
    }

    // Line ends of a checkout must not change the data version.
    private static string Read(string path) => File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
}
