using System.Text.Json;
using Microsoft.Playwright;

namespace Dragoman.Browser;

/// <summary>Every kind of page under the rules of axe-core (WCAG 2.1 A and AA, and its best practices), in light and in dark, and at 200 % zoom.</summary>
public sealed class AccessibilityTests(OpenSite site)
{
    private const string Rules = """
        () => axe.run(document, { resultTypes: ["violations"] }).then(result => result.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(" | ")}`))
        """;

    [Theory]
    [InlineData("/")]
    [InlineData("/statements?limit=10")]
    [InlineData("/events?since=soon")]
    [InlineData("/disputed")]
    [InlineData("/positions")]
    [InlineData("/drafts")]
    [InlineData("/actors")]
    [InlineData("/actors/FRA")]
    [InlineData("/timeline?actor=FRA")]
    [InlineData("/relations")]
    [InlineData("/relations?a=FRA&b=RUS")]
    [InlineData("/search?q=veto")]
    [InlineData("/read")]
    [InlineData("first of /articles")]
    [InlineData("first of /events")]
    [InlineData("first of /drafts")]
    [InlineData("/lines/e-none")]
    public async Task A_page_breaks_no_rule(string address)
    {
        Assert.SkipWhen(OpenSite.Axe is null, "axe-core is not there: ./test fetches it where npm is.");
        // 640 wide is what a window of 1280 has at 200 %.
        var (page, complaints) = await site.Open(address.StartsWith("first of ", StringComparison.Ordinal) ? address[9..] : address, width: 640);
        if (address.StartsWith("first of ", StringComparison.Ordinal))
            await page.GotoAsync((await page.Locator("tbody a[href^='/articles/a-'], tbody a[href^='/lines/'], tbody a[href^='/drafts/']").First.GetAttributeAsync("href"))!);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "it is wider than the window");
        await page.EvaluateAsync(OpenSite.Axe!);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var found = await page.EvaluateAsync<JsonElement>(Rules);
            Assert.Equal([], found.EnumerateArray().Select(violation => $"{scheme}: {violation}"));
        }

        complaints.RemoveAll(complaint => address == "/lines/e-none" && complaint.Contains("404", StringComparison.Ordinal));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_rules_find_what_is_wrong()
    {
        Assert.SkipWhen(OpenSite.Axe is null, "axe-core is not there: ./test fetches it where npm is.");
        var (page, _) = await site.Open("/read");
        await page.EvaluateAsync("() => { document.querySelector('label[for=files]').remove(); document.documentElement.removeAttribute('lang'); document.querySelector('.meta').setAttribute('style', ''); document.querySelector('.meta').style.color = '#ddd'; }");
        await page.EvaluateAsync(OpenSite.Axe!);
        var found = (await page.EvaluateAsync<JsonElement>(Rules)).EnumerateArray().Select(violation => violation.GetString()!.Split(':')[0]).ToHashSet();
        Assert.Superset(new HashSet<string> { "label", "html-has-lang", "color-contrast" }, found);
    }
}
