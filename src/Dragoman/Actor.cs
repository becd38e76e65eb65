namespace Dragoman;

/// <summary>
/// Who can act: a state, a part of a state, a body, a group, a person. Code and sector are PLOVER's: country as ISO 3166 alpha-3 or an
/// international body's usual abbreviation (<c>FRA</c>, <c>UNSC</c>), sector such as <c>GOV</c>, <c>MIL</c>, <c>OPP</c>.
/// </summary>
/// <param name="Id">Its name in the data files (<c>fra</c>, <c>fra-gov</c>, <c>lavrov-sergey</c>), or null for one that stands in no data file.</param>
/// <param name="Name">As it is shown to people: "France", "Sergei Lavrov".</param>
public sealed record Actor(string? Id, string Name, string? Country, string? Sector)
{
    /// <summary>
    /// Country and sector parted by a space (<c>SYR OPP</c>), or null where the country is unknown. An international body is its abbreviation alone.
    /// </summary>
    public string? Code => Country is null ? null : Sector is null or "IGO" ? Country : $"{Country} {Sector}";
}
