using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Writing;

/// <summary>Writes the rows of drafts: what one looks for in columns, the whole as JSON.</summary>
internal sealed class DraftInserter(Database database)
{
    private const string Sql = """
        insert into drafts (line, id, article, symbol, subject, status, date, date_precision, dated, start, body, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private readonly Lazy<Prepared> _draft = new(() => database.Prepare(Sql));
    private readonly LineInserter _lines = new(database);

    public void Insert(long number, DraftLine line, string? published, string version)
    {
        _draft.Value
            .Bind(number).Bind(line.Id).Bind(line.Article).Bind(line.Symbol).Bind(line.Subject).Bind(line.Status)
            .Bind(line.Date).Bind(line.DatePrecision).Bind(line.Date ?? published).Bind(line.Evidence[0].Start)
            .Bind(LineJson.Write(line with { Evidence = [] })).Bind(version)
            .Run();
        _lines.Insert(number, line.Evidence);
    }
}
