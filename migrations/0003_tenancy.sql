-- Portal > domain > administration, contract and memberships.

create table portal (
  portal_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  language text not null default 'nl' check (language in ('nl', 'en')),
  created_at timestamptz not null default now()
);
call isolate_by_portal('portal', 'select, insert, update');

create table domain (
  portal_id uuid not null references portal,
  domain_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  code text not null check (length(code) between 1 and 40),
  responsible_user_id uuid,
  created_at timestamptz not null default now(),
  primary key (portal_id, domain_id),
  unique (portal_id, code)
);
call isolate_by_portal('domain', 'select, insert, update');

create table administration (
  portal_id uuid not null,
  administration_id uuid not null,
  domain_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  -- (number, sub_number) is what is typed into Loket to address a push.
  number integer not null check (number between 1 and 999999),
  sub_number integer not null default 0 check (sub_number between 0 and 9999),
  is_standard boolean not null default false,
  wage_tax_number text check (wage_tax_number ~ '^\d{9}L\d{2}$'),
  kvk text check (kvk ~ '^\d{8}$'),
  created_at timestamptz not null default now(),
  primary key (portal_id, administration_id),
  unique (portal_id, domain_id, administration_id),
  unique (portal_id, number, sub_number),
  foreign key (portal_id, domain_id) references domain
);
create unique index administration_standard on administration (portal_id, domain_id) where is_standard;
call isolate_by_portal('administration', 'select, insert, update');

create table contract (
  portal_id uuid not null,
  contract_id uuid not null,
  domain_id uuid not null,
  starts_on date not null,
  ends_on date,
  primary key (portal_id, contract_id),
  unique (portal_id, domain_id),
  unique (portal_id, contract_id, domain_id),
  foreign key (portal_id, domain_id) references domain,
  check (ends_on >= starts_on)
);
call isolate_by_portal('contract', 'select, insert, update');

-- A feature of the contract opens the link for the standard administration; a line opens it for one further administration, or for all.
create table contract_line (
  portal_id uuid not null,
  contract_line_id uuid not null,
  contract_id uuid not null,
  domain_id uuid not null,
  feature text not null check (feature in ('payroll_link_loket')),
  kind text not null check (kind in ('feature', 'administration', 'all_administrations')),
  administration_id uuid,
  state text not null check (state in ('requested', 'granted', 'declined', 'ended')),
  -- Null: the system itself.
  requested_by uuid,
  requested_at timestamptz not null default now(),
  request_note text check (length(request_note) <= 500),
  decided_by uuid,
  decided_at timestamptz,
  decision_note text check (length(decision_note) <= 500),
  primary key (portal_id, contract_line_id),
  foreign key (portal_id, contract_id, domain_id) references contract (portal_id, contract_id, domain_id),
  foreign key (portal_id, domain_id, administration_id) references administration (portal_id, domain_id, administration_id),
  check ((kind = 'administration') = (administration_id is not null)),
  check ((state = 'requested') = (decided_at is null))
);
create unique index contract_line_open on contract_line (portal_id, contract_id, feature, kind, administration_id) nulls not distinct where state in ('requested', 'granted');
create index contract_line_domain on contract_line (portal_id, domain_id) where state in ('requested', 'granted');
call isolate_by_portal('contract_line', 'select, insert, update');

create table membership (
  portal_id uuid not null references portal,
  membership_id uuid not null,
  user_id uuid not null,
  role text not null check (role in ('portal_admin', 'back_office', 'management', 'hrm')),
  domain_id uuid,
  -- Payslips of others, each opening with a reason; a right of its own.
  may_open_payslips boolean not null default false,
  -- With this on, only the administrations of membership_administration are reached.
  is_limited boolean not null default false,
  created_by uuid,
  created_at timestamptz not null default now(),
  revoked_by uuid,
  revoked_at timestamptz,
  primary key (portal_id, membership_id),
  foreign key (portal_id, domain_id) references domain,
  check (role <> 'portal_admin' or (domain_id is null and not is_limited)),
  check (role not in ('management', 'hrm') or domain_id is not null)
);
create unique index membership_active on membership (portal_id, user_id, role, domain_id) nulls not distinct where revoked_at is null;
call isolate_by_portal('membership', 'select, insert, update');

create table membership_administration (
  portal_id uuid not null,
  membership_id uuid not null,
  administration_id uuid not null,
  primary key (portal_id, membership_id, administration_id),
  foreign key (portal_id, membership_id) references membership,
  foreign key (portal_id, administration_id) references administration
);
call isolate_by_portal('membership_administration', 'select, insert, delete');

-- A membership that is offered by mail; the directory has the link's hash and this row's id.
create table membership_invitation (
  portal_id uuid not null references portal,
  membership_invitation_id uuid not null,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  role text not null check (role in ('portal_admin', 'back_office', 'management', 'hrm')),
  domain_id uuid,
  may_open_payslips boolean not null default false,
  is_limited boolean not null default false,
  language text not null default 'nl' check (language in ('nl', 'en')),
  invited_by uuid,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_by uuid,
  accepted_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (portal_id, membership_invitation_id),
  foreign key (portal_id, domain_id) references domain,
  check (role <> 'portal_admin' or (domain_id is null and not is_limited)),
  check (role not in ('management', 'hrm') or domain_id is not null),
  check (accepted_at is null or withdrawn_at is null)
);
create unique index membership_invitation_open on membership_invitation (portal_id, email, role, domain_id) nulls not distinct
  where accepted_at is null and withdrawn_at is null;
call isolate_by_portal('membership_invitation', 'select, insert, update');

create table membership_invitation_administration (
  portal_id uuid not null,
  membership_invitation_id uuid not null,
  administration_id uuid not null,
  primary key (portal_id, membership_invitation_id, administration_id),
  foreign key (portal_id, membership_invitation_id) references membership_invitation,
  foreign key (portal_id, administration_id) references administration
);
call isolate_by_portal('membership_invitation_administration', 'select, insert');

-- Settings of the link, per level; the lowest level that has a value wins. One row a key, so that each value knows who set it and when.
create table link_setting (
  portal_id uuid not null references portal,
  link_setting_id uuid not null,
  domain_id uuid,
  administration_id uuid,
  key text not null check (key in ('auto_process', 'start_on', 'notice_email', 'unknown_cost_centre', 'booking_date', 'correction_mode')),
  value jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (portal_id, link_setting_id),
  unique nulls not distinct (portal_id, domain_id, administration_id, key),
  foreign key (portal_id, domain_id) references domain,
  foreign key (portal_id, domain_id, administration_id) references administration (portal_id, domain_id, administration_id),
  check (administration_id is null or domain_id is not null)
);
call isolate_by_portal('link_setting', 'select, insert, update, delete');
