namespace Dragoman.Knowledge;

/// <summary>A state as a row of <c>data/actors/states.tsv</c>.</summary>
/// <param name="Status">member, observer, associated, territory, contested or vanished: what it is described as, not what it is recognised as.</param>
/// <param name="ClaimedBy">For a contested one the state that claims its territory, else empty.</param>
internal sealed record StateRow(string Code, string Name, string Status, string Since, string Until, string ClaimedBy);

/// <summary>A body, group or organisation.</summary>
internal sealed record ActorRow(string Id, string Country, string Sector, string Name, string PartOf, string Since, string Until)
{
    /// <summary>A row of the user's own: it goes before shipped ones and holds only from Since to Until.</summary>
    public bool IsOwn { get; init; }
}

internal sealed record PlaceRow(string Name, string Country);

internal sealed record SectorRow(string Phrase, string Sector);

/// <summary>A post that most states have (foreign minister).</summary>
internal sealed record RoleRow(string Id, string Title, string Sector);

/// <param name="Role">The role it is one of, or empty.</param>
/// <param name="Single">No two people hold it on one day.</param>
internal sealed record OfficeRow(string Id, string Role, string Country, string Sector, string Title, bool Single);

/// <param name="Family">The family name by which news calls the person after the first mention, or empty.</param>
/// <param name="Gender">m, f or empty.</param>
/// <param name="Country">For a person without office; else empty.</param>
internal sealed record PersonRow(string Id, string Name, string Family, string Gender, string Country, string Sector);

/// <param name="From">As in the file: empty, or a date of year, month or day.</param>
/// <param name="Observed">From and To are days on which the holder was seen in office, not the first and last of the tenure.</param>
internal sealed record TenureRow(int Person, int Office, string From, string To, bool Current, bool Observed, string Source, bool Checked, string Note)
{
    /// <summary>The source of rows of the user's own; they go before shipped ones.</summary>
    public const string Own = "own";

    public bool IsOwn => Source == Own;
}

/// <summary>A word before a name: Mr, General, King.</summary>
internal sealed record TitleRow(string Word, string Gender, string Sector);

/// <summary>The tables behind <see cref="KnowledgeBase"/>, row by row as in the data files.</summary>
internal sealed class KnowledgeTables
{
    /// <summary>PLOVER's sectors, as far as the data uses them.</summary>
    public static readonly IReadOnlySet<string> SectorCodes = new HashSet<string>("GOV MIL OPP REB LEG JUD SPY COP CVL REF MED NGO IGO BUS LAB REL EDU CRM UAF".Split(' '), StringComparer.Ordinal);

    public required IReadOnlyList<StateRow> States { get; init; }
    public required IReadOnlyList<ActorRow> Actors { get; init; }
    public required IReadOnlyList<PlaceRow> Places { get; init; }
    public required IReadOnlyList<SectorRow> Sectors { get; init; }
    public required IReadOnlyList<RoleRow> Roles { get; init; }
    public required IReadOnlyList<OfficeRow> Offices { get; init; }
    public required IReadOnlyList<PersonRow> People { get; init; }
    public required IReadOnlyList<TenureRow> Tenures { get; init; }
    public required IReadOnlyList<TitleRow> Titles { get; init; }

    /// <summary>The day on which the tenures were written: those without an end are known until then.</summary>
    public required string Written { get; init; }

    /// <summary>Given names that only women bear, folded, parted by |; and those of men.</summary>
    public required string Women { get; init; }

    public required string Men { get; init; }
}
