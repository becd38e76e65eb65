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
                """)
            .Bind(article).Run();
        database.Prepare("insert into search (rowid, title, words) select n, title, words from searchable where n > ?").Bind(before).Run();
    }

    /// <param name="kind">a, s, e or f: only articles, statements, events or figures.</param>
    /// <param name="skip">How many of the best are known already.</param>
    public static IReadOnlyList<SearchHit> Find(Database database, string words, char? kind, int limit, int skip)
    {
        var query = QueryOf(words);
        if (query.Length == 0)
            return [];
        var find = database
            .Prepare($"""
                with found as materialized (
                    select s.n, s.id, bm25(search, 4.0, 1.0) as score, snippet(search, 1, char(2), char(3), '…', {SnippetWords}) as snippet
                    from search join searched s on s.n = search.rowid
                    where search match ?1 and s.id glob ?2
                        and not exists (select 1 from articles x where x.id = s.id and x.superseded is not null)
                        and not exists (select 1 from statements x where x.id = s.id and x.superseded is not null)
                        and not exists (select 1 from events x where x.id = s.id and x.superseded is not null)
                        and not exists (select 1 from figures x where x.id = s.id and x.superseded is not null)
                    order by bm25(search, 4.0, 1.0), s.n limit ?3 offset ?4
                ),
                lines as (
                    select f.*, coalesce(st.article, e.article, g.article, f.id) as article, coalesce(st.dated, e.dated, g.dated) as dated
                    from found f left join statements st on st.id = f.id left join events e on e.id = f.id left join figures g on g.id = f.id
                )
                select l.id, a.id, a.file, a.title, a.publisher, coalesce(l.dated, a.published), l.snippet
                from lines l join articles a on a.id = l.article order by l.score, l.n
                """)
            .Bind(query).Bind(kind is { } letter ? $"{letter}-*" : "*").Bind(limit).Bind(skip);
        var hits = new List<SearchHit>();
        while (find.Step())
            hits.Add(new SearchHit(find.NextWord(), find.NextWord(), find.NextWord(), find.NextText(), find.NextText(), find.NextText(), Parts(find.NextWord())));
        find.Reset();
        return hits;
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
