-- The directory: what must be known before a portal is known. No business data, no row level security, no foreign key from tenant tables.

create table directory.portal (
  portal_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now()
);

create table directory.user_account (
  user_id uuid primary key,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 200),
  language text not null default 'nl' check (language in ('nl', 'en')),
  password_hash text,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
create unique index user_account_email on directory.user_account (email);

-- Which portals a person has a membership or an employee record in, and which of the two; the membership itself is the portal's.
create table directory.user_portal (
  user_id uuid not null references directory.user_account,
  portal_id uuid not null references directory.portal,
  ground text not null default 'membership' check (ground in ('membership', 'employment')),
  primary key (user_id, portal_id, ground)
);

create table directory.session (
  session_id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  csrf_token_hash bytea not null check (length(csrf_token_hash) = 32),
  user_id uuid not null references directory.user_account,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  address text,
  user_agent text check (length(user_agent) <= 400)
);
create index session_by_user on directory.session (user_id);

-- Links that are mailed: short-lived, single-use, hashed.
create table directory.mailed_token (
  mailed_token_id uuid primary key,
  kind text not null check (kind in ('password_reset', 'member_invitation', 'employee_invitation')),
  token_hash bytea not null unique check (length(token_hash) = 32),
  user_id uuid references directory.user_account,
  email text not null,
  portal_id uuid references directory.portal,
  subject_id uuid,
  -- A keyed hash of the fact that is not in the mail (an employee's birth date); wrong answers are counted.
  second_fact_hash bytea,
  failed_attempts smallint not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index mailed_token_subject on directory.mailed_token (portal_id, subject_id) where used_at is null;
create index mailed_token_user on directory.mailed_token (user_id) where used_at is null;

create table directory.consent_state (
  state_hash bytea primary key check (length(state_hash) = 32),
  session_id uuid not null references directory.session,
  user_id uuid not null references directory.user_account,
  portal_id uuid not null references directory.portal,
  domain_id uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

create table directory.push_key (
  push_key_id uuid primary key,
  key_hash bytea not null unique check (length(key_hash) = 32),
  portal_id uuid not null references directory.portal,
  domain_id uuid not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

-- Counters of attempts, shared by all processes.
create table directory.throttle (
  bucket text not null check (length(bucket) <= 200),
  window_start timestamptz not null,
  attempts integer not null,
  primary key (bucket, window_start)
);

-- Sign-ins have a trail of their own: they belong to no portal.
create table directory.sign_in_record (
  sign_in_record_id uuid primary key,
  user_id uuid,
  email_hash bytea not null,
  outcome text not null check (outcome in ('signed_in', 'wrong_password', 'unknown_user', 'disabled', 'throttled', 'signed_out', 'password_changed', 'password_reset_requested')),
  address text,
  at timestamptz not null default now()
);
create index sign_in_record_address on directory.sign_in_record (email_hash, address, at) where outcome = 'signed_in';

grant select, insert, update on directory.portal to loonbrug_app;
grant select, insert, update on directory.user_account to loonbrug_app;
grant select, insert, delete on directory.user_portal to loonbrug_app;
grant select, insert, update on directory.session to loonbrug_app;
grant select, insert, update on directory.mailed_token to loonbrug_app;
grant select, insert, update on directory.consent_state to loonbrug_app;
grant select, insert, update on directory.push_key to loonbrug_app;
grant select, insert, update, delete on directory.throttle to loonbrug_app;
grant select, insert on directory.sign_in_record to loonbrug_app;
