using Dragoman.Council;
using Dragoman.Store;
using Dragoman.Store.Lines;
using Dragoman.Web.Pages;

namespace Dragoman.Web.Charts;

/// <summary>A seat of the chamber.</summary>
/// <param name="Vote">for, against, abstain; null where it is not known.</param>
/// <param name="IsPresident">Presides in that month; false where the presidency is not known.</param>
public sealed record Seat(Term Member, string? Vote, bool IsPresident)
{
    public string Letter => Vote switch { "for" => "+", "against" => "−", "abstain" => "0", _ => "?" };
}

/// <summary>One draft with its vote, as the news and the official lists have it.</summary>
public sealed class DraftView
{
    private DraftView(DraftLine draft) => Draft = draft;

    public DraftLine Draft { get; }

    /// <summary>As the official lists have it; null where they have none.</summary>
    public OfficialDraft? Official { get; private init; }

    /// <summary>In the order of the chamber; empty where the day or its members are not known.</summary>
    public IReadOnlyList<Seat> Seats { get; private init; } = [];

    /// <summary>Where the votes of the seats come from: official, news; null where there was no vote.</summary>
    public string? VotesFrom { get; private init; }

    public Picture Chamber { get; private init; } = null!;

    public Picture Whip { get; private init; } = null!;

    /// <summary>The rules behind the outcome.</summary>
    public IReadOnlyList<Rule> Rules => Official?.Decided?.Rules ?? [];

    /// <summary>The draft whose id it is, or one that was joined into it; null where there is none.</summary>
    public static DraftView? Of(Site site, string id)
    {
        var drafts = site.Drafts(RecordFilter.None).ToList();
        var draft = drafts.Find(line => line.Id == id) ?? (site.Store.Show(id)?.Line is DraftLine one ? drafts.Find(line => one.Evidence.All(e => line.Evidence.Contains(e))) ?? one : null);
        return draft is null ? null : Of(site, draft);
    }

    private static DraftView Of(Site site, DraftLine draft)
    {
        var facts = site.Council();
        var official = facts is not null && draft.Official?.Symbol is { } symbol ? OfficialList.Find(facts, symbol) is [var listed, ..] ? listed : null : null;
        var day = official?.Date ?? (PartialDate.TryParse(draft.Date, out var date) && date.Precision == DatePrecision.Day ? date.Earliest : null as DateOnly?);
        var (votes, from) = VotesOf(draft, official);
        var seats = facts is null || day is null ? [] : SeatsOf(facts, day.Value, votes, official?.Counts);
        var name = $"{Shown.Draft(draft)}{(day is { } on ? $", {on:yyyy-MM-dd}" : "")}";
        var address = "/drafts/" + draft.Id;
        return new DraftView(draft)
        {
            Official = official,
            Seats = seats,
            VotesFrom = from,
            Chamber = new Picture("Vote on " + name, $"votes as {(from == "official" ? "the official list has them" : "the news tells them")}", VotesNotShown(seats, draft, official), address + "?part=chamber"),
            Whip = new Picture("Votes in favour: " + name, "the news of the record, and the official list", "what no article of the record tells", address + "?part=whip"),
        };
    }

    private static (IReadOnlyDictionary<string, string> Votes, string? From) VotesOf(DraftLine draft, OfficialDraft? official)
    {
        if (official?.Counts is not null)
        {
            return (official.AgainstMembers.Select(member => (member, "against")).Concat(official.AbstainingMembers.Select(member => (member, "abstain")))
                .DistinctBy(vote => vote.member).ToDictionary(vote => vote.member, vote => vote.Item2), "official");
        }

        var told = draft.Intentions.Select(i => (i.Member, i.Vote)).Concat(draft.VetoedBy.Select(member => (Member: member, Vote: "against"))).GroupBy(vote => vote.Member)
            .Where(group => group.Select(vote => vote.Vote).Distinct().Count() == 1).ToDictionary(group => group.Key, group => group.First().Vote);
        return (told, told.Count > 0 ? "news" : null);
    }

    // The lists name those against and abstaining. Where all of these are named, the others voted in favour; else nobody is said to have.
    private static List<Seat> SeatsOf(CouncilFacts facts, DateOnly day, IReadOnlyDictionary<string, string> votes, Counts? counts)
    {
        var members = Dragoman.Council.Chamber.Seats(facts, day);
        var president = Dragoman.Council.Chamber.President(facts, day)?.Member;
        var isWhole = counts is { } all && all.Total == members.Count && all.Against == votes.Values.Count(vote => vote == "against") && all.Abstentions == votes.Values.Count(vote => vote == "abstain");
        return [.. members.Select(term => new Seat(term, votes.GetValueOrDefault(term.Member) ?? (isWhole ? "for" : null), term.Member == president))];
    }

    private static string VotesNotShown(List<Seat> seats, DraftLine draft, OfficialDraft? official)
    {
        var unknown = seats.Count(seat => seat.Vote is null);
        var untold = official?.Counts is null && draft.InFavour is { } votes ? $"; the news tells of {votes} in favour without naming all" : "";
        return unknown > 0 ? $"how {unknown} members voted{untold}" : "";
    }
}
