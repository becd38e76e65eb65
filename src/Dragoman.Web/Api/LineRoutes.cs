using System.Text.Json.Nodes;
using Dragoman.Store;
using Dragoman.Store.Lines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Api;

/// <summary>Single lines, texts and the search.</summary>
internal static class LineRoutes
{
    private const int Most = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/lines/{id}", (Site site, string id) => site.Store.Show(id) is { } shown ? Line(shown) : ApiProblem.NoLine(id))
            .WithName("line").WithSummary("One line of the record, with its passages, versions, judgements and links")
            .Produces<JsonObject>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/api/drafts/{id}", (Site site, string id) => Charts.DraftView.Of(site, id) is { } view ? Results.Bytes(LineJson.WriteUtf8(view.Draft), "application/json; charset=utf-8") : ApiProblem.NoLine(id))
            .WithName("draft").WithSummary("One draft, as all articles tell of it, beside the official lists")
            .Produces<DraftLine>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/api/utterances/{id}", (Site site, string id) => site.Store.FindUtterance(id) is { } utterance ? Results.Bytes(LineJson.WriteUtf8(utterance), "application/json; charset=utf-8") : ApiProblem.NoLine(id))
            .WithName("utterance").WithSummary("One act of saying, with all that print it")
            .Produces<UtteranceLine>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/api/articles/{id}/text", (Site site, string id) => site.Store.TextOf(id) is { } text ? Results.Text(text, "text/plain; charset=utf-8") : ApiProblem.NoLine(id))
            .WithName("text").WithSummary("The text of an article, as it was read")
            .Produces<string>(StatusCodes.Status200OK, "text/plain").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/api/search", Search).WithName("search").WithSummary("Texts, statements, events, figures and drafts that hold the words, the best first")
            .Produces<Page<SearchHit>>().ProducesProblem(StatusCodes.Status400BadRequest);
    }

    /// <summary>The kind's letter, or null for a word that names none.</summary>
    public static char? Letter(string? kind) => kind switch { "articles" => 'a', "statements" => 's', "events" => 'e', "figures" => 'f', "drafts" => 'd', _ => null };

    private static readonly string[] SearchParameters = ["q", "kind", "limit", "cursor"];

    private static IResult Search(Site site, HttpRequest request, string? q, string? kind, string? limit, string? cursor)
    {
        if (request.Query.Keys.FirstOrDefault(name => !SearchParameters.Contains(name)) is { } strange)
            return ApiProblem.Of(new ParameterError(strange, $"'search' has no parameter '{strange}'.", $"There are: {string.Join(", ", SearchParameters)}."));
        if (string.IsNullOrWhiteSpace(q))
            return ApiProblem.Of(new ParameterError("q", "There is nothing to look for.", "Write words as ?q=veto, or a phrase in quotation marks."));
        if (!string.IsNullOrEmpty(kind) && Letter(kind) is null)
            return ApiProblem.Of(new ParameterError("kind", $"There is no kind '{kind}'.", "Write articles, statements, events, figures or drafts."));
        var most = 20;
        if (!string.IsNullOrEmpty(limit) && (!int.TryParse(limit, out most) || most is < 1 or > Most))
            return ApiProblem.Of(new ParameterError("limit", $"'{limit}' is no number of lines.", $"Write a number from 1 to {Most}."));
        var skip = 0;
        if (!string.IsNullOrEmpty(cursor) && !(cursor is ['n', .. var count] && int.TryParse(count, out skip) && skip > 0))
            return ApiProblem.Of(new ParameterError("cursor", $"'{cursor}' is no cursor.", "Take the 'next' of the page before, or leave it out."));
        var hits = site.Store.Search(q, Letter(kind), most + 1, skip);
        var items = new JsonArray([.. hits.Take(most).Select(hit => new JsonObject
        {
            ["id"] = hit.Id,
            ["article"] = hit.Article,
            ["file"] = hit.File,
            ["title"] = hit.Title,
            ["publisher"] = hit.Publisher,
            ["dated"] = hit.Dated,
            ["snippet"] = new JsonArray([.. hit.Snippet.Select(part => new JsonObject { ["text"] = part.Text, ["found"] = part.Found })]),
        })]);
        return Results.Json(new JsonObject { ["items"] = items, ["next"] = hits.Count > most ? $"n{skip + most}" : null });
    }

    private static IResult Line(ShownLine shown)
    {
        var line = JsonNode.Parse(LineJson.Write(shown.Line))!;
        return Results.Json(new JsonObject
        {
            ["line"] = line,
            ["passages"] = new JsonArray([.. shown.Passages.Select(p => new JsonObject
            {
                ["start"] = p.Start,
                ["end"] = p.End,
                ["text"] = p.Text,
                ["words_start"] = p.WordsStart,
                ["words_end"] = p.WordsEnd,
            })]),
            ["made_by"] = shown.MadeBy,
            ["recorded"] = shown.Recorded,
            ["superseded"] = shown.SupersededBy,
            ["replaced_by"] = shown.ReplacedBy,
            ["judgements"] = new JsonArray([.. shown.Judgements.Select(j => new JsonObject
            {
                ["answer"] = j.Answer,
                ["note"] = j.Note,
                ["who"] = j.Who,
                ["judged"] = j.Judged,
                ["carried_from"] = j.CarriedFrom,
            })]),
            ["links"] = new JsonArray([.. shown.Links.Select(link => new JsonObject { ["why"] = link.Why, ["id"] = link.Id })]),
        });
    }
}
