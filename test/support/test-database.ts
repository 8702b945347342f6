import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { addressOf, type DatabaseAddresses } from '@loonbrug/platform';
import { rolePasswords, templateName } from './template-database';

export interface TestDatabase extends DatabaseAddresses {
  /** As the administrator, who sees every row: for looking behind row security in a test. */
  adminUrl: string;
  drop(): Promise<void>;
}

/** A database of its own for a test file: a copy of the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = process.env['LOONBRUG_TEST_ADMIN_URL'];
  if (!adminUrl) throw new Error('LOONBRUG_TEST_ADMIN_URL is not set: the test run has no database server');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(adminUrl, `create database ${name} template ${templateName} owner loonbrug_owner`);
  await onServer(adminUrl, `alter role loonbrug_queue in database ${name} set search_path = queue`);
  await onServer(adminUrl, `grant connect on database ${name} to loonbrug_app, loonbrug_queue`);
  return {
    adminUrl: addressOf(adminUrl, name),
    ownerUrl: addressOf(adminUrl, name, 'loonbrug_owner', rolePasswords.owner),
    appUrl: addressOf(adminUrl, name, 'loonbrug_app', rolePasswords.app),
    queueUrl: addressOf(adminUrl, name, 'loonbrug_queue', rolePasswords.queue),
    drop: () => onServer(adminUrl, `drop database ${name} with (force)`),
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
