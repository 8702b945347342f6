import { EnvironmentInvalid, readEnvironment } from './environment';

const key = Buffer.alloc(32, 7).toString('base64');
const usable = {
  DATABASE_URL: 'postgres://app@localhost/loonbrug',
  QUEUE_DATABASE_URL: 'postgres://queue@localhost/loonbrug',
  MASTER_KEYS: `first:${key}`,
  HASH_KEY: key,
  AUDIT_KEY: key,
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

  it('wants somewhere for the queues', () => {
    expect(problemsOf({ ...usable, QUEUE_DATABASE_URL: undefined })).toContain('REDIS_URL or QUEUE_DATABASE_URL');
    expect(readEnvironment({ ...usable, QUEUE_DATABASE_URL: undefined, REDIS_URL: 'redis://localhost' })).toMatchObject({
      redisUrl: 'redis://localhost',
    });
  });

  it('does not let a production process speak to Loket in the clear', () => {
    expect(problemsOf({ ...usable, NODE_ENV: 'production', LOKET_ALLOW_INSECURE: 'true' })).toContain('LOKET_ALLOW_INSECURE');
    expect(readEnvironment({ ...usable, NODE_ENV: 'development', LOKET_ALLOW_INSECURE: 'true' }).loketAllowInsecure).toBe(true);
  });
});
