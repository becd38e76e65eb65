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
    [InlineData("foreign minister of Korea", "2016-10-08", "the query fits several states")]
    [InlineData("Zaphod Beeblebrox", "2016-10-08", "no name in the query is in the data")]
    public void Says_why_it_has_no_answer(string query, string on, string reason)
    {
        var answer = Directory.Find(query, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(answer.Name);
        Assert.Equal(reason, answer.Reason);
    }

    [Fact]
    public void Lists_the_holders_of_an_office_in_order()
    {
        var tenures = Directory.List("OPCW chief");
        Assert.Equal(["Rogelio Pfirter", "Ahmet Üzümcü", "Fernando Arias"], tenures.Select(t => t.Person));
    }
}
