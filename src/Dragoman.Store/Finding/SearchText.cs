using System.Text;

namespace Dragoman.Store.Finding;

/// <summary>Words as a search compares them: lower case, without accents ("Juppé" is found by "juppe").</summary>
internal static class SearchText
{
    // The program runs without the tables of Unicode normalisation; these are the letters of the Latin blocks, each under its base letter.
    private static readonly (char Base, string Letters)[] Accented =
    [
        ('a', "àáâãäåāăąǎ"), ('c', "çćĉċč"), ('d', "ďđ"), ('e', "èéêëēĕėęě"), ('g', "ĝğġģǧ"), ('h', "ĥħ"), ('i', "ìíîïĩīĭįıǐ"), ('j', "ĵ"), ('k', "ķ"),
        ('l', "ĺļľŀł"), ('n', "ñńņňŋ"), ('o', "òóôõöøōŏőǒ"), ('r', "ŕŗř"), ('s', "śŝşšș"), ('t', "ţťŧț"), ('u', "ùúûüũūŭůűųǔ"), ('w', "ŵ"), ('y', "ýÿŷ"),
        ('z', "źżž"), ('\'', "’‘ʼ`"), ('-', "–—‑"),
    ];

    private static readonly Dictionary<char, char> Bases =
        Accented.SelectMany(row => row.Letters.Select(letter => (letter, row.Base))).ToDictionary(pair => pair.letter, pair => pair.Base);

    public static string Fold(string text)
    {
        var plain = true;
        foreach (var c in text)
            plain &= c < 0x80 && !char.IsAsciiLetterUpper(c);
        if (plain)
            return text;
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            Fold(c, folded);
        return folded.ToString();
    }

    /// <summary>The search's comparison, as the SQL function <c>has_words(text, folded words)</c>.</summary>
    public static bool HasWords(string? text, string foldedWords) => text is not null && Fold(text).Contains(foldedWords, StringComparison.Ordinal);

    private static void Fold(char c, StringBuilder folded)
    {
        // A combining mark belongs to the letter before it.
        if (c is >= '\u0300' and <= '\u036F')
            return;
        var lower = char.ToLowerInvariant(c);
        switch (lower)
        {
            case 'ß':
                folded.Append("ss");
                break;
            case 'æ':
                folded.Append("ae");
                break;
            case 'œ':
                folded.Append("oe");
                break;
            default:
                folded.Append(Bases.GetValueOrDefault(lower, lower));
                break;
        }
    }
}
