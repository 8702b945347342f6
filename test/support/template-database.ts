import { migrate, migrateQueueSchema, setUpRoles } from '@loonbrug/platform';

/** Name of the migrated, empty database that each test file gets a copy of. */
export const templateName = 'loonbrug_template';

/** Passwords of the roles of the throw-away server. */
export const rolePasswords = { owner: 'owner', app: 'app', queue: 'queue' };

/** Makes roles and the template on the test run's server; once per run. */
export async function prepareTemplate(adminUrl: string): Promise<void> {
  const { ownerUrl, queueUrl } = await setUpRoles(adminUrl, templateName, rolePasswords);
  await migrate(ownerUrl);
  await migrateQueueSchema(queueUrl);
}
