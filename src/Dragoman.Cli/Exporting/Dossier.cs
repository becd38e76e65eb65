using System.Globalization;
using System.Text;
using Dragoman.Cli.Listings;
using Dragoman.Store;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Exporting;

/// <summary>A timeline as Markdown: shifts, positions, statements and events by date, each with the number of the passage that it came from.</summary>
internal sealed class Dossier(RecordStore store, string title, string filters)
{
    private readonly List<(string Article, EvidenceField Words, string Line)> _sources = [];
    private readonly Dictionary<string, ArticleLine?> _articles = [];
    private readonly StringBuilder _text = new();

    /// <param name="statements">Those that no position comes from are rows of their own.</param>
    public string Write(IReadOnlyList<PositionLine> positions, IReadOnlyList<ShiftLine> shifts, IReadOnlyList<EventLine> events, IReadOnlyList<StatementLine> statements)
    {
        var held = positions.Select(p => p.From).ToHashSet(StringComparer.Ordinal);
        StatementLine[] said = [.. statements.Where(s => !held.Contains(s.Id))];
        _text.Append(CultureInfo.InvariantCulture, $"# {Plain(title)}\n\n");
        _text.Append(CultureInfo.InvariantCulture, $"From {Plain(store.Path)}, entry {store.Head()} of its log. Filters: {Plain(filters.Length > 0 ? filters : "none")}.\n");
        var undated = positions.Count(p => p.Date is null) + events.Count(e => Date(e) is null) + said.Count(s => Date(s) is null);
        _text.Append(undated > 0 ? $"Not here: {undated} lines without a date, and what no rule reads.\n" : "Not here: what no rule reads.\n");
        if (shifts.Count > 0)
            _text.Append("\n## Shifts\n\n");
        foreach (var shift in shifts)
            _text.Append(CultureInfo.InvariantCulture, $"- **{Plain(shift.Actor)}** on {Plain(shift.Issue)}, {shift.Strength}:\n  - {Told(shift.From)}\n  - {Told(shift.To)}\n");
        _text.Append("\n## Timeline\n\n");
        var rows = positions.Where(p => p.Date is not null).Select(p => (p.Date!, Row: (Func<string>)(() => $"{Plain(p.Actor)} on {Plain(p.Issue)}: {Held(p)}")))
            .Concat(events.Where(e => Date(e) is not null).Select(e => (Date(e)!, Row: (Func<string>)(() => Told(e)))))
            .Concat(said.Where(s => Date(s) is not null).Select(s => (Date(s)!, Row: (Func<string>)(() => Told(s)))));
        foreach (var (date, row) in rows.OrderBy(r => r.Item1, StringComparer.Ordinal))
            _text.Append(CultureInfo.InvariantCulture, $"- **{date}** {row()}\n");
        _text.Append("\n## Passages\n\n");
        for (var i = 0; i < _sources.Count; i++)
            _text.Append(CultureInfo.InvariantCulture, $"{i + 1}. {Source(_sources[i])}\n");
        return _text.ToString();
    }

    private string Told(PositionLine p) => $"{p.Date}, {Held(p)}";

    private string Held(PositionLine p) =>
        $"{Plain(PositionListing.Who(p))}, {p.Stance}: {Plain(PositionListing.Quoted(p))} [{Cite(p.Evidence[0], p.From)}]";

    private string Told(EventLine e)
    {
        var recipient = EventListing.Short(e.Recipient);
        var teller = e.AccordingTo is { } source ? $", says {Plain(source.Name ?? source.Text)}" : "";
        return $"{Plain(EventListing.Short(e.Actor))} {EventListing.Did(e)}{(recipient.Length > 0 ? " → " + Plain(recipient) : "")}{teller}: {Plain(e.Evidence[0].Quote)} [{Cite(e.Evidence[0], e.Id)}]";
    }

    private string Told(StatementLine s)
    {
        var who = s.Source is { } source ? source.Name ?? source.Text ?? "somebody" : "somebody whom the text does not name";
        return $"{Plain(who)} {(s.Cue is { } cue ? $"({Plain(cue.Text)})" : "said")}: {Plain(string.Join(" […] ", s.Content.Select(words => words.Text)))} [{Cite(s.Evidence[0], s.Id)}]";
    }

    private int Cite(EvidenceField words, string line)
    {
        var known = _sources.FindIndex(s => s.Line == line && s.Words.Start == words.Start && s.Words.End == words.End && s.Article == words.Article);
        if (known >= 0)
            return known + 1;
        _sources.Add((words.Article, words, line));
        return _sources.Count;
    }

    private string Source((string Article, EvidenceField Words, string Line) source)
    {
        var article = ArticleOf(source.Article);
        var where = string.Join(", ", new[] { article?.Publisher, article?.Published, article?.File }.OfType<string>().Select(Plain));
        return $"“{Plain(source.Words.Quote)}” — {Plain(article?.Title ?? "no title")}, {where}, characters {source.Words.Start} to {source.Words.End}; `{source.Line}`, rule `{source.Words.Rule}`.";
    }

    private string? Date(EventLine line) => line.Date ?? ArticleOf(line.Article)?.Published;

    private string? Date(StatementLine line) => line.Date ?? ArticleOf(line.Article)?.Published;

    private ArticleLine? ArticleOf(string id)
    {
        if (!_articles.TryGetValue(id, out var article))
            _articles.Add(id, article = store.FindArticles(RecordFilter.None with { Article = id }).FirstOrDefault());
        return article;
    }

    /// <summary>Words as words: on one line, with nothing in them that Markdown, HTML or the direction of writing would make something of.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(' ');
            }
            else if (char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C')
            {
                plain.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)c:X4}⟩");
            }
            else
            {
                plain.Append(c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '!' or '~' or '&' ? "\\" : "").Append(c);
            }
        }

        return plain.ToString().Trim();
    }
}
