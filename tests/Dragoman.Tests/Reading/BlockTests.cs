using static Dragoman.Tests.Reading.Samples;

namespace Dragoman.Tests.Reading;

public class BlockTests
{
    private const string One = "The ministers spoke for two hours about the truce and agreed on little, a diplomat said after the talks.";
    private const string Two = "A second round is planned for the autumn, if the parties to the conflict can be brought to one table at all.";

    [Theory]
    [InlineData("Share this articleComments")]
    [InlineData("Share 12 Tweet 3 Pin it")]
    [InlineData("Facebook Twitter WhatsApp E-mail")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("728 x 90")]
    [InlineData("300×250")]
    [InlineData("Copy to clipboardCopied")]
    [InlineData("Copy/paste the link below:Copy")]
    [InlineData("Post a Comment")]
    [InlineData("Previous Post Next Post")]
    [InlineData("desk@paper.example")]
    [InlineData("Press contact: desk@paper.example")]
    [InlineData("Home World Politics Business Opinion")]
    [InlineData("Read more: Five questions about the truce")]
    [InlineData("https://paper.example/talks")]
    [InlineData("www.paper.example")]
    [InlineData("Subscribe to our newsletter and never miss a story")]
    [InlineData("Sign up for the morning briefing")]
    [InlineData("We use cookies to make this site better.")]
    [InlineData("Copyright © 2017 The Sample Courier. All rights reserved.")]
    [InlineData("(c) 2017 The Sample Courier")]
    [InlineData("* * *")]
    [InlineData("Filed under: World, Talks")]
    public void A_line_of_the_page_is_boilerplate(string line) =>
        Assert.Equal(["Title: Talks end", "Paragraph: " + One, "Boilerplate: " + line, "Paragraph: " + Two], Blocks(Article($"Talks end\n\n{One}\n\n{line}\n\n{Two}")));

    [Theory]
    [InlineData("Copyright law was on the table as well, the minister said.")]
    [InlineData("“Subscribe to the text or leave,” the envoy told them.")]
    [InlineData("She shared the report with her partners on Friday.")]
    [InlineData("Follow the money, the inspector advised his team in the end.")]
    [InlineData("Nobody could comment on the advertisement for the post.")]
    [InlineData("The commission published 12 x 14 pages of names on Friday.")]
    [InlineData("They said more: the truce would hold.")]
    [InlineData("More aid reached the town on Friday.")]
    [InlineData("Watch towers stand along the road.")]
    [InlineData("Related talks went on in Geneva.")]
    [InlineData("World leaders were not asked.")]
    [InlineData("By signing up to the truce, the envoy said, they gave nothing away.")]
    public void A_line_of_the_article_is_not(string line) =>
        Assert.Equal(["Title: Talks end", "Paragraph: " + One, "Paragraph: " + line, "Paragraph: " + Two], Blocks(Article($"Talks end\n\n{One}\n\n{line}\n\n{Two}")));

    [Fact]
    public void Headlines_of_other_articles_are_boilerplate_until_the_text_goes_on()
    {
        var article = Article($"Talks end\n\n{One}\n\nYou might also like\n\nPrices rise again in the capital\n\nWhat does the truce mean?\n\n{Two}\n\nRead also\n\nStorm warning for the coast");
        Assert.Equal(
            [
                "Title: Talks end", "Paragraph: " + One, "Boilerplate: You might also like", "Boilerplate: Prices rise again in the capital", "Paragraph: What does the truce mean?",
                "Paragraph: " + Two, "Boilerplate: Read also", "Boilerplate: Storm warning for the coast",
            ],
            Blocks(article));
    }

    [Fact]
    public void Behind_the_end_of_the_article_everything_is_boilerplate()
    {
        var article = Article($"Talks end\n\n{One}\n\n{Two}\n\nThe truce held until noon\n\nLeave a reply\n\nSome reader says it was all known before.");
        Assert.Equal(
            [
                "Title: Talks end", "Paragraph: " + One, "Paragraph: " + Two, "Paragraph: The truce held until noon",
                "Boilerplate: Leave a reply", "Boilerplate: Some reader says it was all known before.",
            ],
            Blocks(article));
        // The same words above the text end nothing.
        Assert.Contains("Paragraph: " + One, Blocks(Article($"Talks end\n\nLeave a reply\n\n{One}\n\n{Two}")));
    }

    [Fact]
    public void A_repeated_title_and_a_repeated_caption_are_told_from_the_text()
    {
        var article = Article($"Talks end\n\nTalks end\n\nThe minister in Geneva\nThe minister in Geneva\n\n{One}\n\nIn this photo provided by the ministry, the envoys leave.\n\n{Two}");
        Assert.Equal(
            [
                "Title: Talks end", "Boilerplate: Talks end", "Caption: The minister in Geneva", "Caption: The minister in Geneva", "Paragraph: " + One,
                "Caption: In this photo provided by the ministry, the envoys leave.", "Paragraph: " + Two,
            ],
            Blocks(article));
    }

    [Fact]
    public void Lines_broken_at_a_width_are_one_paragraph()
    {
        const string text = "Talks end\n\nThe ministers spoke for two hours about the truce and\nagreed on little. Jean Sample, who saw the talks, said\nSyria would be back on the table in the autumn, if the\nparties come.\nHe did not say who would invite them, or when, or what\nAnkara thinks of it.";
        Assert.Equal(
            ["Title: Talks end", "Paragraph: " + text[11..text.IndexOf("\nHe", StringComparison.Ordinal)], "Paragraph: " + text[(text.IndexOf("\nHe", StringComparison.Ordinal) + 1)..]],
            Blocks(Article(text)));
    }

    [Theory]
    [InlineData("world.")]
    [InlineData("sports, culture and trade.")]
    [InlineData("Europe.")]
    [InlineData("July 2017.")]
    public void The_last_words_of_a_broken_paragraph_are_no_line_of_their_own(string last)
    {
        var article = Article($"Talks end\n\n{One}\n\nThe second round will change nothing, neither here nor in the rest of the\n{last}");
        Assert.Equal(BlockKind.Paragraph, article.Blocks[^1].Kind);
        Assert.Null(article.Published);
    }

    [Fact]
    public void An_empty_line_in_the_middle_of_a_sentence_parts_nothing()
    {
        var article = Article("Talks end\n\nRussia refers to the resolution that authorised\n\nlimited action two years before.\n\n" + Two);
        Assert.Equal(["Title: Talks end", "Paragraph: Russia refers to the resolution that authorised\n\nlimited action two years before.", "Paragraph: " + Two], Blocks(article));
        article = Article("Talks end\n\nRussia refers to the resolution of two years before\n\nal-Sample said so.\n\nde Sample agreed.");
        Assert.Equal(4, article.Blocks.Count);
    }

    [Fact]
    public void One_line_a_paragraph_stays_so()
    {
        var article = Article($"Talks end\n\n{One} {Two}\n{Two} {One}\nShort.");
        Assert.Equal(["Title: Talks end", $"Paragraph: {One} {Two}", $"Paragraph: {Two} {One}", "Paragraph: Short."], Blocks(article));
    }

    [Fact]
    public void A_name_above_a_quotation_speaks_it_and_a_heading_does_not()
    {
        var article = Article($"Talks end\n\nJean Sample met the envoys. {One}\n\nJean Sample\n\n“We have said all we had to say.”\n\nMinister of sample affairs - Jean Sample\n\n“And we stand by it.”\n\nTalks About Talks\n\n“Nobody came,” a diplomat said after the doors had been closed again.");
        Assert.Equal(
            ["Title", "Paragraph", "Speaker", "Paragraph", "Speaker", "Paragraph", "Heading", "Paragraph"],
            article.Blocks.Select(b => b.Kind.ToString()));
    }

    [Fact]
    public void Posts_hold_their_text_and_their_signature()
    {
        var article = Article($"Talks end\n\n{One}\n\nTalks in #Geneva:\n\nNo. Progress. pic.twitter.com/abc\n\n— A Diplomat (@a_diplomat) July 30, 2016\n\n{Two}\n\n#Talks on Friday <a href=\"https://t.co/x\">https://t.co/x</a></p>&mdash; Sample Embassy (sampleembassy) October 7, 2016\n\n{One}");
        Assert.Equal(
            [
                "Title: Talks end", "Paragraph: " + One, "Post: Talks in #Geneva:\n\nNo. Progress. pic.twitter.com/abc\n\n— A Diplomat (@a_diplomat) July 30, 2016", "Paragraph: " + Two,
                "Post: #Talks on Friday <a href=\"https://t.co/x\">https://t.co/x</a></p>&mdash; Sample Embassy (sampleembassy) October 7, 2016", "Paragraph: " + One,
            ],
            Blocks(article));
    }

    [Fact]
    public void Questions_and_answers_of_an_interview_are_told_apart()
    {
        var article = Article($"Minister: “We stay”\n\nIn an interview, Jean Sample explains.\n\nWhat do you want?\nA truce. Nothing else will do.\nBut they have said no for years…\nThey will say yes one day.\n\nWho will pay?\nThose who broke it.\nWho else?\nNobody else should.\nAnd who says so?\nThe law.\n\nBy Ann Other");
        Assert.Equal(
            ["Title", "Paragraph", "Question", "Answer", "Question", "Answer", "Question", "Answer", "Question", "Answer", "Question", "Answer", "Byline"],
            article.Blocks.Select(b => b.Kind.ToString()));
    }

    [Fact]
    public void Labels_tell_who_asks()
    {
        var article = Article($"Minister: “We stay”\n\n{One}\n\nQ: What do you want?\n\nA: A truce.\n\nNothing else.\n\nQ: Who will pay?\n\nA: Who broke it?");
        Assert.Equal(["Title", "Paragraph", "Question", "Answer", "Answer", "Question", "Answer"], article.Blocks.Select(b => b.Kind.ToString()));
        article = Article($"Minister: “We stay”\n\n{One}\n\nThe Courier: What do you want?\n\nMinister: A truce.\n\nThe Courier: Who will pay?\n\nMinister: The others.");
        Assert.Equal(["Title", "Paragraph", "Question", "Answer", "Question", "Answer"], article.Blocks.Select(b => b.Kind.ToString()));
    }

    [Fact]
    public void A_question_now_and_then_makes_no_interview()
    {
        var article = Article($"Talks end\n\n{One}\n\nWill it hold?\n\n{Two}\n\n{One}\n\nWho knows?\n\n{Two}\n\n{One}");
        Assert.DoesNotContain(article.Blocks, b => b.Kind is Dragoman.BlockKind.Question or Dragoman.BlockKind.Answer);
    }

    [Fact]
    public void Items_headings_and_the_hours_of_a_live_page_are_blocks_of_their_own()
    {
        var article = Article($"Talks end\n\n14:05\n\n{One}\n\n13.40 GMT\n\n{Two}\n\nWhat was agreed on\n\n• A truce of two weeks\n• A list of names\n1. The first of the points\n\n## And what was not\n\n{Two}");
        Assert.Equal(
            ["Title", "Heading", "Paragraph", "Heading", "Paragraph", "Paragraph", "ListItem", "ListItem", "ListItem", "Heading", "Paragraph"],
            article.Blocks.Select(b => b.Kind.ToString()));
    }
}
