-- Why a period was opened or closed: each change is a row that stays, with its reason.

create table period_change (
  portal_id uuid not null,
  administration_id uuid not null,
  period_change_id uuid not null,
  period_id uuid not null,
  state text not null check (state in ('open', 'closed')),
  reason text not null check (length(reason) between 3 and 500),
  -- Null: the system itself.
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (portal_id, administration_id, period_change_id),
  foreign key (portal_id, administration_id, period_id) references period
);
create index period_change_period on period_change (portal_id, administration_id, period_id);
call isolate_by_portal('period_change', 'select, insert');
