using System.Text;

namespace Dragoman.Tests.Coding.Events;

/// <summary>One example of the codebook: a text, and the events that it must give and no other.</summary>
/// <param name="Section">The heading above it.</param>
/// <param name="Line">Where it begins in its page, from 1.</param>
/// <param name="Gap">Marked as not coded so yet.</param>
/// <param name="Events">As they are written; none for a text without event.</param>
public sealed record CodebookExample(string Page, string Section, int Line, bool Gap, string Text, IReadOnlyList<string> Events)
{
    public override string ToString() => $"{Page}:{Line}, \"{Section}\": {Text}";
}

/// <summary>
/// Reads the fences of <c>data/codebook/*.md</c>: blocks parted by a blank line, each a text and lines that begin with <c>=></c>, with
/// <c>known gap</c> above the text where the coder does not do so yet.
/// </summary>
public static class Codebook
{
    public const string GapMark = "known gap";
    private const string Fence = "```events";

    public static string Folder { get; } = Path.Combine(Inputs.Repository, "data", "codebook");

    public static IReadOnlyList<string> Pages { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(f => Path.GetFileName(f)!).Where(f => f != "README.md").Order(StringComparer.Ordinal)];

    public static IReadOnlyList<CodebookExample> Read(string page)
    {
        var examples = new List<CodebookExample>();
        var section = page;
        var inside = false;
        var block = new List<string>();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder, page)))
        {
            number++;
            if (!inside && line.StartsWith('#'))
                section = line.TrimStart('#', ' ');
            var ends = line.Length == 0 || line == "```";
            if (inside && ends && block.Count > 0)
            {
                examples.Add(Example(page, section, number - block.Count, block));
                block.Clear();
            }
            else if (inside && !ends)
            {
                block.Add(line);
            }

            inside = inside ? line != "```" : line == Fence;
        }

        return examples;
    }

    /// <summary>One event as the codebook writes it: <c>REJECT veto: Russia > none; planned; negated; according to France</c>.</summary>
    public static string Show(Event found, string text)
    {
        var shown = new StringBuilder(found.Type.ToString().ToUpperInvariant());
        if (found.Mode is not null)
            shown.Append(' ').Append(found.Mode);
        shown.Append(": ").Append(Names(found.Actor, text)).Append(" > ").Append(Names(found.Recipient, text));
        if (found.Modality != Modality.Happened)
            shown.Append("; ").Append(found.Modality.ToString().ToLowerInvariant());
        if (found.Negated)
            shown.Append("; negated");
        if (found.AccordingTo is { } source)
            shown.Append("; according to ").Append(source.Span.Of(text));
        return shown.ToString();
    }

    /// <summary>Whether these events, and no other, are those that the example lists. Contexts are compared only where it names them.</summary>
    public static bool Holds(CodebookExample example, IReadOnlyList<Event> found)
    {
        var left = found.ToList();
        foreach (var wanted in example.Events)
        {
            var at = left.FindIndex(e => Show(e, example.Text) + (wanted.Contains("; context ", StringComparison.Ordinal) ? "; context " + string.Join(", ", e.Context) : "") == wanted);
            if (at < 0)
                return false;
            left.RemoveAt(at);
        }

        return left.Count == 0;
    }

    /// <summary>Takes the mark off an example that holds by now.</summary>
    public static void Unmark(CodebookExample example)
    {
        var path = Path.Combine(Folder, example.Page);
        var lines = File.ReadAllLines(path).ToList();
        // Other marks of the page may have gone before it.
        var at = lines.FindLastIndex(Math.Min(example.Line, lines.Count - 1), l => l == GapMark);
        while (at >= 0 && lines[at + 1] != example.Text)
            at = at == 0 ? -1 : lines.FindLastIndex(at - 1, l => l == GapMark);
        if (at >= 0)
            lines.RemoveAt(at);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }

    private static CodebookExample Example(string page, string section, int line, List<string> block)
    {
        var gap = block[0] == GapMark;
        var text = block[gap ? 1 : 0];
        var events = block.Skip(gap ? 2 : 1).Select(l => l.StartsWith("=> ", StringComparison.Ordinal)
            ? l[3..] : throw new InvalidDataException($"{page}:{line}: '{l}' does not begin with '=> '.")).ToArray();
        return events.Length == 0
            ? throw new InvalidDataException($"{page}:{line}: an example needs '=> event' or '=> none'.")
            : new CodebookExample(page, section, line, gap, text, events is ["none"] ? [] : events);
    }

    private static string Names(IReadOnlyList<Party> parties, string text) =>
        parties.Count == 0 ? "none" : string.Join(" + ", parties.Select(p => p.Span.Of(text)));
}
