import { migrate } from '../database/migrations';
import { withClient } from '../database/one-client';
import { setUpRoles, type DatabaseAddresses, type RolePasswords } from '../database/roles';
import { migrateQueueSchema } from '../jobs/queue-schema';

// Its own door, because loading the whole of the platform costs a start more than a second.
export { withClient } from '../database/one-client';

/** Brings the tables and, where there is an address for them, those of the queues up to date. */
export async function migrateAll({ ownerUrl, queueUrl }: Pick<DatabaseAddresses, 'ownerUrl' | 'queueUrl'>): Promise<void> {
  await migrate(ownerUrl);
  if (queueUrl !== '') await migrateQueueSchema(queueUrl);
}

/** Roles, database and tables on a server of our own; may be called again on what is there, also by two processes at the same time. */
export async function prepareOwnDatabase(adminUrl: string, database: string, passwords: RolePasswords): Promise<DatabaseAddresses> {
  return withClient({ connectionString: adminUrl }, async (client) => {
    // npm start, and somebody who asks for an address meanwhile: the second waits, and finds nothing to do.
    await client.query('select pg_advisory_lock(7244302)');
    const addresses = await setUpRoles(adminUrl, database, passwords);
    await migrateAll(addresses);
    return addresses;
  });
}
