-- Schema 1: the record. docs/record.md says what each column means.

create table versions (
    version text primary key not null,
    engine text not null,
    data text not null,
    model text not null
);

create table articles (
    id text primary key not null,
    file text not null,
    url text,
    title text,
    publisher text,
    authors text not null,
    published text,
    published_precision text check (published_precision in ('year', 'month', 'day')),
    published_basis text check (published_basis in ('given', 'stated', 'url', 'inferred')),
    language text,
    sha256 text not null,
    version text not null references versions (version),
    superseded text references versions (version),
    replaced_by text,
    text text not null
);
create index articles_by_text on articles (sha256);
create index articles_by_date on articles (published, id);

create table readings (
    article text not null references articles (id),
    version text not null references versions (version),
    recorded text not null,
    primary key (article, version)
) without rowid;

create table blocks (
    article text not null references articles (id),
    n integer not null,
    start integer not null,
    end integer not null check (end >= start),
    kind text not null,
    primary key (article, n)
) without rowid;

create table statements (
    line integer primary key,
    id text not null unique,
    article text not null references articles (id),
    kind text not null check (kind in ('direct', 'indirect', 'mixed')),
    quotation_marks integer not null check (quotation_marks in (0, 1)),
    source_text text,
    source_start integer,
    source_end integer,
    source_actor text,
    source_actor_id text,
    source_name text,
    source_office text,
    source_country text,
    cue_text text,
    cue_start integer,
    cue_end integer,
    date text,
    date_precision text check (date_precision in ('year', 'month', 'day')),
    dated text,
    start integer not null,
    utterance text,
    version text not null references versions (version),
    superseded text references versions (version),
    replaced_by text
);
create index statements_by_article on statements (article);
create index statements_by_date on statements (dated, article, start);
create index statements_by_country on statements (source_country, dated);

create table statement_content (
    line integer not null references statements (line),
    n integer not null,
    start integer not null,
    end integer not null check (end >= start),
    text text not null,
    primary key (line, n)
) without rowid;

create table statement_about (
    line integer not null references statements (line),
    n integer not null,
    about text not null,
    primary key (line, n)
) without rowid;
create index statement_about_by_about on statement_about (about);

create table events (
    line integer primary key,
    id text not null unique,
    article text not null references articles (id),
    type text not null,
    mode text,
    context text not null,
    cameo text,
    date text,
    date_precision text check (date_precision in ('year', 'month', 'day')),
    dated text,
    start integer not null,
    modality text not null
        check (modality in ('happened', 'planned', 'threatened', 'demanded', 'hypothetical', 'denied')),
    negated integer not null check (negated in (0, 1)),
    place text,
    version text not null references versions (version),
    superseded text references versions (version),
    replaced_by text
);
create index events_by_article on events (article);
create index events_by_date on events (dated, article, start);
create index events_by_type on events (type, dated);

create table event_parties (
    line integer not null references events (line),
    role text not null check (role in ('actor', 'recipient', 'according_to')),
    n integer not null,
    text text not null,
    start integer not null,
    end integer not null check (end >= start),
    actor text,
    actor_id text,
    name text,
    country text,
    sector text,
    primary key (line, role, n)
) without rowid;
create index event_parties_by_country on event_parties (country, role, line);

create table evidence (
    line integer not null,
    n integer not null,
    article text not null references articles (id),
    start integer not null,
    end integer not null check (end >= start),
    quote text not null,
    rule text not null,
    version text not null references versions (version),
    primary key (line, n)
) without rowid;

create table judgements (
    judgement integer primary key,
    line_id text not null,
    answer text not null check (answer in ('yes', 'no', 'unsure')),
    note text,
    who text not null,
    judged text not null,
    carried_from text
);
create index judgements_by_line on judgements (line_id);

create view texts as
select sha256, count(*) as printings, min(id) as article
from articles
where superseded is null
group by sha256;

create view actors as
with seen as (
    select source_actor_id as id, source_name as name, source_country as country,
        nullif(substr(source_actor, length(source_country) + 2), '') as sector, dated,
        1 as statements, 0 as events_as_actor, 0 as events_as_recipient
    from statements
    where superseded is null and source_actor_id is not null
    union all
    select p.actor_id, p.name, p.country, p.sector, e.dated, 0, p.role = 'actor', p.role = 'recipient'
    from event_parties p join events e using (line)
    where e.superseded is null and p.actor_id is not null and p.role in ('actor', 'recipient')
),
-- With a single max(), the bare columns come from the row that has it: the newest line says what to call the actor.
latest as (
    select id, name, country, sector,
        max(coalesce(dated, '') || '|' || coalesce(country, '') || '|' || coalesce(sector, '') || '|' || name)
    from seen
    group by id
),
totals as (
    select id, sum(statements) as statements, sum(events_as_actor) as events_as_actor,
        sum(events_as_recipient) as events_as_recipient, min(dated) as first_seen, max(dated) as last_seen
    from seen
    group by id
)
select id, name, country, sector, statements, events_as_actor, events_as_recipient, first_seen, last_seen
from totals join latest using (id);
