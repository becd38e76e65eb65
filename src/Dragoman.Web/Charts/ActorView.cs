using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Web.Charts;

/// <summary>All that the record has of one actor: a person or body by id, or a state with all that speak and act for it.</summary>
public sealed class ActorView
{
    private const int Newest = 10;
    private const int MostCounted = 100;
    private const int MostPeople = 20;

    private ActorView(string id, string name) => (Id, Name) = (id, name);

    public string Id { get; }

    public string Name { get; }

    /// <summary>Its counts; null for a state, of whom <see cref="People"/> tells.</summary>
    public ActorLine? Line { get; private init; }

    /// <summary>Who is counted for a state, the most frequent first.</summary>
    public IReadOnlyList<ActorLine> People { get; private init; } = [];

    public IReadOnlyList<Tenure> Tenures { get; private init; } = [];

    public required TimelineView Timeline { get; init; }

    public IReadOnlyList<StatementLine> Said { get; private init; } = [];

    public IReadOnlyList<EventLine> Did { get; private init; } = [];

    public IReadOnlyList<EventLine> Undergone { get; private init; } = [];

    /// <summary>With whom it has to do most, among the newest events.</summary>
    public IReadOnlyList<(string Code, int Does, int Undergoes)> Others { get; private init; } = [];

    /// <summary>The address of a relation wants a code; people have none of their own.</summary>
    public string Code => Line?.Country ?? Id;

    public static ActorView? Of(Site site, string id, RecordFilter range)
    {
        var line = site.Store.Show(id)?.Line as ActorLine;
        var filter = range with { Actor = id };
        var people = line is null ? PeopleOf(site, id) : [];
        var tenures = site.Tenures(id);
        if (line is null && people.Count == 0 && tenures.Count == 0)
            return null;
        var did = site.Store.FindEvents(filter with { Newest = true, Limit = MostCounted }).ToList();
        var undergone = site.Store.FindEvents(range with { Recipient = id, Newest = true, Limit = MostCounted }).ToList();
        return new ActorView(id, line?.Name ?? site.NameOf(id) ?? id)
        {
            Line = line,
            People = people,
            Tenures = tenures,
            Timeline = TimelineView.Of(site, new TimelineQuery(id, "", "", "", range), "/actors/" + Uri.EscapeDataString(id), MostCounted),
            Said = [.. site.Store.FindStatements(range with { Source = id, Newest = true, Limit = Newest })],
            Did = [.. did.Take(Newest)],
            Undergone = [.. undergone.Take(Newest)],
            Others = OthersOf(did, undergone, line?.Country ?? id),
        };
    }

    private static List<ActorLine> PeopleOf(Site site, string code) =>
        [.. site.Views.Actors.Where(actor => actor.Country is not null && (actor.Country == code || $"{actor.Country} {actor.Sector}" == code)).Take(MostPeople)];

    private static IReadOnlyList<(string, int, int)> OthersOf(List<EventLine> did, List<EventLine> undergone, string own)
    {
        var does = Count(did.SelectMany(line => line.Recipient));
        var undergoes = Count(undergone.SelectMany(line => line.Actor));
        return [.. does.Keys.Union(undergoes.Keys).Where(code => code != own).Select(code => (code, does.GetValueOrDefault(code), undergoes.GetValueOrDefault(code)))
            .OrderByDescending(other => other.Item2 + other.Item3).ThenBy(other => other.code, StringComparer.Ordinal).Take(Newest)];
    }

    private static Dictionary<string, int> Count(IEnumerable<PartyField> parties) =>
        parties.Where(party => party.Country is not null).GroupBy(party => party.Country!).ToDictionary(group => group.Key, group => group.Count());
}
