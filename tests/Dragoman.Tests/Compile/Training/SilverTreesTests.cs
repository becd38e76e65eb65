using Dragoman.Compile.Training;

namespace Dragoman.Tests.Compile.Training;

public class SilverTreesTests
{
    // Heads of ten words; relations and tags are all alike.
    private static Token[] Analysis(params int[] heads) =>
        [.. heads.Select(h => new Token { Span = default, Form = "x", Xpos = "NN", Head = h, Deprel = "dep" })];

    [Fact]
    public void The_analysis_nearest_to_the_others_is_taken()
    {
        var odd = Analysis(0, 1, 1, 1, 1, 1, 1, 1, 1, 2);
        var middle = Analysis(0, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        var other = Analysis(0, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        Assert.Same(middle, SilverTrees.Choose([odd, middle, other]));
    }

    [Fact]
    public void Analyses_that_differ_much_are_left_out()
    {
        var one = Analysis(0, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        Assert.Null(SilverTrees.Choose([one, Analysis(0, 1, 2, 2, 1, 1, 1, 1, 1, 1), Analysis(0, 1, 1, 1, 1, 4, 4, 1, 1, 1)]));
        Assert.NotNull(SilverTrees.Choose([one, one, Analysis(0, 1, 1, 1, 1, 1, 1, 1, 1, 2)]));
    }
}
