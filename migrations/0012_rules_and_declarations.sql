-- Rules under which a run is booked by itself; wage declarations as something to be paid; the accounts that they are reconciled with.

-- Rules per level; the lowest level that has a value wins. One row a rule, so that each value knows who set it and when.
create table processing_rule (
  portal_id uuid not null references portal,
  processing_rule_id uuid not null,
  domain_id uuid,
  administration_id uuid,
  key text not null check (key in ('history_needed', 'no_retro', 'head_count_change', 'gross_change', 'season_allowance', 'declaration_present', 'maximum_total')),
  -- true or false, a number, or null: the rule is off.
  value jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (portal_id, processing_rule_id),
  unique nulls not distinct (portal_id, domain_id, administration_id, key),
  foreign key (portal_id, domain_id) references domain,
  foreign key (portal_id, domain_id, administration_id) references administration (portal_id, domain_id, administration_id),
  check (administration_id is null or domain_id is not null)
);
call isolate_by_portal('processing_rule', 'select, insert, update, delete');

-- When Loket made the message: a run that was approved later is not in it.
alter table wage_declaration add column message_created_at timestamptz;
-- The declaration of the same period that says it anew, whole.
alter table wage_declaration add column replaced_by_id uuid;
-- A new foreign key is checked over all rows, which forced row security hides from the owner, too.
alter table wage_declaration no force row level security;
alter table wage_declaration add foreign key (portal_id, administration_id, replaced_by_id) references wage_declaration;
alter table wage_declaration force row level security;

-- What is to be paid for a declaration: once, whatever is read again.
create table wage_payable (
  portal_id uuid not null,
  administration_id uuid not null,
  wage_payable_id uuid not null,
  wage_declaration_id uuid not null,
  -- What the declaration asks; negative is received.
  amount_cents bigint not null,
  -- What was paid already for the declarations that this one replaces.
  paid_before_cents bigint not null default 0,
  payment_reference text,
  iban text,
  due_on date,
  -- settled: another declaration took its place, or it was withdrawn, before anybody paid.
  state text not null default 'open' check (state in ('open', 'paid', 'settled')),
  paid_on date,
  settled_by_declaration_id uuid,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  due_soon_told_at timestamptz,
  overdue_told_at timestamptz,
  row_version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (portal_id, administration_id, wage_payable_id),
  unique (portal_id, administration_id, wage_declaration_id),
  foreign key (portal_id, administration_id, wage_declaration_id) references wage_declaration,
  foreign key (portal_id, administration_id, settled_by_declaration_id) references wage_declaration,
  check ((state = 'paid') = (paid_on is not null)),
  check (settled_by_declaration_id is null or state = 'settled')
);
create index wage_payable_open on wage_payable (portal_id, due_on) where state = 'open';
call isolate_by_portal('wage_payable', 'select, insert, update');

-- Which accounts of the books hold what is owed to the tax authority. None: those with the reference code BSchBepLhe.
create table wage_tax_account (
  portal_id uuid not null,
  administration_id uuid not null,
  account_id uuid not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (portal_id, administration_id, account_id),
  foreign key (portal_id, administration_id, account_id) references account
);
call isolate_by_portal('wage_tax_account', 'select, insert, delete');
