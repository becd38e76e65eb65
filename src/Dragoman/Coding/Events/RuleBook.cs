using System.Text;

namespace Dragoman.Coding.Events;

/// <summary>All rules, found by the lemma of their trigger: looking one up costs the same with a hundred rules as with ten thousand.</summary>
public sealed class RuleBook
{
    /// <summary>The name of its section in the compiled data.</summary>
    public const string Section = "rules";

    private readonly Dictionary<string, Entry[]> _verbs;
    private readonly Dictionary<string, Entry[]> _nouns;
    private readonly Dictionary<string, Entry[]> _adjectives;

    private RuleBook(IReadOnlyList<EventRule> rules, EventLexicon lexicon)
    {
        Rules = rules;
        Lexicon = lexicon;
        _verbs = Index(rules, TriggerKind.Verb);
        _nouns = Index(rules, TriggerKind.Noun);
        _adjectives = Index(rules, TriggerKind.Adjective);
    }

    public IReadOnlyList<EventRule> Rules { get; }

    public EventLexicon Lexicon { get; }

    /// <summary>Reads its section of the compiled data.</summary>
    /// <exception cref="InvalidDataException">The section is missing or violates the schema.</exception>
    public static RuleBook Load(CompiledData data) => Parse(Unpack(Encoding.UTF8.GetString(data.Section(Section).Span)));

    /// <summary>Reads files by their path under <c>data/</c> (<c>rules/reject/veto.rule</c>, <c>lexicon/events/people.tsv</c>).</summary>
    /// <exception cref="InvalidDataException">A file violates its schema; the message holds file, line and reason.</exception>
    public static RuleBook Parse(IReadOnlyDictionary<string, string> files)
    {
        var classes = WordClasses.Parse(files.Keys.Where(p => p.StartsWith(WordClasses.Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(p => (p, files[p])));
        var lexicon = EventLexicon.Parse(
            File(files, "lexicon/events/people.tsv"),
            File(files, "lexicon/events/carriers.tsv"),
            File(files, "lexicon/events/complements.tsv"),
            File(files, "lexicon/events/forms.tsv"),
            File(files, "lexicon/events/contexts.tsv"),
            File(files, EventLexicon.NationalityFile),
            classes);
        var rules = new List<EventRule>();
        foreach (var path in files.Keys.Where(p => p.EndsWith(".rule", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            rules.Add(RuleText.Parse("data/" + path, path["rules/".Length..^".rule".Length], files[path], classes));
        return new RuleBook(rules, lexicon);
    }

    /// <summary>These rules before the shipped ones; a rule of the same id replaces the shipped one.</summary>
    public RuleBook With(IReadOnlyList<EventRule> own)
    {
        var ids = own.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return new RuleBook([.. own, .. Rules.Where(r => !ids.Contains(r.Id))], Lexicon);
    }

    /// <summary>Rules of the user's own before the shipped ones; a rule with the folder and name of a shipped one takes its place.</summary>
    /// <param name="files">The text of each <c>.rule</c> file by its path, as messages are to name it; it ends in <c>type/name.rule</c>.</param>
    /// <exception cref="InvalidDataException">A file violates the schema; the message holds file, line and reason.</exception>
    public RuleBook With(IReadOnlyDictionary<string, string> files)
    {
        var own = new List<EventRule>();
        foreach (var path in files.Keys.Order(StringComparer.Ordinal))
        {
            var parts = path.Replace('\\', '/').Split('/');
            var id = parts.Length < 2 ? parts[^1] : $"{parts[^2]}/{parts[^1]}";
            if (own.Exists(r => r.Id == id[..^".rule".Length]))
                throw RuleText.Wrong(path, 1, $"a rule named {id[..^".rule".Length]} stands there twice");
            own.Add(RuleText.Parse(path, id[..^".rule".Length], files[path].Replace("\r\n", "\n", StringComparison.Ordinal), Lexicon.Classes) with { IsOwn = true });
        }

        return With(own);
    }

    /// <summary>The entries for a word, most specific first; empty where no rule starts from it.</summary>
    internal ReadOnlySpan<Entry> Find(TriggerKind kind, string lemma)
    {
        var index = kind switch { TriggerKind.Verb => _verbs, TriggerKind.Noun => _nouns, _ => _adjectives };
        return index.TryGetValue(lemma, out var entries) ? entries : [];
    }

    /// <summary>The bytes of the section "rules": each file as a line with its path and length in characters, then its text.</summary>
    internal static string Pack(IReadOnlyDictionary<string, string> files)
    {
        var packed = new StringBuilder();
        foreach (var path in files.Keys.Order(StringComparer.Ordinal))
            packed.Append(path).Append('\t').Append(files[path].Length).Append('\n').Append(files[path]);
        return packed.ToString();
    }

    private static Dictionary<string, string> Unpack(string packed)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < packed.Length;)
        {
            var end = packed.IndexOf('\n', at);
            var tab = packed.IndexOf('\t', at);
            var length = int.Parse(packed.AsSpan((tab + 1)..end));
            files[packed[at..tab]] = packed.Substring(end + 1, length);
            at = end + 1 + length;
        }

        return files;
    }

    private static string File(IReadOnlyDictionary<string, string> files, string path) =>
        files.TryGetValue(path, out var text) ? text : throw new InvalidDataException($"data/{path} is missing.");

    private static Dictionary<string, Entry[]> Index(IReadOnlyList<EventRule> rules, TriggerKind kind) =>
        rules.SelectMany(r => r.Triggers.Where(t => t.Kind == kind).Select(t => new Entry(r, t)))
            .GroupBy(e => e.Trigger.Lemma, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.Rule.Precedence(e.Trigger)).ToArray(), StringComparer.Ordinal);

    /// <summary>One way into a rule.</summary>
    internal readonly record struct Entry(EventRule Rule, Trigger Trigger);
}
