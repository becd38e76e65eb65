using Dragoman.Store;
using Dragoman.Store.Lines;
using Dragoman.Web.Api;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Pages;

/// <summary>The addresses of the pages. Each can be shared and shows the same again.</summary>
internal static class PageRoutes
{
    private const int LinesOnPage = 50;
    private const int HitsOnPage = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        ChartRoutes.Map(routes);
        foreach (var listing in Listing.All)
            routes.MapGet("/" + listing.Name, (HttpContext context, Site site, [AsParameters] ListingQuery query) => ListingPage(context, site, listing, query));
        routes.MapGet("/articles/{id}", (Site site, string id) => site.Store.Show(id)?.Line is ArticleLine article
            ? Page<ArticlePage>(("Article", article)) : Missing(id));
        routes.MapGet("/lines/{id}", Line);
        routes.MapPost("/lines/{id}/judgements", Judge);
        routes.MapGet("/search", (Site site, string? q, string? kind, int? from) => Search(site, q ?? "", kind, Math.Max(0, from ?? 0)));
        routes.MapGet("/utterances/{id}", (Site site, string id) => site.Store.FindUtterance(id) is { } utterance ? Page<UtterancePage>(("Utterance", utterance)) : Missing(id));
    }

    public static RazorComponentResult Page<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : IComponent => new(typeof(TPage), parameters.ToDictionary(p => p.Name, p => p.Value));

    public static RazorComponentResult Missing(string id) => new(typeof(MissingPage), new Dictionary<string, object?> { ["Id"] = id }) { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult ListingPage(HttpContext context, Site site, Listing listing, ListingQuery query)
    {
        var given = query.Given().ToDictionary();
        // An empty field of the form is no filter, and an address may have a name of another listing.
        var (filter, error) = query.Filter(listing, site, context.Request.Query, LinesOnPage, LinesOnPage * 10);
        if (error is not null)
            return Page<ListingPage>(("Listing", listing), ("Given", given), ("Error", error));
        var (lines, next) = listing.Page(site, filter, query.Cursor);
        return Page<ListingPage>(("Listing", listing), ("Given", given), ("Lines", lines), ("Next", next));
    }

    private static RazorComponentResult Line(HttpContext context, Site site, IAntiforgery forms, string id)
    {
        if (site.Store.Show(id) is not { } shown)
            return Missing(id);
        var token = site.Writable ? forms.GetAndStoreTokens(context).RequestToken ?? "" : "";
        return Page<LinePage>(("Line", shown), ("FormToken", token));
    }

    private static async Task<IResult> Judge(HttpContext context, Site site, IAntiforgery forms, string id)
    {
        if (!site.Writable)
            return Results.Problem("This site was opened for reading only.", statusCode: StatusCodes.Status403Forbidden);
        if (!context.Request.HasFormContentType || !await forms.IsRequestValidAsync(context))
            return Results.Problem("The form did not come from this site.", statusCode: StatusCodes.Status400BadRequest, title: "Not judged", extensions: new Dictionary<string, object?> { ["remedy"] = "Open the line again and send its form." });
        var form = await context.Request.ReadFormAsync();
        var note = form["note"].ToString().Trim();
        try
        {
            site.Store.Judge(id, form["answer"].ToString(), note.Length > 0 ? note : null, form["who"].ToString().Trim());
        }
        catch (ArgumentException wrong)
        {
            return Results.Problem(wrong.Message, statusCode: StatusCodes.Status400BadRequest, title: "Not judged");
        }

        context.Response.Headers.Location = $"/lines/{Uri.EscapeDataString(id)}#judgements-heading";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static RazorComponentResult Search(Site site, string words, string? kind, int from)
    {
        var hits = site.Store.Search(words, LineRoutes.Letter(kind), HitsOnPage + 1, from);
        return Page<SearchPage>(("Words", words), ("Kind", kind), ("Skip", from), ("More", hits.Count > HitsOnPage), ("Hits", (IReadOnlyList<SearchHit>)[.. hits.Take(HitsOnPage)]));
    }

    /// <summary>The dates of an address, or what is wrong with them.</summary>
    public static (RecordFilter Range, ParameterError? Error) RangeOf(string? since, string? until) =>
        new ListingQuery { Since = since, Until = until }.Filter(Listing.Events, QueryCollection.Empty, LinesOnPage, LinesOnPage) is var (filter, error)
            ? (filter with { Limit = null }, error)
            : default;
}
