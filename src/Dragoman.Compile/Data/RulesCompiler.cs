using System.Text;
using Dragoman.Coding.Events;

namespace Dragoman.Compile.Data;

/// <summary>Compiles <c>data/rules</c> and the event lexicon of <c>data/lexicon/events</c> into the section "rules", after checking each against its schema.</summary>
internal static class RulesCompiler
{
    private static readonly string[] Lexicon = ["people.tsv", "carriers.tsv", "complements.tsv", "forms.tsv", "contexts.tsv"];

    /// <exception cref="InvalidDataException">A file violates its schema; the message holds file, line and reason.</exception>
    public static byte[] Compile(DirectoryInfo data)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Lexicon)
            files["lexicon/events/" + name] = Read(Path.Combine(data.FullName, "lexicon", "events", name));
        files[EventLexicon.NationalityFile] = NameAdjectives.Derive(
            Read(Path.Combine(data.FullName, "actors", "states.tsv")),
            Read(Path.Combine(data.FullName, "actors", "bodies.tsv")),
            Read(Path.Combine(data.FullName, "actors", "groups.tsv")));
        var rules = Directory.EnumerateFiles(Path.Combine(data.FullName, "rules"), "*.rule", SearchOption.AllDirectories);
        foreach (var file in rules.Concat(Directory.EnumerateFiles(Path.Combine(data.FullName, WordClasses.Folder), "*.txt")))
            files[Path.GetRelativePath(data.FullName, file).Replace('\\', '/')] = Read(file);
        _ = RuleBook.Parse(files);
        return Encoding.UTF8.GetBytes(RuleBook.Pack(files));
    }

    // Line ends of a checkout must not change the data version.
    private static string Read(string path) => File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
}
