-- Mapping with a history: a rule holds from a date, and is never changed or removed; a later row says otherwise.

-- A new foreign key is checked over all rows, which forced row security hides from the owner, too.
alter table account_mapping no force row level security;
alter table cost_centre no force row level security;
alter table cost_unit no force row level security;
alter table account_mapping drop constraint account_mapping_portal_id_administration_id_loket_code_key;
alter table account_mapping drop constraint account_mapping_loket_code_check;
alter table account_mapping rename column row_version to revision;
alter table account_mapping alter column account_id drop not null;
alter table account_mapping
  -- What is mapped. default_…: whatever leads nowhere else. split: the shares of a profit-and-loss account over cost centres.
  add column kind text not null default 'account_code' check (kind in ('account_code', 'component', 'default_account', 'cost_centre', 'cost_unit',
    'default_cost_centre', 'default_cost_unit', 'split')),
  -- Compared with the last day of a run's payroll period. 1900-01-01: since ever.
  add column valid_from date not null default '1900-01-01',
  -- leads: to the target · ends: no rule from this date on · withdrawn: as though nothing were said for this date.
  add column deed text not null default 'leads' check (deed in ('leads', 'ends', 'withdrawn')),
  add column cost_centre_id uuid,
  add column cost_unit_id uuid,
  -- Loket's code, or the key of a component. A default has none; a split has the account's id, or none for every profit-and-loss account.
  add constraint account_mapping_loket_code_check check (length(loket_code) <= 40
    and (kind in ('default_account', 'default_cost_centre', 'default_cost_unit', 'split') or loket_code <> '')),
  add constraint account_mapping_target_check check (deed <> 'leads' or case
    when kind in ('account_code', 'component', 'default_account') then account_id is not null and cost_centre_id is null and cost_unit_id is null
    when kind in ('cost_centre', 'default_cost_centre') then account_id is null and cost_centre_id is not null and cost_unit_id is null
    when kind in ('cost_unit', 'default_cost_unit') then account_id is null and cost_centre_id is null and cost_unit_id is not null
    else cost_centre_id is null and cost_unit_id is null end),
  -- Of one item: 1, 2, 3 … Whoever writes a number that is taken came second.
  add constraint account_mapping_revision_key unique (portal_id, administration_id, kind, loket_code, revision),
  add foreign key (portal_id, administration_id, cost_centre_id) references cost_centre,
  add foreign key (portal_id, administration_id, cost_unit_id) references cost_unit;
alter table account_mapping alter column kind drop default, alter column valid_from drop default, alter column deed drop default,
  alter column revision drop default;
alter table account_mapping force row level security;
alter table cost_centre force row level security;
alter table cost_unit force row level security;
revoke update, delete on account_mapping from loonbrug_app;

create table account_mapping_share (
  portal_id uuid not null,
  administration_id uuid not null,
  account_mapping_id uuid not null,
  cost_centre_id uuid not null,
  -- A share of the sum of all shares of the rule.
  weight integer not null check (weight between 1 and 10000),
  primary key (portal_id, administration_id, account_mapping_id, cost_centre_id),
  foreign key (portal_id, administration_id, account_mapping_id) references account_mapping,
  foreign key (portal_id, administration_id, cost_centre_id) references cost_centre
);
call isolate_by_portal('account_mapping_share', 'select, insert');

-- What the firm says of a code or component for all of its clients: to the account with this RGS code, in whichever books.
create table mapping_template (
  portal_id uuid not null references portal,
  mapping_template_id uuid not null,
  kind text not null check (kind in ('account_code', 'component')),
  loket_code text not null check (length(loket_code) between 1 and 40),
  valid_from date not null,
  deed text not null check (deed in ('leads', 'ends', 'withdrawn')),
  rgs text check (rgs ~ '^[BW][A-Za-z]{2,11}$'),
  revision integer not null check (revision > 0),
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (portal_id, mapping_template_id),
  unique (portal_id, kind, loket_code, revision),
  check (deed <> 'leads' or rgs is not null)
);
call isolate_by_portal('mapping_template', 'select, insert');

create index account_rgs on account (portal_id, rgs) where rgs is not null;
