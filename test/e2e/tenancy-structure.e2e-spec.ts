import { PasswordHashingService } from '@loonbrug/auth';
import { PortalService } from '@loonbrug/tenancy';
import request from 'supertest';
import { createHttpServer } from '../../apps/api/src/http-server';
import { type BuiltPortal, Builders, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

describe('portal, domain and administration', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let portal: BuiltPortal;
  let person: BuiltUser;
  let agent: SignedInAgent;
  let base: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
  });

  beforeEach(async () => {
    portal = await build.portal();
    person = await build.user({ name: 'Administrator' });
    await build.membership(person, portal, 'portal_admin');
    agent = await signIn(app, person);
    base = `/api/portals/${portal.portalId}`;
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  const trail = async () =>
    (
      await build.sql<{ action: string; actor_id: string }>(
        'select action, actor_id from audit_entry where portal_id = $1 order by audit_entry_id',
        [portal.portalId],
      )
    ).map(({ action, actor_id }) => [action, actor_id]);
  const newDomain = (more: object = {}) =>
    agent.post(`${base}/domains`).send({ name: 'Bakkerij', code: 'BAK', responsibleUserId: null, ...more });
  const books = (more: object = {}) => ({ name: 'Boeken', number: 100, subNumber: 0, wageTaxNumber: null, kvk: null, ...more });

  it('starts a portal with its first administrator, who can sign in and finds it', async () => {
    const password = 'a long enough sentence';
    const passwordHash = await app.get(PasswordHashingService).hash(password);
    const administrator = { email: 'first@example.test', name: 'First', passwordHash };
    const made = await app.get(PortalService).create({ name: 'Nieuw kantoor', language: 'nl', administrator });
    const { body } = await request(app.getHttpServer()).post('/api/session').send({ email: administrator.email, password }).expect(201);
    expect(body.portals).toEqual([{ portalId: made.portalId, name: 'Nieuw kantoor' }]);
    const first = await signIn(app, made);
    expect((await first.get(`/api/portals/${made.portalId}`).expect(200)).body).toMatchObject({ name: 'Nieuw kantoor', language: 'nl' });
  });

  it('renames the portal, wherever its name is shown', async () => {
    await agent.put(base).send({ name: 'Andere naam', language: 'en' }).expect(204);
    expect((await agent.get(base).expect(200)).body).toMatchObject({ name: 'Andere naam', language: 'en' });
    expect((await agent.get('/api/session').expect(200)).body.portals).toEqual([{ portalId: portal.portalId, name: 'Andere naam' }]);
    expect(await trail()).toEqual([['portal.changed', person.userId]]);
  });

  it('makes a domain with a contract that has no feature, and changes it', async () => {
    const { domainId } = (await newDomain({ responsibleUserId: person.userId, contractStartsOn: '2026-01-01' }).expect(201)).body;
    const expected = {
      domainId,
      name: 'Bakkerij',
      code: 'BAK',
      responsibleUserId: person.userId,
      responsibleName: 'Administrator',
      linkStatus: 'closed',
      administrationCount: 0,
      createdAt: expect.any(String),
    };
    expect((await agent.get(`${base}/domains/${domainId}`).expect(200)).body).toEqual(expected);
    expect((await agent.get(`${base}/domains/${domainId}/contract`).expect(200)).body).toMatchObject({
      startsOn: '2026-01-01',
      endsOn: null,
      lines: [],
    });
    await agent.put(`${base}/domains/${domainId}`).send({ name: 'Banketbakkerij', code: 'BANK', responsibleUserId: null }).expect(204);
    expect((await agent.get(`${base}/domains/${domainId}`).expect(200)).body).toEqual({
      ...expected,
      name: 'Banketbakkerij',
      code: 'BANK',
      responsibleUserId: null,
      responsibleName: null,
    });
    expect(await trail()).toEqual([
      ['domain.created', person.userId],
      ['domain.changed', person.userId],
    ]);
  });

  it('refuses a code that another domain of the portal has, and keeps nothing of the attempt', async () => {
    await newDomain().expect(201);
    const refused = await newDomain({ name: 'Tweede' }).expect(422);
    expect(refused.body).toMatchObject({ code: 'domain.code_taken', details: { domainCode: 'BAK' } });
    expect((await agent.get(`${base}/domains`).expect(200)).body.total).toBe(1);
    const other = (await newDomain({ code: 'ANDER' }).expect(201)).body.domainId;
    await agent.put(`${base}/domains/${other}`).send({ name: 'X', code: 'BAK', responsibleUserId: null }).expect(422);
    const elsewhere = await build.portal();
    await build.membership(person, elsewhere, 'portal_admin');
    await agent.post(`/api/portals/${elsewhere.portalId}/domains`).send({ name: 'X', code: 'BAK', responsibleUserId: null }).expect(201);
  });

  it('takes as responsible only who works for the domain', async () => {
    const stranger = await build.user();
    const manager = await build.user();
    const { domainId } = (await newDomain().expect(201)).body;
    await build.membership(manager, portal, 'management', { domainId });
    for (const { userId } of [stranger, manager]) {
      const refused = await newDomain({ code: 'X', responsibleUserId: userId }).expect(422);
      expect(refused.body.code).toBe('domain.responsible_unknown');
    }
  });

  it('lists domains by name, code and status, a page at a time', async () => {
    for (const [name, code] of [
      ['Anna', 'Z1'],
      ['bert', 'Y2'],
      ['Cees_%', 'X3'],
    ])
      await newDomain({ name, code }).expect(201);
    const open = await build.domain(portal, { name: 'Dirk' });
    const names = async (query: string) => {
      const { body } = await agent.get(`${base}/domains?${query}`).expect(200);
      return [body.items.map((item: { name: string }) => item.name), body.total];
    };
    expect(await names('')).toEqual([['Anna', 'bert', 'Cees_%', 'Dirk'], 4]);
    expect(await names('sort=-code&pageSize=2')).toEqual([['Anna', 'bert'], 4]);
    expect(await names('sort=-name&pageSize=2&page=2')).toEqual([['bert', 'Anna'], 4]);
    expect(await names('page=9')).toEqual([[], 4]);
    expect(await names('search=BER')).toEqual([['bert'], 1]);
    expect(await names('search=%25')).toEqual([['Cees_%'], 1]);
    expect(await names('linkStatus=open')).toEqual([['Dirk'], 1]);
    expect(await names('linkStatus=closed')).toEqual([['Anna', 'bert', 'Cees_%'], 3]);
    expect(open.domainId).toBeDefined();
    for (const query of ['sort=password', 'page=0', 'pageSize=201', 'page=x', 'linkStatus=x', 'more=1', `search=${'x'.repeat(101)}`])
      await agent.get(`${base}/domains?${query}`).expect(400);
  });

  it('makes the first administration of a domain its standard one, and another when asked', async () => {
    const { domainId } = (await newDomain().expect(201)).body;
    const path = `${base}/domains/${domainId}`;
    const first = (
      await agent
        .post(`${path}/administrations`)
        .send(books({ wageTaxNumber: '123456782L01', kvk: '12345678' }))
        .expect(201)
    ).body;
    const second = (
      await agent
        .post(`${path}/administrations`)
        .send(books({ subNumber: 1, wageTaxNumber: '123456789L01' }))
        .expect(201)
    ).body;
    const standards = async () =>
      (await agent.get(`${base}/administrations?sort=number`).expect(200)).body.items.map(
        (item: { administrationId: string; isStandard: boolean; warnings: string[] }) => [
          item.administrationId,
          item.isStandard,
          item.warnings,
        ],
      );
    const warning = ['wage_tax_number_fails_eleven_test'];
    expect(await standards()).toEqual([
      [first.administrationId, true, []],
      [second.administrationId, false, warning],
    ]);
    await agent.put(`${path}/standard-administration`).send(second).expect(204);
    expect(await standards()).toEqual([
      [first.administrationId, false, []],
      [second.administrationId, true, warning],
    ]);
    await agent.put(`${path}/standard-administration`).send(second).expect(204);
    expect((await trail()).map(([action]) => action)).toEqual([
      'domain.created',
      'administration.created',
      'administration.created',
      'administration.made_standard',
    ]);
  });

  it('makes one standard administration when many are made at the same time', async () => {
    const { domainId } = (await newDomain().expect(201)).body;
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        agent.post(`${base}/domains/${domainId}/administrations`).send(books({ number: 200 + index })),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    const { body } = await agent.get(`${base}/administrations?domainId=${domainId}`).expect(200);
    expect(body.items.filter((item: { isStandard: boolean }) => item.isStandard)).toHaveLength(1);
    expect(body.total).toBe(6);
  });

  it('refuses a number pair that the portal has, without naming whose it is', async () => {
    const { domainId } = (await newDomain().expect(201)).body;
    const path = `${base}/domains/${domainId}/administrations`;
    await agent.post(path).send(books()).expect(201);
    const { administrationId } = (
      await agent
        .post(path)
        .send(books({ subNumber: 1 }))
        .expect(201)
    ).body;
    const refused = await agent
      .post(path)
      .send(books({ name: 'Dubbel' }))
      .expect(422);
    expect(refused.body).toMatchObject({ code: 'administration.number_taken', details: { number: 100, subNumber: 0 } });
    expect(refused.body.title).toBe('Nummer 100 met subnummer 0 is al in gebruik in dit portaal.');
    await agent.put(`${base}/administrations/${administrationId}`).send(books()).expect(422);
    await agent
      .put(`${base}/administrations/${administrationId}`)
      .send(books({ name: 'Nieuw', subNumber: 2 }))
      .expect(204);
    expect((await agent.get(`${base}/administrations/${administrationId}`).expect(200)).body).toMatchObject({
      name: 'Nieuw',
      number: 100,
      subNumber: 2,
    });
  });

  it.each([
    books({ number: 0 }),
    books({ number: 1_000_000 }),
    books({ number: 1.5 }),
    books({ number: '100' }),
    books({ number: null }),
    books({ subNumber: -1 }),
    books({ name: '' }),
    books({ name: '   ' }),
    books({ name: 'x'.repeat(201) }),
    books({ wageTaxNumber: '123456782l01' }),
    books({ wageTaxNumber: 12 }),
    books({ kvk: '1234567' }),
    books({ isStandard: true }),
    {},
    [],
  ])('refuses the administration %j and names the fields', async (body) => {
    const { domainId } = (await newDomain().expect(201)).body;
    const refused = await agent.post(`${base}/domains/${domainId}/administrations`).send(body);
    expect(refused.status).toBe(400);
    expect((await agent.get(`${base}/administrations`).expect(200)).body.total).toBe(0);
  });
});
