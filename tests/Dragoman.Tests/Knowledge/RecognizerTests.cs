using Dragoman.Knowledge;

namespace Dragoman.Tests.Knowledge;

/// <summary>What the words alone tell: sentences without trees.</summary>
public class RecognizerTests
{
    private static readonly KnowledgeBase Shipped = KnowledgeBase.Load(CompiledData.Load(Dragoman.Data.Shipped.Knowledge()));

    [Theory]
    [InlineData("French troops left the town.", "French troops", "FRA MIL")]
    [InlineData("Assad's government refused.", "Assad's government", "SYR GOV")]
    [InlineData("The Syrian security forces withdrew.", "Syrian security forces", "SYR MIL")]
    [InlineData("The government of Jordan agreed.", "government of Jordan", "JOR GOV")]
    [InlineData("The Security Council met.", "Security Council", "UNSC")]
    [InlineData("Hezbollah fighters crossed.", "Hezbollah fighters", "LBN REB")]
    [InlineData("The Russians agreed.", "The Russians", "RUS")]
    [InlineData("The Kremlin was silent.", "Kremlin", "RUS GOV")]
    public void Puts_modifier_and_head_together(string text, string words, string code)
    {
        var mention = Assert.Single(Read(text, "2016-10-08"), m => m.Span.Of(text) == words);
        Assert.Equal(MentionKind.Actor, mention.Kind);
        Assert.Equal(code, mention.Actor?.Code);
    }

    [Theory]
    [InlineData("2011-07-06", "Alain Juppé")]
    [InlineData("2016-10-08", "Jean-Marc Ayrault")]
    [InlineData("2017-07-07", "Jean-Yves Le Drian")]
    public void Names_the_holder_of_an_office_on_the_day(string day, string name)
    {
        var mention = Assert.Single(Read("The French foreign minister left.", day));
        Assert.Equal(MentionKind.Office, mention.Kind);
        Assert.Equal("fra-foreign-minister", mention.Office?.Id);
        Assert.Equal(name, mention.Actor?.Name);
    }

    [Fact]
    public void Knows_a_family_name_after_the_full_one_or_behind_its_office()
    {
        Assert.Equal("alain-juppe", Read("Alain Juppe spoke. Juppe left.", "2011-07-06")[^1].Actor?.Id);
        Assert.Equal("alain-juppe", Read("Foreign Minister Juppe left.", "2011-07-06")[^1].Actor?.Id);
        Assert.Equal("george-w-bush", Read("President Bush left.", "2005-01-01")[^1].Actor?.Id);
        Assert.DoesNotContain(Read("Bush left.", "2017-01-01"), m => m.Actor?.Id is not null);
    }

    [Theory]
    [InlineData("The French foreign minister, Alain Juppé, left.")]
    [InlineData("Alain Juppé, the French foreign minister, left.")]
    public void Takes_the_holder_whom_the_text_itself_names(string text)
    {
        var office = Assert.Single(Read(text, "2011"), m => m.Kind == MentionKind.Office);
        Assert.Equal("alain-juppe", office.Actor?.Id);
    }

    [Fact]
    public void Dates_an_article_by_the_offices_that_it_names()
    {
        const string text = "French Foreign Minister Jean-Marc Ayrault spoke. Obama left. Assad stayed.";
        var mentions = new Recognizer(Shipped).Recognize(new Article { File = "test", Text = text }, [PlainSentences.Of(text)]);
        Assert.Equal(["jean-marc-ayrault", "barack-obama", "bashar-al-assad"], mentions.Select(m => m.Actor?.Id));
    }

    [Fact]
    public void Leaves_the_ambiguous_open()
    {
        var mention = Assert.Single(Read("Congo protested.", "2016-10-08"));
        Assert.Null(mention.Actor);
        Assert.Equal(["COD", "COG"], mention.Candidates.Select(c => c.Country));
    }

    [Fact]
    public void Does_not_see_an_actor_in_a_compound()
    {
        Assert.DoesNotContain(Read("A US-backed plan and a pro-Russian crowd.", "2016-10-08"), m => m.Actor?.Country is not null);
    }

    private static IReadOnlyList<Mention> Read(string text, string day)
    {
        Assert.True(PartialDate.TryParse(day, out var published));
        var article = new Article { File = "test", Text = text, Published = published };
        return new Recognizer(Shipped).Recognize(article, [PlainSentences.Of(text)]);
    }
}
