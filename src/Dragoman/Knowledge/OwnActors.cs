using System.Security.Cryptography;

namespace Dragoman.Knowledge;

/// <summary>An actor of the user's own: the names by which it goes, and the days on which the code holds.</summary>
internal sealed record OwnActor(IReadOnlyList<string> Names, string Country, string Sector, string Since, string Until);

internal sealed record OwnOffice(OfficeRow Row, IReadOnlyList<string> Names);

internal sealed record OwnTenure(string Office, string Person, string From, string To, bool Current);

/// <summary>
/// Actors, offices and tenures of the user's own, read from tables as in <c>data/actors</c> and <c>data/offices</c> or from a PETRARCH-style
/// actor dictionary. They go before the shipped ones of the same name.
/// </summary>
public sealed class OwnActors
{
    internal OwnActors(string hash) => Hash = hash;

    /// <summary>The version of these files, eight hexadecimal digits; it stands in every line that is coded with them.</summary>
    public string Hash { get; }

    /// <summary>How many rows were read.</summary>
    public int Count => Actors.Count + Offices.Count + Tenures.Count;

    internal List<OwnActor> Actors { get; } = [];

    internal List<OwnOffice> Offices { get; } = [];

    internal List<OwnTenure> Tenures { get; } = [];

    /// <summary>Reads one file. Rows that do not follow the schema are told, all of them; the others are kept.</summary>
    /// <param name="file">Its name, for the diagnostics.</param>
    /// <param name="text">The whole of it.</param>
    /// <param name="shipped">What countries, bodies, roles and offices the rows may name.</param>
    public static (OwnActors Actors, IReadOnlyList<Diagnostic> Diagnostics) Read(string file, string text, KnowledgeBase shipped)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(shipped);
        var own = new OwnActors(Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..8]);
        var diagnostics = new List<Diagnostic>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (OwnTables.IsTable(lines))
            new OwnTables(file, shipped, own, diagnostics).Read(lines);
        else
            new ActorDictionary(file, shipped, own, diagnostics).Read(lines);
        if (own.Count == 0 && diagnostics.Count == 0)
            diagnostics.Add(new Diagnostic(Severity.Failure, file, null, "It holds no actor", "Write rows as docs/actors.md shows them"));
        return (own, diagnostics);
    }
}
