using System.Diagnostics;
using Dragoman.EndToEnd;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Dragoman.Browser.OpenSite))]

namespace Dragoman.Browser;

/// <summary>The samples and a hostile article in a record, served by the built program, and a Chromium to look at them.</summary>
public sealed class OpenSite : IAsyncLifetime
{
    private readonly Workspace _at = new();
    private Process? _serving;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _address = "";

    /// <summary>The system's Chromium, or null where there is none.</summary>
    public static string? Chromium { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
            return;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Workspace.Root, "samples")))
            _at.Write("samples/" + Path.GetFileName(file), File.ReadAllBytes(file));
        _at.Write("samples/hostile.txt", "Council on Aleppo <script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\">\n\nRussia vetoed the \u202Ehctnerf\u202C French draft on Saturday, said <b onclick=\"document.title='taken'\">Jean Perrin</b>.\n");
        var read = _at.Run("read", "samples");
        if (read.Code != 0)
            throw new InvalidOperationException("The samples could not be read: " + read.Talk);
        _serving = _at.Start("serve", "--urls", "http://127.0.0.1:0");
        while (await _serving.StandardError.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
            {
                _address = line[at..].TrimEnd('/');
                break;
            }
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
    }

    /// <summary>The rules of axe-core, which <c>./test</c> fetches, or null where they could not be had.</summary>
    public static string? Axe { get; } = Path.Combine(Workspace.Root, "artifacts", "axe", "package", "axe.min.js") is var file && File.Exists(file) ? File.ReadAllText(file) : null;

    /// <summary>A page whose every complaint, and every request that leaves the site, is noted.</summary>
    public async Task<(IPage Page, List<string> Complaints)> Open(string path, int width = 1200, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(Chromium is null, "There is no Chromium on this machine.");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = _address, ViewportSize = new ViewportSize { Width = width, Height = 800 }, ColorScheme = scheme, AcceptDownloads = true });
        var page = await context.NewPageAsync();
        // Far more than a page takes: a slow machine is no fault of the page.
        page.SetDefaultTimeout(120_000);
        page.SetDefaultNavigationTimeout(120_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_address, StringComparison.Ordinal))
                complaints.Add("asked for " + request.Url);
        };
        await page.GotoAsync(path);
        return (page, complaints);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_serving is not null)
        {
            _serving.Kill();
            _serving.Dispose();
        }

        _at.Dispose();
    }
}
