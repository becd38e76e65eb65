using System.Net;
using System.Text;
using System.Text.Json;
using Dragoman.Store;
using Dragoman.Tests.Store;

namespace Dragoman.Tests.Web;

public sealed class UploadTests
{
    private const string Story = "Council meets\n\nFrance condemned the Syrian government on Saturday.\n";

    [Fact]
    public async Task Sent_files_are_read_into_the_record_and_told_of_as_they_are()
    {
        await using var site = await RunningSite.Start([]);
        var token = RunningSite.FormOf(await site.Page("/"));
        using var answer = await Send(site, token, ("../../etc/story.txt", Story), ("empty.jsonl", "{broken\n"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var address = answer.Headers.Location!.OriginalString;
        Assert.Matches("^/read/[0-9a-f]{16}$", address);

        var events = (await site.Page(address + "/events")).Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(line => JsonDocument.Parse(line[6..]).RootElement).ToList();
        var last = events[^1];
        Assert.True(last.GetProperty("done").GetBoolean());
        Assert.False(last.GetProperty("failed").GetBoolean());
        Assert.Equal((1, 2), (last.GetProperty("articles").GetInt32(), last.GetProperty("files").GetInt32()));
        Assert.Contains("empty.jsonl", Assert.Single(last.GetProperty("messages").EnumerateArray()).GetString());
        Assert.StartsWith("1 article of 2016-10-08", last.GetProperty("summary").GetString());

        var article = Assert.Single(site.Store.FindArticles(RecordFilter.None));
        Assert.Equal(("story.txt", "The Sender", "2016-10-08"), (article.File, article.Publisher, article.Published));
        Assert.Contains(site.Store.FindEvents(RecordFilter.None), line => line.Type == "ACCUSE");
        Assert.Contains("1 article of 2016-10-08", WebUtility.HtmlDecode(await site.Page(address)));
        Assert.Contains("<strong>1</strong> articles", await site.Page("/"));
        Assert.Empty(site.Store.Verify().Problems);
    }

    [Fact]
    public async Task Nothing_is_taken_from_elsewhere_nor_too_much_nor_nothing()
    {
        await using var site = await RunningSite.Start([]);
        var token = RunningSite.FormOf(await site.Page("/read"));
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(site, "forged", ("story.txt", Story))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(site, token)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(site, token, ("story.txt", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Send(site, token, ("big.txt", new string('x', 65 * 1024 * 1024)))).StatusCode);
        Assert.Empty(site.Store.FindArticles(RecordFilter.None));
        await site.Page("/read/0000000000000000", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_site_for_reading_takes_no_files()
    {
        await using var site = await RunningSite.Start([TemporaryRecord.Sample()], writable: false);
        Assert.DoesNotContain("type=\"file\"", await site.Page("/"));
        await site.Page("/read", HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(site, "", ("story.txt", Story))).StatusCode);
    }

    private static async Task<HttpResponseMessage> Send(RunningSite site, string token, params (string Name, string Text)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(token), "form" }, { new StringContent("The Sender"), "publisher" }, { new StringContent("2016-10-08"), "published" } };
        foreach (var (name, text) in files)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        // What is too long is refused before it is sent.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/read") { Content = form, Headers = { ExpectContinue = true } };
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
