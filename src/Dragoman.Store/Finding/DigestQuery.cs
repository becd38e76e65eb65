using Dragoman.Store.Sqlite;
using Dragoman.Store.Writing;

namespace Dragoman.Store.Finding;

/// <summary>Counts for <see cref="Digest"/>, over the whole record or over given articles.</summary>
internal sealed class DigestQuery(Database database, IReadOnlyCollection<string>? articles, int top)
{
    private readonly string? _ids = articles is null ? null : TextList.Write([.. articles]);

    public Digest Run()
    {
        var (count, texts, earliest, latest, undated) = Articles();
        return new Digest(
            count,
            texts,
            earliest,
            latest,
            Tallies($"select publisher, null, count(*) as n from articles a where {Standing("a", "id")} group by publisher order by n desc, publisher nulls last limit {top}"),
            Count("statements"),
            Count("events"),
            Tallies($"""
                select coalesce(s.source_name, s.source_office, s.source_text), s.source_actor, count(*) as n
                from statements s
                where {Standing("s")} and s.act is not 'wished' and s.act is not 'stance' and (s.source_actor_id is not null or s.source_office is not null)
                group by 1, 2 order by n desc, 1, 2 limit {top}
                """),
            Pairs(),
            undated,
            [.. Tallies($"select file, null, 1 from articles a where {Standing("a", "id")} and published is null order by file limit {top}").Select(row => row.Name!)])
        {
            Figures = Count("figures"),
            Contested = Contested(),
        };
    }

    private (int Count, int Texts, string? Earliest, string? Latest, int Undated) Articles()
    {
        using var row = Query($"select count(*), count(distinct sha256), min(published), max(published), count(*) - count(published) from articles a where {Standing("a", "id")}");
        row.Step();
        return (row.NextInt(), row.NextInt(), row.NextText(), row.NextText(), row.NextInt());
    }

    private int Count(string table)
    {
        using var row = Query($"select count(*) from {table} t where {Standing("t")}");
        row.Step();
        return row.NextInt();
    }

    private int Contested()
    {
        using var row = Query($"select count(*) from figures f where {Standing("f")} and exists ({FigureRows.RivalsOf("1")})");
        row.Step();
        return row.NextInt();
    }

    private List<PairTally> Pairs()
    {
        const string Who = "coalesce({0}.country, {0}.name)";
        var actor = string.Format(Who, "p");
        var recipient = string.Format(Who, "q");
        using var rows = Query($"""
            with passed as (
                select distinct e.line, e.type, {actor} as actor, {recipient} as recipient
                from events e
                    join event_parties p on p.line = e.line and p.role = 'actor'
                    join event_parties q on q.line = e.line and q.role = 'recipient'
                where {Standing("e")} and e.modality = 'happened' and not e.negated
                    and {actor} is not null and {recipient} is not null and {actor} <> {recipient}
            ),
            pairs as (select actor, recipient, count(*) as total from passed group by actor, recipient order by total desc, actor, recipient limit {top})
            select actor, recipient, total, type, count(*) as n
            from pairs join passed using (actor, recipient)
            group by actor, recipient, total, type
            order by total desc, actor, recipient, n desc, type
            """);
        var pairs = new List<PairTally>();
        while (rows.Step())
        {
            var (by, to, total, type) = (rows.NextWord(), rows.NextWord(), rows.NextInt(), new Tally(rows.NextWord(), null, rows.NextInt()));
            if (pairs.Count > 0 && pairs[^1].Actor == by && pairs[^1].Recipient == to)
                pairs[^1] = pairs[^1] with { Types = [.. pairs[^1].Types, type] };
            else
                pairs.Add(new PairTally(by, to, total, [type]));
        }

        return pairs;
    }

    private List<Tally> Tallies(string sql)
    {
        using var rows = Query(sql);
        var tallies = new List<Tally>();
        while (rows.Step())
            tallies.Add(new Tally(rows.NextText(), rows.NextText(), rows.NextInt()));
        return tallies;
    }

    private string Standing(string table, string article = "article") =>
        $"{table}.superseded is null" + (_ids is null ? "" : $" and {table}.{article} in (select value from json_each(?1))");

    private Prepared Query(string sql)
    {
        var query = database.PrepareOnce(sql);
        if (_ids is not null)
            query.Bind(_ids);
        return query;
    }
}
