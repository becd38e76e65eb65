using System.Net;
using System.Text.RegularExpressions;
using Dragoman.Store;
using Dragoman.Store.Lines;
using Dragoman.Tests.Store;
using Dragoman.Web.Pages;

namespace Dragoman.Tests.Web;

public sealed partial class PageTests
{
    private const string Attack = "<script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover=\"alert(3)";

    [Fact]
    public async Task Every_page_shows_itself_and_nothing_else_may_run_on_it()
    {
        await using var site = await RunningSite.Start([TemporaryRecord.Sample()]);
        var line = site.Store.FindEvents(RecordFilter.None).Single();
        string[] addresses =
        [
            "/", "/articles", "/statements", "/events", "/figures", "/actors", "/disputed", "/search?q=vetoed", "/timeline?actor=RUS", "/relations?a=RUS&b=FRA",
            $"/articles/{line.Article}", $"/lines/{line.Id}", "/events?since=soon",
        ];
        foreach (var address in addresses)
        {
            using var answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy);
            Assert.DoesNotContain("unsafe", policy);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Single(Headings().Matches(page));
            Assert.DoesNotContain(" style=", page);
            Assert.All(Addresses().Matches(page), match => Assert.Matches("^(/|#)", match.Groups[1].Value));
        }
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/api/events", HttpStatusCode.OK)]
    [InlineData("/lines/e-0000000000000000", HttpStatusCode.NotFound)]
    public async Task Head_answers_as_get_without_the_page(string address, HttpStatusCode expected)
    {
        await using var site = await RunningSite.Start([TemporaryRecord.Sample()]);
        using var answer = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(answer.Content.Headers.ContentType);
    }

    [Fact]
    public async Task An_article_has_its_words_marked_and_linked_to_their_lines()
    {
        await using var site = await RunningSite.Start([TemporaryRecord.Sample()]);
        var line = site.Store.FindEvents(RecordFilter.None).Single();
        var page = WebUtility.HtmlDecode(await site.Page($"/articles/{line.Article}"));
        Assert.Contains($"href=\"/lines/{line.Id}\" data-lines=\"{line.Id}\"", page);
        Assert.Contains(">Russia vetoed the French draft</a>", page);
        Assert.Contains($"id=\"w-{line.Id}\"", page);
        Assert.Contains($"href=\"#w-{line.Id}\"", page);
        var shown = WebUtility.HtmlDecode(await site.Page($"/lines/{line.Id}"));
        Assert.Contains("<mark>Russia vetoed the French draft</mark>", shown);
        Assert.Contains("reject/veto", shown);
        Assert.Contains(TemporaryRecord.First.Id, shown);
    }

    [Fact]
    public async Task A_hostile_article_is_shown_harmlessly()
    {
        var text = $"Council meets on Aleppo\n{Attack} \u202Eesrever\u202C \u0007 said “the bombing must stop”, Russia vetoed the French draft in New York.\n{new string('x', 5_000_000)}";
        var article = TemporaryRecord.Sample().Article with { File = Attack, Title = Attack, Publisher = Attack, Text = text, Authors = [Attack], Url = "javascript:alert(4)", Blocks = [] };
        var @event = TemporaryRecord.Veto(text) with { Evidence = [new Evidence(new Span(24, text.IndexOf(" in New York", StringComparison.Ordinal)), "reject/veto")] };
        await using var site = await RunningSite.Start([new CodedArticle(article, [], [@event])]);
        var id = site.Store.FindEvents(RecordFilter.None).Single();
        foreach (var address in new[] { "/", "/articles", "/events", $"/articles/{id.Article}", $"/lines/{id.Id}", "/search?q=vetoed", $"/search?q={Uri.EscapeDataString(Attack)}", $"/timeline?actor={Uri.EscapeDataString(Attack)}" })
        {
            var page = await site.Page(address);
            Assert.DoesNotContain("<script>", page);
            Assert.DoesNotContain("<img", page);
            Assert.DoesNotContain("\" onmouseover", page);
            Assert.DoesNotContain("href=\"javascript", page);
            Assert.DoesNotContain('\u202E', WebUtility.HtmlDecode(page));
            Assert.Single(Scripts().Matches(page));
        }
    }

    [Fact]
    public void What_turns_the_direction_of_writing_is_shown_as_a_number() => Assert.Equal("a⟨U+202E⟩b⟨U+0007⟩\nc", Shown.Plain("a\u202Eb\u0007\nc"));

    [Fact]
    public void Highlights_leave_the_text_as_it_is_and_name_each_line_where_its_words_begin()
    {
        var coded = TemporaryRecord.Sample();
        var lines = LineMapper.Map(coded, TemporaryRecord.First);
        var evidenced = lines.Statements.Cast<EvidencedLine>().Concat(lines.Events).ToList();
        var cut = Highlights.Cut(lines.Text, lines.Blocks, evidenced);
        Assert.Equal(lines.Text, string.Concat(cut.Select(stretch => stretch.Text)));
        Assert.Equal(evidenced.Select(line => line.Id).Order(), cut.SelectMany(stretch => stretch.Begins).Select(line => line.Id).Order());
        foreach (var line in evidenced)
            Assert.Equal(line.Evidence[0].Quote, string.Concat(cut.Where(stretch => stretch.Lines.Contains(line)).Select(stretch => stretch.Text)));
    }

    [Fact]
    public async Task A_judgement_is_taken_from_the_form_and_from_nowhere_else()
    {
        await using var site = await RunningSite.Start([TemporaryRecord.Sample()]);
        var id = site.Store.FindEvents(RecordFilter.None).Single().Id;
        var token = RunningSite.FormOf(await site.Page($"/lines/{id}"));
        var address = $"/lines/{id}/judgements";
        Assert.Equal(HttpStatusCode.BadRequest, await Post(site, address, ("answer", "no"), ("who", "Eve")));
        Assert.Equal(HttpStatusCode.BadRequest, await Post(site, address, ("form", token), ("answer", "perhaps"), ("who", "Ann")));
        Assert.Equal(HttpStatusCode.BadRequest, await Post(site, address, ("form", token), ("answer", "no"), ("who", " ")));
        Assert.Empty(site.Store.Show(id)!.Judgements);
        Assert.Equal(HttpStatusCode.SeeOther, await Post(site, address, ("form", token), ("answer", "unsure"), ("who", "Ann"), ("note", Attack)));
        Assert.Equal(("unsure", "Ann", Attack), Assert.Single(site.Store.Show(id)!.Judgements) is var j ? (j.Answer, j.Who, j.Note) : default);
        Assert.DoesNotContain("<script>", await site.Page($"/lines/{id}"));
        Assert.Empty(site.Store.Verify().Problems);
    }

    [Fact]
    public async Task A_site_for_reading_takes_no_judgement()
    {
        await using var site = await RunningSite.Start([TemporaryRecord.Sample()], writable: false);
        var id = site.Store.FindEvents(RecordFilter.None).Single().Id;
        Assert.DoesNotContain("<form method=\"post\"", await site.Page($"/lines/{id}"));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(site, $"/lines/{id}/judgements", ("answer", "no"), ("who", "Ann")));
    }

    [Fact]
    public async Task Without_a_token_only_this_machine_is_served_and_under_its_own_names()
    {
        await using var site = await RunningSite.Start([]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "news.example" } };
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task With_a_token_nothing_is_served_without_it()
    {
        await using var site = await RunningSite.Start([], token: "abc123");
        await site.Page("/api/articles", HttpStatusCode.Unauthorized);
        await site.Page("/?token=wrong", HttpStatusCode.Unauthorized);
        using (var request = new HttpRequestMessage(HttpMethod.Get, "/api/articles") { Headers = { { "Authorization", "Bearer abc123" } } })
        using (var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await site.Page("/?token=abc123", HttpStatusCode.Redirect);
        await site.Page("/");
    }

    private static async Task<HttpStatusCode> Post(RunningSite site, string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await site.Client.PostAsync(address, form);
        return answer.StatusCode;
    }

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex("<script")]
    private static partial Regex Scripts();

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex Addresses();
}
