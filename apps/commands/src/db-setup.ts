import { randomBytes } from 'node:crypto';
import { setUpRoles } from '@loonbrug/platform';
import { runCommand, setting } from './command';

// npm run db:setup – makes roles and database from an administrator's address given once, and prints the addresses to configure.
runCommand(async () => {
  const password = (): string => randomBytes(24).toString('base64url');
  const addresses = await setUpRoles(setting('DATABASE_ADMIN_URL'), process.env['DATABASE_NAME'] ?? 'loonbrug', {
    owner: process.env['DATABASE_OWNER_PASSWORD'] ?? password(),
    app: process.env['DATABASE_APP_PASSWORD'] ?? password(),
    queue: process.env['DATABASE_QUEUE_PASSWORD'] ?? password(),
  });
  process.stdout.write(
    `DATABASE_URL=${addresses.appUrl}\nDATABASE_OWNER_URL=${addresses.ownerUrl}\nQUEUE_DATABASE_URL=${addresses.queueUrl}\n`,
  );
});
