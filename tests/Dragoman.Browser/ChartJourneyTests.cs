using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Dragoman.Browser;

/// <summary>The questions that an analyst comes with, answered by looking.</summary>
public sealed class ChartJourneyTests(OpenSite site)
{
    [Fact]
    public async Task When_did_the_line_of_France_on_Assad_change_and_in_which_words()
    {
        var (page, complaints) = await site.Open("/timeline?actor=FRA&issue=assad-departure");
        var words = page.Locator("svg.timeline text.words");
        Assert.Matches("^2011-08-18 Nicolas Sarkozy, for: that President Assad must step aside", await words.Nth(0).TextContentAsync());
        Assert.Matches("^→ 2017-06-21 Emmanuel Macron, conditional: “I have not said", await words.Nth(1).TextContentAsync());

        // By the keyboard: the words of a band, then the sentence in its article.
        await page.Locator("svg.timeline a").First.FocusAsync();
        await Assertions.Expect(page.Locator("output.tip")).ToContainTextAsync("President Assad must step aside");
        await page.Locator(".shifts blockquote a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#text")).ToContainTextAsync("French President Nicolas Sarkozy said on Thursday");
        await Assertions.Expect(page.Locator(".place:target + a.hl, .place:target + .place + a.hl").First).ToBeInViewportAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task How_did_the_vote_of_8_October_2016_go_and_why()
    {
        var (page, complaints) = await site.Open("/drafts");
        await page.Locator("tr", new() { HasText = "S/2016/846" }).Locator("td.status a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("S/2016/846");
        Assert.Equal(15, await page.Locator("svg.chamber circle.seat").CountAsync());
        Assert.Equal(11, await page.Locator("svg.chamber circle.seat.for").CountAsync());
        Assert.Equal("RUS", await page.Locator("svg.chamber text.code").First.TextContentAsync());
        await Assertions.Expect(page.Locator("section[aria-labelledby=outcome-heading]")).ToContainTextAsync("11 votes in favour were enough (9 needed), but RUS voted against");
        await Assertions.Expect(page.Locator("dl.rules")).ToContainTextAsync("no permanent member against");
        await Assertions.Expect(page.Locator("section[aria-labelledby=words-heading]")).ToContainTextAsync("Russia vetoed a draft resolution on Syria on Saturday.");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_timeline_is_narrowed_by_dragging_and_by_its_links()
    {
        var (page, complaints) = await site.Open("/timeline?actor=FRA");
        var all = await page.Locator("tbody tr").CountAsync();
        await page.Locator("svg.timeline").ScrollIntoViewIfNeededAsync();
        var drawing = await page.Locator("svg.timeline").BoundingBoxAsync();
        Assert.NotNull(drawing);
        await page.Mouse.MoveAsync(drawing.X + drawing.Width * 0.7f, drawing.Y + 60);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(drawing.X + drawing.Width * 0.8f, drawing.Y + 60, new() { Steps = 4 });
        await page.Mouse.MoveAsync(drawing.X + drawing.Width * 0.95f, drawing.Y + 60, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"actor=FRA&since=201\d-\d\d-\d\d&until=201\d-\d\d-\d\d"));
        Assert.InRange(await page.Locator("tbody tr").CountAsync(), 1, all - 1);
        await page.GetByRole(AriaRole.Link, new() { Name = "All", Exact = true }).ClickAsync();
        Assert.Equal(all, await page.Locator("tbody tr").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Closer", Exact = true }).ClickAsync();
        Assert.Contains("since=", page.Url);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_drawing_can_be_taken_along_as_picture_and_as_numbers()
    {
        var (page, complaints) = await site.Open("/timeline?actor=FRA");
        var png = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "PNG", Exact = true }).ClickAsync());
        Assert.Equal("FRA-over-time.png", png.SuggestedFilename);
        await using (var stream = await png.CreateReadStreamAsync())
        {
            var head = new byte[24];
            await stream.ReadExactlyAsync(head, TestContext.Current.CancellationToken);
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], head[..4]);
            // Twice the drawing's width.
            Assert.Equal(1920, (head[18] << 8) + head[19]);
        }

        var csv = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV", Exact = true }).ClickAsync());
        await using (var stream = await csv.CreateReadStreamAsync())
        using (var reader = new StreamReader(stream))
            Assert.StartsWith("date,kind,actor,issue,stance,", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_dropped_file_is_read_and_told_of()
    {
        var (page, complaints) = await site.Open("/");
        await page.WaitForSelectorAsync("form.read[data-drop=ready]");
        // What the browser makes of a file that is let go over the form.
        await page.EvaluateAsync("""
            () => {
                const data = new DataTransfer();
                data.items.add(new File(["Talks in Oslo\n\nNorway condemned the Syrian government on Monday.\n"], "oslo.txt", { type: "text/plain" }));
                document.querySelector("form.read").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/read/[0-9a-f]{16}$"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Read", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator(".summary")).ToContainTextAsync("1 article");
        await page.GetByRole(AriaRole.Link, new() { Name = "Articles", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("oslo.txt");
        Assert.Empty(complaints);
    }
}
