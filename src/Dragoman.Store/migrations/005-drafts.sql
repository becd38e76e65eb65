-- Drafts of the Security Council, as single articles tell of them. docs/record.md says what each column means.

create table drafts (
    line integer primary key,
    id text not null unique,
    article text not null references articles (id),
    symbol text,
    subject text,
    status text not null,
    date text,
    date_precision text check (date_precision in ('year', 'month', 'day')),
    dated text,
    start integer not null,
    body text not null,
    version text not null references versions (version),
    superseded text references versions (version),
    replaced_by text
);
create index drafts_by_article on drafts (article);
create index drafts_by_date on drafts (dated, article, start);
