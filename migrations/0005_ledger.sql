-- Books: chart of accounts, journals, periods, entries. Entries and lines are inserted, never updated or deleted: the grant is missing.

create table fiscal_year (
  portal_id uuid not null,
  administration_id uuid not null,
  fiscal_year_id uuid not null,
  year integer not null check (year between 1990 and 2100),
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  period_kind text not null check (period_kind in ('month', 'four_weekly')),
  primary key (portal_id, administration_id, fiscal_year_id),
  unique (portal_id, administration_id, year),
  foreign key (portal_id, administration_id) references administration
);
call isolate_by_portal('fiscal_year', 'select, insert, update');

create table period (
  portal_id uuid not null,
  administration_id uuid not null,
  period_id uuid not null,
  fiscal_year_id uuid not null,
  -- 0 is the opening period; regular ones count from 1; the correction period comes last.
  number smallint not null check (number between 0 and 14),
  kind text not null check (kind in ('opening', 'regular', 'correction')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  state text not null default 'open' check (state in ('open', 'closed')),
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (portal_id, administration_id, period_id),
  unique (portal_id, administration_id, fiscal_year_id, number),
  foreign key (portal_id, administration_id, fiscal_year_id) references fiscal_year
);
call isolate_by_portal('period', 'select, insert, update');

create table account (
  portal_id uuid not null,
  administration_id uuid not null,
  account_id uuid not null,
  code text not null check (code ~ '^[0-9A-Za-z.]{1,20}$'),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('balance', 'profit_and_loss')),
  rgs text check (rgs ~ '^[BW][A-Za-z]{2,11}$'),
  is_blocked boolean not null default false,
  created_at timestamptz not null default now(),
  row_version integer not null default 1,
  primary key (portal_id, administration_id, account_id),
  unique (portal_id, administration_id, code),
  foreign key (portal_id, administration_id) references administration
);
call isolate_by_portal('account', 'select, insert, update');

create table journal (
  portal_id uuid not null,
  administration_id uuid not null,
  journal_id uuid not null,
  code text not null check (code ~ '^[0-9A-Z]{1,10}$'),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('payroll', 'general', 'opening')),
  is_blocked boolean not null default false,
  row_version integer not null default 1,
  primary key (portal_id, administration_id, journal_id),
  unique (portal_id, administration_id, code),
  foreign key (portal_id, administration_id) references administration
);
call isolate_by_portal('journal', 'select, insert, update');

create table cost_centre (
  portal_id uuid not null,
  administration_id uuid not null,
  cost_centre_id uuid not null,
  code text not null check (length(code) between 1 and 40),
  name text not null check (length(name) between 1 and 200),
  is_blocked boolean not null default false,
  row_version integer not null default 1,
  primary key (portal_id, administration_id, cost_centre_id),
  unique (portal_id, administration_id, code),
  foreign key (portal_id, administration_id) references administration
);
call isolate_by_portal('cost_centre', 'select, insert, update');

create table cost_unit (
  portal_id uuid not null,
  administration_id uuid not null,
  cost_unit_id uuid not null,
  code text not null check (length(code) between 1 and 40),
  name text not null check (length(name) between 1 and 200),
  is_blocked boolean not null default false,
  row_version integer not null default 1,
  primary key (portal_id, administration_id, cost_unit_id),
  unique (portal_id, administration_id, code),
  foreign key (portal_id, administration_id) references administration
);
call isolate_by_portal('cost_unit', 'select, insert, update');

-- The last voucher number given out, so that numbers have no holes. Half of each page stays free for the next version of a row, here and in account_total.
create table voucher_counter (
  portal_id uuid not null,
  administration_id uuid not null,
  journal_id uuid not null,
  year integer not null,
  last_number integer not null check (last_number >= 0),
  primary key (portal_id, administration_id, journal_id, year),
  foreign key (portal_id, administration_id, journal_id) references journal
) with (fillfactor = 50);
call isolate_by_portal('voucher_counter', 'select, insert, update');

create table journal_entry (
  portal_id uuid not null,
  administration_id uuid not null,
  entry_id uuid not null,
  journal_id uuid not null,
  period_id uuid not null,
  booked_on date not null,
  voucher_year integer not null,
  voucher_sequence integer not null check (voucher_sequence > 0),
  voucher_number text not null,
  description text not null check (length(description) between 1 and 300),
  -- Where it comes from; the key of exactly once.
  source_kind text not null check (source_kind in ('journal_run', 'reversal', 'difference', 'manual')),
  source_key text not null check (length(source_key) between 1 and 200),
  fingerprint bytea not null check (length(fingerprint) = 32),
  reverses_entry_id uuid,
  line_count integer not null check (line_count > 0),
  total_debit_cents bigint not null check (total_debit_cents >= 0),
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (portal_id, administration_id, entry_id),
  unique (portal_id, administration_id, source_kind, source_key),
  unique (portal_id, administration_id, journal_id, voucher_year, voucher_sequence),
  foreign key (portal_id, administration_id, journal_id) references journal,
  foreign key (portal_id, administration_id, period_id) references period,
  foreign key (portal_id, administration_id, reverses_entry_id) references journal_entry
);
-- An entry is reversed once at most.
create unique index journal_entry_reversed_once on journal_entry (portal_id, administration_id, reverses_entry_id) where reverses_entry_id is not null;
create index journal_entry_period on journal_entry (portal_id, administration_id, period_id);
call isolate_by_portal('journal_entry', 'select, insert');

create table journal_line (
  portal_id uuid not null,
  administration_id uuid not null,
  entry_id uuid not null,
  line_number integer not null check (line_number > 0),
  account_id uuid not null,
  cost_centre_id uuid,
  cost_unit_id uuid,
  amount_cents bigint not null,
  description text not null default '' check (length(description) <= 300),
  primary key (portal_id, administration_id, entry_id, line_number),
  foreign key (portal_id, administration_id, entry_id) references journal_entry,
  foreign key (portal_id, administration_id, account_id) references account,
  foreign key (portal_id, administration_id, cost_centre_id) references cost_centre,
  foreign key (portal_id, administration_id, cost_unit_id) references cost_unit
);
create index journal_line_account on journal_line (portal_id, administration_id, account_id);
call isolate_by_portal('journal_line', 'select, insert');

-- Sums per account and period, kept by posting.
create table account_total (
  portal_id uuid not null,
  administration_id uuid not null,
  period_id uuid not null,
  account_id uuid not null,
  -- 2^53 - 1: what every reader can still add exactly.
  debit_cents bigint not null default 0 check (debit_cents between 0 and 9007199254740991),
  credit_cents bigint not null default 0 check (credit_cents between 0 and 9007199254740991),
  primary key (portal_id, administration_id, period_id, account_id),
  foreign key (portal_id, administration_id, period_id) references period,
  foreign key (portal_id, administration_id, account_id) references account
) with (fillfactor = 50);
call isolate_by_portal('account_total', 'select, insert, update');
