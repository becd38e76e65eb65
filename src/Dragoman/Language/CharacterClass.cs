using System.Globalization;

namespace Dragoman.Language;

/// <summary>What the scanner takes a character for.</summary>
internal static class CharacterClass
{
    public enum Kind : byte
    {
        Space,
        Letter,
        Digit,

        /// <summary>Combining marks and invisible format characters: they belong to whatever they follow.</summary>
        Mark,
        Symbol,
    }

    private static readonly Kind[] Ascii = [.. Enumerable.Range(0, 128).Select(c => Find((char)c))];

    public static Kind Of(char c) => c < 128 ? Ascii[c] : Find(c);

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '´' or 'ʼ' or '′';

    public static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›' or '\'' or '‘' or '’' or '`';

    /// <summary>Marks that are quotation marks and nothing else: a token always ends beside them.</summary>
    public static bool IsPureQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›';

    public static bool IsBracket(char c) => c is '(' or ')' or '[' or ']' or '{' or '}';

    /// <summary>The stops with which a sentence can end.</summary>
    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '‼' or '⁇' or '⁈' or '⁉' or '。';

    private static Kind Find(char c)
    {
        if (char.IsWhiteSpace(c))
            return Kind.Space;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => Kind.Letter,
            UnicodeCategory.DecimalDigitNumber => Kind.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => Kind.Mark,
            _ => Kind.Symbol,
        };
    }
}
