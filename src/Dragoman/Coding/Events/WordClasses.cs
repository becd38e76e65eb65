namespace Dragoman.Coding.Events;

/// <summary>
/// Named lists of words that rules refer to as <c>@name</c>: lines of <c>name: word, word</c>; a list may go on under its name, and may hold
/// the members of a list before it (<c>@name</c>).
/// </summary>
public sealed class WordClasses
{
    /// <summary>Where the lists stand, below <c>data/</c>.</summary>
    public const string Folder = "lexicon/events/classes/";

    private readonly Dictionary<string, HashSet<string>> _classes = new(StringComparer.Ordinal);

    // The rules name the same words thousands of times; each is read once. Rules are read by one thread at a time.
    private readonly Dictionary<string, WordChoice> _choices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _prepositions = new(StringComparer.Ordinal);

    /// <summary>Reads one file after the other.</summary>
    /// <exception cref="InvalidDataException">A line without a colon, or a list that is not known yet; the message names file and line.</exception>
    public static WordClasses Parse(IEnumerable<(string File, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var classes = new WordClasses();
        foreach (var (file, text) in files)
            classes.Add(file, text);
        return classes;
    }

    public bool Contains(string name, string word) => _classes.TryGetValue(name, out var words) && words.Contains(word);

    /// <summary>The words that one place of a phrase stands for: <c>raid</c>, <c>raid|attack</c>, <c>@attack</c>.</summary>
    /// <exception cref="FormatException">There is no such list.</exception>
    internal WordChoice Choice(string word)
    {
        if (!_choices.TryGetValue(word, out var choice))
            _choices[word] = choice = new WordChoice(Read(word));
        return choice;
    }

    /// <summary>Do prepositions, and nothing else, stand in this place of a phrase?</summary>
    /// <exception cref="FormatException">Prepositions stand there beside other words.</exception>
    internal bool IsPreposition(string word)
    {
        if (!_prepositions.TryGetValue(word, out var all))
            _prepositions[word] = all = ReadPreposition(word);
        return all;
    }

    private static bool ReadPreposition(string word)
    {
        var words = word.Split('|');
        var count = words.Count(RuleText.Prepositions.Contains);
        return count == 0 || count == words.Length ? count > 0 : throw new FormatException($"'{word}' has prepositions and other words; they cannot stand in one place");
    }

    private HashSet<string> Read(string word)
    {
        // A list alone is shared, not copied.
        if (word[0] == '@' && _classes.TryGetValue(word[1..], out var whole))
            return whole;
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in word.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (one[0] != '@')
                members.Add(one);
            else
                members.UnionWith(_classes.GetValueOrDefault(one[1..]) ?? throw new FormatException($"there is no word class '{one}'"));
        }

        return members;
    }

    internal HashSet<string> Expand(IEnumerable<string> words, string file, int line)
    {
        var expanded = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (word[0] != '@')
                expanded.Add(word);
            else if (_classes.TryGetValue(word[1..], out var members))
                expanded.UnionWith(members);
            else
                throw RuleText.Wrong(file, line, $"there is no word class '{word}'");
        }

        return expanded;
    }

    private void Add(string file, string text)
    {
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':');
            if (colon <= 0)
                throw RuleText.Wrong(file, number, "expected 'name: word, word'");
            var name = line[..colon].Trim();
            if (!_classes.TryGetValue(name, out var words))
                _classes[name] = words = new HashSet<string>(StringComparer.Ordinal);
            words.UnionWith(Expand(line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), file, number));
        }
    }
}
