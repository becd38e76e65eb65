namespace Dragoman.Compile.Data;

/// <summary>One row of a table, with the place where it stands for messages.</summary>
internal sealed class TsvRow(string file, int line, IReadOnlyDictionary<string, int> columns, string[] cells)
{
    public string this[string column] => cells[columns[column]];

    /// <summary>A cell's parts, parted by <c>|</c>; none for an empty cell.</summary>
    public string[] List(string column) => this[column].Length == 0 ? [] : this[column].Split('|');

    public InvalidDataException Broken(string what) => new($"{file}, line {line}: {what}");
}

/// <summary>
/// A table in the data folder: tab-separated, UTF-8, LF, a header with exactly the columns that are asked for, rows in ordinal order of their
/// text. Anything else is refused with the file and line.
/// </summary>
internal static class TsvTable
{
    /// <exception cref="InvalidDataException">The file does not follow the rules above; the message says where.</exception>
    public static IReadOnlyList<TsvRow> Read(string path, params string[] columns)
    {
        var file = Path.Combine(Path.GetFileName(Path.GetDirectoryName(path))!, Path.GetFileName(path));
        var lines = File.ReadAllText(path).Split('\n');
        if (lines[0].Split('\t') is var header && !header.SequenceEqual(columns))
            throw new InvalidDataException($"{file}, line 1: the columns are {string.Join(' ', header)}, not {string.Join(' ', columns)}");
        var numbers = columns.Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);
        var rows = new List<TsvRow>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (i == lines.Length - 1 && lines[i].Length == 0)
                break;
            var cells = lines[i].Split('\t');
            if (cells.Length != columns.Length)
                throw new InvalidDataException($"{file}, line {i + 1}: {cells.Length} cells in place of {columns.Length}");
            if (cells.Any(c => c.Trim() != c || c.Contains('\r', StringComparison.Ordinal)))
                throw new InvalidDataException($"{file}, line {i + 1}: a cell begins or ends with white space");
            if (i > 1 && CompareRows(lines[i - 1], lines[i]) is var order && order >= 0)
                throw new InvalidDataException($"{file}, line {i + 1}: {(order == 0 ? "the row stands there twice" : "the rows are not in order")}");
            rows.Add(new TsvRow(file, i + 1, numbers, cells));
        }

        return rows;
    }

    // Cell by cell, so that the order does not depend on how a tab compares with other characters.
    private static int CompareRows(string left, string right)
    {
        string[] a = left.Split('\t'), b = right.Split('\t');
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (string.CompareOrdinal(a[i], b[i]) is var order && order != 0)
                return order;
        }

        return a.Length.CompareTo(b.Length);
    }
}
