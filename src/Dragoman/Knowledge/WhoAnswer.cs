namespace Dragoman.Knowledge;

/// <summary>Who somebody or the holder of an office was on a date.</summary>
/// <param name="Name">Null where nobody is known, or where several fit and nothing decides: <see cref="Reason"/> says which.</param>
/// <param name="Actor">The person as actor on the date.</param>
/// <param name="Tenure">The tenure that answers; null for a person who held no known office on the date.</param>
/// <param name="Reason">Why there is no answer, or what to bear in mind about it; null for a plain one.</param>
public sealed record WhoAnswer(string? Name, Actor? Actor, Office? Office, Tenure? Tenure, string? Reason, IReadOnlyList<Tenure> Candidates)
{
    /// <summary>For an actor without a tenure (a body, a group): the days on which its code holds; null ends are open.</summary>
    public (PartialDate? From, PartialDate? To) Days { get; init; }
}
