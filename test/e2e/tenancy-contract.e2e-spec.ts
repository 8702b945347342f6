import { ContractGate } from '@loonbrug/tenancy';
import { TenantDatabase } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { type BuiltAdministration, type BuiltDomain, type BuiltPortal, Builders, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

describe('contract', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let portal: BuiltPortal;
  let domain: BuiltDomain;
  let standard: BuiltAdministration;
  let second: BuiltAdministration;
  let governor: BuiltUser;
  let administrator: SignedInAgent;
  let backOffice: SignedInAgent;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
  });

  beforeEach(async () => {
    portal = await build.portal();
    domain = await build.domain(portal, { hasFeature: false });
    standard = await build.administration(domain);
    second = await build.administration(domain, { isStandard: false });
    governor = await build.user({ name: 'Governor' });
    await build.membership(governor, portal, 'portal_admin');
    const worker = await build.user({ name: 'Worker' });
    await build.membership(worker, portal, 'back_office', { domainId: domain.domainId });
    administrator = await signIn(app, governor);
    backOffice = await signIn(app, worker);
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  const base = () => `/api/portals/${portal.portalId}`;
  const ofDomain = () => `${base()}/domains/${domain.domainId}`;
  const status = async (books: BuiltAdministration, agent = backOffice) =>
    (await agent.get(`${base()}/administrations/${books.administrationId}/contract-status`).expect(200)).body;
  const ask = (books: BuiltAdministration, body: object = {}) =>
    backOffice.post(`${base()}/administrations/${books.administrationId}/contract-requests`).send(body);
  const decide = (lineId: string, body: object, agent = administrator) =>
    agent.post(`${ofDomain()}/contract-lines/${lineId}/decisions`).send(body);

  it('opens the standard administration by the feature, and a further one by a line that is asked for and granted in the screen', async () => {
    expect(await status(standard)).toMatchObject({ state: 'feature_missing', isStandard: true, canRequest: true, requested: [] });
    const { contractLineIds } = (await ask(standard, { note: 'Graag per direct' }).expect(201)).body;
    expect(contractLineIds).toHaveLength(1);
    expect(await status(standard)).toMatchObject({
      state: 'feature_missing',
      canRequest: false,
      requested: [{ kind: 'feature', requestNote: 'Graag per direct', requestedByName: 'Worker' }],
    });
    const queue = (await administrator.get(`${base()}/contract-lines?state=requested`).expect(200)).body;
    expect(queue).toMatchObject({ total: 1, items: [{ contractLineId: contractLineIds[0], kind: 'feature' }] });
    await decide(contractLineIds[0], { decision: 'grant', note: 'Akkoord' }).expect(204);
    expect(await status(standard)).toMatchObject({ state: 'open', canRequest: false });
    expect(await status(second)).toMatchObject({ state: 'line_missing', isStandard: false, canRequest: true });
    const line = (await ask(second).expect(201)).body.contractLineIds[0];
    await decide(line, { decision: 'grant' }).expect(204);
    expect(await status(second)).toMatchObject({ state: 'open' });
    const { lines } = (await backOffice.get(`${ofDomain()}/contract`).expect(200)).body;
    expect(lines).toHaveLength(2);
    expect(lines).toContainEqual(
      expect.objectContaining({
        kind: 'feature',
        state: 'granted',
        decidedByName: 'Governor',
        decisionNote: 'Akkoord',
        requestedByName: 'Worker',
      }),
    );
    expect(
      await build.sql('select action, administration_id from audit_entry where portal_id = $1 order by audit_entry_id', [portal.portalId]),
    ).toEqual([
      { action: 'contract_line.requested', administration_id: null },
      { action: 'contract_line.granted', administration_id: null },
      { action: 'contract_line.requested', administration_id: second.administrationId },
      { action: 'contract_line.granted', administration_id: second.administrationId },
    ]);
    expect(await build.sql('select 1 from outbox where portal_id = $1', [portal.portalId])).toEqual([]);
  });

  it('asks for feature and line at once for a further administration without either', async () => {
    const { contractLineIds } = (await ask(second).expect(201)).body;
    expect(contractLineIds).toHaveLength(2);
    const again = await ask(second).expect(422);
    expect(again.body.code).toBe('contract.nothing_to_request');
    for (const lineId of contractLineIds) await decide(lineId, { decision: 'grant' }).expect(204);
    expect(await status(second)).toMatchObject({ state: 'open' });
    expect(await status(standard)).toMatchObject({ state: 'open' });
  });

  it('opens every administration, also a later one, by one line', async () => {
    await administrator.post(`${ofDomain()}/granted-contract-lines`).send({ kind: 'feature' }).expect(201);
    await administrator.post(`${ofDomain()}/granted-contract-lines`).send({ kind: 'all_administrations' }).expect(201);
    const later = await build.administration(domain, { isStandard: false });
    for (const books of [standard, second, later]) expect(await status(books)).toMatchObject({ state: 'open' });
  });

  it('grants an open request rather than making a second line beside it', async () => {
    const requested = (await ask(standard).expect(201)).body.contractLineIds[0];
    const granted = (await administrator.post(`${ofDomain()}/granted-contract-lines`).send({ kind: 'feature' }).expect(201)).body;
    expect(granted.contractLineIds).toEqual([requested]);
    const twice = await administrator.post(`${ofDomain()}/granted-contract-lines`).send({ kind: 'feature' }).expect(422);
    expect(twice.body.code).toBe('contract.line_exists');
  });

  it('closes at once when a line is ended, when it was declined, and outside the dates of the contract', async () => {
    const feature = (await administrator.post(`${ofDomain()}/granted-contract-lines`).send({ kind: 'feature' }).expect(201)).body
      .contractLineIds[0];
    const declined = (await ask(second).expect(201)).body.contractLineIds[0];
    await decide(declined, { decision: 'decline', note: 'Geen personeel' }).expect(204);
    expect(await status(second)).toMatchObject({ state: 'line_missing', canRequest: true, requested: [] });
    await administrator.put(`${ofDomain()}/contract`).send({ startsOn: '2020-01-01', endsOn: '2020-12-31' }).expect(204);
    expect(await status(standard)).toMatchObject({ state: 'feature_missing', isContractRunning: false, contractEndsOn: '2020-12-31' });
    await administrator.put(`${ofDomain()}/contract`).send({ startsOn: '2020-01-01', endsOn: null }).expect(204);
    expect(await status(standard)).toMatchObject({ state: 'open' });
    await decide(feature, { decision: 'end' }).expect(204);
    expect(await status(standard)).toMatchObject({ state: 'feature_missing', canRequest: true });
    const late = await decide(feature, { decision: 'grant' }).expect(422);
    expect(late.body).toMatchObject({ code: 'contract.line_decided', details: { state: 'ended' } });
  });

  it('lets a decision fall once, whoever comes at the same time', async () => {
    const lineId = (await ask(standard).expect(201)).body.contractLineIds[0];
    const answers = await Promise.all([
      decide(lineId, { decision: 'grant' }),
      decide(lineId, { decision: 'decline' }),
      decide(lineId, { decision: 'grant' }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 422, 422]);
  });

  it('leaves deciding to the portal administrator, and asking to who may', async () => {
    const lineId = (await ask(standard).expect(201)).body.contractLineIds[0];
    await decide(lineId, { decision: 'grant' }, backOffice).expect(403);
    await backOffice.post(`${ofDomain()}/granted-contract-lines`).send({ kind: 'feature' }).expect(403);
    const manager = await build.user();
    await build.membership(manager, portal, 'management', { domainId: domain.domainId });
    const reader = await signIn(app, manager);
    expect(await status(second, reader)).toMatchObject({ state: 'feature_missing', canRequest: false });
    await reader.post(`${base()}/administrations/${second.administrationId}/contract-requests`).send({}).expect(403);
  });

  it('says to whoever may not read contract lines that something was asked for, but not by whom and with which words', async () => {
    await ask(second, { note: 'Tussen ons gezegd' }).expect(201);
    const whole = await status(second);
    expect(whole.requested).toMatchObject(Array(2).fill({ requestedByName: 'Worker', requestNote: 'Tussen ons gezegd' }));
    const nobody = { requestedBy: null, requestedByName: null, requestNote: null };
    const hidden = { ...whole, canRequest: false, requested: whole.requested.map((line: object) => ({ ...line, ...nobody })) };
    for (const role of ['management', 'hrm'] as const) {
      const reader = await build.user();
      await build.membership(reader, portal, role, { domainId: domain.domainId });
      expect(await status(second, await signIn(app, reader))).toEqual(hidden);
    }
  });

  it.each([
    { kind: 'administration' },
    { kind: 'feature', administrationId: '01900000-0000-7000-8000-000000000000' },
    { kind: 'everything' },
    { kind: 'feature', note: 'x'.repeat(501) },
    {},
  ])('refuses the request %j', async (body) => {
    await backOffice.post(`${ofDomain()}/contract-lines`).send(body).expect(400);
    expect((await backOffice.get(`${ofDomain()}/contract`).expect(200)).body.lines).toEqual([]);
  });

  it('refuses dates that end before they begin, and dates that are none', async () => {
    const change = (body: object) => administrator.put(`${ofDomain()}/contract`).send(body);
    expect((await change({ startsOn: '2026-02-01', endsOn: '2026-01-31' }).expect(422)).body.code).toBe('contract.dates_invalid');
    for (const body of [{ startsOn: '2026-02-30', endsOn: null }, { startsOn: '2026-01-01' }, { startsOn: null, endsOn: null }])
      await change(body).expect(400);
    await change({ startsOn: '2026-02-01', endsOn: '2026-02-01' }).expect(204);
  });

  it('gives the schedule the open administrations of the portal as one condition, with the same answer as one by one', async () => {
    const openDomain = await build.domain(portal);
    const openBooks = await build.administration(openDomain);
    const closedBooks = await build.administration(openDomain, { isStandard: false });
    const gate = app.get(ContractGate);
    await app.get(TenantDatabase).read({ portalId: portal.portalId, actor: { kind: 'system' } }, async (tx) => {
      const { condition, parameters } = gate.openAdministrations('books', 1);
      const open = await tx.query(`select administration_id as id from administration books where ${condition}`, parameters);
      expect(open).toEqual([{ id: openBooks.administrationId }]);
      expect(await gate.isOpen(tx, openBooks.administrationId)).toBe(true);
      for (const { administrationId } of [closedBooks, standard, second]) expect(await gate.isOpen(tx, administrationId)).toBe(false);
    });
  });
});
