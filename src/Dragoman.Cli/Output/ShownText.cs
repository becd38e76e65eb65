using System.Text;
using System.Text.Json.Nodes;
using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Output;

/// <summary>One line of the record for a person: its words where they stand, its fields, what made it, what belongs to it.</summary>
internal static class ShownText
{
    /// <param name="explainer">Tells why an event was coded; null where nobody asks.</param>
    public static void Print(Terminal terminal, ShownLine shown, RecordExplainer? explainer = null)
    {
        var output = terminal.Out;
        output.WriteLine($"{shown.Line.Id}  {Kind(shown.Line)}");
        if (shown.Article is { } article)
            output.WriteLine("  " + Origin(article));
        foreach (var passage in shown.Passages)
        {
            output.WriteLine();
            Wrap(output, Marked(passage), terminal.Width);
        }

        output.WriteLine();
        foreach (var (name, value) in Fields("", JsonNode.Parse(LineJson.Write(shown.Line))!))
            output.WriteLine($"  {name,-22} {WordCut.OneLine(value)}");
        PrintHistory(output, shown);
        if (explainer is null || shown.Line is not EventLine line)
            return;
        output.WriteLine();
        var explanations = explainer.Explain(line);
        ExplanationText.Print(output, line, explainer.Text, explanations);
    }

    /// <summary>The line with its fields as a listing has them, and what <c>show</c> adds.</summary>
    public static string Json(ShownLine shown, bool indented, RecordExplainer? explainer = null)
    {
        var line = JsonNode.Parse(LineJson.Write(shown.Line))!.AsObject();
        if (explainer is not null && shown.Line is EventLine coded)
        {
            var explanations = explainer.Explain(coded);
            line["explanation"] = ExplanationText.Json(explanations, explainer.Text);
        }

        line["passages"] = new JsonArray([.. shown.Passages.Select(p => (JsonNode)new JsonObject
        {
            ["start"] = p.Start, ["end"] = p.End, ["text"] = p.Text, ["words_start"] = p.WordsStart, ["words_end"] = p.WordsEnd,
        })]);
        line["made_by"] = shown.MadeBy;
        line["recorded"] = shown.Recorded;
        line["superseded_by"] = shown.SupersededBy;
        line["replaced_by"] = shown.ReplacedBy;
        line["judgements"] = new JsonArray([.. shown.Judgements.Select(j => (JsonNode)new JsonObject
        {
            ["answer"] = j.Answer, ["note"] = j.Note, ["who"] = j.Who, ["judged"] = j.Judged, ["carried_from"] = j.CarriedFrom,
        })]);
        line["links"] = new JsonArray([.. shown.Links.Select(l => (JsonNode)new JsonObject { ["why"] = l.Why, ["id"] = l.Id })]);
        return line.ToJsonString(new System.Text.Json.JsonSerializerOptions
        {
            WriteIndented = indented,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
    }

    private static void PrintHistory(TextWriter output, ShownLine shown)
    {
        output.WriteLine();
        if (shown.MadeBy is not null)
            output.WriteLine($"  made by {shown.MadeBy}, recorded {shown.Recorded}");
        if (shown.SupersededBy is not null)
            output.WriteLine($"  superseded by {shown.SupersededBy}{(shown.ReplacedBy is null ? "" : $": see {shown.ReplacedBy}")}");
        foreach (var judgement in shown.Judgements)
            output.WriteLine($"  judged {judgement.Answer} by {judgement.Who}, {judgement.Judged}{(judgement.Note is null ? "" : ": " + WordCut.OneLine(judgement.Note))}");
        foreach (var group in shown.Links.GroupBy(l => l.Why))
            output.WriteLine($"  {group.Key}: {string.Join(", ", group.Select(l => l.Id))}");
    }

    private static string Kind(Line line) => line switch
    {
        ArticleLine => "article",
        StatementLine => "statement",
        EventLine => "event",
        FigureLine => "figure",
        DraftLine => "draft",
        PositionLine => "position",
        ShiftLine => "shift",
        ActorLine => "actor",
        _ => "line",
    };

    private static string Origin(ArticleLine article) =>
        WordCut.OneLine(string.Join(", ", new[] { article.Title, article.Publisher, article.Published, article.File }.Where(part => part is not null)));

    /// <summary>The passage with its words between arrows: plain signs, so that they survive a pipe.</summary>
    private static string Marked(Passage passage)
    {
        var points = new CodePoints(passage.Text);
        var start = points.ToUnits(Math.Clamp(passage.WordsStart - passage.Start, 0, points.Count));
        var end = points.ToUnits(Math.Clamp(passage.WordsEnd - passage.Start, 0, points.Count));
        return WordCut.OneLine($"{passage.Text[..start]}▶{passage.Text[start..end]}◀{passage.Text[end..]}");
    }

    private static void Wrap(TextWriter output, string text, int width)
    {
        var line = new StringBuilder("  ");
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 2 && WordCut.Width(line.ToString()) + 1 + WordCut.Width(word) > width)
            {
                output.WriteLine(line);
                line.Clear().Append("  ");
            }

            line.Append(line.Length > 2 ? " " : "").Append(word);
        }

        output.WriteLine(line);
    }

    // Fields that say something, nested ones with a dot: "source.name".
    private static IEnumerable<(string Name, string Value)> Fields(string path, JsonNode node)
    {
        switch (node)
        {
            case JsonObject fields:
                return fields.Where(f => f.Value is not null && f.Key is not "id").SelectMany(f => Fields(path.Length == 0 ? f.Key : $"{path}.{f.Key}", f.Value!));
            case JsonArray items:
                return items.Where(i => i is not null).SelectMany((item, n) => Fields(items.Count == 1 ? path : $"{path}[{n}]", item!));
            default:
                return [(path, node.GetValueKind() == System.Text.Json.JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString())];
        }
    }
}
