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
