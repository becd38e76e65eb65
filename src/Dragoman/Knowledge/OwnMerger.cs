namespace Dragoman.Knowledge;

/// <summary>Puts the user's own rows behind the shipped tables and their names into the index.</summary>
internal static class OwnMerger
{
    public static KnowledgeBase Merge(KnowledgeBase shipped, OwnActors own)
    {
        var tables = shipped.Tables;
        var names = NameIndexBuilder.From(shipped.Names);
        var actors = tables.Actors.ToList();
        foreach (var actor in own.Actors)
        {
            foreach (var name in actor.Names)
                names.Add(name, new NameTarget(NameKind.Actor, actors.Count));
            actors.Add(new ActorRow($"own-{actors.Count - tables.Actors.Count + 1}", actor.Country, actor.Sector, actor.Names[0], "", actor.Since, actor.Until) { IsOwn = true });
        }

        var offices = tables.Offices.ToList();
        foreach (var office in own.Offices)
        {
            foreach (var name in office.Names)
                names.Add(name, new NameTarget(NameKind.Office, offices.Count));
            offices.Add(office.Row);
        }

        var people = tables.People.ToList();
        var tenures = tables.Tenures.ToList();
        foreach (var tenure in own.Tenures)
            tenures.Add(new TenureRow(Person(people, names, tenure.Person), Office(shipped, offices, tenure.Office), tenure.From, tenure.To, tenure.Current, false, TenureRow.Own, false, ""));
        return new KnowledgeBase(
            new KnowledgeTables
            {
                States = tables.States,
                Actors = actors,
                Places = tables.Places,
                Sectors = tables.Sectors,
                Roles = tables.Roles,
                Offices = offices,
                People = people,
                Tenures = tenures,
                Titles = tables.Titles,
                Written = tables.Written,
                Women = tables.Women,
                Men = tables.Men,
            },
            names.Build());
    }

    private static int Person(List<PersonRow> people, NameIndexBuilder names, string name)
    {
        if (people.FindIndex(p => p.Name == name) is >= 0 and var known)
            return known;
        var space = name.LastIndexOf(' ');
        names.Add(name, new NameTarget(space < 0 ? NameKind.Family : NameKind.Person, people.Count));
        var family = space < 0 ? name : name[(space + 1)..];
        if (space > 0)
            names.Add(family, new NameTarget(NameKind.Family, people.Count));
        people.Add(new PersonRow($"own-{Folding.Fold(name).Replace(' ', '-')}", name, family, "", "", ""));
        return people.Count - 1;
    }

    private static int Office(KnowledgeBase shipped, List<OfficeRow> offices, string id)
    {
        if (offices.FindIndex(o => o.Id == id) is >= 0 and var known)
            return known;
        var role = shipped.Tables.Roles[shipped.RoleOf(id)];
        offices.Add(new OfficeRow(id, role.Id, id[..id.IndexOf('-', StringComparison.Ordinal)].ToUpperInvariant(), role.Sector, role.Title, true));
        return offices.Count - 1;
    }
}
