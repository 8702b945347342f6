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
