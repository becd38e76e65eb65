using SQLitePCL;

namespace Dragoman.Store.Sqlite;

/// <summary>
/// One connection to one SQLite file: opening, statements, transactions, and errors as <see cref="RecordException"/>. Used by one thread at a time.
/// </summary>
internal sealed class Database : IDisposable
{
    /// <summary>How long a connection waits for another one's lock.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly sqlite3 _handle;
    private readonly Dictionary<string, Prepared> _prepared = new(StringComparer.Ordinal);

    static Database() => Batteries_V2.Init();

    private Database(sqlite3 handle, string path)
    {
        _handle = handle;
        Path = path;
    }

    public string Path { get; }

    internal sqlite3 Handle => _handle;

    /// <summary>Rows that the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    /// <exception cref="RecordException">The file cannot be opened.</exception>
    public static Database OpenToWrite(string path, bool create)
    {
        var database = OpenWith(path, path, raw.SQLITE_OPEN_READWRITE | (create ? raw.SQLITE_OPEN_CREATE : 0));
        database.Execute("pragma synchronous = normal; pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -65536; pragma wal_autocheckpoint = 16384");
        return database;
    }

    /// <summary>
    /// Opens for queries. Where the file may be written the connection could, too, and is told not to: SQLite removes the files that it keeps beside
    /// a record only when the last connection to close could write.
    /// </summary>
    /// <exception cref="RecordException">The file cannot be opened.</exception>
    public static Database OpenToRead(string path)
    {
        var database = OpenWith(path, path, raw.SQLITE_OPEN_READWRITE);
        try
        {
            database.Execute("pragma query_only = on; pragma temp_store = memory; pragma cache_size = -16384");
            database.Number("select count(*) from sqlite_schema");
            return database;
        }
        catch (RecordException error) when (error.Error == RecordError.NoAccess && !File.Exists(path + "-wal"))
        {
            // A folder that may not be written, such as a read-only disk: nobody else can be writing either.
            database.Dispose();
            return OpenWith(path, ImmutableAddress(path), raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements that give no rows.</summary>
    public void Execute(string sql)
    {
        var code = raw.sqlite3_exec(_handle, sql);
        if (code != raw.SQLITE_OK)
            throw Error(code);
    }

    /// <summary>A statement that is compiled once and kept with the connection. It must be done with before it is asked for again.</summary>
    public Prepared Prepare(string sql)
    {
        if (_prepared.TryGetValue(sql, out var statement))
            statement.Reset();
        else
            _prepared.Add(sql, statement = PrepareOnce(sql));
        return statement;
    }

    /// <summary>A statement that the caller disposes.</summary>
    public Prepared PrepareOnce(string sql)
    {
        var code = raw.sqlite3_prepare_v2(_handle, sql, out var statement);
        return code == raw.SQLITE_OK ? new Prepared(this, statement) : throw Error(code);
    }

    /// <summary>Turns on the write-ahead log, with which readers never wait. It stays on in the file.</summary>
    public void UseWriteAheadLog() => Insist("pragma journal_mode = wal");

    /// <summary>Makes a function of two texts known to the SQL of this connection.</summary>
    public void AddFunction(string name, Func<string?, string, bool> function)
    {
        var code = raw.sqlite3_create_function(
            _handle,
            name,
            2,
            raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC,
            null,
            (context, _, arguments) => raw.sqlite3_result_int(context, function(TextOf(arguments[0]), TextOf(arguments[1]) ?? "") ? 1 : 0));
        if (code != raw.SQLITE_OK)
            throw Error(code);
    }

    /// <summary>Tells of each row that this connection inserts, changes or deletes in a table with numbers; one at a time may listen.</summary>
    public void OnChange(Action<string, long> changed) =>
        raw.sqlite3_update_hook(_handle, (_, _, _, table, row) => changed(table.utf8_to_string(), row), null);

    public long Number(string sql)
    {
        using var statement = PrepareOnce(sql);
        return statement.Step() ? statement.Long(0) : throw new InvalidOperationException($"No row: {sql}");
    }

    /// <summary>Runs the work in one transaction that holds the lock for writing from its start. On any error nothing of it is written.</summary>
    public T Transaction<T>(Func<T> work)
    {
        Begin();
        try
        {
            var result = work();
            Execute("commit");
            return result;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <summary>Runs the work on one state of the record, whatever others write meanwhile.</summary>
    public T Snapshot<T>(Func<T> work)
    {
        Execute("begin");
        try
        {
            return work();
        }
        finally
        {
            RollBack();
        }
    }

    /// <summary>Copies all pages into another file.</summary>
    public void CopyTo(string path)
    {
        using var target = OpenWith(path, path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        using var backup = raw.sqlite3_backup_init(target._handle, "main", _handle, "main");
        if (backup.IsInvalid)
            throw target.Error(raw.sqlite3_errcode(target._handle));
        var code = raw.sqlite3_backup_step(backup, -1);
        if (code != raw.SQLITE_DONE)
            throw target.Error(code);
        raw.sqlite3_backup_finish(backup);
        // The copy is one file: nothing stands beside it.
        target.Execute("pragma journal_mode = delete");
    }

    /// <summary>The error that the last call ended with; for a bug of ours no <see cref="RecordException"/>.</summary>
    public Exception Error(int code)
    {
        var message = raw.sqlite3_errmsg(_handle).utf8_to_string();
        var extended = raw.sqlite3_extended_errcode(_handle);
        return (Exception?)SqliteErrors.Of(Path, code, extended, message) ?? new InvalidOperationException($"SQLite error {code}/{extended} on {Path}: {message}");
    }

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
            statement.Dispose();
        _prepared.Clear();
        raw.sqlite3_close_v2(_handle);
        _handle.Dispose();
    }

    private static string? TextOf(sqlite3_value value) =>
        raw.sqlite3_value_type(value) == raw.SQLITE_NULL ? null : raw.sqlite3_value_text(value).utf8_to_string();

    /// <summary>
    /// Waits for the lock in short steps of its own: SQLite's waiting grows to steps of a tenth of a second, and a busy writer would take the lock again
    /// in each of them.
    /// </summary>
    private void Begin() => Insist("begin immediate");

    /// <summary>Runs a statement that needs a lock until it gets it or <see cref="Patience"/> is over.</summary>
    private void Insist(string sql)
    {
        raw.sqlite3_busy_timeout(_handle, 0);
        try
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            while (true)
            {
                var code = raw.sqlite3_exec(_handle, sql);
                if (code == raw.SQLITE_OK)
                    return;
                if (code != raw.SQLITE_BUSY || System.Diagnostics.Stopwatch.GetElapsedTime(start) > Patience)
                    throw Error(code);
                Thread.Sleep(2);
            }
        }
        finally
        {
            raw.sqlite3_busy_timeout(_handle, (int)Patience.TotalMilliseconds);
        }
    }

    private void RollBack()
    {
        // After some errors (disk full) SQLite has rolled back already.
        if (raw.sqlite3_get_autocommit(_handle) == 0)
            raw.sqlite3_exec(_handle, "rollback");
    }

    private static Database OpenWith(string path, string address, int flags)
    {
        var code = raw.sqlite3_open_v2(address, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        var database = new Database(handle, path);
        if (code != raw.SQLITE_OK)
        {
            var error = database.Error(code);
            database.Dispose();
            throw error;
        }

        raw.sqlite3_busy_timeout(handle, (int)Patience.TotalMilliseconds);
        return database;
    }

    private static string ImmutableAddress(string path) =>
        "file:///" + Uri.EscapeDataString(System.IO.Path.GetFullPath(path).Replace('\\', '/').TrimStart('/')).Replace("%2F", "/") + "?immutable=1";
}
