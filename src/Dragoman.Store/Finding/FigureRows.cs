using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Finding;

/// <summary>Reads figures out of their table, each with its rivals.</summary>
internal static class FigureRows
{
    private const string Columns = """
        f.line, f.id, f.article, a.file, f.measure, f.value, f.low, f.high, f.bound, f.unit, f.quantity_text, f.quantity_start, f.quantity_end,
        f.counted_text, f.counted_start, f.counted_end, f.place, f.date, f.date_precision, f.source_text, f.source_start, f.source_end, f.source_actor,
        f.source_actor_id, f.source_name, f.source_country, f.source_sector, f.subject
        """;

    private const string From = "from figures f join articles a on a.id = f.article";

    // How far two ranges lie apart; not above 0 where they meet, null where one has no number.
    private const string Distance = "max(coalesce(g.value, g.low) - coalesce(f.value, f.high), coalesce(f.value, f.low) - coalesce(g.value, g.high))";

    /// <summary>
    /// A query for the rivals g of a figure f: the same subject at an overlapping time, another source, another number. The index on subjects keeps it
    /// from comparing each with each.
    /// </summary>
    /// <remarks>f must be a row of figures in the outer query.</remarks>
    public static string RivalsOf(string what) => RivalsIn("figures g", what);

    private static string RivalsIn(string tables, string what) => $"""
        select {what} from {tables}
        where g.subject = f.subject and g.line <> f.line and g.superseded is null and g.said_by <> f.said_by and g.unit = f.unit
            and {Distance} > 0
            and (g.first_day <= f.last_day and g.last_day >= f.first_day or g.article = f.article and (g.first_day is null or f.first_day is null))
        """;

    private static readonly string Rivals = $"with f as (select * from figures where line = ?) {RivalsIn("f, figures g", $"g.id, {Distance}")} order by g.dated, g.article, g.start, g.id";

    public static IEnumerable<FigureLine> Find(Database database, RecordFilter filter)
    {
        var conditions = new Conditions();
        if (!filter.WithSuperseded)
            conditions.Add("f.superseded is null");
        conditions.AddAny(filter.Source, term => ActorColumns.OfFigure.Is(database, term));
        conditions.AddAny(filter.Type, term => ("(f.measure = ? or f.unit = ?)", [term.ToLowerInvariant(), term]));
        conditions.AddAny(filter.Place, term => ("has_words(f.place, ?)", [SearchText.Fold(term)]));
        conditions.AddAny(filter.About, term => ("exists (select 1 from evidence v where v.line = f.line and has_words(v.quote, ?))", [SearchText.Fold(term)]));
        conditions.AddRange("f.dated", filter.Since, filter.Until);
        conditions.AddArticle("f.article", "a.file", filter.Article);
        conditions.AddPublisher("a.publisher", filter.Publisher);
        if (filter.Contested)
            conditions.Add($"f.subject is not null and exists ({RivalsOf("1")})");
        conditions.AddAfter("figures f", ["f.dated", "f.article", "f.start", "f.quantity_start", "f.id"], filter.After);
        var order = filter.Contested ? "min(f.dated) over (partition by f.subject) nulls last, f.subject, " : "";
        return Read(database, $"select {Columns} {From}{conditions.Where} order by {order}f.dated nulls last, f.article, f.start, f.quantity_start, f.id limit {filter.Limit ?? -1}", conditions);
    }

    public static FigureLine? ById(Database database, string id)
    {
        var conditions = new Conditions();
        conditions.Add("f.id = ?", id);
        return Read(database, $"select {Columns} {From}{conditions.Where}", conditions).FirstOrDefault();
    }

    /// <summary>What stands of an article, read whole.</summary>
    public static List<FigureLine> StandingOf(Database database, string article)
    {
        var conditions = new Conditions();
        conditions.Add("f.article = ? and f.superseded is null", article);
        return [.. Read(database, $"select {Columns} {From}{conditions.Where} order by f.start, f.id", conditions)];
    }

    private static IEnumerable<FigureLine> Read(Database database, string sql, Conditions conditions)
    {
        using var rows = database.PrepareOnce(sql);
        conditions.Bind(rows);
        while (rows.Step())
        {
            var line = rows.NextLong();
            var figure = new FigureLine
            {
                Id = rows.NextWord(),
                Article = rows.NextWord(),
                File = rows.NextWord(),
                Measure = rows.NextWord(),
                Value = rows.NextDecimalOrNull(),
                Low = rows.NextDecimalOrNull(),
                High = rows.NextDecimalOrNull(),
                Bound = rows.NextWord(),
                Unit = rows.NextWord(),
                Quantity = WordsIn(rows)!,
                Counted = WordsIn(rows),
                Place = rows.NextText(),
                Date = rows.NextText(),
                DatePrecision = rows.NextText(),
                AccordingTo = SourceOf(rows),
                Subject = rows.NextText(),
                Evidence = EvidenceRows.Of(database, line),
            };
            yield return figure.Subject is null ? figure : WithRivals(database, line, figure);
        }
    }

    private static FigureLine WithRivals(Database database, long line, FigureLine figure)
    {
        var ids = new List<string>();
        decimal? gap = null;
        var find = database
            .Prepare(Rivals)
            .Bind(line);
        while (find.Step())
        {
            ids.Add(find.NextWord());
            if (find.NextDecimalOrNull() is { } distance && !(distance <= gap))
                gap = distance;
        }

        find.Reset();
        return ids.Count == 0 ? figure : figure with { ContestedWith = ids, Gap = gap };
    }

    private static WordsField? WordsIn(Prepared row)
    {
        var (text, start, end) = (row.NextText(), row.NextIntOrNull(), row.NextIntOrNull());
        return text is null ? null : new WordsField(start ?? 0, end ?? 0, text);
    }

    private static PartyField? SourceOf(Prepared row)
    {
        var (text, start, end) = (row.NextText(), row.NextIntOrNull(), row.NextIntOrNull());
        var source = new PartyField(text ?? "", start ?? 0, end ?? 0, row.NextText(), row.NextText(), row.NextText(), row.NextText(), row.NextText());
        return text is null ? null : source;
    }
}
