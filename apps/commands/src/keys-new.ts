import { randomBytes } from 'node:crypto';
import { runCommand } from './command';

// npm run keys:new – prints keys for a new installation. Keep them outside the database and its backups.
runCommand(() => {
  const key = (): string => randomBytes(32).toString('base64');
  process.stdout.write(`MASTER_KEYS=${new Date().toISOString().slice(0, 10)}:${key()}\nHASH_KEY=${key()}\nAUDIT_KEY=${key()}\n`);
  return Promise.resolve();
});
