using System.Text;
using Dragoman.Reading;
using FsCheck;
using FsCheck.Fluent;
using static Dragoman.Tests.Reading.Samples;

namespace Dragoman.Tests.Reading;

public class ReadingProperties
{
    // Lines of every kind, so that random texts look like pages and not like noise.
    private static readonly string[] Lines =
    [
        "Talks end", "", "", "  ", "By Ann Other – July 7, 2017 – euronews – The talks ended.", "July 06, 2011", "07/05/2017", "Share this articleComments", "PARIS (Reuters) - Nobody came.",
        "You might also like", "Prices rise", "Post a Comment", "Who knows?", "The ministers spoke for two hours about the truce and agreed on little, a diplomat said after the talks.",
        "that went on in lower case", "— A Diplomat (@a_diplomat) July 30, 2016", "Original url:", "<https://paper.example/2011/07/06/x>", "Q: Why?", "A: So.", "• item", "# Heading", "Jean Sample",
        "“We stay.”", "14:05", "***", "Published: 7 July 2017 | Updated: 8 July 2017", "(Reporting by Ann Other)", "\uD83D\uDE00 #Talks", "\r", "\u2028", "But no…", "By", "(", ": ", "—",
    ];

    private static readonly Arbitrary<string> Pages =
        Gen.Elements(Lines).ListOf().Select(lines => string.Join('\n', lines)).ToArbitrary();

    [Fact]
    public void Blocks_stand_in_order_do_not_overlap_and_hold_everything_but_white_space() => Prop.ForAll(Pages, page =>
    {
        foreach (var article in Articles(Items(page, options: new ReadOptions { Kind = InputKind.Text })))
        {
            var at = 0;
            foreach (var block in article.Blocks)
            {
                Assert.True(block.Span.Start >= at && !block.Span.IsEmpty);
                Assert.True(article.Text.AsSpan(at, block.Span.Start - at).IsWhiteSpace());
                Assert.False(char.IsWhiteSpace(article.Text[block.Span.Start]) || char.IsWhiteSpace(article.Text[block.Span.End - 1]));
                at = block.Span.End;
            }

            Assert.True(article.Text.AsSpan(at).IsWhiteSpace());
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Any_bytes_give_items_and_never_throw() => Prop.ForAll<byte[], int>((bytes, n) =>
    {
        foreach (var kind in new InputKind?[] { null, InputKind.Text, InputKind.JsonLines, InputKind.Table })
            Assert.NotEmpty(Items([.. Prefix(n), .. bytes], "x", new ReadOptions { Kind = kind }).Append(default));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_page_in_any_container_gives_one_item_at_least() => Prop.ForAll(Pages, page =>
    {
        foreach (var kind in Enum.GetValues<InputKind>())
        {
            var items = Items(page.TrimEnd('\r', '\n') + "\nx", "x", new ReadOptions { Kind = kind });
            Assert.NotEmpty(items);
            Assert.All(items, i => Assert.True(i.Article is null != i.Diagnostic is null));
        }
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Reading_what_was_read_changes_nothing() => Prop.ForAll(Pages, page =>
    {
        var options = new ReadOptions { Kind = InputKind.Text };
        foreach (var article in Articles(Items(page, options: options)))
        {
            var again = Assert.Single(Articles(Items(article.Text, options: options)));
            Assert.Equal(article.Text, again.Text);
            Assert.Equal(article.Blocks, again.Blocks);
            Assert.Equal(article with { Blocks = [], Authors = [] }, again with { Blocks = [], Authors = [] });
            Assert.Equal(article.Authors, again.Authors);
        }
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_text_in_json_is_read_like_the_text_alone() => Prop.ForAll(Pages, page =>
    {
        var alone = Articles(Items(page, options: new ReadOptions { Kind = InputKind.Text })).SingleOrDefault();
        var json = Articles(Items(System.Text.Json.JsonSerializer.Serialize(new { text = page }), "x.jsonl")).SingleOrDefault();
        Assert.Equal(alone?.Text, json?.Text);
        Assert.Equal(alone?.Blocks, json?.Blocks);
    }).Check(Config.QuickThrowOnFailure);

    // Beginnings that lead random bytes further in.
    private static byte[] Prefix(int n) => (n & 7) switch
    {
        0 => [0xFF, 0xFE],
        1 => [0xFE, 0xFF],
        2 => [0xEF, 0xBB, 0xBF],
        3 => Encoding.UTF8.GetBytes("{\"text\":\"a\\uD83D"),
        4 => Encoding.UTF8.GetBytes("text,title\n\"a"),
        5 => Encoding.UTF8.GetBytes("Title\n\nBy "),
        _ => [],
    };
}
