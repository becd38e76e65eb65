using System.Buffers;
using System.Runtime.CompilerServices;

namespace Dragoman.Reading.Layout;

/// <summary>Tells, line by line, what belongs to the page and not to the article: phrases from the data, shapes from here.</summary>
[SkipLocalsInit]
internal sealed class Boilerplate(PhraseTable phrases)
{
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t<>\"”»");

    // No menu, notice or button is longer; what is longer is prose.
    private const int Longest = 400;
    private const int MostWordsOfStart = 25;
    private const int MostWordsOfWithin = 60;

    /// <summary>Boilerplate, Related, End, AddressLabel or Address; Text where the line belongs to the article.</summary>
    public Role RoleOf(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
            return Role.Text;
        if (HasNoWord(line) || IsMail(line) || IsSize(line))
            return Role.Boilerplate;
        if (IsAddress(line))
            return Role.Address;
        if (phrases.MayBegin(line) && RoleOfBeginning(line) is var role and not Role.Text)
            return role;
        if (IsRights(line))
            return Role.Boilerplate;
        return phrases.Within(line) != PhraseKind.None && Words.Count(line, MostWordsOfWithin + 1) <= MostWordsOfWithin ? Role.Boilerplate : Role.Text;
    }

    private Role RoleOfBeginning(ReadOnlySpan<char> line)
    {
        var squeezed = new SqueezedLine(line, stackalloc char[PhraseTable.Longest], stackalloc short[2 * PhraseTable.Longest]);
        var kind = phrases.Whole(squeezed);
        if (kind == PhraseKind.None)
            kind = phrases.Tiles(squeezed);
        if (kind != PhraseKind.None)
            return RoleOf(kind);
        return squeezed.Words <= MostWordsOfStart && !Words.OpensQuotation(line) && phrases.Start(squeezed, out _) != PhraseKind.None ? Role.Boilerplate : Role.Text;
    }

    /// <summary>The address in a line that is an address alone, or a label and an address; null where it is neither.</summary>
    public string? AddressIn(ReadOnlySpan<char> line, out bool labelled)
    {
        labelled = false;
        var http = line.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (http < 0 || line.Length > 2000)
            return null;
        var rest = line[http..];
        var end = rest.IndexOfAny(AddressEnds);
        var address = (end < 0 ? rest : rest[..end]).TrimEnd(".,;)]");
        if (!rest[address.Length..].Trim("<>\"”»).,;] ").IsEmpty || !Uri.IsWellFormedUriString(address.ToString(), UriKind.Absolute))
            return null;
        var label = line[..http].Trim("<\"“«([ \t:");
        labelled = !label.IsEmpty;
        return label.IsEmpty || phrases.Whole(label) == PhraseKind.Address ? address.ToString() : null;
    }

    private static Role RoleOf(PhraseKind kind) => kind switch
    {
        PhraseKind.Related => Role.Related,
        PhraseKind.End => Role.End,
        PhraseKind.Address => Role.AddressLabel,
        _ => Role.Boilerplate,
    };

    private static bool HasNoWord(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return false;
        }

        return true;
    }

    private bool IsAddress(ReadOnlySpan<char> line) =>
        line.Contains("http", StringComparison.OrdinalIgnoreCase) ? AddressIn(line, out _) is not null
        : line.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && !line.ContainsAny(" \t");

    // "name@paper.example", "Contact: name@paper.example"
    private static bool IsMail(ReadOnlySpan<char> line)
    {
        var at = line.IndexOf('@');
        if (at <= 0 || line.Length > 80 || line[(at + 1)..].ContainsAny(" \t") || char.IsWhiteSpace(line[at - 1]))
            return false;
        return line[(at + 1)..].IndexOf('.') > 0 && Words.Count(line, 6) <= 5;
    }

    // "728 x 90", "300×250": the size of an advertisement.
    private static bool IsSize(ReadOnlySpan<char> line)
    {
        var cross = line.IndexOfAny('x', 'X', '×');
        return cross is > 1 and < 8 && line.Length <= 16 && IsNumber(line[..cross].TrimEnd()) && IsNumber(line[(cross + 1)..].TrimStart());
    }

    private static bool IsNumber(ReadOnlySpan<char> digits) => digits.Length is >= 2 and <= 4 && !digits.ContainsAnyExceptInRange('0', '9');

    // "© 2017 …", "Copyright (c) 2017 …", "(c) The Paper 2017"
    private static bool IsRights(ReadOnlySpan<char> line)
    {
        var marked = line.Contains('©');
        var labelled = line.StartsWith("copyright ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase);
        if (!marked && !labelled)
            return false;
        var words = Words.Count(line, MostWordsOfStart + 1);
        return words <= MostWordsOfStart && (line[0] == '©' || (marked && words <= 15) || (labelled && line.ContainsAnyInRange('0', '9') && !Words.EndsSentence(line)));
    }
}
