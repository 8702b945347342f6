import { migrate, migrateQueueSchema } from '@loonbrug/platform';
import { runCommand, setting } from './command';

// npm run db:migrate – brings the schema, and the queues' where they are in PostgreSQL, up to date. Run it before the new version starts.
runCommand(async () => {
  const applied = await migrate(setting('DATABASE_OWNER_URL'));
  if (process.env['QUEUE_DATABASE_URL']) await migrateQueueSchema(process.env['QUEUE_DATABASE_URL']);
  process.stdout.write(applied.length === 0 ? 'the schema is up to date\n' : `applied ${applied.join(', ')}\n`);
});
