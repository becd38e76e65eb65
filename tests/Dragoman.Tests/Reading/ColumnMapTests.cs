using Dragoman.Reading;

namespace Dragoman.Tests.Reading;

public class ColumnMapTests
{
    [Fact]
    public void Pairs_of_field_and_column_are_read()
    {
        var (map, error) = ColumnMap.Parse("text=article_content, published = date");
        Assert.Null(error);
        Assert.Equal("article_content", map!.ColumnOf("text"));
        Assert.Equal("date", map.ColumnOf("published"));
        Assert.Null(map.ColumnOf("title"));
    }

    [Theory]
    [InlineData("text", "'text' is no pair of field and column, such as text=article_content")]
    [InlineData("text=", "'text=' is no pair of field and column, such as text=article_content")]
    [InlineData("body=a", "'body' is no field of an article; the fields are text, title, url, published, publisher, authors, id, language, speaker")]
    [InlineData("text=a,text=b", "the field 'text' is given twice")]
    public void A_wrong_map_is_explained(string text, string expected)
    {
        var (map, error) = ColumnMap.Parse(text);
        Assert.Null(map);
        Assert.Equal(expected, error);
    }
}
