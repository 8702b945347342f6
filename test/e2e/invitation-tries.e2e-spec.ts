import { Clock } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { Builders } from '../support/builders';
import { openSession } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

const token = 'x'.repeat(43);
const newcomer = { token, name: 'Newcomer', password: 'a long enough sentence', language: 'nl' };
const employee = { token, bornOn: '1990-01-31', agreesToDigitalPayslips: true, language: 'nl' };
const most = 60;

/** Somebody guesses links of invitations, from one line that has 2^64 addresses. */
describe('tries at invitations', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let signedIn: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
    const now = new Date();
    // No window turns in the middle.
    jest.spyOn(app.get(Clock), 'now').mockImplementation(() => now);
    const opened = await openSession(app, (await build.user()).userId);
    signedIn = { cookie: `loonbrug_session=${opened.token}`, 'x-csrf-token': opened.csrfToken };
  });

  beforeEach(() => build.sql('delete from directory.throttle'));

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  async function statusOf(path: string, payload: object, remoteAddress: string): Promise<number> {
    const headers = path.startsWith('me/') ? signedIn : {};
    return (await app.inject({ method: 'POST', url: `/api/${path}`, payload, headers, remoteAddress })).statusCode;
  }

  it.each([
    ['invitations/lookup', { token }],
    ['member-invitations/acceptance', newcomer],
    ['me/member-invitations/acceptance', { token }],
    ['employee-invitations', { ...employee, name: newcomer.name, password: newcomer.password }],
    ['me/employee-invitations', employee],
  ])('are sixty a minute from one network at %s, whichever of its addresses they come from', async (path, payload) => {
    const statuses: number[] = [];
    for (let host = 1; host <= most + 1; host += 1) statuses.push(await statusOf(path, payload, `2001:db8:0:7::${host.toString(16)}`));
    expect(statuses).toEqual([...Array.from({ length: most }, () => 422), 429]);
    expect(await statusOf(path, payload, '2001:db8:0:8::1')).toBe(422);
    expect(await statusOf(path, payload, '198.51.100.9')).toBe(422);
  });
});
