import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const programs = path.resolve(__dirname, '../../dist/apps');
const key = (from: number): string => Buffer.from(Array.from({ length: 32 }, (_, index) => (from + index * 7) % 256)).toString('base64');

/** Longest that a start may take before it refuses: seconds on a machine of its own, more beside other tests. */
const startMs = 120_000;
jest.setTimeout(3 * startMs);

interface Outcome {
  code: number | null;
  error: string;
}

/** Starts a built program as an installation does; one that does start is ended after a while. */
function run(program: string, environment: Record<string, string>): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env['PATH'] ?? '', ...environment }, timeout: startMs };
    execFile(process.execPath, [path.join(programs, program)], options, (error, _output, errorOutput) =>
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : null) : 0, error: errorOutput }),
    );
  });
}

describe.each(['api/src/main.js', 'worker/src/main.js', 'commands/src/audit-verify.js'])('%s in production', (program) => {
  let database: TestDatabase;
  let usable: Record<string, string>;

  beforeAll(async () => {
    if (!existsSync(path.join(programs, program))) throw new Error('dist/ is not built: run npm run build first');
    database = await createTestDatabase();
    usable = {
      PORT: '0',
      PUBLIC_URL: 'https://portaal.example.test',
      DATABASE_URL: database.appUrl,
      QUEUE_DATABASE_URL: database.queueUrl,
      MASTER_KEYS: `first:${key(1)}`,
      HASH_KEY: key(2),
      AUDIT_KEY: key(3),
    };
  });

  afterAll(() => database.drop());

  /** One clear message, no stack, no key in it, and an exit code that an operator's tools see. */
  async function refuses(change: Record<string, string | undefined>, ...messages: string[]): Promise<void> {
    const environment = Object.fromEntries(Object.entries({ ...usable, ...change }).filter(([, value]) => value !== undefined));
    const { code, error } = await run(program, environment as Record<string, string>);
    expect({ code, error }).toEqual({ code: 1, error: expect.any(String) });
    for (const message of messages) expect(error).toContain(message);
    expect(error).not.toContain('    at ');
    for (const secret of [key(1), key(2), key(3)]) expect(error).not.toContain(secret);
  }

  it('does not start without its keys and its database', () =>
    refuses(
      { DATABASE_URL: undefined, MASTER_KEYS: undefined, HASH_KEY: undefined, AUDIT_KEY: undefined },
      '- databaseUrl: ',
      '- masterKeys: ',
      '- hashKey: ',
      '- auditKey: ',
    ));

  it('does not start with keys of an example, one key for two purposes, or an address in clear', () =>
    refuses(
      {
        MASTER_KEYS: `test:${Buffer.alloc(32, 1).toString('base64')}`,
        AUDIT_KEY: key(2),
        PUBLIC_URL: 'http://portaal.example.test',
        LOKET_API_URL: 'http://loket.example.test/v2',
      },
      'MASTER_KEYS test: this is no random key',
      'AUDIT_KEY is the same key as HASH_KEY',
      'PUBLIC_URL: http://portaal.example.test is not https',
      'LOKET_API_URL: http://loket.example.test/v2 is not https',
    ));

  it('does not start as a role that row security does not bind', async () => {
    await refuses({ DATABASE_URL: database.adminUrl }, 'the role postgres, which may bypass row security');
    await refuses({ DATABASE_URL: database.ownerUrl }, 'the role loonbrug_owner, which owns the tables');
  });
});
