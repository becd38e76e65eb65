using Dragoman.Compile.Training;
using Dragoman.Language.Neural;

namespace Dragoman.Tests.Compile.Training;

public class SwapTests
{
    private static readonly GoldSentence Gold = Sentence("Anna|PROPN|NNP|2|nsubj|BeginPerson visited|VERB|VBD|0|root|None Geneva|PROPN|NNP|2|obj|BeginPlace .|PUNCT|.|2|punct|None");

    [Theory]
    [InlineData("abstain", "VBD", "abstained")]
    [InlineData("besiege", "VBG", "besieging")]
    [InlineData("veto", "VBZ", "vetoes")]
    [InlineData("defy", "VBZ", "defies")]
    [InlineData("reject", "VB", "reject")]
    public void A_plain_verb_has_regular_forms(string verb, string xpos, string form) => Assert.Equal(form, VerbSwap.Form(verb, xpos));

    [Theory]
    [InlineData("stop")]
    [InlineData("agree")]
    [InlineData("ski")]
    public void A_verb_of_doubtful_forms_is_left_out(string verb) => Assert.False(VerbSwap.IsPlain(verb));

    [Fact]
    public void Other_verbs_leave_the_tree_as_it_is()
    {
        var swap = new VerbSwap([new VerbList.Row("reject", "", "")]);
        var shown = Enumerable.Range(1, 40).Select(seed => swap.Vary(Gold, new SplitMix((ulong)seed))).ToList();
        Assert.Contains(shown, s => s.Forms[1] == "rejected");
        Assert.Contains(shown, s => s.Forms[1] == "rejects" && s.Xpos[1] == "VBZ");
        Assert.All(shown, s => Assert.Equal(Gold.Heads, s.Heads));
        Assert.Equal("visited", Gold.Forms[1]);
    }

    [Fact]
    public void Other_names_are_of_the_same_kind()
    {
        var swap = new NameSwap([Gold, Sentence("Omar|PROPN|NNP|2|nsubj|BeginPerson left|VERB|VBD|0|root|None")], [("Doha", ListKind.Place), ("Bank", ListKind.Organisation), ("New York", ListKind.Place)]);
        var shown = Enumerable.Range(1, 60).Select(seed => swap.Vary(Gold, new SplitMix((ulong)seed))).ToList();
        Assert.Equal(["Anna", "Omar"], shown.Select(s => s.Forms[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["Doha", "Geneva"], shown.Select(s => s.Forms[2]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(shown, s => Assert.Equal("visited", s.Forms[1]));
    }

    private static GoldSentence Sentence(string words)
    {
        var columns = words.Split(' ').Select(w => w.Split('|')).ToArray();
        return new GoldSentence
        {
            Forms = [.. columns.Select(c => c[0])],
            Upos = [.. columns.Select(c => Enum.Parse<Upos>(c[1]))],
            Xpos = [.. columns.Select(c => c[2])],
            Feats = [.. columns.Select(_ => "_")],
            Heads = [.. columns.Select(c => int.Parse(c[3], System.Globalization.CultureInfo.InvariantCulture))],
            Relations = [.. columns.Select(c => c[4])],
            Names = [.. columns.Select(c => Enum.Parse<NameTag>(c[5]))],
        };
    }
}
