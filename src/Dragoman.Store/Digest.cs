namespace Dragoman.Store;

/// <summary>What a person wants to know after reading: what was read, who is quoted most, what passed between whom, what could not be dated.</summary>
/// <param name="Articles">How many articles.</param>
/// <param name="Texts">How many different texts among them: fewer where one text was printed several times.</param>
/// <param name="Earliest">The first publication date, in the precision known; null where none is.</param>
/// <param name="Latest">The last one.</param>
/// <param name="Publishers">The most frequent first; Name is null for articles without one.</param>
/// <param name="MostQuoted">The most quoted sources first; Name is the actor's, or, where none is resolved, the words of the text.</param>
/// <param name="Pairs">The pairs of actors between whom most passed, first.</param>
/// <param name="Undated">How many articles have no date.</param>
/// <param name="UndatedFiles">The files of the first of them.</param>
public sealed record Digest(
    int Articles,
    int Texts,
    string? Earliest,
    string? Latest,
    IReadOnlyList<Tally> Publishers,
    int Statements,
    int Events,
    IReadOnlyList<Tally> MostQuoted,
    IReadOnlyList<PairTally> Pairs,
    int Undated,
    IReadOnlyList<string> UndatedFiles)
{
    public int Figures { get; init; }

    /// <summary>How many of them another source gives otherwise.</summary>
    public int Contested { get; init; }
}

/// <param name="Code">The actor's code, where it has one.</param>
public sealed record Tally(string? Name, string? Code, int Count);

/// <summary>What one actor did to another.</summary>
/// <param name="Actor">Country or body where it is known (<c>FRA</c>), else the name or the words.</param>
/// <param name="Types">PLOVER types, the most frequent first; Name is the type.</param>
public sealed record PairTally(string Actor, string Recipient, int Count, IReadOnlyList<Tally> Types);
