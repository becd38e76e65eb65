namespace Dragoman.Reading;

/// <summary>What the person who reads says about the input; everything else is found in the input itself.</summary>
public sealed record ReadOptions
{
    /// <summary>Nothing given.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The publication date of every article read; goes before what the input says (basis <see cref="DateBasis.Given"/>).</summary>
    public PartialDate? Published { get; init; }

    /// <summary>The publisher of every article read; goes before what the input says.</summary>
    public string? Publisher { get; init; }

    /// <summary>For CSV and TSV: which column holds which field. Null: columns that bear a field's name.</summary>
    public ColumnMap? Columns { get; init; }

    /// <summary>
    /// How dates are written in JSONL and CSV, as a .NET format with the invariant culture (<c>d/M/yyyy</c>, <c>MMM d, yyyy</c>).
    /// Null: ISO 8601, and the English forms that can mean only one day.
    /// </summary>
    public string? DateFormat { get; init; }

    /// <summary>What the input is; null: told by the file's name and its first bytes.</summary>
    public InputKind? Kind { get; init; }
}

/// <summary>What an input is.</summary>
public enum InputKind
{
    /// <summary>One article as plain text.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>A header and one article a record, fields parted by commas, semicolons or tabs.</summary>
    Table,
}
