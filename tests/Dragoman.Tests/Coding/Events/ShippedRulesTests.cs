using Dragoman.Coding.Events;

namespace Dragoman.Tests.Coding.Events;

/// <summary>Every shipped rule holds its own examples when they go the whole way through the program.</summary>
public class ShippedRulesTests
{
    /// <summary>How many examples may fail. It may only shrink: lower it when it can be.</summary>
    private const int MostFailures = 88;

    [Fact]
    public void Every_rule_codes_its_examples_and_not_its_near_misses()
    {
        var rules = ShippedCoder.Coder.Rules.Rules;
        var failures = rules.SelectMany(r => RuleCheck.Failures(r, ShippedCoder.Code)).ToArray();
        var examples = rules.Sum(r => r.Examples.Count);

        Assert.True(examples > 300, $"only {examples} examples");
        Assert.True(failures.Length <= MostFailures, $"{failures.Length} of {examples} examples fail, {MostFailures} may:\n{string.Join('\n', failures)}");
    }
}
