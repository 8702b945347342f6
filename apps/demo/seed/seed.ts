import 'reflect-metadata';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthModule, PasswordHashingService, UserAccountService } from '@loonbrug/auth';
import { newId, PlatformModule, readEnvironment, TenantDatabase } from '@loonbrug/platform';
import { MembershipService, PortalService, TenancyModule } from '@loonbrug/tenancy';
import type { DatabaseAddresses } from '@loonbrug/platform';
import type { Secrets } from '../secrets';
import type { DemonstrationFirm, Login } from './logins';

export interface SeedRequest {
  database: DatabaseAddresses;
  secrets: Secrets;
  publicUrl: string;
  environment: NodeJS.ProcessEnv;
  logins: DemonstrationFirm['logins'];
}

const portalName = 'Kantoor De Brug';

/**
 * What no route makes, because the operator of an installation does: the portal and its first administrator; beside them the firm's back office.
 * Returns the portal's id. People whose address has an account keep its password.
 */
export async function seedPortal({ database, secrets, publicUrl, environment, logins }: SeedRequest): Promise<string> {
  class SeedModule {}
  const platform = PlatformModule.forRoot(
    readEnvironment({
      ...environment,
      NODE_ENV: 'development',
      LOG_LEVEL: 'error',
      PUBLIC_URL: publicUrl,
      DATABASE_URL: database.appUrl,
      QUEUE_DATABASE_URL: database.queueUrl,
      MASTER_KEYS: environment.MASTER_KEYS || secrets.masterKeys,
      HASH_KEY: environment.HASH_KEY || secrets.hashKey,
      AUDIT_KEY: environment.AUDIT_KEY || secrets.auditKey,
    }),
  );
  Module({ imports: [platform, AuthModule, TenancyModule] })(SeedModule);
  const app = await NestFactory.createApplicationContext(SeedModule, { logger: ['error', 'fatal'], abortOnError: false });
  try {
    return await make(app, logins);
  } finally {
    await app.close();
  }
}

async function make(app: INestApplicationContext, { portalAdministrator, backOffice }: DemonstrationFirm['logins']): Promise<string> {
  const hashing = app.get(PasswordHashingService);
  const { portalId } = await app.get(PortalService).create({
    name: portalName,
    language: 'nl',
    administrator: {
      email: portalAdministrator.email,
      name: 'Beheer De Brug',
      passwordHash: await hashing.hash(portalAdministrator.password),
    },
  });
  await addBackOffice(app, portalId, backOffice, await hashing.hash(backOffice.password));
  portalAdministrator.isReady = backOffice.isReady = true;
  return portalId;
}

async function addBackOffice(app: INestApplicationContext, portalId: string, { email }: Login, passwordHash: string): Promise<void> {
  const accounts = app.get(UserAccountService);
  const memberships = app.get(MembershipService);
  const known = await accounts.byEmail(email);
  const userId = known?.userId ?? newId();
  await app.get(TenantDatabase).transaction({ portalId, actor: { kind: 'system' } }, async (tx) => {
    if (!known) await accounts.register(tx, { userId, email, name: 'Backoffice De Brug', language: 'nl', passwordHash });
    const terms = { role: 'back_office' as const, domainId: null, administrationIds: null, mayOpenPayslips: false };
    await memberships.grant(tx, { userId, invitedEmail: email }, terms);
  });
}
