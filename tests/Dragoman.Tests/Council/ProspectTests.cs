using Dragoman.Council;

namespace Dragoman.Tests.Council;

public class ProspectTests
{
    private static readonly DateOnly July2011 = new(2011, 7, 6);

    private static readonly string[] Members =
        ["CHN", "FRA", "GBR", "RUS", "USA", "BIH", "BRA", "COL", "DEU", "GAB", "IND", "LBN", "NGA", "PRT", "ZAF"];

    [Fact]
    public void An_announced_permanent_no_blocks()
    {
        var prospect = Prospect.Of(July2011, Members, ["FRA", "GBR", "USA", "DEU", "PRT", "BIH", "COL", "GAB", "NGA"], ["RUS"], []);
        Assert.Equal(ProspectStatus.Blocked, prospect.Status);
        Assert.Equal(["RUS"], prospect.BlockedBy);
        Assert.Equal(0, prospect.Missing);
    }

    [Fact]
    public void Too_few_undeclared_members_leave_it_short_and_short_is_not_blocked()
    {
        var prospect = Prospect.Of(July2011, Members, ["FRA", "GBR"], ["RUS", "CHN"], ["BRA", "IND", "ZAF", "LBN", "NGA"]);
        Assert.Equal(ProspectStatus.Short, prospect.Status);
        Assert.Equal(7, prospect.Missing);
    }

    [Fact]
    public void An_undeclared_permanent_member_keeps_it_open()
    {
        var nine = new[] { "FRA", "GBR", "USA", "DEU", "PRT", "BIH", "COL", "GAB", "NGA" };
        Assert.Equal(ProspectStatus.Open, Prospect.Of(July2011, Members, nine, [], ["CHN"]).Status);
        Assert.Equal(ProspectStatus.Assured, Prospect.Of(July2011, Members, nine, ["ZAF"], ["CHN", "RUS"]).Status);
    }

    [Fact]
    public void A_procedural_matter_needs_the_votes_and_knows_no_veto()
    {
        var eight = new[] { "FRA", "GBR", "USA", "DEU", "PRT", "BIH", "COL", "GAB" };
        Prospect Of(string[] inFavour, string[] abstaining) => Prospect.Of(July2011, Members, inFavour, ["RUS", "CHN"], abstaining, VoteKind.Procedural);
        var open = Of(eight, []);
        Assert.Equal((ProspectStatus.Open, 1), (open.Status, open.Missing));
        Assert.Empty(open.BlockedBy);
        Assert.Equal([Rule.Procedural], open.Rules);
        Assert.Equal(ProspectStatus.Assured, Of([.. eight, "NGA"], []).Status);
        Assert.Equal(ProspectStatus.Short, Of(eight, ["NGA", "LBN", "IND", "BRA", "ZAF"]).Status);
    }

    [Fact]
    public void A_declaration_of_no_member_is_refused()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Prospect.Of(July2011, Members, ["TUR"], [], []));
        Assert.Equal("TUR was no member of the Council on 2011-07-06.", thrown.Message);
    }
}
