namespace Dragoman.Knowledge;

/// <summary>Tables of the user's own: tab-separated, each with a header that tells what its rows are; an empty line ends a table.</summary>
internal sealed class OwnTables(string file, KnowledgeBase shipped, OwnActors own, List<Diagnostic> diagnostics)
{
    private static readonly string[] ActorColumns = ["id", "country", "sector", "name", "aliases", "part_of", "since", "until", "source", "checked"];
    private static readonly string[] OfficeColumns = ["id", "role", "country", "sector", "title", "aliases", "holders", "source", "checked"];
    private static readonly string[] TenureColumns = ["office", "person", "from", "to", "current", "observed", "note", "source", "checked"];

    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _offices = new(StringComparer.Ordinal);
    private string[] _header = [];
    private string[] _cells = [];
    private int _line;

    public static bool IsTable(string[] lines) =>
        Array.Find(lines, l => l.Trim().Length > 0 && l[0] != '#') is { } first && first.Contains('\t', StringComparison.Ordinal) && KindOf(first.Split('\t')) is not null;

    public void Read(string[] lines)
    {
        Action? row = null;
        for (_line = 1; _line <= lines.Length; _line++)
        {
            var text = lines[_line - 1];
            if (text.Trim().Length == 0)
                row = null;
            else if (text[0] != '#' && row is null)
                row = Header(text.Split('\t'));
            else if (text[0] != '#')
                Row(text.Split('\t'), row!);
        }
    }

    private static string[]? KindOf(string[] header) =>
        header.Contains("office") && header.Contains("person") ? TenureColumns
        : header.Contains("title") && header.Contains("id") ? OfficeColumns
        : header.Contains("name") && header.Contains("country") ? ActorColumns : null;

    private Action Header(string[] header)
    {
        _header = header;
        if (KindOf(header) is not { } known)
        {
            Tell($"The columns {string.Join(", ", header)} are those of no table", "Begin with a header: 'country', 'name' for actors; 'id', 'country', 'title' for offices; 'office', 'person', 'from', 'to' for tenures");
            return () => { };
        }

        if (Array.Find(header, h => !known.Contains(h)) is { } unknown)
            Tell($"There is no column '{unknown}'", $"The columns are {string.Join(", ", known)}");
        return known == TenureColumns ? Tenure : known == OfficeColumns ? Office : Actor;
    }

    private void Row(string[] cells, Action read)
    {
        if (cells.Length != _header.Length)
        {
            Tell($"The row has {cells.Length} cells, the header {_header.Length}", "Part the cells with tabs and keep empty ones");
            return;
        }

        _cells = cells;
        read();
    }

    private string this[string column] => Array.IndexOf(_header, column) is >= 0 and var at ? _cells[at].Trim() : "";

    private string[] List(string column) => this[column].Length == 0 ? [] : this[column].Split('|');

    private void Actor()
    {
        var (country, sector) = (this["country"], this["sector"]);
        if (sector == "IGO" && country.Length > 0)
            _bodies.Add(country);
        string[] names = [this["name"], .. List("aliases")];
        if (!IsSector(sector) || !IsCountry(country) || !IsDate("since") || !IsDate("until") || !AreNames(names))
            return;
        own.Actors.Add(new OwnActor(names, country, sector, this["since"], this["until"]));
    }

    private void Office()
    {
        var (id, country, sector) = (this["id"], this["country"], this["sector"]);
        string[] names = [this["title"], .. List("aliases")];
        if (!IsSector(sector) || !IsCountry(country) || !AreNames(List("aliases")))
            return;
        if (id.Length == 0 || shipped.OfficeRow(id) >= 0 || !_offices.Add(id))
        {
            Tell(id.Length == 0 ? "The office has no id" : $"There is an office '{id}' already", "Give it an id of its own, such as mli-governor-gao");
            return;
        }

        own.Offices.Add(new OwnOffice(new OfficeRow(id, this["role"], country, sector, this["title"], this["holders"] != "2"), names[1..]));
    }

    private void Tenure()
    {
        var id = this["office"];
        if (!_offices.Contains(id) && shipped.OfficeRow(id) < 0 && shipped.RoleOf(id) < 0)
        {
            Tell($"There is no office '{id}'", "Write the country's code and a role (mli-foreign-minister), or add the office in a table above");
            return;
        }

        if (!IsDate("from") || !IsDate("to") || !AreNames([this["person"]]))
            return;
        if (PartialDate.TryParse(this["from"], out var from) && PartialDate.TryParse(this["to"], out var to) && from.Earliest > to.Latest)
        {
            Tell("It ends before it begins", "Turn the dates round");
            return;
        }

        own.Tenures.Add(new OwnTenure(id, this["person"], this["from"], this["to"], this["current"] == "yes"));
    }

    private bool IsCountry(string country)
    {
        if (country.Length == 0 || country == "INT" || shipped.State(country) is not null || shipped.HasCode(country) || _bodies.Contains(country))
            return true;
        Tell($"There is no state or body '{country}'", "Write an ISO 3166 code (MLI), a body's abbreviation, or add the body in a row above, with sector IGO");
        return false;
    }

    private bool IsSector(string sector)
    {
        if (sector.Length == 0 || KnowledgeTables.SectorCodes.Contains(sector))
            return true;
        Tell($"There is no sector '{sector}'", $"The sectors are {string.Join(' ', KnowledgeTables.SectorCodes)}");
        return false;
    }

    private bool IsDate(string column)
    {
        if (this[column].Length == 0 || PartialDate.TryParse(this[column], out _))
            return true;
        Tell($"'{this[column]}' is no date", "Write 2016, 2016-10 or 2016-10-08");
        return false;
    }

    private bool AreNames(string[] names)
    {
        foreach (var name in names)
        {
            if (NameIndexBuilder.IsName(name))
                continue;
            Tell(name.Length == 0 ? "A name is empty" : $"'{name}' is no name that a text can hold", "Write words, at most sixteen, as the text prints them");
            return false;
        }

        return true;
    }

    private void Tell(string what, string remedy) => diagnostics.Add(new Diagnostic(Severity.Failure, file, $"line {_line}", what, remedy));
}
