-- What waits to be told, and what is kept of people, is no more than is needed.

-- Digests that wait hold names of several clients and go to the address of one. They are taken back, and told anew as ids by the next watch.
do $$
declare
  firm record;
  first_waiting timestamptz;
begin
  for firm in select portal_id from directory.portal loop
    perform set_config('app.portal_id', firm.portal_id::text, true);
    with taken_back as (
      delete from outbox where portal_id = firm.portal_id and state = 'waiting' and kind = 'mail.notice' and payload ->> 'template' = 'payables_due'
      returning created_at)
    -- The marks are the worker's clock, the outbox has the database's.
    select min(created_at) - interval '1 minute' into first_waiting from taken_back;
    update wage_payable set due_soon_told_at = null where portal_id = firm.portal_id and due_soon_told_at >= first_waiting;
    update wage_payable set overdue_told_at = null where portal_id = firm.portal_id and overdue_told_at >= first_waiting;
  end loop;
end $$;

-- erased_at: contact facts were erased after their term; Loket's are not taken over again until the person is back. Without a name: nothing that is kept needs it.
alter table employee
  alter column name drop not null,
  add column erased_at timestamptz,
  add check (name is not null or num_nonnulls(employee_number, email, invited_email, birth_date_hash, bsn_sealed, bsn_hash, user_id) = 0);

-- Accounts of people who belong to no portal any more are erased after a term. Whoever once had a role keeps a name, apart from the account: the books
-- and the trails say by id who did what, and never go.
alter table directory.user_account
  -- Since when the daily erasure found the person in no portal; null as long as there is one.
  add column without_portal_since timestamptz,
  add column has_had_role boolean not null default false;
grant delete on directory.user_account to loonbrug_app;
create table directory.former_member (
  user_id uuid primary key,
  name text not null check (length(name) between 1 and 200)
);
grant select, insert on directory.former_member to loonbrug_app;
do $$
declare
  firm record;
begin
  for firm in select portal_id from directory.portal loop
    perform set_config('app.portal_id', firm.portal_id::text, true);
    update directory.user_account account set has_had_role = true
    where exists (select 1 from membership held where held.portal_id = firm.portal_id and held.user_id = account.user_id);
  end loop;
end $$;

alter table directory.sign_in_record drop constraint sign_in_record_outcome_check;
alter table directory.sign_in_record add constraint sign_in_record_outcome_check check (outcome in (
  'signed_in', 'wrong_password', 'unknown_user', 'disabled', 'throttled', 'signed_out', 'password_changed', 'password_reset_requested',
  'second_factor_asked', 'wrong_code', 'recovery_code_used', 'second_factor_on', 'second_factor_off', 'recovery_codes_renewed', 'sessions_ended',
  'account_erased'));
