import type { SystemRetentionKind } from '@loonbrug/platform';
import type { AccountErasure } from './account-erasure';

/** What is kept of people's comings and goings, which belong to no portal. The records of sign-ins stay, chained, without the address. */
export const authRetention: readonly SystemRetentionKind[] = [
  {
    kind: 'consent_state',
    term: 7,
    tables: ['directory.consent_state'],
    statements: [
      `delete from directory.consent_state where state_hash in (select state_hash from directory.consent_state where expires_at < $1 limit $2) returning state_hash`,
    ],
  },
  {
    kind: 'session',
    term: 90,
    tables: ['directory.session'],
    statements: [
      `delete from directory.session where session_id in (
         select s.session_id from directory.session s where least(s.expires_at, s.revoked_at) < $1
           and not exists (select 1 from directory.consent_state c where c.session_id = s.session_id) limit $2) returning session_id`,
    ],
  },
  {
    kind: 'mailed_token',
    term: 30,
    tables: ['directory.mailed_token'],
    statements: [
      `delete from directory.mailed_token where mailed_token_id in (
         select mailed_token_id from directory.mailed_token where least(expires_at, used_at) < $1 limit $2) returning mailed_token_id`,
    ],
  },
  {
    kind: 'throttle',
    term: 2,
    tables: ['directory.throttle'],
    statements: [
      `delete from directory.throttle where (bucket, window_start) in (select bucket, window_start from directory.throttle where window_start < $1 limit $2) returning bucket`,
    ],
  },
  {
    kind: 'sign_in_address',
    term: 90,
    tables: ['directory.sign_in_record'],
    statements: [
      `update directory.sign_in_record set address = null where sign_in_record_id in (
         select sign_in_record_id from directory.sign_in_record where at < $1 and address is not null limit $2) returning sign_in_record_id`,
    ],
  },
  {
    kind: 'known_device',
    term: 365,
    tables: ['directory.known_device'],
    statements: [
      `delete from directory.known_device where (device_hash, user_id) in (
         select device_hash, user_id from directory.known_device where last_used_at < $1 limit $2) returning user_id`,
    ],
  },
];

/** A year after the person left the last portal, or last signed in, whichever is later. */
export const unusedAccounts = (accounts: AccountErasure): SystemRetentionKind => ({
  kind: 'unused_account',
  term: 365,
  tables: ['directory.user_account', 'directory.second_factor', 'directory.recovery_code'],
  erase: (before, atMost) => accounts.erase(before, atMost),
});
