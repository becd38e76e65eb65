using Dragoman.Knowledge;
using Dragoman.Language;

namespace Dragoman.Tests.Knowledge;

/// <summary>What stands for something named before, read over whole trees.</summary>
public class ReferenceTests
{
    private static readonly Recognizer Recognizer = new(KnowledgeBase.Load(CompiledData.Load(Dragoman.Data.Shipped.Knowledge())));
    private static readonly Lazy<Analyzer> Analyzer = new(() =>
    {
        using var model = Dragoman.Data.Shipped.EnglishModel();
        return Dragoman.Language.Analyzer.Load(model);
    });

    [Theory]
    // Who spoke last goes on speaking, though another is subject before.
    [InlineData("Vladimir Putin will not travel next week, Kremlin spokesman Dmitry Peskov said. He added that it was late.", "He", "Dmitry Peskov")]
    // Inside quotation marks it is not who speaks.
    [InlineData("Barack Obama met John Kerry on Sunday. \"He is a good man,\" Obama said.", "He", "John Kerry")]
    [InlineData("Sergey Lavrov met John Kerry and thanked him.", "him", "John Kerry")]
    // Who is not named stays so.
    [InlineData("Fidel Castro was ill. A diplomat said the visit was off. He gave no reason.", "He", null)]
    [InlineData("The Arab League met in Cairo. The body said it would wait.", "The body", "Arab League")]
    [InlineData("Yemen is at war. The country needs food.", "The country", "Yemen")]
    [InlineData("Yemen is at war. France will send doctors to the country.", "the country", "Yemen")]
    [InlineData("Syria was suspended. Turkey accused Jordan of closing its border.", "its", null)]
    // Whose support it is is not whom it goes to.
    [InlineData("Kenya was thanked. Sudan's support for the country will grow.", "the country", "Kenya")]
    // Nothing is named before it, and one state alone in the sentence.
    [InlineData("Does Bashar al-Assad want to divide the country?", "the country", "Syria")]
    // A state that is named in passing may speak of the one that the article is about.
    [InlineData("Sudan is at war. Sudan needs food. Sudan has no roads. Norway said the country had been attacked.", "the country", null)]
    [InlineData("Norway is rich. Norway said the country had been attacked.", "the country", "Norway")]
    [InlineData("The court rejected the case, as its not ready.", "its", null)]
    [InlineData("Russia wanted more. The United States stripped the defeated country of its weapons.", "its", null)]
    [InlineData("Vladimir Putin said his country was ready.", "country", "Russia")]
    // Somebody new without a name is nearer.
    [InlineData("Denis Lawn spoke. In another case, a student appealed after his school closed.", "his", null)]
    [InlineData("President Barack Obama spoke. The 52-year-old president left.", "president", "Barack Obama")]
    // A given name that only women bear.
    [InlineData("Mary Frayne spoke to Denis Lawn. She left.", "She", "Mary Frayne")]
    [InlineData("Mary Frayne spoke. He left.", "He", null)]
    [InlineData("The secretary-general spoke.", "secretary-general", null)]
    [InlineData("U.N. Secretary-General Ban Ki-moon met them. The secretary-general said so.", "secretary-general", "Ban Ki-moon")]
    public void Means(string text, string words, string? name)
    {
        var found = Read(text).Where(m => m.Span.Of(text) == words && m.Kind is MentionKind.Reference).ToList();
        Assert.Equal(name, found.Count == 0 ? null : found[^1].Actor?.Name);
    }

    [Theory]
    [InlineData("Russia and Turkey signed an agreement. They said it was good.", "They", "Russia, Turkey")]
    [InlineData("Sergey Lavrov and John Kerry met in Geneva. The two men will meet again.", "The two men", "Sergey Lavrov, John Kerry")]
    [InlineData("China and Vietnam signed. Both countries want trade.", "Both countries", "China, Vietnam")]
    // What they speak about is none of the two.
    [InlineData("French Foreign Minister Laurent Fabius spoke on Syria with Russian officials. The two countries want talks.", "The two countries", "France, Russia")]
    [InlineData("China and Kenya signed. Meeting Yoweri Museveni of Uganda, Hu Jintao said ties between the two countries were good.", "the two countries", "Uganda, China")]
    public void Means_several(string text, string words, string names)
    {
        var found = Assert.Single(Read(text), m => m.Span.Of(text) == words);
        Assert.Equal(names, string.Join(", ", found.Members.Select(m => m.Name)));
    }

    [Theory]
    [InlineData("The UN Security Council met.", "UN Security Council", "UNSC")]
    [InlineData("The U.N. Security Council met.", "U.N. Security Council", "UNSC")]
    public void Knows_the_council(string text, string words, string code) =>
        Assert.Equal(code, Assert.Single(Read(text), m => m.Span.Of(text) == words).Actor?.Code);

    [Fact]
    public void Keeps_a_hyphenated_name_whole()
    {
        const string text = "U.N. Secretary-General Ban Ki-moon spoke. The moon rose.";
        var people = Read(text).Where(m => m.Kind == MentionKind.Person).ToList();
        Assert.Equal("U.N. Secretary-General Ban Ki-moon", Assert.Single(people).Span.Of(text));
    }

    [Fact]
    public void Takes_whoever_has_taken_the_stage_since_for_the_speaker()
    {
        const string text = "“The key is to build a stable state,” Barack Obama said.\n\nVladimir Putin agreed to that. “We are also ready for contacts with the group,” he said.";
        Assert.Equal("Vladimir Putin", Read(text).Last(m => m.Span.Of(text) == "he").Actor?.Name);
    }

    [Fact]
    public void Takes_a_namesake_for_somebody_else()
    {
        const string text = "Company vice president John McCain said sales were up.";
        Assert.Null(Assert.Single(Read(text), m => m.Kind == MentionKind.Person).Actor?.Id);
    }

    [Fact]
    public void Takes_an_abbreviation_for_what_the_article_explains_it_to_be()
    {
        const string text = "The International Commission of Jurists (ICJ) spoke. The ICJ said more.";
        Assert.DoesNotContain(Read(text), m => m.Actor?.Country == "ICJ");
        Assert.Contains(Read("The International Court of Justice (ICJ) spoke. The ICJ said more."), m => m.Actor?.Country == "ICJ");
    }

    [Fact]
    public void Knows_no_group_before_it_was_founded()
    {
        Assert.DoesNotContain(Read("The US-led coalition bombed them."), m => m.Actor?.Id == "global-coalition");
        Assert.Contains(Read("Hezbollah bombed them."), m => m.Actor?.Id == "hezbollah");
    }

    [Fact]
    public void Takes_a_leader_of_long_ago_and_far_away_for_a_namesake()
    {
        Assert.Null(Assert.Single(Read("Andreas Papandreou won the race."), m => m.Kind == MentionKind.Person).Actor?.Id);
        Assert.NotNull(Assert.Single(Read("Andreas Papandreou ruled Greece."), m => m.Kind == MentionKind.Person).Actor?.Id);
    }

    [Theory]
    [InlineData("The UN Assistant Secretary General spoke.")]
    [InlineData("Haruto Sato, the Japanese Golf Association president, spoke.")]
    [InlineData("He met the secretary general of Obama's party.")]
    [InlineData("He recalled France's first president.")]
    [InlineData("French doctors treating President Denis Sow left.")]
    public void Takes_no_lower_rank_and_no_club_for_the_office(string text) =>
        Assert.DoesNotContain(Read(text), m => m.Office is { Id: "un-secretary-general" or "jpn-president" or "fra-president" or "usa-secretary-general" });

    [Fact]
    public void An_office_of_other_years_is_not_today_s()
    {
        const string text = "Jacques Martin was president of France from 1997 to 2002.";
        Assert.DoesNotContain(Read(text), m => m.Actor?.Id == "francois-hollande");
        Assert.Contains(Read("The president of France spoke."), m => m.Actor?.Id == "francois-hollande");
    }

    [Fact]
    public void What_somebody_is_called_is_no_part_of_the_name()
    {
        const string text = "The team was led by Frenchman Philippe Tessier.";
        Assert.Equal("Philippe Tessier", Assert.Single(Read(text), m => m.Kind == MentionKind.Person).Span.Of(text));
    }

    [Fact]
    public void Leaves_the_state_to_the_ambassador()
    {
        const string text = "Malaysian ambassador to Zimbabwe Shahar Sommer left.";
        Assert.DoesNotContain(Read(text), m => m.Kind == MentionKind.Person && m.Actor!.Name.Contains("Zimbabwe", StringComparison.Ordinal));
    }

    [Fact]
    public void Calls_nobody_by_a_family_name_that_everybody_has()
    {
        const string text = "A rescued miner called Wang said so in China.";
        Assert.DoesNotContain(Read(text), m => m.Actor?.Id is not null && m.Kind == MentionKind.Person);
    }

    [Theory]
    [InlineData("The French secretary of state for finance spoke.")]
    [InlineData("The British secretary of state in charge of trade left.")]
    public void A_secretary_of_state_for_other_matters_is_no_foreign_minister(string text) =>
        Assert.DoesNotContain(Read(text), m => m.Office is not null);

    [Fact]
    public void What_is_called_after_somebody_is_nobody()
    {
        Assert.DoesNotContain(Read("Angela Merkel left. The crowd filled Merkel Square."), m => m.Kind == MentionKind.Person && m.Span.Start > 20);
        Assert.Contains(Read("Angela Merkel left. The crowd met Merkel there."), m => m.Kind == MentionKind.Person && m.Span.Start > 20);
    }

    [Fact]
    public void A_state_that_is_called_she_is_no_woman()
    {
        const string text = "Angela Merkel left. Hungary joined her voice to the protests.";
        Assert.DoesNotContain(Read(text), m => m.Span.Of(text) == "her" && m.Actor?.Id == "angela-merkel");
    }

    [Fact]
    public void What_opens_a_sentence_is_no_part_of_a_name()
    {
        const string text = "Thereafter Philippe Tessier left.";
        Assert.Equal("Philippe Tessier", Assert.Single(Read(text), m => m.Kind == MentionKind.Person).Span.Of(text));
    }

    [Fact]
    public void One_unknown_word_is_nobody_unless_it_speaks()
    {
        Assert.DoesNotContain(Read("Zorvana collapsed in January."), m => m.Kind == MentionKind.Person);
        Assert.Equal(2, Read("Zorvana said so. Later Zorvana left.").Count(m => m.Kind == MentionKind.Person));
    }

    [Fact]
    public void A_pronoun_before_its_subject_means_the_subject()
    {
        const string text = "Angela Merkel left. In his speech, Barack Obama praised Germany.";
        Assert.Contains(Read(text), m => m.Span.Of(text) == "his" && m.Actor?.Id == "barack-obama");
    }

    [Fact]
    public void A_pronoun_may_be_of_a_name_that_nobody_read()
    {
        const string text = "Angela Merkel left. Zorvana Quux Blix 7 failed to defend her title.";
        Assert.DoesNotContain(Read(text), m => m.Span.Of(text) == "her" && m.Actor?.Id == "angela-merkel");
    }

    private static IReadOnlyList<Mention> Read(string text)
    {
        Assert.True(PartialDate.TryParse("2013-10-08", out var published));
        var article = new Article { File = "test", Text = text, Published = published, PublishedBasis = DateBasis.Given };
        return Recognizer.Recognize(article, Analyzer.Value.Analyze(text));
    }
}
