using Dragoman.Store.Sqlite;
using SQLitePCL;

namespace Dragoman.Store.Finding;

/// <summary>Runs what a user types, on a connection of its own that may look at this record and nothing else.</summary>
internal static class ReadOnlyQuery
{
    private static readonly HashSet<string> HarmlessPragmas = new(StringComparer.OrdinalIgnoreCase)
    {
        "table_list", "table_info", "table_xinfo", "index_list", "index_info", "index_xinfo", "foreign_key_list", "function_list", "compile_options",
        // The full-text index asks for it.
        "data_version",
    };

    /// <summary>The connection is the result's, or closed where there is none.</summary>
    /// <exception cref="RecordException">The query is wrong, is several statements, or would write.</exception>
    public static QueryResult Run(Database database, string sql)
    {
        try
        {
            raw.sqlite3_set_authorizer(database.Handle, Authorize, null);
            var statement = Compile(database, sql);
            var columns = Enumerable.Range(0, raw.sqlite3_column_count(statement)).Select(i => raw.sqlite3_column_name(statement, i).utf8_to_string()).ToArray();
            return new QueryResult(columns, Rows(database, statement, columns.Length), database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static sqlite3_stmt Compile(Database database, string sql)
    {
        var code = raw.sqlite3_prepare_v2(database.Handle, sql, out var statement, out string tail);
        if ((code & 0xFF) == raw.SQLITE_AUTH)
            throw SqliteErrors.BadQuery(database.Path, "it would do more than read this record");
        if (code != raw.SQLITE_OK)
            throw Error(database, code);
        if (statement.IsInvalid)
            throw SqliteErrors.BadQuery(database.Path, "it is empty");
        if (!IsBlank(tail))
            throw SqliteErrors.BadQuery(database.Path, "it is more than one statement");
        return raw.sqlite3_stmt_readonly(statement) != 0 ? statement : throw SqliteErrors.BadQuery(database.Path, "it would write");
    }

    private static Exception Error(Database database, int code) =>
        database.Error(code) as RecordException ?? SqliteErrors.BadQuery(database.Path, raw.sqlite3_errmsg(database.Handle).utf8_to_string());

    private static bool IsBlank(string tail)
    {
        var rest = tail.AsSpan().Trim();
        while (rest.StartsWith("--"))
        {
            var end = rest.IndexOf('\n');
            rest = end < 0 ? [] : rest[end..].Trim();
        }

        return rest.Trim(';').IsWhiteSpace();
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(Database database, sqlite3_stmt statement, int columns)
    {
        using (statement)
        {
            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
                yield return [.. Enumerable.Range(0, columns).Select(column => Value(statement, column))];
            if (code != raw.SQLITE_DONE)
                throw Error(database, code);
        }
    }

    private static object? Value(sqlite3_stmt statement, int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, column),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, column),
        raw.SQLITE_TEXT => raw.sqlite3_column_text(statement, column).utf8_to_string(),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(statement, column).ToArray(),
        _ => null,
    };

    private static int Authorize(object? user, int action, utf8z first, utf8z second, utf8z database, utf8z trigger)
    {
        var allowed = action switch
        {
            raw.SQLITE_SELECT or raw.SQLITE_READ or raw.SQLITE_RECURSIVE => true,
            raw.SQLITE_FUNCTION => second.utf8_to_string() != "load_extension",
            raw.SQLITE_PRAGMA => HarmlessPragmas.Contains(first.utf8_to_string()),
            _ => false,
        };
        return allowed ? raw.SQLITE_OK : raw.SQLITE_DENY;
    }
}
