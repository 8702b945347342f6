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
