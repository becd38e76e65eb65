using Dragoman.Reading;
using static Dragoman.Tests.Reading.Samples;

namespace Dragoman.Tests.Reading;

public class ContainerTests
{
    [Fact]
    public void The_fields_of_a_json_line_go_before_the_text()
    {
        var article = Article(
            """{"id": 7, "text": "Another title\n\nBy Ann Other\n\nThe council met on Monday and adopted nothing at all, diplomats said.", "title": "The title", "url": "https://paper.example/x", "published": "2016-10-08T21:00:00Z", "publisher": "The Paper", "authors": ["By Jo Doe", "Al Fa"], "language": "en", "more": {"deep": [1]}}""",
            "n.jsonl");
        Assert.Equal("n.jsonl:1", article.File);
        Assert.Equal("7", article.InputId);
        Assert.Equal("The title", article.Title);
        Assert.Equal("The Paper", article.Publisher);
        Assert.Equal(["Jo Doe", "Al Fa"], article.Authors);
        Assert.Equal(new PartialDate(2016, 10, 8), article.Published);
        Assert.Equal(DateBasis.Given, article.PublishedBasis);
        Assert.Equal("en", article.Language);
    }

    [Fact]
    public void What_the_reader_gives_goes_before_the_fields()
    {
        var options = new ReadOptions { Published = new PartialDate(2017), Publisher = "Given" };
        var article = Article("""{"text": "Talks.", "published": "2016-10-08", "publisher": "Field"}""", "n.jsonl", options);
        Assert.Equal(new PartialDate(2017), article.Published);
        Assert.Equal("Given", article.Publisher);
    }

    [Fact]
    public void A_table_is_read_by_its_map_and_its_date_format()
    {
        var options = new ReadOptions { Columns = ColumnMap.Parse("text=article_content,title=article_title,published=date,publisher=source").Map, DateFormat = "M/d/yyyy" };
        var items = Items("n,article_title,article_content,source,date,,\n1,The vote,\"He said: \"\"No.\"\"\nThen he left.\",paper,4/5/2017,,\n\n2,Next,Nothing happened.,paper,4/6/2017,,\n", "n.csv", options);
        Assert.Equal(["n.csv:2", "n.csv:5"], items.Select(i => i.Article!.File));
        Assert.Equal("He said: \"No.\"\nThen he left.", items[0].Article!.Text);
        Assert.Equal(new PartialDate(2017, 4, 5), items[0].Article!.Published);
        Assert.Equal("paper", items[1].Article!.Publisher);
    }

    [Theory]
    [InlineData("text\ttitle\nTalks, they said.\tOne\n", "n.tsv")]
    [InlineData("text;title\nTalks, they said.;One\n", "n.csv")]
    [InlineData("text,title\n\"Talks, they said.\",One\n", "n.csv")]
    public void The_header_tells_what_parts_the_fields(string table, string file)
    {
        var article = Article(table, file);
        Assert.Equal("Talks, they said.", article.Text);
        Assert.Equal("One", article.Title);
    }

    [Theory]
    [InlineData("yyyy", "2016", "2016")]
    [InlineData("MMMM yyyy", "October 2016", "2016-10")]
    [InlineData("d MMM yyyy", "8 Oct 2016", "2016-10-08")]
    public void A_date_format_without_a_day_or_a_month_leaves_it_unknown(string format, string date, string expected)
    {
        var article = Article($$"""{"text": "Talks.", "published": "{{date}}"}""", "n.jsonl", new ReadOptions { DateFormat = format });
        Assert.Equal(expected, article.Published.ToString());
    }

    [Fact]
    public void Reading_is_lazy()
    {
        var lines = new Endless();
        Assert.Equal(3, Reader.Read("n.jsonl", lines, ReadOptions.Default).Take(3).Count());
    }

    /// <summary>One line of JSONL after another, without end.</summary>
    private sealed class Endless : Stream
    {
        private static readonly byte[] Line = "{\"text\":\"Talks.\"}\n"u8.ToArray();
        private long _at;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++)
                buffer[offset + i] = Line[_at++ % Line.Length];
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
