namespace Dragoman.Language;

/// <summary>Hashes of features. They are part of the model's format: change one and every model must be trained anew.</summary>
internal static class FeatureHash
{
    private const uint Prime = 16777619u;

    public const uint Start = 2166136261u;

    /// <summary>FNV-1a over the lower-cased characters.</summary>
    public static uint OfLower(ReadOnlySpan<char> characters)
    {
        unchecked
        {
            var hash = Start;
            foreach (var c in characters)
                hash = (hash ^ Lower(c)) * Prime;
            return hash;
        }
    }

    public static uint Of(ReadOnlySpan<char> characters)
    {
        unchecked
        {
            var hash = Start;
            foreach (var c in characters)
                hash = (hash ^ c) * Prime;
            return hash;
        }
    }

    /// <summary>The curly apostrophe and its relatives count as the straight one.</summary>
    public static char Lower(char c)
    {
        if (c < 128)
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == '`' ? '\'' : c;
        return CharacterClass.IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c);
    }

    public static uint Mix(uint template, uint a, uint b = 0, uint c = 0, uint d = 0)
    {
        unchecked
        {
            var h = template * 0x9E3779B1u;
            h = (h ^ a) * 0x85EBCA6Bu;
            h = ((h ^ (h >> 15)) + b) * 0xC2B2AE35u;
            h = ((h ^ (h >> 14)) + c) * 0x27D4EB2Fu;
            h = ((h ^ (h >> 15)) + d) * 0x165667B1u;
            return h ^ (h >> 16);
        }
    }
}
