using Dragoman.Knowledge;

namespace Dragoman.Compile.Data;

/// <summary>Compiles <c>data/actors</c> and <c>data/offices</c>: checks every row, numbers people and offices, and builds the index of names.</summary>
internal sealed class KnowledgeCompiler
{
    private static readonly HashSet<string> Statuses = ["member", "observer", "associated", "territory", "contested", "vanished"];

    private readonly string _actors;
    private readonly string _offices;
    private readonly NameIndexBuilder _names = new();
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _women = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _men = new(StringComparer.Ordinal);
    private readonly List<OfficeRow> _officeRows = [];
    private readonly Dictionary<string, int> _officeNumbers = new(StringComparer.Ordinal);
    private readonly List<PersonRow> _personRows = [];
    private readonly Dictionary<string, int> _personNumbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _personIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _countries = new(StringComparer.Ordinal);
    private IReadOnlyList<RoleRow> _roles = [];

    private KnowledgeCompiler(string data)
    {
        _actors = Path.Combine(data, "actors");
        _offices = Path.Combine(data, "offices");
        foreach (var row in TsvTable.Read(Path.Combine(data, "names", "given.tsv"), "name", "gender", "source"))
        {
            Gender(row);
            _given.Add(Folding.Fold(row["name"]));
            if (row["gender"].Length > 0)
                (row["gender"] == "f" ? _women : _men).Add(Folding.Fold(row["name"]));
        }
    }

    /// <exception cref="InvalidDataException">A row does not follow its schema; the message names file and line.</exception>
    public static (KnowledgeTables Tables, NameIndex Names) Compile(DirectoryInfo data) => new KnowledgeCompiler(data.FullName).Compile();

    private (KnowledgeTables, NameIndex) Compile()
    {
        var states = ReadStates();
        var actors = new List<ActorRow>();
        foreach (var file in (ReadOnlySpan<string>)["bodies.tsv", "groups.tsv", "organisations.tsv"])
            ReadActors(file, actors);
        var sectors = ReadSectors();
        var places = ReadPlaces();
        _roles = ReadRoles();
        ReadOffices();
        var tenureFile = ReadPeopleAndTenures();
        var tables = new KnowledgeTables
        {
            States = states,
            Actors = actors,
            Places = places,
            Sectors = sectors,
            Roles = _roles,
            Offices = _officeRows,
            People = _personRows,
            Tenures = TenureMerger.Merge(tenureFile),
            Titles = ReadTitles(),
            Written = ReadWritten(),
            Women = string.Join('|', _women),
            Men = string.Join('|', _men.Except(_women)),
        };
        return (tables, _names.Build());
    }

    private List<StateRow> ReadStates()
    {
        var rows = new List<StateRow>();
        foreach (var row in TsvTable.Read(Path.Combine(_actors, "states.tsv"), "code", "name", "aliases", "adjectives", "person", "people", "capitals", "seats", "status", "since", "until", "claimed_by", "source", "checked"))
        {
            Provenance(row);
            Date(row, "since");
            Date(row, "until");
            if (!Statuses.Contains(row["status"]))
                throw row.Broken($"no status '{row["status"]}'");
            if (!_countries.Add(row["code"]))
                throw row.Broken($"a second '{row["code"]}'");
            var number = rows.Count;
            Add(row, NameKind.State, number, row["name"]);
            Add(row, NameKind.State, number, row.List("aliases"));
            Add(row, NameKind.Adjective, number, row.List("adjectives"));
            Add(row, NameKind.PersonNoun, number, row.List("person"));
            Add(row, NameKind.PeopleNoun, number, row.List("people"));
            Add(row, NameKind.Capital, number, row.List("capitals"));
            Add(row, NameKind.Seat, number, row.List("seats"));
            rows.Add(new StateRow(row["code"], row["name"], row["status"], row["since"], row["until"], row["claimed_by"]));
        }

        return rows;
    }

    private void ReadActors(string file, List<ActorRow> actors)
    {
        var known = actors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var parts = new List<(TsvRow Row, string Part)>();
        foreach (var row in TsvTable.Read(Path.Combine(_actors, file), "id", "country", "sector", "name", "aliases", "part_of", "since", "until", "source", "checked"))
        {
            Provenance(row);
            Date(row, "since");
            Date(row, "until");
            Sector(row);
            if (!known.Add(row["id"]))
                throw row.Broken($"a second '{row["id"]}'");
            if (file != "bodies.tsv" && row["country"] is not ("INT" or "AU" or "ICRC" or "UN") && !_countries.Contains(row["country"]))
                throw row.Broken($"no state '{row["country"]}'");
            if (row["part_of"].Length > 0)
                parts.Add((row, row["part_of"]));
            Add(row, NameKind.Actor, actors.Count, row["name"]);
            Add(row, NameKind.Actor, actors.Count, row.List("aliases"));
            actors.Add(new ActorRow(row["id"], row["country"], row["sector"], row["name"], row["part_of"], row["since"], row["until"]));
            if (row["country"].Length > 0)
                _bodies.Add(row["country"]);
        }

        foreach (var (row, part) in parts)
        {
            if (!known.Contains(part))
                throw row.Broken($"part of '{part}', which does not exist");
        }
    }

    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);

    private List<SectorRow> ReadSectors()
    {
        var rows = new List<SectorRow>();
        foreach (var row in TsvTable.Read(Path.Combine(_actors, "sectors.tsv"), "phrase", "sector", "source", "checked"))
        {
            Provenance(row);
            Sector(row);
            Add(row, NameKind.Sector, rows.Count, row["phrase"]);
            rows.Add(new SectorRow(row["phrase"], row["sector"]));
        }

        return rows;
    }

    private List<PlaceRow> ReadPlaces()
    {
        var rows = new List<PlaceRow>();
        foreach (var row in TsvTable.Read(Path.Combine(_actors, "places.tsv"), "name", "aliases", "country", "source", "checked"))
        {
            Provenance(row);
            if (row["country"].Length > 0 && !_countries.Contains(row["country"]))
                throw row.Broken($"no state '{row["country"]}'");
            Add(row, NameKind.Place, rows.Count, row["name"]);
            Add(row, NameKind.Place, rows.Count, row.List("aliases"));
            rows.Add(new PlaceRow(row["name"], row["country"]));
        }

        return rows;
    }

    private List<TitleRow> ReadTitles()
    {
        var rows = new List<TitleRow>();
        foreach (var row in TsvTable.Read(Path.Combine(_actors, "titles.tsv"), "word", "gender", "sector", "source", "checked"))
        {
            Provenance(row);
            Gender(row);
            Add(row, NameKind.Title, rows.Count, row["word"]);
            rows.Add(new TitleRow(row["word"], row["gender"], row["sector"]));
        }

        return rows;
    }

    private string ReadWritten()
    {
        foreach (var row in TsvTable.Read(Path.Combine(_offices, "written.tsv"), "date", "source", "checked"))
        {
            Provenance(row);
            Date(row, "date");
            return row["date"];
        }

        throw new InvalidDataException("offices/written.tsv: no row");
    }

    private List<RoleRow> ReadRoles()
    {
        var rows = new List<RoleRow>();
        foreach (var row in TsvTable.Read(Path.Combine(_offices, "roles.tsv"), "id", "title", "aliases", "sector", "source", "checked"))
        {
            Provenance(row);
            Sector(row);
            Add(row, NameKind.Role, rows.Count, SmallLetters(row["title"]));
            Add(row, NameKind.Role, rows.Count, [.. row.List("aliases").Select(SmallLetters)]);
            rows.Add(new RoleRow(row["id"], row["title"], row["sector"]));
        }

        return rows;
    }

    private void ReadOffices()
    {
        foreach (var row in TsvTable.Read(Path.Combine(_offices, "offices.tsv"), "id", "role", "country", "sector", "title", "aliases", "holders", "source", "checked"))
        {
            Provenance(row);
            Sector(row);
            if (row["role"].Length > 0 && _roles.All(r => r.Id != row["role"]))
                throw row.Broken($"no role '{row["role"]}'");
            if (!_countries.Contains(row["country"]) && !_bodies.Contains(row["country"]))
                throw row.Broken($"no state or body '{row["country"]}'");
            if (!_officeNumbers.TryAdd(row["id"], _officeRows.Count))
                throw row.Broken($"a second '{row["id"]}'");
            Add(row, NameKind.Office, _officeRows.Count, [.. row.List("aliases").Select(SmallLetters)]);
            if (IsWholeName(row["title"]))
                Add(row, NameKind.Office, _officeRows.Count, SmallLetters(row["title"]));
            _officeRows.Add(new OfficeRow(row["id"], row["role"], row["country"], row["sector"], row["title"], row["holders"] == "1"));
        }
    }

    // "Director-General of the OPCW" names its body itself; "Secretary of State" may be anybody's.
    private static bool IsWholeName(string title) => title.Contains(" of the ", StringComparison.Ordinal) || title.LastIndexOf(" of ", StringComparison.Ordinal) is > 0 and var of && title[(of + 4)..] is not ("State" or "Defense");

    private List<TenureRow> ReadPeopleAndTenures()
    {
        var described = TsvTable.Read(Path.Combine(_offices, "people.tsv"), "name", "variants", "family", "gender", "country", "sector", "source", "checked");
        foreach (var row in described)
        {
            Provenance(row);
            Gender(row);
            AddPerson(row, row["name"], row.List("variants"), row.List("family"), row["gender"], row["country"], row["sector"]);
        }

        var rows = new List<TenureRow>();
        foreach (var row in TsvTable.Read(Path.Combine(_offices, "tenures.tsv"), "office", "person", "from", "to", "current", "observed", "note", "source", "checked"))
        {
            Provenance(row);
            Date(row, "from");
            Date(row, "to");
            if (PartialDate.TryParse(row["from"], out var from) && PartialDate.TryParse(row["to"], out var to) && from.Earliest > to.Latest)
                throw row.Broken("it ends before it begins");
            if (!_personNumbers.TryGetValue(row["person"], out var person))
                person = AddPerson(row, row["person"], [.. Hyphenated(row), .. WithoutMother(row)], [.. FamilyFirst(row), .. FamilyBeforeLast(row)], "", "", "");
            var office = OfficeNumber(row);
            rows.Add(new TenureRow(person, office, row["from"], row["to"], row["current"] == "yes", row["observed"] == "yes", row["source"], row["checked"] == "yes", row["note"]));
        }

        return rows;
    }

    // An office that stands in no row of its own is a state's office of one of the roles.
    private int OfficeNumber(TsvRow row)
    {
        var id = row["office"];
        if (_officeNumbers.TryGetValue(id, out var number))
            return number;
        var country = id.Split('-')[0].ToUpperInvariant();
        var role = _roles.FirstOrDefault(r => id.Length > country.Length && r.Id == id[(country.Length + 1)..]);
        if (role is null || !_countries.Contains(country))
            throw row.Broken($"no office '{id}'");
        _officeNumbers.Add(id, _officeRows.Count);
        _officeRows.Add(new OfficeRow(id, role.Id, country, role.Sector, role.Title, true));
        return _officeRows.Count - 1;
    }

    private int AddPerson(TsvRow row, string name, string[] variants, string[] families, string gender, string country, string sector)
    {
        if (!_personNumbers.TryAdd(name, _personRows.Count))
            throw row.Broken($"a second '{name}'");
        var number = _personRows.Count;
        var id = Slug(name);
        if (!_personIds.Add(id))
            throw row.Broken($"'{name}' has the id '{id}' of another person");
        // A name of one word is no full name: it counts only where a family name would.
        Add(row, name.Contains(' ', StringComparison.Ordinal) || name.Contains('-', StringComparison.Ordinal) ? NameKind.Person : NameKind.Family, number, name);
        Add(row, NameKind.Person, number, variants);
        var family = families is ["-"] ? [] : families.Length > 0 ? families : FamilyNames(name);
        Add(row, NameKind.Family, number, family);
        _personRows.Add(new PersonRow(id, name, family.Length == 0 ? "" : family[0], gender, country, sector));
        return number;
    }

    // Chinese, Korean and Vietnamese names begin with the family name.
    private static string[] FamilyFirst(TsvRow row) =>
        row["office"].Split('-')[0] is "chn" or "kor" or "prk" or "twn" && row["person"].Split(' ') is { Length: 2 or 3 } words ? [words[0]] : [];

    // Where Spanish is spoken the father's name, by which news calls people, stands before the mother's: "Gustavo Petro Urrego" is Petro.
    private string[] FamilyBeforeLast(TsvRow row) =>
        row["office"].Split('-')[0] is "arg" or "bol" or "chl" or "col" or "cri" or "cub" or "dom" or "ecu" or "esp" or "gtm" or "hnd" or "mex" or "nic" or "pan" or "per" or "pry" or "slv" or "ury" or "ven"
            && row["person"].Split(' ') is { Length: > 2 } words && char.IsUpper(words[^2][0]) && words[^2].Length > 3 && !_given.Contains(Folding.Fold(words[^2]))
            ? [words[^2], words[^1], $"{words[^2]} {words[^1]}"]
            : [];

    // "Hugo Banzer Suárez" is printed "Hugo Banzer".
    private IEnumerable<string> WithoutMother(TsvRow row) => FamilyBeforeLast(row) is [var father, ..] && row["person"].Split(' ') is { Length: > 2 } words ? [$"{words[0]} {father}"] : [];

    // "Kim Young Sam" is printed "Kim Young-sam", too.
    private static string[] Hyphenated(TsvRow row) =>
        row["office"].Split('-')[0] is "kor" or "prk" && row["person"].Split(' ') is { Length: 3 } words ? [$"{words[0]} {words[1]}-{words[2]}", $"{words[0]} {words[1]}-{words[2].ToLowerInvariant()}"]
        : row["office"].Split('-')[0] is "kor" or "prk" && row["person"].Split(' ', '-') is { Length: 3 } parts ? [$"{parts[0]} {parts[1]} {parts[2]}"] : [];

    // The last word with the particles before it, and without the Arabic article.
    private static string[] FamilyNames(string name)
    {
        var words = name.Split(' ');
        // Kings are called by given name and number, or by their land.
        if (words.Length < 2 || words[^1].All(c => c is 'I' or 'V' or 'X') || words[^2] == "of")
            return [];
        var first = words.Length - 1;
        while (first > 1 && words[first - 1] is "de" or "di" or "da" or "von" or "van" or "der" or "den" or "del" or "della" or "bin" or "Le" or "La" or "Di" or "De" or "Van" or "Von" or "Al" or "Ben")
            first--;
        var family = string.Join(' ', words[first..]);
        return family.StartsWith("al-", StringComparison.OrdinalIgnoreCase) || family.StartsWith("el-", StringComparison.OrdinalIgnoreCase)
            ? [family[3..], family]
            : family.LastIndexOf('-') is > 2 and var hyphen && char.IsUpper(family[hyphen + 1]) && words[0].Length > 2 && words.Length > 1 && words[^1] == family ? [family, family[(hyphen + 1)..]] : [family];
    }

    internal static string Slug(string name)
    {
        var folded = Folding.Fold(name).Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-').Select(c => c == ' ' ? '-' : c);
        return new string([.. folded]);
    }

    // Titles are found in any case; acronyms in them keep theirs.
    private static string SmallLetters(string title) =>
        string.Join(' ', title.Split(' ').Select(w => w.Any(char.IsLower) ? w.ToLowerInvariant() : w));

    private void Add(TsvRow row, NameKind kind, int number, params ReadOnlySpan<string> spellings)
    {
        foreach (var spelling in spellings)
        {
            try
            {
                _names.Add(spelling, new NameTarget(kind, number));
            }
            catch (FormatException bad)
            {
                throw row.Broken(bad.Message);
            }
        }
    }

    private static void Provenance(TsvRow row)
    {
        if (row["source"].Length == 0)
            throw row.Broken("no source");
        if (row["checked"] is not ("yes" or "no"))
            throw row.Broken($"checked is '{row["checked"]}', not yes or no");
    }

    private static void Sector(TsvRow row)
    {
        if (row["sector"].Length > 0 && !KnowledgeTables.SectorCodes.Contains(row["sector"]))
            throw row.Broken($"no sector '{row["sector"]}'");
    }

    private static void Gender(TsvRow row)
    {
        if (row["gender"] is not ("m" or "f" or ""))
            throw row.Broken($"gender is '{row["gender"]}'");
    }

    private static void Date(TsvRow row, string column)
    {
        if (row[column].Length > 0 && !PartialDate.TryParse(row[column], out _))
            throw row.Broken($"no date '{row[column]}'");
    }
}
