using System.Text;
using System.Text.Unicode;

namespace Dragoman.Reading.Input;

/// <summary>What a run of bytes says, and how sure that is.</summary>
/// <param name="Text">Null where the encoding is not known.</param>
/// <param name="Guess">How it was decoded, where the bytes alone did not decide; else null.</param>
internal readonly record struct Decoded(string? Text, Encodings.Guess? Guess);

/// <summary>
/// UTF-8; UTF-16 with a mark; else Windows-1252 or Windows-1251, told apart by their letters. A mark is not part of the text.
/// </summary>
internal static class Encodings
{
    /// <summary>How bytes were read that are not plainly UTF-8.</summary>
    public enum Guess
    {
        Windows1252,
        Windows1251,

        /// <summary>UTF-8 with some bytes that are not; each became U+FFFD.</summary>
        DamagedUtf8,
    }

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    // The letters that make up about two thirds of Russian text and more than half of Ukrainian, Bulgarian and Serbian, as Windows-1251.
    private static readonly byte[] CommonCyrillic = Cyrillic.GetBytes("оеаинтсрвл");

    /// <summary>The encoding that a mark at the start names, and the mark's length; UTF-32 is named but not read.</summary>
    public static (Encoding? Encoding, int Length) Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    /// <summary>Decodes bytes without a mark, other than UTF-16.</summary>
    public static Decoded Decode(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return new Decoded(Encoding.UTF8.GetString(bytes), null);
        var (sequences, strays) = CountUtf8(bytes);
        if (sequences > strays)
            return Damaged(bytes);
        var letters = LettersOf(bytes);
        if (letters.LooksCyrillic)
            return new Decoded(Cyrillic.GetString(bytes), Guess.Windows1251);
        if (letters.LooksWestern)
            return new Decoded(Western.GetString(bytes), Guess.Windows1252);
        // A few bad bytes in a long text are damage, not another encoding.
        return strays <= bytes.Length / 100 ? Damaged(bytes) : new Decoded(null, null);
    }

    public static string NameOf(Guess guess) => guess switch
    {
        Guess.Windows1251 => "Windows-1251",
        Guess.Windows1252 => "Windows-1252",
        _ => "UTF-8",
    };

    private static Decoded Damaged(ReadOnlySpan<byte> bytes) => new(Encoding.UTF8.GetString(bytes), Guess.DamagedUtf8);

    /// <summary>Whole sequences of two bytes and more, and bytes that belong to none.</summary>
    private static (int Sequences, int Strays) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        int sequences = 0, strays = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done)
                sequences++;
            else
                strays++;
            bytes = bytes[length..];
        }

        return (sequences, strays);
    }

    private readonly record struct Letters(int High, int Common, int Pairs, int BesideAscii, int Ascii, int Undefined)
    {
        // Cyrillic words are letters of the upper half throughout, and common letters are common in them.
        public bool LooksCyrillic => Pairs > BesideAscii && High >= 3 && Common * 2 >= High;

        // A western word is ASCII with an accent here and there; quotation marks and dashes alone fit as well.
        public bool LooksWestern => Undefined == 0 && High <= Ascii && Pairs <= BesideAscii;
    }

    private static Letters LettersOf(ReadOnlySpan<byte> bytes)
    {
        int high = 0, common = 0, pairs = 0, beside = 0, ascii = 0, undefined = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (char.IsAsciiLetter((char)b))
                ascii++;
            if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
                undefined++;
            if (b < 0xC0)
                continue;
            high++;
            if (CommonCyrillic.AsSpan().Contains((byte)(b | 0x20)))
                common++;
            var before = i > 0 ? bytes[i - 1] : (byte)0;
            if (before >= 0xC0)
                pairs++;
            if (char.IsAsciiLetter((char)before) || (i + 1 < bytes.Length && char.IsAsciiLetter((char)bytes[i + 1])))
                beside++;
        }

        return new Letters(high, common, pairs, beside, ascii, undefined);
    }
}
