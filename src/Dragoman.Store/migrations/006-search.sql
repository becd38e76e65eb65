-- Schema 6: search. docs/record.md says what each column means. All of it is made from the record and can be made anew.

create table searched (
    n integer primary key,
    id text not null unique
);

create view searchable as
select n, id, coalesce(a.title, '') as title, a.text as words
from searched join articles a using (id)
union all
select n, id, coalesce(s.source_name, s.source_office, s.source_text, ''),
    (select group_concat(c.text, ' … ') from statement_content c where c.line = s.line)
from searched join statements s using (id)
union all
select n, id, '', (select group_concat(v.quote, ' … ') from evidence v where v.line = e.line)
from searched join events e using (id)
union all
select n, id, '', (select group_concat(v.quote, ' … ') from evidence v where v.line = f.line)
from searched join figures f using (id);

create virtual table search using fts5(title, words, content = 'searchable', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2');

insert into searched (id)
select id from articles union all select id from statements union all select id from events union all select id from figures;
insert into search (search) values ('rebuild');
