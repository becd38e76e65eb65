using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Finding;

/// <summary>Reads drafts out of their table, each as its article tells of it.</summary>
internal static class DraftRows
{
    private const string Columns = "d.line, d.body, a.file from drafts d join articles a on a.id = d.article";

    public static IEnumerable<DraftLine> All(Database database) => Read(database, "where d.superseded is null", null);

    public static IEnumerable<DraftLine> WithSuperseded(Database database) => Read(database, "", null);

    public static DraftLine? ById(Database database, string id) => Read(database, "where d.id = ?", id).FirstOrDefault();

    /// <summary>What stands of an article, read whole.</summary>
    public static List<DraftLine> StandingOf(Database database, string article) => [.. Read(database, "where d.article = ? and d.superseded is null", article)];

    private static IEnumerable<DraftLine> Read(Database database, string where, string? value)
    {
        using var rows = database.PrepareOnce($"select {Columns} {where} order by d.dated nulls last, d.article, d.start, d.id");
        if (value is not null)
            rows.Bind(value);
        while (rows.Step())
        {
            var number = rows.NextLong();
            var line = LineJson.ReadDraft(rows.NextWord())!;
            yield return line with { File = rows.NextWord(), Evidence = EvidenceRows.Of(database, number) };
        }
    }
}
