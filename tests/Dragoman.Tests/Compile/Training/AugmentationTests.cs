using Dragoman.Compile.Training;
using Dragoman.Tests.Language.Neural;

namespace Dragoman.Tests.Compile.Training;

public class AugmentationTests
{
    [Fact]
    public void A_headline_leaves_out_articles_forms_of_be_and_the_stop()
    {
        var sentences = TinyTreebank.Sentences();
        Assert.Equal(["envoy", "left", "Geneva"], Augmentation.Headline(sentences[0]).Forms);
        Assert.Equal(["hearing", "held", "on", "issue"], Augmentation.Headline(sentences[2]).Forms);
        Assert.Equal([2, 0, 4, 2], Augmentation.Headline(sentences[2]).Heads);
    }

    [Fact]
    public void A_headline_has_to_for_will_and_a_comma_for_and_between_nouns()
    {
        var headline = Augmentation.Headline(Gold("Lind|PROPN|NNP|5|nsubj and|CCONJ|CC|3|cc Kerr|PROPN|NNP|1|conj will|AUX|MD|5|aux meet|VERB|VB|0|root"));
        Assert.Equal(["Lind", ",", "Kerr", "to", "meet"], headline.Forms);
        Assert.Equal(["nsubj", "punct", "conj", "mark", "root"], headline.Relations);
        Assert.Equal(["NNP", ",", "NNP", "TO", "VB"], headline.Xpos);
    }

    [Theory]
    [InlineData("They|PRON|PRP|2|nsubj met|VERB|VBD|0|root and|CCONJ|CC|4|cc left|VERB|VBD|2|conj")]
    [InlineData("They|PRON|PRP|4|nsubj will|AUX|MD|4|aux not|PART|RB|4|advmod meet|VERB|VB|0|root")]
    [InlineData("Their|PRON|PRP$|2|nmod:poss will|NOUN|NN|3|nsubj counts|VERB|VBZ|0|root")]
    public void Other_forms_of_and_and_will_stay(string words) => Assert.Equal(Gold(words).Forms, Augmentation.Headline(Gold(words)).Forms);

    private static GoldSentence Gold(string words)
    {
        var columns = Array.ConvertAll(words.Split(' '), w => w.Split('|'));
        return new GoldSentence
        {
            Forms = [.. columns.Select(c => c[0])],
            Upos = [.. columns.Select(c => Enum.Parse<Upos>(c[1]))],
            Xpos = [.. columns.Select(c => c[2])],
            Feats = [.. columns.Select(_ => "_")],
            Heads = [.. columns.Select(c => int.Parse(c[3], System.Globalization.CultureInfo.InvariantCulture))],
            Relations = [.. columns.Select(c => c[4])],
        };
    }

    [Fact]
    public void A_name_goes_with_its_word() => Assert.Equal([NameTag.None, NameTag.None, NameTag.BeginPlace], Augmentation.Headline(TinyTreebank.Sentences()[0]).Names!);

    [Fact]
    public void Whatever_is_varied_stays_a_tree()
    {
        var random = new SplitMix(3);
        foreach (var gold in TinyTreebank.Sentences())
        {
            for (var i = 0; i < 40; i++)
            {
                var varied = Augmentation.Vary(gold, random);
                Assert.InRange(varied.Count, 1, gold.Count);
                Assert.True(Trees.IsTree(varied.Heads), string.Join(' ', varied.Forms));
                Assert.Equal(varied.Count, varied.Upos.Length);
            }
        }
    }
}
