namespace Dragoman.Coding.Statements;

/// <summary>Embedded posts: the words, then "— Name (@handle) July 30, 2016".</summary>
internal static class Posts
{
    private static readonly string[] Dashes = ["&mdash;", "—", "–"];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static IEnumerable<Draft> Find(ArticleView view)
    {
        var waiting = new List<Span>();
        foreach (var block in view.Article.Blocks)
        {
            if (block.Kind != BlockKind.Post)
            {
                waiting.Clear();
                continue;
            }

            if (Signature(view.Text, block.Span) is not { } signature)
            {
                waiting.Add(block.Span);
                continue;
            }

            if (Post(view, waiting, block.Span, signature) is { } draft)
                yield return draft;
            waiting.Clear();
        }
    }

    private static Draft? Post(ArticleView view, List<Span> before, Span last, (int Dash, Span Name, PartialDate? Date) signature)
    {
        var draft = new Draft
        {
            Kind = StatementKind.Direct,
            QuotationMarks = false,
            Source = Layout.Named(view, signature.Name) ?? new Source(signature.Name, null, null),
            Date = signature.Date,
            Rule = "statement/direct/post",
        };
        foreach (var span in before)
            AddWords(view.Text, span, draft.Content);
        AddWords(view.Text, new Span(last.Start, signature.Dash), draft.Content);
        return draft.Content.Count > 0 ? draft : null;
    }

    // The last dash behind which a name and a handle in brackets stand.
    private static (int Dash, Span Name, PartialDate? Date)? Signature(string text, Span block)
    {
        var words = block.In(text);
        int dash = -1, width = 0;
        foreach (var form in Dashes)
        {
            var found = words.LastIndexOf(form);
            if (found > dash)
                (dash, width) = (found, form.Length);
        }

        if (dash < 0)
            return null;
        var behind = words[(dash + width)..];
        int open = behind.IndexOf('('), close = behind.IndexOf(')');
        if (open < 1 || close < open + 2 || behind[(open + 1)..close].Contains(' '))
            return null;
        var start = block.Start + dash + width;
        var name = Layout.Trim(text, new Span(start, start + open));
        return name.IsEmpty ? null : (block.Start + dash, name, DateIn(behind[(close + 1)..]));
    }

    // "July 30, 2016" or "30 July 2016".
    private static PartialDate? DateIn(ReadOnlySpan<char> text)
    {
        int year = 0, month = 0, day = 0;
        foreach (var range in text.SplitAny(' ', ',', '\n', '\r', '\t'))
        {
            var word = text[range];
            if (word.IsEmpty)
                continue;
            if (int.TryParse(word, out var number))
            {
                if (number is > 1900 and < 2200)
                    year = number;
                else if (number is >= 1 and <= 31)
                    day = number;
                continue;
            }

            for (var i = 0; i < Months.Length && month == 0; i++)
                month = word.Equals(Months[i], StringComparison.OrdinalIgnoreCase) || (word.Length >= 3 && Months[i].AsSpan().StartsWith(word.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)) ? i + 1 : 0;
            if (month == 0 || (year > 0 && day > 0))
                break;
        }

        return year > 0 && month > 0 && day > 0 && day <= DateTime.DaysInMonth(year, month) ? new PartialDate(year, month, day) : null;
    }

    // Addresses, tags and what is left of mark-up are no words of the writer.
    private static void AddWords(string text, Span span, List<Span> content)
    {
        int start = -1, end = -1;
        for (var at = span.Start; at <= span.End; at++)
        {
            var stops = at == span.End || text[at] == '<' || (text[at] is 'h' or 'w' || start < 0 || char.IsWhiteSpace(text[at - 1])) && StartsLink(text.AsSpan(at, span.End - at));
            if (!stops)
            {
                if (char.IsWhiteSpace(text[at]))
                    continue;
                start = start < 0 ? at : start;
                end = at + 1;
                continue;
            }

            if (start >= 0 && HasWord(text.AsSpan(start, end - start)))
                content.Add(new Span(start, end));
            start = -1;
            if (at < span.End)
                at = text[at] == '<' ? Skip(text, at, span.End, '>') : Skip(text, at, span.End, ' ');
        }
    }

    private static bool StartsLink(ReadOnlySpan<char> text) =>
        text.StartsWith("http://") || text.StartsWith("https://") || text.StartsWith("www.") || IsAddress(text);

    // "pic.example/xyz": letters, a dot, letters, a slash.
    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
            at++;
        if (at < 2 || at >= text.Length - 3 || text[at] != '.' || !char.IsAsciiLetterLower(text[at + 1]))
            return false;
        at++;
        while (at < text.Length && (char.IsAsciiLetterLower(text[at]) || text[at] == '.'))
            at++;
        return at < text.Length && text[at] == '/';
    }

    private static bool HasWord(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var c in words)
            letters += char.IsLetter(c) ? 1 : 0;
        return letters > 1;
    }

    private static int Skip(string text, int from, int to, char until)
    {
        var at = from;
        while (at < to - 1 && text[at] != until && !(until == ' ' && char.IsWhiteSpace(text[at])))
            at++;
        return at;
    }
}
