-- Keys, documents, audit, outbox and incidents: for every noun, knowing none of them.

create table data_key (
  portal_id uuid not null references portal,
  version integer not null check (version > 0),
  master_key_id text not null,
  wrapped_key bytea not null,
  created_at timestamptz not null default now(),
  primary key (portal_id, version)
);
call isolate_by_portal('data_key', 'select, insert, update');

create table document (
  portal_id uuid not null references portal,
  document_id uuid not null,
  kind text not null check (length(kind) between 1 and 60),
  content_type text not null check (content_type in ('application/pdf', 'application/xml', 'application/json')),
  byte_size bigint not null check (byte_size > 0),
  sha256 bytea not null check (length(sha256) = 32),
  segment_count integer not null check (segment_count > 0),
  created_at timestamptz not null default now(),
  primary key (portal_id, document_id)
);
call isolate_by_portal('document', 'select, insert, delete');

-- 64 KiB of clear text each, sealed with its position and whether it is the last.
create table document_segment (
  portal_id uuid not null,
  document_id uuid not null,
  number integer not null check (number >= 0),
  sealed bytea not null,
  primary key (portal_id, document_id, number),
  foreign key (portal_id, document_id) references document on delete cascade
);
call isolate_by_portal('document_segment', 'select, insert, delete');

-- What happened, written in the transaction that did it; a sealer chains it within seconds into audit_record.
create table audit_entry (
  portal_id uuid not null references portal,
  audit_entry_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  actor_kind text not null check (actor_kind in ('user', 'system', 'push_key')),
  actor_id uuid,
  action text not null check (length(action) between 1 and 80),
  subject_kind text not null check (length(subject_kind) between 1 and 60),
  subject_id uuid not null,
  administration_id uuid,
  details jsonb not null default '{}'::jsonb,
  primary key (portal_id, audit_entry_id)
);
create index audit_entry_at on audit_entry (portal_id, at);
call isolate_by_portal('audit_entry', 'select, insert');

create table audit_record (
  portal_id uuid not null,
  sequence bigint not null check (sequence > 0),
  audit_entry_id uuid not null,
  sealed_at timestamptz not null default clock_timestamp(),
  entry_hash bytea not null check (length(entry_hash) = 32),
  chain_hash bytea not null check (length(chain_hash) = 32),
  primary key (portal_id, sequence),
  unique (portal_id, audit_entry_id),
  foreign key (portal_id, audit_entry_id) references audit_entry
);
call isolate_by_portal('audit_record', 'select, insert');

-- The last link of each portal's chain; locked while sealing.
create table audit_chain (
  portal_id uuid primary key references portal,
  last_sequence bigint not null default 0,
  last_hash bytea not null,
  sealed_at timestamptz not null default '-infinity'
);
call isolate_by_portal('audit_chain', 'select, insert, update');

-- What must happen outside after a commit: a mail, a report to Loket. The row is the truth.
create table outbox (
  portal_id uuid not null references portal,
  outbox_id uuid not null,
  kind text not null check (length(kind) between 1 and 60),
  -- At most one open row per kind and key.
  key text not null check (length(key) between 1 and 200),
  payload jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'given_up')),
  attempts integer not null default 0,
  -- Counts how often it was asked for: what a worker did holds for what it had read, not for what was asked meanwhile.
  asked integer not null default 1,
  available_at timestamptz not null default now(),
  leased_until timestamptz,
  last_error_code text,
  created_at timestamptz not null default now(),
  done_at timestamptz,
  primary key (portal_id, outbox_id)
);
create unique index outbox_key on outbox (portal_id, kind, key) where state = 'waiting';
create index outbox_due on outbox (portal_id, available_at) where state = 'waiting';
call isolate_by_portal('outbox', 'select, insert, update');

-- A problem with an owner: first and last seen, closes itself on proof.
create table incident (
  portal_id uuid not null references portal,
  incident_id uuid not null,
  -- One open incident per cause.
  cause_key text not null check (length(cause_key) between 1 and 300),
  code text not null,
  domain_id uuid,
  administration_id uuid,
  details jsonb not null default '{}'::jsonb,
  occurrences integer not null default 1,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  owner_user_id uuid,
  snoozed_until timestamptz,
  closed_at timestamptz,
  primary key (portal_id, incident_id),
  foreign key (portal_id, domain_id) references domain,
  foreign key (portal_id, domain_id, administration_id) references administration (portal_id, domain_id, administration_id)
);
create unique index incident_open on incident (portal_id, cause_key) where closed_at is null;
call isolate_by_portal('incident', 'select, insert, update');
