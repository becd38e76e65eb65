using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Dragoman.Web.Api;

/// <summary><c>/openapi/v1.json</c>: the description of the API, made from the routes themselves.</summary>
internal static class OpenApi
{
    public static void Add(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower);
        services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, context, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Dragoman",
                    Version = "v1",
                    Description = "The diplomatic record: who said what, who did what to whom, each line with the words it came from. Offsets count Unicode code points of the article's text, half-open.",
                };
                document.Servers?.Clear();
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, _) =>
            {
                var listing = context.Description.ActionDescriptor.EndpointMetadata.OfType<Listing>().FirstOrDefault();
                foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                    parameter.Name = parameter.Name is { Length: > 0 } name ? char.ToLowerInvariant(name[0]) + name[1..] : parameter.Name;
                if (listing is not null)
                    operation.Parameters = [.. operation.Parameters!.Where(parameter => listing.Knows(parameter.Name!))];
                return Task.CompletedTask;
            });
        });
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json");
}
