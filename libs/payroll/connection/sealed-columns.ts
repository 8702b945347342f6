import type { SealedColumn } from '@loonbrug/platform';

const ofCredential = { loket_credential_id: 'uuid' } as const;

/** Everything of the link, and of employees, that is sealed. */
export const payrollSealedColumns: readonly SealedColumn[] = [
  {
    table: 'loket_settings',
    column: 'client_secret_sealed',
    key: {},
    place: { table: 'loket_settings', column: 'client_secret', row: 't.portal_id::text' },
  },
  {
    table: 'loket_credential',
    column: 'password_sealed',
    key: ofCredential,
    place: { table: 'loket_credential', column: 'password', row: 't.loket_credential_id::text' },
  },
  {
    table: 'loket_token',
    column: 'access_token_sealed',
    key: ofCredential,
    place: { table: 'loket_token', column: 'access_token', row: 't.loket_credential_id::text' },
  },
  {
    table: 'loket_token',
    column: 'refresh_token_sealed',
    key: ofCredential,
    place: { table: 'loket_token', column: 'refresh_token', row: 't.loket_credential_id::text' },
  },
  {
    table: 'employee',
    column: 'bsn_sealed',
    key: { administration_id: 'uuid', employee_id: 'uuid' },
    place: { table: 'employee', column: 'bsn', row: 't.employee_id::text' },
  },
];
