-- Keys that rotate, evidence that somebody else could not have written, and what is erased after its term.

-- One rotation of all data keys at a time; what a killed one left is taken up again.
create table directory.key_rotation (
  rotation_id uuid primary key,
  started_at timestamptz not null default now(),
  finished_at timestamptz
);
create unique index key_rotation_open on directory.key_rotation ((true)) where finished_at is null;
grant select, insert, update on directory.key_rotation to loonbrug_app;

-- retired_at: nothing named this version any more. A day later, and looked at once more, the key itself is erased.
alter table data_key add column rotation_id uuid, add column retired_at timestamptz, alter column wrapped_key drop not null;
alter table data_key add check (wrapped_key is not null or retired_at is not null);
create unique index data_key_rotation on data_key (portal_id, rotation_id) where rotation_id is not null;
alter table directory.system_data_key add column rotation_id uuid unique, add column retired_at timestamptz, alter column wrapped_key drop not null;
alter table directory.system_data_key add check (wrapped_key is not null or retired_at is not null);

-- Sealed anew under another key; nothing else of a segment ever changes.
grant update (sealed) on document_segment to loonbrug_app;

-- Made with a key that is not in the database, when the record is written: what somebody put in by SQL has none, and is never chained.
-- Null: written before this; what was chained by then is held by the chain.
alter table audit_entry add column signature bytea check (length(signature) = 32);
-- Who looked at a payslip, asked by the one it is about.
create index audit_entry_subject on audit_entry (portal_id, subject_id);

-- What is erased after its term. Of a document the row stays, with its hash and size: what was booked from it, and who opened it, can still be judged.
alter table document add column erased_at timestamptz;
grant update (erased_at) on document to loonbrug_app;
grant delete on outbox to loonbrug_app;
grant delete on incident to loonbrug_app;
grant delete on loket_fetch to loonbrug_app;
grant delete on loket_fetch_item to loonbrug_app;
grant delete on membership_invitation to loonbrug_app;
grant delete on membership_invitation_administration to loonbrug_app;
grant delete on directory.session to loonbrug_app;
grant delete on directory.consent_state to loonbrug_app;
grant delete on directory.mailed_token to loonbrug_app;
grant update (address) on directory.sign_in_record to loonbrug_app;
create index document_kept on document (portal_id, kind, document_id) where erased_at is null;

-- How long the portal keeps a kind of data, where that is not the usual term; never shorter than the law asks.
create table retention_term (
  portal_id uuid not null references portal,
  kind text not null check (length(kind) between 1 and 60),
  term integer not null check (term between 1 and 36500),
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (portal_id, kind)
);
call isolate_by_portal('retention_term', 'select, insert, update');

-- An agreement to digital payslips ends with a row of its own: what was agreed to, and when, stays.
create table employee_consent_withdrawal (
  portal_id uuid not null,
  administration_id uuid not null,
  employee_consent_id uuid not null,
  user_id uuid not null,
  withdrawn_at timestamptz not null,
  primary key (portal_id, administration_id, employee_consent_id),
  foreign key (portal_id, administration_id, employee_consent_id) references employee_consent
);
call isolate_by_portal('employee_consent_withdrawal', 'select, insert');
