import { fork } from 'node:child_process';
import path from 'node:path';
import { addressOf, type DatabaseAddresses } from '@loonbrug/platform';
import { DemonstrationFailure } from '../failure';
import { prepareOwnDatabase } from '../../../libs/platform/embedded-database/prepared-database';
import { keptSecrets } from '../secrets';
import { runCommand, setting } from './command';
import { instanceOf, ownFolder, ownServer } from './own-folder';

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
  const adminUrl = await startedServer(folder);
  let addresses: DatabaseAddresses;
  try {
    addresses = await prepareOwnDatabase(adminUrl, 'loonbrug', (await keptSecrets(folder)).rolePasswords);
  } catch (error) {
    // npm start took over, or somebody stopped it, between the two: what is there now is another server.
    if ((await startedServer(folder)) === adminUrl) throw error;
    return ownAddresses();
  }
  return {
    owner: () => addresses.ownerUrl,
    app: () => addresses.appUrl,
    maintenance: () => asMaintenance(addressOf(adminUrl, 'loonbrug')),
  };
}

/** The server of the folder; where nothing runs one is started, by this command or by another that was quicker. */
async function startedServer(folder: string): Promise<string> {
  const running = await ownServer(folder);
  if (running !== undefined) return running;
  await startKeeper().catch(async (error: unknown) => {
    if ((await instanceOf(folder)) === undefined) throw error;
  });
  const started = await ownServer(folder);
  if (started === undefined) throw new DemonstrationFailure('the database was started and is gone again');
  return started;
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
