-- Schema 9: whether words were uttered, a thought is told, or a wish in nobody's words; the words that a pronoun stands for.

alter table statements add column act text check (act in ('said', 'thought', 'wished'));
alter table statements add column antecedent_text text;
alter table statements add column antecedent_start integer;
alter table statements add column antecedent_end integer;
