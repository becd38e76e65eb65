namespace Dragoman.Reading;

/// <summary>Which column of a table holds which field of an article: <c>text=article_content,title=article_title</c>.</summary>
public sealed class ColumnMap
{
    /// <summary>The fields that a column can hold.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["text", "title", "url", "published", "publisher", "authors", "id", "language", "speaker"];

    private readonly Dictionary<string, string> _columns;

    private ColumnMap(Dictionary<string, string> columns) => _columns = columns;

    /// <summary>The column that holds this field, or null where the map does not say.</summary>
    public string? ColumnOf(string field) => _columns.GetValueOrDefault(field);

    /// <summary>Reads <c>field=column</c> pairs with commas between. On failure the map is null and the error says what is wrong, in words for the person who typed it.</summary>
    public static (ColumnMap? Map, string? Error) Parse(string text)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == part.Length - 1)
                return (null, $"'{part}' is no pair of field and column, such as text=article_content");
            var (field, column) = (part[..equals].TrimEnd(), part[(equals + 1)..].TrimStart());
            if (!Fields.Contains(field))
                return (null, $"'{field}' is no field of an article; the fields are {string.Join(", ", Fields)}");
            if (!columns.TryAdd(field, column))
                return (null, $"the field '{field}' is given twice");
        }

        return (new ColumnMap(columns), null);
    }
}
