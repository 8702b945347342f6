import type { SealedColumn } from '@loonbrug/platform';

/** What is sealed of people, who belong to no portal. */
export const authSealedColumns: readonly SealedColumn[] = [
  {
    table: 'directory.second_factor',
    column: 'sealed_secret',
    key: { user_id: 'uuid' },
    place: { table: 'second_factor', column: 'sealed_secret', row: 't.user_id::text' },
  },
];
