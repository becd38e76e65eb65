using Dragoman.Store.Lines;
using Dragoman.Store.Sqlite;

namespace Dragoman.Store.Finding;

/// <summary>Counts who is quoted, acts and is acted upon in the lines that a filter lets through: the view <c>actors</c>, filtered.</summary>
internal static class ActorRows
{
    public static IEnumerable<ActorLine> Find(Database database, RecordFilter filter)
    {
        var spoken = Of(filter, "s", term => ActorColumns.OfSource.Is(database, term));
        var done = Of(filter, "e", term => ActorColumns.OfParty.Is(database, term));
        return Read(database, filter, spoken, done);
    }

    public static ActorLine? ById(Database database, string id)
    {
        var filter = RecordFilter.None;
        var (spoken, done) = (Of(filter, "s", _ => default), Of(filter, "e", _ => default));
        spoken.Add("s.source_actor_id = ?", id);
        done.Add("p.actor_id = ?", id);
        return Read(database, filter, spoken, done).FirstOrDefault();
    }

    private static IEnumerable<ActorLine> Read(Database database, RecordFilter filter, Conditions spoken, Conditions done)
    {
        var sql = $"""
            with seen as materialized (
                select s.source_actor_id as id, s.source_name as name, s.source_country as country,
                    nullif(substr(s.source_actor, length(s.source_country) + 2), '') as sector, s.dated, s.line,
                    1 as statements, 0 as events_as_actor, 0 as events_as_recipient
                from statements s join articles a on a.id = s.article{spoken.Where} and s.source_actor_id is not null
                union all
                select p.actor_id, p.name, p.country, p.sector, e.dated, e.line, 0, p.role = 'actor', p.role = 'recipient'
                from event_parties p join events e using (line) join articles a on a.id = e.article{done.Where}
                    and p.actor_id is not null and p.role in ('actor', 'recipient')
            ),
            latest as (
                select id, name, country, sector, line,
                    max(coalesce(dated, '') || '|' || coalesce(country, '') || '|' || coalesce(sector, '') || '|' || name)
                from seen group by id
            ),
            totals as (
                select id, sum(statements) as statements, sum(events_as_actor) as events_as_actor, sum(events_as_recipient) as events_as_recipient,
                    min(dated) as first_seen, max(dated) as last_seen
                from seen group by id
            )
            select id, name, country, sector, statements, events_as_actor, events_as_recipient, first_seen, last_seen, line
            from totals join latest using (id)
            order by statements + events_as_actor + events_as_recipient desc, name, id
            limit {filter.Limit ?? -1}
            """;
        return Read(database, sql, spoken, done);
    }

    private static Conditions Of(RecordFilter filter, string table, Func<string, (string, object?[])> actor)
    {
        var conditions = new Conditions();
        conditions.Add(filter.WithSuperseded ? "true" : $"{table}.superseded is null");
        conditions.AddAny(filter.Actor, actor);
        conditions.AddRange($"{table}.dated", filter.Since, filter.Until);
        conditions.AddArticle($"{table}.article", "a.file", filter.Article);
        conditions.AddPublisher("a.publisher", filter.Publisher);
        return conditions;
    }

    private static IEnumerable<ActorLine> Read(Database database, string sql, Conditions spoken, Conditions done)
    {
        using var rows = database.PrepareOnce(sql);
        spoken.Bind(rows);
        done.Bind(rows);
        while (rows.Step())
        {
            yield return new ActorLine
            {
                Id = rows.NextWord(),
                Name = rows.NextWord(),
                Country = rows.NextText(),
                Sector = rows.NextText(),
                Statements = rows.NextInt(),
                EventsAsActor = rows.NextInt(),
                EventsAsRecipient = rows.NextInt(),
                FirstSeen = rows.NextText(),
                LastSeen = rows.NextText(),
                Evidence = EvidenceRows.Of(database, rows.NextLong()),
            };
        }
    }
}
