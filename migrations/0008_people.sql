-- Employees, their payslips, and wage declarations.

create table employee (
  portal_id uuid not null,
  administration_id uuid not null,
  employee_id uuid not null,
  loket_employer_id uuid not null,
  loket_employee_id uuid not null,
  employee_number integer,
  name text not null check (length(name) between 1 and 200),
  -- As Loket has it now, and as it was when invited: a later change never re-links, it raises a finding.
  email text check (length(email) <= 255),
  invited_email text check (length(invited_email) <= 255),
  birth_date_hash bytea,
  bsn_sealed bytea,
  bsn_hash bytea,
  user_id uuid,
  linked_at timestamptz,
  invited_at timestamptz,
  -- Set when Loket says that this record is somebody else now; no payslip is given to it until a person has looked.
  identity_doubt_at timestamptz,
  identity_doubt_code text check (length(identity_doubt_code) between 1 and 80),
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  primary key (portal_id, administration_id, employee_id),
  unique (portal_id, administration_id, loket_employee_id),
  foreign key (portal_id, administration_id) references administration,
  check ((user_id is null) = (linked_at is null)),
  check ((identity_doubt_at is null) = (identity_doubt_code is null))
);
create index employee_user on employee (portal_id, user_id) where user_id is not null;
create index employee_number on employee (portal_id, administration_id, loket_employer_id, employee_number);
call isolate_by_portal('employee', 'select, insert, update');

-- Agreement to receive payslips digitally instead of on paper (article 7:626 of the Dutch Civil Code): the very text, who agreed, and when.
create table employee_consent (
  portal_id uuid not null,
  administration_id uuid not null,
  employee_consent_id uuid not null,
  employee_id uuid not null,
  user_id uuid not null,
  language text not null check (language in ('nl', 'en')),
  text text not null check (length(text) between 1 and 2000),
  given_at timestamptz not null,
  primary key (portal_id, administration_id, employee_consent_id),
  foreign key (portal_id, administration_id, employee_id) references employee
);
create index employee_consent_employee on employee_consent (portal_id, administration_id, employee_id);
call isolate_by_portal('employee_consent', 'select, insert');

create table employment (
  portal_id uuid not null,
  administration_id uuid not null,
  employment_id uuid not null,
  employee_id uuid not null,
  loket_employment_id uuid not null,
  payroll_number integer,
  starts_on date,
  ends_on date,
  primary key (portal_id, administration_id, employment_id),
  unique (portal_id, administration_id, loket_employment_id),
  foreign key (portal_id, administration_id, employee_id) references employee
);
call isolate_by_portal('employment', 'select, insert, update');

create table payslip (
  portal_id uuid not null,
  administration_id uuid not null,
  payslip_id uuid not null,
  payroll_run_id uuid not null,
  loket_employment_id uuid not null,
  loket_payroll_run_id uuid not null,
  employment_id uuid,
  employee_id uuid,
  -- waiting: no document, or no employee, yet; cause says which.
  state text not null check (state in ('waiting', 'ready', 'withdrawn')),
  waiting_cause text check (length(waiting_cause) between 1 and 80),
  waiting_details jsonb,
  number_of_payslips smallint check (number_of_payslips between 1 and 99),
  document_id uuid,
  net_cents bigint,
  -- Loket's release date; the employee sees nothing before it, and nothing as long as Loket names none.
  available_on date,
  notified_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text check (withdrawn_reason in ('run_removed_upstream')),
  created_at timestamptz not null default now(),
  primary key (portal_id, administration_id, payslip_id),
  unique (portal_id, administration_id, loket_employment_id, loket_payroll_run_id),
  foreign key (portal_id, administration_id, payroll_run_id) references payroll_run,
  foreign key (portal_id, administration_id, employment_id) references employment,
  foreign key (portal_id, administration_id, employee_id) references employee,
  foreign key (portal_id, document_id) references document,
  check (state <> 'ready' or (employee_id is not null and document_id is not null)),
  check (state <> 'waiting' or waiting_cause is not null),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index payslip_employee on payslip (portal_id, administration_id, employee_id) where employee_id is not null;
create index payslip_run on payslip (portal_id, administration_id, payroll_run_id);
create index payslip_to_notify on payslip (portal_id, available_on) where state = 'ready' and notified_at is null;
call isolate_by_portal('payslip', 'select, insert, update');

create table wage_declaration (
  portal_id uuid not null,
  administration_id uuid not null,
  wage_declaration_id uuid not null,
  loket_link_id uuid not null,
  loket_payroll_tax_return_id uuid not null,
  message_reference text,
  wage_tax_number text,
  year integer not null,
  -- 0 is a yearly return.
  period_number smallint not null,
  period_starts_on date not null,
  period_ends_on date not null,
  loket_status_key integer not null,
  is_settled boolean not null default false,
  is_prior_year_correction boolean not null default false,
  period_amount_cents bigint not null,
  correction_amount_cents bigint not null,
  total_amount_cents bigint not null,
  payment_reference text,
  iban text,
  due_on date,
  -- What the message itself says, read from the XML.
  declared_total_cents bigint,
  response_messages jsonb not null default '[]'::jsonb,
  -- refused: its findings say why, and it is read again. withdrawn: cancelled or removed at Loket.
  state text not null check (state in ('received', 'refused', 'withdrawn')),
  findings jsonb not null default '[]'::jsonb,
  message_document_id uuid,
  overview_document_id uuid,
  -- Periods that the message corrects: [{"startsOn","endsOn","balanceCents"}].
  corrections jsonb not null default '[]'::jsonb,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  primary key (portal_id, administration_id, wage_declaration_id),
  unique (portal_id, administration_id, loket_payroll_tax_return_id),
  foreign key (portal_id, administration_id, loket_link_id) references loket_link,
  foreign key (portal_id, message_document_id) references document,
  foreign key (portal_id, overview_document_id) references document
);
create index wage_declaration_due on wage_declaration (portal_id, administration_id, due_on);
call isolate_by_portal('wage_declaration', 'select, insert, update');
