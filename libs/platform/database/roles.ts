import type { Client } from 'pg';
import { withClient } from './one-client';

/** Passwords of the roles that can sign in. */
export interface RolePasswords {
  owner: string;
  app: string;
  queue: string;
}

/** The addresses with which the parts of an installation reach its database. */
export interface DatabaseAddresses {
  ownerUrl: string;
  appUrl: string;
  queueUrl: string;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const identifier = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Makes (or repairs) the four roles and the database, from an address of an administrator given once.
 * owner migrates; app can neither alter tables nor pass by row security; queue owns the queues' schema; maintenance has no login and is for backfills and backups.
 */
export async function setUpRoles(adminUrl: string, database: string, passwords: RolePasswords): Promise<DatabaseAddresses> {
  await withClient({ connectionString: adminUrl }, async (client) => {
    await client.query('select pg_advisory_lock(7244301)');
    for (const [role, password] of [
      ['loonbrug_owner', passwords.owner],
      ['loonbrug_app', passwords.app],
      ['loonbrug_queue', passwords.queue],
    ] as const) {
      await ensureRole(client, role, `login password ${literal(password)}`);
    }
    await ensureRole(client, 'loonbrug_maintenance', 'nologin bypassrls');
    await client.query('grant loonbrug_owner to loonbrug_maintenance');
    // Backfills, validation of constraints and backups run as the administrator after SET ROLE to maintenance: forced row security binds the owner too.
    await client.query('grant loonbrug_owner, loonbrug_maintenance to current_user');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0)
      await client.query(`create database ${identifier(database)} owner loonbrug_owner encoding 'UTF8' template template0`);
    await client.query(`revoke all on database ${identifier(database)} from public`);
    await client.query(`grant connect on database ${identifier(database)} to loonbrug_app, loonbrug_queue`);
    // The queue library says "create schema if not exists" whenever it migrates, which asks for this right even where the schema is there.
    await client.query(`grant create on database ${identifier(database)} to loonbrug_queue`);
  });
  await withClient({ connectionString: addressOf(adminUrl, database) }, async (client) => {
    await client.query('revoke all on schema public from public');
    await client.query('alter schema public owner to loonbrug_owner');
    await client.query('create schema if not exists queue authorization loonbrug_queue');
    await client.query(`alter role loonbrug_queue in database ${identifier(database)} set search_path = queue`);
  });
  return {
    ownerUrl: addressOf(adminUrl, database, 'loonbrug_owner', passwords.owner),
    appUrl: addressOf(adminUrl, database, 'loonbrug_app', passwords.app),
    queueUrl: addressOf(adminUrl, database, 'loonbrug_queue', passwords.queue),
  };
}

async function ensureRole(client: Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${role} with nosuperuser nocreatedb nocreaterole ${attributes}`);
}

/** The same server, another database and, where given, another role. */
export function addressOf(url: string, database: string, role?: string, password?: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  if (role !== undefined) address.username = role;
  if (password !== undefined) address.password = encodeURIComponent(password);
  return address.toString();
}
