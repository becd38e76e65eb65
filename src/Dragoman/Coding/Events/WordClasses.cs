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

    /// <summary>The words of a list; null where there is none of this name.</summary>
    internal HashSet<string>? Members(string name) => _classes.GetValueOrDefault(name);

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
