using Dragoman.Council;
using FsCheck.Fluent;

namespace Dragoman.Tests.Council;

public class CouncilRulesTests
{
    private static readonly DateOnly Aleppo = new(2016, 10, 8);

    [Fact]
    public void Eleven_in_favour_and_a_permanent_member_against_is_a_veto()
    {
        var outcome = CouncilRules.Decide(new Vote(Aleppo, VoteKind.Substantive, 11, 2, 2, 0, ["VEN", "RUS"]));
        Assert.Equal(OutcomeReason.Vetoed, outcome.Reason);
        Assert.Equal(["RUS"], outcome.VetoedBy);
        Assert.Equal("Charter Art. 27(3)", outcome.Rules[0].Name);
    }

    [Fact]
    public void Short_of_nine_is_no_veto_whoever_is_against()
    {
        var outcome = CouncilRules.Decide(new Vote(new DateOnly(2020, 8, 14), VoteKind.Substantive, 2, 2, 11, 0, ["CHN", "RUS"]));
        Assert.Equal(OutcomeReason.ShortOfVotes, outcome.Reason);
        Assert.Empty(outcome.VetoedBy);
    }

    [Fact]
    public void Before_1966_seven_of_eleven_suffice_though_the_amendment_was_in_force()
    {
        Assert.True(CouncilRules.Decide(new Vote(new DateOnly(1965, 11, 23), VoteKind.Substantive, 7, 0, 4, 0, [])).IsAdopted);
        Assert.False(CouncilRules.Decide(new Vote(new DateOnly(1966, 1, 1), VoteKind.Substantive, 8, 0, 7, 0, [])).IsAdopted);
    }

    [Fact]
    public void A_procedural_vote_knows_no_veto()
    {
        Assert.True(CouncilRules.Decide(new Vote(new DateOnly(2022, 2, 27), VoteKind.Procedural, 11, 1, 3, 0, ["RUS"])).IsAdopted);
        Assert.False(CouncilRules.Decide(new Vote(new DateOnly(2018, 3, 19), VoteKind.Procedural, 8, 4, 3, 0, ["CHN", "RUS"])).IsAdopted);
    }

    [Theory]
    [InlineData("SUN", "1991-12-23", true)]
    [InlineData("SUN", "1991-12-24", false)]
    [InlineData("RUS", "1991-12-24", true)]
    [InlineData("DEU", "2016-10-08", false)]
    public void The_permanent_seat_passes_from_the_Soviet_Union_to_Russia(string member, string on, bool permanent) =>
        Assert.Equal(permanent, CouncilRules.IsPermanent(member, DateOnly.Parse(on)));

    [Fact]
    public void A_list_that_writes_Russia_for_the_Soviet_Union_still_finds_the_veto() =>
        Assert.Equal(["SUN"], CouncilRules.Decide(new Vote(new DateOnly(1980, 1, 7), VoteKind.Substantive, 13, 2, 0, 0, ["DDR", "RUS"])).VetoedBy);

    [Fact]
    public void A_sum_that_breaks_the_size_is_flagged()
    {
        Assert.Empty(CouncilRules.Check(new Vote(Aleppo, VoteKind.Substantive, 11, 2, 2, 0, ["RUS"])));
        Assert.Equal(["the counts add up to 14; the Council had 15 members on 2016-10-08"], CouncilRules.Check(new Vote(Aleppo, VoteKind.Substantive, 11, 2, 1, 0, [])));
    }

    [Fact]
    public void A_further_abstention_in_place_of_a_vote_in_favour_never_adopts() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Votes(), vote =>
            CouncilRules.Decide(vote).IsAdopted
            || vote.InFavour == 0
            || !CouncilRules.Decide(vote with { InFavour = vote.InFavour - 1, Abstentions = vote.Abstentions + 1 }).IsAdopted));

    [Fact]
    public void A_veto_needs_enough_votes_and_a_permanent_member_against() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Votes(), vote =>
        {
            var outcome = CouncilRules.Decide(vote);
            return outcome.Reason == OutcomeReason.Vetoed
                == (vote.Kind == VoteKind.Substantive && vote.InFavour >= 9 && vote.AgainstMembers.Any(m => CouncilRules.IsPermanent(m, vote.Date)));
        }));

    private static FsCheck.Arbitrary<Vote> Votes()
    {
        string[] members = ["CHN", "FRA", "RUS", "GBR", "USA", "AGO", "EGY", "JPN", "MYS", "NZL", "SEN", "ESP", "UKR", "URY", "VEN"];
        var choice = Gen.Choose(0, 3);
        return Gen.ArrayOf(choice, members.Length).SelectMany(choices => Gen.Elements(VoteKind.Substantive, VoteKind.Procedural).Select(kind => new Vote(
            Aleppo,
            kind,
            choices.Count(c => c == 0),
            choices.Count(c => c == 1),
            choices.Count(c => c == 2),
            choices.Count(c => c == 3),
            [.. members.Where((_, i) => choices[i] == 1)]))).ToArbitrary();
    }

    // The double veto: first that the matter be procedural, then the matter.
    [Theory]
    [InlineData(8, "SUN", OutcomeReason.Vetoed, VoteKind.Substantive)]
    [InlineData(6, "SUN", OutcomeReason.ShortOfVotes, VoteKind.Substantive)]
    [InlineData(9, "POL", OutcomeReason.Adopted, VoteKind.Procedural)]
    public void Whether_a_matter_is_procedural_can_itself_be_vetoed(int inFavour, string against, OutcomeReason reason, VoteKind main)
    {
        var outcome = CouncilRules.Decide(new Vote(new DateOnly(1948, 5, 24), VoteKind.Preliminary, inFavour, 1, 10 - inFavour, 0, [against]));
        Assert.Equal((reason, Rule.Preliminary, main), (outcome.Reason, outcome.Rules[0], CouncilRules.After(outcome)));
    }

    [Fact]
    public void A_draft_without_a_vote_has_no_other_outcome()
    {
        Assert.Equal((OutcomeReason.Withdrawn, false, 9), CouncilRules.WithoutVote(new DateOnly(2017, 11, 16), OutcomeReason.Withdrawn) is var none ? (none.Reason, none.IsAdopted, none.Required) : default);
        Assert.Equal(OutcomeReason.NotPutToVote, CouncilRules.WithoutVote(new DateOnly(2003, 3, 17), OutcomeReason.NotPutToVote).Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => CouncilRules.WithoutVote(new DateOnly(2003, 3, 17), OutcomeReason.Vetoed));
    }
}
