-- Sign-in: second factor, recovery codes, known devices, a session's level and rotation, the chain of sign-ins, and the portal's own rule.

-- The data key of what belongs to no portal, wrapped by a master key of the environment like those of the portals.
create table directory.system_data_key (
  version integer primary key check (version > 0),
  master_key_id text not null,
  wrapped_key bytea not null,
  created_at timestamptz not null default now()
);
grant select, insert, update on directory.system_data_key to loonbrug_app;

create table directory.second_factor (
  user_id uuid primary key references directory.user_account,
  sealed_secret bytea not null,
  begun_at timestamptz not null,
  -- Null while the person has not shown yet that their app makes the right codes.
  confirmed_at timestamptz,
  -- The time step of the last code that was taken: none is taken twice, and none older.
  last_step bigint
);
grant select, insert, update, delete on directory.second_factor to loonbrug_app;

create table directory.recovery_code (
  user_id uuid not null references directory.user_account,
  recovery_code_id uuid not null,
  code_hash text not null check (code_hash like '$argon2id$%'),
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (user_id, recovery_code_id)
);
grant select, insert, update, delete on directory.recovery_code to loonbrug_app;

-- Browsers from which a person signed in: their tries to sign in are counted apart from everybody else's.
create table directory.known_device (
  device_hash bytea not null check (length(device_hash) = 32),
  user_id uuid not null references directory.user_account,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  primary key (device_hash, user_id)
);
create index known_device_user on directory.known_device (user_id);
grant select, insert, update, delete on directory.known_device to loonbrug_app;

alter table directory.session
  add column second_factor_at timestamptz,
  -- The person's rights changed: the next request gets another token.
  add column rotation_due boolean not null default false,
  -- The token before, for requests that were on their way.
  add column old_token_hash bytea check (length(old_token_hash) = 32),
  add column old_token_until timestamptz;
create unique index session_old_token on directory.session (old_token_hash) where old_token_hash is not null;
-- The header token is made of the session from now on, not of its cookie: whoever is signed in signs in again.
update directory.session set revoked_at = now() where revoked_at is null;

alter table directory.sign_in_record drop constraint sign_in_record_outcome_check;
alter table directory.sign_in_record add constraint sign_in_record_outcome_check check (outcome in (
  'signed_in', 'wrong_password', 'unknown_user', 'disabled', 'throttled', 'signed_out', 'password_changed', 'password_reset_requested',
  'second_factor_asked', 'wrong_code', 'recovery_code_used', 'second_factor_on', 'second_factor_off', 'recovery_codes_renewed', 'sessions_ended'));
-- The chain holds the keyed hash of the address, so that the address itself can be erased. The signature is made when the record is written, with a key
-- that is not in the database: what somebody put in by SQL has none, and is never chained.
alter table directory.sign_in_record
  add column address_hash bytea check (length(address_hash) = 32),
  add column signature bytea check (length(signature) = 32);
drop index directory.sign_in_record_address;
create index sign_in_record_user on directory.sign_in_record (user_id, sign_in_record_id) where user_id is not null;
create index sign_in_record_at on directory.sign_in_record (at);

create table directory.sign_in_link (
  sequence bigint primary key check (sequence > 0),
  -- No foreign key: a record that is taken out must be missed, not kept from being looked for.
  sign_in_record_id uuid not null unique,
  sealed_at timestamptz not null default clock_timestamp(),
  chain_hash bytea not null check (length(chain_hash) = 32)
);
grant select, insert on directory.sign_in_link to loonbrug_app;

-- The last link; whoever seals moves it on in the statement that adds links.
create table directory.sign_in_chain (
  is_only boolean primary key default true check (is_only),
  last_sequence bigint not null,
  last_hash bytea not null check (length(last_hash) = 32),
  sealed_at timestamptz not null
);
grant select, insert, update on directory.sign_in_chain to loonbrug_app;

alter table portal
  add column second_factor_required_on date,
  add column second_factor_for text not null default 'members' check (second_factor_for in ('members', 'everyone'));

-- The address by which the portal knows a member: that of the invitation. The address of the account is its owner's.
alter table membership add column invited_email text check (invited_email = lower(invited_email) and length(invited_email) between 3 and 254);
do $$
declare
  firm record;
begin
  for firm in select portal_id from directory.portal loop
    perform set_config('app.portal_id', firm.portal_id::text, true);
    update membership set invited_email = account.email from directory.user_account account
    where membership.portal_id = firm.portal_id and account.user_id = membership.user_id;
  end loop;
end $$;
