namespace Dragoman;

/// <summary>A person's dated holding of an office.</summary>
/// <param name="From">First day, or null where it is not known.</param>
/// <param name="To">Last day inclusive, or null while it goes on or where it is not known: see <see cref="IsCurrent"/>.</param>
/// <param name="IsCurrent">The holding went on when the data was last checked.</param>
/// <param name="Source">Where the row comes from; <c>general-knowledge</c> where nobody has checked it.</param>
public sealed record Tenure(string Person, Office Office, PartialDate? From, PartialDate? To, bool IsCurrent, string Source)
{
    /// <summary>From and To are days on which the holder was seen in office, inside the tenure: its first and last day are not known.</summary>
    public bool IsObserved { get; init; }

    /// <summary>Compared with a second source.</summary>
    public bool IsChecked { get; init; }
}
