import { existsSync } from 'node:fs';
import path from 'node:path';
import { inFolder } from '../../libs/platform/embedded-database/embedded-database.errors';
import type { DatabaseAddresses } from '@loonbrug/platform';
import { prepareDatabase } from './database';
import { startMailCatcher } from './mail-catcher/mail-catcher';
import { Part } from './part';
import { freePort, portNear, webPort } from './ports';
import type { Running } from './running';
import { keptSecrets, type Secrets } from './secrets';

export interface DemonstrationRequest {
  /** Of everything that is kept. */
  folder: string;
  isThrowAway: boolean;
  /** Of the web; undefined: 8080, or a free one for a throw-away demonstration. */
  port: number | undefined;
  environment: NodeJS.ProcessEnv;
  show: (line: string) => void;
}

/** How to reach a Loket simulator, as it says itself. */
export interface SimulatorAddresses {
  /** Ends in /v2. */
  apiUrl: string;
  oauthUrl: string;
  clientId: string;
  clientSecret: string;
  username: string;
  password: string;
  environmentCode: string;
}

/** What runs, and where. */
export interface Demonstration {
  publicUrl: string;
  /** Where the product listens on this machine, whatever people type; no slash at the end. */
  localUrl: string;
  database: DatabaseAddresses;
  secrets: Secrets;
  /** Undefined when LOKET_API_URL or SMTP_URL in the environment name others. */
  simulator: SimulatorAddresses | undefined;
  mailUrl: string | undefined;
}

const defaultPort = 8080;
/** Whoever plays the payroll office wants to see soon what comes of it. */
const pollIntervalSeconds = '60';
const sweepIntervalMs = '1000';
const programs = path.resolve(__dirname, '..');
const builtWeb = path.resolve(programs, '..', 'web');

/** What a part gets of our environment: everything but what only migrating needs, and what npm put there. */
function inherited(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !/^(npm_|LOONBRUG_|DATABASE_OWNER_URL$|PORT$)/.test(name));
  return Object.fromEntries(kept);
}

function simulatorLine(line: string): SimulatorAddresses | undefined {
  if (!line.startsWith('{')) return undefined;
  const addresses = JSON.parse(line) as Partial<SimulatorAddresses>;
  return addresses.apiUrl === undefined ? undefined : (addresses as SimulatorAddresses);
}

async function startSimulator(running: Running, request: DemonstrationRequest, port: number): Promise<SimulatorAddresses | undefined> {
  if (request.environment.LOKET_API_URL) return undefined;
  const script = path.join(programs, 'loket-simulator', 'src', 'main.js');
  const plan = { name: 'simulator', script, parameters: ['--port', String(port)], environment: inherited(request.environment) };
  return (await Part.start(plan, running, request.show)).firstLine(simulatorLine);
}

async function startMail(running: Running, request: DemonstrationRequest, port: number): Promise<{ smtpUrl: string; webUrl?: string }> {
  const { SMTP_URL: given } = request.environment;
  if (given) return { smtpUrl: given };
  const catcher = await startMailCatcher(port);
  await running.add({ name: 'the mail catcher', stop: catcher.stop });
  return catcher;
}

interface Neighbours {
  port: number;
  publicUrl: string;
  secrets: Secrets;
  database: DatabaseAddresses;
  smtpUrl: string;
  simulator: SimulatorAddresses | undefined;
}

function productEnvironment(request: DemonstrationRequest, neighbours: Neighbours): NodeJS.ProcessEnv {
  const { port, publicUrl, secrets, database, smtpUrl, simulator } = neighbours;
  return {
    ...inherited(request.environment),
    NODE_ENV: request.environment.NODE_ENV === 'production' ? 'production' : 'development',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    DATABASE_URL: database.appUrl,
    ...(database.queueUrl === '' ? {} : { QUEUE_DATABASE_URL: database.queueUrl }),
    SMTP_URL: smtpUrl,
    MASTER_KEYS: request.environment.MASTER_KEYS || secrets.masterKeys,
    HASH_KEY: request.environment.HASH_KEY || secrets.hashKey,
    AUDIT_KEY: request.environment.AUDIT_KEY || secrets.auditKey,
    POLL_INTERVAL_SECONDS: request.environment.POLL_INTERVAL_SECONDS || pollIntervalSeconds,
    SWEEP_INTERVAL_MS: request.environment.SWEEP_INTERVAL_MS || sweepIntervalMs,
    ...(simulator ? { LOKET_API_URL: simulator.apiUrl, LOKET_OAUTH_URL: simulator.oauthUrl, LOKET_ALLOW_INSECURE: 'true' } : {}),
    ...(existsSync(path.join(builtWeb, 'index.html')) ? { WEB_FOLDER: builtWeb } : {}),
  };
}

async function startProduct(running: Running, request: DemonstrationRequest, neighbours: Neighbours): Promise<void> {
  const environment = productEnvironment(request, neighbours);
  const script = (name: string): string => path.join(programs, name, 'src', 'main.js');
  const [api] = await Promise.all([
    Part.start({ name: 'api', script: script('api'), environment }, running, request.show),
    Part.start({ name: 'worker', script: script('worker'), environment }, running, request.show),
  ]);
  await api.answers(`http://127.0.0.1:${neighbours.port}/health/ready`);
}

/** Starts every part on this machine, or takes those that the environment names, and waits until the product answers. */
export async function startDemonstration(running: Running, request: DemonstrationRequest): Promise<Demonstration> {
  const { folder, isThrowAway, environment, show } = request;
  const port = isThrowAway && request.port === undefined ? await freePort() : await webPort(request.port ?? defaultPort);
  const publicUrl = environment.PUBLIC_URL || `http://localhost:${port}`;
  const [simulatorPort, mailPort] = isThrowAway ? [0, 0] : [await portNear(port + 1), await portNear(port + 2)];
  const secrets = await inFolder(folder, () => keptSecrets(folder));
  const [database, simulator, mail] = await Promise.all([
    prepareDatabase(running, { folder, isThrowAway, secrets, environment, show }),
    startSimulator(running, request, simulatorPort),
    startMail(running, request, mailPort),
  ]);
  await startProduct(running, request, { port, publicUrl, secrets, database, smtpUrl: mail.smtpUrl, simulator });
  return { publicUrl, localUrl: `http://127.0.0.1:${port}`, database, secrets, simulator, mailUrl: mail.webUrl };
}
