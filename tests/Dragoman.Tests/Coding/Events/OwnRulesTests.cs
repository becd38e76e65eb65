using Dragoman.Coding;
using Dragoman.Coding.Events;
using Dragoman.Data;

namespace Dragoman.Tests.Coding.Events;

public class OwnRulesTests
{
    private const string Snub = "# Treats with contempt.\nverbs: cold-shoulder, snub\nneeds: recipient\n+ Turkey snubbed Iran. => Turkey > Iran\n+ Iran was snubbed by Turkey. => Turkey > Iran\n- Turkey met Iran.\n";

    private static readonly CompiledData Data = CompiledData.Load(Shipped.Knowledge());

    private static OwnRules Parse(string path, string text) => OwnRules.Parse(Data, new Dictionary<string, string> { [path] = text });

    [Fact]
    public void A_rule_of_the_users_own_codes_and_is_named_in_the_version()
    {
        var own = Parse("mine/reject/snub.rule", Snub);
        using var model = Shipped.EnglishModel();
        var coder = Coder.Load(Data, model, own);

        var found = Assert.Single(coder.Code(ShippedCoder.Article("Turkey snubbed Iran.")).Events);

        Assert.Equal("reject/snub", found.Evidence[0].Rule);
        Assert.Equal(own.Hash, coder.RulesHash);
        Assert.Empty(own.Own.SelectMany(r => RuleCheck.Failures(r, text => coder.Code(ShippedCoder.Article(text)).Events)));
        Assert.Null(ShippedCoder.Coder.RulesHash);
    }

    [Fact]
    public void It_goes_before_a_shipped_rule_of_the_same_word_and_takes_the_place_of_one_with_its_name()
    {
        var own = Parse("mine/reject/my-attack.rule", Snub.Replace("cold-shoulder, snub", "attack"));
        var ids = own.Book.Find(TriggerKind.Verb, "attack").ToArray().Select(e => e.Rule.Id).ToList();
        Assert.InRange(ids.IndexOf("reject/my-attack"), 0, ids.IndexOf("assault/attack") - 1);

        var replaced = Parse("mine/reject/veto.rule", Snub);
        Assert.Equal(HandTree.Book.Rules.Count, replaced.Book.Rules.Count);
        Assert.Empty(replaced.Book.Find(TriggerKind.Noun, "veto").ToArray());
    }

    [Theory]
    [InlineData("mine/reject/snub.rule", "verb: snub\n", "mine/reject/snub.rule:1: unknown key 'verb'; known are ")]
    [InlineData("mine/fight/snub.rule", Snub, "mine/fight/snub.rule:1: the folder 'fight' is no PLOVER type.")]
    [InlineData("mine/reject/snub.rule", "verbs: snub\n", "mine/reject/snub.rule:1: a rule needs two sentences")]
    public void What_is_wrong_is_named_with_file_and_line(string path, string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => Parse(path, text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_files_of_one_name_are_refused()
    {
        var files = new Dictionary<string, string> { ["a/reject/snub.rule"] = Snub, ["b/reject/snub.rule"] = Snub };

        Assert.Contains("reject/snub stands there twice", Assert.Throws<InvalidDataException>(() => OwnRules.Parse(Data, files)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_that_does_not_hold_is_named_with_what_came_out()
    {
        var rule = RuleText.Parse("x.rule", "reject/x", Snub.Replace("=> Turkey > Iran\n-", "=> Iran > Turkey\n-").Replace("Turkey met Iran", "Turkey snubbed Iran"), new WordClasses());
        using var model = Shipped.EnglishModel();
        var coder = Coder.Load(Data, model, Parse("mine/reject/x.rule", Snub));
        var failures = RuleCheck.Failures(rule, text => coder.Code(ShippedCoder.Article(text)).Events).ToArray();

        Assert.Equal(
            ["x.rule:5: the rule does not code its example so; it gives Turkey > Iran.", "x.rule:6: the rule codes its near miss: Turkey > Iran."], failures);
    }

    [Fact]
    public void The_same_rules_have_the_same_hash_wherever_they_lie()
    {
        var here = Parse("mine/reject/snub.rule", Snub);

        Assert.Equal(here.Hash, Parse("elsewhere/reject/snub.rule", Snub.Replace("\n", "\r\n")).Hash);
        Assert.NotEqual(here.Hash, Parse("mine/reject/snub.rule", Snub + "+ Iran snubbed Iraq. => Iran > Iraq\n").Hash);
    }
}
