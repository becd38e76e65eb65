namespace Dragoman;

/// <summary>
/// A half-open range [Start, End) of UTF-16 code units in one article's text.
/// Everything that leaves the program (the record, JSON, CSV) counts Unicode code points instead: see <see cref="CodePoints"/>.
/// </summary>
public readonly record struct Span : IComparable<Span>
{
    /// <exception cref="ArgumentOutOfRangeException">Start is negative or after End.</exception>
    public Span(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first code unit that belongs to the span.</summary>
    public int Start { get; }

    /// <summary>The first code unit after the span.</summary>
    public int End { get; }

    public int Length => End - Start;

    public bool IsEmpty => End == Start;

    public bool Contains(int position) => position >= Start && position < End;

    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the two have at least one code unit in common; an empty span overlaps nothing.</summary>
    public bool Overlaps(Span other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>The smallest span that holds both.</summary>
    public Span Cover(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    public string Of(string text) => text.Substring(Start, Length);

    /// <summary>By start, then by end.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"[{Start},{End})";
}
