using Dragoman.Knowledge;

namespace Dragoman.Tests.Knowledge;

public class ActorCatalogTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Load(CompiledData.Load(Data.Shipped.Knowledge()));

    [Fact]
    public void Finds_a_person_with_spellings_and_tenures()
    {
        var lavrov = Assert.Single(new ActorCatalog(Knowledge).Find("lavrov"));
        Assert.Equal("person", lavrov.Kind);
        Assert.Contains("Sergei Lavrov", lavrov.Names);
        Assert.Contains(lavrov.Tenures, t => t.Office.Id == "rus-foreign-minister" && t.Source.Length > 0);
    }

    [Fact]
    public void Finds_a_state_by_its_code_with_its_offices()
    {
        var found = new ActorCatalog(Knowledge).Find("FRA").Single(a => a is { Kind: "state", Code: "FRA" });
        Assert.Contains("Quai d Orsay", found.Names);
        Assert.Contains(found.Offices, o => o.Id == "fra-foreign-minister");
    }

    [Fact]
    public void An_empty_text_finds_all_of_each_kind()
    {
        var all = new ActorCatalog(Knowledge).Find("").ToArray();
        Assert.Equal(["state", "actor", "person", "office"], all.Select(a => a.Kind).Distinct());
        Assert.Equal(Knowledge.Tables.People.Count, all.Count(a => a.Kind == "person"));
    }

    [Fact]
    public void Finds_nothing_of_a_name_that_nobody_bears() => Assert.Empty(new ActorCatalog(Knowledge).Find("Zaphod Beeblebrox"));
}
