using Dragoman.Web.Api;
using Dragoman.Web.Pages;
using Dragoman.Web.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dragoman.Web;

/// <summary>Builds the web app: pages, API, and what keeps both safe.</summary>
public static class WebHost
{
    // A judgement with its note is the largest thing that is sent, but for articles.
    private const long MostBytesSent = 64 * 1024;

    public static WebApplication Build(Site site)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "Dragoman.Web" });
        builder.Logging.ClearProviders().AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
            // The edge says in one line why it could not start.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.UseUrls(site.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytesSent;
        });
        builder.Services.AddSingleton(site);
        builder.Services.AddSingleton<ReadJobs>();
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "dragoman-form";
            options.FormFieldName = "form";
        });
        // Keys live as long as the program: nothing is written beside the record.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        OpenApi.Add(builder.Services);

        var app = builder.Build();
        app.Use(AsGet);
        app.UseRouting();
        app.UseMiddleware<Guard>();
        app.UseMiddleware<Turnstile>();
        SiteAssets.Map(app);
        PageRoutes.Map(app);
        ReadRoutes.Map(app);
        ListingRoutes.Map(app);
        LineRoutes.Map(app);
        OpenApi.Map(app);
        app.MapFallback(ApiProblem.NotFound);
        return app;
    }

    // HEAD asks for what GET would say of a page; the server leaves its body away.
    private static Task AsGet(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }
}
