using System.Globalization;
using Dragoman.Knowledge;

namespace Dragoman.Tests.Knowledge;

public class OfficeDirectoryTests
{
    private static readonly OfficeDirectory Directory = new(KnowledgeBase.Load(CompiledData.Load(Data.Shipped.Knowledge())));

    [Theory]
    [InlineData("former foreign minister of France", "2013-01-01")]
    [InlineData("wife of the French president", "2013-01-01")]
    [InlineData("spokesman for the French foreign minister", "2016-10-08")]
    [InlineData("French Foreign Minister Juppé", "2016-10-08")]
    public void Whoever_else_is_asked_for_is_not_the_holder(string query, string on) => Assert.Null(Directory.Find(query, DateOnly.Parse(on, CultureInfo.InvariantCulture)).Name);

    [Theory]
    [InlineData("Foreign Minister Lavrov", "2016-10-08", "Sergey Lavrov")]
    [InlineData("French Foreign Minister Juppé", "2011-07-06", "Alain Juppé")]
    public void A_title_and_a_name_that_agree_are_one_person(string query, string on, string name) => Assert.Equal(name, Directory.Find(query, DateOnly.Parse(on, CultureInfo.InvariantCulture)).Name);

    [Theory]
    [InlineData("foreign minister of France", "2016-10-08", "Jean-Marc Ayrault")]
    [InlineData("french foreign minister", "2011-07-06", "Alain Juppé")]
    [InlineData("secretary of state of United States of America", "2016-10-08", "John Kerry")]
    [InlineData("foreign minister of the United States", "2011-07-06", "Hillary Clinton")]
    [InlineData("German chancellor", "2015-01-01", "Angela Merkel")]
    [InlineData("UN envoy for Syria", "2016-10-08", "Staffan de Mistura")]
    [InlineData("monarch of Kingdom of Saudi Arabia", "2020-09-25", "Salman bin Abdulaziz")]
    [InlineData("Lavrov", "2011-07-06", "Sergey Lavrov")]
    [InlineData("juppe", "2011-07-06", "Alain Juppé")]
    public void Names_who_it_was(string query, string on, string name)
    {
        var answer = Directory.Find(query, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(name, answer.Name);
        Assert.NotNull(answer.Tenure);
    }

    [Theory]
    [InlineData("foreign minister of France", "1950-01-01", "the date lies outside the tenures in the data")]
    [InlineData("foreign minister", "2016-10-08", "the query names an office but no state or body")]
    [InlineData("foreign minister of Korea", "2016-10-08", "the query fits several states: South Korea (KOR), North Korea (PRK)")]
    [InlineData("president of France", "2030-01-01", "the date lies after 2026-11-25, when the data was written; then it was Emmanuel Macron")]
    [InlineData("foreign minister of the Soviet Union", "2005-01-01", "Soviet Union ended on 1991-12-26")]
    [InlineData("prime minister of Serbia and Montenegro", "2010-01-01", "Serbia and Montenegro ended on 2006-06-05")]
    [InlineData("head of NATO", "2016-10-08", "of the query the data knows 'NATO', which names no office and no person")]
    [InlineData("Zaphod Beeblebrox", "2016-10-08", "no name in the query is in the data")]
    public void Says_why_it_has_no_answer(string query, string on, string reason)
    {
        var answer = Directory.Find(query, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(answer.Name);
        Assert.Equal(reason, answer.Reason);
    }

    [Fact]
    public void A_sighting_is_no_tenure()
    {
        var answer = Directory.Find("foreign minister of Argentina", new DateOnly(2000, 9, 25));
        Assert.StartsWith("seen in office on 2000-09-25", answer.Reason);
        Assert.Equal(answer.Tenure!.From, answer.Tenure.To);
    }

    [Fact]
    public void Several_sources_of_one_tenure_are_one_tenure()
    {
        var tenure = Assert.Single(Directory.List("Kim Sung-hwan"));
        Assert.Contains("; ", tenure.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("foreign minister of the Soviet Union", "1990-05-01", "Eduard Shevardnadze")]
    [InlineData("Yugoslav president", "1999-04-01", "Slobodan Milošević")]
    [InlineData("prime minister of Czechoslovakia", "1991-01-01", "Marián Čalfa")]
    [InlineData("president of Zaire", "1995-01-01", "Mobutu Sese Seko")]
    [InlineData("director-general of the OPCW", "2017-01-01", "Ahmet Üzümcü")]
    [InlineData("Libyan leader", "2005-01-01", "Muammar Gaddafi")]
    [InlineData("North Korean leader", "2013-01-01", "Kim Jong Un")]
    [InlineData("president of Taiwan", "2019-01-01", "Tsai Ing-wen")]
    [InlineData("president of Kosovo", "2018-01-01", "Hashim Thaçi")]
    [InlineData("Hezbollah chief", "2013-01-01", "Hassan Nasrallah")]
    [InlineData("GCC secretary general", "2012-01-01", "Abdullatif bin Rashid Al Zayani")]
    [InlineData("African Union Commission chairperson", "2014-01-01", "Nkosazana Dlamini-Zuma")]
    [InlineData("UN refugee chief", "2012-01-01", "António Guterres")]
    [InlineData("IAEA chief", "2019-09-01", "Cornel Feruta")]
    [InlineData("French UN ambassador", "2014-08-20", "Gérard Araud")]
    [InlineData("foreign minister of Iraq", "2014-08-01", "Hussain al-Shahristani")]
    [InlineData("president of Brazil", "2016-06-15", "Michel Temer")]
    [InlineData("president of South Korea", "2017-04-15", "Hwang Kyo-ahn")]
    [InlineData("prime minister of Pakistan", "2012-06-25", "Raja Pervaiz Ashraf")]
    [InlineData("foreign minister of Egypt", "2011-07-01", "Mohamed Orabi")]
    public void Knows_offices_that_news_names(string query, string on, string name) => Assert.Equal(name, Directory.Find(query, DateOnly.Parse(on, CultureInfo.InvariantCulture)).Name);

    [Theory]
    [InlineData("monarch of the United Kingdom", "Queen")]
    [InlineData("emir of Qatar", "Emir")]
    [InlineData("monarch of Jordan", "King")]
    public void A_throne_has_the_title_of_who_sits_on_it(string query, string title)
    {
        var answer = Directory.Find(query, new DateOnly(2010, 1, 1));
        Assert.Equal(title, answer.Office?.Title);
        Assert.Equal(title, answer.Tenure?.Office.Title);
    }

    [Fact]
    public void A_query_that_fits_several_states_gets_the_holders_of_each() =>
        Assert.Equal(["Denis Sassou Nguesso", "Joseph Kabila"], Directory.Find("president of Congo", new DateOnly(2015, 1, 1)).Candidates.Select(c => c.Person).Order(StringComparer.Ordinal));

    [Fact]
    public void A_group_is_answered_with_its_code()
    {
        var answer = Directory.Find("the Hezbollah", new DateOnly(2015, 1, 1));
        Assert.Equal("LBN REB", answer.Actor?.Code);
        Assert.Null(answer.Office);
    }

    [Fact]
    public void Lists_the_holders_of_an_office_in_order()
    {
        var tenures = Directory.List("OPCW chief");
        Assert.Equal(["Rogelio Pfirter", "Ahmet Üzümcü", "Fernando Arias"], tenures.Select(t => t.Person));
    }

    [Theory]
    [InlineData("the Kremlin", "RUS GOV", "government of Russia")]
    [InlineData("Quai d'Orsay", "FRA GOV", "government of France")]
    [InlineData("Foggy Bottom", "USA GOV", "government of United States")]
    public void A_seat_of_government_is_the_government(string query, string code, string name)
    {
        var answer = Directory.Find(query, new DateOnly(2016, 10, 8));
        Assert.Equal((name, code), (answer.Name, answer.Actor?.Code));
        Assert.Contains("asked for by the office", answer.Reason);
    }

    [Theory]
    [InlineData("US Secretary of Defense", "2014-03-01", "Chuck Hagel")]
    [InlineData("Russian envoy to the UN", "2014-03-01", "Vitaly Churkin")]
    [InlineData("leader of Hamas", "2014-03-01", "Khaled Meshaal")]
    [InlineData("ISIS leader", "2015-03-01", "Abu Bakr al-Baghdadi")]
    public void Posts_are_known_by_the_words_of_news(string query, string on, string name) => Assert.Equal(name, Directory.Find(query, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)).Name);

    [Theory]
    [InlineData("2011-07", "Alain Juppé")]
    [InlineData("2013", "Laurent Fabius")]
    [InlineData("2011", null)]
    [InlineData("2016-02", null)]
    public void A_month_or_a_year_is_answered_where_one_held_it_all_the_while(string on, string? name)
    {
        Assert.True(PartialDate.TryParse(on, out var time));
        var answer = Directory.Find("French foreign minister", time);
        Assert.Equal(name, answer.Name);
        Assert.Equal(name is null, answer.Candidates.Count > 1);
    }

    [Fact]
    public void A_day_in_the_month_that_is_all_the_data_has_of_an_end_is_answered_with_that_word()
    {
        Assert.Equal("of the last day the data has only 2014-08", Directory.Find("French ambassador to the UN", new DateOnly(2014, 8, 15)).Reason);
        Assert.Null(Directory.Find("French ambassador to the UN", new DateOnly(2014, 7, 15)).Reason);
    }
}
