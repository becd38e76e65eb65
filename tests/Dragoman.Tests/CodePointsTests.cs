using FsCheck.Fluent;

namespace Dragoman.Tests;

public class CodePointsTests
{
    [Fact]
    public void A_surrogate_pair_is_one_code_point()
    {
        var points = new CodePoints("a😀b");
        Assert.Equal(3, points.Count);
        Assert.Equal([0, 1, 2, 3], new[] { 0, 1, 3, 4 }.Select(points.FromUnits));
        Assert.Equal([0, 1, 3, 4], new[] { 0, 1, 2, 3 }.Select(points.ToUnits));
    }

    [Fact]
    public void An_unpaired_surrogate_is_one_code_point()
    {
        var points = new CodePoints("a\uD83Db\uDE00c");
        Assert.Equal(5, points.Count);
        Assert.Equal(4, points.FromUnits(4));
    }

    [Fact]
    public void There_and_back_again_over_any_text()
    {
        var text = ArbMap.Default.ArbFor<string>().Filter(s => s is not null);
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(text, s =>
        {
            var mixed = s + "😀" + s;
            var points = new CodePoints(mixed);
            return Enumerable.Range(0, points.Count + 1).All(p => points.FromUnits(points.ToUnits(p)) == p)
                && points.FromUnits(mixed.Length) == points.Count;
        }));
    }
}
