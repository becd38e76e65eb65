using Dragoman.Store.Lines;

namespace Dragoman.Web.Pages;

/// <summary>A stretch of an article's text in which the same lines of the record have their words.</summary>
/// <param name="Block">The kind of the block in which it stands, or null between blocks.</param>
/// <param name="Lines">The lines, the shortest words first.</param>
/// <param name="Begins">The lines whose words begin here.</param>
internal sealed record Stretch(string Text, string? Block, IReadOnlyList<EvidencedLine> Lines, IReadOnlyList<EvidencedLine> Begins);

/// <summary>Cuts a text at every place where the words of a line or a block begin or end.</summary>
internal static class Highlights
{
    public static IReadOnlyList<Stretch> Cut(string text, IReadOnlyList<BlockRow> blocks, IReadOnlyList<EvidencedLine> lines)
    {
        var points = new CodePoints(text);
        var length = points.FromUnits(text.Length);
        var words = lines.SelectMany(line => line.Evidence.Select(e => (Line: line, Start: Math.Clamp(e.Start, 0, length), End: Math.Clamp(e.End, 0, length))))
            .Where(w => w.Start < w.End).OrderBy(w => w.Start).ToList();
        var cuts = words.SelectMany(w => new[] { w.Start, w.End }).Concat(blocks.SelectMany(b => new[] { b.Start, b.End })).Append(0).Append(length)
            .Where(cut => cut >= 0 && cut <= length).Distinct().Order().ToArray();
        var stretches = new List<Stretch>(cuts.Length);
        var begun = new HashSet<string>(StringComparer.Ordinal);
        var (open, next, block) = (new List<(EvidencedLine Line, int Start, int End)>(), 0, 0);
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var (start, end) = (cuts[i], cuts[i + 1]);
            open.RemoveAll(w => w.End <= start);
            for (; next < words.Count && words[next].Start <= start; next++)
                open.Add(words[next]);
            while (block < blocks.Count && blocks[block].End <= start)
                block++;
            var kind = block < blocks.Count && blocks[block].Start <= start ? blocks[block].Kind : null;
            var here = open.OrderBy(w => w.End - w.Start).Select(w => w.Line).Distinct().ToList();
            stretches.Add(new Stretch(text[points.ToUnits(start)..points.ToUnits(end)], kind, here, [.. here.Where(line => begun.Add(line.Id))]));
        }

        return stretches;
    }
}
