using Dragoman.Council;
using Dragoman.Store.Lines;

namespace Dragoman.Store.Finding;

/// <summary>Joins what several articles tell of one draft. Where two drafts would fit, it joins none.</summary>
internal static class DraftMerger
{
    // The life of a draft from the first news to the vote; one that comes back later is told of as a new one.
    private const int Days = 45;
    private const int DaysBetweenNewsOfAVote = 3;

    private static readonly string[] Voted = ["put_to_vote", "failed", "vetoed", "adopted"];

    /// <param name="lines">By date.</param>
    public static List<DraftLine> Merge(IEnumerable<DraftLine> lines)
    {
        var merged = new List<DraftLine>();
        foreach (var line in lines)
        {
            var fits = merged.FindAll(m => IsSame(m, line));
            if (fits.Count == 1)
                merged[merged.IndexOf(fits[0])] = Join(fits[0], line);
            else
                merged.Add(line);
        }

        return merged;
    }

    private static bool IsSame(DraftLine one, DraftLine other)
    {
        if (one.Symbol is not null && other.Symbol is not null)
            return one.Symbol == other.Symbol;
        // Two drafts of one article are two.
        if (one.Articles.Intersect(other.Articles).Any() || (one.Subject is not null && other.Subject is not null && one.Subject != other.Subject))
            return false;
        if (Conflicts(one, other) || Apart(one, other) is not { } days)
            return false;
        if (IsVoted(one) && IsVoted(other))
            return days <= DaysBetweenNewsOfAVote && (one.Sponsors.Intersect(other.Sponsors).Any() || one.VetoedBy.Intersect(other.VetoedBy).Any());
        return days <= Days && one.Sponsors.Intersect(other.Sponsors).Any();
    }

    private static bool Conflicts(DraftLine one, DraftLine other) =>
        (IsVoted(one) && IsVoted(other) && one.Status != other.Status && one.Status != "put_to_vote" && other.Status != "put_to_vote")
        || (one.InFavour is { } left && other.InFavour is { } right && left != right)
        || (one.Sponsors.Count > 0 && other.Sponsors.Count > 0 && !one.Sponsors.Intersect(other.Sponsors).Any())
        // What was voted on is no longer announced later.
        || (IsVoted(one) && !IsVoted(other) && string.CompareOrdinal(When(other), When(one)) > 0);

    private static bool IsVoted(DraftLine line) => Voted.Contains(line.Status);

    private static string? When(DraftLine line) => line.Date ?? line.History[^1].Date;

    private static int? Apart(DraftLine one, DraftLine other) =>
        PartialDate.TryParse(When(one), out var first) && PartialDate.TryParse(When(other), out var second)
            ? Math.Max(0, Math.Max(second.Earliest.DayNumber - first.Latest.DayNumber, first.Earliest.DayNumber - second.Latest.DayNumber))
            : null;

    private static DraftLine Join(DraftLine earlier, DraftLine later)
    {
        var newer = IsVoted(earlier) && !IsVoted(later) ? earlier : later;
        return earlier with
        {
            Symbol = earlier.Symbol ?? later.Symbol,
            Subject = earlier.Subject ?? later.Subject,
            Sponsors = [.. earlier.Sponsors.Union(later.Sponsors).Order(StringComparer.Ordinal)],
            SponsorsOthers = earlier.SponsorsOthers ?? later.SponsorsOthers,
            SubmittedIf = later.SubmittedIf ?? earlier.SubmittedIf,
            Amendments = earlier.Amendments is null ? later.Amendments : later.Amendments is null ? earlier.Amendments : [.. earlier.Amendments.Concat(later.Amendments).DistinctBy(a => (string.Join(',', a.Sponsors), a.Outcome))],
            Followed = earlier.Followed is null ? later.Followed : [.. earlier.Followed, .. later.Followed ?? []],
            Provisions = [.. earlier.Provisions.Concat(later.Provisions).DistinctBy(p => (p.Kind, p.Excluded))],
            Date = newer.Date ?? earlier.Date,
            DatePrecision = newer.Date is null ? earlier.DatePrecision : newer.DatePrecision,
            Status = newer.Status == "announced" ? earlier.Status : newer.Status,
            History = [.. earlier.History.Concat(later.History).DistinctBy(s => (s.Status, s.Article))],
            Intentions = [.. earlier.Intentions.Concat(later.Intentions).DistinctBy(i => (i.Member, i.Vote))],
            Threats = [.. earlier.Threats.Concat(later.Threats).DistinctBy(t => t.Member)],
            VotesWanted = later.VotesWanted ?? earlier.VotesWanted,
            VotesCounted = later.VotesCounted ?? earlier.VotesCounted,
            Undecided = later.Undecided.Count > 0 ? later.Undecided : earlier.Undecided,
            InFavour = earlier.InFavour ?? later.InFavour,
            Against = earlier.Against ?? later.Against,
            Abstentions = earlier.Abstentions ?? later.Abstentions,
            VetoedBy = [.. earlier.VetoedBy.Union(later.VetoedBy).Order(StringComparer.Ordinal)],
            ChapterSeven = later.ChapterSeven ?? earlier.ChapterSeven,
            Headline = earlier.Headline ?? later.Headline,
            Articles = [.. earlier.Articles.Union(later.Articles)],
            Evidence = [.. earlier.Evidence, .. later.Evidence],
        };
    }

    /// <summary>What the rules say of the vote, from the article's own numbers.</summary>
    public static DraftLine WithRules(DraftLine line)
    {
        if (!PartialDate.TryParse(When(line), out var date))
            return line;
        var required = CouncilRules.Required(date.Latest);
        var why = line switch
        {
            { Status: "vetoed", InFavour: { } votes, VetoedBy.Count: > 0 } when votes >= required =>
                $"{votes} votes in favour were enough ({required} needed), but {string.Join(", ", line.VetoedBy)} voted against: {Rule.Substantive.Name}",
            { Status: not "adopted", InFavour: { } votes } when votes < required && IsVoted(line) =>
                $"{votes} votes in favour, {required} needed: not a veto, {Rule.ShortIsNoVeto.Name}",
            { Status: "put_to_vote" or "failed", InFavour: null, Against: { } against, Abstentions: { } abstentions } when CouncilRules.Size(date.Latest) - against - abstentions is var most && most < required =>
                $"{against} votes against and {abstentions} abstentions leave at most {most} in favour, {required} needed: not a veto, {Rule.ShortIsNoVeto.Name}",
            { Status: "adopted", InFavour: { } votes } when votes >= required => $"{votes} votes in favour, {required} needed: {Rule.Substantive.Name}",
            _ => null,
        };
        return line with { VotesRequired = required, Why = why };
    }
}
