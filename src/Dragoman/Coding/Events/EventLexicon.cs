namespace Dragoman.Coding.Events;

/// <summary>
/// The words of grammar that the rules share: nouns that denote people and bodies, verbs that only carry an event noun ("hold talks"), and
/// what governing words say about the act in their complement ("failed to", "plans to").
/// </summary>
public sealed class EventLexicon
{
    private readonly Dictionary<string, string?> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ComplementEffect> _carriers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ComplementEffect> _complements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _subjectControl = new(StringComparer.Ordinal);

    /// <summary>The table of words that name an actor before a thing: see <see cref="NameAdjectives"/>.</summary>
    public const string NationalityFile = "lexicon/events/nationalities.tsv";

    private readonly Dictionary<string, Actor> _nationalities = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _contexts = new(StringComparer.Ordinal);

    public WordClasses Classes { get; private init; } = new();

    /// <summary>Reads the tables; an empty sector column means that the word denotes people of no sector.</summary>
    /// <exception cref="InvalidDataException">A row with the wrong number of columns or an unknown value; the message names file and line.</exception>
    public static EventLexicon Parse(string people, string carriers, string complements, string forms, string contexts, string nationalities, WordClasses classes)
    {
        var lexicon = new EventLexicon { Classes = classes };
        foreach (var (row, line) in Rows("people.tsv", people, 2))
            lexicon._people[row[0]] = row[1] == "-" ? null : Sector(row[1], line);
        foreach (var (row, line) in Rows("carriers.tsv", carriers, 2))
            lexicon._carriers[row[0]] = Effect("carriers.tsv", row[1], line);
        foreach (var (row, line) in Rows("complements.tsv", complements, 3))
        {
            lexicon._complements[row[0]] = Effect("complements.tsv", row[1], line);
            if (row[2] == "subject")
                lexicon._subjectControl.Add(row[0]);
            else if (row[2] != "object" && row[2] != "-")
                throw RuleText.Wrong("complements.tsv", line, $"control is 'subject', 'object' or '-', not '{row[2]}'");
        }

        foreach (var (row, _) in Rows("forms.tsv", forms, 2))
            lexicon._forms[row[0]] = row[1];
        foreach (var (row, _) in Rows("contexts.tsv", contexts, 2))
            lexicon._contexts[row[0]] = row[1];
        foreach (var (row, _) in Rows(NationalityFile, nationalities, 5))
            lexicon._nationalities[row[0]] = new Actor(row[1], row[2], row[3] == "-" ? null : row[3], row[4] == "-" ? null : row[4]);
        return lexicon;
    }

    /// <summary>The actor that a word or two name before a thing ("French", "North Korean", "EU"); null for any other word.</summary>
    public Actor? Nationality(string adjective) => _nationalities.GetValueOrDefault(adjective);

    /// <summary>Does this noun denote a person, a group or a body? Then its PLOVER sector, which may be null.</summary>
    public bool IsPeople(string lemma, out string? sector) => _people.TryGetValue(lemma, out sector);

    /// <summary>What a verb that carries an event noun as object says of it; <see cref="ComplementEffect.Unknown"/> for any other verb.</summary>
    public ComplementEffect Carrier(string lemma) => _carriers.GetValueOrDefault(lemma);

    public ComplementEffect Complement(string lemma) => _complements.GetValueOrDefault(lemma);

    /// <summary>The lemma of an irregular form in small letters ("withdrew"); null for any other word.</summary>
    public string? Irregular(string form) => _forms.GetValueOrDefault(form);

    /// <summary>What an act is about when this word stands in its phrase ("a <i>trade</i> agreement"); null for most words.</summary>
    public string? Context(string lemma) => _contexts.GetValueOrDefault(lemma);

    /// <summary>Every context that some word gives, as often as a word gives it.</summary>
    internal IEnumerable<string> Contexts => _contexts.Values;

    /// <summary>"Promised him to go": the subject goes, although there is an object.</summary>
    public bool ControlsBySubject(string lemma) => _subjectControl.Contains(lemma);

    private static string Sector(string text, int line) =>
        text.Length == 3 && text.All(char.IsAsciiLetterUpper) ? text
            : throw RuleText.Wrong("people.tsv", line, $"'{text}' is no PLOVER sector (three capitals, or '-')");

    private static ComplementEffect Effect(string file, string text, int line) =>
        Enum.TryParse<ComplementEffect>(text, true, out var effect) && !int.TryParse(text, out _) ? effect
            : throw RuleText.Wrong(file, line, $"'{text}' is no effect");

    private static IEnumerable<(string[] Row, int Line)> Rows(string file, string text, int columns)
    {
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var row = line.Split('\t', StringSplitOptions.TrimEntries);
            yield return row.Length == columns ? (row, number) : throw RuleText.Wrong(file, number, $"expected {columns} columns, found {row.Length}");
        }
    }
}
