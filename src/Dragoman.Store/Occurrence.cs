using Dragoman.Store.Lines;

namespace Dragoman.Store;

/// <summary>An act that one or more articles tell: their lines are linked, none is removed.</summary>
/// <param name="Id"><c>o-</c> and 16 digits, from what the lines share; an act that is told again keeps it.</param>
/// <param name="Line">The first line, by date.</param>
/// <param name="Linked">The others.</param>
public sealed record Occurrence(string Id, EventLine Line, IReadOnlyList<LinkedEvent> Linked)
{
    /// <summary>How many articles tell it.</summary>
    public int Articles => 1 + Linked.Count;

    /// <summary>How many of them tell it in words of their own.</summary>
    public int Accounts => 1 + Linked.Count(l => !l.Reprint);
}

/// <summary>A line that tells an act which another line tells before it.</summary>
/// <param name="Reprint">Its words stand in an earlier line already: the same report in another paper.</param>
public sealed record LinkedEvent(string Id, string Article, string File, bool Reprint);
