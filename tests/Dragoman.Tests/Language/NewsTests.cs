using Dragoman.Data;
using Dragoman.Language;

namespace Dragoman.Tests.Language;

/// <summary>
/// News English, invented for these tests, read by the shipped model: for each sentence what the record depends on, as
/// "word relation head" ("root" has no head). Each is chosen for what it is hard in.
/// </summary>
public class NewsTests
{
    private static readonly Analyzer Analyzer = Analyzer.Load(Shipped.EnglishModel());

    [Theory]
    [InlineData("The draft resolution was vetoed by Russia on Saturday.", "resolution nsubj:pass vetoed", "Russia obl:agent vetoed", "vetoed root")]
    [InlineData("The envoy, who had met rebel leaders in Ankara, refused to name them.", "envoy nsubj refused", "met acl:relcl envoy", "who nsubj met", "name xcomp refused")]
    [InlineData("France and Germany condemned the attack and called for an inquiry.", "France nsubj condemned", "Germany conj France", "called conj condemned", "inquiry obl called")]
    [InlineData("Rosa Lind, the Danish foreign minister, met her Turkish counterpart.", "minister appos Rosa", "Rosa nsubj met", "counterpart obj met")]
    [InlineData("\"We will not accept preconditions,\" the spokesman told reporters in Vienna.", "accept ccomp told", "spokesman nsubj told", "not advmod accept")]
    [InlineData("The ministry did not say whether the convoy had reached the town.", "not advmod say", "reached ccomp say", "convoy nsubj reached")]
    [InlineData("The government's rejection of the plan angered its allies.", "government nmod:poss rejection", "plan nmod rejection", "rejection nsubj angered")]
    [InlineData("Moscow accused Washington of arming the rebels.", "Moscow nsubj accused", "Washington obj accused", "arming advcl accused", "rebels obj arming")]
    [InlineData("Officials said that at least 40 people were killed when shells hit a market near Homs.", "killed ccomp said", "people nsubj:pass killed", "hit advcl killed")]
    [InlineData("According to the report, government forces dropped barrel bombs on the village.", "report obl dropped", "forces nsubj dropped", "bombs obj dropped")]
    [InlineData("The council, meeting in New York, failed to agree on a text that would have imposed sanctions.", "council nsubj failed", "agree xcomp failed")]
    [InlineData("Paris wants the court to investigate the attacks, but Beijing opposes any referral.", "Paris nsubj wants", "Beijing nsubj opposes", "opposes conj wants", "referral obj opposes")]
    [InlineData("Neither side has confirmed the talks.", "Neither det side", "side nsubj confirmed")]
    public void The_tree_says_who_did_what(string text, params string[] arcs)
    {
        var sentence = Assert.Single(Analyzer.Analyze(text));
        var found = sentence.Tokens.Select(t => t.Head == 0 ? $"{t.Form} root" : $"{t.Form} {t.Deprel} {sentence[t.Head].Form}").ToArray();
        Assert.All(arcs, arc => Assert.Contains(arc, found));
    }

    [Theory]
    [InlineData("Rosa Lind flew from New York to Ankara.", "Rosa Lind PER", "New York LOC", "Ankara LOC")]
    [InlineData("The talks between Moscow and Washington went on.", "Moscow LOC", "Washington LOC")]
    public void Names_are_found_whole(string text, params string[] names)
    {
        var tokens = Assert.Single(Analyzer.Analyze(text)).Tokens;
        var found = new List<string>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if ((int)tokens[i].Name % 2 == 0)
                continue;
            var end = i + 1;
            while (end < tokens.Length && tokens[end].Name == tokens[i].Name + 1)
                end++;
            found.Add($"{string.Join(' ', tokens[i..end].Select(t => t.Form))} {ConlluNames.Of(tokens[i].Name)[2..]}");
        }

        Assert.Equal(names, found);
    }
}
