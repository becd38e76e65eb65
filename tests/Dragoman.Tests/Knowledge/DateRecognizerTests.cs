using Dragoman.Knowledge.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace Dragoman.Tests.Knowledge;

public class DateRecognizerTests
{
    [Theory]
    [InlineData("He said Tuesday that it was over.", "2011-07-06", "Tuesday", "2011-07-05")]
    [InlineData("It rained on Wednesday.", "2011-07-06", "Wednesday", "2011-07-06")]
    [InlineData("They will meet on Friday.", "2011-07-06", "Friday", "2011-07-08")]
    [InlineData("The minister spoke on Tuesday and will return soon.", "2017-07-07", "Tuesday", "2017-07-04")]
    [InlineData("On Tuesday the ministers will meet.", "2017-07-07", "Tuesday", "2017-07-11")]
    [InlineData("He is due to leave on Saturday.", "2017-07-07", "Saturday", "2017-07-08")]
    [InlineData("The delay on Saturday was due to rain.", "2017-07-07", "Saturday", "2017-07-01")]
    [InlineData("They met on Dec 31st, 1999.", "2017-07-07", "Dec 31st, 1999", "1999-12-31")]
    [InlineData("He will travel on Friday. Nothing else was said.", "2011-07-06", "Friday", "2011-07-08")]
    [InlineData("They met last week.", "2011-07-06", "last week", "2011-W26")]
    [InlineData("The attack on April 4 was denied.", "2017-07-07", "April 4", "2017-04-04")]
    [InlineData("It began in December.", "2017-01-20", "December", "2016-12")]
    [InlineData("Since 22nd September this year", "2016-10-12", "22nd September this year", "2016-09-22")]
    [InlineData("the vote of 8 October 2016", "2018-01-01", "8 October 2016", "2016-10-08")]
    [InlineData("Yesterday he tried again.", "2017-07-07", "Yesterday", "2017-07-06")]
    [InlineData("in late August", "2013-09-20", "late August", "2013-08")]
    [InlineData("two months ago", "2013-09-20", "two months ago", "2013-07")]
    [InlineData("for almost two months", "2017-07-07", "almost two months", "P2M")]
    [InlineData("for several months", "2017-07-07", "several months", "PXM")]
    [InlineData("in the past five years", "2016-10-12", "the past five years", "P5Y")]
    [InlineData("the 76-month conflict", "2017-07-07", "76-month", "P76M")]
    [InlineData("at 10:30 a.m. on Tuesday", "2011-07-06", "10:30 a.m. on Tuesday", "2011-07-05T10:30")]
    [InlineData("every year", "2011-07-06", "every year", "P1Y")]
    [InlineData("the third quarter of 1999", "2011-07-06", "the third quarter of 1999", "1999-Q3")]
    [InlineData("He left the day before yesterday.", "2011-07-06", "the day before yesterday", "2011-07-04")]
    [InlineData("They meet the day after tomorrow.", "2011-07-06", "the day after tomorrow", "2011-07-08")]
    [InlineData("for half a century", "2011-07-06", "half a century", "P50Y")]
    [InlineData("It took two and a half years.", "2011-07-06", "two and a half years", "P2.5Y")]
    [InlineData("They meet twice a week.", "2011-07-06", "twice a week", "P1W")]
    [InlineData("He spoke on Tuesday", null, "Tuesday", "XXXX-WXX-2")]
    [InlineData("They met the weekend before last.", "2016-10-05", "the weekend before last", "2016-W38-WE")]
    [InlineData("They met before last year's vote.", "2016-10-05", "last year", "2015")]
    [InlineData("She left the week before last.", "2016-10-05", "the week before last", "2016-W38")]
    [InlineData("It was shelled in the early hours of Saturday.", "2016-10-05", "the early hours of Saturday", "2016-10-01TMO")]
    [InlineData("Exports fell in Q3 2015.", "2016-10-05", "Q3 2015", "2015-Q3")]
    [InlineData("Exports fell in Q2.", "2016-02-05", "Q2", "2015-Q2")]
    [InlineData("Aid fell in FY2015.", "2016-10-05", "FY2015", "2015")]
    [InlineData("the budget for the 2015-16 fiscal year", "2016-10-05", "the 2015-16 fiscal year", "2015")]
    [InlineData("in the winter of 2013-14", "2016-10-05", "the winter of 2013-14", "2013-WI")]
    [InlineData("Since 9/11 the law is stricter.", "2016-10-05", "9/11", "2001-09-11")]
    [InlineData("A truce for Ramadan was broken.", "2016-10-05", "Ramadan", "2016-06-06/2016-07-05")]
    [InlineData("a truce in Ramadan 2012", "2016-10-05", "Ramadan 2012", "2012-07-20/2012-08-18")]
    [InlineData("The talks of 5th\nDec. failed.", "2016-10-05", "5th\nDec.", "2015-12-05")]
    public void Reads_a_time_against_the_day_of_publication(string text, string? day, string words, string value)
    {
        var found = Assert.Single(DateRecognizer.Recognize(text, Day(day)));
        Assert.Equal(words, found.Span.Of(text));
        Assert.Equal(value, found.Value);
    }

    [Theory]
    [InlineData("The talks ran from 3 to 5 May.", "2016-05-03 2016-05-05")]
    [InlineData("The talks ran from May 3 to 5.", "2016-05-03 2016-05-05")]
    [InlineData("on 3-5 May 2015", "2015-05-03 2015-05-05")]
    [InlineData("Talks ran Jan. 22-31, 2014.", "2014-01-22 2014-01-31")]
    [InlineData("Talks ran Jan. 22-31.", "2016-01-22 2016-01-31")]
    [InlineData("The minister spoke on Tuesday and will return on Monday.", "2016-10-04 2016-10-10")]
    [InlineData("He fell in May. The same day she left.", "2016-05 2016-05-XX")]
    [InlineData("He fell in May. Two days later she left.", "2016-05 XXXX-XX-XX")]
    [InlineData("He fell in 2011. That month she left.", "2011 2011-XX")]
    [InlineData("He fell on May 3. The same day she left.", "2016-05-03 2016-05-03")]
    [InlineData("They killed 3 and 5 died in May.", "2016-05")]
    public void Reads_several(string text, string values) =>
        Assert.Equal(values, string.Join(' ', DateRecognizer.Recognize(text, Day("2016-10-08")).Select(t => t.Value)));

    [Theory]
    [InlineData("nearly two months", "LESS_THAN")]
    [InlineData("more than two months", "MORE_THAN")]
    [InlineData("at least two months", "EQUAL_OR_MORE")]
    [InlineData("about two months", "APPROX")]
    [InlineData("in late August", "END")]
    [InlineData("in early August", "START")]
    [InlineData("in mid-August", "MID")]
    [InlineData("at the end of 1999", "END")]
    [InlineData("in August", null)]
    public void Says_how_the_words_blur_it(string text, string? mod) => Assert.Equal(mod, Assert.Single(DateRecognizer.Recognize(text, Day("2016-10-08"))).Mod);

    [Fact]
    public void Counts_how_often() => Assert.Equal((TimeType.Set, "2X"), Assert.Single(DateRecognizer.Recognize("twice a week", null)) is var t ? (t.Type, t.Freq) : default);

    [Theory]
    [InlineData("2000 people may march on.")]
    [InlineData("He is a two-year-old.")]
    [InlineData("It cost $1999.")]
    [InlineData("The May government fell.")]
    public void Sees_no_time_where_there_is_none(string text) => Assert.Empty(DateRecognizer.Recognize(text, Day("2017-07-07")));

    [Fact]
    public void Keeps_both_readings_of_a_date_in_digits()
    {
        var found = Assert.Single(DateRecognizer.Recognize("signed 10/08/16", null));
        Assert.Equal(("2016-10-08", "2016-08-10"), (found.Value, found.Other));
        Assert.Null(Assert.Single(DateRecognizer.Recognize("signed 25/08/16", null)).Other);
    }

    [Fact]
    public void Counts_from_the_story_in_a_history()
    {
        const string text = "War came in 1914. In August the army marched. In 1916 and 1917 it starved; two years later there was peace.";
        Assert.Equal(["1914", "1914-08", "1916", "1917", "1919"], DateRecognizer.Recognize(text, Day("2010-01-01")).Select(t => t.Value));
    }

    [Fact]
    public void Reads_any_text_without_overlap_and_inside_its_bounds()
    {
        string[] pieces = ["last", " ", "week", "31", "-", "February", "/", "12", ",", "the", "a", "few", "hours", "ago", ".", "9999", "0", "p.m.", "May", "'s", "1980", "s", "é", "next", "Friday", "at"];
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), numbers =>
        {
            var text = string.Concat(numbers.Select(n => pieces[(n & int.MaxValue) % pieces.Length]));
            var last = 0;
            foreach (var time in DateRecognizer.Recognize(text, Day("2016-02-29")))
            {
                if (time.Span.Start < last || time.Span.End > text.Length || time.Span.IsEmpty)
                    return false;
                last = time.Span.End;
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    private static PartialDate? Day(string? text) => text is not null && PartialDate.TryParse(text, out var day) ? day : null;
}
