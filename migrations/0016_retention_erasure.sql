-- When a portal's data of a kind were last looked through for what is out of its term, and what last went: shown to who governs the portal.
create table retention_erasure (
  portal_id uuid not null references portal,
  kind text not null check (length(kind) between 1 and 60),
  -- Null: begun, and not yet through.
  finished_at timestamptz,
  erased_on date,
  erased integer not null default 0 check (erased >= 0),
  primary key (portal_id, kind),
  check ((erased_on is null) = (erased = 0))
);
call isolate_by_portal('retention_erasure', 'select, insert, update');
