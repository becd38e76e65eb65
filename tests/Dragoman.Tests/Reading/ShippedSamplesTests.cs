using Dragoman.Reading;

namespace Dragoman.Tests.Reading;

/// <summary>What is read from the samples, so that neither can change without the other.</summary>
public class ShippedSamplesTests
{
    [Theory]
    [InlineData("council-double-veto.txt", "Russia and China block first Council text on Syria", "Sample Wire (sample)", "", "2011-10-04", DateBasis.Stated)]
    [InlineData("ambassador-in-hama.txt", "Embassy in Damascus attacked after ambassador's trip to Hama", "The Sample Gazette (sample)", "", "2011-07-11", DateBasis.Stated)]
    [InlineData("interview-on-the-court.txt", "“A veto is an answer, too”", null, "Jo Sample", "2014-05-23", DateBasis.Stated)]
    [InlineData("press-release-aleppo.txt", "Two drafts, two defeats: the Council on Aleppo", "Sample Council Watch (sample)", "", "2016-10-08", DateBasis.Stated)]
    [InlineData("visit-cancelled-courier.txt", "Putin calls off Paris trip as quarrel over Aleppo deepens", "The Sample Courier (sample)", "Ann Other|Jo Sample", "2016-10-11", DateBasis.Stated)]
    [InlineData("visit-cancelled-gazette.txt", "Tsar without a tower: Moscow cancels", "gazette.example", "", "2016-10-12", DateBasis.Url)]
    [InlineData("live-from-the-council.txt", "Live: the Council votes on Aleppo", "The Sample Courier (sample)", "", "2016-10-08", DateBasis.Stated)]
    [InlineData("versailles-with-posts.txt", "A handshake under the chandeliers", "The Sample Gazette (sample)", "Al Fa", "2017-05-30", DateBasis.Inferred)]
    [InlineData("digest-of-a-visit.txt", "Paris–Moscow digest: Le Drian looks for a group that nobody chairs", "review.example", "Jo Sample", "2017-09-09", DateBasis.Stated)]
    [InlineData("figures-that-disagree.txt", "Whose number? Two counts from the Syrian war", "The Sample Courier (sample)", "", "2016-02-10", DateBasis.Stated)]
    public void A_sample_says_who_printed_what_and_when(string file, string title, string? publisher, string authors, string date, DateBasis basis)
    {
        var article = Assert.Single(Read(file, ReadOptions.Default)).Article!;
        Assert.Equal(title, article.Title);
        Assert.Equal(publisher, article.Publisher);
        Assert.Equal(authors, string.Join('|', article.Authors));
        Assert.Equal(date, article.Published.ToString());
        Assert.Equal(basis, article.PublishedBasis);
    }

    [Fact]
    public void The_page_of_boilerplate_keeps_its_four_paragraphs()
    {
        var article = Assert.Single(Read("ambassador-in-hama.txt", ReadOptions.Default)).Article!;
        Assert.Equal(4, article.Blocks.Count(b => b.Kind == BlockKind.Paragraph));
        Assert.DoesNotContain(article.Blocks, b => b.Kind is not (BlockKind.Title or BlockKind.Byline or BlockKind.Paragraph or BlockKind.Boilerplate));
    }

    [Fact]
    public void The_containers_hold_four_articles_each()
    {
        var lines = Read("votes-and-visits.jsonl", ReadOptions.Default);
        Assert.Equal(["2017-10-24", "2017-11-17", "2018-04-14", "2018-05-24"], lines.Select(l => l.Article!.Published.ToString()));
        Assert.Equal(["2012-02-04", "2012-07-19", "2013-09-17", "2013-09-27"], Read("council-2012-2013.csv", ReadOptions.Default).Select(r => r.Article!.Published.ToString()));
    }

    [Fact]
    public void Every_sample_has_its_line_in_the_readme()
    {
        var folder = Path.Combine(Inputs.Repository, "samples");
        var readme = File.ReadAllText(Path.Combine(folder, "README.md"));
        var files = Directory.GetFiles(folder).Select(Path.GetFileName).Where(f => f != "README.md").ToArray();
        Assert.Equal(13, files.Length);
        Assert.All(files, f => Assert.Contains($"| `{f}` |", readme, StringComparison.Ordinal));
    }

    private static List<ReadItem> Read(string file, ReadOptions options) =>
        Samples.Items(File.ReadAllBytes(Path.Combine(Inputs.Repository, "samples", file)), file, options);
}
