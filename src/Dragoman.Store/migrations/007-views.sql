-- Schema 7: one flat view of each kind of line for other programs; drafts in the search; indexes for what a page asks. docs/record.md says what each column means.

create view all_statements as
select s.id, s.article, a.file, a.publisher, a.published, s.kind, s.source_name, s.source_text, s.source_actor, s.source_office, s.source_country,
    (select group_concat(text, ' […] ') from (select c.text from statement_content c where c.line = s.line order by c.n)) as words,
    s.date, s.dated, s.utterance, v.start, v.end, v.quote, v.rule, v.version
from statements s join articles a on a.id = s.article join evidence v on v.line = s.line and v.n = 0
where s.superseded is null;

create view all_events as
select e.id, e.article, a.file, a.publisher, a.published, e.type, e.mode, e.modality, e.negated,
    (select group_concat(coalesce(actor, name, text), '; ') from (select * from event_parties p where p.line = e.line and p.role = 'actor' order by p.n)) as actors,
    (select group_concat(coalesce(actor, name, text), '; ') from (select * from event_parties p where p.line = e.line and p.role = 'recipient' order by p.n)) as recipients,
    (select coalesce(actor, name, text) from event_parties p where p.line = e.line and p.role = 'according_to' order by p.n limit 1) as according_to,
    (select country from event_parties p where p.line = e.line and p.role = 'actor' order by p.n limit 1) as actor_country,
    (select country from event_parties p where p.line = e.line and p.role = 'recipient' order by p.n limit 1) as recipient_country,
    e.cameo, e.place, e.date, e.dated, v.start, v.end, v.quote, v.rule, v.version
from events e join articles a on a.id = e.article join evidence v on v.line = e.line and v.n = 0
where e.superseded is null;

create view all_figures as
select f.id, f.article, a.file, a.publisher, a.published, f.measure, f.value, f.low, f.high, f.bound, f.unit, f.quantity_text as quantity, f.place,
    coalesce(f.source_actor, f.source_name, f.source_text) as according_to, f.subject, f.date, f.dated, v.start, v.end, v.quote, v.rule, v.version
from figures f join articles a on a.id = f.article join evidence v on v.line = f.line and v.n = 0
where f.superseded is null;

drop view searchable;
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
from searched join figures f using (id)
union all
select n, id, coalesce(d.symbol, ''), (select group_concat(v.quote, ' … ') from evidence v where v.line = d.line)
from searched join drafts d using (id);

insert into searched (id) select id from drafts;
insert into search (rowid, title, words) select n, title, words from searchable where id glob 'd-*';

create index articles_replaced on articles (replaced_by) where replaced_by is not null;
create index statements_replaced on statements (replaced_by) where replaced_by is not null;
create index events_replaced on events (replaced_by) where replaced_by is not null;
create index figures_replaced on figures (replaced_by) where replaced_by is not null;
create index drafts_replaced on drafts (replaced_by) where replaced_by is not null;

create index articles_superseded on articles (id) where superseded is not null;
create index statements_superseded on statements (id) where superseded is not null;
create index events_superseded on events (id) where superseded is not null;
create index figures_superseded on figures (id) where superseded is not null;
create index drafts_superseded on drafts (id) where superseded is not null;
