using Dragoman.Council;
using Dragoman.Data;

namespace Dragoman.Tests.Council;

/// <summary>Re-derives the facts from the rules; each guard says how many rows it saw.</summary>
public class CouncilFactsTests(ITestOutputHelper output)
{
    private static readonly CouncilFacts Facts = CouncilFacts.Load(CompiledData.Load(Shipped.Knowledge()));

    [Fact]
    public void Every_year_seats_as_many_members_as_the_Charter_says()
    {
        var years = 0;
        for (var year = 1946; year <= 2027; year++, years++)
        {
            var day = new DateOnly(year, 6, 30);
            var members = Facts.MembersOn(day);
            Assert.Equal(CouncilRules.Size(day), members.Count);
            Assert.Equal(5, members.Count(m => m.IsPermanent));
            Assert.All(members, m => Assert.Equal(m.IsPermanent, CouncilRules.IsPermanent(m.Member, day)));
        }

        output.WriteLine($"{years} years, {Facts.Terms.Count} terms");
        Assert.Equal(82, years);
    }

    [Fact]
    public void No_term_ends_before_it_begins_and_none_is_doubled()
    {
        Assert.All(Facts.Terms, t => Assert.True(t.To is null || t.To > t.From, t.Name));
        foreach (var terms in Facts.Terms.GroupBy(t => t.Member))
        {
            var ordered = terms.OrderBy(t => t.From).ToArray();
            for (var i = 1; i < ordered.Length; i++)
                Assert.True(ordered[i - 1].To < ordered[i].From, ordered[i].Name);
        }

        output.WriteLine($"{Facts.Terms.Count} terms");
        Assert.True(Facts.Terms.Count > 380);
    }

    [Fact]
    public void Every_veto_with_counts_follows_from_the_rules()
    {
        var seen = 0;
        foreach (var row in Facts.Vetoes.Where(v => v.Counts is not null))
        {
            seen++;
            var counts = row.Counts!.Value;
            var absent = CouncilRules.Size(row.Date) - counts.Total;
            var against = row.AgainstMembers.Count > 0 ? row.AgainstMembers : row.VetoedBy;
            var outcome = CouncilRules.Decide(new Vote(row.Date, VoteKind.Substantive, counts.InFavour, counts.Against, counts.Abstentions, absent, against));
            Assert.True(outcome.Reason == OutcomeReason.Vetoed, $"{row.Date} {row.Symbol}");
            Assert.Equal(row.VetoedBy.Select(m => CouncilRules.Seat(m, row.Date)).Order(StringComparer.Ordinal), outcome.VetoedBy);
            Assert.All(row.AgainstMembers.Concat(row.AbstainingMembers), m => Assert.Contains(Facts.MembersOn(row.Date), t => t.Member == CouncilRules.Seat(m, row.Date)));
        }

        output.WriteLine($"{seen} of {Facts.Vetoes.Count} vetoes have counts");
        Assert.Equal(50, seen);
        Assert.Equal(232, Facts.Vetoes.Count);
    }

    [Fact]
    public void Sponsors_are_codes_and_no_more_than_there_were()
    {
        var rows = Facts.Vetoes.Select(v => (v.Sponsors, v.SponsorsTotal)).Concat(Facts.Drafts.Select(d => (d.Sponsors, d.SponsorsTotal))).Where(r => r.Sponsors.Count > 0).ToArray();
        output.WriteLine($"{rows.Length} rows with sponsors, {rows.Count(r => r.SponsorsTotal is not null)} with their number");
        Assert.All(rows, r => Assert.True(!(r.SponsorsTotal < r.Sponsors.Count)));
        Assert.All(rows.SelectMany(r => r.Sponsors), s => Assert.True(s.Length == 3 && s.All(char.IsAsciiLetterUpper), s));
        Assert.True(rows.Length > 60);
        Assert.Equal(46, OfficialList.Find(Facts, "S/2016/846")[0].SponsorsTotal);
    }

    [Fact]
    public void A_vetoed_amendment_is_told_from_the_draft_that_was_adopted() =>
        Assert.Equal(["S/2023/1029", "S/2025/115"], Facts.Vetoes.Where(v => v.Kind == "amendment").Select(v => v.Symbol));

    [Fact]
    public void Every_veto_was_cast_by_a_permanent_member()
    {
        Assert.All(Facts.Vetoes, v => Assert.NotEmpty(v.VetoedBy));
        Assert.All(Facts.Vetoes, v => Assert.All(v.VetoedBy, m => Assert.True(CouncilRules.IsPermanent(CouncilRules.Seat(m, v.Date), v.Date), $"{v.Date} {m}")));
    }

    [Fact]
    public void Every_Syria_draft_with_counts_ends_as_the_rules_say()
    {
        var seen = 0;
        foreach (var row in Facts.Drafts.Where(d => d.Counts is not null))
        {
            seen++;
            var counts = row.Counts!.Value;
            var kind = row.IsMotion ? VoteKind.Procedural : VoteKind.Substantive;
            var vote = new Vote(row.Date, kind, counts.InFavour, counts.Against, counts.Abstentions, 15 - counts.Total, row.AgainstMembers);
            Assert.True(vote.NotParticipating >= 0, row.Subject);
            var expected = row.Outcome switch
            {
                "adopted" => OutcomeReason.Adopted,
                "vetoed" => OutcomeReason.Vetoed,
                _ => OutcomeReason.ShortOfVotes,
            };
            Assert.True(CouncilRules.Decide(vote).Reason == expected, $"{row.Date} {row.Symbol} {row.Subject}");
        }

        output.WriteLine($"{seen} of {Facts.Drafts.Count} drafts have counts");
        Assert.Equal(48, seen);
    }

    [Fact]
    public void The_Statute_entered_into_force_for_each_party_as_Article_126_says()
    {
        var seen = 0;
        foreach (var party in Facts.CourtParties.Where(p => p is { InForce: not null, Deposited: not null }))
        {
            seen++;
            Assert.True(party.InForce == CriminalCourt.EntryIntoForce(party.Deposited!.Value), $"{party.Name}: {party.InForce}");
        }

        output.WriteLine($"{seen} of {Facts.CourtParties.Count} parties");
        Assert.True(seen > 120);
    }

    [Theory]
    [InlineData("2013-06-01", 122)]
    [InlineData("2016-06-01", 124)]
    [InlineData("2018-01-01", 123)]
    public void The_number_of_parties_comes_out_as_published(string on, int parties) =>
        Assert.Equal(parties, Facts.CourtParties.Count(p => p.IsPartyOn(DateOnly.Parse(on))));

    [Fact]
    public void Every_row_names_its_source()
    {
        var sources = Facts.Terms.Select(t => t.Source).Concat(Facts.Vetoes.Select(v => v.Source)).Concat(Facts.Drafts.Select(d => d.Source))
            .Concat(Facts.CourtParties.Select(p => p.Source)).Concat(Facts.CourtActs.Select(a => a.Source)).ToArray();
        output.WriteLine($"{sources.Length} rows");
        Assert.All(sources, s => Assert.False(string.IsNullOrWhiteSpace(s)));
        Assert.Equal(841, sources.Length);
    }
}
