namespace Dragoman.Store.Sqlite;

/// <summary>Opens, makes or refuses a file.</summary>
internal static class RecordFile
{
    /// <returns>The connection for writing, or null where the record is opened for reading only.</returns>
    public static Database? Open(string path, RecordMode mode, Migrations migrations, TimeProvider clock)
    {
        Look(path, mode, migrations);
        if (mode == RecordMode.ReadOnly)
        {
            using var reading = Database.OpenToRead(path);
            var schema = migrations.Check(reading);
            return schema == migrations.Newest ? null : throw SqliteErrors.OlderSchema(path, schema, migrations.Newest);
        }

        var database = Database.OpenToWrite(path, create: mode == RecordMode.Create);
        try
        {
            if (migrations.Check(database) < migrations.Newest)
            {
                migrations.Apply(database, clock);
                database.Execute("pragma wal_checkpoint(truncate)");
            }

            // The log comes after the schema, so that a file's first bytes say what it is from its first transaction on.
            database.UseWriteAheadLog();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Refuses what is no record of ours before SQLite sees it.</summary>
    private static void Look(string path, RecordMode mode, Migrations migrations)
    {
        var header = ReadHeader(path, mode);
        if (header is null)
            return;
        var (isEmpty, isRecord, schema) = header.Value;
        // An empty file is what a record is that was killed while it was made.
        if (isEmpty && mode == RecordMode.Create)
            return;
        if (!isRecord)
            throw SqliteErrors.NotARecord(path);
        if (schema > migrations.Newest)
            throw SqliteErrors.NewerSchema(path, schema, migrations.Newest);
    }

    private static FileHeader? ReadHeader(string path, RecordMode mode)
    {
        try
        {
            if (Directory.Exists(path))
                throw SqliteErrors.NotARecord(path);
            if (File.Exists(path))
                return FileHeader.Read(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RecordException(RecordError.NoAccess, path, $"the record cannot be read ({error.Message})", "See that the file and its folder may be read", error);
        }

        return mode == RecordMode.Create ? null : throw SqliteErrors.NotFound(path);
    }
}
