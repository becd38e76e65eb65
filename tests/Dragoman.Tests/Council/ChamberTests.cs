using Dragoman.Council;
using Dragoman.Data;

namespace Dragoman.Tests.Council;

public sealed class ChamberTests
{
    private static readonly CouncilFacts Facts = CouncilFacts.Load(CompiledData.Load(Shipped.Knowledge()));

    // Who presided in each month, from general knowledge: the rule must come to the same from one month alone.
    [Theory]
    [InlineData(2011, "BIH BRA CHN COL FRA GAB DEU IND LBN NGA PRT RUS")]
    [InlineData(2012, "ZAF TGO GBR USA AZE CHN COL FRA DEU GTM IND MAR")]
    [InlineData(2013, "PAK KOR RUS RWA TGO GBR USA ARG AUS AZE CHN FRA")]
    [InlineData(2014, "JOR LTU LUX NGA KOR RUS RWA GBR USA ARG AUS TCD")]
    [InlineData(2015, "CHL CHN FRA JOR LTU MYS NZL NGA RUS ESP GBR USA")]
    [InlineData(2016, "URY VEN AGO CHN EGY FRA JPN MYS NZL RUS SEN ESP")]
    [InlineData(2017, "SWE UKR GBR USA URY BOL CHN EGY ETH FRA ITA JPN")]
    [InlineData(2018, "KAZ KWT NLD PER POL RUS SWE GBR USA BOL CHN CIV")]
    [InlineData(2019, "DOM GNQ FRA DEU IDN KWT PER POL RUS ZAF GBR USA")]
    [InlineData(2020, "VNM BEL CHN DOM EST FRA DEU IDN NER RUS VCT ZAF")]
    public void The_presidency_goes_round_by_the_alphabet(int year, string presidents) =>
        Assert.Equal(presidents.Split(' '), Enumerable.Range(1, 12).Select(month => Chamber.President(Facts, new DateOnly(year, month, 28))?.Member));

    [Fact]
    public void Members_sit_by_the_alphabet_from_the_president() => Assert.Equal(
        "RUS SEN ESP UKR GBR USA URY VEN AGO CHN EGY FRA JPN MYS NZL".Split(' '), Chamber.Seats(Facts, new DateOnly(2016, 10, 8)).Select(term => term.Member));

    [Fact]
    public void Who_presided_before_2011_is_not_known_and_the_alphabet_begins_at_its_first_letter()
    {
        var day = new DateOnly(2008, 5, 1);
        Assert.Null(Chamber.President(Facts, day));
        Assert.Equal("Belgium", Chamber.Seats(Facts, day)[0].Name);
    }

    [Fact]
    public void No_seats_where_not_all_members_are_known() => Assert.Empty(Chamber.Seats(Facts, new DateOnly(2060, 1, 1)));
}
