import { EnvironmentInvalid, readEnvironment } from './environment';

const key = (from: number): string => Buffer.from(Array.from({ length: 32 }, (_, index) => (from + index * 7) % 256)).toString('base64');
const usable = {
  PUBLIC_URL: 'https://portaal.example.test',
  DATABASE_URL: 'postgres://app@localhost/loonbrug',
  QUEUE_DATABASE_URL: 'postgres://queue@localhost/loonbrug',
  MASTER_KEYS: `first:${key(1)}`,
  HASH_KEY: key(2),
  AUDIT_KEY: key(3),
};

/** What is wrong with an environment, in its own words. */
function problemsOf(variables: NodeJS.ProcessEnv): string {
  try {
    readEnvironment(variables);
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentInvalid);
    return (error as Error).message;
  }
  throw new Error('the environment was accepted');
}

describe('the environment', () => {
  it('takes defaults for what is not given, and is for production unless told otherwise', () => {
    expect(readEnvironment(usable)).toMatchObject({ mode: 'production', port: 8080, pollIntervalSeconds: 3600, loketAllowInsecure: false });
  });

  it('treats an empty setting as not given', () => {
    expect(readEnvironment({ ...usable, PORT: '', REDIS_URL: '' })).toMatchObject({ port: 8080, redisUrl: undefined });
  });

  it('names every problem at once', () => {
    const message = problemsOf({ ...usable, MASTER_KEYS: 'short', HASH_KEY: undefined, PORT: 'eighty' });
    expect(message).toContain('masterKeys');
    expect(message).toContain('hashKey');
    expect(message).toContain('port');
  });

  it.each(['DATABASE_URL', 'MASTER_KEYS', 'HASH_KEY', 'AUDIT_KEY'])('refuses to go without %s', (name) => {
    problemsOf({ ...usable, [name]: undefined });
  });

  it('does not start with a proxy that is none, and names it', () => {
    expect(readEnvironment({ ...usable, TRUSTED_PROXIES: '10.0.0.1,fd00::/8' })).toMatchObject({ trustedProxies: '10.0.0.1,fd00::/8' });
    for (const wrong of ['10.0.0.300', 'proxy.example', '0.0.0.0/0', '10.0.0.0/8, 10.1.1.1'])
      expect(problemsOf({ ...usable, TRUSTED_PROXIES: wrong })).toContain(`TRUSTED_PROXIES: "${wrong.split(',').at(-1)}" is neither`);
  });

  it('wants somewhere for the queues', () => {
    expect(problemsOf({ ...usable, QUEUE_DATABASE_URL: undefined })).toContain('REDIS_URL or QUEUE_DATABASE_URL');
    expect(readEnvironment({ ...usable, QUEUE_DATABASE_URL: undefined, REDIS_URL: 'redis://localhost' })).toMatchObject({
      redisUrl: 'redis://localhost',
    });
  });

  it('does not let a production process run with keys that somebody made up, or with one key for several purposes', () => {
    const zeros = Buffer.alloc(32).toString('base64');
    for (const [name, value] of [
      ['MASTER_KEYS', `first:${zeros}`],
      ['MASTER_KEYS', `first:${key(1)},old:${Buffer.from('0123456789abcdef'.repeat(2).replaceAll('f', 'e')).toString('base64')}`],
      ['HASH_KEY', zeros],
      ['AUDIT_KEY', Buffer.alloc(32, 'geheim').toString('base64')],
    ] as const) {
      expect(problemsOf({ ...usable, [name]: value })).toMatch(new RegExp(`${name}.*no random key`));
      expect(readEnvironment({ ...usable, NODE_ENV: 'test', [name]: value })).toMatchObject({ mode: 'test' });
    }
    expect(problemsOf({ ...usable, AUDIT_KEY: key(2) })).toContain('AUDIT_KEY is the same key as HASH_KEY');
    expect(problemsOf({ ...usable, MASTER_KEYS: `first:${key(1)},second:${key(1)}` })).toContain('MASTER_KEYS second is the same key as');
  });

  it('does not let a production process be reached, or reach Loket, without TLS', () => {
    expect(problemsOf({ ...usable, PUBLIC_URL: undefined })).toContain('PUBLIC_URL: http://localhost:8080 is not https');
    for (const name of ['PUBLIC_URL', 'LOKET_API_URL', 'LOKET_OAUTH_URL'])
      expect(problemsOf({ ...usable, [name]: 'http://loket.example.test/v2' })).toContain(
        `${name}: http://loket.example.test/v2 is not https`,
      );
    expect(readEnvironment({ ...usable, NODE_ENV: 'development', PUBLIC_URL: undefined })).toMatchObject({
      publicUrl: 'http://localhost:8080',
    });
  });

  it('does not let a production process speak to Loket in the clear', () => {
    expect(problemsOf({ ...usable, NODE_ENV: 'production', LOKET_ALLOW_INSECURE: 'true' })).toContain('LOKET_ALLOW_INSECURE');
    expect(readEnvironment({ ...usable, NODE_ENV: 'development', LOKET_ALLOW_INSECURE: 'true' }).loketAllowInsecure).toBe(true);
  });
});
