using System.Security.Cryptography;
using System.Text;
using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Verifying;

/// <summary>
/// The record's append-only log. SQLite tells which rows a transaction touches; before it commits, one entry notes a digest of each, and is chained to the
/// entry before it by its hash. Whoever writes to the record through this program cannot forget to log.
/// </summary>
internal sealed class RecordLog
{
    /// <summary>What stands before the first entry.</summary>
    public const string NoHash = "";

    private const int MostLinesAtOnce = 5000;

    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly RowDigest _digest = new();
    private readonly Dictionary<string, LoggedTable> _tables;
    private readonly HashSet<(string Table, long Row)> _touched = [];

    public RecordLog(Database database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
        _tables = LoggedTable.Of(database).ToDictionary(table => table.Name, StringComparer.Ordinal);
        database.OnChange((table, row) =>
        {
            if (_tables.ContainsKey(table))
                _touched.Add((table, row));
        });
    }

    /// <summary>Forgets what a transaction that failed has touched.</summary>
    public void Forget() => _touched.Clear();

    /// <summary>Notes what the transaction has touched, at its end.</summary>
    public void Write()
    {
        if (_touched.Count == 0)
            return;
        var lines = new StringBuilder();
        // The log must come out the same wherever the same is written.
        foreach (var (table, row) in _touched.OrderBy(t => t.Table, StringComparer.Ordinal).ThenBy(t => t.Row))
        {
            if (_tables[table].Digest(_database, _digest, row) is var (id, digest))
                lines.Append(id).Append(' ').Append(digest).Append('\n');
        }

        _touched.Clear();
        if (lines.Length > 0)
            Append(_database, lines.ToString(), Instant.Text(_clock));
    }

    /// <summary>Notes all that a record holds which was written before there was a log.</summary>
    public static void Adopt(Database database, TimeProvider clock)
    {
        var digest = new RowDigest();
        var lines = new StringBuilder();
        var count = 0;
        var now = Instant.Text(clock);
        foreach (var (id, value) in LoggedTable.Of(database).SelectMany(table => table.Digests(database, digest)))
        {
            lines.Append(id).Append(' ').Append(value).Append('\n');
            if (++count % MostLinesAtOnce != 0)
                continue;
            Append(database, lines.ToString(), now);
            lines.Clear();
        }

        if (lines.Length > 0)
            Append(database, lines.ToString(), now);
    }

    /// <summary>The hash that chains an entry to the one before it.</summary>
    public static string HashOf(string before, long entry, string recorded, string lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{before}\n{entry}\n{recorded}\n{lines}")));

    /// <summary>The number and hash of the last entry.</summary>
    public static (long Entry, string Hash) Head(Database database)
    {
        var find = database.Prepare("select entry, hash from log order by entry desc limit 1");
        var head = find.Step() ? (find.Long(0), find.Text(1)!) : (0, NoHash);
        find.Reset();
        return head;
    }

    /// <summary>The names of all rows that the entries after the one and up to the other note, each once.</summary>
    public static HashSet<string> Touched(Database database, long after, long until)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        var find = database.Prepare("select lines from log where entry > ? and entry <= ?").Bind(after).Bind(until);
        while (find.Step())
        {
            foreach (var line in find.Text(0)!.AsSpan().EnumerateLines())
            {
                if (line.IndexOf(' ') is > 0 and var end)
                    touched.Add(line[..end].ToString());
            }
        }

        find.Reset();
        return touched;
    }

    private static void Append(Database database, string lines, string recorded)
    {
        var (last, hash) = Head(database);
        database.Prepare("insert into log (entry, recorded, lines, hash) values (?, ?, ?, ?)")
            .Bind(last + 1).Bind(recorded).Bind(lines).Bind(HashOf(hash, last + 1, recorded, lines)).Run();
    }
}
