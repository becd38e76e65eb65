namespace Dragoman.Language;

/// <summary>
/// Gives one string for equal characters again and again, so that the thousandth "the" costs no allocation. It holds at most as many strings
/// as it has places: a newcomer takes the place of an older one, so that memory stays flat however much text flows through.
/// </summary>
/// <remarks>Threads may share one: a place is read and written in one step, and whichever string is found, its characters are the ones asked for.</remarks>
internal sealed class StringPool
{
    private readonly string?[] _places;
    private readonly int _mask;

    /// <param name="bits">It has two to this power of places.</param>
    public StringPool(int bits = 15)
    {
        _places = new string?[1 << bits];
        _mask = (1 << bits) - 1;
    }

    public string Get(ReadOnlySpan<char> characters)
    {
        if (characters.IsEmpty)
            return "";
        var at = (int)(Fnv(characters) & (uint)_mask);
        // Two places for a string: a rare word then seldom drives out a frequent one.
        if (_places[at] is { } first && characters.SequenceEqual(first))
            return first;
        var neighbour = at ^ 1;
        if (_places[neighbour] is { } second && characters.SequenceEqual(second))
            return second;
        var made = new string(characters);
        if (_places[at] is null)
            _places[at] = made;
        else
            _places[neighbour] = made;
        return made;
    }

    // FNV-1a with a last mix, as its low bits alone are poor.
    private static uint Fnv(ReadOnlySpan<char> characters)
    {
        unchecked
        {
            var hash = 2166136261u;
            foreach (var c in characters)
                hash = (hash ^ c) * 16777619u;
            hash ^= hash >> 15;
            return hash * 0x2c1b3c6du ^ (hash >> 12);
        }
    }
}
