namespace Dragoman.Reading.Layout;

/// <summary>What a line was found to be, before its neighbours are looked at.</summary>
internal enum Role : byte
{
    Text,
    Boilerplate,

    /// <summary>Heads a list of other articles.</summary>
    Related,

    /// <summary>The article is over.</summary>
    End,

    /// <summary>"Original url:"; the address follows.</summary>
    AddressLabel,

    /// <summary>A web address alone.</summary>
    Address,

    /// <summary>Who posted, and when: "— Name (@handle) July 30, 2016".</summary>
    Signature,
    ListItem,
    Heading,
    Caption,
    Byline,
    Title,
    Speaker,
    Question,
    Answer,
    Post,
}

/// <summary>A line, later a run of lines, of one role. Start and end lie on characters that are not white space; the end is exclusive.</summary>
internal sealed class Piece
{
    public required int Start { get; set; }

    public required int End { get; set; }

    /// <summary>An empty line, or the beginning of the text, stands before it.</summary>
    public required bool AfterBlank { get; init; }

    public Role Role { get; set; }

    public int Length => End - Start;

    public Span Span => new(Start, End);

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    public BlockKind Kind => Role switch
    {
        Role.Title => BlockKind.Title,
        Role.Byline => BlockKind.Byline,
        Role.Heading => BlockKind.Heading,
        Role.ListItem => BlockKind.ListItem,
        Role.Caption => BlockKind.Caption,
        Role.Speaker => BlockKind.Speaker,
        Role.Question => BlockKind.Question,
        Role.Answer => BlockKind.Answer,
        Role.Post or Role.Signature => BlockKind.Post,
        Role.Text => BlockKind.Paragraph,
        _ => BlockKind.Boilerplate,
    };

    /// <summary>Every line that is not empty, in order. Lines end with a line feed, a carriage return, or both.</summary>
    public static List<Piece> LinesOf(string text)
    {
        var lines = new List<Piece>();
        var blank = true;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : at + length;
            var line = text.AsSpan(at, end - at);
            var trimmed = line.TrimStart();
            if (trimmed.IsEmpty)
            {
                blank = true;
            }
            else
            {
                var start = end - trimmed.Length;
                lines.Add(new Piece { Start = start, End = start + trimmed.TrimEnd().Length, AfterBlank = blank });
                blank = false;
            }

            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
