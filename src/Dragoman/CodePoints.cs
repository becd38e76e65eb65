namespace Dragoman;

/// <summary>
/// Turns positions in UTF-16 code units into positions in Unicode code points and back, for one text.
/// A surrogate pair is one code point; an unpaired surrogate counts as one, too. A text without surrogates costs nothing.
/// </summary>
public sealed class CodePoints
{
    private readonly int[] _pairs;

    public CodePoints(string text)
    {
        Length = text.Length;
        _pairs = FindPairs(text);
    }

    /// <summary>The text's length in code units.</summary>
    public int Length { get; }

    /// <summary>The text's length in code points.</summary>
    public int Count => Length - _pairs.Length;

    /// <summary>Code points before this code unit. A position inside a pair counts as before the pair.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside the text.</exception>
    public int FromUnits(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Length);
        if (_pairs.Length == 0)
            return position;
        var found = Array.BinarySearch(_pairs, position);
        // _pairs holds the index of each low surrogate; those before the position were counted twice.
        return position - (found >= 0 ? found + 1 : ~found);
    }

    /// <summary>The code unit at which this code point begins; <see cref="Count"/> gives the end of the text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code point lies outside the text.</exception>
    public int ToUnits(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, Count);
        int low = 0, high = _pairs.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_pairs[middle] - middle <= codePoint)
                low = middle + 1;
            else
                high = middle;
        }

        return codePoint + low;
    }

    private static int[] FindPairs(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF');
        if (first < 0)
            return [];
        var pairs = new List<int>();
        for (var i = first; i + 1 < text.Length; i++)
        {
            if (!char.IsSurrogatePair(text[i], text[i + 1]))
                continue;
            pairs.Add(++i);
        }

        return [.. pairs];
    }
}
