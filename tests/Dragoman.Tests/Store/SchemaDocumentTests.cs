using System.Text.RegularExpressions;
using Dragoman.Store;
using Dragoman.Tests.Guards;

namespace Dragoman.Tests.Store;

/// <summary>docs/record.md is the schema, told in words; the two must agree.</summary>
public sealed partial class SchemaDocumentTests : IDisposable
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs/record.md"));

    private readonly TemporaryRecord _record = new();
    private readonly RecordStore _store;

    public SchemaDocumentTests() => _store = _record.Open();

    [Fact]
    public void The_document_lists_every_table_and_column_and_no_other()
    {
        using var rows = _store.Query("""
            select t.name, c.name from sqlite_schema t join pragma_table_info(t.name) c
            where t.type in ('table', 'view') and t.name not like 'sqlite_%' and t.name not like 'search\_%' escape '\'
            """);
        var actual = rows.Rows.Select(row => $"{row[0]}.{row[1]}").Order(StringComparer.Ordinal).ToList();
        var told = Sections().Matches(Document).SelectMany(section =>
            Columns().Matches(section.Groups["body"].Value).Select(column => $"{section.Groups["name"].Value}.{column.Groups["name"].Value}"));
        Assert.True(actual.Count > 80, $"only {actual.Count} columns were inspected");
        Assert.Equal(actual, told.Order(StringComparer.Ordinal));
        Assert.Contains($"schema {RecordStore.Schema};", Document);
    }

    [Fact]
    public void The_documents_queries_run()
    {
        _store.Append(TemporaryRecord.Sample(), TemporaryRecord.First);
        var queries = Queries().Matches(Document).Select(match => match.Groups["sql"].Value).ToList();
        Assert.Equal(3, queries.Count);
        var counts = queries.Select(sql =>
        {
            using var result = _store.Query(sql);
            return result.Rows.Count();
        });
        Assert.Equal([0, 1, 0], counts);
    }

    public void Dispose()
    {
        _store.Dispose();
        _record.Dispose();
    }

    [GeneratedRegex(@"^### (?<name>\w+)\n(?<body>(?:(?!^##).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Sections();

    [GeneratedRegex(@"^\| (?!column)(?<name>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex Columns();

    [GeneratedRegex(@"^```sql\n(?<sql>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Queries();
}
