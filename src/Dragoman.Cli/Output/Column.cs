namespace Dragoman.Cli.Output;

/// <summary>One column of a table or of CSV.</summary>
/// <param name="Value">Null is an empty cell.</param>
internal sealed record Column<T>(string Name, Func<T, string?> Value)
{
    /// <summary>In a table: the column holds running words and may be cut to make room.</summary>
    public bool Cut { get; init; }

    /// <summary>In a table: so much it may take while other columns lack room.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>In a table: numbers stand to the right.</summary>
    public bool Right { get; init; }
}
