using Dragoman.Knowledge;
using Dragoman.Language;
using Dragoman.Reading;

namespace Dragoman.Tests.Knowledge;

/// <summary>The five articles that the project starts from, where they lie beside the repository: who is who in them, and when.</summary>
public class ArticleTests
{
    private static readonly string Folder = Path.Combine(Inputs.Repository, "..", "shared", "data", "articles");

    private static readonly Lazy<Dictionary<string, (string, IReadOnlyList<Mention>)>> All = new(ReadAll);

    [Theory]
    [InlineData("000", "fra-foreign-minister", "alain-juppe")]
    [InlineData("000", "rus-foreign-minister", "sergey-lavrov")]
    [InlineData("000", "syr-president", "bashar-al-assad")]
    [InlineData("001", "fra-foreign-minister", "jean-yves-le-drian")]
    [InlineData("001", "fra-president", "emmanuel-macron")]
    [InlineData("001", "rus-foreign-minister", "sergey-lavrov")]
    [InlineData("002", "fra-foreign-minister", "jean-marc-ayrault")]
    [InlineData("002", "rus-foreign-minister", "sergey-lavrov")]
    [InlineData("002", "un-secretary-general", "ban-ki-moon")]
    [InlineData("003", "fra-foreign-minister", "jean-marc-ayrault")]
    [InlineData("004", "fra-foreign-minister", "jean-yves-le-drian")]
    [InlineData("004", "rus-foreign-minister", "sergey-lavrov")]
    public void Each_office_has_its_holder_of_the_day(string article, string office, string person)
    {
        var holders = Read(article).Where(m => m.Office?.Id == office && m.Actor?.Id is not null).Select(m => m.Actor!.Id).Distinct();
        Assert.Equal([person], holders);
    }

    [Theory]
    [InlineData("000", "pronoun", "alain-juppe", 2)]
    [InlineData("000", "counterpart", "sergey-lavrov", 1)]
    [InlineData("001", "pronoun", "emmanuel-macron", 1)]
    [InlineData("001", "pronoun", "jean-yves-le-drian", 2)]
    [InlineData("002", "pronoun", "jean-marc-ayrault", 5)]
    [InlineData("003", "pronoun", "sergey-lavrov", 1)]
    [InlineData("004", "pronoun", "jean-yves-le-drian", 4)]
    [InlineData("004", "counterpart", "sergey-lavrov", 1)]
    public void What_stands_for_a_person_means_that_person(string article, string rule, string person, int times) =>
        Assert.InRange(Read(article).Count(m => m.Rule == rule && m.Actor?.Id == person), times, 20);

    [Theory]
    [InlineData("000", "Tuesday", "2011-07-05")]
    [InlineData("001", "Thursday", "2017-07-06")]
    [InlineData("001", "April 4", "2017-04-04")]
    [InlineData("001", "June 21", "2017-06-21")]
    [InlineData("001", "Yesterday", "2017-07-06")]
    [InlineData("001", "76-month", "P76M")]
    [InlineData("002", "Since 22nd September this year|22nd September this year", "2016-09-22")]
    [InlineData("002", "the same day", "2016-10-07")]
    public void Each_time_has_its_value(string article, string words, string value)
    {
        var (text, mentions) = Article(article);
        Assert.Contains(mentions, m => m.Time is { } time && words.Split('|').Contains(time.Span.Of(text), StringComparer.OrdinalIgnoreCase) && time.Value == value);
    }

    [Fact]
    public void The_regime_is_Syria_s_and_the_two_countries_are_those_that_talk()
    {
        foreach (var article in (string[])["001", "003", "004"])
        {
            var regimes = Read(article).Where(m => m.Rule.StartsWith("sector:regime", StringComparison.Ordinal) && m.Actor?.Country is not null).ToList();
            Assert.NotEmpty(regimes);
            Assert.All(regimes, m => Assert.Equal("SYR", m.Actor!.Country));
        }

        Assert.Equal(["FRA", "RUS"], Assert.Single(Read("004"), m => m.Rule == "two").Members.Select(m => m.Country).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_country_is_never_who_only_speaks_of_it()
    {
        var countries = Read("003").Where(m => m.Rule == "noun:country" && m.Actor is not null).ToList();
        Assert.NotEmpty(countries);
        Assert.All(countries, m => Assert.Equal("SYR", m.Actor!.Country));
    }

    [Fact]
    public void Damascus_is_a_government_and_a_place()
    {
        Assert.Contains(Read("002"), m => m.Rule == "capital:government" && m.Actor?.Country == "SYR");
        Assert.Contains(Read("001"), m => m.Rule == "capital:place" && m.Country == "SYR");
    }

    private static IReadOnlyList<Mention> Read(string article) => Article(article).Mentions;

    private static (string Text, IReadOnlyList<Mention> Mentions) Article(string number)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "the five articles do not lie beside the repository");
        return All.Value[number];
    }

    private static Dictionary<string, (string, IReadOnlyList<Mention>)> ReadAll()
    {
        var data = CompiledData.Load(Dragoman.Data.Shipped.Knowledge());
        using var model = Dragoman.Data.Shipped.EnglishModel();
        var analyzer = Analyzer.Load(model);
        var recognizer = new Recognizer(KnowledgeBase.Load(data));
        var reader = ArticleReader.Load(data);
        var found = new Dictionary<string, (string, IReadOnlyList<Mention>)>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Folder, "*.txt"))
        {
            using var bytes = File.OpenRead(file);
            var article = reader.Read(Path.GetFileName(file), bytes, new ReadOptions()).First(i => i.Article is not null).Article!;
            found[Path.GetFileName(file)[..3]] = (article.Text, recognizer.Recognize(article, analyzer.Analyze(article)));
        }

        return found;
    }
}
