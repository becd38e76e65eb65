using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dragoman.Coding.Positions;

/// <summary>Reads an issue from its file; docs/issues.md describes the form. Unknown keys are refused.</summary>
public static class IssueReader
{
    private static readonly string[] Keys = ["id", "name", "for", "against", "about", "not_about", "lexicon", "patterns", "events", "feeds", "examples", "toward"];

    // Of a red line; docs/issues.md says what each means.
    private static readonly string[] Parts = ["condition", "consequence", "test"];

    /// <param name="file">For messages.</param>
    /// <exception cref="FormatException">The file is no issue; the message names it, the line and the reason.</exception>
    public static Issue Read(string file, string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root)
                throw new FormatException("the file is no list of keys.");
            return Read(root);
        }
        catch (YamlException broken)
        {
            throw new FormatException($"{file}, line {broken.Start.Line}: {broken.InnerException?.Message ?? broken.Message}", broken);
        }
        catch (FormatException broken)
        {
            throw new FormatException($"{file}: {broken.Message}", broken);
        }
    }

    private static Issue Read(YamlMappingNode root)
    {
        foreach (var key in root.Children.Keys)
        {
            if (!Keys.Contains(key.ToString()))
                throw At(key, $"there is no key '{key}'; the keys are {string.Join(", ", Keys)}.");
        }

        var lexicon = (Child(root, "lexicon") as YamlMappingNode)?.ToDictionary(p => p.Key.ToString(), p => Words(p.Value)) ?? [];
        var id = Text(root, "id");
        if (!Regex.IsMatch(id, "^[a-z][a-z0-9-]*$"))
            throw At(root, $"id: '{id}' must be lower case with hyphens.");
        Regex? Matter(string key) => Child(root, key) is { } words ? At(words, () => PatternText.CompileWords(Words(words), lexicon)) : null;
        return new Issue(
            id,
            Text(root, "name"),
            Text(root, "for"),
            Text(root, "against"),
            Matter("about"),
            Matter("not_about"),
            [.. Items(root, "patterns").Select(i => Pattern(i, lexicon))],
            [.. Items(root, "events").Select(i => Event(i, lexicon))],
            [.. Items(root, "feeds").Select(Feed)],
            [.. Items(root, "examples").Select(Example)],
            Child(root, "toward")?.ToString() == "state");
    }

    private static IssuePattern Pattern(YamlNode item, Dictionary<string, string> lexicon)
    {
        var (key, value) = Pair(item);
        var words = key.Split(' ');
        var part = words.Length == 1 ? null : words.Length == 2 && Array.IndexOf(Parts, words[1]) >= 0 ? words[1] : throw At(item, $"'{key}' must be a stance, or a stance and one of {string.Join(", ", Parts)}.");
        return new IssuePattern(StanceOf(item, words[0]), part, value, At(item, () => PatternText.Compile(value, lexicon)));
    }

    // "for: REJECT veto, threatened" or "against: SANCTION -> SYR, words oil|arms".
    private static IssueEvent Event(YamlNode item, Dictionary<string, string> lexicon)
    {
        var (key, value) = Pair(item);
        var parts = value.Split(',', StringSplitOptions.TrimEntries);
        var sides = parts[0].Split("->", StringSplitOptions.TrimEntries);
        var head = sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (head.Length == 0 || !Enum.TryParse<EventType>(head[0], ignoreCase: true, out var type))
            throw At(item, $"'{value}' begins with no PLOVER type.");
        var words = Array.Find(parts, p => p.StartsWith("words ", StringComparison.Ordinal));
        return new IssueEvent(
            StanceOf(item, key),
            type,
            head.Length > 1 ? head[1] : null,
            sides.Length > 1 ? sides[1] : null,
            words is null ? null : At(item, () => PatternText.CompileWords(words[6..], lexicon)),
            parts.Contains("threatened"));
    }

    // "against: assad-departure for": who is against this is for that.
    private static IssueFeed Feed(YamlNode item)
    {
        var (key, value) = Pair(item);
        var parts = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2
            ? new IssueFeed(StanceOf(item, key), parts[0], StanceOf(item, parts[1]))
            : throw At(item, $"'{value}' must be an issue and a stance on it.");
    }

    private static IssueExample Example(YamlNode item)
    {
        var (key, value) = Pair(item);
        // "FRA: We call for …": who speaks, where it matters.
        var speaker = value.Length > 5 && value[3] == ':' && value.AsSpan(0, 3).IndexOfAnyExceptInRange('A', 'Z') < 0 ? value[..3] : "ZZZ";
        return new IssueExample(key == "none" ? null : StanceOf(item, key), speaker == "ZZZ" ? value : value[4..].Trim(), speaker);
    }

    private static Stance StanceOf(YamlNode at, string word) =>
        Enum.TryParse<Stance>(word, ignoreCase: true, out var stance) && !char.IsDigit(word[0]) ? stance : throw At(at, $"'{word}' is no stance: for, against, conditional or neutral.");

    private static (string Key, string Value) Pair(YamlNode item) =>
        item is YamlMappingNode { Children.Count: 1 } map ? (map.Children[0].Key.ToString(), Words(map.Children[0].Value)) : throw At(item, "each item is one stance and its words.");

    private static YamlSequenceNode Items(YamlMappingNode root, string key) => Child(root, key) switch
    {
        null => new YamlSequenceNode(),
        YamlSequenceNode list => list,
        var other => throw At(other, $"{key} must be a list."),
    };

    private static string Text(YamlMappingNode root, string key) =>
        Child(root, key) is { } node ? Words(node) : throw At(root, $"the key '{key}' is missing.");

    private static string Words(YamlNode node) =>
        node is YamlScalarNode { Value: { Length: > 0 } text } ? Regex.Replace(text.Trim(), @"\s+", " ") : throw At(node, "words are missing.");

    private static YamlNode? Child(YamlMappingNode root, string key) => root.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private static T At<T>(YamlNode node, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException broken)
        {
            throw At(node, broken.Message);
        }
    }

    private static FormatException At(YamlNode node, string reason) => new($"line {node.Start.Line}: {reason}");
}
