using Dragoman.Coding.Events;
using Dragoman.Data;

namespace Dragoman.Tests.Coding.Events;

public class CameoTableTests
{
    private static readonly CameoTable Table = CameoTable.Load(CompiledData.Load(Shipped.Knowledge()));

    [Theory]
    [InlineData("REJECT", "veto", "129", "129", 3, -5.0)]
    [InlineData("REJECT", "veto", null, "129", 3, -5.0)]
    [InlineData("CONSULT", "visit", "042", "042", 1, 1.9)]
    [InlineData("CONSULT", null, null, "040", 1, 1.0)]
    [InlineData("ASSAULT", "unheard-of", null, "180", 4, -9.0)]
    [InlineData("RETREAT", "withdraw", "08749", "0874", 2, 10.0)]
    public void The_rules_code_counts_then_the_mode_then_the_type(string type, string? mode, string? given, string code, int quad, double goldstein)
    {
        var found = Table.Of(type, mode, given);

        Assert.Equal((code, quad, goldstein), (found.Code, found.Quad, found.Goldstein));
        Assert.Equal(code[..2], found.Root);
        Assert.Equal(code[..3], found.Base);
    }

    [Fact]
    public void What_no_copy_of_the_scale_gives_stays_empty() => Assert.Null(Table.Of("COERCE", "cyber", "176").Goldstein);

    [Fact]
    public void Every_type_has_its_scale_and_every_code_of_a_rule_stands_in_the_table()
    {
        foreach (var type in Enum.GetValues<EventType>())
        {
            var scale = Table.Scale(type.ToString().ToUpperInvariant());
            Assert.InRange(scale.Quad, 1, 4);
            // Cooperation has a positive score, conflict a negative one.
            Assert.Equal(scale.Quad <= 2, scale.Score > 0);
        }

        var codes = Table.Codes.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        Assert.True(codes.Count > 300, $"only {codes.Count} codes");
        Assert.DoesNotContain(HandTree.Book.Rules, r => r.Cameo is not null && !codes.Contains(r.Cameo));
        Assert.All(Table.Codes, c => Assert.InRange(c.Goldstein ?? 0, -10, 10));
    }

    [Fact]
    public void A_row_that_names_no_code_is_refused()
    {
        var broken = Assert.Throws<InvalidDataException>(() => CameoTable.Parse("code\t01\t1\t0.0\nmode\tREJECT\tveto\t129\n"));

        Assert.Equal("data/cameo: 'mode REJECT veto 129' names 129, which codes.tsv does not have.", broken.Message);
    }
}
