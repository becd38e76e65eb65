namespace Dragoman;

/// <summary>A post: "foreign minister of France".</summary>
/// <param name="Id">Its name in the data files (<c>fra-foreign-minister</c>).</param>
/// <param name="Country">ISO 3166 alpha-3 or the abbreviation of an international body.</param>
public sealed record Office(string Id, string Title, string Country, string? Sector);
