using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Store.Verifying;

namespace Dragoman.Store.Sqlite;

/// <summary>One numbered step of the schema.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the statements with line ends as LF, lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));
}

/// <summary>
/// Brings a file to the newest schema: runs the embedded <c>migrations/NNN-name.sql</c> that it lacks, all in one transaction, and notes each with its
/// hash. The number of the last stands in the file's <c>user_version</c>.
/// </summary>
internal sealed class Migrations(IReadOnlyList<Migration> steps)
{
    private const string Table = "create table if not exists migrations (number integer primary key, name text not null, sha256 text not null, applied text not null)";

    /// <summary>The ones of this program.</summary>
    public static readonly Migrations Embedded = new(Load(typeof(Migrations).Assembly));

    /// <summary>The first ones only: what an older program knew.</summary>
    internal Migrations First(int count) => new([.. steps.Take(count)]);

    /// <summary>The newest schema that this program knows.</summary>
    public int Newest => steps.Count;

    /// <exception cref="RecordException">The file has a newer schema, or its steps are not these.</exception>
    public void Apply(Database database, TimeProvider clock) => database.Transaction(() =>
    {
        var schema = Check(database);
        if (schema == Newest)
            return 0;
        database.Execute($"pragma application_id = {FileHeader.ApplicationId}");
        database.Execute(Table);
        foreach (var step in steps.Skip(schema))
        {
            database.Execute(step.Sql);
            database.Prepare("insert into migrations (number, name, sha256, applied) values (?, ?, ?, ?)")
                .Bind(step.Number).Bind(step.Name).Bind(step.Sha256).Bind(Instant.Text(clock)).Run();
        }

        database.Execute($"pragma user_version = {Newest}");
        if (schema > 0 && steps.Skip(schema).Any(step => step.Name.EndsWith("-log", StringComparison.Ordinal)))
            RecordLog.Adopt(database, clock);
        return Newest - schema;
    });

    /// <summary>The file's schema, 0 for a new one.</summary>
    /// <exception cref="RecordException">The file has a newer schema, or its steps are not these.</exception>
    public int Check(Database database)
    {
        var schema = (int)database.Number("pragma user_version");
        if (schema > Newest)
            throw SqliteErrors.NewerSchema(database.Path, schema, Newest);
        if (schema == 0)
            return 0;
        using var noted = database.PrepareOnce("select sha256 from migrations order by number");
        foreach (var step in steps.Take(schema))
        {
            if (!noted.Step() || noted.Text(0) != step.Sha256)
                throw SqliteErrors.ForeignSchema(database.Path, step.Name);
        }

        return schema;
    }

    private static Migration[] Load(Assembly assembly)
    {
        var names = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        var steps = names.Select((name, i) => new Migration(i + 1, Path.GetFileNameWithoutExtension(name), Text(assembly, name))).ToArray();
        foreach (var step in steps)
        {
            if (!step.Name.StartsWith($"{step.Number:D3}-", StringComparison.Ordinal))
                throw new InvalidOperationException($"Migration {step.Name} should begin with {step.Number:D3}-.");
        }

        return steps;
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

/// <summary>Points in time as the record writes them: UTC to the second, <c>2026-11-24T20:15:00Z</c>.</summary>
internal static class Instant
{
    public static string Text(TimeProvider clock) => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
