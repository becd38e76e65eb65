using Dragoman.Coding.Events;

namespace Dragoman.Tests.Coding.Events;

/// <summary>
/// Every rule holds its own examples, read by the shipped model: each sentence with <c>+</c> is coded by that rule with those parties, no
/// near miss is. What fails for a cause outside the rules stands in <c>tests/cases/events/not-yet.txt</c>, a list that only shrinks.
/// </summary>
public class RuleExampleTests
{
    private const int MostExceptions = 8;

    [Fact]
    public void Every_rule_holds_its_examples()
    {
        var excused = Excused();
        var broken = new List<string>();
        foreach (var rule in HandTree.Book.Rules)
        {
            foreach (var example in rule.Examples)
            {
                if (!excused.Contains(example.Text) && Complaint(rule, example) is { } complaint)
                    broken.Add($"data/rules/{rule.Id}.rule:{example.Line}: \"{example.Text}\" gives {complaint}");
            }
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Fact]
    public void Few_examples_are_excused_and_each_is_one()
    {
        var excused = Excused();

        Assert.True(excused.Count <= MostExceptions, $"{excused.Count} examples are excused: the list may only shrink.");
        Assert.Subset(HandTree.Book.Rules.SelectMany(r => r.Examples).Select(e => e.Text).ToHashSet(StringComparer.Ordinal), excused);
    }

    private static HashSet<string> Excused() =>
        [.. File.ReadLines(Path.Combine(Inputs.Repository, "tests", "cases", "events", "not-yet.txt")).Where(l => l.Length > 0 && l[0] != '#')];

    private static string? Complaint(EventRule rule, RuleExample example)
    {
        var text = example.Text;
        var events = ShippedCoder.Code(text);
        var own = events.Where(e => e.Evidence[0].Rule == rule.Id).ToList();
        if (example.Coded ? own.Any(e => Fits(e, example)) : own.Count == 0)
            return null;
        return events.Count == 0 ? "no event" : string.Join("; ", events.Select(e => $"{HandTree.Show(e, text)} by {e.Evidence[0].Rule}"));
    }

    private static bool Fits(Event found, RuleExample example) =>
        Holds(found.Actor, example.Actor!, example.Text)
        && (example.Recipient is null ? found.Recipient.Count == 0 : Holds(found.Recipient, example.Recipient, example.Text))
        && found.Modality == (example.Modality ?? Modality.Happened) && found.Negated == example.Negated;

    private static bool Holds(IReadOnlyList<Party> parties, string words, string text) =>
        parties.Any(p => p.Span.Of(text).Contains(words, StringComparison.Ordinal));
}
