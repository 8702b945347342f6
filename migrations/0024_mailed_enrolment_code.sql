-- A stolen password alone must not set up a second factor: its first code comes with one that was mailed to the account.
-- Enrolments that are under way have none, and begin anew.
alter table directory.second_factor add column mailed_code_hash text;
