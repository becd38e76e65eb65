using Dragoman.Language;

namespace Dragoman.Compile.Training;

/// <summary>One sentence to learn from. Heads count words from 1, 0 is the root; a name array is null where nobody marked names.</summary>
internal sealed class GoldSentence
{
    public required string[] Forms { get; init; }

    public required Upos[] Upos { get; init; }

    public required string[] Xpos { get; init; }

    public required string[] Feats { get; init; }

    public required int[] Heads { get; init; }

    public required string[] Relations { get; init; }

    public NameTag[]? Names { get; set; }

    public int Count => Forms.Length;
}

/// <summary>Reads treebanks and the names that stand beside one.</summary>
internal static class GoldTrees
{
    /// <exception cref="InvalidDataException">The file has a malformed sentence; the message has file, line and what is wrong.</exception>
    public static List<GoldSentence> Read(string file)
    {
        var sentences = Treebank.Read(file);
        List<GoldSentence> gold = [.. sentences.Select(Convert)];
        if (EntityNames.AreMarked(sentences))
        {
            for (var i = 0; i < gold.Count; i++)
                gold[i].Names = EntityNames.Of(sentences[i]);
        }

        return gold;
    }

    public static GoldSentence Convert(ConlluSentence sentence)
    {
        var tokens = sentence.Sentence.Tokens;
        return new GoldSentence
        {
            Forms = [.. tokens.Select(t => t.Form)],
            Upos = [.. tokens.Select(t => t.Upos)],
            Xpos = [.. tokens.Select(t => t.Xpos)],
            Feats = [.. tokens.Select(t => t.Feats)],
            Heads = [.. tokens.Select(t => t.Head)],
            Relations = [.. tokens.Select(t => t.Deprel)],
        };
    }

    /// <summary>
    /// Lays the names of an IOB2 file (number, word, tag; blank line between sentences) over the sentences with the same words, wherever
    /// they stand. Returns the number of sentences that have names now.
    /// </summary>
    public static int AddNames(List<GoldSentence> sentences, string file)
    {
        var byWords = new Dictionary<string, Queue<NameTag[]>>(StringComparer.Ordinal);
        foreach (var (forms, tags) in ReadNames(file))
        {
            var key = string.Join(' ', forms);
            if (!byWords.TryGetValue(key, out var queue))
                byWords[key] = queue = new Queue<NameTag[]>();
            queue.Enqueue(tags);
        }

        var matched = 0;
        foreach (var sentence in sentences)
        {
            if (!byWords.TryGetValue(string.Join(' ', sentence.Forms), out var queue) || queue.Count == 0)
                continue;
            sentence.Names = queue.Dequeue();
            matched++;
        }

        return matched;
    }

    private static IEnumerable<(string[] Forms, NameTag[] Tags)> ReadNames(string file)
    {
        var forms = new List<string>();
        var tags = new List<NameTag>();
        foreach (var line in File.ReadLines(file).Append(string.Empty))
        {
            if (line.Length == 0)
            {
                if (forms.Count > 0)
                    yield return ([.. forms], [.. tags]);
                forms.Clear();
                tags.Clear();
            }
            else if (line[0] != '#')
            {
                var columns = line.Split('\t');
                ConlluNames.TryName(columns[2], out var tag);
                forms.Add(columns[1]);
                tags.Add(tag);
            }
        }
    }
}
