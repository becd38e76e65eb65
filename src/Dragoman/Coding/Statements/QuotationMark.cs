using System.Globalization;

namespace Dragoman.Coding.Statements;

/// <summary>Marks that open and close one another.</summary>
internal enum MarkFamily : byte
{
    /// <summary>“ ” „ ‟ " `` ''</summary>
    Double,

    /// <summary>‘ ’ ‚ ‛ ' `</summary>
    Single,

    /// <summary>« »</summary>
    Guillemet,

    /// <summary>‹ ›</summary>
    SingleGuillemet,
}

/// <summary>What a glyph is made for; texts use it otherwise often enough.</summary>
internal enum MarkShape : byte
{
    Opening,
    Closing,
    Straight,
}

/// <summary>One mark in a paragraph and what stands around it.</summary>
internal readonly record struct QuotationMark(int Start, int Length, MarkFamily Family, MarkShape Shape, char Glyph)
{
    public int End => Start + Length;

    /// <summary>The mark that begins at this place, if one does. Two single marks side by side are one double mark.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out QuotationMark mark)
    {
        var c = text[at];
        var twice = at + 1 < text.Length && text[at + 1] == c;
        mark = c switch
        {
            '"' or '＂' => new(at, 1, MarkFamily.Double, MarkShape.Straight, c),
            '“' or '„' or '‟' => new(at, 1, MarkFamily.Double, MarkShape.Opening, c),
            '”' => new(at, 1, MarkFamily.Double, MarkShape.Closing, c),
            '«' => new(at, 1, MarkFamily.Guillemet, MarkShape.Opening, c),
            '»' => new(at, 1, MarkFamily.Guillemet, MarkShape.Closing, c),
            '‹' => new(at, 1, MarkFamily.SingleGuillemet, MarkShape.Opening, c),
            '›' => new(at, 1, MarkFamily.SingleGuillemet, MarkShape.Closing, c),
            '`' or '‘' when twice => new(at, 2, MarkFamily.Double, MarkShape.Opening, c),
            '\'' when twice => new(at, 2, MarkFamily.Double, MarkShape.Straight, c),
            '’' when twice => new(at, 2, MarkFamily.Double, MarkShape.Closing, c),
            '‘' or '‚' or '‛' or '`' => new(at, 1, MarkFamily.Single, MarkShape.Opening, c),
            '’' => new(at, 1, MarkFamily.Single, MarkShape.Closing, c),
            '\'' => new(at, 1, MarkFamily.Single, MarkShape.Straight, c),
            _ => default,
        };
        return mark.Length > 0;
    }

    /// <summary>True where the place before the mark ends a word: the paragraph's start, white space, a dash, an opening bracket or mark.</summary>
    public bool IsFreeBefore(ReadOnlySpan<char> text, int paragraphStart)
    {
        if (Start <= paragraphStart)
            return true;
        var before = text[Start - 1];
        return char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '/' or '“' or '„' or '‘' or '«' or '‹' or '"' or '\'' or '…'
            || char.GetUnicodeCategory(before) is UnicodeCategory.DashPunctuation;
    }

    /// <summary>True where no word begins behind the mark: the paragraph's end, white space, a dash, closing punctuation or another mark.</summary>
    public bool IsFreeBehind(ReadOnlySpan<char> text, int paragraphEnd)
    {
        if (End >= paragraphEnd)
            return true;
        var behind = text[End];
        return char.IsWhiteSpace(behind) || behind is ')' or ']' or '}' or '/' or '.' or ',' or ';' or ':' or '!' or '?' or '…' or '”' or '’' or '»' or '›' or '"' or '\''
            || char.GetUnicodeCategory(behind) is UnicodeCategory.DashPunctuation;
    }
}
