using SQLitePCL;

namespace Dragoman.Store.Sqlite;

/// <summary>SQLite's codes as the few errors that a user can do something about.</summary>
internal static class SqliteErrors
{
    private const int IoErrorShortRead = 522;

    /// <returns>Null for what only a bug of ours can cause.</returns>
    public static RecordException? Of(string path, int code, int extended, string message) => (code & 0xFF) switch
    {
        raw.SQLITE_FULL => new(
            RecordError.DiskFull, path, "the disk is full", "Make room and run the same command again: the record holds whole articles only, and what is in it stays"),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(
            RecordError.Busy, path, $"another program has kept the record locked for {Database.Patience.TotalMinutes} minutes", "Let it finish, then run the same command again"),
        raw.SQLITE_NOTADB => NotARecord(path),
        raw.SQLITE_CORRUPT => Damaged(path, message),
        raw.SQLITE_IOERR when extended == IoErrorShortRead => Damaged(path, message),
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH or raw.SQLITE_IOERR => new(
            RecordError.NoAccess, path, $"the record cannot be read or written ({message})", "See that the file and its folder may be written"),
        _ => null,
    };

    public static RecordException NotARecord(string path) => new(
        RecordError.NotARecord, path, "this file is no record", "It was left as it is: name another file with --record");

    public static RecordException BadQuery(string path, string why) => new(
        RecordError.BadQuery, path, $"the query was not run: {why}", "Give one SELECT; docs/record.md lists the tables and columns");

    public static RecordException NotFound(string path) => new(
        RecordError.NotFound, path, "there is no such record", "Make one with `dragoman read PATH… --record FILE`, or name another with --record");

    public static RecordException NewerSchema(string path, int schema, int known) => new(
        RecordError.NewerSchema, path, $"this record has schema {schema}, and this program knows schemas up to {known}", "It was left as it is: use a newer Dragoman");

    public static RecordException OlderSchema(string path, int schema, int known) => new(
        RecordError.OlderSchema, path, $"this record has schema {schema}, and this program lists schema {known}", "`dragoman read PATH… --record FILE` brings it up to date");

    public static RecordException ForeignSchema(string path, string migration) => new(
        RecordError.ForeignSchema, path, $"its schema was made by another {migration} than this program's", "It was left as it is: use the program that made it, or read the articles into a new record");

    private static RecordException Damaged(string path, string message) => new(
        RecordError.Damaged, path, $"the record is damaged ({message})", "Keep a copy; `sqlite3 FILE .recover` may save what is left");
}
