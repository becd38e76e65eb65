using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dragoman.Cli.Serving;
using Dragoman.Store;
using Dragoman.Tests.Store;
using Dragoman.Web;
using Microsoft.AspNetCore.Builder;

namespace Dragoman.Tests.Web;

/// <summary>The web app over a record of its own, on a free port of this machine, as <c>serve</c> wires it.</summary>
internal sealed partial class RunningSite : IAsyncDisposable
{
    private readonly TemporaryRecord _record = new();
    private readonly WebApplication _app;

    private RunningSite(IEnumerable<CodedArticle> articles, string? token, bool writable)
    {
        Store = _record.Open();
        foreach (var article in articles)
            Store.Append(article, TemporaryRecord.First);
        _app = WebHost.Build(Server.SiteOf(Store, "http://127.0.0.1:0", token, writable, TimeProvider.System));
    }

    public RecordStore Store { get; }

    public HttpClient Client { get; private set; } = null!;

    public static async Task<RunningSite> Start(IEnumerable<CodedArticle> articles, string? token = null, bool writable = true)
    {
        var site = new RunningSite(articles, token, writable);
        await site._app.StartAsync();
        site.Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(site._app.Urls.First()) };
        return site;
    }

    public async Task<string> Page(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"{address}: {answer.StatusCode}\n{text}");
        return text;
    }

    public async Task<JsonElement> Json(string address, HttpStatusCode expected = HttpStatusCode.OK) => JsonDocument.Parse(await Page(address, expected)).RootElement;

    /// <summary>The hidden field of a page's form.</summary>
    public static string FormOf(string page) => WebUtility.HtmlDecode(FormField().Match(page).Groups[1].Value);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Store.Dispose();
        _record.Dispose();
    }

    [GeneratedRegex("name=\"form\" value=\"([^\"]+)\"")]
    private static partial Regex FormField();
}
