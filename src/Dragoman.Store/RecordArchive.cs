using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Store.Sqlite;

namespace Dragoman.Store;

/// <summary>
/// A whole record as text, one JSON array a line: first <c>["dragoman record", schema]</c>, then for each table <c>["table", name, [columns]]</c> and its
/// rows <c>[values]</c>, last <c>["end", rows, []]</c>. Only these have an array inside. Read back it is the same record, row for row, its log included.
/// </summary>
internal static class RecordArchive
{
    private const string Heading = "dragoman record";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Tables whose rows are the record. What Migrations notes is noted anew, and the search index is made anew.</summary>
    private const string Tables = "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' and name <> 'migrations' order by name";

    public static long Write(Database database, Stream to)
    {
        WriteLine(to, json =>
        {
            json.WriteStringValue(Heading);
            json.WriteNumberValue(database.Number("pragma user_version"));
        });
        var count = 0L;
        foreach (var table in Texts(database, Tables))
        {
            var columns = Texts(database, $"select name from pragma_table_info('{table}')");
            WriteLine(to, json => Head(json, table, columns));
            using var rows = database.PrepareOnce($"select {Listed(columns)} from {table} order by {OrderOf(database, table)}");
            for (; rows.Step(); count++)
                WriteLine(to, json => Row(json, rows));
        }

        WriteLine(to, json =>
        {
            json.WriteStringValue("end");
            json.WriteNumberValue(count);
            json.WriteStartArray();
            json.WriteEndArray();
        });
        return count;
    }

    /// <exception cref="RecordException">The archive is none, or broken; or there is a file already. No record is left behind.</exception>
    public static void Read(TextReader from, string archive, string path, TimeProvider clock)
    {
        if (File.Exists(path))
            throw Broken(path, "there is a file already", "Name a new file with --record: an archive becomes a record of its own");
        var schema = SchemaOf(from.ReadLine(), archive);
        var made = false;
        try
        {
            using var database = RecordFile.Open(path, RecordMode.Create, Migrations.Embedded.First(schema), clock)!;
            database.Execute("pragma foreign_keys = off");
            database.Transaction(() => Fill(database, from, archive));
            if (database.Number("select count(*) from sqlite_schema where name = 'search'") > 0)
                database.Execute("insert into search (search) values ('rebuild')");
            Migrations.Embedded.Apply(database, clock);
            made = true;
        }
        finally
        {
            if (!made)
                Remove(path);
        }
    }

    private static int SchemaOf(string? line, string archive)
    {
        using var heading = Parse(line, archive, 1);
        if (heading.RootElement.GetArrayLength() != 2 || heading.RootElement[0].ToString() != Heading || !heading.RootElement[1].TryGetInt32(out var schema) || schema < 1)
            throw Broken(archive, "this is no archive of a record", "Give the file that 'dragoman export' wrote");
        if (schema > Migrations.Embedded.Newest)
            throw SqliteErrors.NewerSchema(archive, schema, Migrations.Embedded.Newest);
        return schema;
    }

    private static long Fill(Database database, TextReader from, string archive)
    {
        var known = Texts(database, Tables).ToHashSet(StringComparer.Ordinal);
        Prepared? insert = null;
        var columns = 0;
        var count = 0L;
        for (var number = 2; from.ReadLine() is { } line; number++)
        {
            using var json = Parse(line, archive, number);
            var items = json.RootElement;
            if (items.GetArrayLength() != 3 || items[2].ValueKind != JsonValueKind.Array)
            {
                Bind(insert ?? throw Wrong(archive, number), columns, items, archive, number);
                count++;
            }
            else if (items[0].ToString() == "end")
            {
                return items[1].ToString() == count.ToString(CultureInfo.InvariantCulture) ? count : throw Broken(archive, $"it should have {items[1]} rows and has {count}", "Copy it again");
            }
            else
            {
                (insert, columns) = (Insert(database, items, known, archive, number), items[2].GetArrayLength());
            }
        }

        throw Broken(archive, "its end is missing", "Copy it again");
    }

    private static Prepared Insert(Database database, JsonElement head, HashSet<string> known, string archive, int number)
    {
        // Names come from the file: only those of the schema may become SQL.
        var table = head[1].ToString();
        if (!known.Contains(table))
            throw Wrong(archive, number);
        var has = Texts(database, $"select name from pragma_table_info('{table}')");
        var columns = head[2].EnumerateArray().Select(column => column.ToString()).ToList();
        return columns.TrueForAll(has.Contains)
            ? database.Prepare($"insert into {table} ({Listed(columns)}) values ({string.Join(", ", columns.Select(_ => "?"))})") : throw Wrong(archive, number);
    }

    private static void Bind(Prepared insert, int columns, JsonElement values, string archive, int number)
    {
        if (values.GetArrayLength() != columns)
            throw Wrong(archive, number);
        insert.Reset();
        foreach (var value in values.EnumerateArray())
        {
            if (value.ValueKind == JsonValueKind.Number && !value.TryGetInt64(out _))
                insert.BindReal(value.GetDouble());
            else
                insert.BindAny(value.ValueKind switch { JsonValueKind.Null => null, JsonValueKind.Number => value.GetInt64(), _ => value.ToString() });
        }

        try
        {
            insert.Run();
        }
        catch (InvalidOperationException)
        {
            // What the schema forbids: a value that is missing, or an id that was there.
            throw Wrong(archive, number);
        }
    }

    private static JsonDocument Parse(string? line, string archive, int number)
    {
        try
        {
            var json = JsonDocument.Parse(line ?? "");
            return json.RootElement.ValueKind == JsonValueKind.Array ? json : throw Wrong(archive, number);
        }
        catch (JsonException)
        {
            throw Wrong(archive, number);
        }
    }

    private static RecordException Wrong(string archive, int number) =>
        Broken(archive, string.Create(CultureInfo.InvariantCulture, $"line {number} is not what an archive has there"), "Give the file that 'dragoman export' wrote, whole");

    private static RecordException Broken(string file, string what, string remedy) => new(RecordError.NotARecord, file, what, remedy);

    private static void Remove(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm", path + "-journal" })
            File.Delete(file);
    }

    private static void Head(Utf8JsonWriter json, string table, IReadOnlyList<string> columns)
    {
        json.WriteStringValue("table");
        json.WriteStringValue(table);
        json.WriteStartArray();
        foreach (var column in columns)
            json.WriteStringValue(column);
        json.WriteEndArray();
    }

    private static void Row(Utf8JsonWriter json, Prepared row)
    {
        for (var column = 0; column < row.Columns; column++)
        {
            switch (row.Value(column))
            {
                case null:
                    json.WriteNullValue();
                    break;
                case long number:
                    json.WriteNumberValue(number);
                    break;
                case double number:
                    json.WriteNumberValue(number);
                    break;
                case var text:
                    json.WriteStringValue((string)text);
                    break;
            }
        }
    }

    // As they were written, so that they come back in that order.
    private static string OrderOf(Database database, string table) => database.Number($"select wr from pragma_table_list where schema = 'main' and name = '{table}'") == 0
        ? "rowid" : Listed(Texts(database, $"select name from pragma_table_info('{table}') where pk > 0 order by pk"));

    private static void WriteLine(Stream to, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(to, Json))
        {
            json.WriteStartArray();
            write(json);
            json.WriteEndArray();
        }

        to.WriteByte((byte)'\n');
    }

    private static string Listed(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));

    private static List<string> Texts(Database database, string sql)
    {
        using var rows = database.PrepareOnce(sql);
        var texts = new List<string>();
        while (rows.Step())
            texts.Add(rows.Text(0)!);
        return texts;
    }
}
