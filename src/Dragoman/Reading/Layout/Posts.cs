using Dragoman.Reading.Dates;

namespace Dragoman.Reading.Layout;

/// <summary>
/// Embedded posts: the text, then "— Name (@handle) July 30, 2016", whole or as what is left of their HTML
/// ("… &lt;/a&gt;&lt;/p&gt;&amp;mdash; Name (handle) October 7, 2016").
/// </summary>
internal static class Posts
{
    // A post of its time has at most 280 characters; addresses and markup come on top.
    private const int LongestText = 600;
    private const int LongestLine = 320;
    private const int MostLines = 4;

    private static readonly string[] Dashes = ["—", "–", "&mdash;", "&#8212;", "--", "- "];

    /// <summary>Marks every post as one piece, and notes the dates of their signatures.</summary>
    public static void Mark(List<Piece> pieces, string text, DateReader dates, Facts facts)
    {
        List<int>? signed = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Role is not (Role.Text or Role.ListItem) || !char.IsAsciiDigit(text[piece.End - 1]))
                continue;
            if (SignatureAt(piece.In(text), dates, out var date) is not (>= 0 and var at))
                continue;
            facts.AddPost(date);
            piece.Role = at == 0 ? Role.Signature : Role.Post;
            (signed ??= []).Add(i);
        }

        if (signed is not null)
            Merge(pieces, text, signed);
    }

    /// <summary>Where in the line the signature begins, or -1 where there is none.</summary>
    internal static int SignatureAt(ReadOnlySpan<char> line, DateReader dates, out PartialDate date)
    {
        date = default;
        var offset = Math.Max(0, line.Length - 200);
        var tail = line[offset..];
        var close = tail.LastIndexOf(')');
        if (close < 0 || dates.ReadWhole(tail[(close + 1)..], out date) != DateFound.Date || date.Day is null)
            return -1;
        var open = tail[..close].LastIndexOf('(');
        if (open < 2 || !IsHandle(tail[(open + 1)..close]))
            return -1;
        var best = -1;
        foreach (var dash in Dashes)
            best = Math.Max(best, tail[..open].LastIndexOf(dash));
        return best < 0 || tail[best..open].Trim("—–-&;").IsWhiteSpace() ? -1 : offset + best;
    }

    private static bool IsHandle(ReadOnlySpan<char> handle)
    {
        if (handle is ['@', ..])
            handle = handle[1..];
        foreach (var c in handle)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                return false;
        }

        return handle.Length is >= 1 and <= 30;
    }

    // The post's text stands above a signature that is a line of its own.
    private static void Merge(List<Piece> pieces, string text, List<int> signed)
    {
        var gone = new HashSet<Piece>();
        foreach (var i in signed)
        {
            var post = pieces[i];
            for (var k = i - 1; post.Role == Role.Signature && k >= 0 && i - k <= MostLines; k--)
            {
                var above = pieces[k];
                var isNext = k == i - 1;
                if (above.Role is not (Role.Text or Role.ListItem or Role.Address) || above.Length > LongestLine || post.End - above.Start > LongestText)
                    break;
                if (!isNext && !LooksPosted(above.In(text)) && pieces[k + 1].AfterBlank)
                    break;
                post.Start = above.Start;
                gone.Add(above);
            }

            post.Role = Role.Post;
        }

        pieces.RemoveAll(gone.Contains);
    }

    private static bool LooksPosted(ReadOnlySpan<char> line) =>
        line.Contains('#') || line.Contains('@') || line.Contains("t.co/", StringComparison.Ordinal) || line.Contains("pic.twitter.com", StringComparison.Ordinal);
}
