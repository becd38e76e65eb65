-- Schema 10: an act may be a stance: for or against a thing, in nobody's words.

alter table statements rename column act to act_before;
alter table statements add column act text check (act in ('said', 'thought', 'wished', 'stance'));
update statements set act = act_before where act_before is not null;
alter table statements drop column act_before;
