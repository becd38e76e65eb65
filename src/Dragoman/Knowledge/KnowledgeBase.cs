namespace Dragoman.Knowledge;

/// <summary>
/// Who is who, and when: states, bodies, groups, people, offices and their dated holders, with all their names. Read-only and safe to share
/// between threads.
/// </summary>
public sealed class KnowledgeBase
{
    private readonly Dictionary<string, int> _stateRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _officeRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _personRows = new(StringComparer.Ordinal);
    private readonly Office[] _offices;
    private readonly Actor[] _states;
    private readonly Actor[] _actors;
    private readonly Span[] _tenureDays;
    private readonly Office[] _tenureOffices;
    private readonly int _written;
    private readonly Lazy<Dictionary<string, string>> _genders;
    private readonly int[][] _tenuresByOffice;
    private readonly int[][] _tenuresByPerson;

    internal KnowledgeBase(KnowledgeTables tables, NameIndex names)
    {
        Tables = tables;
        Names = names;
        for (var i = 0; i < tables.States.Count; i++)
            _stateRows[tables.States[i].Code] = i;
        for (var i = 0; i < tables.Offices.Count; i++)
            _officeRows[tables.Offices[i].Id] = i;
        for (var i = 0; i < tables.People.Count; i++)
            _personRows[tables.People[i].Id] = i;
        _states = [.. tables.States.Select(s => new Actor(s.Code.ToLowerInvariant(), s.Name, s.Code, null))];
        _actors = [.. tables.Actors.Select(a => new Actor(a.Id, a.Name, NullIfEmpty(a.Country), NullIfEmpty(a.Sector)))];
        _offices = [.. tables.Offices.Select(o => new Office(o.Id, o.Title, o.Country, NullIfEmpty(o.Sector)))];
        HasOwn = tables.Actors.Any(a => a.IsOwn);
        _tenureDays = [.. tables.Tenures.Select(DaysOf)];
        _tenureOffices = [.. tables.Tenures.Select(TitledOffice)];
        _written = PartialDate.TryParse(tables.Written, out var written) ? written.Latest.DayNumber : DateOnly.MaxValue.DayNumber;
        _genders = new(() => tables.Women.Split('|').Select(w => (w, "f")).Concat(tables.Men.Split('|').Select(m => (m, "m"))).ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal));
        _tenuresByOffice = Group(tables.Offices.Count, t => t.Office);
        _tenuresByPerson = Group(tables.People.Count, t => t.Person);
    }

    internal KnowledgeTables Tables { get; }

    /// <summary>m or f for a given name that one gender alone bears; else empty.</summary>
    internal string GenderOfGiven(string given) => _genders.Value.GetValueOrDefault(Folding.Fold(given), "");

    internal NameIndex Names { get; }

    /// <exception cref="InvalidDataException">A section is missing or damaged.</exception>
    public static KnowledgeBase Load(CompiledData data) => new(
        KnowledgeFormat.ReadTables(data.Section(KnowledgeFormat.TablesSection).Span),
        KnowledgeFormat.ReadIndex(data.Section(KnowledgeFormat.NamesSection).Span));

    /// <summary>The same with actors and offices of the user's own, which go before those of the same name.</summary>
    public KnowledgeBase With(OwnActors own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return OwnMerger.Merge(this, own);
    }

    /// <summary>True for a code that some actor of the data bears.</summary>
    internal bool HasCode(string code) => Array.Exists(_actors, a => a.Country == code);

    /// <summary>The role of an office id such as <c>mli-foreign-minister</c> whose state and role the data knows, or -1.</summary>
    internal int RoleOf(string officeId)
    {
        var dash = officeId.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || State(officeId[..dash].ToUpperInvariant()) is null)
            return -1;
        for (var i = 0; i < Tables.Roles.Count; i++)
        {
            if (officeId.AsSpan(dash + 1).SequenceEqual(Tables.Roles[i].Id))
                return i;
        }

        return -1;
    }

    /// <summary>The state with this ISO 3166 alpha-3 code (or the X-code of a contested one), or null.</summary>
    public Actor? State(string code) => _stateRows.TryGetValue(code, out var row) ? _states[row] : null;

    /// <summary>The international body with this abbreviation (UNSC), or null.</summary>
    internal Actor? Body(string code) => Array.Find(_actors, a => a.Country == code && a.Sector == "IGO");

    /// <summary>Where a text names a state, its people or its capital, in order. A name that may stand for several states is left out.</summary>
    /// <returns>Spans in the text, and ISO 3166 alpha-3 codes.</returns>
    public IReadOnlyList<(Span Span, string Code)> StatesIn(string text)
    {
        var matches = new List<NameMatch>();
        Names.Match(text, matches);
        var found = new List<(Span, string)>(matches.Count);
        foreach (var match in matches)
        {
            var rows = new HashSet<int>();
            var others = false;
            foreach (ref readonly var entry in Names.EntriesOf(match))
            {
                if (entry.Target.Kind is NameKind.State or NameKind.Adjective or NameKind.Capital)
                    rows.Add(entry.Target.Row);
                else
                    others |= entry.Target.Kind is NameKind.Person or NameKind.Actor;
            }

            if (rows.Count == 1 && !others)
                found.Add((new Span(match.Start, match.End), Tables.States[rows.First()].Code));
        }

        return found;
    }

    internal StateRow? StateRow(string code) => _stateRows.TryGetValue(code, out var row) ? Tables.States[row] : null;

    internal Actor StateAt(int row) => _states[row];

    internal Actor ActorAt(int row) => _actors[row];

    internal Office OfficeAt(int row) => _offices[row];

    /// <summary>The office of the tenure, with the title that its holder bears: a woman on the throne is a queen.</summary>
    internal Office OfficeHeld(int tenure) => _tenureOffices[tenure];

    /// <summary>True for a day behind the one on which the data was written, where a tenure without an end is no longer known.</summary>
    internal bool IsBeyond(DateOnly day) => day.DayNumber > _written;

    /// <summary>Those who held the office on one of these days; where the user's own file knows some, they alone.</summary>
    internal List<int> TenuresOn(int office, Span days)
    {
        var found = new List<int>();
        var own = false;
        foreach (var tenure in TenuresOfOffice(office))
        {
            if (!Touches(tenure, days) || own && !Tables.Tenures[tenure].IsOwn)
                continue;
            if (!own && Tables.Tenures[tenure].IsOwn)
                found.Clear();
            own |= Tables.Tenures[tenure].IsOwn;
            found.Add(tenure);
        }

        return found;
    }

    internal int PersonRow(string id) => _personRows.TryGetValue(id, out var row) ? row : -1;

    internal int OfficeRow(string id) => _officeRows.TryGetValue(id, out var row) ? row : -1;

    /// <summary>The row of this country's office of this role, or -1.</summary>
    internal int OfficeRow(string country, string role)
    {
        var row = OfficeRow($"{country.ToLowerInvariant()}-{role}");
        if (row >= 0)
            return row;
        for (var i = 0; i < _offices.Length; i++)
        {
            if (_offices[i].Country == country && Tables.Offices[i].Role == role)
                return i;
        }

        return -1;
    }

    /// <summary>True where the user has added actors of his own.</summary>
    internal bool HasOwn { get; }

    internal bool IsDated(int actor) => Tables.Actors[actor].Since.Length > 0 || Tables.Actors[actor].Until.Length > 0;

    /// <summary>Day numbers from the first to the day after the last on which the row holds.</summary>
    internal Span ActorDays(int actor)
    {
        var row = Tables.Actors[actor];
        var since = PartialDate.TryParse(row.Since, out var s) ? s.Earliest : DateOnly.MinValue;
        var until = PartialDate.TryParse(row.Until, out var u) ? u.Latest : DateOnly.MaxValue;
        return new Span(since.DayNumber, Math.Max(since.DayNumber, until.DayNumber) + 1);
    }

    internal ReadOnlySpan<int> TenuresOfOffice(int office) => _tenuresByOffice[office];

    internal ReadOnlySpan<int> TenuresOfPerson(int person) => _tenuresByPerson[person];

    /// <summary>Day numbers (see <see cref="DateOnly.DayNumber"/>) from the first to the day after the last that the tenure may have had.</summary>
    internal Span DaysOf(int tenure) => _tenureDays[tenure];

    /// <summary>True when the person held the office on the day, as far as the row's precision tells.</summary>
    internal bool Held(int tenure, DateOnly day) => _tenureDays[tenure].Contains(day.DayNumber);

    /// <summary>True when the person held the office on at least one of these days.</summary>
    internal bool Touches(int tenure, Span days) => _tenureDays[tenure].Overlaps(days);

    /// <summary>The person as an actor: with the country and sector of the office held on all of these days; without days, of the only country ever served.</summary>
    internal Actor PersonAt(int person, Span? days, out Office? office)
    {
        var row = Tables.People[person];
        office = null;
        Office? any = null;
        var oneCountry = true;
        foreach (var tenure in TenuresOfPerson(person))
        {
            var held = _tenureOffices[tenure];
            oneCountry &= any is null || any.Country == held.Country;
            any ??= held;
            if (days is { } d && DaysOf(tenure).Contains(d) && (office is null || Weight(held) > Weight(office)))
                office = held;
        }

        var country = NullIfEmpty(row.Country) ?? office?.Country ?? (oneCountry ? any?.Country : null);
        var sector = office?.Sector ?? NullIfEmpty(row.Sector) ?? ((days is null || AnyTouches(person, days.Value)) && oneCountry ? any?.Sector : null);
        return new Actor(row.Id, row.Name, country, sector);
    }

    private Office TitledOffice(TenureRow row)
    {
        var office = _offices[row.Office];
        var title = Tables.People[row.Person].Gender != "f" ? null : office.Title switch
        {
            "King" => "Queen",
            "Emperor" => "Empress",
            "Prince" => "Princess",
            "Grand Duke" => "Grand Duchess",
            _ => null,
        };
        return title is null ? office : office with { Title = title };
    }

    private bool AnyTouches(int person, Span days)
    {
        foreach (var tenure in TenuresOfPerson(person))
        {
            if (Touches(tenure, days))
                return true;
        }

        return false;
    }

    // Of two offices held at once the one that news names.
    private static int Weight(Office office) => office.Id switch
    {
        _ when office.Id.EndsWith("-foreign-minister", StringComparison.Ordinal) => 1,
        _ when office.Id.EndsWith("-defence-minister", StringComparison.Ordinal) => 1,
        _ when office.Id.EndsWith("-prime-minister", StringComparison.Ordinal) => 2,
        _ when office.Id.EndsWith("-president", StringComparison.Ordinal) => 3,
        _ => 0,
    };

    private int[][] Group(int count, Func<TenureRow, int> key)
    {
        var lists = new List<int>?[count];
        for (var i = 0; i < Tables.Tenures.Count; i++)
            (lists[key(Tables.Tenures[i])] ??= []).Add(i);
        return [.. lists.Select(l => l is null ? [] : l.OrderBy(t => _tenureDays[t]).ToArray())];
    }

    private static Span DaysOf(TenureRow row)
    {
        var from = PartialDate.TryParse(row.From, out var f) ? f.Earliest : DateOnly.MinValue;
        var to = PartialDate.TryParse(row.To, out var t) ? t.Latest : row.Current ? DateOnly.MaxValue : from;
        if (row.From.Length == 0)
            from = to;
        return new Span(from.DayNumber, Math.Max(from.DayNumber, to.DayNumber) + 1);
    }

    internal static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
