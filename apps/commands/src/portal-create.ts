import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { PasswordHashingService } from '@loonbrug/auth';
import { PlatformModule, readEnvironment } from '@loonbrug/platform';
import { PortalService } from '@loonbrug/tenancy';
import { libraries } from '../../api/src/libraries';
import { runCommand, setting } from './command';

// npm run portal:create – makes the portal of an accounting firm with its first administrator, and prints a password to be changed at first sign-in.
runCommand(async () => {
  const module = { module: class PortalCreation {}, imports: [PlatformModule.forRoot(readEnvironment(process.env)), ...libraries] };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'fatal'], abortOnError: false });
  try {
    const password = randomBytes(15).toString('base64url');
    const passwordHash = await app.get(PasswordHashingService).hash(password);
    const email = setting('ADMINISTRATOR_EMAIL').trim().toLowerCase();
    const { portalId } = await app.get(PortalService).create({
      name: setting('PORTAL_NAME'),
      language: 'nl',
      administrator: { email, name: setting('ADMINISTRATOR_NAME'), passwordHash },
    });
    process.stdout.write(
      `portal ${portalId}\nsign in as ${email} with ${password} (or with your own password, if the address had an account)\n`,
    );
  } finally {
    await app.close();
  }
});
