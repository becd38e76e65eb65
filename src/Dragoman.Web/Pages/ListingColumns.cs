using Dragoman.Store.Lines;
using Dragoman.Web.Api;

namespace Dragoman.Web.Pages;

/// <summary>A column of a listing's page.</summary>
/// <param name="Address">Where its words lead.</param>
internal sealed record ListingColumn(string Name, Func<Line, string?> Value, Func<Line, string?>? Address = null);

/// <summary>What a person sees of each kind of line at a glance.</summary>
internal static class ListingColumns
{
    private static readonly ListingColumn Id = new("id", line => Shown.Short(line.Id), line => "/lines/" + line.Id);
    private static readonly ListingColumn Article = new("article", line => Shown.Plain(((EvidencedLine)line).File), line => $"/articles/{((EvidencedLine)line).Article}#w-{line.Id}");

    private static readonly Dictionary<string, ListingColumn[]> All = new(StringComparer.Ordinal)
    {
        ["articles"] = [Column<ArticleLine>("date", l => l.Published), Column<ArticleLine>("title", l => Shown.Plain(l.Title ?? l.File), l => "/articles/" + l.Id), Column<ArticleLine>("publisher", l => Shown.Plain(l.Publisher)), Column<ArticleLine>("file", l => Shown.Plain(l.File))],
        ["statements"] = [Id, Column<StatementLine>("date", l => l.Date), Column<StatementLine>("source", Shown.Source), Column<StatementLine>("actor", l => l.Source?.Actor), Column<StatementLine>("said", Shown.Said), Article],
        ["events"] = [Id, Column<EventLine>("date", l => l.Date), Column<EventLine>("actor", l => Shown.Parties(l.Actor)), Column<EventLine>("did", Shown.Did), Column<EventLine>("recipient", l => Shown.Parties(l.Recipient)), Column<EventLine>("words", Shown.Quote), Article],
        ["figures"] = [Id, Column<FigureLine>("date", l => l.Date), Column<FigureLine>("measure", l => l.Measure), Column<FigureLine>("number", l => Shown.Plain(l.Quantity.Text)), Column<FigureLine>("says", Shown.Source), Column<FigureLine>("gap", l => Shown.Number(l.Gap)), Column<FigureLine>("words", Shown.Quote), Article],
        ["utterances"] =
        [
            Column<UtteranceLine>("date", l => l.Date), Column<UtteranceLine>("source", l => Shown.Plain(l.Source?.Name ?? l.Source?.Text)), Column<UtteranceLine>("said", l => Shown.Plain(l.Content), l => "/utterances/" + l.Id),
            Column<UtteranceLine>("carriers", l => Shown.Number(l.Carriers.Count)), Column<UtteranceLine>("first", l => Shown.Plain(l.Carriers[0].Publisher ?? l.Carriers[0].File)),
        ],
        ["positions"] =
        [
            Column<PositionLine>("date", l => l.Date), Column<PositionLine>("actor", l => l.Actor), Column<PositionLine>("source", l => Shown.Plain(l.Source?.Name ?? l.Source?.Text)), Column<PositionLine>("issue", l => l.Issue),
            Column<PositionLine>("stance", l => l.Stance, l => Shown.Address(l.From)), Column<PositionLine>("words", l => Shown.Plain(l.Words), Words), Column<PositionLine>("file", l => Shown.Plain(l.File)),
        ],
        ["shifts"] =
        [
            Column<ShiftLine>("actor", l => l.Actor), Column<ShiftLine>("issue", l => l.Issue), Column<ShiftLine>("from", l => $"{l.From.Date} {l.From.Stance}", l => Shown.Address(l.From.From)), Column<ShiftLine>("words", l => Shown.Plain(l.From.Words), l => Words(l.From)),
            Column<ShiftLine>("to", l => $"{l.To.Date} {l.To.Stance}", l => Shown.Address(l.To.From)), Column<ShiftLine>("words", l => Shown.Plain(l.To.Words), l => Words(l.To)), Column<ShiftLine>("strength", l => l.Strength),
        ],
        ["drafts"] =
        [
            Column<DraftLine>("date", l => l.Date), Column<DraftLine>("subject", l => l.Subject), Column<DraftLine>("sponsors", l => string.Join(", ", l.Sponsors)), Column<DraftLine>("status", l => l.Status.Replace('_', ' '), l => "/drafts/" + l.Id),
            Column<DraftLine>("votes", Votes), Column<DraftLine>("vetoed by", l => string.Join(", ", l.VetoedBy)), Column<DraftLine>("why", l => Shown.Plain(l.Why)),
            Column<DraftLine>("official list", l => l.Official is { } list ? $"{l.Checked}: {list.Symbol} {list.Outcome} {list.Votes}" : l.Checked.Replace('_', ' ')), Column<DraftLine>("words", l => Shown.Quote(l), l => "/articles/" + l.Article),
        ],
        ["actors"] =
        [
            Column<ActorLine>("name", l => Shown.Plain(l.Name), l => "/actors/" + Uri.EscapeDataString(l.Id)), Column<ActorLine>("country", l => l.Country), Column<ActorLine>("sector", l => l.Sector),
            Column<ActorLine>("said", l => Shown.Number(l.Statements)), Column<ActorLine>("did", l => Shown.Number(l.EventsAsActor)), Column<ActorLine>("undergone", l => Shown.Number(l.EventsAsRecipient)),
            Column<ActorLine>("from", l => l.FirstSeen), Column<ActorLine>("to", l => l.LastSeen),
        ],
    };

    public static IReadOnlyList<ListingColumn> Of(Listing listing) => All[listing.Name];

    // A draft is no mark in the text of an article.
    private static string Words(PositionLine line) => line.From.StartsWith("d-", StringComparison.Ordinal) ? $"/articles/{line.Article}" : $"/articles/{line.Article}#w-{line.From}";

    // In favour, against, abstentions, as far as the news says; else what is counted on of what is wanted.
    private static string Votes(DraftLine line) => line.InFavour is not null || line.Against is not null
        ? $"{Or(line.InFavour)}–{Or(line.Against)}–{Or(line.Abstentions)}"
        : line.VotesCounted is not null || line.VotesWanted is not null ? $"{Or(line.VotesCounted)} of {Or(line.VotesWanted ?? line.VotesRequired)}" : "";

    private static string Or(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?";

    private static ListingColumn Column<TLine>(string name, Func<TLine, string?> value, Func<TLine, string?>? address = null)
        where TLine : Line => new(name, line => value((TLine)line), address is null ? null : line => address((TLine)line));
}
