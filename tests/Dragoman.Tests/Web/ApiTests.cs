using System.Net;
using System.Text.Json;
using Dragoman.Store;
using Dragoman.Store.Lines;
using Dragoman.Tests.Store;

namespace Dragoman.Tests.Web;

public sealed class ApiTests
{
    [Theory]
    [InlineData("articles")]
    [InlineData("statements")]
    [InlineData("events")]
    [InlineData("figures")]
    [InlineData("actors")]
    public async Task A_listing_has_the_lines_of_the_store_whatever_the_page_size(string listing)
    {
        await using var site = await RunningSite.Start(Articles(7));
        var all = (await site.Json($"/api/{listing}")).GetProperty("items").EnumerateArray().Select(line => line.GetRawText()).ToList();
        Assert.Equal(Expected(site.Store, listing), all);

        var paged = new List<string>();
        var address = $"/api/{listing}?limit=2";
        for (string? next = ""; next is not null; address = $"/api/{listing}?limit=2&cursor={next}")
        {
            var page = await site.Json(address);
            paged.AddRange(page.GetProperty("items").EnumerateArray().Select(line => line.GetRawText()));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task Lines_without_a_date_come_last_on_a_later_page()
    {
        await using var site = await RunningSite.Start([TemporaryRecord.Sample("b.txt", "B", date: ""), TemporaryRecord.Sample("a.txt", "A")]);
        var first = await site.Json("/api/articles?limit=1");
        Assert.Equal("a.txt", first.GetProperty("items")[0].GetProperty("file").GetString());
        var second = await site.Json("/api/articles?limit=1&cursor=" + first.GetProperty("next").GetString());
        Assert.Equal("b.txt", second.GetProperty("items")[0].GetProperty("file").GetString());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task The_filters_are_those_of_the_command_line()
    {
        await using var site = await RunningSite.Start(Articles(3));
        // The third has no date.
        Assert.Equal(2, (await site.Json("/api/events?actor=RUS&type=veto&since=2016&until=2016-10-08")).GetProperty("items").GetArrayLength());
        Assert.Equal(1, (await site.Json("/api/events?article=sample1.txt")).GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await site.Json("/api/events?actor=FRA")).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("/api/events?acter=RUS", "acter", "There are: actor, recipient")]
    [InlineData("/api/events?since=soon", "since", "Write 2016, 2016-10 or 2016-10-08.")]
    [InlineData("/api/statements?limit=0", "limit", "Write a number from 1 to 1000.")]
    [InlineData("/api/statements?type=shouted", "type", "There are: direct, indirect, mixed.")]
    [InlineData("/api/events?type=nope", "type", "There are: AGREE, ")]
    [InlineData("/api/drafts?type=nope", "type", "There are: announced, circulated")]
    [InlineData("/api/statements?format=xml", "format", "Write json, jsonl or csv.")]
    [InlineData("/api/search?kind=a", "q", "Write words as ?q=veto")]
    [InlineData("/api/search?q=veto&since=2016", "since", "There are: q, kind, limit, cursor.")]
    [InlineData("/api/search?q=veto&cursor=zzz", "cursor", "Take the 'next' of the page before")]
    [InlineData("/api/figures?contested=maybe", "contested", "Write contested=true")]
    public async Task A_wrong_query_is_told_with_the_parameter_and_the_remedy(string address, string parameter, string remedy)
    {
        await using var site = await RunningSite.Start([]);
        var problem = await site.Json(address, HttpStatusCode.BadRequest);
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.StartsWith(remedy, problem.GetProperty("remedy").GetString());
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("application/x-ndjson")]
    public async Task The_content_type_says_the_format(string type)
    {
        await using var site = await RunningSite.Start(Articles(3));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/events?limit=2") { Headers = { { "Accept", type } } };
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("rel=\"next\"", Assert.Single(answer.Headers.GetValues("Link")));
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (type == "text/csv")
            Assert.Equal((3, true), (lines.Length, lines[0].StartsWith("id,article,file,type,", StringComparison.Ordinal)));
        else
            Assert.Equal(site.Store.FindEvents(RecordFilter.None).Take(2).Select(line => LineJson.Write(line)), lines);
    }

    [Fact]
    public async Task The_description_names_every_listing_with_its_own_parameters()
    {
        await using var site = await RunningSite.Start([]);
        var document = await site.Json("/openapi/v1.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString());
        var paths = document.GetProperty("paths");
        var names = paths.EnumerateObject().Select(path => path.Name).ToList();
        Assert.Superset(new HashSet<string> { "/api/articles", "/api/statements", "/api/events", "/api/figures", "/api/actors", "/api/search", "/api/lines/{id}" }, names.ToHashSet());
        var events = paths.GetProperty("/api/events").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()!).ToHashSet();
        Assert.Superset(new HashSet<string> { "actor", "recipient", "since", "cursor" }, events);
        Assert.DoesNotContain("about", events);
        Assert.Contains("contested_with", document.GetProperty("components").GetProperty("schemas").GetProperty("FigureLine").GetProperty("properties").EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task A_search_finds_texts_and_lines_by_their_words()
    {
        await using var site = await RunningSite.Start(Articles(2));
        var hits = (await site.Json("/api/search?q=VETOED+\"french+draft\"")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["a", "a", "e", "e"], hits.Select(hit => hit.GetProperty("id").GetString()![..1]).Order());
        Assert.Contains(hits[0].GetProperty("snippet").EnumerateArray(), part => part.GetProperty("found").GetBoolean());
        Assert.Empty((await site.Json("/api/search?q=vetoed+-russia")).GetProperty("items").EnumerateArray());
        Assert.Equal(2, (await site.Json("/api/search?q=bomb*&kind=statements")).GetProperty("items").GetArrayLength());
        // What FTS5 would take for a query of its own is taken for words.
        Assert.Empty((await site.Json("/api/search?q=" + Uri.EscapeDataString("NEAR(title:x) OR \" ' ) *"))).GetProperty("items").EnumerateArray());
    }

    private static IEnumerable<CodedArticle> Articles(int count) => Enumerable.Range(0, count).Select(n =>
    {
        var coded = TemporaryRecord.Sample($"sample{n}.txt", $"Publisher {n}", date: n % 3 == 2 ? "" : "2016-10-08", extra: "At least 22 people were killed.\n");
        return coded with { Figures = [TemporaryRecord.Figure(coded.Article.Text, "At least 22 people", 22)] };
    });

    private static List<string> Expected(RecordStore store, string listing) => [.. (listing switch
    {
        "articles" => store.FindArticles(RecordFilter.None).Cast<Line>(),
        "statements" => store.FindStatements(RecordFilter.None),
        "events" => store.FindEvents(RecordFilter.None),
        "figures" => store.FindFigures(RecordFilter.None),
        _ => store.FindActors(RecordFilter.None),
    }).Select(line => LineJson.Write(line))];
}
