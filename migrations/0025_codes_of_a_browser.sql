-- A browser has tries of its own for codes of the second factor once a code was accepted there: a new password by mail makes it known, and proves no more than the mailbox.
alter table directory.known_device add column second_factor_at timestamptz;

-- The name by which others see a person is told of in their own trail.
alter table directory.sign_in_record drop constraint sign_in_record_outcome_check;
alter table directory.sign_in_record add constraint sign_in_record_outcome_check check (outcome in (
  'signed_in', 'wrong_password', 'unknown_user', 'disabled', 'throttled', 'signed_out', 'password_changed', 'password_reset_requested',
  'second_factor_asked', 'wrong_code', 'recovery_code_used', 'second_factor_on', 'second_factor_off', 'recovery_codes_renewed', 'sessions_ended',
  'account_erased', 'name_changed'
));
