using static Dragoman.Tests.Reading.Samples;

namespace Dragoman.Tests.Reading;

public class MastheadTests
{
    private const string Body = "The ministers spoke for two hours about the truce and agreed on little, a diplomat said after the talks had ended.";

    [Theory]
    [InlineData("By Ann Other – July 7, 2017 – euronews – " + Body, "Ann Other")]
    [InlineData("By Ann Other – July 7, 2017 – Sample Review (sample) – " + Body, "Ann Other")]
    [InlineData("By Ann Other and Jo de Bloggs\n\n" + Body, "Ann Other|Jo de Bloggs")]
    [InlineData("BY ANN OTHER\n\n" + Body, "ANN OTHER")]
    [InlineData("By Ann Other in Geneva, Diplomatic Editor\n\n" + Body, "Ann Other")]
    [InlineData("By Ann Other, Jo Bloggs and Al Fa | 7 July 2017\n\n" + Body, "Ann Other|Jo Bloggs|Al Fa")]
    [InlineData("Written by Ann O'Ther-Smith\n\n" + Body, "Ann O'Ther-Smith")]
    [InlineData(Body + "\n\n" + Body + "\n\nBy Ann Other and Jo Bloggs", "Ann Other|Jo Bloggs")]
    [InlineData(Body + "\n\n(Reporting by Ann Other; editing by Jo Bloggs)", "Ann Other")]
    [InlineData("By our correspondents\n\n" + Body, "")]
    [InlineData("By Monday the ministers had met twice, and neither meeting had led anywhere, said a diplomat who saw both.\n\n" + Body, "")]
    [InlineData("By a vote of eleven to two\n\n" + Body, "")]
    public void Authors_come_from_the_byline_alone(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Article("Talks end\n\n" + text).Authors));

    [Theory]
    [InlineData("By Euronews\n\n" + Body, "Euronews")]
    [InlineData("By Ann Other – July 7, 2017 – eaworldview – " + Body, "EA WorldView")]
    [InlineData("By Ann Other, Reuters\n\n" + Body, null)]
    [InlineData("Publisher: The Sample Courier\n\n" + Body, "The Sample Courier")]
    [InlineData(Body + "\n\nPublished by The Sample Courier", "The Sample Courier")]
    [InlineData(Body + "\n\nOriginal url:\n\n<https://www.themoscowtimes.com/2011/07/06/talks>", "The Moscow Times")]
    [InlineData(Body + "\n\nOriginal url: https://news.courier.example/talks", "news.courier.example")]
    [InlineData(Body + "\n\n" + Body + "\n\nPost a Comment\n\nCourier Weekly publisher of news", "Courier Weekly")]
    [InlineData(Body + "\n\nhttps://www.themoscowtimes.com/2011/07/06/talks", null)]
    [InlineData("PARIS (Reuters) - " + Body, null)]
    public void The_publisher_is_named_by_the_text_or_its_labelled_address(string text, string? expected) =>
        Assert.Equal(expected, Article("Talks end\n\n" + text).Publisher);

    [Theory]
    [InlineData("Talks end\n\n" + Body, "Talks end")]
    [InlineData("# Talks end\n\n" + Body, "Talks end")]
    [InlineData("Talks end\nTalks end\n\n" + Body, "Talks end")]
    [InlineData("World\nMinisters end the talks\n\n" + Body, "Ministers end the talks")]
    [InlineData("Home\nPolitics World\nThe Sample Gazette\nMinisters end the talks\nMinisters end the talks\n\n" + Body, "Ministers end the talks")]
    [InlineData("728 x 90\n\nMinister: “We stay.”\n\n" + Body, "Minister: “We stay.”")]
    [InlineData("Will the talks end?\n\n" + Body, "Will the talks end?")]
    [InlineData("The talks ended.\n\n" + Body, null)]
    [InlineData(Body, null)]
    [InlineData("Talks end", null)]
    [InlineData("PARIS (Reuters) - The talks\n\n" + Body, null)]
    [InlineData("July 6, 2011\n\n" + Body, null)]
    public void The_title_is_a_line_that_can_be_nothing_else(string text, string? expected) => Assert.Equal(expected, Article(text).Title);

    [Fact]
    public void Title_byline_and_dateline_are_blocks_of_their_own()
    {
        var article = Article("Talks end\n\nBy Ann Other – July 7, 2017 – euronews – PARIS — " + Body);
        Assert.Equal(["Title: Talks end", "Byline: By Ann Other – July 7, 2017 – euronews –", "Byline: PARIS —", "Paragraph: " + Body], Blocks(article));
        article = Article("Talks end\n\nBEIRUT/AMMAN, Nov. 29 (Reuters) - " + Body);
        Assert.Equal(["Title: Talks end", "Byline: BEIRUT/AMMAN, Nov. 29 (Reuters) -", "Paragraph: " + Body], Blocks(article));
        article = Article("""{"title": "Talks end", "text": "Wed 05 Apr 2017 Talks end. Nobody agreed."}""", "n.jsonl");
        Assert.Equal(["Byline: Wed 05 Apr 2017", "Title: Talks end.", "Paragraph: Nobody agreed."], Blocks(article));
    }

    [Theory]
    [InlineData("USA said no. " + Body)]
    [InlineData("NATO - the alliance - met. " + Body)]
    [InlineData("OPCW inspectors (from eleven states) met. " + Body)]
    public void Capitals_that_open_a_sentence_are_no_dateline(string text) =>
        Assert.Equal(["Title: Talks end", "Paragraph: " + text], Blocks(Article("Talks end\n\n" + text)));
}
