using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Verifying;

/// <summary>
/// A table whose every row the log knows by a digest, and the tables that hold the rest of such a row. Found in the schema, so that a table that is added
/// later is logged without a word: each table with a number of its own, and under it those whose key begins with a reference to it.
/// </summary>
internal sealed class LoggedTable
{
    // The log itself, what Migrations checks, and what is made from the record for searching.
    private static readonly string[] Exempt = ["log", "migrations", "searched"];

    private readonly string _name;
    private readonly string _key;
    private readonly string _prefix;
    private readonly (string Table, string Key, string Order)[] _parts;

    private LoggedTable(string name, string key, string prefix, (string, string, string)[] parts)
    {
        _name = name;
        _key = key;
        _prefix = prefix;
        _parts = parts;
    }

    public string Name => _name;

    /// <summary>The tables of this file's schema, in the order of their names.</summary>
    public static IReadOnlyList<LoggedTable> Of(Database database)
    {
        var names = Rows(database, "select name, wr from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name");
        var owners = names.Where(row => row[1] == "0" && !Exempt.Contains(row[0])).Select(row => row[0]).ToArray();
        var inner = names.Where(row => row[1] == "1").Select(row => row[0]).ToArray();
        return [.. owners.Select(owner => Of(database, owner, inner))];
    }

    /// <summary>The digests of the rows that the condition lets through, each with the name by which the log knows it.</summary>
    public IEnumerable<(string Id, string Digest)> Digests(Database database, RowDigest digest, string condition = "", long? row = null)
    {
        using var rows = database.PrepareOnce($"select {Named}, t.* from {_name} t {condition}");
        if (row is { } number)
            rows.Bind(number);
        while (rows.Step())
            yield return (rows.Text(0)!, DigestOf(database, digest, rows));
    }

    /// <summary>The name and digest of one row; null digest where it is gone.</summary>
    public (string Id, string Digest)? Digest(Database database, RowDigest digest, long row)
    {
        var find = database.Prepare($"select {Named}, t.* from {_name} t where t.rowid = ?").Bind(row);
        (string, string)? found = find.Step() ? (find.Text(0)!, DigestOf(database, digest, find)) : null;
        find.Reset();
        return found;
    }

    private string Named => $"'{_prefix}' || t.{_key}, t.{(_parts.Length > 0 && _parts[0].Key == "line" ? "line" : _key)}";

    private string DigestOf(Database database, RowDigest digest, Prepared row)
    {
        digest.Start();
        digest.Add(row, from: 2);
        foreach (var (table, key, order) in _parts)
        {
            var part = database.Prepare($"select * from {table} where {key} = ? order by {order}");
            if (key == "line")
                part.Bind(row.Long(1));
            else
                part.Bind(row.Text(1));
            while (part.Step())
            {
                digest.Begin(table);
                digest.Add(part, from: 0);
            }

            part.Reset();
        }

        return digest.Finish();
    }

    private static LoggedTable Of(Database database, string owner, string[] inner)
    {
        var columns = Rows(database, $"select name, pk from pragma_table_info('{owner}')");
        var key = columns.Any(column => column[0] == "id") ? "id" : columns.First(column => column[1] == "1")[0];
        var hasLines = columns.Any(column => column[0] == "line");
        var parts = from table in inner
                    let keys = Rows(database, $"select name from pragma_table_info('{table}') where pk > 0 order by pk").Select(row => row[0]).ToArray()
                    let owners = Rows(database, $"select \"table\" from pragma_foreign_key_list('{table}') where \"from\" = '{keys[0]}'").Select(row => row[0]).ToArray()
                    // Evidence is of lines of every kind, so no reference can say of which.
                    where owners.Contains(owner) || (hasLines && keys[0] == "line" && owners.Length == 0)
                    select (table, keys[0], string.Join(", ", keys));
        return new LoggedTable(owner, key, key == "id" ? "" : owner[0] + "-", [.. parts]);
    }

    private static List<string[]> Rows(Database database, string sql)
    {
        using var statement = database.PrepareOnce(sql);
        var rows = new List<string[]>();
        while (statement.Step())
            rows.Add([.. Enumerable.Range(0, statement.Columns).Select(column => statement.Text(column) ?? "")]);
        return rows;
    }
}
