-- Corrections: entries of a run per period that they belong to, the periods of retro amounts, and what a reversal takes along.

-- Everything that a run has in the books: the entry that its row names, and those of other periods. Bookings from before this table have only the row's.
create table journal_run_entry (
  portal_id uuid not null,
  administration_id uuid not null,
  entry_id uuid not null,
  journal_run_id uuid not null,
  -- The last day of the payroll period that its amounts belong to; a closed one is booked elsewhere and still belongs there.
  belongs_on date not null,
  primary key (portal_id, administration_id, entry_id),
  foreign key (portal_id, administration_id, entry_id) references journal_entry,
  foreign key (portal_id, administration_id, journal_run_id) references journal_run
);
create index journal_run_entry_run on journal_run_entry (portal_id, administration_id, journal_run_id);
call isolate_by_portal('journal_run_entry', 'select, insert');

-- What a payroll run gave per component and period, of all people together: the shares by which retro amounts go to their own periods.
create table payroll_result_sum (
  portal_id uuid not null,
  administration_id uuid not null,
  payroll_run_id uuid not null,
  component_key integer not null,
  period_ends_on date not null,
  -- In ten-thousandths of Loket's own unit: an amount, hours or a percentage.
  value_units bigint not null,
  primary key (portal_id, administration_id, payroll_run_id, component_key, period_ends_on),
  foreign key (portal_id, administration_id, payroll_run_id) references payroll_run
);
call isolate_by_portal('payroll_result_sum', 'select, insert, delete');

-- The run's content that the sums were read with; null while they never were.
alter table payroll_run add column results_fingerprint bytea check (length(results_fingerprint) = 32);

-- The account that an entry of another period is balanced with; over all entries of a run it comes to nothing.
-- A new foreign key is checked over all rows, which forced row security hides from the owner, too.
alter table payroll_settings no force row level security;
alter table account no force row level security;
alter table payroll_settings add column transit_account_id uuid,
  add foreign key (portal_id, administration_id, transit_account_id) references account;
alter table payroll_settings force row level security;
alter table account force row level security;

alter table link_setting drop constraint link_setting_key_check,
  add constraint link_setting_key_check check (key ~ '^[a-z][a-z_]{1,59}$');

alter table payslip drop constraint payslip_withdrawn_reason_check,
  add constraint payslip_withdrawn_reason_check check (withdrawn_reason in ('run_removed_upstream', 'run_reversed'));

-- Which payslips their employees have read already: what a reversal tells before it withdraws them.
create index audit_entry_payslip_read on audit_entry (portal_id, subject_id) where action = 'payslip.read_by_employee';
