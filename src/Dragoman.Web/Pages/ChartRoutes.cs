using System.Globalization;
using System.Text;
using CsvHelper;
using Dragoman.Store;
using Dragoman.Store.Lines;
using Dragoman.Web.Api;
using Dragoman.Web.Charts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Pages;

/// <summary>Pages with a drawing. <c>format=svg</c> is the drawing alone, <c>format=csv</c> its numbers.</summary>
internal static class ChartRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context, Site site, IAntiforgery forms, string? format) => Overview(context, site, forms, format));
        routes.MapGet("/timeline", (Site site, string? actor, string? with, string? about, string? issue, string? since, string? until, string? format) =>
            Timeline(site, new TimelineQuery(actor ?? "", with ?? "", about ?? "", issue ?? "", RecordFilter.None), since, until, format));
        routes.MapGet("/actors/{id}", Actor);
        routes.MapGet("/relations", Relations);
        routes.MapGet("/disputed", (Site site, int? group, string? format) => Disputed(site, group ?? 0, format));
        routes.MapGet("/drafts/{id}", Draft);
    }

    private static IResult Overview(HttpContext context, Site site, IAntiforgery forms, string? format)
    {
        if (format is null)
            return PageRoutes.Page<OverviewPage>(("FormToken", site.Takes ? forms.GetAndStoreTokens(context).RequestToken : null));
        var bars = OverviewPage.BarsOf(site.Views.ArticlesByYear);
        return format == "csv" ? Csv(["year", "articles"], bars.Select(bar => new[] { bar.Label, Number(bar.Up) })) : Svg<Bars>(("Of", OverviewPage.Picture(site.Views.Digest)), ("Values", bars));
    }

    private static IResult Timeline(Site site, TimelineQuery query, string? since, string? until, string? format)
    {
        var (range, error) = PageRoutes.RangeOf(since, until);
        if (error is not null || query.IsEmpty)
            return format is null || error is null ? PageRoutes.Page<TimelinePage>(("Query", query), ("Error", error), ("Since", since ?? ""), ("Until", until ?? "")) : ApiProblem.Of(error);
        query = query with { Range = range };
        var view = TimelineView.Of(site, query);
        return format switch
        {
            "svg" => Svg<TimelineDrawing>(("View", view)),
            "csv" => Csv(view),
            _ => PageRoutes.Page<TimelinePage>(("Query", query), ("View", view), ("Since", since ?? ""), ("Until", until ?? "")),
        };
    }

    private static IResult Actor(Site site, string id, string? since, string? until, string? format)
    {
        var (range, error) = PageRoutes.RangeOf(since, until);
        if (error is not null && format is not null)
            return ApiProblem.Of(error);
        if (ActorView.Of(site, id, error is null ? range : RecordFilter.None) is not { } view)
            return PageRoutes.Missing(id);
        return format switch
        {
            "svg" => Svg<TimelineDrawing>(("View", view.Timeline)),
            "csv" => Csv(view.Timeline),
            _ => PageRoutes.Page<ActorPage>(("View", view), ("Since", since ?? ""), ("Until", until ?? ""), ("Error", error)),
        };
    }

    private static IResult Relations(Site site, string? a, string? b, string? since, string? until, string? format)
    {
        var (range, error) = PageRoutes.RangeOf(since, until);
        if (error is not null && format is not null)
            return ApiProblem.Of(error);
        var isPair = !string.IsNullOrWhiteSpace(a) && !string.IsNullOrWhiteSpace(b);
        var view = isPair && error is null ? RelationsView.Of(site, a!, b!, range) : null;
        if (format == "csv")
        {
            return view is null
                ? Csv(["actor", "recipient", "events"], site.Views.Pairs.Select(pair => new[] { pair.Actor, pair.Recipient, Number(pair.Count) }))
                : Csv([view.Per, "cooperation", "conflict"], view.Bars.Select(bar => new[] { bar.Label, Number(bar.Up), Number(bar.Down) }));
        }

        if (format == "svg" && view is not null)
            return Svg<Bars>(("Of", view.Picture), ("Up", "cooperation"), ("Down", "conflict"), ("Values", view.Bars));
        var matrix = isPair ? null : Matrix.Of(site.Views.Pairs);
        return PageRoutes.Page<RelationsPage>(("A", a ?? ""), ("B", b ?? ""), ("Since", since ?? ""), ("Until", until ?? ""), ("View", view), ("Matrix", matrix), ("Error", error));
    }

    private static IResult Disputed(Site site, int group, string? format)
    {
        var groups = DisputedPage.Read(site);
        if (format is null)
            return PageRoutes.Page<DisputedPage>(("Groups", groups), ("Full", site.Views.Contested.Count >= SiteViews.MostContested));
        if (group < 0 || group >= groups.Count)
            return PageRoutes.Missing($"group {group}");
        var (figures, picture) = groups[group];
        return format == "csv"
            ? Csv(site.Csv["figures"].Header, figures.Select(site.Csv["figures"].Row))
            : Svg<Ranges>(("Of", picture), ("Figures", figures));
    }

    private static IResult Draft(Site site, string id, string? part, string? format)
    {
        if (DraftView.Of(site, id) is not { } view)
            return PageRoutes.Missing(id);
        return (format, part) switch
        {
            ("svg", "whip") => Svg<WhipDrawing>(("View", view)),
            ("svg", _) => Svg<ChamberDrawing>(("View", view)),
            ("csv", "whip") => Csv(["needed", "wanted", "counted_on", "in_favour", "in_favour_official"], [[Number(view.Draft.VotesRequired), Number(view.Draft.VotesWanted), Number(view.Draft.VotesCounted), Number(view.Draft.InFavour), Number(view.Official?.Counts?.InFavour)]]),
            ("csv", _) => Csv(["seat", "member", "name", "permanent", "president", "vote", "votes_from"], view.Seats.Select((seat, n) => new[] { Number(n + 1), seat.Member.Member, seat.Member.Name, seat.Member.IsPermanent ? "true" : "false", seat.IsPresident ? "true" : "false", seat.Vote ?? "", view.VotesFrom ?? "" })),
            _ => PageRoutes.Page<DraftPage>(("View", view)),
        };
    }

    private static IResult Csv(TimelineView view) => Csv(
        ["date", "kind", "actor", "issue", "stance", "line", "words", "article", "id"],
        view.Positions.Select(p => new[] { p.Date ?? "", "position", p.Actor, p.Issue, p.Stance, p.From, p.Words, p.Article, p.Id })
            .Concat(view.Marks.Select(mark => new[] { mark.Date ?? "", mark.Kind, ActorOf(mark.Line), "", "", Shown.Summary(mark.Line), mark.Line.Evidence[0].Quote, mark.Line.Article, mark.Line.Id })));

    private static string ActorOf(EvidencedLine line) => line switch
    {
        StatementLine statement => statement.Source?.Actor ?? Shown.Source(statement),
        EventLine @event => Shown.Parties(@event.Actor),
        _ => "",
    };

    private static RazorComponentResult Svg<TDrawing>(params (string Name, object? Value)[] parameters)
        where TDrawing : IComponent => new(typeof(TDrawing), parameters.ToDictionary(p => p.Name, p => p.Value)) { ContentType = "image/svg+xml; charset=utf-8" };

    private static IResult Csv(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\r\n" }, leaveOpen: true))
        {
            csv.WriteRecord([.. header]);
            foreach (var row in rows)
                csv.WriteRecord([.. row]);
        }

        return Results.Bytes(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8; header=present");
    }

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
