import { fork } from 'node:child_process';
import path from 'node:path';
import { addressOf } from '@loonbrug/platform';
import { DemonstrationFailure } from '../failure';
import { prepareOwnDatabase } from '../../../libs/platform/embedded-database/prepared-database';
import { keptSecrets } from '../secrets';
import { runCommand, setting } from './command';
import { ownFolder, ownServer } from './own-folder';

const usage = 'Usage: npm run --silent db:url -- --owner | --app | --maintenance';

// npm run --silent db:url -- --owner|--app|--maintenance – the address of the running, migrated database; the embedded one is started if need be, and left until npm stop.
runCommand(async () => {
  const [word, ...more] = process.argv.slice(2);
  const role = (['owner', 'app', 'maintenance'] as const).find((known) => word === `--${known}`);
  if (!role || more.length > 0) throw new DemonstrationFailure(usage);
  const addresses = process.env['DATABASE_URL'] ? givenAddresses() : await ownAddresses();
  process.stdout.write(`${await addresses[role]()}\n`);
});

type Addresses = Record<'owner' | 'app' | 'maintenance', () => string | Promise<string>>;

function givenAddresses(): Addresses {
  return {
    owner: () => setting('DATABASE_OWNER_URL'),
    app: () => setting('DATABASE_URL'),
    maintenance: () => asMaintenance(addressOf(setting('DATABASE_ADMIN_URL'), new URL(setting('DATABASE_URL')).pathname.slice(1))),
  };
}

async function ownAddresses(): Promise<Addresses> {
  const folder = ownFolder();
  let adminUrl = await ownServer(folder);
  if (adminUrl === undefined) {
    await startKeeper();
    adminUrl = await ownServer(folder);
  }
  if (adminUrl === undefined) throw new DemonstrationFailure('the database was started and is gone again');
  const addresses = await prepareOwnDatabase(adminUrl, 'loonbrug', (await keptSecrets(folder)).rolePasswords);
  return {
    owner: () => addresses.ownerUrl,
    app: () => addresses.appUrl,
    maintenance: () => asMaintenance(addressOf(adminUrl, 'loonbrug')),
  };
}

/** Maintenance has no login: the administrator comes in, and is maintenance from the first statement on. */
function asMaintenance(adminUrl: string): string {
  const address = new URL(adminUrl);
  address.searchParams.set('options', '-c role=loonbrug_maintenance');
  return address.toString().replaceAll('+', '%20');
}

function startKeeper(): Promise<void> {
  const child = fork(path.join(__dirname, 'keeper.js'), { detached: true, stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('message', (message: { ready?: boolean; failure?: string }) => {
      child.disconnect();
      child.unref();
      if (message.ready) resolve();
      else reject(new DemonstrationFailure(message.failure ?? 'the database did not start'));
    });
    child.once('exit', (code) => reject(new DemonstrationFailure(`the database did not start (exit code ${code})`)));
  });
}
