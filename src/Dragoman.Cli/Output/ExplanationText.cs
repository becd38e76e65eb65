using System.Text;
using System.Text.Json.Nodes;
using Dragoman.Cli.Listings;
using Dragoman.Coding.Events;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Output;

/// <summary>Why an event was coded, for a person and as JSON.</summary>
internal static class ExplanationText
{
    private const string Unknown = "today's rules do not code these words so; 'dragoman read --again' brings the record up to date, and rules of your own need --rules";

    /// <summary>The event in a line, then for each evidence its words, the rule and the way through the tree.</summary>
    public static void Print(TextWriter output, EventLine line, string text, IReadOnlyList<EventExplanation?> explanations)
    {
        var recipient = line.Recipient.Count == 0 ? "none" : Names(line.Recipient);
        var source = line.AccordingTo is { } by ? $", according to {WordCut.OneLine(by.Text)}" : "";
        output.WriteLine($"{line.Id}  {EventListing.Did(line)}: {Names(line.Actor)} > {recipient}{source}");
        for (var i = 0; i < line.Evidence.Count; i++)
        {
            output.WriteLine($"  {WordCut.OneLine(explanations[i] is { } known ? known.Sentence.Of(text) : line.Evidence[i].Quote)}");
            if (explanations[i] is { } explanation)
                Print(output, explanation, text);
            else
                output.WriteLine($"    rule {line.Evidence[i].Rule}, version {line.Evidence[i].Version}: {Unknown}");
        }

        output.WriteLine();
    }

    /// <summary>One item for each evidence; null where the rules of this program do not code it so.</summary>
    public static JsonArray Json(IReadOnlyList<EventExplanation?> explanations, string text) =>
        new([.. explanations.Select(e => e is null ? null : (JsonNode)Json(e, text, new CodePoints(text)))]);

    private static void Print(TextWriter output, EventExplanation explanation, string text)
    {
        foreach (var part in explanation.Parts)
            output.WriteLine($"    {part.Role.Replace('_', ' '),-12} {PartText(part, text)}");
        var rule = explanation.Rule;
        output.WriteLine($"    rule         {rule.Id} ({rule.File}){(rule.About.Length > 0 ? ": " + rule.About : "")}");
        foreach (var example in rule.Examples)
            output.WriteLine($"      {ExampleText(example)}");
    }

    private static string PartText(ExplainedPart part, string text)
    {
        var words = WordCut.OneLine(part.Words.Of(text));
        return part.Path.Count <= 1 ? words : $"{words}  ({PathText(part, text)})";
    }

    // "vetoed ↓obj draft ↓amod French": down to a word that depends on the one before, up to its head.
    private static string PathText(ExplainedPart part, string text)
    {
        var path = new StringBuilder();
        foreach (var step in part.Path)
        {
            if (step.Relation is not null)
                path.Append(step.Up ? " ↑" : " ↓").Append(step.Relation).Append(' ');
            path.Append(step.Word.Of(text));
        }

        return path.ToString();
    }

    private static string ExampleText(RuleExample example)
    {
        if (!example.Coded)
            return "- " + example.Text;
        var modality = example.Modality is { } m ? "; " + m.ToString().ToLowerInvariant() : "";
        return $"+ {example.Text} => {example.Actor} > {example.Recipient ?? "none"}{modality}{(example.Negated ? "; negated" : "")}";
    }

    private static JsonObject Json(EventExplanation explanation, string text, CodePoints points) => new()
    {
        ["rule"] = explanation.Rule.Id,
        ["rule_file"] = explanation.Rule.File,
        ["rule_about"] = explanation.Rule.About,
        ["sentence"] = explanation.Sentence.Of(text),
        ["parts"] = new JsonArray([.. explanation.Parts.Select(p => (JsonNode)Json(p, text, points))]),
        ["examples"] = new JsonArray([.. explanation.Rule.Examples.Select(e => (JsonNode)Json(e))]),
    };

    private static JsonObject Json(ExplainedPart part, string text, CodePoints points) => new()
    {
        ["role"] = part.Role,
        ["text"] = part.Words.Of(text),
        ["start"] = points.FromUnits(part.Words.Start),
        ["end"] = points.FromUnits(part.Words.End),
        ["path"] = new JsonArray([.. part.Path.Select(s => (JsonNode)new JsonObject
        {
            ["word"] = s.Word.Of(text), ["relation"] = s.Relation, ["direction"] = s.Relation is null ? null : s.Up ? "up" : "down",
        })]),
    };

    private static JsonObject Json(RuleExample example) => new()
    {
        ["text"] = example.Text,
        ["coded"] = example.Coded,
        ["actor"] = example.Actor,
        ["recipient"] = example.Recipient,
    };

    private static string Names(IReadOnlyList<PartyField> parties) => string.Join(" + ", parties.Select(p => WordCut.OneLine(p.Text)));
}
