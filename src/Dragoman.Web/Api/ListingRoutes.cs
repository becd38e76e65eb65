using System.Text;
using System.Text.Json;
using CsvHelper;
using Dragoman.Store.Lines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Api;

/// <summary><c>/api/LISTING</c>: the contract's lines as JSON, JSONL or CSV, page by page.</summary>
internal static class ListingRoutes
{
    private const int Usual = 100;
    private const int Most = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map<ArticleLine>(routes, Listing.Articles);
        Map<StatementLine>(routes, Listing.Statements);
        Map<UtteranceLine>(routes, Listing.Utterances);
        Map<EventLine>(routes, Listing.Events);
        Map<FigureLine>(routes, Listing.Figures);
        Map<PositionLine>(routes, Listing.Positions);
        Map<ShiftLine>(routes, Listing.Shifts);
        Map<DraftLine>(routes, Listing.Drafts);
        Map<ActorLine>(routes, Listing.Actors);
    }

    private static void Map<TLine>(IEndpointRouteBuilder routes, Listing listing)
        where TLine : Line => routes
        .MapGet("/api/" + listing.Name, (HttpContext context, Site site, [AsParameters] ListingQuery query) => Answer(context, site, listing, query))
        .WithName(listing.Name).WithSummary(char.ToUpperInvariant(listing.Shows[0]) + listing.Shows[1..]).WithMetadata(listing)
        .Produces<Page<TLine>>(StatusCodes.Status200OK, "application/json", "application/x-ndjson", "text/csv")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static IResult Answer(HttpContext context, Site site, Listing listing, ListingQuery query)
    {
        var (filter, error) = query.Filter(listing, site, context.Request.Query, Usual, Most);
        if (error is not null)
            return ApiProblem.Of(error);
        if (FormatOf(context, query.Format) is not { } format)
            return ApiProblem.Of(new ParameterError("format", $"'{query.Format}' is no format.", "Write json, jsonl or csv."));
        var (lines, next) = listing.Page(site, filter, query.Cursor);
        if (next is not null)
            context.Response.Headers.Link = $"<{NextAddress(context.Request, next)}>; rel=\"next\"";
        context.Response.Headers.Vary = "Accept";
        return format switch
        {
            "jsonl" => Results.Bytes(Lines(lines), "application/x-ndjson; charset=utf-8"),
            "csv" => Results.Bytes(Csv(site.Csv[listing.Name], lines), "text/csv; charset=utf-8; header=present"),
            _ => Results.Bytes(Json(lines, next), "application/json; charset=utf-8"),
        };
    }

    private static string? FormatOf(HttpContext context, string? asked)
    {
        if (!string.IsNullOrEmpty(asked))
            return asked is "json" or "jsonl" or "csv" ? asked : null;
        foreach (var type in context.Request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1))
        {
            var known = type.MediaType.Value switch
            {
                "application/json" => "json",
                "application/x-ndjson" or "application/jsonl" or "application/jsonlines" => "jsonl",
                "text/csv" => "csv",
                _ => null,
            };
            if (known is not null)
                return known;
        }

        return "json";
    }

    private static string NextAddress(HttpRequest request, string next)
    {
        var query = request.Query.Where(field => field.Key != "cursor").SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value)))
            .Append(KeyValuePair.Create("cursor", (string?)next));
        return request.Path + QueryString.Create(query);
    }

    private static byte[] Json(IReadOnlyList<Line> lines, string? next)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var line in lines)
                LineJson.Write(writer, line);
            writer.WriteEndArray();
            writer.WriteString("next", next);
            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static byte[] Lines(IReadOnlyList<Line> lines) => [.. lines.SelectMany(line => LineJson.WriteUtf8(line).Append((byte)'\n'))];

    private static byte[] Csv(CsvForm form, IReadOnlyList<Line> lines)
    {
        var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\r\n" }, leaveOpen: true))
        {
            csv.WriteRecord([.. form.Header]);
            foreach (var line in lines)
                csv.WriteRecord([.. form.Row(line)]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}

/// <summary>One page of a listing.</summary>
/// <param name="Items">The lines.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record Page<TLine>(IReadOnlyList<TLine> Items, string? Next);
