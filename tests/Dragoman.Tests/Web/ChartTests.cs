using System.Net;
using System.Xml.Linq;
using Dragoman.Tests.Store;
using Dragoman.Web.Charts;
using Speeches = Dragoman.Tests.Store.PositionBookTests;

namespace Dragoman.Tests.Web;

public sealed class ChartTests
{
    private const string Attack = "<script>alert(1)</script>\u0001\" onload=\"alert(2)";

    [Theory]
    [InlineData("/timeline?actor=FRA")]
    [InlineData("/timeline?actor=FRA&with=SYR")]
    [InlineData("/timeline?issue=assad-departure&since=2012")]
    [InlineData("/actors/FRA?until=2017")]
    [InlineData("/relations?a=RUS&b=FRA")]
    [InlineData("/disputed?group=0")]
    [InlineData("/?x=")]
    public async Task A_drawing_stands_alone_with_its_filters_and_its_numbers(string address)
    {
        await using var site = await RunningSite.Start(Articles());
        using var answer = await site.Client.GetAsync(address + "&format=svg", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var drawing = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("http://www.w3.org/2000/svg", drawing.Root!.Name.NamespaceName);
        Assert.NotNull(drawing.Root.Attribute("width"));
        var notes = drawing.Descendants().Where(e => e.Attribute("class")?.Value == "drawn-note").Select(e => e.Value).ToList();
        Assert.StartsWith("Filters: ", notes[0]);
        Assert.True(notes.Exists(note => note.StartsWith("Not shown: ", StringComparison.Ordinal) || note == "Nothing that fits is left out."), string.Join('\n', notes));
        Assert.DoesNotContain(drawing.Descendants(), e => e.Attribute("style") is not null || e.Name.LocalName is "script" or "style" or "foreignObject");

        var csv = await site.Page(address + "&format=csv");
        Assert.True(csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 1, csv);
    }

    [Fact]
    public async Task A_timeline_shows_bands_and_each_shift_as_two_quotations()
    {
        await using var site = await RunningSite.Start(Articles());
        var drawing = XDocument.Parse(await site.Page("/timeline?actor=FRA&format=svg"));
        Assert.Equal(["band for", "band conditional"], drawing.Descendants().Select(e => e.Attribute("class")?.Value).Where(c => c?.StartsWith("band", StringComparison.Ordinal) == true));
        var words = drawing.Descendants().Where(e => e.Attribute("class")?.Value == "words").Select(e => e.Value).ToArray();
        Assert.Equal(2, words.Length);
        Assert.StartsWith("2013-09-24 François Hollande, for: “The time has come", words[0]);
        Assert.StartsWith("→ 2017-09-19 Emmanuel Macron, conditional: “I do not say", words[1]);
        var page = WebUtility.HtmlDecode(await site.Page("/timeline?actor=FRA"));
        Assert.Contains("href=\"/timeline?actor=FRA&format=svg\"", page);
        // Half of it: the address has its dates, and shows what lies between.
        Assert.Contains("since=", page);
        Assert.DoesNotContain("band for", await site.Page("/timeline?actor=FRA&since=2016&format=svg"));
    }

    [Fact]
    public async Task An_actor_has_tenures_words_deeds_and_positions()
    {
        await using var site = await RunningSite.Start(Articles());
        var page = WebUtility.HtmlDecode(await site.Page("/actors/emmanuel-macron"));
        Assert.Contains("<h1 dir=\"auto\">Emmanuel Macron</h1>", page);
        Assert.Contains("2017-05-14", page);
        Assert.Contains("I do not say that Assad's departure is a precondition for talks.", page);
        var state = WebUtility.HtmlDecode(await site.Page("/actors/FRA"));
        Assert.Contains("/actors/emmanuel-macron", state);
        Assert.Contains("band conditional", state);
        Assert.Contains("Was done to it last", state);
        await site.Page("/actors/nobody-at-all", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_vote_stands_in_the_order_of_the_chamber_with_its_rule()
    {
        var coded = TemporaryRecord.Sample();
        var draft = TemporaryRecord.Draft(coded.Article.Text, "Russia vetoed the French draft") with { InFavour = 11, VotesWanted = 11, VotesCounted = 10 };
        await using var site = await RunningSite.Start([coded with { Drafts = [draft] }]);
        var id = (await site.Json("/api/drafts")).GetProperty("items")[0].GetProperty("id").GetString();
        var seats = (await site.Page($"/drafts/{id}?part=chamber&format=csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(16, seats.Length);
        Assert.Equal("1,RUS,Russian Federation,true,true,against,official", seats[1]);
        Assert.Equal(11, seats.Count(seat => seat.Contains(",for,", StringComparison.Ordinal)));
        Assert.Contains(seats, seat => seat.Contains(",CHN,", StringComparison.Ordinal) && seat.Contains(",abstain,", StringComparison.Ordinal));
        Assert.Contains("9,11,10,11,11", await site.Page($"/drafts/{id}?part=whip&format=csv"));
        foreach (var part in new[] { "chamber", "whip" })
            Assert.Equal("svg", XDocument.Parse(await site.Page($"/drafts/{id}?part={part}&format=svg")).Root!.Name.LocalName);
        var page = WebUtility.HtmlDecode(await site.Page($"/drafts/{id}"));
        Assert.Contains("Charter Art. 27(3)", page);
        Assert.Contains("no permanent member against", page);
        await site.Page("/drafts/d-0000000000000000", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_utterance_stands_with_all_that_print_it()
    {
        await using var site = await RunningSite.Start([Speeches.Speech("2013-09-24", "The time has come for President Assad to step aside."), Reprint()]);
        site.Store.LinkUtterances(null, []);
        var listed = Assert.Single((await site.Json("/api/utterances")).GetProperty("items").EnumerateArray());
        var id = listed.GetProperty("id").GetString();
        var page = WebUtility.HtmlDecode(await site.Page($"/utterances/{id}"));
        Assert.Contains("first carrier", page);
        Assert.Contains("The Reprint", page);
        Assert.Equal(2, (await site.Json($"/api/utterances/{id}")).GetProperty("carriers").GetArrayLength());
        Assert.Contains($"/utterances/{id}", await site.Page("/lines/" + listed.GetProperty("carriers")[0].GetProperty("statement").GetString()));
        Assert.StartsWith("id,source_name,", await site.Page("/api/utterances?format=csv"));
        await site.Page("/utterances/u-0", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hostile_words_stay_words_in_a_drawing()
    {
        await using var site = await RunningSite.Start([Speeches.Speech("2013-09-24", "Assad must go. " + Attack, "n-x", Attack), Speeches.Speech("2017-09-24", "Assad's departure is not a precondition for talks. " + Attack, "n-x", Attack)]);
        var drawing = XDocument.Parse(await site.Page("/timeline?actor=FRA&format=svg"));
        Assert.DoesNotContain(drawing.Descendants(), e => e.Name.LocalName == "script" || e.Attribute("onload") is not null);
        Assert.Contains("<script>", drawing.Root!.Value);
    }

    [Fact]
    public async Task A_matrix_counts_who_acts_on_whom()
    {
        await using var site = await RunningSite.Start(Articles());
        Assert.Contains("RUS,FRA,1", await site.Page("/relations?format=csv"));
        Assert.Contains("/relations?a=RUS&b=FRA", WebUtility.HtmlDecode(await site.Page("/relations")));
    }

    [Fact]
    public void Words_are_cut_between_characters_and_lines_between_words()
    {
        Assert.Equal("ab…", ChartText.Cut("abcdef", 3));
        Assert.Equal("a…", ChartText.Cut("a\U0001F600bc", 3));
        Assert.Equal(["one two", "three", "four fi…"], ChartText.Lines("one two three four five", 8, 3));
        Assert.Equal(["one"], ChartText.Lines(" one ", 8));
    }

    [Fact]
    public void A_time_scale_marks_years_months_or_days()
    {
        Assert.Equal(["2012", "2013"], Labels("2011-06-01", "2013-12-31")[..2]);
        Assert.Contains("2016-10", Labels("2016-09-15", "2017-03-01"));
        Assert.Contains("2016-10-08", Labels("2016-10-06", "2016-10-10"));
        Assert.NotEmpty(Labels("0001-01-01", "9999-12-31"));

        static string[] Labels(string first, string last) => [.. new TimeScale(DateOnly.Parse(first).DayNumber, DateOnly.Parse(last).DayNumber, 0, 100).Ticks.Select(tick => tick.Label)];
    }

    private static IEnumerable<CodedArticle> Articles()
    {
        var coded = TemporaryRecord.Sample(extra: "At least 22 people were killed.\n");
        coded = coded with
        {
            Events = [.. coded.Events.Select(e => e with { Date = new PartialDate(2016, 10, 8) })],
            Figures = [TemporaryRecord.Figure(coded.Article.Text, "At least 22 people", 22, "aleppo")],
        };
        var other = TemporaryRecord.Sample("other.txt", "Other", extra: "At least 30 people were killed.\n");
        return
        [
            coded, other with { Events = [], Statements = [], Figures = [TemporaryRecord.Figure(other.Article.Text, "At least 30 people", 30, "aleppo", new Party(TemporaryRecord.Words(other.Article.Text, "Russia"), new Actor("rus", "Russia", "RUS", null)))] },
            Speeches.Speech("2012-09-25", "After a year of war Assad must go."), Speeches.Speech("2013-09-24", "The time has come for President Assad to step aside."),
            Speeches.Speech("2017-09-19", "I do not say that Assad's departure is a precondition for talks.", "emmanuel-macron", "Emmanuel Macron"),
            Speeches.Speech("2017-09-20", "We talk about SYR.", "emmanuel-macron", "Emmanuel Macron"),
        ];
    }

    private static CodedArticle Reprint()
    {
        var coded = Speeches.Speech("2013-09-25", "The time has come for President Assad to step aside.");
        return coded with { Article = coded.Article with { File = "reprint.txt", Publisher = "The Reprint" } };
    }
}
