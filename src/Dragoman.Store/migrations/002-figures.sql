-- Schema 2: figures. docs/record.md says what each column means.

create table figures (
    line integer primary key,
    id text not null unique,
    article text not null references articles (id),
    measure text not null,
    value real,
    low real,
    high real,
    bound text not null check (bound in ('exact', 'at_least', 'at_most', 'about')),
    unit text not null,
    quantity_text text not null,
    quantity_start integer not null,
    quantity_end integer not null check (quantity_end >= quantity_start),
    counted_text text,
    counted_start integer,
    counted_end integer,
    place text,
    date text,
    date_precision text check (date_precision in ('year', 'month', 'day')),
    dated text,
    source_text text,
    source_start integer,
    source_end integer,
    source_actor text,
    source_actor_id text,
    source_name text,
    source_country text,
    source_sector text,
    subject text,
    said_by text not null,
    first_day integer,
    last_day integer,
    start integer not null,
    version text not null references versions (version),
    superseded text references versions (version),
    replaced_by text
);
create index figures_by_article on figures (article);
create index figures_by_date on figures (dated, article, start);
create index figures_by_measure on figures (measure, dated);
-- Rivals are looked for under their subject, within the days in which both may hold.
create index figures_by_subject on figures (subject, first_day);
