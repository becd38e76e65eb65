using Dragoman.EndToEnd;
using Microsoft.Playwright;

namespace Dragoman.Browser;

/// <summary>The pictures of the documentation. With DRAGOMAN_PICTURES=1 they are taken anew; else they only have to be there and be small.</summary>
public sealed class PictureTests(OpenSite site)
{
    private const int MostBytes = 200_000;

    [Theory]
    [InlineData("timeline", "/timeline?actor=FRA&issue=assad-departure", 760)]
    [InlineData("vote", "first draft S/2016/846", 940)]
    [InlineData("article", "first article Russia vetoes French draft", 620)]
    [InlineData("disputed", "/disputed", 560)]
    public async Task A_picture_shows_the_samples(string name, string address, int height)
    {
        var file = Path.Combine(Workspace.Root, "docs", "images", name + ".png");
        if (Environment.GetEnvironmentVariable("DRAGOMAN_PICTURES") == "1")
        {
            var isDraft = address.StartsWith("first draft ", StringComparison.Ordinal);
            var (page, _) = await site.Open(address[0] == '/' ? address : isDraft ? "/drafts" : "/articles", width: 1000);
            if (address[0] != '/')
                await page.Locator("tr", new() { HasText = address[(isDraft ? "first draft " : "first article ").Length..] }).Locator(isDraft ? "td.status a" : "td.title a").First.ClickAsync();
            await page.SetViewportSizeAsync(1000, height);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
        }

        Assert.True(File.Exists(file), $"{file} is not there: take it with DRAGOMAN_PICTURES=1.");
        Assert.InRange(new FileInfo(file).Length, 1_000, MostBytes);
    }
}
