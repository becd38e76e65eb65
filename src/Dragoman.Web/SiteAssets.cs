using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web;

/// <summary>Style and script, from the assembly itself: no folder to find at run time.</summary>
internal static class SiteAssets
{
    /// <summary>Part of each file's address, so that a browser keeps a file until it is another one.</summary>
    public static string Tag { get; } = Convert.ToHexStringLower(SHA256.HashData([.. Bytes("site.css"), .. Bytes("site.js"), .. Bytes("charts.js"), .. Bytes("read.js")]))[..12];

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "site.css", "text/css; charset=utf-8");
        Map(routes, "site.js", "text/javascript; charset=utf-8");
        Map(routes, "charts.js", "text/javascript; charset=utf-8");
        Map(routes, "read.js", "text/javascript; charset=utf-8");
        routes.MapGet("/favicon.ico", () => Results.StatusCode(StatusCodes.Status204NoContent)).ExcludeFromDescription();
    }

    private static void Map(IEndpointRouteBuilder routes, string name, string type)
    {
        var bytes = Bytes(name);
        routes.MapGet($"/assets/{Tag}/{name}", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(bytes, type);
        }).ExcludeFromDescription();
    }

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
