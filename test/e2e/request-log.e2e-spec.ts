import { newId } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { MembershipService } from '@loonbrug/tenancy';
import { Builders, type BuiltPortal, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

interface Line {
  level: string;
  time: string;
  msg: string;
  requestId?: string;
  [field: string]: unknown;
}

/** What stands in the log of a request. */
describe('the log', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let portal: BuiltPortal;
  let person: BuiltUser;
  let agent: SignedInAgent;
  let written: string;

  beforeAll(async () => {
    const write = process.stdout.write.bind(process.stdout);
    jest.spyOn(process.stdout, 'write').mockImplementation(((data: string | Uint8Array) => {
      if (!String(data).startsWith('{')) return write(data);
      written += String(data);
      return true;
    }) as typeof process.stdout.write);
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database, { LOG_LEVEL: 'info' }));
    build = await Builders.connect(database);
    portal = await build.portal();
    person = await build.user();
    await build.membership(person, portal, 'back_office');
    agent = await signIn(app, person);
  });

  beforeEach(() => {
    written = '';
  });

  afterAll(async () => {
    jest.restoreAllMocks();
    await build.close();
    await app.close();
    await database.drop();
  });

  /** Every line is one record: a text of somebody's makes no second one. */
  const lines = (): Line[] =>
    written
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
  const answered = (): Line[] => lines().filter(({ msg }) => msg === 'answered');

  it('says when, by which process, which request, what it asked for, how it was answered, and who asked', async () => {
    const { body } = await agent.get(`/api/portals/${portal.portalId}`).expect(200);
    expect(body.portalId).toBe(portal.portalId);
    expect(answered()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        process: 'api',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        method: 'GET',
        route: '/api/portals/:portalId',
        status: 200,
        ms: expect.any(Number),
        userId: person.userId,
        msg: 'answered',
      },
    ]);
    expect(Math.abs(Date.parse(answered()[0]!.time) - Date.now())).toBeLessThan(60_000);
  });

  it('has every refusal, with the number that the person was given, and who was refused', async () => {
    const stranger = await signIn(app, await build.user());
    const refusals = [
      [await agent.put(`/api/portals/${portal.portalId}`).send({ name: 'x', language: 'nl' }).expect(403), person.userId],
      [await stranger.get(`/api/portals/${portal.portalId}`).expect(404), stranger.userId],
      [await agent.post(`/api/portals/${portal.portalId}/domains`).send({}).expect(403), person.userId],
      // Without the header token nothing says that it is the person who asks.
      [await agent.put(`/api/portals/${portal.portalId}`).set('x-csrf-token', 'x').send({}).expect(403), undefined],
    ] as const;
    expect(answered().map(({ requestId, status, userId }) => ({ requestId, status, userId }))).toEqual(
      refusals.map(([{ body, status }, userId]) => ({ requestId: body.requestId, status, userId })),
    );
    const { requestId } = (await app.inject({ method: 'GET', url: '/api/session' })).json<{ requestId: string }>();
    expect(answered().at(-1)).toMatchObject({ status: 401, requestId });
    expect(answered().at(-1)).not.toHaveProperty('userId');
  });

  it('tells a failure of ours whole, by the number that the person was given', async () => {
    const failing = jest.spyOn(app.get(MembershipService), 'list').mockRejectedValueOnce(new Error('the list broke'));
    const administrator = await build.user();
    await build.membership(administrator, portal, 'portal_admin');
    const { body } = await (await signIn(app, administrator)).get(`/api/portals/${portal.portalId}/memberships`).expect(503);
    failing.mockRestore();
    expect(JSON.stringify(body)).not.toContain('broke');
    expect(lines().filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({
        msg: 'the list broke',
        code: 'request.failed',
        requestId: body.requestId,
        stack: expect.stringContaining('request-log.e2e-spec'),
      }),
    ]);
  });

  it('can not be written into: no address, header or text of somebody’s begins a line, and none of it is there', async () => {
    const planted = '\n{"level":"info","msg":"planted"}\n';
    const encoded = encodeURIComponent(planted);
    const cookie = agent.cookie;
    for (const options of [
      { url: `/api/portals/${encoded}` },
      { url: `/api/${encoded}/nowhere?search=${encoded}` },
      { url: `/api/portals/${newId()}`, headers: { 'user-agent': encoded, 'x-request-id': encoded, 'accept-language': encoded } },
      { url: '/api/session', method: 'POST' as const, payload: { email: `${planted}@example.test`, password: planted } },
    ])
      await app.inject({ method: 'GET', ...options, headers: { cookie, 'x-csrf-token': agent.csrfToken, ...options.headers } });
    expect(answered()).toHaveLength(4);
    expect(lines().filter(({ msg }) => msg === 'planted')).toEqual([]);
    expect(written).not.toContain('planted');
  });
});
