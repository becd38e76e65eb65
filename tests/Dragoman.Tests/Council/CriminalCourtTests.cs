using Dragoman.Council;
using Dragoman.Data;

namespace Dragoman.Tests.Council;

public class CriminalCourtTests
{
    private static readonly CouncilFacts Facts = CouncilFacts.Load(CompiledData.Load(Shipped.Knowledge()));

    [Fact]
    public void For_Syria_territory_is_closed_and_three_other_routes_are_open()
    {
        var answer = CriminalCourt.RoutesTo(Facts, "SYR", new DateOnly(2016, 10, 10));
        Assert.False(answer.HasTerritory);
        Assert.Equal(
            ["Rome Statute Art. 12(2)(a) False", "Rome Statute Art. 12(3) True", "Rome Statute Art. 12(2)(b) True", "Rome Statute Art. 13(b) True"],
            answer.Routes.Select(r => $"{r.Rule.Name} {r.IsOpen}"));
        Assert.Equal("not a party: signed on 2000-11-29, never ratified", answer.Routes[0].Why);
        Assert.Contains("S/2014/348 of 2014-05-22 was vetoed (13-2-0)", answer.Routes[3].Why);
    }

    [Fact]
    public void A_referral_reaches_a_state_that_is_no_party()
    {
        var answer = CriminalCourt.RoutesTo(Facts, "LBY", new DateOnly(2011, 3, 1));
        Assert.True(answer.HasTerritory);
        Assert.False(CriminalCourt.RoutesTo(Facts, "LBY", new DateOnly(2011, 2, 1)).HasTerritory);
    }

    [Fact]
    public void A_declaration_reaches_back() => Assert.True(CriminalCourt.RoutesTo(Facts, "UKR", new DateOnly(2014, 1, 15)).HasTerritory);

    [Fact]
    public void Nothing_before_July_2002() => Assert.Single(CriminalCourt.RoutesTo(Facts, "FRA", new DateOnly(2001, 1, 1)).Routes);

    [Fact]
    public void A_withdrawal_ends_it_a_year_later()
    {
        Assert.True(CriminalCourt.RoutesTo(Facts, "BDI", new DateOnly(2017, 10, 26)).HasTerritory);
        Assert.False(CriminalCourt.RoutesTo(Facts, "BDI", new DateOnly(2017, 10, 27)).HasTerritory);
    }

    [Theory]
    [InlineData("SDN", "2006-01-01", "Darfur")]
    [InlineData("LBY", "2011-03-01", null)]
    [InlineData("SYR", "2016-10-10", null)]
    public void A_referral_of_a_part_reaches_no_farther(string state, string on, string? part) =>
        Assert.Equal(part, CriminalCourt.RoutesTo(Facts, state, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)).Scope);

    [Fact]
    public void A_party_needs_no_declaration_and_may_have_kept_war_crimes_out()
    {
        var ukraine = CriminalCourt.RoutesTo(Facts, "UKR", new DateOnly(2025, 2, 1)).Routes;
        Assert.Equal("not needed: the state is a party; before that its declaration of 2015-09-08 covered its territory", ukraine.Single(route => route.Rule == Rule.Declaration).Why);
        var france = CriminalCourt.RoutesTo(Facts, "FRA", new DateOnly(2004, 1, 1)).Routes;
        Assert.Contains("Art. 124 declaration made", france.Single(route => route.Rule == Rule.Territory).Why);
    }
}
