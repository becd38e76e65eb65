-- Schema 8: an index for what one person or body said and did.

create index statements_by_actor on statements (source_actor_id, dated) where source_actor_id is not null;
create index event_parties_by_actor on event_parties (actor_id, role, line) where actor_id is not null;
