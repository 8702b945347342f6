-- The link at three levels: the portal's Loket client, credentials (one unit each) at any level, links of administrations to client numbers.

create table loket_settings (
  portal_id uuid primary key references portal,
  -- 'configured' is the address that the process was started with (a simulator, a proxy).
  environment text not null check (environment in ('production', 'acceptance', 'configured')),
  client_id text not null check (length(client_id) between 1 and 200),
  client_secret_sealed bytea,
  client_secret_changed_by uuid,
  client_secret_changed_at timestamptz,
  is_enabled boolean not null default true,
  changed_by uuid,
  changed_at timestamptz not null default now()
);
call isolate_by_portal('loket_settings', 'select, insert, update');

create table loket_credential (
  portal_id uuid not null references portal,
  loket_credential_id uuid not null,
  -- Both null: the portal's; domain only: the domain's; both: the administration's own.
  domain_id uuid,
  administration_id uuid,
  kind text not null check (kind in ('password', 'consent')),
  username text check (length(username) between 1 and 200),
  password_sealed bytea,
  environment_code text check (length(environment_code) between 1 and 100),
  -- A credential that fails once is not tried again until it changes: revision is what 'changes' means.
  revision integer not null default 1,
  state text not null default 'untested' check (state in ('untested', 'working', 'failing')),
  failure_code text,
  checked_at timestamptz,
  last_success_at timestamptz,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (portal_id, loket_credential_id),
  foreign key (portal_id, domain_id) references domain,
  foreign key (portal_id, domain_id, administration_id) references administration (portal_id, domain_id, administration_id),
  check (administration_id is null or domain_id is not null),
  -- A removed one keeps its history, not its secret.
  check (kind <> 'password' or removed_at is not null or (username is not null and password_sealed is not null and environment_code is not null)),
  check (removed_at is null or password_sealed is null)
);
create unique index loket_credential_level on loket_credential (portal_id, domain_id, administration_id) nulls not distinct where removed_at is null;
call isolate_by_portal('loket_credential', 'select, insert, update');

-- Tokens of a credential. Whoever refreshes holds the lease, calls outside a transaction, and stores where version is still what it read.
create table loket_token (
  portal_id uuid not null,
  loket_credential_id uuid not null,
  access_token_sealed bytea,
  refresh_token_sealed bytea,
  expires_at timestamptz,
  version integer not null default 0,
  leased_until timestamptz,
  lease_id uuid,
  primary key (portal_id, loket_credential_id),
  foreign key (portal_id, loket_credential_id) references loket_credential
);
call isolate_by_portal('loket_token', 'select, insert, update');

create table loket_link (
  portal_id uuid not null,
  administration_id uuid not null,
  loket_link_id uuid not null,
  domain_id uuid not null,
  environment text not null check (environment in ('production', 'acceptance', 'configured')),
  client_number integer not null check (client_number > 0),
  -- The first is shown as Relatiecode.
  is_primary boolean not null,
  loket_employer_id uuid not null,
  employer_name text not null,
  loket_payroll_administration_id uuid not null,
  payroll_administration_name text not null,
  wage_tax_number text,
  period_kind text not null check (period_kind in ('month', 'four_weekly', 'week')),
  starts_on date not null,
  last_attempt_at timestamptz,
  last_success_at timestamptz,
  -- The cause shared with other links by which the last pass failed: its incident closes once no link has it any more.
  failing_cause_key text,
  created_by uuid,
  created_at timestamptz not null default now(),
  ended_by uuid,
  ended_at timestamptz,
  primary key (portal_id, administration_id, loket_link_id),
  foreign key (portal_id, domain_id, administration_id) references administration (portal_id, domain_id, administration_id)
);
create unique index loket_link_client_number on loket_link (portal_id, environment, client_number) where ended_at is null;
create unique index loket_link_primary on loket_link (portal_id, administration_id) where is_primary and ended_at is null;
call isolate_by_portal('loket_link', 'select, insert, update');

-- Where payroll entries of an administration are booked. That the journal is of kind payroll is checked when chosen and again when booked.
create table payroll_settings (
  portal_id uuid not null,
  administration_id uuid not null,
  journal_id uuid,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (portal_id, administration_id),
  foreign key (portal_id, administration_id) references administration,
  foreign key (portal_id, administration_id, journal_id) references journal
);
call isolate_by_portal('payroll_settings', 'select, insert, update');

-- A fetch over one or many administrations; its rows are the progress that a screen shows.
create table loket_fetch (
  portal_id uuid not null references portal,
  fetch_id uuid not null,
  cause text not null check (cause in ('schedule', 'person', 'link_made')),
  -- The level it was asked for; both null is the whole portal.
  domain_id uuid,
  administration_id uuid,
  year integer,
  period_number smallint,
  requested_by uuid,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'finished')),
  revision bigint not null default 0,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  primary key (portal_id, fetch_id),
  foreign key (portal_id, domain_id) references domain,
  foreign key (portal_id, domain_id, administration_id) references administration (portal_id, domain_id, administration_id)
);
create index loket_fetch_open on loket_fetch (portal_id, created_at) where state <> 'finished';
call isolate_by_portal('loket_fetch', 'select, insert, update');

create table loket_fetch_item (
  portal_id uuid not null,
  fetch_id uuid not null,
  administration_id uuid not null,
  loket_link_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  leased_until timestamptz,
  attempts integer not null default 0,
  -- What came out: {"payrollRuns":n,"journalRuns":n,"payslips":n,"wageDeclarations":n}
  counts jsonb not null default '{}'::jsonb,
  problem_code text,
  problem_details jsonb,
  -- The fetch's revision at which this last changed: what a screen has not seen yet is what is above its last one.
  revision bigint not null default 0,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (portal_id, fetch_id, loket_link_id),
  foreign key (portal_id, fetch_id) references loket_fetch,
  foreign key (portal_id, administration_id, loket_link_id) references loket_link
);
create index loket_fetch_item_open on loket_fetch_item (portal_id, state) where state in ('waiting', 'running');
call isolate_by_portal('loket_fetch_item', 'select, insert, update');
