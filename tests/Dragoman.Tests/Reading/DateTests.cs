using Dragoman.Reading;
using Dragoman.Reading.Dates;
using static Dragoman.Tests.Reading.Samples;

namespace Dragoman.Tests.Reading;

public class DateTests
{
    private const string Body = "The ministers spoke for two hours about the truce and agreed on little, a diplomat said after the talks had ended.";

    [Theory]
    [InlineData("July 06, 2011", "2011-07-06")]
    [InlineData("Wednesday, July 6th, 2011", "2011-07-06")]
    [InlineData("6 July 2011", "2011-07-06")]
    [InlineData("the 6th", null)]
    [InlineData("6th of July, 2011", "2011-07-06")]
    [InlineData("06-Jul-2011", "2011-07-06")]
    [InlineData("Sept. 3, 2013", "2013-09-03")]
    [InlineData("April 1 , 1997", "1997-04-01")]
    [InlineData("7 juillet 2017", "2017-07-07")]
    [InlineData("2017-07-07T10:30:00+02:00", "2017-07-07")]
    [InlineData("2017/07/07", "2017-07-07")]
    [InlineData("13/07/2017", "2017-07-13")]
    [InlineData("07/13/2017 5:30 PM", "2017-07-13")]
    [InlineData("07/07/2017", "2017-07-07")]
    [InlineData("03.10.2017", "2017-10-03")]
    [InlineData("July 2017", "2017-07")]
    [InlineData("2017-07", "2017-07")]
    [InlineData("2016/17", null)]
    [InlineData("July 7", null)]
    [InlineData("July 7, 17", null)]
    [InlineData("July 70, 2017", null)]
    [InlineData("2017", null)]
    [InlineData("Monday", null)]
    [InlineData("May 5, 2017 was warm", null)]
    public void A_date_alone_is_read(string words, string? expected)
    {
        var found = Samples.Data.Dates.ReadWhole(words, out var date);
        Assert.Equal(expected is not null, found == DateFound.Date);
        if (expected is not null)
            Assert.Equal(expected, date.ToString());
    }

    [Theory]
    [InlineData("07/05/2017", nameof(DateFound.Ambiguous))]
    [InlineData("7-5-2017", nameof(DateFound.Ambiguous))]
    [InlineData("Monday, July 6, 2011", nameof(DateFound.Contradictory))]
    [InlineData("31 June 2011", nameof(DateFound.Contradictory))]
    public void A_date_that_is_none_is_not_bent_into_one(string words, string expected) =>
        Assert.Equal(expected, Samples.Data.Dates.ReadWhole(words, out _).ToString());

    [Theory]
    [InlineData("https://paper.example/2011/07/06/the-talks-a8089", "2011-07-06")]
    [InlineData("https://paper.example/world/2011/jul/06/talks", "2011-07-06")]
    [InlineData("https://paper.example/2011/07/the-talks", "2011-07")]
    [InlineData("https://paper.example/world/2011-07-06-talks.html", "2011-07-06")]
    [InlineData("https://paper.example/2011/the-talks", null)]
    [InlineData("https://paper.example/2011/17/06/talks", null)]
    [InlineData("https://paper.example/id/20110706", null)]
    public void An_address_dates_by_year_and_month_at_least(string url, string? expected) =>
        Assert.Equal(expected, UrlDate.Find(url, Samples.Data.Dates)?.ToString());

    [Theory]
    [InlineData("Talks in Geneva\n\nJuly 06, 2011\n\n" + Body, "2011-07-06", DateBasis.Stated)]
    [InlineData("Talks in Geneva\n\nParis, 7 July 2017\n\n" + Body, "2017-07-07", DateBasis.Stated)]
    [InlineData("Talks in Geneva\n\nPublished: Fri 7 July 2017 10:30 GMT | Updated: 8 July 2017\n\n" + Body, "2017-07-07", DateBasis.Stated)]
    [InlineData("Talks in Geneva\n\n" + Body + "\n\nLast updated on July 8, 2017", "2017-07-08", DateBasis.Stated)]
    [InlineData("Wed 05 Apr 2017 Talks ended in Geneva. " + Body, "2017-04-05", DateBasis.Stated)]
    [InlineData("Published July 5 2016 A truce held. " + Body, "2016-07-05", DateBasis.Stated)]
    [InlineData("Talks in Geneva\n\nKUALA LUMPUR, April 1, 1997 (AFP) - " + Body, "1997-04-01", DateBasis.Stated)]
    [InlineData("Talks in Geneva\n\nOriginal url: <https://paper.example/2011/07/06/talks>\n\n" + Body, "2011-07-06", DateBasis.Url)]
    [InlineData("Talks\n\n" + Body + "\n\nA post.\n\n— A Diplomat (@adiplomat) July 30, 2016\n\n" + Body + "\n\nAnother.\n\n— B (@b_b) 2 August 2016", "2016-08-02", DateBasis.Inferred)]
    public void The_publication_date_comes_from_where_the_text_states_it(string text, string expected, DateBasis basis)
    {
        var article = Article(text);
        Assert.Equal(expected, article.Published.ToString());
        Assert.Equal(basis, article.PublishedBasis);
    }

    [Theory]
    [InlineData("Talks in Geneva\n\n" + Body)]
    [InlineData("Talks in Geneva\n\nOn July 6, 2011, the ministers met. " + Body)]
    [InlineData("7 July 2017 was a Friday. " + Body)]
    [InlineData("Talks in Geneva\n\nPARIS (Reuters) - " + Body)]
    [InlineData("Talks in Geneva\n\nPARIS, July 6 (Reuters) - " + Body)]
    public void A_date_inside_the_text_is_not_the_articles_own(string text)
    {
        var article = Article(text);
        Assert.Null(article.Published);
        Assert.Null(article.PublishedBasis);
    }

    [Fact]
    public void Two_dates_in_the_head_are_no_date_and_it_is_said()
    {
        var items = Items("Talks in Geneva\n\nJuly 6, 2011\n\nJuly 9, 2011\n\n" + Body);
        Assert.Equal(["a.txt: The article states two dates, 2011-07-06 and 2011-07-09, and does not say which is its own. Give the date with --published."], Told(items));
        Assert.Null(Assert.Single(Articles(items)).Published);
    }

    [Fact]
    public void A_date_in_the_head_that_can_be_read_in_two_ways_is_no_date_and_it_is_said()
    {
        var items = Items("Talks in Geneva\n\n07/05/2017\n\n" + Body);
        Assert.Equal(
            ["a.txt: The date '07/05/2017' can be read day first or month first. Say which with --date-format, such as d/M/yyyy, or give the date with --published."],
            Told(items));
        Assert.Null(Assert.Single(Articles(items)).Published);
    }

    [Fact]
    public void What_is_given_goes_before_what_is_stated() =>
        Assert.Equal(DateBasis.Given, Article("Talks\n\nJuly 6, 2011\n\n" + Body, options: new ReadOptions { Published = new PartialDate(2012) }).PublishedBasis);
}
