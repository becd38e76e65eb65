using Dragoman.Knowledge;

namespace Dragoman.Tests.Knowledge;

/// <summary>Actors and offices of the user's own.</summary>
public class OwnActorsTests
{
    private const string Dictionary = """
        # Harbour towns and who speaks for them.
        PORT_COUNCIL_OF_BEIRUT_ [LBNGOV] ; notes are left out
        +BEIRUT_PORT_COUNCIL_
        TARIQ_MANSOUR_
        +MANSOUR_OF_TRIPOLI
            [LBNREB <20100301]
            [LBNGOV 100301-141231]
            [LBN >141231]
        """;

    private const string Tables = """
        country	sector	name	aliases
        SYR	REB	Harbour Brigade	Brigade of the Harbour
        PCB	IGO	Port Commission of the Basin	PCB

        id	country	sector	title	aliases
        pcb-head	PCB	IGO	Head of the Port Commission	head of the Port Commission

        office	person	from	to
        pcb-head	Lina Haddad	2012-01	2016
        mli-foreign-minister	Oumar Testi	1980-01-01	1981-12-31
        """;

    private static readonly KnowledgeBase Shipped = KnowledgeBase.Load(CompiledData.Load(Dragoman.Data.Shipped.Knowledge()));

    [Theory]
    [InlineData("2009-05-01", "LBN REB")]
    [InlineData("2010-03-01", "LBN GOV")]
    [InlineData("2014-12-31", "LBN GOV")]
    [InlineData("2016-05-01", "LBN")]
    public void A_dictionary_gives_the_code_of_the_day(string day, string code)
    {
        Assert.Equal(code, Assert.Single(Read(Dictionary, "Tariq Mansour refused.", day)).Actor?.Code);
        Assert.Equal("LBN GOV", Assert.Single(Read(Dictionary, "The Beirut Port Council refused.", day)).Actor?.Code);
    }

    [Fact]
    public void Tables_add_actors_bodies_offices_and_holders()
    {
        Assert.Equal("SYR REB", Assert.Single(Read(Tables, "The Harbour Brigade withdrew.", "2013-05-01")).Actor?.Code);
        Assert.Equal("Lina Haddad", Assert.Single(Read(Tables, "The head of the Port Commission left.", "2013-05-01")).Actor?.Name);
        var directory = new OfficeDirectory(Shipped.With(Own(Tables).Actors));
        Assert.Equal("Oumar Testi", directory.Find("foreign minister of Mali", new DateOnly(1981, 5, 1)).Name);
        Assert.Equal("Jean-Marc Ayrault", directory.Find("foreign minister of France", new DateOnly(2016, 10, 8)).Name);
    }

    [Fact]
    public void Own_tenures_go_before_the_shipped_of_the_same_office()
    {
        const string own = "office\tperson\tfrom\tto\nfra-foreign-minister\tPaule Testard\t2016-09-01\t2016-11-30";
        var directory = new OfficeDirectory(Shipped.With(Own(own).Actors));
        Assert.Equal("Paule Testard", directory.Find("foreign minister of France", new DateOnly(2016, 10, 8)).Name);
        Assert.Equal("Jean-Marc Ayrault", directory.Find("foreign minister of France", new DateOnly(2016, 12, 1)).Name);
        Assert.Equal("Paule Testard", Read(own, "The French foreign minister refused.", "2016-10-08")[^1].Actor?.Name);
    }

    [Theory]
    [InlineData("2009-05-01", "LBN REB")]
    [InlineData("2012-03-01", "LBN GOV")]
    public void Names_of_a_dictionary_are_found_on_the_day(string day, string code)
    {
        var answer = new OfficeDirectory(Shipped.With(Own(Dictionary).Actors)).Find("Tariq Mansour", DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("Tariq Mansour", answer.Name);
        Assert.Equal(code, answer.Actor?.Code);
    }

    [Fact]
    public void Own_actors_go_before_the_shipped_of_the_same_name()
    {
        const string own = "HEZBOLLAH_ [LBNGOV]";
        Assert.Equal("LBN GOV", Assert.Single(Read(own, "Hezbollah refused.", "2013-05-01")).Actor?.Code);
        Assert.Equal("LBN REB", Assert.Single(Read(Dictionary, "Hezbollah refused.", "2013-05-01")).Actor?.Code);
    }

    [Theory]
    [InlineData("country\tname\nXQZ\tHarbour Guard", "own.tsv, line 2: There is no state or body 'XQZ'. Write an ISO 3166 code (MLI), a body's abbreviation, or add the body in a row above, with sector IGO.")]
    [InlineData("country\tname\nSYR", "own.tsv, line 2: The row has 1 cells, the header 2. Part the cells with tabs and keep empty ones.")]
    [InlineData("country\tname\tsince\nSYR\tGuard\tMay", "own.tsv, line 2: 'May' is no date. Write 2016, 2016-10 or 2016-10-08.")]
    [InlineData("office\tperson\tfrom\tto\nsyr-harbour-master\tA B\t2011\t2012", "own.tsv, line 2: There is no office 'syr-harbour-master'. Write the country's code and a role (mli-foreign-minister), or add the office in a table above.")]
    [InlineData("office\tperson\tfrom\tto\nsyr-president\tA B\t2012\t2011", "own.tsv, line 2: It ends before it begins. Turn the dates round.")]
    [InlineData("HARBOUR_GUARD_ [SYRMIL <May]", "own.tsv, line 1: '<May' is no restriction of dates. Write <YYMMDD, >YYMMDD or YYMMDD-YYMMDD; years may have four digits.")]
    [InlineData("HARBOUR_GUARD_ [SYRMIL", "own.tsv, line 1: A bracket is not closed. End the code with ].")]
    [InlineData("HARBOUR_GUARD_", "own.tsv, line 1: 'Harbour Guard' has no code. Write one in brackets behind the name or below it: [SYRREB].")]
    public void A_bad_row_is_named_with_its_line_and_a_remedy(string text, string message) =>
        Assert.Contains(message, Own(text).Diagnostics.Select(d => d.ToString()));

    [Fact]
    public void Lines_tell_that_own_actors_were_used()
    {
        using var model = Dragoman.Data.Shipped.EnglishModel();
        var data = CompiledData.Load(Dragoman.Data.Shipped.Knowledge());
        var coder = Dragoman.Coding.Coder.Load(data, model, null, Own(Dictionary).Actors);
        var version = new Dragoman.Store.RecordVersion("0.1.0", coder.DataHash, coder.ModelHash, coder.RulesHash, coder.ActorsHash);
        Assert.EndsWith($".a{Own(Dictionary).Actors.Hash}", version.Id, StringComparison.Ordinal);
    }

    private static (OwnActors Actors, IReadOnlyList<Diagnostic> Diagnostics) Own(string text) => OwnActors.Read("own.tsv", text, Shipped);

    private static IReadOnlyList<Mention> Read(string own, string text, string day)
    {
        var (actors, diagnostics) = Own(own);
        Assert.Empty(diagnostics);
        Assert.True(PartialDate.TryParse(day, out var published));
        var article = new Article { File = "test", Text = text, Published = published, PublishedBasis = DateBasis.Given };
        return new Recognizer(Shipped.With(actors)).Recognize(article, [PlainSentences.Of(text)]);
    }
}
