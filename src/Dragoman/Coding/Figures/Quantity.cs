namespace Dragoman.Coding.Figures;

/// <summary>A quantity as read from neighbouring words of one sentence; word numbers count from 1 and are inclusive.</summary>
/// <param name="Value">Null for a range and for a vague word.</param>
/// <param name="Head">The word that carries the quantity in the tree.</param>
/// <param name="Currency">ISO 4217 where a sign or word names one, else null.</param>
internal readonly record struct Quantity(
    int First, int Last, int Head, decimal? Value, decimal? Low, decimal? High, Bound Bound, string? Currency)
{
    public bool IsVague => Value is null && Low is null;
}
