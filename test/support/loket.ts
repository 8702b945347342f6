import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Simulator, type SimulatorAccount, type SimulatorOptions, startSimulator } from '../../apps/loket-simulator/src/simulator';
import { createHttpServer } from '../../apps/api/src/http-server';
import { Builders, type BuiltAdministration, type BuiltDomain, type BuiltPortal } from './builders';
import { type SignedInAgent, signIn } from './sign-in';
import { createTestDatabase, type TestDatabase } from './test-database';
import { testEnvironment } from './test-environment';

/** The API on a database of its own, with a Loket of its own. */
export interface LoketStage {
  database: TestDatabase;
  builders: Builders;
  simulator: Simulator;
  app: NestFastifyApplication;
  close(): Promise<void>;
}

export async function loketStage(options: SimulatorOptions = {}, environment: Record<string, string> = {}): Promise<LoketStage> {
  const [database, simulator] = await Promise.all([createTestDatabase(), startSimulator(options)]);
  const builders = await Builders.connect(database);
  const app = await createHttpServer(
    testEnvironment(database, { LOKET_API_URL: simulator.apiUrl, LOKET_OAUTH_URL: simulator.oauthUrl, ...environment }),
  );
  const close = async (): Promise<void> => {
    await app.close();
    await builders.close();
    await simulator.close();
    await database.drop();
  };
  return { database, builders, simulator, app, close };
}

/** A firm with one client and its standard books, and a portal administrator who is signed in. */
export interface Firm {
  portal: BuiltPortal;
  domain: BuiltDomain;
  administration: BuiltAdministration;
  admin: SignedInAgent;
  /** /api/portals/… of each level. */
  at: { portal: string; domain: string; administration: string };
}

export async function firm({ builders, app }: LoketStage): Promise<Firm> {
  const portal = await builders.portal();
  const domain = await builders.domain(portal);
  const administration = await builders.administration(domain);
  const user = await builders.user();
  await builders.membership(user, portal, 'portal_admin');
  return { portal, domain, administration, admin: await signIn(app, user), at: pathsOf(administration) };
}

export const pathsOf = ({ portalId, domainId, administrationId }: BuiltAdministration) => ({
  portal: `/api/portals/${portalId}`,
  domain: `/api/portals/${portalId}/domains/${domainId}`,
  administration: `/api/portals/${portalId}/administrations/${administrationId}`,
});

/** Gives the portal the simulator's client. */
export async function setClient({ simulator }: LoketStage, { admin, at }: Firm): Promise<void> {
  const { clientId, clientSecret } = simulator;
  await admin.put(`${at.portal}/loket-settings`).send({ environment: 'configured', clientId, clientSecret, isEnabled: true }).expect(200);
}

export const signInFields = ({ username, password, environmentCode }: SimulatorAccount) => ({ username, password, environmentCode });

/** Client, and the first account as the domain's credential. */
export async function connect(stage: LoketStage, ours: Firm, account: SimulatorAccount = stage.simulator): Promise<void> {
  await setClient(stage, ours);
  await ours.admin.put(`${ours.at.domain}/loket-credential`).send(signInFields(account)).expect(200);
}

/** Token requests that reached Loket since the last reset. */
export const tokenRequests = ({ simulator }: LoketStage): number => simulator.control.requestCounts()['token'] ?? 0;
