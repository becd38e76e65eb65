using Microsoft.Playwright;

namespace Dragoman.Browser;

/// <summary>What an analyst does in the morning, with the mouse and with the keyboard.</summary>
public sealed class JourneyTests(OpenSite site)
{
    [Fact]
    public async Task From_the_overview_to_the_words_behind_an_event_and_back()
    {
        var (page, complaints) = await site.Open("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Articles", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "block first Council text" }).ClickAsync();
        var mark = page.Locator("a.hl.event").First;
        var words = await mark.InnerTextAsync();
        await mark.ClickAsync();
        Assert.Contains("/lines/e-", page.Url);
        Assert.Contains(words, await page.Locator("mark").InnerTextAsync());
        Assert.Contains("rule", await page.Locator("pre").InnerTextAsync());

        await page.Locator("p.meta a").First.ClickAsync();
        Assert.Contains("#w-e-", page.Url);
        await Assertions.Expect(page.Locator("a.hl.event").First).ToBeInViewportAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_line_of_the_list_scrolls_to_its_words()
    {
        var (page, complaints) = await site.Open("/articles", width: 360);
        await page.GetByRole(AriaRole.Link, new() { Name = "block first Council text" }).ClickAsync();
        var line = page.Locator(".lines a.words").Last;
        var place = page.Locator((await line.GetAttributeAsync("href"))!);
        await line.ClickAsync();
        await Assertions.Expect(place).ToBeInViewportAsync();
        // Nothing sticks out of a narrow screen.
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_search_is_reached_by_a_key_and_finds_words()
    {
        var (page, complaints) = await site.Open("/events");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("vetoed \"French draft\"");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Search");
        Assert.True(await page.Locator(".hits mark").CountAsync() > 0);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_filter_narrows_a_listing_and_stands_in_the_address()
    {
        var (page, complaints) = await site.Open("/events");
        var all = await page.Locator("tbody tr").CountAsync();
        await page.GetByLabel("type").FillAsync("veto");
        await page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();
        Assert.Contains("type=veto", page.Url);
        var some = await page.Locator("tbody tr").CountAsync();
        Assert.InRange(some, 1, all - 1);
        await page.ReloadAsync();
        Assert.Equal(some, await page.Locator("tbody tr").CountAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_judgement_is_kept_with_its_note()
    {
        var (page, complaints) = await site.Open("/statements");
        await page.Locator("td.id a").First.ClickAsync();
        await page.GetByLabel("no", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Note").FillAsync("wrong speaker");
        await page.GetByLabel("Your name").FillAsync("Ann");
        await page.GetByRole(AriaRole.Button, new() { Name = "Judge" }).ClickAsync();
        await Assertions.Expect(page.Locator("section[aria-labelledby=judgements-heading] ul")).ToContainTextAsync("wrong speaker");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Scripts_of_an_article_do_not_run()
    {
        var (page, complaints) = await site.Open("/search?q=hostile+OR+Perrin");
        await page.GotoAsync("/articles");
        await page.Locator("tr", new() { HasText = "hostile.txt" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page.Locator("#text")).ToContainTextAsync("<script>document.title");
        await Assertions.Expect(page.Locator("#text")).ToContainTextAsync("⟨U+202E⟩");
        Assert.DoesNotContain("taken", (await page.TitleAsync())[..5]);
        Assert.Equal(0, await page.Locator("#text img, #text script, #text b").CountAsync());
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles")]
    [InlineData("/statements")]
    [InlineData("/figures")]
    [InlineData("/disputed")]
    [InlineData("/positions")]
    [InlineData("/shifts")]
    [InlineData("/drafts")]
    [InlineData("/actors")]
    [InlineData("/timeline?actor=FRA")]
    [InlineData("/relations")]
    [InlineData("/relations?a=FRA&b=RUS")]
    [InlineData("/actors/FRA")]
    [InlineData("/utterances")]
    [InlineData("/read")]
    public async Task Every_page_can_be_read_without_looking(string path)
    {
        var (page, complaints) = await site.Open(path, width: 320, scheme: ColorScheme.Dark);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        // Every field has a label, every picture a name, every link and button words.
        var nameless = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('input:not([type=hidden]), svg[role=img], a, button')]
                .filter(e => !(e.labels?.length || e.getAttribute('aria-label') || e.textContent.trim()))
                .map(e => e.outerHTML)
            """);
        Assert.Empty(nameless);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "it is wider than the screen");
        // Dark paper, light ink.
        Assert.Matches(@"^rgb\(\d\d?, \d\d?, \d\d?\)$", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Empty(complaints);
    }
}
