using Dragoman.Store.Finding;
using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;
using Dragoman.Store.Writing;

namespace Dragoman.Store.Utterances;

/// <summary>Links the statements of a record to utterances, and reads utterances back.</summary>
internal static class UtteranceRows
{
    // Statements are compared with those of this many days before and after: the window of the linker, once more for what its members lead to.
    private const int Margin = UtteranceLinker.DaysApart * 2;

    private const string Standing = "from statements s join articles a on a.id = s.article where s.superseded is null and s.act is not 'stance'";

    private const string Columns = """
        s.line, s.id, s.article, s.source_actor_id, s.source_name, s.source_text, s.dated, s.quotation_marks or s.kind = 'direct', s.utterance,
        (select group_concat(text, ' ') from (select text from statement_content c where c.line = s.line order by n)),
        a.published, a.publisher, a.file
        """;

    /// <summary>Sets the utterance of every statement near the given articles.</summary>
    /// <param name="articles">What is new; null for the whole record.</param>
    /// <returns>How many statements have another utterance than before.</returns>
    public static int Link(Database database, IReadOnlyCollection<string>? articles, IReadOnlyList<string> formulas)
    {
        var rows = Near(database, articles);
        var words = new ContentWords(formulas);
        var groups = UtteranceLinker.Link(rows.Select(row => row.Said(words)));
        var wanted = new Dictionary<long, string>();
        var byLine = rows.ToDictionary(row => row.Line);
        foreach (var group in groups)
        {
            var first = group.Select(said => byLine[said.Line]).Min(Carrier.Order)!;
            foreach (var said in group)
                wanted[said.Line] = "u-" + first.Id[2..];
        }

        var update = database.Prepare("update statements set utterance = ? where line = ?");
        var changed = 0;
        foreach (var row in rows)
        {
            var utterance = wanted.GetValueOrDefault(row.Line);
            if (utterance == row.Utterance)
                continue;
            update.Bind(utterance).Bind(row.Line).Run();
            changed++;
        }

        return changed;
    }

    /// <summary>The utterances behind the statements that fit, in the order of their first statement.</summary>
    public static IEnumerable<UtteranceLine> Find(Database database, RecordFilter filter)
    {
        var utterances = StatementRows.UtterancesOf(database, filter with { Limit = null, WithSuperseded = false }).Take(filter.Limit ?? int.MaxValue);
        foreach (var utterance in utterances)
            yield return Utterance(database, utterance);
    }

    public static UtteranceLine? ById(Database database, string id)
    {
        var find = database.Prepare("select 1 from statements where utterance = ? and superseded is null limit 1").Bind(id);
        var isThere = find.Step();
        find.Reset();
        return isThere ? Utterance(database, id) : null;
    }

    /// <summary>The ids of the other statements of the same utterance.</summary>
    public static List<string> LinkedTo(Database database, string utterance, string id)
    {
        var ids = new List<string>();
        var find = database.Prepare("select id from statements where utterance = ? and id <> ? and superseded is null order by dated, article, start").Bind(utterance).Bind(id);
        while (find.Step())
            ids.Add(find.NextWord());
        find.Reset();
        return ids;
    }

    private static UtteranceLine Utterance(Database database, string id)
    {
        var lines = StatementRows.OfUtterance(database, id).ToDictionary(line => line.Id, StringComparer.Ordinal);
        var carriers = new List<(Carrier Row, StatementLine Line)>();
        foreach (var row in Read(database, $"select {Columns} {Standing} and s.utterance = ?", id))
            carriers.Add((row, lines[row.Id]));
        carriers.Sort((a, b) => Carrier.Order.Compare(a.Row, b.Row));
        var first = carriers[0];
        var dated = carriers.Find(c => c.Line.Date is not null).Line ?? first.Line;
        return new UtteranceLine
        {
            Id = id,
            Source = carriers.Find(c => c.Line.Source?.Name is not null).Line?.Source ?? first.Line.Source,
            Date = dated.Date,
            DatePrecision = dated.DatePrecision,
            Content = first.Row.Content,
            Carriers = [.. carriers.Select((c, n) => c.Row.Field(c.Line, n == 0 ? null : first.Row.Content))],
            Evidence = [.. carriers.Select(c => c.Line.Evidence[0])],
        };
    }

    private static List<Carrier> Near(Database database, IReadOnlyCollection<string>? articles)
    {
        if (articles is null)
            return [.. Read(database, $"select {Columns} {Standing} order by s.dated nulls last, s.article, s.start, s.id")];
        var ids = TextList.Write([.. articles]);
        using var range = database.PrepareOnce("select min(dated), max(dated) from statements where article in (select value from json_each(?1))").Bind(ids);
        range.Step();
        var (since, until) = (Day(range.NextText(), -Margin), Day(range.NextText(), Margin));
        // Each part of the union has an index of its own.
        const string Lines = """
            select line from statements where article in (select value from json_each(?1))
            union select line from statements where dated between ?2 and ?3
            union select line from statements where dated is null
            union select line from statements where length(dated) < 10
            """;
        // With a statement come the others of its utterance, wherever they stand.
        return
        [
            .. Read(
                database,
                $"""
                with near as ({Lines}),
                    wider as (select line from near union select line from statements where utterance in (select s.utterance from near join statements s using (line) where s.utterance is not null))
                select {Columns} from wider join statements s using (line) join articles a on a.id = s.article where s.superseded is null
                order by s.dated nulls last, s.article, s.start, s.id
                """,
                ids,
                since ?? "",
                until ?? ""),
        ];
    }

    private static string? Day(string? date, int days) =>
        PartialDate.TryParse(date, out var parsed) ? PartialDate.Of((days < 0 ? parsed.Earliest : parsed.Latest).AddDays(days)).ToString() : null;

    private static IEnumerable<Carrier> Read(Database database, string sql, params string[] values)
    {
        using var rows = database.PrepareOnce(sql);
        foreach (var value in values)
            rows.Bind(value);
        while (rows.Step())
        {
            yield return new Carrier(
                rows.NextLong(), rows.NextWord(), rows.NextWord(), rows.NextText(), rows.NextText(), rows.NextText(), rows.NextText(), rows.NextBool(), rows.NextText(),
                rows.NextText() ?? "", rows.NextText(), rows.NextText(), rows.NextWord());
        }
    }

    /// <summary>A statement that may print an utterance.</summary>
    private sealed record Carrier(
        long Line, string Id, string Article, string? ActorId, string? Name, string? Text, string? Dated, bool Quoted, string? Utterance, string Content,
        string? Published, string? Publisher, string File)
    {
        /// <summary>The first carrier first: by the date of publication; of one day the papers say nothing about the hour, so by id; in one article as it stands.</summary>
        public static readonly Comparer<Carrier> Order = Comparer<Carrier>.Create((a, b) =>
        {
            var published = string.CompareOrdinal(a.Published ?? "~", b.Published ?? "~");
            var article = published != 0 ? published : string.CompareOrdinal(a.Article, b.Article);
            return article != 0 ? article : a.Line.CompareTo(b.Line);
        });

        public SaidWords Said(ContentWords words) => new(Line, Article, Speaker, Day(), Quoted, words.Of(Content));

        public CarrierField Field(StatementLine line, string? first) => new(
            Id, Article, File, Publisher, Published, line.Kind, Content, first is not null && WordDifference.Same(first, Content),
            first is null ? [] : WordDifference.Of(first, Content));

        // A person is known by the last word of the name, which papers that leave the rest out print, too; others by their id.
        private string Speaker
        {
            get
            {
                var name = Name ?? Text ?? "";
                var last = SearchText.Fold(name[(name.LastIndexOf(' ') + 1)..]);
                if (ActorId is null)
                    return name.Length > 0 && char.IsUpper(name[0]) && !name.StartsWith("The ", StringComparison.Ordinal) ? last : "";
                var isUnlisted = ActorId.StartsWith("n-", StringComparison.Ordinal);
                if (isUnlisted && (name.Length == 0 || !char.IsUpper(name[0])))
                    return "";
                return isUnlisted || ActorId.StartsWith(last + "-", StringComparison.Ordinal) ? last : ActorId;
            }
        }

        private int? Day() => Dated is { Length: 10 } && PartialDate.TryParse(Dated, out var date) ? date.Earliest.DayNumber : null;
    }
}
