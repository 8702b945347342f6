import path from 'node:path';
import type { DatabaseAddresses } from '@loonbrug/platform';
import { startEmbeddedDatabase } from '../../libs/platform/embedded-database/embedded-database';
import { migrateAll, prepareOwnDatabase } from '../../libs/platform/embedded-database/prepared-database';
import { DemonstrationFailure } from './failure';
import type { Running } from './running';
import type { Secrets } from './secrets';

interface DatabaseRequest {
  folder: string;
  /** Not forced to disk. */
  isThrowAway: boolean;
  secrets: Secrets;
  environment: NodeJS.ProcessEnv;
  show: (line: string) => void;
}

const databaseName = 'loonbrug';

function givenAddresses(environment: NodeJS.ProcessEnv): DatabaseAddresses | undefined {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, QUEUE_DATABASE_URL: queueUrl, REDIS_URL: redisUrl } = environment;
  if (!appUrl) return undefined;
  if (!ownerUrl || !(queueUrl || redisUrl)) {
    throw new DemonstrationFailure(
      'DATABASE_URL is set, so DATABASE_OWNER_URL (to migrate) and QUEUE_DATABASE_URL or REDIS_URL (for the queues) must be set too. ' +
        'npm run db:setup makes the roles and prints the addresses.',
    );
  }
  return { appUrl, ownerUrl, queueUrl: queueUrl ?? '' };
}

async function startEmbedded(running: Running, request: DatabaseRequest): Promise<string> {
  const { folder, isThrowAway, show } = request;
  const database = await startEmbeddedDatabase({
    dataFolder: path.join(folder, 'postgresql'),
    durable: !isThrowAway,
    log: (line) => {
      running.log('postgresql', line);
      if (!/^\d{4}-\d\d-\d\d /.test(line)) show(line);
    },
  });
  await running.add({ name: 'the database', ended: database.ended, stop: database.stop });
  return database.adminUrl;
}

/** The database that DATABASE_URL names, or an embedded one; with its roles and the newest tables. */
export async function prepareDatabase(running: Running, request: DatabaseRequest): Promise<DatabaseAddresses> {
  const given = givenAddresses(request.environment);
  if (!given) return prepareOwnDatabase(await startEmbedded(running, request), databaseName, request.secrets.rolePasswords);
  await migrateAll(given);
  return given;
}
