namespace Dragoman.Knowledge;

/// <summary>
/// Folds letters for comparing names: lower case, without diacritics (Juppé and JUPPE are one, Erdoğan and Erdogan, Łódź and Lodz).
/// Letters that stand for two are written out (ß, æ, œ, þ).
/// </summary>
internal static class Folding
{
    private const int Size = 0x250;

    private static readonly char[] First = new char[Size];
    private static readonly char[] Second = new char[Size];

    // The block Latin Extended Additional by base letter: a letter, and the last code of its run.
    private static readonly char[] Additional = Runs("a01b07c09d13e1df1fg21h2bi2fk35l3dm43n4bo53p57r5fs69t71u7bv7fw89x8dy8fz95h96t97w98y99a9as9eaa0ab7ec7icboe3uf1yff");

    static Folding()
    {
        for (var c = '\0'; c < Size; c++)
            First[c] = char.ToLowerInvariant(c);
        Map('a', "àáâãäåāăąǎǟǡǻȁȃȧ");
        Map('c', "çćĉċč");
        Map('d', "ďđð");
        Map('e', "èéêëēĕėęěȅȇȩǝ");
        Map('g', "ĝğġģǥǧǵ");
        Map('h', "ĥħȟ");
        Map('i', "ìíîïĩīĭįıǐȉȋİ");
        Map('j', "ĵǰ");
        Map('k', "ķǩ");
        Map('l', "ĺļľŀł");
        Map('n', "ñńņňŉŋǹ");
        Map('o', "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱ");
        Map('r', "ŕŗřȑȓ");
        Map('s', "śŝşšș");
        Map('t', "ţťŧț");
        Map('u', "ùúûüũūŭůűųưǔǖǘǚǜȕȗ");
        Map('w', "ŵ");
        Map('y', "ýÿŷȳ");
        Map('z', "źżžȥ");
        Pair('ß', 's', 's');
        Pair('æ', 'a', 'e');
        Pair('œ', 'o', 'e');
        Pair('þ', 't', 'h');
    }

    /// <summary>The folded letter, and a second one or '\0'.</summary>
    public static char Fold(char c, out char second)
    {
        if (c < Size)
        {
            second = Second[c];
            return First[c];
        }

        second = '\0';
        if (c is >= '\u1E00' and <= '\u1EFF')
            return Additional[c - '\u1E00'];
        return char.ToLowerInvariant(c);
    }

    /// <summary>True for a mark that is written over the letter before it: it belongs to the word and folds to nothing.</summary>
    public static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    public static string Fold(ReadOnlySpan<char> text)
    {
        var builder = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsCombining(c))
                continue;
            builder.Append(Fold(c, out var second));
            if (second != '\0')
                builder.Append(second);
        }

        return builder.ToString();
    }

    private static char[] Runs(string runs)
    {
        var letters = new char[0x100];
        var at = 0;
        for (var i = 0; i < runs.Length; i += 3)
        {
            var last = Convert.ToInt32(runs.Substring(i + 1, 2), 16);
            while (at <= last)
                letters[at++] = runs[i];
        }

        return letters;
    }

    private static void Map(char to, string letters)
    {
        foreach (var letter in letters)
        {
            First[letter] = to;
            var upper = char.ToUpperInvariant(letter);
            if (upper < Size)
                First[upper] = to;
        }
    }

    private static void Pair(char letter, char first, char second)
    {
        foreach (var c in (ReadOnlySpan<char>)[letter, char.ToUpperInvariant(letter)])
        {
            if (c >= Size)
                continue;
            First[c] = first;
            Second[c] = second;
        }
    }
}
