namespace Dragoman.Knowledge;

/// <summary>What the data knows of one actor or office.</summary>
/// <param name="Kind">state, actor (a body, group or organisation), person or office.</param>
/// <param name="Id">Its name in the data files.</param>
/// <param name="Names">The spellings by which texts are searched for it, in small letters where case does not matter, without accents; sorted.</param>
/// <param name="Offices">Of a state or body: its offices. Of an office: itself.</param>
/// <param name="Tenures">Of a person or office, by first day.</param>
public sealed record KnownActor(string Kind, string Id, string Name, string? Code, IReadOnlyList<string> Names, IReadOnlyList<Office> Offices, IReadOnlyList<Tenure> Tenures)
{
    /// <summary>Of a state: member, observer, associated, territory, contested or vanished.</summary>
    public string? Status { get; init; }

    public string? PartOf { get; init; }

    /// <summary>The first and the last time at which the actor exists under this name; null where that is open or not told.</summary>
    public PartialDate? Since { get; init; }

    public PartialDate? Until { get; init; }
}

/// <summary>Browses the actors and offices of the data.</summary>
public sealed class ActorCatalog(KnowledgeBase knowledge)
{
    private readonly OfficeDirectory _directory = new(knowledge);

    /// <summary>
    /// States, actors, people and offices, each in the order of the data, whose name, id or a spelling holds the text, or whose code it is. Case and
    /// accents do not count; an empty text finds all.
    /// </summary>
    public IEnumerable<KnownActor> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var wanted = Folding.Fold(text.Trim());
        var spellings = Spellings();
        return All(spellings).Where(actor => wanted.Length == 0 || Fits(actor, wanted));
    }

    private static bool Fits(KnownActor actor, string wanted) =>
        Folding.Fold(actor.Name).Contains(wanted, StringComparison.Ordinal) || actor.Id.Contains(wanted, StringComparison.Ordinal)
        || actor.Code is { } code && code.Equals(wanted, StringComparison.OrdinalIgnoreCase)
        || actor.Names.Any(name => Folding.Fold(name).Contains(wanted, StringComparison.Ordinal));

    private IEnumerable<KnownActor> All(ILookup<(string Kind, int Row), string> spellings)
    {
        var tables = knowledge.Tables;
        var offices = Enumerable.Range(0, tables.Offices.Count).Select(knowledge.OfficeAt).ToLookup(office => office.Country);
        for (var i = 0; i < tables.States.Count; i++)
        {
            var row = tables.States[i];
            yield return new KnownActor("state", row.Code.ToLowerInvariant(), row.Name, row.Code, [.. spellings[("state", i)]], [.. offices[row.Code]], [])
            {
                Status = row.Status,
                Since = DateOf(row.Since),
                Until = DateOf(row.Until),
            };
        }

        for (var i = 0; i < tables.Actors.Count; i++)
        {
            var (row, actor) = (tables.Actors[i], knowledge.ActorAt(i));
            yield return new KnownActor("actor", row.Id, row.Name, actor.Code, [.. spellings[("actor", i)]], row.Sector == "IGO" ? [.. offices[row.Country]] : [], [])
            {
                PartOf = KnowledgeBase.NullIfEmpty(row.PartOf),
                Since = DateOf(row.Since),
                Until = DateOf(row.Until),
            };
        }

        for (var i = 0; i < tables.People.Count; i++)
            yield return new KnownActor("person", tables.People[i].Id, tables.People[i].Name, knowledge.PersonAt(i, null, out _).Code, [.. spellings[("person", i)]], [], _directory.OfPerson(tables.People[i].Id));
        for (var i = 0; i < tables.Offices.Count; i++)
        {
            var office = knowledge.OfficeAt(i);
            yield return new KnownActor("office", office.Id, office.Title, office.Country, [.. spellings[("office", i)]], [office], _directory.OfOffice(i));
        }
    }

    private ILookup<(string Kind, int Row), string> Spellings() => knowledge.Names.Spellings()
        .Select(s => (Key: (KindOf(s.Target.Kind), s.Target.Row), s.Spelling)).Distinct().OrderBy(s => s.Spelling, StringComparer.Ordinal).ToLookup(s => s.Key, s => s.Spelling);

    private static string KindOf(NameKind kind) => kind switch
    {
        NameKind.State or NameKind.Adjective or NameKind.PersonNoun or NameKind.PeopleNoun or NameKind.Capital or NameKind.Seat => "state",
        NameKind.Actor => "actor",
        NameKind.Person or NameKind.Family => "person",
        NameKind.Office => "office",
        _ => "",
    };

    private static PartialDate? DateOf(string text) => PartialDate.TryParse(text, out var date) ? date : null;
}
