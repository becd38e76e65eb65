namespace Dragoman.Coding.Events;

/// <summary>Whether a rule holds its own examples, run through the whole coder.</summary>
public static class RuleCheck
{
    /// <summary>One message for each example that does not hold, as file, line and what came out; none where all hold.</summary>
    /// <param name="code">Codes a text as an article of its own.</param>
    public static IEnumerable<string> Failures(EventRule rule, Func<string, IReadOnlyList<Event>> code)
    {
        foreach (var example in rule.Examples)
        {
            var all = code(example.Text);
            var mine = all.Where(e => e.Evidence.Any(w => w.Rule == rule.Id)).ToArray();
            if (!example.Coded && mine.Length > 0)
                yield return $"{rule.File}:{example.Line}: the rule codes its near miss: {Show(mine[0], example.Text)}.";
            else if (example.Coded && !mine.Any(e => Holds(example, e)))
                yield return $"{rule.File}:{example.Line}: the rule does not code its example so; it gives {(mine.Length > 0 ? Show(mine[0], example.Text) : all.Count == 0 ? "nothing" : "nothing, but " + all[0].Evidence[0].Rule + " codes it")}.";
        }
    }

    private static bool Holds(RuleExample example, Event found) =>
        Named(found.Actor, example.Actor, example.Text) && Named(found.Recipient, example.Recipient, example.Text)
        && found.Modality == (example.Modality ?? Modality.Happened) && found.Negated == example.Negated;

    private static bool Named(IReadOnlyList<Party> parties, string? words, string text) =>
        words is null ? parties.Count == 0 : parties.Any(p => p.Span.Of(text).ToString().Contains(words, StringComparison.OrdinalIgnoreCase));

    private static string Show(Event found, string text) =>
        $"{Words(found.Actor, text)} > {Words(found.Recipient, text)}{(found.Modality == Modality.Happened ? "" : "; " + found.Modality.ToString().ToLowerInvariant())}{(found.Negated ? "; negated" : "")}";

    private static string Words(IReadOnlyList<Party> parties, string text) =>
        parties.Count == 0 ? "none" : string.Join(" + ", parties.Select(p => p.Span.Of(text).ToString()));
}
