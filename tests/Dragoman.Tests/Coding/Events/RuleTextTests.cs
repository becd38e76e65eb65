using Dragoman.Coding.Events;

namespace Dragoman.Tests.Coding.Events;

public class RuleTextTests
{
    private const string Examples = "+ Russia vetoed it. => Russia > none\n+ China vetoed it. => China > none\n- Russia has a veto.\n";

    private static EventRule Parse(string text, string id = "reject/veto") => RuleText.Parse("veto.rule", id, text, new WordClasses());

    private static string Message(string text, string id = "reject/veto") => Assert.Throws<InvalidDataException>(() => Parse(text, id)).Message;

    [Fact]
    public void A_rule_file_is_read_whole()
    {
        var rule = Parse("# comment\nmode: veto\ncontext: legal, diplomatic\nverbs: veto, use veto against\nnouns: air strike\nrecipient: object, on\n" + Examples);

        Assert.Equal(EventType.Reject, rule.Type);
        Assert.Equal(["diplomatic", "legal"], rule.Context);
        Assert.Equal(["/veto", "against/"], rule.Triggers[1].Parts.Select(p => $"{p.Preposition}/{p.Word}"));
        Assert.Equal(["air"], rule.Triggers[2].Modifiers.Select(m => m.ToString()));
        Assert.Equal([new Slot(SlotKind.Object, null), new Slot(SlotKind.Preposition, "on")], rule.Recipient);
        Assert.Equal(3, rule.Examples.Count);
    }

    [Fact]
    public void Alternatives_and_classes_stand_for_their_words()
    {
        var classes = WordClasses.Parse([("verbs.txt", "launch: launch, carry out"), ("nouns.txt", "raid: raid, sortie\nattack: attack, @raid")]);

        var rule = RuleText.Parse("attack.rule", "assault/attack", "verbs: @launch @attack on|against\n" + Examples, classes);

        Assert.Equal(["launch", "carry"], rule.Triggers.Select(t => t.Lemma));
        Assert.Equal("out/attack|raid|sortie", $"{rule.Triggers[1].Parts[0].Preposition}/{rule.Triggers[1].Parts[0].Word}");
        Assert.Equal("on|against/", $"{rule.Triggers[0].Parts[1].Preposition}/{rule.Triggers[0].Parts[1].Word}");
        Assert.Equal(
            "attack.rule:1: 'carry out' of '@launch' is more than one word; that may only stand where a phrase begins.",
            Assert.Throws<InvalidDataException>(() => RuleText.Parse("attack.rule", "assault/attack", "verbs: begin @launch\n" + Examples, classes)).Message);
        Assert.Equal(
            "attack.rule:1: 'on|raid' has prepositions and other words; they cannot stand in one place.",
            Assert.Throws<InvalidDataException>(() => RuleText.Parse("attack.rule", "assault/attack", "verbs: begin on|raid\n" + Examples, classes)).Message);
        Assert.Equal(
            "attack.rule:1: there is no word class '@none'.",
            Assert.Throws<InvalidDataException>(() => RuleText.Parse("attack.rule", "assault/attack", "verbs: begin @none\n" + Examples, classes)).Message);
    }

    [Fact]
    public void A_key_may_stand_on_several_lines()
    {
        Assert.Equal(2, Parse("verbs: veto\nverbs: block\n" + Examples).Triggers.Count);
    }

    [Fact]
    public void Errors_name_file_line_and_remedy()
    {
        Assert.StartsWith("veto.rule:2: unknown key 'verb'; known are ", Message("mode: veto\nverb: veto\n" + Examples), StringComparison.Ordinal);
        Assert.Equal("veto.rule:1: a rule needs two sentences that it must code (+) and one near miss (-).", Message("verbs: veto\n- no\n"));
        Assert.Equal("veto.rule:1: a rule needs verbs, nouns or adjectives.", Message("mode: veto\n" + Examples));
        Assert.Equal("veto.rule:1: the folder 'fight' is no PLOVER type.", Message("verbs: veto\n" + Examples, "fight/veto"));
        Assert.Equal("veto.rule:2: 'needs' may be recipient, person, human, place, state, official or a preposition, not 'luck'.", Message("verbs: veto\nneeds: luck\n" + Examples));
        Assert.Equal("veto.rule:2: there is no word class '@talks'.", Message("verbs: veto\nobject: @talks\n" + Examples));
        Assert.Equal("veto.rule:2: an example that must be coded ends with '=> actor > recipient'.", Message("verbs: veto\n+ Russia vetoed it.\n"));
        Assert.Equal("veto.rule:2: 'surely' is no modality.", Message("verbs: veto\n+ Russia vetoed it. => Russia > none; surely\n"));
    }

    [Fact]
    public void Packed_rules_are_read_back()
    {
        Assert.True(HandTree.Book.Rules.Count > 100);
        Assert.All(HandTree.Book.Rules, r => Assert.NotEmpty(r.Triggers));
        Assert.Equal(Enum.GetValues<EventType>().Length, HandTree.Book.Rules.Select(r => r.Type).Distinct().Count());
    }
}
