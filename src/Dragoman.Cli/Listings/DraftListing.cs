using Dragoman.Cli.Output;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Listings;

internal static class DraftListing
{
    public static Listing<DraftLine> Listing { get; } = new(
        "draft",
        "drafts",
        [
            LineColumns.ShortId<DraftLine>(),
            new("date", l => l.Date ?? l.History[^1].Date),
            new("subject", l => l.Subject),
            new("sponsors", l => string.Join(",", l.Sponsors)) { Cut = true, Most = 16 },
            new("status", l => l.Status),
            new("votes", Votes),
            new("vetoed_by", l => string.Join(",", l.VetoedBy)),
            new("official", l => l.Official?.Symbol),
            new("checked", l => l.Checked),
        ],
        [
            LineColumns.Id<DraftLine>(),
            new("subject", l => l.Subject),
            new("symbol", l => l.Symbol),
            new("sponsors", l => string.Join(",", l.Sponsors)),
            new("sponsors_others", l => l.SponsorsOthers is true ? "true" : null),
            new("submitted_if", l => l.SubmittedIf?.Votes.ToString()),
            new("amendments", l => LineColumns.Joined((l.Amendments ?? []).Select(a => $"{string.Join(",", a.Sponsors)} {a.Outcome}".Trim()))),
            new("provisions", l => LineColumns.Joined(l.Provisions.Select(p => p.Excluded ? "not " + p.Kind : p.Kind))),
            new("date", l => l.Date),
            new("status", l => l.Status),
            new("intentions", l => Members(l.Intentions)),
            new("threats", l => Members(l.Threats)),
            new("votes_required", l => l.VotesRequired?.ToString()),
            new("votes_wanted", l => l.VotesWanted?.ToString()),
            new("votes_counted", l => l.VotesCounted?.ToString()),
            new("undecided", l => string.Join(",", l.Undecided)),
            new("in_favour", l => l.InFavour?.ToString()),
            new("against", l => l.Against?.ToString()),
            new("abstentions", l => l.Abstentions?.ToString()),
            new("vetoed_by", l => string.Join(",", l.VetoedBy)),
            new("why", l => l.Why),
            new("chapter_seven", l => l.ChapterSeven),
            new("headline", l => l.Headline),
            new("impossible", l => LineColumns.Joined(l.Impossible ?? [])),
            new("official", l => l.Official?.Symbol),
            new("official_outcome", l => l.Official?.Outcome),
            new("checked", l => l.Checked),
            new("articles", l => LineColumns.Joined(l.Articles)),
            .. LineColumns.Evidence<DraftLine>(),
        ]);

    private static string? Votes(DraftLine line) => line switch
    {
        { InFavour: { } inFavour } => $"{inFavour}-{line.Against?.ToString() ?? "?"}-{line.Abstentions?.ToString() ?? "?"}",
        { VotesWanted: { } wanted } => $"wants {wanted}",
        _ => null,
    };

    private static string Members(IEnumerable<MemberField> members) => LineColumns.Joined(members.Select(m => $"{m.Member} {m.Vote}"));
}
