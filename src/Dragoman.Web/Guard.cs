using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web;

/// <summary>
/// Stands before every answer: headers that let a page do nothing but show itself, names under which this machine alone is reached, and the token where
/// others may reach it.
/// </summary>
internal sealed class Guard(RequestDelegate next, Site site)
{
    public const string Cookie = "dragoman-token";

    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (site.Token is null)
            return IsOfThisMachine(context.Request.Host.Host) ? next(context) : Refuse(context, "This address is not served here: open the one that 'dragoman serve' printed.");
        if (Opens(context, context.Request.Query["token"]) && HttpMethods.IsGet(context.Request.Method))
            return Enter(context, site.Token);
        return Opens(context, context.Request.Cookies[Cookie]) || Opens(context, Bearer(context))
            ? next(context)
            : Refuse(context, "A token is needed: open the address that 'dragoman serve' printed, or send it as 'Authorization: Bearer TOKEN'.", StatusCodes.Status401Unauthorized);
    }

    /// <summary>A foreign name that leads to this machine is how another site would get at the record.</summary>
    private static bool IsOfThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private bool Opens(HttpContext context, string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(site.Token!));

    private static string? Bearer(HttpContext context) =>
        context.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] ? token : null;

    // The token goes into a cookie and out of the address, which people pass on.
    private static Task Enter(HttpContext context, string token)
    {
        context.Response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });
        context.Response.Redirect(context.Request.Path);
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext context, string why, int status = StatusCodes.Status403Forbidden)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why + "\n");
    }
}
