namespace Dragoman.Knowledge;

/// <summary>Answers who a person is or who held an office on a date, and lists tenures. Safe to share between threads.</summary>
public sealed class OfficeDirectory(KnowledgeBase knowledge)
{
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "former", "ex", "previous", "predecessor", "successor", "next", "late", "future", "deputy", "vice", "wife", "husband", "son", "daughter", "brother", "sister",
        "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "aide", "opponent", "rival", "critic",
    };

    /// <summary>
    /// Reads a query such as "foreign minister of France", "French president", "UN envoy for Syria", "Lavrov", and answers it for a day.
    /// Case is forgiven.
    /// </summary>
    public WhoAnswer Find(string query, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (Another(query) is { } word)
            return Unanswered($"'{word}' asks for somebody else than the holder, whom the data does not tell");
        var read = Read(query);
        if (read.Office >= 0)
            return Named(Holder(read.Office, on), read.People, on);
        if (read.Roles.Count > 0 && read.States.Count == 0 && read.People.Count > 0)
            return Person(read.People, on);
        if (read.Roles.Count > 0)
            return read.States.Count > 1 ? Several(read, on) : Unanswered(read.States.Count == 0 ? "the query names an office but no state or body" : NoOffice(read, on));
        if (read.Actors.Count > 0 && (read.People.Count == 0 || read.Actors.Exists(a => knowledge.Tables.Actors[a].IsOwn)))
            return Body(read.Actors, on);
        if (read.People.Count > 0)
            return Person(read.People, on);
        if (read.Governments is [var state] && IsWholly(read, query))
            return Government(state);
        return Unanswered(read.Known.Count == 0
            ? "no name in the query is in the data"
            : $"of the query the data knows {string.Join(" and ", read.Known.Select(word => $"'{word}'"))}, which names no office and no person");
    }

    private string NoOffice(WhoQuery read, DateOnly on) =>
        knowledge.Tables.States[read.States[0]] is { Status: "vanished" } state && DateOf(state.Until) is { } until && on > until.Latest
            ? $"{state.Name} ended on {state.Until}"
            : $"no holder of such an office of {knowledge.Tables.States[read.States[0]].Name} is in the data";

    // "the Kremlin", "Paris", "France": the government behind it; who held which office there is another question.
    private WhoAnswer Government(int state)
    {
        var row = knowledge.Tables.States[state];
        return new WhoAnswer($"government of {row.Name}", new Actor(row.Code.ToLowerInvariant(), row.Name, row.Code, "GOV"), null, null, $"who held an office there is asked for by the office: 'foreign minister of {row.Name}'", [])
        {
            Days = (DateOf(row.Since), DateOf(row.Until)),
        };
    }

    private static bool IsWholly(WhoQuery read, string query) =>
        read.Known is [var only] && query.Trim() is var asked && (asked.Equals(only, StringComparison.OrdinalIgnoreCase) || asked.Equals("the " + only, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Answers for a day, or for a month or year as a whole: then an answer is who held it from its first day to its last, and the candidates are all whom the data has in it.
    /// </summary>
    public WhoAnswer Find(string query, PartialDate on)
    {
        ArgumentNullException.ThrowIfNull(query);
        var first = Find(query, on.Earliest);
        if (on.Precision == DatePrecision.Day)
            return first;
        var during = List(query).Where(t => IsWithin(t, on)).ToArray();
        var last = Find(query, on.Latest);
        if (first.Name is not null && first.Name == last.Name && first.Office?.Id == last.Office?.Id && during.Select(t => t.Person).Distinct().Count() <= 1)
            return first;
        if (during.Length == 0)
            return first.Name is null ? first : last;
        return new WhoAnswer(null, null, first.Office ?? last.Office, null, $"the answer is not one and the same for the whole of {on}", during);
    }

    private static bool IsWithin(Tenure tenure, PartialDate time) =>
        (tenure.From is not { } from || from.Earliest <= time.Latest) && (tenure.To is not { } to || to.Latest >= time.Earliest);

    // "foreign minister of Korea": which states it fits, and whom the office had in each.
    private WhoAnswer Several(WhoQuery read, DateOnly on)
    {
        var names = read.States.ConvertAll(s => $"{knowledge.Tables.States[s].Name} ({knowledge.Tables.States[s].Code})");
        var holders = read.States.ConvertAll(s => OfficeOf(knowledge.Tables.States[s].Code, read.Roles)).FindAll(o => o >= 0).SelectMany(o => knowledge.TenuresOn(o, DayOf(on)).DistinctBy(t => knowledge.Tables.Tenures[t].Person));
        return new WhoAnswer(null, null, null, null, $"the query fits several states: {string.Join(", ", names)}", [.. holders.Select(TenureOf)]);
    }

    // A body or group, or somebody whom a file of the user's own gives a code without an office.
    private WhoAnswer Body(List<int> actors, DateOnly on)
    {
        var then = actors.FindAll(a => knowledge.ActorDays(a).Contains(on.DayNumber));
        if (then.Exists(a => knowledge.Tables.Actors[a].IsOwn))
            then.RemoveAll(a => !knowledge.Tables.Actors[a].IsOwn);
        if (then.Count == 0)
            return Unanswered($"{knowledge.ActorAt(actors[0]).Name} has no code on that date");
        var codes = then.ConvertAll(knowledge.ActorAt).DistinctBy(a => (a.Name, a.Code)).ToList();
        return codes is [var only]
            ? new WhoAnswer(only.Name, only, null, null, null, []) { Days = (DateOf(knowledge.Tables.Actors[then[0]].Since), DateOf(knowledge.Tables.Actors[then[0]].Until)) }
            : Unanswered($"several actors have that name: {string.Join(", ", codes.ConvertAll(c => $"{c.Name} ({c.Code})"))}");
    }

    // "former", "wife of": words beside the office that make it somebody else's. Part of the name of an office ("deputy prime minister") they are not.
    private string? Another(string query)
    {
        var found = new List<NameMatch>();
        knowledge.Names.Match(query, found);
        var at = 0;
        foreach (var word in query.Split(' '))
        {
            var start = at;
            at += word.Length + 1;
            if (Others.Contains(word) && !found.Exists(m => m.Start <= start && start < m.End && m.End - m.Start > word.Length))
                return word;
        }

        return null;
    }

    // "French Foreign Minister Juppé": an answer only where the office and the name agree.
    private WhoAnswer Named(WhoAnswer holder, List<int> people, DateOnly on)
    {
        if (holder.Name is null || people.Count == 0 || people.Exists(p => knowledge.Tables.People[p].Name == holder.Name))
            return holder;
        var others = people.SelectMany(p => knowledge.TenuresOfPerson(p).ToArray()).Where(t => knowledge.OfficeAt(knowledge.Tables.Tenures[t].Office).Id == holder.Office?.Id).Select(TenureOf).ToArray();
        return others.Length == 0 ? holder : new WhoAnswer(null, null, holder.Office, null, $"{others[0].Person} did not hold it on that date", others);
    }

    /// <summary>All known tenures of the office or people that the query names, by first day.</summary>
    public IReadOnlyList<Tenure> List(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var read = Read(query);
        if (read.Office >= 0)
            return [.. knowledge.TenuresOfOffice(read.Office).ToArray().Select(TenureOf)];
        return [.. read.People.SelectMany(p => knowledge.TenuresOfPerson(p).ToArray()).Select(TenureOf)];
    }

    /// <summary>All known tenures of the person with this id (<c>lavrov-sergey</c>), by first day.</summary>
    public IReadOnlyList<Tenure> OfPerson(string id) => knowledge.PersonRow(id) is >= 0 and var row ? [.. knowledge.TenuresOfPerson(row).ToArray().Select(TenureOf)] : [];

    internal IReadOnlyList<Tenure> OfOffice(int office) => [.. knowledge.TenuresOfOffice(office).ToArray().Select(TenureOf)];

    /// <summary>All known tenures of the offices of a state or body (<c>FRA</c>, <c>UNSC</c>), office by office, each by first day.</summary>
    public IReadOnlyList<Tenure> OfState(string code) =>
    [
        .. Enumerable.Range(0, knowledge.Tables.Offices.Count).Where(office => knowledge.OfficeAt(office).Country == code)
            .OrderBy(office => knowledge.OfficeAt(office).Title, StringComparer.Ordinal).SelectMany(office => knowledge.TenuresOfOffice(office).ToArray()).Select(TenureOf),
    ];

    /// <summary>The bodies, groups and actors without an office that the query names, with the days on which each code holds.</summary>
    public IReadOnlyList<(Actor Actor, PartialDate? Since, PartialDate? Until)> ListActors(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return [.. Read(query).Actors.Select(a => (knowledge.ActorAt(a), DateOf(knowledge.Tables.Actors[a].Since), DateOf(knowledge.Tables.Actors[a].Until)))];
    }

    private WhoAnswer Holder(int office, DateOnly on)
    {
        var holders = knowledge.TenuresOn(office, DayOf(on));
        var named = knowledge.OfficeAt(office);
        // On the day of a change the newcomer holds the office; a change known by month or year alone leaves it open.
        if (holders.Count > 1)
            holders = Newest(holders, on);
        if (holders.Exists(t => IsBeyondData(t, on)))
            return new WhoAnswer(null, null, named, null, $"the date lies after {knowledge.Tables.Written}, when the data was written; then it was {knowledge.Tables.People[knowledge.Tables.Tenures[holders[0]].Person].Name}", [.. holders.Select(TenureOf)]);
        if (holders.Count == 1)
            return Answer(holders[0], on, Seen(holders[0]) ?? OnTheEdge(holders[0], on));
        var tenures = holders.Select(TenureOf).ToArray();
        if (holders.Count > 1)
            return tenures.Select(t => t.Person).Distinct().Count() == 1 ? Answer(holders[^1], on, null) : new WhoAnswer(null, null, named, null, "several held it around that date and the data does not tell the day of the change", tenures);
        return new WhoAnswer(null, null, named, null, Outside(office, on), [.. Around(office, on).Select(TenureOf)]);
    }

    // Who was last known before a day in a gap, and who first behind it.
    private IEnumerable<int> Around(int office, DateOnly on)
    {
        var (before, after) = (-1, -1);
        foreach (var tenure in knowledge.TenuresOfOffice(office))
        {
            if (knowledge.DaysOf(tenure).End <= on.DayNumber && (before < 0 || knowledge.DaysOf(tenure).End >= knowledge.DaysOf(before).End))
                before = tenure;
            else if (knowledge.DaysOf(tenure).Start > on.DayNumber && (after < 0 || knowledge.DaysOf(tenure).Start < knowledge.DaysOf(after).Start))
                after = tenure;
        }

        return before >= 0 && after >= 0 ? [before, after] : [];
    }

    // A sighting is no tenure; between two sightings of one person with nobody else between, the holding is inferred.
    private string? Seen(int tenure) => knowledge.Tables.Tenures[tenure] is not { Observed: true } row ? null
        : row.From == row.To ? $"seen in office on {row.From}; when the tenure began and ended the data does not tell"
        : $"inferred: seen in office on {row.From} and on {row.To}, with nobody else between";

    // "2014-08" as an end: whether he held it on the 20th the data does not tell.
    private string? OnTheEdge(int tenure, DateOnly on)
    {
        var row = knowledge.Tables.Tenures[tenure];
        if (DateOf(row.From) is { Precision: not DatePrecision.Day } from && from.Earliest <= on && on <= from.Latest)
            return $"of the first day the data has only {from}";
        return DateOf(row.To) is { Precision: not DatePrecision.Day } to && to.Earliest <= on && on <= to.Latest ? $"of the last day the data has only {to}" : null;
    }

    // A tenure without an end is known until the day on which it was written down.
    private bool IsBeyondData(int tenure, DateOnly on) => knowledge.IsBeyond(on) && knowledge.Tables.Tenures[tenure] is { To.Length: 0, IsOwn: false };

    private List<int> Newest(List<int> holders, DateOnly on)
    {
        var stated = holders.FindAll(t => !knowledge.Tables.Tenures[t].Observed);
        if (stated.Count == 1)
            return stated;
        var exact = holders.FindAll(t => PartialDate.TryParse(knowledge.Tables.Tenures[t].From, out var from) && from.Precision == DatePrecision.Day);
        if (exact.Count == 0)
            return holders;
        var newest = exact.MaxBy(t => knowledge.DaysOf(t).Start);
        // Only where every other one has an end that day is not in doubt.
        return holders.TrueForAll(t => t == newest || knowledge.DaysOf(t).Start < knowledge.DaysOf(newest).Start && EndsBy(t, on)) ? [newest] : holders;
    }

    private bool EndsBy(int tenure, DateOnly on) => !PartialDate.TryParse(knowledge.Tables.Tenures[tenure].To, out var to) || to.Earliest <= on;

    private string Outside(int office, DateOnly on)
    {
        var tenures = knowledge.TenuresOfOffice(office);
        if (tenures.Length == 0)
            return "no holder of this office is in the data";
        var (first, last) = (int.MaxValue, 0);
        foreach (var tenure in tenures)
            (first, last) = (Math.Min(first, knowledge.DaysOf(tenure).Start), Math.Max(last, knowledge.DaysOf(tenure).End));
        if (knowledge.StateRow(knowledge.OfficeAt(office).Country) is { Status: "vanished" } state && DateOf(state.Until) is { } until && on > until.Latest)
            return $"{state.Name} ended on {state.Until}";
        return on.DayNumber < first || on.DayNumber >= last ? "the date lies outside the tenures in the data" : "the data has a gap on that date; the candidates are who was known before and behind it";
    }

    private WhoAnswer Person(List<int> people, DateOnly on)
    {
        var now = new List<int>();
        foreach (var person in people)
        {
            foreach (var tenure in knowledge.TenuresOfPerson(person))
            {
                if (knowledge.Held(tenure, on) && !IsBeyondData(tenure, on))
                    now.Add(tenure);
            }
        }

        var holders = now.ConvertAll(t => knowledge.Tables.Tenures[t].Person).Distinct().ToList();
        if (holders.Count == 1)
            return Answer(now.MaxBy(t => knowledge.DaysOf(t).Start), on, null);
        var candidates = people.SelectMany(p => knowledge.TenuresOfPerson(p).ToArray()).Select(TenureOf).ToArray();
        if (holders.Count > 1)
            return new WhoAnswer(null, null, null, null, "several people of that name were in office", [.. now.Select(TenureOf)]);
        if (people.Count > 1)
            return new WhoAnswer(null, null, null, null, "several people have that name and none was in office", candidates);
        var actor = knowledge.PersonAt(people[0], DayOf(on), out _);
        return new WhoAnswer(actor.Name, actor, null, null, "held no known office on that date", candidates);
    }

    private WhoAnswer Answer(int tenure, DateOnly on, string? reason)
    {
        var row = knowledge.Tables.Tenures[tenure];
        var actor = knowledge.PersonAt(row.Person, DayOf(on), out _);
        var office = knowledge.OfficeHeld(tenure);
        return new WhoAnswer(actor.Name, actor with { Country = office.Country, Sector = office.Sector }, office, TenureOf(tenure), reason, []);
    }

    private Tenure TenureOf(int tenure)
    {
        var row = knowledge.Tables.Tenures[tenure];
        return new Tenure(knowledge.Tables.People[row.Person].Name, knowledge.OfficeHeld(tenure), DateOf(row.From), DateOf(row.To), row.Current, row.Source) { IsObserved = row.Observed, IsChecked = row.Checked };
    }

    private static Span DayOf(DateOnly day) => new(day.DayNumber, day.DayNumber + 1);

    private static PartialDate? DateOf(string text) => PartialDate.TryParse(text, out var date) ? date : null;

    private static WhoAnswer Unanswered(string reason) => new(null, null, null, null, reason, []);

    private WhoQuery Read(string query)
    {
        var read = ReadAs(query);
        return read.Office >= 0 || read.People.Count + read.Actors.Count > 0 && read.Roles.Count == 0 ? read
            : ReadAs(Titled(query)) is var titled && (titled.Office >= 0 || titled.People.Count > 0 || titled.Actors.Count > 0 || titled.Governments.Count > read.Governments.Count) ? titled : read;
    }

    private static string Titled(string query) =>
        string.Join(' ', query.Split(' ').Select(w => w.Length is > 1 and < 4 && w is not ("of" or "the" or "for" or "al" or "de") ? w.ToUpperInvariant() : w.Length > 3 ? char.ToUpperInvariant(w[0]) + w[1..] : w));

    private WhoQuery ReadAs(string query)
    {
        var found = new List<NameMatch>();
        knowledge.Names.Match(query, found);
        var (office, roles, states, people, actors) = (-1, new List<int>(), new List<int>(), new List<int>(), new List<int>());
        var (governments, known) = (new List<int>(), new List<string>());
        foreach (var match in found)
        {
            var (hasState, hasName) = (false, false);
            known.Add(query[match.Start..match.End]);
            foreach (ref readonly var entry in knowledge.Names.EntriesOf(match))
            {
                var row = entry.Target.Row;
                hasState |= entry.Target.Kind is NameKind.State or NameKind.Adjective;
                hasName |= entry.Target.Kind == NameKind.Person;
                if (entry.Target.Kind == NameKind.Office)
                    office = row;
                else if (entry.Target.Kind == NameKind.Role)
                    roles.Add(row);
                else if (entry.Target.Kind is NameKind.State or NameKind.Adjective && !states.Contains(row))
                    states.Add(row);
                else if (entry.Target.Kind == NameKind.Actor && IsWhole(match, query))
                    actors.Add(row);
                else if (entry.Target.Kind == NameKind.Person || entry.Target.Kind == NameKind.Family && !hasState && !hasName)
                    people.Add(row);
                if (entry.Target.Kind is NameKind.State or NameKind.Capital or NameKind.Seat && !governments.Contains(row))
                    governments.Add(row);
            }
        }

        if (office < 0 && roles.Count > 0 && states.Count == 1)
            office = OfficeOf(knowledge.Tables.States[states[0]].Code, roles);
        return new WhoQuery(office, roles, states, [.. people.Distinct()], [.. actors.Distinct()], governments, known);
    }

    // "the head of NATO" asks for somebody, "NATO" for NATO.
    private static bool IsWhole(NameMatch match, string query) =>
        query.AsSpan(0, match.Start).Trim() is var before && (before.IsEmpty || before.Equals("the", StringComparison.OrdinalIgnoreCase)) && query.AsSpan(match.End).Trim().IsEmpty;

    /// <param name="Office">-1 where the query names none.</param>
    /// <param name="Governments">States that a name, a capital or a seat of government stands for.</param>
    /// <param name="Known">The words of the query that the data knows, each name once.</param>
    private sealed record WhoQuery(int Office, List<int> Roles, List<int> States, List<int> People, List<int> Actors, List<int> Governments, List<string> Known);

    private int OfficeOf(string country, List<int> roles)
    {
        foreach (var role in roles)
        {
            if (knowledge.OfficeRow(country, knowledge.Tables.Roles[role].Id) is var office and >= 0)
                return office;
        }

        return -1;
    }
}
