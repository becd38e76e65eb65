namespace Dragoman.Coding.Events;

/// <summary>
/// Reads a <c>.rule</c> file: lines of <c>key: value</c>, <c>#</c> comments, and examples that begin with <c>+</c> (must be coded) or
/// <c>-</c> (near miss). The keys are described in <c>data/rules/README.md</c>.
/// </summary>
public static class RuleText
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "mode", "context", "cameo", "verbs", "nouns", "adjectives", "actor", "recipient", "object", "not-object", "subject", "not-subject", "clause", "not-clause", "clause-object",
        "not-clause-object", "needs", "mutual",
        "possessor", "of", "inside", "bare-noun",
    };

    /// <summary>Words that may introduce a phrase, in rules and in trees.</summary>
    internal static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "about", "above", "across", "after", "against", "along", "alongside", "amid", "among", "around", "as", "at", "away", "back", "before", "behind", "beneath", "beside",
        "between", "by", "down", "for", "from", "in", "inside", "into", "near", "of", "off", "on", "onto", "out", "outside", "over", "through", "to",
        "toward", "towards", "under", "up", "upon", "with", "within", "without",
    };

    /// <param name="file">As it is to stand in messages.</param>
    /// <param name="id">Folder and file name without its ending: <c>reject/veto</c>.</param>
    /// <exception cref="InvalidDataException">The file violates the schema; the message holds file, line and what was expected.</exception>
    public static EventRule Parse(string file, string id, string text, WordClasses classes)
    {
        var values = new Dictionary<string, (string Value, int Line)>(StringComparer.Ordinal);
        var examples = new List<RuleExample>();
        var number = 0;
        var about = "";
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (number == 1 && line.StartsWith('#'))
                about = line[1..].Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] is '+' or '-')
                examples.Add(RuleExampleText.Parse(file, number, line));
            else
                ReadPair(file, number, line, values);
        }

        return Build(new Reader(file, values, classes), id, examples) with { About = about };
    }

    private static void ReadPair(string file, int number, string line, Dictionary<string, (string Value, int Line)> values)
    {
        var colon = line.IndexOf(':');
        var key = colon < 0 ? line : line[..colon].Trim();
        if (colon < 0 || !Keys.Contains(key))
            throw Wrong(file, number, $"unknown key '{key}'; known are {string.Join(", ", Keys.Order(StringComparer.Ordinal))}");
        var value = line[(colon + 1)..].Trim();
        // A long list may go on under the same key.
        values[key] = values.TryGetValue(key, out var before) ? (before.Value + ", " + value, before.Line) : (value, number);
    }

    private static EventRule Build(Reader reader, string id, List<RuleExample> examples)
    {
        var folder = id[..Math.Max(0, id.IndexOf('/'))];
        if (!Enum.TryParse<EventType>(folder, true, out var type) || int.TryParse(folder, out _))
            throw Wrong(reader.File, 1, $"the folder '{folder}' is no PLOVER type");
        if (examples.Count(e => e.Coded) < 2 || !examples.Any(e => !e.Coded))
            throw Wrong(reader.File, 1, "a rule needs two sentences that it must code (+) and one near miss (-)");
        var triggers = new List<Trigger>();
        AddTriggers(triggers, TriggerKind.Verb, reader, "verbs");
        AddTriggers(triggers, TriggerKind.Noun, reader, "nouns");
        AddTriggers(triggers, TriggerKind.Adjective, reader, "adjectives");
        if (triggers.Count == 0)
            throw Wrong(reader.File, 1, "a rule needs verbs, nouns or adjectives");
        var clause = reader.List("clause");
        var needs = reader.Needs();
        return new EventRule
        {
            Id = id,
            File = reader.File,
            Type = type,
            Mode = reader.Text("mode"),
            Context = reader.List("context").Order(StringComparer.Ordinal).ToArray(),
            Cameo = reader.Text("cameo"),
            Triggers = triggers,
            Actor = Slots(reader, "actor", "subject"),
            Recipient = Slots(reader, "recipient", "object"),
            NeedsRecipient = needs.Contains("recipient") || needs.Contains("person") || needs.Contains("human") || needs.Contains("place"),
            PersonalObject = needs.Contains("person") || needs.Contains("human"),
            StateActor = needs.Contains("state"),
            OfficialActor = needs.Contains("official"),
            HumanObject = needs.Contains("human"),
            PlaceObject = needs.Contains("place"),
            NeedsPreposition = needs.Find(Prepositions.Contains),
            BareNoun = reader.Choices("bare-noun", "yes").Count > 0,
            Mutual = reader.Choices("mutual", "yes").Count > 0,
            NeedsClause = clause.Count > 0 && !clause.Contains("none"),
            NoClause = clause.Contains("none"),
            NeedsInfinitive = clause.Contains("infinitive"),
            NeedsObligation = clause.Contains("must"),
            ClauseWords = clause.Count == 0 || clause.Contains("any") || clause.Contains("none") || clause.Contains("infinitive") || clause.Contains("must") ? null : reader.Words("clause"),
            ObjectWords = reader.Words("object"),
            NotClauseWords = reader.Words("not-clause"),
            ClauseObjectWords = reader.Words("clause-object"),
            NotClauseObjectWords = reader.Words("not-clause-object"),
            NotObjectWords = reader.Words("not-object"),
            SubjectWords = reader.Words("subject"),
            NotSubjectWords = reader.Words("not-subject"),
            PossessorIsObject = reader.Choices("possessor", "object").Count > 0,
            OfIsSubject = reader.Choices("of", "subject").Count > 0,
            Inside = Effect(reader),
            Examples = examples,
        };
    }

    private static ComplementEffect Effect(Reader reader)
    {
        var text = reader.Text("inside");
        if (text is null)
            return ComplementEffect.Silent;
        return Enum.TryParse<ComplementEffect>(text, true, out var effect) && !int.TryParse(text, out _)
            ? effect
            : throw Wrong(reader.File, reader.Line("inside"), $"'{text}' is no effect on a complement");
    }

    private static Slot[] Slots(Reader reader, string key, string standard)
    {
        var names = reader.List(key);
        return (names.Count == 0 ? [standard] : names).Where(n => n != "none").Select(n => n switch
        {
            "subject" => new Slot(SlotKind.Subject, null),
            "object" => new Slot(SlotKind.Object, null),
            "clause" => new Slot(SlotKind.Clause, null),
            "clause-subject" => new Slot(SlotKind.ClauseSubject, null),
            "purpose" => new Slot(SlotKind.Purpose, null),
            "condition" => new Slot(SlotKind.Condition, null),
            _ => Prepositions.Contains(n)
                ? new Slot(SlotKind.Preposition, n)
                : throw Wrong(reader.File, reader.Line(key), $"'{n}' is no slot: subject, object, clause, clause-subject, purpose, condition, none or a preposition"),
        }).ToArray();
    }

    private static void AddTriggers(List<Trigger> triggers, TriggerKind kind, Reader reader, string key)
    {
        try
        {
            foreach (var phrase in reader.List(key))
                triggers.AddRange(TriggerText.Read(kind, phrase, reader.Classes));
        }
        catch (FormatException wrong)
        {
            throw Wrong(reader.File, reader.Line(key), wrong.Message);
        }
    }

    internal static InvalidDataException Wrong(string file, int line, string message) => new($"{file}:{line}: {message}.");

    /// <summary>The pairs of one file, with their lines for messages.</summary>
    private sealed class Reader(string file, Dictionary<string, (string Value, int Line)> values, WordClasses classes)
    {
        public string File => file;

        public WordClasses Classes => classes;

        public int Line(string key) => values.TryGetValue(key, out var entry) ? entry.Line : 1;

        public string? Text(string key) => values.TryGetValue(key, out var entry) ? entry.Value : null;

        public List<string> List(string key) =>
            values.TryGetValue(key, out var entry) ? [.. entry.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];

        public HashSet<string>? Words(string key) => values.ContainsKey(key) ? classes.Expand(List(key), file, Line(key)) : null;

        public List<string> Needs()
        {
            var given = List("needs");
            return given.Find(w => w is not ("recipient" or "person" or "human" or "place" or "state" or "official") && !Prepositions.Contains(w)) is { } wrong
                ? throw Wrong(file, Line("needs"), $"'needs' may be recipient, person, human, place, state, official or a preposition, not '{wrong}'")
                : given;
        }

        public List<string> Choices(string key, params string[] allowed)
        {
            var given = List(key);
            foreach (var word in given)
            {
                if (!allowed.Contains(word))
                    throw Wrong(file, Line(key), $"'{key}' may be {string.Join(" or ", allowed)}, not '{word}'");
            }

            return given;
        }
    }
}
