import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { Control } from './control/control';
import { serveControl } from './control/control.routes';
import { demoWorld } from './data/demo';
import { generatedWorld, realExamplesWorld } from './data/generated';
import type { Origin } from './data/model';
import type { Account, World } from './data/world';
import { serveApi } from './http/dispatch';
import type { Office } from './http/dispatch';
import { Faults } from './http/faults';
import { RequestLog } from './http/request-log';
import type { RequestListener } from './http/request-log';
import { serveAuthorize } from './oauth/authorize.routes';
import type { Client } from './oauth/client';
import { serveToken } from './oauth/token.routes';
import { TokenStore } from './oauth/token-store';
import { servePage } from './page/page.routes';

export type { Control } from './control/control';
export type { AdministrationSummary } from './control/summary';
export type { EmployerOverview } from './control/overview';
export type { Fault } from './http/faults';
export type { RecordedRequest } from './http/request-log';

export interface SimulatorOptions {
  /** 0, the default, takes a free port. */
  port?: number;
  seed?: number;
  dataset?: 'demo' | 'real-examples' | 'generated';
  /** Of the generated data set. */
  employers?: number;
  employeesPerEmployer?: number;
  clock?: () => Date;
}

export interface SimulatorAccount {
  username: string;
  password: string;
  environmentCode: string;
  name: string;
}

/** A running stand-in for Loket.nl, on 127.0.0.1. User name, password and environment code are those of the first account. */
export interface Simulator extends SimulatorAccount {
  /** Address of the API, ending in /v2. */
  apiUrl: string;
  /** Address below which `authorize` and `token` are. */
  oauthUrl: string;
  /** Address of the page on which one plays the payroll office. */
  pageUrl: string;
  /** Address below which the control API is. */
  controlUrl: string;
  clientId: string;
  clientSecret: string;
  accounts: SimulatorAccount[];
  control: Control;
  /** Passes each request to the API and to sign-in; returns the function that stops it. */
  onRequest(listener: RequestListener): () => void;
  close(): Promise<void>;
}

const client: Client = { clientId: 'loonbrug', clientSecret: 'loonbrug-simulator-secret' };
/** Room for a payslip of 50 MB in base64, as the control API takes it. */
const bodyLimit = 100 * 1024 * 1024;

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const clock = options.clock ?? (() => new Date());
  const world = worldOf(options, { seed: options.seed ?? 1, now: clock() });
  const office: Office = { world, tokens: new TokenStore(clock), faults: new Faults(), log: new RequestLog(), clock };
  const control = new Control(office);
  const server = serverOf(office, control);
  await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const { port } = server.server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  const accounts = world.accounts.map(signInOf);
  return {
    apiUrl: `${base}/v2`,
    oauthUrl: `${base}/oauth`,
    pageUrl: `${base}/`,
    controlUrl: `${base}/control`,
    ...client,
    ...firstOf(accounts),
    accounts,
    control,
    onRequest: (listener) => office.log.listen(listener),
    close: () => server.close(),
  };
}

function worldOf({ dataset = 'demo', employers = 20, employeesPerEmployer = 10 }: SimulatorOptions, origin: Origin): World {
  if (dataset === 'real-examples') return realExamplesWorld(origin);
  return dataset === 'generated' ? generatedWorld(origin, employers, employeesPerEmployer) : demoWorld(origin);
}

function serverOf(office: Office, control: Control): FastifyInstance {
  const server = fastify({ bodyLimit, forceCloseConnections: true, exposeHeadRoutes: false });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body));
  serveApi(server, office);
  serveToken(server, office, client);
  serveAuthorize(server, office, client);
  serveControl(server, control, () => office.world.accounts);
  servePage(server);
  return server;
}

function signInOf({ username, password, environmentCode, name }: Account): SimulatorAccount {
  return { username, password, environmentCode, name };
}

function firstOf(accounts: SimulatorAccount[]): SimulatorAccount {
  const [first] = accounts;
  if (!first) throw new Error('The data set has no account');
  return first;
}
