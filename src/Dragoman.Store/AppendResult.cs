namespace Dragoman.Store;

/// <summary>What became of an article that was to be appended.</summary>
public enum AppendOutcome
{
    /// <summary>It was not in the record.</summary>
    Added,

    /// <summary>It was, and nothing was written.</summary>
    Unchanged,

    /// <summary>It was, read by an older version, and its lines were brought up to date.</summary>
    Updated,
}

/// <param name="Article">The id under which the record holds the article.</param>
/// <param name="Statements">Lines that were read from it; 0 where nothing was written.</param>
/// <param name="Events">As <paramref name="Statements"/>.</param>
/// <param name="Added">Lines that are new in the record.</param>
/// <param name="Superseded">Lines that this version no longer reads from its words.</param>
public readonly record struct AppendResult(AppendOutcome Outcome, string Article, int Statements = 0, int Events = 0, int Added = 0, int Superseded = 0)
{
    /// <summary>As <see cref="Statements"/>.</summary>
    public int Figures { get; init; }
}
