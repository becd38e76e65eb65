-- Schema 3: who else speaks, for whom, to whom; what stands inside another statement; statements by their utterance.

alter table statements add column within text;
alter table statements add column place text;
create index statements_by_utterance on statements (utterance) where utterance is not null;

create table statement_parties (
    line integer not null references statements (line),
    role text not null check (role in ('speaker', 'on_behalf_of', 'addressee', 'according_to')),
    n integer not null,
    text text,
    start integer,
    end integer,
    actor text,
    actor_id text,
    name text,
    office text,
    country text,
    primary key (line, role, n)
) without rowid;
create index statement_parties_by_country on statement_parties (country, role, line);
