using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;
using Dragoman.Store.Writing;

namespace Dragoman.Store.Finding;

internal enum ArticleState
{
    Missing,
    Stands,
    Superseded,
}

/// <summary>Reads articles out of their tables.</summary>
internal static class ArticleRows
{
    private const string Columns = """
        a.id, a.file, a.url, a.title, a.publisher, a.authors, a.published, a.published_precision, a.published_basis, a.language, a.sha256, a.version
        """;

    public static ArticleState StateOf(Database database, string id)
    {
        var find = database.Prepare("select superseded is null from articles where id = ?").Bind(id);
        var state = find.Step() ? (find.NextBool() ? ArticleState.Stands : ArticleState.Superseded) : ArticleState.Missing;
        find.Reset();
        return state;
    }

    public static bool IsReadBy(Database database, string id, string version)
    {
        var find = database.Prepare("select 1 from readings where article = ? and version = ?").Bind(id).Bind(version);
        var found = find.Step();
        find.Reset();
        return found;
    }

    /// <summary>The id of an article with the same text from the same file that this version did not read.</summary>
    public static string? ReadOtherwise(Database database, ArticleLine article, string version)
    {
        var find = database
            .Prepare("""
                select id from articles a
                where sha256 = ? and file = ? and id <> ? and superseded is null
                    and not exists (select 1 from readings r where r.article = a.id and r.version = ?)
                order by publisher is ? desc, url is ? desc, id
                limit 1
                """)
            .Bind(article.Sha256).Bind(article.File).Bind(article.Id).Bind(version).Bind(article.Publisher).Bind(article.Url);
        var id = find.Step() ? find.Text(0) : null;
        find.Reset();
        return id;
    }

    public static IEnumerable<ArticleLine> Find(Database database, RecordFilter filter)
    {
        var conditions = new Conditions();
        if (!filter.WithSuperseded)
            conditions.Add("a.superseded is null");
        conditions.AddRange("a.published", filter.Since, filter.Until);
        conditions.AddArticle("a.id", "a.file", filter.Article);
        conditions.AddPublisher("a.publisher", filter.Publisher);
        conditions.AddAfter("articles a", ["a.published", "a.id"], filter.After);
        return Read(database, $"select {Columns} from articles a{conditions.Where} order by a.published nulls last, a.id limit {filter.Limit ?? -1}", conditions);
    }

    public static ArticleLine? ById(Database database, string id)
    {
        var conditions = new Conditions();
        conditions.Add("a.id = ?", id);
        return Read(database, $"select {Columns} from articles a{conditions.Where}", conditions).FirstOrDefault();
    }

    public static Dictionary<string, string> PublishedOf(Database database, IReadOnlyCollection<string> ids)
    {
        var published = new Dictionary<string, string>(StringComparer.Ordinal);
        var find = database.Prepare("select id, published from articles where id in (select value from json_each(?)) and published is not null").Bind(TextList.Write([.. ids]));
        while (find.Step())
            published[find.NextWord()] = find.NextWord();
        find.Reset();
        return published;
    }

    public static string TextOf(Database database, string id)
    {
        var find = database.Prepare("select text from articles where id = ?").Bind(id);
        var text = find.Step() ? find.Text(0) ?? "" : "";
        find.Reset();
        return text;
    }

    public static IReadOnlyList<BlockRow> BlocksOf(Database database, string id)
    {
        var blocks = new List<BlockRow>();
        var find = database.Prepare("select n, start, end, kind from blocks where article = ? order by n").Bind(id);
        while (find.Step())
            blocks.Add(new BlockRow(find.NextInt(), find.NextInt(), find.NextInt(), find.NextWord()));
        find.Reset();
        return blocks;
    }

    private static IEnumerable<ArticleLine> Read(Database database, string sql, Conditions conditions)
    {
        using var rows = database.PrepareOnce(sql);
        conditions.Bind(rows);
        while (rows.Step())
        {
            var id = rows.NextWord();
            yield return new ArticleLine
            {
                Id = id,
                File = rows.NextWord(),
                Url = rows.NextText(),
                Title = rows.NextText(),
                Publisher = rows.NextText(),
                Authors = TextList.Read(rows.NextWord()),
                Published = rows.NextText(),
                PublishedPrecision = rows.NextText(),
                PublishedBasis = rows.NextText(),
                Language = rows.NextText(),
                Sha256 = rows.NextWord(),
                Evidence = Evidence(database, id, rows.NextWord()),
            };
        }
    }

    private static List<EvidenceField> Evidence(Database database, string id, string version)
    {
        var evidence = new List<EvidenceField>();
        var find = database
            .Prepare("""
                select b.start, b.end, substr(a.text, b.start + 1, b.end - b.start), b.kind
                from blocks b join articles a on a.id = b.article
                where b.article = ? and b.kind in ('title', 'byline')
                order by b.n
                """)
            .Bind(id);
        while (find.Step())
            evidence.Add(new EvidenceField(id, find.NextInt(), find.NextInt(), find.NextWord(), BlockRow.RuleOf(find.NextWord()), version));
        find.Reset();
        return evidence;
    }
}
