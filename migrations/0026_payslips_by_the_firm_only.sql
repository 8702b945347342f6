-- Opening payslips of others with a reason is a right of the firm's own people. At a client the mark never had an effect, and is refused from now on.
alter table membership no force row level security;
alter table membership_invitation no force row level security;
update membership set may_open_payslips = false where may_open_payslips and role in ('management', 'hrm');
update membership_invitation set may_open_payslips = false where may_open_payslips and role in ('management', 'hrm');
alter table membership force row level security;
alter table membership_invitation force row level security;
