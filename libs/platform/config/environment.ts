import { Expose, plainToInstance, Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, validateSync } from 'class-validator';
import { LoonbrugError } from '../errors/loonbrug-error';
import { wrongProxies } from '../http/trusted-proxies';
import { hostKind } from '../http-client/address-guard';

const keyList = /^[A-Za-z0-9_-]{1,40}:[A-Za-z0-9+/]{43}=(,[A-Za-z0-9_-]{1,40}:[A-Za-z0-9+/]{43}=)*$/;
const key = /^[A-Za-z0-9+/]{43}=$/;
const databaseUrl = /^postgres(ql)?:\/\//;
const isTrue = ({ value }: { value: unknown }): boolean => value === true || value === 'true' || value === '1';

/** Everything that a process reads from its environment; nothing else in the code looks at `process.env`. */
export class Environment {
  @Expose({ name: 'NODE_ENV' }) @IsIn(['production', 'development', 'test']) mode: 'production' | 'development' | 'test' = 'production';

  @Expose({ name: 'HOST' }) @IsString() host = '127.0.0.1';
  @Expose({ name: 'PORT' }) @Type(() => Number) @IsInt() @Min(0) @Max(65535) port = 8080;
  /** The address that people type; links in mails and the consent callback begin with it. No slash at the end. */
  @Expose({ name: 'PUBLIC_URL' }) @IsUrl({ require_tld: false }) publicUrl = 'http://localhost:8080';
  /** Addresses or networks of the proxies in front, comma-separated: only from them the caller's own address is believed. */
  @Expose({ name: 'TRUSTED_PROXIES' })
  @IsOptional()
  @IsString()
  trustedProxies?: string;
  /** Requests that one person or one push key may send in a minute; a network address may send five times as many. */
  @Expose({ name: 'REQUESTS_PER_MINUTE' }) @Type(() => Number) @IsInt() @Min(20) @Max(10_000_000) requestsPerMinute = 1200;
  /** The built web; without it the API serves no pages. */
  @Expose({ name: 'WEB_FOLDER' }) @IsOptional() @IsString() webFolder?: string;
  @Expose({ name: 'LOG_LEVEL' }) @IsIn(['debug', 'info', 'warn', 'error', 'silent']) logLevel = 'info';

  /** As the role that can neither alter tables nor pass by row security. */
  @Expose({ name: 'DATABASE_URL' }) @Matches(databaseUrl) databaseUrl!: string;
  @Expose({ name: 'DATABASE_POOL_SIZE' }) @Type(() => Number) @IsInt() @Min(2) @Max(200) databasePoolSize = 16;
  @Expose({ name: 'QUEUE_DATABASE_URL' }) @IsOptional() @Matches(databaseUrl) queueDatabaseUrl?: string;
  @Expose({ name: 'REDIS_URL' }) @IsOptional() @Matches(/^rediss?:\/\//) redisUrl?: string;
  /** Parts the queues of several installations on one server. */
  @Expose({ name: 'QUEUE_PREFIX' }) @Matches(/^[a-z0-9_-]{1,40}$/) queuePrefix = 'loonbrug';

  @Expose({ name: 'SMTP_URL' }) @IsOptional() @Matches(/^smtps?:\/\//) smtpUrl?: string;
  @Expose({ name: 'MAIL_FROM' }) @IsString() mailFrom = 'Loonbrug <noreply@localhost>';

  /** `id:base64 of 32 bytes`, comma-separated; the first seals, all open. */
  @Expose({ name: 'MASTER_KEYS' }) @Matches(keyList) masterKeys!: string;
  /** Base64 of 32 bytes: the key of keyed hashes (BSN, birth date, e-mail). */
  @Expose({ name: 'HASH_KEY' }) @Matches(key) hashKey!: string;
  /** Base64 of 32 bytes: the key of the audit chain. */
  @Expose({ name: 'AUDIT_KEY' }) @Matches(key) auditKey!: string;

  /** Address of Loket for portals whose environment is 'configured' (a simulator); the real addresses are known. */
  @Expose({ name: 'LOKET_API_URL' }) @IsOptional() @IsUrl({ require_tld: false }) loketApiUrl?: string;
  @Expose({ name: 'LOKET_OAUTH_URL' }) @IsOptional() @IsUrl({ require_tld: false }) loketOauthUrl?: string;
  /** Lets requests to Loket go over plain http and to loopback; for a simulator, refused in production. */
  @Expose({ name: 'LOKET_ALLOW_INSECURE' }) @Transform(isTrue) @IsBoolean() loketAllowInsecure = false;
  /** In production lets those two be addresses of this machine or a private network, which is where they may be in development. */
  @Expose({ name: 'LOKET_ALLOW_PRIVATE' }) @Transform(isTrue) @IsBoolean() loketAllowPrivate = false;
  @Expose({ name: 'POLL_INTERVAL_SECONDS' }) @Type(() => Number) @IsInt() @Min(1) @Max(86_400) pollIntervalSeconds = 3600;
  @Expose({ name: 'SWEEP_INTERVAL_MS' }) @Type(() => Number) @IsInt() @Min(50) @Max(600_000) sweepIntervalMs = 5000;
}

/** The environment can't be used; the message names each setting and what it must be. */
export class EnvironmentInvalid extends LoonbrugError {
  constructor(problems: readonly string[]) {
    super('unavailable', 'config.environment_invalid', `The environment is not usable:\n- ${problems.join('\n- ')}`, { problems });
  }
}

/** What would let a real installation run, and be open: example keys, one key for everything, addresses in the clear. */
function problemsInProduction(environment: Environment): string[] {
  const problems = weakKeys(environment);
  if (environment.loketAllowInsecure) problems.push('LOKET_ALLOW_INSECURE is for a simulator only, not for production');
  const { publicUrl: PUBLIC_URL, loketApiUrl: LOKET_API_URL, loketOauthUrl: LOKET_OAUTH_URL } = environment;
  for (const [name, address] of Object.entries({ PUBLIC_URL, LOKET_API_URL, LOKET_OAUTH_URL })) {
    if (address !== undefined && !address.startsWith('https://'))
      problems.push(`${name}: ${address} is not https; in production passwords, cookies and wages never go over the line in clear`);
  }
  return [...problems, ...privateLokets({ LOKET_API_URL, LOKET_OAUTH_URL }, environment.loketAllowPrivate)];
}

/** Addresses of Loket by setting that are not for anybody outside. What a name stands for is checked with each connection. */
function privateLokets(addresses: Readonly<Record<string, string | undefined>>, isAllowed: boolean): string[] {
  return Object.entries(addresses).flatMap(([name, address]) => {
    if (address === undefined || !URL.canParse(address)) return [];
    const kind = hostKind(new URL(address).hostname);
    if (kind === 'never') return [`${name}: ${address} is an address that nobody may call`];
    if (kind === 'public' || isAllowed) return [];
    return [`${name}: ${address} is on this machine or a private network; set LOKET_ALLOW_PRIVATE=true if your way to Loket is there`];
  });
}

/** Of 32 random bytes some thirty differ; what an example or a person makes up repeats itself. */
const differingBytes = 16;

function weakKeys({ masterKeys, hashKey, auditKey }: Environment): string[] {
  const named = (masterKeys ?? '')
    .split(',')
    .map((pair): [string, string] => [`MASTER_KEYS ${pair.split(':')[0]}`, pair.split(':')[1] ?? '']);
  const keys = [...named, ['HASH_KEY', hashKey] as const, ['AUDIT_KEY', auditKey] as const];
  const isMadeUp = (encoded: string): boolean => {
    const bytes = Buffer.from(encoded ?? '', 'base64');
    return bytes.length === 32 && new Set(bytes).size < differingBytes;
  };
  return keys.flatMap(([name, encoded], index) => {
    if (isMadeUp(encoded)) return [`${name}: this is no random key; make one with npm run keys:new`];
    const twin = keys.slice(0, index).find(([, other]) => other === encoded && encoded !== '');
    return twin && encoded !== undefined ? [`${name} is the same key as ${twin[0]}: each needs one of its own (npm run keys:new)`] : [];
  });
}

/** Reads and checks the environment; throws EnvironmentInvalid with every problem at once. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const environment = plainToInstance(Environment, given, { excludeExtraneousValues: true, exposeDefaultValues: true });
  const problems = validateSync(environment).map(
    ({ property, constraints }) => `${property}: ${Object.values(constraints ?? {}).join('; ')}`,
  );
  if (environment.mode === 'production') problems.push(...problemsInProduction(environment));
  for (const wrong of environment.trustedProxies === undefined ? [] : wrongProxies(environment.trustedProxies))
    problems.push(`TRUSTED_PROXIES: "${wrong}" is neither an address nor a network such as 10.0.0.0/8`);
  if (!environment.redisUrl && !environment.queueDatabaseUrl)
    problems.push('set REDIS_URL or QUEUE_DATABASE_URL: the queues need one of them');
  if (problems.length > 0) throw new EnvironmentInvalid(problems);
  return environment;
}
