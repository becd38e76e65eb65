using System.Text;
using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Finding;

/// <summary>Full-text search over articles and lines, and the index behind it.</summary>
internal static class SearchRows
{
    // Characters that no keyboard writes part the words that were found from those around them.
    private const char Open = '\u0002';
    private const char Close = '\u0003';
    private const int SnippetWords = 32;

    // So many hits are put in the order of their weight.
    private const int MostWeighed = 20_000;

    private static readonly string[] Kinds = ["articles", "statements", "events", "figures", "drafts"];

    /// <summary>Takes what an article and its lines say into the index, as far as it is not there yet.</summary>
    public static void Add(Database database, string article)
    {
        var last = database.Prepare("select coalesce(max(n), 0) from searched");
        last.Step();
        var before = last.Long(0);
        last.Reset();
        database
            .Prepare("""
                insert or ignore into searched (id)
                select id from articles where id = ?1 union all select id from statements where article = ?1
                union all select id from events where article = ?1 union all select id from figures where article = ?1
                union all select id from drafts where article = ?1
                """)
            .Bind(article).Run();
        database.Prepare("insert into search (rowid, title, words) select n, title, words from searchable where n > ?").Bind(before).Run();
    }

    /// <param name="kind">a, s, e, f or d: only articles, statements, events, figures or drafts.</param>
    /// <param name="skip">How many of the best are known already.</param>
    /// <param name="mostWeighed">Of words with more hits the last read come first.</param>
    public static IReadOnlyList<SearchHit> Find(Database database, string words, char? kind, int limit, int skip, int mostWeighed = MostWeighed)
    {
        var query = QueryOf(words);
        if (query.Length == 0)
            return [];
        var isKind = kind is null ? "" : "join searched s on s.n = search.rowid and s.id glob ?4";
        // To weigh what stands nearly everywhere takes long and tells nothing: of such words the last read come first.
        var (score, order) = IsCommon(database, query, mostWeighed) ? ("0.0", "search.rowid desc") : ("bm25(search, 4.0, 1.0)", "score, search.rowid");
        var find = database
            .Prepare($"""
                with found as materialized (
                    select search.rowid as n, {score} as score
                    from search {isKind}
                    where search match ?1 {Standing(database)}
                    order by {order} limit ?2 offset ?3
                ),
                lines as (
                    select f.n, f.score, s.id, coalesce(st.article, e.article, g.article, d.article, s.id) as article, coalesce(st.dated, e.dated, g.dated, d.dated) as dated
                    from found f join searched s on s.n = f.n
                        left join statements st on st.id = s.id left join events e on e.id = s.id left join figures g on g.id = s.id left join drafts d on d.id = s.id
                )
                select l.id, a.id, a.file, a.title, a.publisher, coalesce(l.dated, a.published),
                    (select snippet(search, 1, char(2), char(3), '…', {SnippetWords}) from search where search match ?1 and rowid = l.n)
                from lines l join articles a on a.id = l.article order by {(score == "0.0" ? "l.n desc" : "l.score, l.n")}
                """)
            .Bind(query).Bind(limit).Bind(skip);
        if (kind is { } letter)
            find.Bind($"{letter}-*");
        var hits = new List<SearchHit>();
        while (find.Step())
            hits.Add(new SearchHit(find.NextWord(), find.NextWord(), find.NextWord(), find.NextText(), find.NextText(), find.NextText(), Parts(find.NextWord())));
        find.Reset();
        return hits;
    }

    private static bool IsCommon(Database database, string query, int most)
    {
        var count = database.Prepare($"select count(*) from (select 1 from search where search match ? limit {most + 1})").Bind(query);
        count.Step();
        var isCommon = count.Long(0) > most;
        count.Reset();
        return isCommon;
    }

    // Few records have lines that no longer stand, and only they pay for it.
    private static string Standing(Database database) => string.Concat(Kinds.Where(table => IsAny(database, table)).Select(table =>
        $" and not exists (select 1 from {table} x where x.superseded is not null and x.id = (select y.id from searched y where y.n = search.rowid))"));

    private static bool IsAny(Database database, string table)
    {
        var any = database.Prepare($"select exists (select 1 from {table} where superseded is not null)");
        any.Step();
        var isAny = any.NextBool();
        any.Reset();
        return isAny;
    }

    /// <summary>What a person types as FTS5 has it: words all of which must occur, phrases in quotation marks, a star for a beginning, a minus for not.</summary>
    internal static string QueryOf(string typed)
    {
        var (wanted, unwanted) = (new StringBuilder(), new StringBuilder());
        var pieces = typed.Replace('“', '"').Replace('”', '"').Split('"');
        for (var i = 0; i < pieces.Length; i++)
        {
            foreach (var word in i % 2 == 1 ? [pieces[i]] : pieces[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                Add(word, phrase: i % 2 == 1, wanted, unwanted);
        }

        return wanted.Length == 0 ? "" : $"{wanted}{unwanted}";
    }

    private static void Add(string word, bool phrase, StringBuilder wanted, StringBuilder unwanted)
    {
        var not = !phrase && word.Length > 1 && word[0] == '-';
        var star = !phrase && word[^1..] == "*";
        if (!word.Any(char.IsLetterOrDigit))
            return;
        var term = $"\"{word.Trim('-', '*').Replace('\0', ' ')}\"{(star ? "*" : "")}";
        if (not)
            unwanted.Append(" NOT ").Append(term);
        else
            wanted.Append(wanted.Length > 0 ? " AND " : "").Append(term);
    }

    private static List<SnippetPart> Parts(string snippet)
    {
        var parts = new List<SnippetPart>();
        var found = false;
        foreach (var piece in snippet.Split(Open, Close))
        {
            if (piece.Length > 0)
                parts.Add(new SnippetPart(piece, found));
            found = !found;
        }

        return parts;
    }
}
