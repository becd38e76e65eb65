using System.Text;

namespace Dragoman.Language;

/// <summary>Divides a stretch of text into atoms, in one pass. Every character that is no white space lies in exactly one atom.</summary>
internal static class AtomScanner
{
    // In longer runs addresses are looked for at the beginning alone, so that the time grows in proportion to the text.
    private const int LongestSearched = 512;

    public static void Scan(ReadOnlySpan<char> text, int start, int end, AtomList atoms)
    {
        for (var at = start; at < end;)
        {
            if (CharacterClass.Of(text[at]) == CharacterClass.Kind.Space)
            {
                at++;
                continue;
            }

            var stop = at + 1;
            while (stop < end && CharacterClass.Of(text[stop]) != CharacterClass.Kind.Space)
                stop++;
            ScanChunk(text, at, stop, atoms);
            at = stop;
        }
    }

    private static void ScanChunk(ReadOnlySpan<char> text, int start, int end, AtomList atoms)
    {
        var chunk = text[start..end];
        // The look for addresses costs time in proportion to the chunk at every word: only where one of their marks is there.
        var mayHoldAddress = chunk.IndexOfAny('@', '#', '.') >= 0 || chunk.Contains("://", StringComparison.Ordinal);
        for (var at = 0; at < chunk.Length;)
        {
            var atom = new Atom { Start = start + at, Glued = at > 0 };
            var length = mayHoldAddress && (at == 0 || chunk.Length <= LongestSearched) ? Addresses.LengthAt(chunk, at) : 0;
            if (length > 0)
                MakeWhole(ref atom, chunk.Slice(at, length));
            else
                MakeNext(ref atom, chunk[at..]);
            at = atom.End - start;
            atoms.Add(in atom);
        }
    }

    private static void MakeNext(ref Atom atom, ReadOnlySpan<char> rest)
    {
        var kind = CharacterClass.Of(rest[0]);
        if (char.IsSurrogate(rest[0]))
        {
            if (LengthOfPairs(rest) is var pairs and > 0)
                MakeWord(ref atom, rest[..pairs]);
            else
                MakeWhole(ref atom, rest[..LengthOfPictogram(rest)]);
        }
        else if (kind is CharacterClass.Kind.Letter or CharacterClass.Kind.Mark)
        {
            MakeWord(ref atom, rest[..LengthOf(rest, CharacterClass.Kind.Letter)]);
        }
        else if (kind == CharacterClass.Kind.Digit)
        {
            var length = LengthOf(rest, CharacterClass.Kind.Digit);
            atom.Kind = AtomKind.Number;
            atom.End = atom.Start + length;
            atom.Shape = AtomShape.OfNumber(length);
            atom.Key = FeatureHash.Mix(1, (uint)Math.Min(length, 12));
        }
        else
        {
            MakeSymbol(ref atom, rest);
        }
    }

    private static void MakeWord(ref Atom atom, ReadOnlySpan<char> word)
    {
        atom.Kind = AtomKind.Word;
        atom.End = atom.Start + word.Length;
        atom.Shape = AtomShape.OfWord(word);
        atom.Key = FeatureHash.OfLower(word);
    }

    private static void MakeWhole(ref Atom atom, ReadOnlySpan<char> whole)
    {
        atom.Kind = AtomKind.Whole;
        atom.End = atom.Start + whole.Length;
        atom.Shape = AtomShape.Whole;
        atom.Key = FeatureHash.Mix(2, whole[0] is '@' or '#' ? whole[0] : (uint)(char.IsSurrogate(whole[0]) ? 3 : 4));
    }

    private static void MakeSymbol(ref Atom atom, ReadOnlySpan<char> rest)
    {
        // Whichever way a text sets its quotation marks, they are one to the classifiers: the treebanks have hardly any but straight ones.
        var doubled = rest[0] is '\'' or '`' && rest.Length > 1 && rest[1] == rest[0];
        var c = doubled || CharacterClass.IsPureQuote(rest[0]) ? '"' : rest[0];
        var length = doubled ? 2 : 1;
        if (!CharacterClass.IsQuote(c) && !CharacterClass.IsBracket(c))
        {
            while (length < rest.Length && rest[length] == c)
                length++;
        }

        var run = length > 1 && !doubled;
        // Variation selectors and joiners belong to the symbol they follow (a coloured arrow, a keycap).
        while (length < rest.Length && CharacterClass.Of(rest[length]) == CharacterClass.Kind.Mark && !char.IsSurrogate(rest[length]))
            length++;
        atom.Kind = AtomKind.Symbol;
        atom.End = atom.Start + length;
        atom.Shape = AtomShape.OfSymbol(c, run);
        atom.Key = FeatureHash.Mix(3, c, doubled ? 1 : (uint)Math.Min(length, 4));
    }

    private static int LengthOf(ReadOnlySpan<char> rest, CharacterClass.Kind kind)
    {
        var n = 1;
        while (n < rest.Length && CharacterClass.Of(rest[n]) is var k && (k == kind || k == CharacterClass.Kind.Mark))
            n++;
        return n;
    }

    // Letters beyond the basic plane (historic scripts, mathematical alphabets): a word of pairs.
    private static int LengthOfPairs(ReadOnlySpan<char> rest)
    {
        var n = 0;
        while (n < rest.Length && Rune.DecodeFromUtf16(rest[n..], out var rune, out var used) == System.Buffers.OperationStatus.Done
            && used == 2 && Rune.IsLetter(rune))
            n += used;
        return n;
    }

    // One emoji with its skin tone, selectors and everything that joiners bind to it; flags are two regional letters.
    private static int LengthOfPictogram(ReadOnlySpan<char> rest)
    {
        var n = LengthOfRune(rest);
        if (IsRegional(rest, 0) && IsRegional(rest, n))
            return n + LengthOfRune(rest[n..]);
        while (n < rest.Length)
        {
            if (rest[n] is '\u200D' && n + 1 < rest.Length && CharacterClass.Of(rest[n + 1]) is not CharacterClass.Kind.Letter)
                n += 1 + LengthOfRune(rest[(n + 1)..]);
            else if (rest[n] is '\uFE0E' or '\uFE0F' or '\u20E3')
                n++;
            else if (n + 1 < rest.Length && rest[n] == '\uD83C' && rest[n + 1] is >= '\uDFFB' and <= '\uDFFF')
                n += 2;
            else
                break;
        }

        return n;
    }

    private static bool IsRegional(ReadOnlySpan<char> rest, int at) =>
        at + 1 < rest.Length && rest[at] == '\uD83C' && rest[at + 1] is >= '\uDDE6' and <= '\uDDFF';

    private static int LengthOfRune(ReadOnlySpan<char> rest) =>
        rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]) ? 2 : 1;
}
