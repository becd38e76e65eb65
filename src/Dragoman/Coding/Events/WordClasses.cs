namespace Dragoman.Coding.Events;

/// <summary>Named lists of nouns that rules refer to as <c>@name</c>: lines of <c>name: word, word</c>; a list may go on under its name.</summary>
public sealed class WordClasses
{
    private readonly Dictionary<string, HashSet<string>> _classes = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">A line without a colon.</exception>
    public static WordClasses Parse(string file, string text)
    {
        var classes = new WordClasses();
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
            if (!classes._classes.TryGetValue(name, out var words))
                classes._classes[name] = words = new HashSet<string>(StringComparer.Ordinal);
            words.UnionWith(line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return classes;
    }

    public bool Contains(string name, string word) => _classes.TryGetValue(name, out var words) && words.Contains(word);

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
}
