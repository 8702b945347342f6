-- Payroll runs and journal runs as they arrive, whatever the channel, and what becomes of them.

create table payroll_run (
  portal_id uuid not null,
  administration_id uuid not null,
  payroll_run_id uuid not null,
  loket_link_id uuid,
  loket_payroll_run_id uuid not null,
  year integer not null,
  period_number smallint not null,
  period_kind text not null check (period_kind in ('month', 'four_weekly', 'week')),
  period_starts_on date not null,
  period_ends_on date not null,
  is_test_year boolean not null default false,
  sequence_number integer,
  loket_status_key integer,
  approved_at timestamptz,
  available_for_employee_on date,
  head_count integer,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  removed_upstream_at timestamptz,
  primary key (portal_id, administration_id, payroll_run_id),
  unique (portal_id, administration_id, loket_payroll_run_id),
  foreign key (portal_id, administration_id) references administration,
  foreign key (portal_id, administration_id, loket_link_id) references loket_link
);
create index payroll_run_period on payroll_run (portal_id, administration_id, year, period_number);
call isolate_by_portal('payroll_run', 'select, insert, update');

-- The versions of one payroll run. The row is the lock under which an arrival is compared with the latest revision.
create table journal_run_chain (
  portal_id uuid not null,
  administration_id uuid not null,
  chain_id uuid not null,
  payroll_run_id uuid,
  -- 'payroll-run:<loket id>', or 'journal-run:<loket id>' where a push names no payroll run.
  chain_key text not null,
  last_revision integer not null default 0,
  primary key (portal_id, administration_id, chain_id),
  unique (portal_id, administration_id, chain_key),
  foreign key (portal_id, administration_id, payroll_run_id) references payroll_run
);
call isolate_by_portal('journal_run_chain', 'select, insert, update');

create table journal_run (
  portal_id uuid not null,
  administration_id uuid not null,
  journal_run_id uuid not null,
  chain_id uuid not null,
  -- 1, 2, 3 … of the chain. Null: without content of its own yet, or what arrived says what a revision says already ('unchanged').
  revision integer check (revision > 0),
  loket_link_id uuid,
  loket_journal_run_id uuid not null,
  channel text not null check (channel in ('pull', 'push')),
  sequence_number integer,
  loket_status_key integer,
  year integer not null,
  period_number smallint not null,
  period_kind text not null check (period_kind in ('month', 'four_weekly', 'week')),
  period_starts_on date not null,
  period_ends_on date not null,
  description text not null default '' check (length(description) <= 300),
  state text not null check (state in ('offered', 'fetched', 'to_review', 'blocked', 'booked', 'unchanged', 'superseded', 'reversed', 'removed_upstream', 'refused')),
  -- Why it is blocked or waits: findings as [{"code","severity","details"}], as of the last check.
  findings jsonb not null default '[]'::jsonb,
  -- What Loket itself says is wrong with it, in the form of findings.
  loket_findings jsonb not null default '[]'::jsonb,
  -- A person wants it although Loket says that it was exported elsewhere.
  is_chosen boolean not null default false,
  fingerprint bytea check (length(fingerprint) = 32),
  line_count integer,
  total_debit_cents bigint,
  total_credit_cents bigint,
  same_as_journal_run_id uuid,
  possible_duplicate_of uuid,
  -- Set when Loket no longer has it after it was booked: a reversal is proposed.
  removed_upstream_at timestamptz,
  raw_document_id uuid,
  entry_id uuid,
  reversal_entry_id uuid,
  booked_by uuid,
  booked_at timestamptz,
  is_booked_automatically boolean not null default false,
  -- A reversed run may be booked anew: 1, 2 … is part of the source key.
  booking_number integer not null default 0,
  reversed_by uuid,
  reversed_at timestamptz,
  reversal_reason text check (length(reversal_reason) <= 255),
  refused_by uuid,
  refused_at timestamptz,
  refusal_reason text check (length(refusal_reason) <= 255),
  report_state text not null default 'none' check (report_state in ('none', 'waiting', 'reported', 'given_up')),
  report_error_code text,
  row_version integer not null default 1,
  offered_at timestamptz not null default now(),
  fetched_at timestamptz,
  last_seen_at timestamptz not null default now(),
  primary key (portal_id, administration_id, journal_run_id),
  unique (portal_id, administration_id, chain_id, revision),
  foreign key (portal_id, administration_id, chain_id) references journal_run_chain,
  foreign key (portal_id, administration_id, loket_link_id) references loket_link,
  foreign key (portal_id, administration_id, same_as_journal_run_id) references journal_run,
  foreign key (portal_id, administration_id, possible_duplicate_of) references journal_run,
  foreign key (portal_id, raw_document_id) references document,
  foreign key (portal_id, administration_id, entry_id) references journal_entry,
  foreign key (portal_id, administration_id, reversal_entry_id) references journal_entry,
  check (revision is not null or state in ('offered', 'blocked', 'unchanged', 'superseded', 'removed_upstream', 'refused')),
  check (state not in ('booked', 'reversed') or entry_id is not null)
);
create unique index journal_run_without_revision on journal_run (portal_id, administration_id, loket_journal_run_id) where revision is null;
create index journal_run_loket on journal_run (portal_id, administration_id, loket_journal_run_id);
create index journal_run_state on journal_run (portal_id, state, administration_id);
call isolate_by_portal('journal_run', 'select, insert, update');

create table journal_run_line (
  portal_id uuid not null,
  administration_id uuid not null,
  journal_run_id uuid not null,
  -- Loket's own order.
  line_number integer not null check (line_number > 0),
  account_code text not null,
  account_name text not null default '',
  amount_cents bigint not null,
  cost_centre_code text,
  cost_centre_name text,
  cost_unit_code text,
  cost_unit_name text,
  component_key integer,
  component_name text,
  primary key (portal_id, administration_id, journal_run_id, line_number),
  foreign key (portal_id, administration_id, journal_run_id) references journal_run
);
call isolate_by_portal('journal_run_line', 'select, insert');

-- Loket's code to the account of these books; a code without a row goes to the account with the same code.
create table account_mapping (
  portal_id uuid not null,
  administration_id uuid not null,
  account_mapping_id uuid not null,
  loket_code text not null check (length(loket_code) between 1 and 40),
  account_id uuid not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  row_version integer not null default 1,
  primary key (portal_id, administration_id, account_mapping_id),
  unique (portal_id, administration_id, loket_code),
  foreign key (portal_id, administration_id, account_id) references account
);
call isolate_by_portal('account_mapping', 'select, insert, update, delete');
