using Dragoman.Cli.Output;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Listings;

/// <summary>Columns that several listings share.</summary>
internal static class LineColumns
{
    // A letter, a dash and 32 bits: enough to tell lines of one record apart by eye and for "show".
    private const int ShortLength = 10;

    public static Column<T> Id<T>()
        where T : Line => new("id", l => l.Id);

    /// <summary>The first digits of the id, by which <c>show</c> finds the line.</summary>
    public static Column<T> ShortId<T>()
        where T : Line => new("id", l => Short(l.Id));

    /// <summary>The first digits of an id.</summary>
    public static string Short(string id) => id.Length > ShortLength ? id[..ShortLength] : id;

    /// <summary>The first evidence, flat: most lines have one.</summary>
    public static IEnumerable<Column<T>> Evidence<T>()
        where T : Line =>
    [
        new("evidence_start", l => First(l)?.Start.ToString()),
        new("evidence_end", l => First(l)?.End.ToString()),
        new("evidence_quote", l => First(l)?.Quote),
        new("rule", l => First(l)?.Rule),
        new("version", l => First(l)?.Version),
    ];

    /// <summary>Several values in one cell of CSV.</summary>
    public static string Joined(IEnumerable<string?> values) => string.Join("; ", values.Where(v => v is not null));

    private static EvidenceField? First(Line line) => line.Evidence.Count > 0 ? line.Evidence[0] : null;
}
