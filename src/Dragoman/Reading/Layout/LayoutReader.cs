namespace Dragoman.Reading.Layout;

/// <summary>Sorts the lines of one article into blocks and collects what the text states about itself.</summary>
internal sealed class LayoutReader(ReadingKnowledge knowledge)
{
    // How far the head of an article goes, and how far up its foot.
    private const int ParagraphsOfHead = 2;
    private const int LinesOfHead = 20;
    private const int LinesOfFoot = 6;
    private const int WordsOfBody = 20;
    private const int MostWordsOfTitle = 35;
    private const int LongestTitle = 260;

    private readonly Boilerplate _boilerplate = new(knowledge.Boilerplate);
    private readonly Masthead _masthead = new(knowledge);

    /// <param name="title">The title, where it is known already; else null.</param>
    public (List<Block> Blocks, Facts Facts) Read(string text, string? title)
    {
        var facts = new Facts { Title = title };
        var pieces = Piece.LinesOf(text);
        MarkLines(pieces, text, facts);
        Posts.Mark(pieces, text, knowledge.Dates, facts);
        Lists.Mark(pieces, text);
        var width = Paragraphs.WidthOf(pieces, text);
        ReadHead(pieces, text, width, facts);
        ReadFoot(pieces, text, facts);
        Paragraphs.Join(pieces, text, width);
        Interview.Mark(pieces, text, knowledge.Labels);
        ShortLines.Mark(pieces, text, knowledge.Labels);
        var blocks = new List<Block>(pieces.Count);
        foreach (var piece in pieces)
            blocks.Add(new Block(piece.Span, piece.Kind));
        return (blocks, facts);
    }

    private void MarkLines(List<Piece> pieces, string text, Facts facts)
    {
        var labelled = false;
        Piece? before = null;
        foreach (var piece in pieces)
        {
            var line = piece.In(text);
            piece.Role = before is not null && Paragraphs.MayEnd(before, piece, text) ? Role.Text : _boilerplate.RoleOf(line);
            before = piece;
            if (piece.Role == Role.Text)
                piece.Role = IsMarkedHeading(line) ? Role.Heading : IsItem(line) ? Role.ListItem : Role.Text;
            else if (piece.Role == Role.Address && _boilerplate.AddressIn(line, out var here) is { } address && (labelled || here))
                facts.Url ??= address;
            labelled = piece.Role == Role.AddressLabel;
        }
    }

    private void ReadHead(List<Piece> pieces, string text, int width, Facts facts)
    {
        var paragraphs = 0;
        var lines = 0;
        var titled = false;
        var mayBeTitle = true;
        for (var i = 0; i < pieces.Count && lines < LinesOfHead && paragraphs < ParagraphsOfHead; i++)
        {
            var piece = pieces[i];
            if (piece.Role is not (Role.Text or Role.Heading))
                continue;
            lines++;
            if ((i > 0 && Paragraphs.MayEnd(pieces[i - 1], piece, text)) || ReadTop(pieces, i, text, facts))
                continue;
            // What follows a dateline on its line is text.
            if (mayBeTitle && paragraphs == 0 && !SharesLine(pieces, i, text))
            {
                titled = TakeTitle(pieces, i, text, width, facts);
                // Behind a first line that is no title, no later one is; a title that is known may stand further down.
                mayBeTitle = !titled && (facts.Title is not null || piece.Role != Role.Text);
                if (titled)
                    continue;
            }

            if (piece.Role == Role.Text && facts.Title is not null && Words.Same(piece.In(text), facts.Title))
                piece.Role = titled ? Role.Boilerplate : Role.Title;
            else if (IsBody(piece, text))
                paragraphs++;
        }
    }

    private static bool SharesLine(List<Piece> pieces, int i, string text) =>
        i > 0 && pieces[i - 1].Role == Role.Byline && !text.AsSpan(pieces[i - 1].End, pieces[i].Start - pieces[i - 1].End).ContainsAny('\n', '\r');

    /// <summary>Whether the whole line is masthead; where only its beginning is, the line is cut in two and the rest is text.</summary>
    private bool ReadTop(List<Piece> pieces, int i, string text, Facts facts)
    {
        var piece = pieces[i];
        var line = piece.In(text);
        var length = _masthead.Read(line, isHead: true, facts);
        if (length == 0)
            length = _masthead.ReadDateline(line, facts);
        if (length == 0)
        {
            if (_masthead.PublisherIn(line, isFooter: false) is { } publisher)
                facts.Publisher ??= publisher;
            else if (!_masthead.ReadCredits(line, facts))
                return false;
            length = line.Length;
        }

        Cut(pieces, i, text, length, Role.Byline);
        if (i + 1 < pieces.Count && length < line.Length)
            CutTitle(pieces, i + 1, text, facts);
        return true;
    }

    // "Wed 05 Apr 2017 The title. The text": only where the title is known can it be told from the text.
    private static void CutTitle(List<Piece> pieces, int i, string text, Facts facts)
    {
        var line = pieces[i].In(text);
        if (facts.Title is not { Length: > 0 } title || !line.StartsWith(title, StringComparison.OrdinalIgnoreCase))
            return;
        var end = title.Length;
        while (end < line.Length && (char.IsPunctuation(line[end]) || line[end] == ' ') && !Words.OpensQuotation(line[end..]))
            end++;
        if (end == line.Length || line[end - 1] == ' ')
            Cut(pieces, i, text, end, Role.Title);
    }

    private static void Cut(List<Piece> pieces, int i, string text, int length, Role role)
    {
        var piece = pieces[i];
        piece.Role = role;
        var rest = text.AsSpan(piece.Start + length, piece.Length - length).TrimStart();
        if (rest.IsEmpty)
            return;
        var start = piece.End - rest.Length;
        pieces.Insert(i + 1, new Piece { Start = start, End = piece.End, AfterBlank = piece.AfterBlank });
        piece.End = piece.Start + text.AsSpan(piece.Start, length).TrimEnd().Length;
    }

    private static bool TakeTitle(List<Piece> pieces, int i, string text, int width, Facts facts)
    {
        var piece = pieces[i];
        var line = TitleText(piece.In(text));
        if (facts.Title is { } known)
        {
            if (!Words.Same(line, known))
                return false;
        }
        else if (!MayBeTitle(pieces, i, text, width))
        {
            return false;
        }
        else if (IsKicker(pieces, i, text, width))
        {
            // Two words may say something of the article ("Press release", "Analysis"); more are the site's name.
            piece.Role = Words.Count(line, 3) <= 2 ? Role.Heading : Role.Boilerplate;
            return false;
        }

        facts.Title ??= line.ToString();
        piece.Role = Role.Title;
        return true;
    }

    private static bool MayBeTitle(List<Piece> pieces, int i, string text, int width)
    {
        var piece = pieces[i];
        var line = piece.In(text);
        if (piece.Length > LongestTitle || Words.Count(line, MostWordsOfTitle + 1) > MostWordsOfTitle || !HasLetter(line))
            return false;
        var next = NextText(pieces, i);
        if (next is null || (pieces[i + 1] == next && Paragraphs.Belong(piece, next, text, width)))
            return false;
        if (piece.Role == Role.Heading || Words.Same(line, next.In(text)))
            return true;
        // Where lines are broken at a width, a title stands apart from the text.
        if (char.IsLower(line[0]) || (width > 0 && !next.AfterBlank))
            return false;
        // Headlines have no full stop, and a line of text has one; but a headline may quote a whole sentence behind a name and a colon.
        return line.TrimEnd("\"'”’»")[^1] is not ('.' or ',' or ';' or ':') || Words.TrailsOff(line) || line.EndsWith("U.S.") || line.EndsWith("U.N.") || IsNameAndQuotation(line);
    }

    private static bool IsNameAndQuotation(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(": ");
        return colon > 0 && line[^1] is '"' or '”' or '»' or '’' or '\'' && Words.OpensQuotation(line[(colon + 2)..]) && Words.Count(line[..colon], 7) <= 6;
    }

    // The page's section or the name of the site above the headline; the headline behind the latter is often printed twice.
    private static bool IsKicker(List<Piece> pieces, int i, string text, int width)
    {
        var line = pieces[i].In(text);
        if (pieces[i].Role != Role.Text || i + 1 >= pieces.Count || pieces[i + 1].Role is not (Role.Text or Role.Heading))
            return false;
        var next = pieces[i + 1].In(text);
        if (Words.Same(line, next) || Words.Count(next, 4) < 4 || !MayBeTitle(pieces, i + 1, text, width))
            return false;
        var words = Words.Count(line, 6);
        return words <= 2 || (words <= 5 && i + 2 < pieces.Count && Words.Same(next, pieces[i + 2].In(text)));
    }

    private void ReadFoot(List<Piece> pieces, string text, Facts facts)
    {
        var lines = 0;
        for (var i = pieces.Count - 1; i >= 0 && lines < LinesOfFoot; i--)
        {
            var piece = pieces[i];
            var line = piece.In(text);
            // What stands among the furniture behind an article names its publisher, and nothing else.
            if (piece.Role == Role.Boilerplate && facts.Publisher is null)
                facts.Publisher = _masthead.PublisherIn(line, isFooter: true);
            if (piece.Role != Role.Text)
                continue;
            lines++;
            if (i > 0 && Paragraphs.MayEnd(pieces[i - 1], piece, text))
                continue;
            if (facts.Title is not null && pieces.Exists(p => p.Role == Role.Title) && Words.Same(line, facts.Title))
                piece.Role = Role.Boilerplate;
            else if (_masthead.PublisherIn(line, isFooter: false) is { } publisher)
                (facts.Publisher, piece.Role) = (facts.Publisher ?? publisher, Role.Byline);
            else if (IsBylineBelow(line, facts) || _masthead.ReadCredits(line, facts))
                piece.Role = Role.Byline;
        }
    }

    private bool IsBylineBelow(ReadOnlySpan<char> line, Facts facts)
    {
        // Only a line that is masthead throughout; its facts are taken when that is sure.
        var trial = new Facts();
        if (line.Length > 300 || _masthead.Read(line, isHead: false, trial) != line.Length)
            return false;
        _ = _masthead.Read(line, isHead: false, facts);
        return true;
    }

    private static Piece? NextText(List<Piece> pieces, int i)
    {
        for (var k = i + 1; k < pieces.Count; k++)
        {
            if (pieces[k].Role is not (Role.Boilerplate or Role.AddressLabel or Role.Address or Role.Related or Role.End))
                return pieces[k];
        }

        return null;
    }

    private static bool IsBody(Piece piece, string text)
    {
        var words = Words.Count(piece.In(text), WordsOfBody);
        return words >= WordsOfBody || (words >= WordsOfBody / 2 && Words.EndsSentence(piece.In(text)));
    }

    private static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> TitleText(ReadOnlySpan<char> line) => IsMarkedHeading(line) ? line.Trim("# ").Trim() : line;

    private static bool IsMarkedHeading(ReadOnlySpan<char> line) => line[0] == '#' && line.TrimStart('#') is [' ', ..] && line.Length - line.TrimStart('#').Length <= 6;

    // "• …", "* …", "- …", "1. …", "2) …"
    private static bool IsItem(ReadOnlySpan<char> line)
    {
        if (line.Length > 2 && line[0] is '•' or '*' or '-' or '▪' or '●' or '◦')
            return line[1] is ' ' or '\t';
        var digits = 0;
        while (digits < line.Length && digits < 3 && char.IsAsciiDigit(line[digits]))
            digits++;
        return digits is 1 or 2 && digits + 2 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ';
    }
}
