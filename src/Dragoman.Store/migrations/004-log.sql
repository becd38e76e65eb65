-- Schema 4: the log. docs/record.md says what each column means.

create table log (
    entry integer primary key,
    recorded text not null,
    lines text not null,
    hash text not null
);
