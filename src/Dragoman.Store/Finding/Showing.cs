using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;
using Dragoman.Store.Utterances;

namespace Dragoman.Store.Finding;

/// <summary>Gathers what <see cref="ShownLine"/> shows.</summary>
internal static class Showing
{
    private const int MostLinks = 20;

    public static ShownLine? Show(Database database, string id) => id switch
    {
        ['s', '-', ..] => Evidenced(database, "statements", Whole(database, "statements", id), StatementRows.ById),
        ['e', '-', ..] => Evidenced(database, "events", Whole(database, "events", id), EventRows.ById),
        ['f', '-', ..] => Evidenced(database, "figures", Whole(database, "figures", id), FigureRows.ById),
        ['d', '-', ..] => Evidenced(database, "drafts", Whole(database, "drafts", id), DraftRows.ById),
        ['a', '-', ..] => Article(database, Whole(database, "articles", id)),
        _ => null,
    } ?? Actor(database, id);

    /// <summary>The only id that begins so; else what was asked for.</summary>
    private static string Whole(Database database, string table, string id)
    {
        if (id.Length is < 3 or >= 18)
            return id;
        var find = database.Prepare($"select id from {table} where id >= ?1 and id < ?1 || 'g' limit 2").Bind(id);
        var first = find.Step() ? find.Text(0) : null;
        var only = first is not null && !find.Step();
        find.Reset();
        return only ? first! : id;
    }

    private static ShownLine? Evidenced<TLine>(Database database, string table, string id, Func<Database, string, TLine?> byId)
        where TLine : EvidencedLine
    {
        if (byId(database, id) is not { } line)
            return null;
        var article = ArticleRows.ById(database, line.Article);
        var passages = Passages(database, line);
        var links = Neighbours(database, line, passages);
        if (line is EventLine)
            links.AddRange(OccurrenceLinker.LinkedTo(id, EventRows.OfSameTypeAndDate(database, id)).Select(l => new Link("same_event", l)));
        if (line is StatementLine { Utterance: { } utterance })
            links.AddRange(UtteranceRows.LinkedTo(database, utterance, id).Select(l => new Link("same_utterance", l)));
        return Shown(database, table, line, article, passages, links);
    }

    /// <summary>A position: read from statements, events and drafts, and not kept.</summary>
    public static ShownLine Computed(Database database, PositionLine line)
    {
        var passages = Passages(database, line);
        return new ShownLine(
            line, ArticleRows.ById(database, line.Article), passages, null, null, null, null, [], [new Link("from", line.From), .. Neighbours(database, line, passages).Where(l => l.Id != line.From)]);
    }

    public static ShownLine Computed(Database database, ShiftLine shift) =>
        new(shift, null, [.. Passages(database, shift.From).Take(1), .. Passages(database, shift.To).Take(1)], null, null, null, null, [], [new Link("position", shift.From.Id), new Link("position", shift.To.Id)]);

    private static ShownLine? Article(Database database, string id)
    {
        if (ArticleRows.ById(database, id) is not { } article)
            return null;
        var links = new List<Link>();
        AddLinks(database, links, "printing", "select id from articles where sha256 = ?1 and id <> ?2 and superseded is null order by id", article.Sha256, id);
        AddLinks(database, links, "statement", "select id from statements where article = ?1 and superseded is null order by start, id", id);
        AddLinks(database, links, "event", "select id from events where article = ?1 and superseded is null order by start, id", id);
        AddLinks(database, links, "figure", "select id from figures where article = ?1 and superseded is null order by start, id", id);
        return Shown(database, "articles", article, article, [], links);
    }

    private static ShownLine? Actor(Database database, string id)
    {
        if (ActorRows.ById(database, id) is not { } actor)
            return null;
        var links = new List<Link>();
        AddLinks(database, links, "statement", $"select id from statements where source_actor_id = ?1 and superseded is null order by dated desc, id limit {MostLinks}", id);
        AddLinks(
            database,
            links,
            "event",
            $"select distinct e.id from events e join event_parties p using (line) where p.actor_id = ?1 and e.superseded is null order by e.dated desc, e.id limit {MostLinks}",
            id);
        return new ShownLine(actor, null, [], null, null, null, null, Judgements(database, id), links);
    }

    private static ShownLine Shown(Database database, string table, Line line, ArticleLine? article, IReadOnlyList<Passage> passages, List<Link> links)
    {
        var articleColumn = table == "articles" ? "id" : "article";
        var find = database
            .Prepare($"select t.version, r.recorded, t.superseded, t.replaced_by from {table} t left join readings r on r.article = t.{articleColumn} and r.version = t.version where t.id = ?")
            .Bind(line.Id);
        find.Step();
        var (madeBy, recorded, superseded, replacedBy) = (find.NextText(), find.NextText(), find.NextText(), find.NextText());
        find.Reset();
        AddLinks(database, links, "replaced", $"select id from {table} where replaced_by = ?1 order by id", line.Id);
        return new ShownLine(line, article, passages, madeBy, recorded, superseded, replacedBy, Judgements(database, line.Id), links);
    }

    public static IReadOnlyList<JudgementLine> Judgements(Database database, string id)
    {
        var judgements = new List<JudgementLine>();
        var find = database.Prepare("select line_id, answer, note, who, judged, carried_from from judgements where line_id = ? order by judgement").Bind(id);
        while (find.Step())
            judgements.Add(new JudgementLine(find.NextWord(), find.NextWord(), find.NextText(), find.NextWord(), find.NextWord(), find.NextText()));
        find.Reset();
        return judgements;
    }

    private static List<Passage> Passages(Database database, EvidencedLine line)
    {
        var text = ArticleRows.TextOf(database, line.Article);
        var points = new CodePoints(text);
        var blocks = ArticleRows.BlocksOf(database, line.Article);
        return [.. line.Evidence.Select(words => PassageOf(words, text, points, blocks))];
    }

    private static Passage PassageOf(EvidenceField words, string text, CodePoints points, IReadOnlyList<BlockRow> blocks)
    {
        // Words that run over several blocks are shown with all of them; without blocks, with the lines that they touch.
        var touched = blocks.Where(block => block.Start < words.End && block.End > words.Start).ToList();
        var (start, end) = touched.Count > 0 ? (Math.Min(words.Start, touched[0].Start), Math.Max(words.End, touched[^1].End)) : Lines(words, text, points);
        return new Passage(start, end, text[points.ToUnits(start)..points.ToUnits(end)], words.Start, words.End);
    }

    private static (int Start, int End) Lines(EvidenceField words, string text, CodePoints points)
    {
        var before = text.AsSpan(0, points.ToUnits(words.Start)).LastIndexOfAny('\n', '\r') + 1;
        var from = points.ToUnits(words.End);
        var after = text.AsSpan(from).IndexOfAny('\n', '\r');
        return (points.FromUnits(before), points.FromUnits(after < 0 ? text.Length : from + after));
    }

    private static List<Link> Neighbours(Database database, EvidencedLine line, List<Passage> passages)
    {
        var links = new List<Link>();
        if (line is FigureLine figure)
            links.AddRange(figure.ContestedWith.Select(id => new Link("rival", id)));
        var (start, end) = (passages.Min(passage => passage.Start), passages.Max(passage => passage.End));
        foreach (var (why, table) in new[] { ("statement", "statements"), ("event", "events"), ("figure", "figures") })
        {
            var find = database
                .Prepare($"select id from {table} where article = ? and start >= ? and start < ? and id <> ? and superseded is null order by start, id limit {MostLinks}")
                .Bind(line.Article).Bind(start).Bind(end).Bind(line.Id);
            while (find.Step())
                links.Add(new Link(why, find.NextWord()));
            find.Reset();
        }

        return links;
    }

    private static void AddLinks(Database database, List<Link> links, string why, string sql, params string[] values)
    {
        var find = database.Prepare(sql);
        foreach (var value in values)
            find.Bind(value);
        while (find.Step())
            links.Add(new Link(why, find.NextWord()));
        find.Reset();
    }
}
