using Dragoman.Reading;
using static Dragoman.Tests.Reading.Samples;

namespace Dragoman.Tests.Reading;

public class BadInputTests
{
    [Theory]
    [InlineData("", "a.txt: The file is empty. Remove it, or put the article's text in it.")]
    [InlineData("\uFEFF", "a.txt: The file is empty. Remove it, or put the article's text in it.")]
    [InlineData(" \r\n\t\n", "a.txt: The file holds only white space. Remove it, or put the article's text in it.")]
    [InlineData("<!DOCTYPE html>\n<html><body>Talks.</body></html>", "a.txt: HTML is not read yet. Save the article as plain text and read that.")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- saved -->\n<HTML lang=\"en\">", "a.txt: HTML is not read yet. Save the article as plain text and read that.")]
    [InlineData("ab\0cd", "a.txt, byte 3: This is no text: it holds a NUL byte. If it is UTF-16, save it with a byte order mark; if it is no text, leave it out.")]
    [InlineData("%PDF-1.4 and so on", "a.txt: This is a PDF file, not text. Save or unpack it as plain text first.")]
    [InlineData("PK\u0003\u0004 and so on", "a.txt: This is a ZIP archive or an office document, not text. Save or unpack it as plain text first.")]
    [InlineData("\u0001\u0002\u0003\u0004 beep", "a.txt: This is no text: it is full of control characters. Save it as plain text, or leave it out.")]
    public void A_file_that_is_no_article_is_named_with_a_remedy(string content, string expected)
    {
        var item = Assert.Single(Items(content));
        Assert.Equal(expected, item.Diagnostic!.ToString());
        Assert.Equal(Severity.Failure, item.Diagnostic.Severity);
    }

    [Fact]
    public void An_encoding_that_fits_nothing_is_refused()
    {
        // Shift-JIS for a line of Japanese.
        byte[] bytes = [0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x82, 0xCC, 0x83, 0x65, 0x83, 0x4C, 0x83, 0x58, 0x83, 0x67, 0x81, 0x42];
        Assert.Equal(
            ["a.txt: The encoding is not known: neither UTF-8, nor UTF-16 with a mark, nor Windows-1252, nor Windows-1251. Save the file as UTF-8."],
            Told(Items(bytes)));
        Assert.Equal(["a.txt: UTF-32 is not read. Save the file as UTF-8."], Told(Items([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0])));
    }

    [Fact]
    public void A_broken_line_of_jsonl_is_named_and_the_next_one_read()
    {
        var lines = Enumerable.Range(1, 18).Select(n => n == 17 ? """{"text": "cut of""" : $$"""{"text": "Talks number {{n}} went on."}""");
        var items = Items(string.Join('\n', lines), "news.jsonl");
        Assert.Equal(["news.jsonl, line 17, column 17: The line is no JSON object. Correct the line; reading went on with the next one."], Told(items));
        Assert.Equal(17, Articles(items).Count());
        Assert.Equal("news.jsonl:18", Articles(items).Last().File);
    }

    [Theory]
    [InlineData("""{"title": "No text"}""", "n.jsonl, line 1: The object has no \"text\". Give the article's text in the key \"text\"; reading went on with the next line.")]
    [InlineData("""{"text": " "}""", "n.jsonl, line 1: The text is empty. Give the article's text, or remove the line; reading went on with the next one.")]
    [InlineData("""{"text": ["a"]}""", "n.jsonl, line 1: The value of \"text\" is no string. Correct the line; reading went on with the next one.")]
    [InlineData("""{"text": "a", "authors": [1]}""", "n.jsonl, line 1: The value of \"authors\" is no list of strings. Correct the line; reading went on with the next one.")]
    [InlineData("""{"text": "a"} {"text": "b"}""", "n.jsonl, line 1, column 15: The line is no JSON object. Correct the line; reading went on with the next one.")]
    [InlineData("\"text\"", "n.jsonl, line 1, column 1: The line is no JSON object. Correct the line; reading went on with the next one.")]
    [InlineData("""[{"text": "a"}]""", "n.jsonl, line 1: A JSON array is not read. Give one object a line, as in JSONL.")]
    [InlineData("""{"text": "<html><p>Talks</p>"}""", "n.jsonl, line 1: HTML is not read yet. Save the article as plain text and read that.")]
    public void A_line_that_is_no_article_is_explained(string line, string expected) => Assert.Equal([expected], Told(Items(line, "n.jsonl")));

    [Fact]
    public void A_missing_column_is_named_with_those_there_are()
    {
        var options = new ReadOptions { Columns = ColumnMap.Parse("text=body,title=headline").Map };
        Assert.Equal(
            ["n.csv, line 1: There is no column 'body' for the text; the columns are article, headline, day. Name the right one with --columns text=COLUMN."],
            Told(Items("article,headline,day\nTalks,T,2016\n", "n.csv", options)));
        Assert.Equal(
            ["n.csv, line 1: There is no column 'text' for the text; the columns are a, b. Name the right one with --columns text=COLUMN."],
            Told(Items("a,b\n1,2\n", "n.csv")));
    }

    [Fact]
    public void A_field_whose_quotation_mark_is_not_closed_is_named_with_its_line()
    {
        var never = Items("text,title\nTalks went on.,One\n\"Talks ended.,Two\nNobody spoke.,Three\n", "n.csv");
        Assert.Equal(["n.csv, line 3: A quotation mark opens a field and is never closed. Close it; nothing after this line was read."], Told(never));
        Assert.Single(Articles(never));
        var inside = Items("text,title\n\"Talks \"ended\" today.\",Two\nNobody spoke.,Three\n", "n.csv");
        Assert.Equal(["n.csv, line 2: A quotation mark opens a field and is not closed properly. Double the quotation marks inside the field and close it."], Told(inside));
        Assert.Equal("Three", Assert.Single(Articles(inside)).Title);
    }

    [Fact]
    public void A_date_that_cannot_be_read_is_noted_and_the_article_read()
    {
        var items = Items("""{"text": "Talks went on.", "published": "soon"}""", "n.jsonl");
        Assert.Equal(["n.jsonl, line 1: The date 'soon' was not understood. Write it as 2016-10-08, or say how it is written with --date-format."], Told(items));
        Assert.Equal(Severity.Note, items[0].Diagnostic!.Severity);
        Assert.Null(Assert.Single(Articles(items)).Published);
        items = Items("""{"text": "Talks went on.", "published": "2016"}""", "n.jsonl", new ReadOptions { DateFormat = "d/M/yyyy" });
        Assert.Equal(["n.jsonl, line 1: The date '2016' does not fit the format 'd/M/yyyy'. Correct the date or --date-format."], Told(items));
        items = Items("""{"text": "Talks went on.", "published": "07/05/2017"}""", "n.jsonl");
        Assert.Equal(
            ["n.jsonl, line 1: The date '07/05/2017' can be read day first or month first. Say which with --date-format, such as d/M/yyyy, or give the date with --published."],
            Told(items));
    }

    [Fact]
    public void Five_megabytes_on_one_line_are_one_paragraph()
    {
        var text = string.Concat(Enumerable.Repeat("The minister said that talks — long talks — would go on (and on). ", 80_000));
        Assert.True(text.Length > 5_000_000);
        var block = Assert.Single(Article(text).Blocks);
        Assert.Equal(new Span(0, text.Length - 1), block.Span);
        var json = Items("{\"text\": \"" + text + "\"}\n{\"text\": \"Short.\"}", "n.jsonl");
        Assert.Equal(2, Articles(json).Count());
    }

    [Fact]
    public void A_format_that_is_none_does_not_throw()
    {
        var items = Items("""{"text": "Talks.", "published": "2016-10-08"}""", "n.jsonl", new ReadOptions { DateFormat = "%" });
        Assert.Single(Articles(items));
        Assert.Equal(["n.jsonl, line 1: The date '2016-10-08' does not fit the format '%'. Correct the date or --date-format."], Told(items));
    }
}
