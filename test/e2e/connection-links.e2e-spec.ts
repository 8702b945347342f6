import { Clock } from '@loonbrug/platform';
import { signIn } from '../support/sign-in';
import { connect, type Firm, firm, type LoketStage, loketStage, pathsOf } from '../support/loket';

describe('links of books with client numbers', () => {
  let stage: LoketStage;
  let ours: Firm;
  const [first, second, foreign] = [70101, 70103, 70201];

  beforeAll(async () => {
    stage = await loketStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    ours = await firm(stage);
    await connect(stage, ours);
  });

  const links = () => `${ours.at.administration}/loket-links`;

  it('are made by a client number of the token’s own employers, and begin with a fetch', async () => {
    const { body } = await ours.admin.post(links()).send({ clientNumber: first, startsOn: '2026-01-01' }).expect(201);
    expect(body).toMatchObject({
      clientNumber: first,
      isPrimary: true,
      environment: 'configured',
      employerName: 'Bloemenhof De Lelie B.V.',
      payrollAdministrationName: 'De Lelie kwekerij',
      periodKind: 'month',
      startsOn: '2026-01-01',
      lastSuccessAt: null,
      endedAt: null,
    });
    const fetches = await ours.admin.get(`${ours.at.portal}/fetches`).expect(200);
    expect(fetches.body).toMatchObject({ total: 1, items: [{ cause: 'link_made', state: 'waiting', items: 1 }] });
    const [audited] = await stage.builders.sql("select details from audit_entry where portal_id = $1 and action = 'loket_link.created'", [
      ours.portal.portalId,
    ]);
    expect(audited).toEqual({ details: { clientNumber: first, startsOn: '2026-01-01' } });
  });

  it('give one and the same answer for somebody else’s client number and for nobody’s', async () => {
    const somebodys = await ours.admin.post(links()).send({ clientNumber: foreign }).expect(422);
    const nobodys = await ours.admin.post(links()).send({ clientNumber: 1 }).expect(422);
    expect(somebodys.body).toMatchObject({ code: 'link.client_number_not_found', details: { clientNumber: foreign } });
    const without = ({ requestId: _, ...rest }: Record<string, unknown>) => JSON.stringify(rest).replaceAll(/\b(70201|1)\b/g, 'N');
    expect(without(somebodys.body)).toBe(without(nobodys.body));
    expect((await ours.admin.get(links())).body.total).toBe(0);
  });

  it.each(['70101', '7O101', null, 0, -1, 1.5, 2_147_483_648, [70101], {}, undefined])(
    'refuse %j, which is no client number',
    async (clientNumber) => {
      const { body } = await ours.admin.post(links()).send({ clientNumber }).expect(400);
      expect(body.details.fields).toEqual([expect.objectContaining({ field: 'clientNumber' })]);
    },
  );

  it.each(['2026-02-30', '2026-1-1', 'today', 20260101, '1026-01-01', '2026-01-01T00:00:00Z'])(
    'refuse %j, which is no day',
    async (startsOn) => {
      const { body } = await ours.admin.post(links()).send({ clientNumber: first, startsOn }).expect(400);
      expect(body.details.fields).toEqual([expect.objectContaining({ field: 'startsOn' })]);
    },
  );

  it('take a client number once, and name the other books only to who may see them', async () => {
    await ours.admin.post(links()).send({ clientNumber: first }).expect(201);
    const other = await stage.builders.domain(ours.portal);
    const books = await stage.builders.administration(other);
    const at = pathsOf(books);
    await ours.admin
      .put(`${at.domain}/loket-credential`)
      .send({ username: 'kantoor', password: 'vuurtoren-2026', environmentCode: 'VT01' })
      .expect(200);
    const told = await ours.admin.post(`${at.administration}/loket-links`).send({ clientNumber: first }).expect(422);
    const [{ name }] = (await stage.builders.sql('select name from administration where administration_id = $1', [
      ours.administration.administrationId,
    ])) as [{ name: string }];
    expect(told.body).toMatchObject({ code: 'link.client_number_taken', details: { administrationName: name } });

    const user = await stage.builders.user();
    await stage.builders.membership(user, ours.portal, 'back_office', { domainId: other.domainId });
    const backOffice = await signIn(stage.app, user);
    const untold = await backOffice.post(`${at.administration}/loket-links`).send({ clientNumber: first }).expect(422);
    expect(untold.body).toMatchObject({ code: 'link.client_number_taken_elsewhere', details: { clientNumber: first } });
    expect(untold.text).not.toContain(name);
    expect(untold.text).not.toContain(ours.administration.administrationId);

    const candidates = await backOffice.get(`${at.administration}/loket-link-candidates`).expect(200);
    const linked = candidates.body.items.find((one: { clientNumber: number }) => one.clientNumber === first);
    expect(linked.link).toEqual({ administrationId: null, administrationName: null });
    expect(candidates.text).not.toContain(name);
    const mine = await ours.admin.get(`${ours.at.domain}/loket-link-candidates`).expect(200);
    expect(mine.body.items.find((one: { clientNumber: number }) => one.clientNumber === first).link).toMatchObject({
      administrationName: name,
    });
    expect(mine.body.items.map((one: { clientNumber: number }) => one.clientNumber)).toEqual([5210, 70101, 70102, 70103, 70104, 70105]);
  });

  it('let one of ten at once have the number', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => ours.admin.post(links()).send({ clientNumber: first })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array<number>(9).fill(422)]);
  });

  it('may take the same number in another portal, which knows nothing of it', async () => {
    await ours.admin.post(links()).send({ clientNumber: first }).expect(201);
    const theirs = await firm(stage);
    await connect(stage, theirs);
    await theirs.admin.post(`${theirs.at.administration}/loket-links`).send({ clientNumber: first }).expect(201);
  });

  it('refuse another wage tax number than the books have, with both', async () => {
    await stage.builders.sql("update administration set wage_tax_number = '111111110L01' where administration_id = $1", [
      ours.administration.administrationId,
    ]);
    const { body } = await ours.admin.post(links()).send({ clientNumber: first }).expect(422);
    const loketWageTaxNumber = stage.simulator.control.summary().find((one) => one.clientNumber === first)!.wageTaxNumber;
    expect(body).toMatchObject({ code: 'link.wage_tax_number_differs', details: { wageTaxNumber: '111111110L01', loketWageTaxNumber } });
    await stage.builders.sql('update administration set wage_tax_number = $2 where administration_id = $1', [
      ours.administration.administrationId,
      loketWageTaxNumber,
    ]);
    await ours.admin.post(links()).send({ clientNumber: first }).expect(201);
  });

  it('may be several for one set of books; the first is the contact code, and passes it on when it ends', async () => {
    const one = await ours.admin.post(links()).send({ clientNumber: first }).expect(201);
    const two = await ours.admin.post(links()).send({ clientNumber: second }).expect(201);
    expect(two.body).toMatchObject({ isPrimary: false, periodKind: 'four_weekly' });
    expect((await ours.admin.get(`${ours.at.administration}/loket-service`)).body).toMatchObject({
      contactCode: first,
      push: { number: ours.administration.number, subNumber: 0 },
      contract: { state: 'open' },
      credential: { level: 'domain' },
    });
    await ours.admin.delete(`${links()}/${one.body.loketLinkId}`).expect(200);
    await ours.admin.delete(`${links()}/${one.body.loketLinkId}`).expect(404);
    const after = await ours.admin.get(`${ours.at.administration}/loket-service`).expect(200);
    expect(after.body).toMatchObject({ contactCode: second, links: [{ clientNumber: second, isPrimary: true }] });
    await ours.admin.post(links()).send({ clientNumber: first }).expect(201);
    expect(
      (await ours.admin.get(links())).body.items.map((link: { clientNumber: number; isPrimary: boolean }) => [
        link.clientNumber,
        link.isPrimary,
      ]),
    ).toEqual([
      [second, true],
      [first, false],
      [first, false],
    ]);
  });

  it('start where the settings say, else with this month, and can be moved', async () => {
    const { body } = await ours.admin.post(links()).send({ clientNumber: second }).expect(201);
    expect(body.startsOn).toBe(`${stage.app.get(Clock).today().slice(0, 7)}-01`);
    await stage.builders.sql(
      `insert into link_setting (portal_id, link_setting_id, domain_id, key, value) values ($1, gen_random_uuid(), null, 'start_on', '"2025-07-01"'), ($1, gen_random_uuid(), $2, 'start_on', '"2026-04-01"')`,
      [ours.portal.portalId, ours.domain.domainId],
    );
    const set = await ours.admin.post(links()).send({ clientNumber: first }).expect(201);
    expect(set.body.startsOn).toBe('2026-04-01');
    const moved = await ours.admin.patch(`${links()}/${set.body.loketLinkId}`).send({ startsOn: '2025-01-01' }).expect(200);
    expect(moved.body.startsOn).toBe('2025-01-01');
  });

  it('need the contract: a second administration only with a line', async () => {
    const books = await stage.builders.administration(ours.domain, { isStandard: false });
    const at = pathsOf(books);
    const refused = await ours.admin.post(`${at.administration}/loket-links`).send({ clientNumber: first }).expect(403);
    expect(refused.body).toMatchObject({
      code: 'contract.line_missing',
      details: { administrationId: books.administrationId, canRequest: true },
    });
    await ours.admin.put(`${at.administration}/loket-credential`).send({ username: 'u', password: 'p', environmentCode: 'e' }).expect(403);
    const screen = await ours.admin.get(`${at.administration}/loket-service`).expect(200);
    expect(screen.body).toMatchObject({ contract: { state: 'line_missing' }, contactCode: null, nextFetchAt: null });
  });

  it('are not reached from other books, nor from another portal', async () => {
    const { body: link } = await ours.admin.post(links()).send({ clientNumber: first, startsOn: '2026-01-01' }).expect(201);
    const theirs = await firm(stage);
    const sibling = await stage.builders.administration(await stage.builders.domain(ours.portal));
    const wrongPlaces = [
      [theirs.admin, `${ours.at.administration}/loket-links`],
      [theirs.admin, `${theirs.at.administration}/loket-links`],
      [ours.admin, `${pathsOf(sibling).administration}/loket-links`],
    ] as const;
    for (const [agent, path] of wrongPlaces) {
      await agent.patch(`${path}/${link.loketLinkId}`).send({ startsOn: '2020-01-01' }).expect(404);
      await agent.delete(`${path}/${link.loketLinkId}`).expect(404);
    }
    await theirs.admin.post(`${ours.at.administration}/loket-links`).send({ clientNumber: second }).expect(404);
    expect((await ours.admin.get(links())).body.items).toEqual([link]);
  });

  it('are for portal administrators and back office only', async () => {
    for (const role of ['management', 'hrm'] as const) {
      const user = await stage.builders.user();
      await stage.builders.membership(user, ours.portal, role, { domainId: ours.domain.domainId });
      const agent = await signIn(stage.app, user);
      await agent.get(links()).expect(403);
      await agent.post(links()).send({ clientNumber: first }).expect(403);
      await agent.get(`${ours.at.administration}/loket-service`).expect(403);
    }
  });

  describe('keys for pushes', () => {
    it('are shown once, listed without themselves, and revoked', async () => {
      const path = `${ours.at.domain}/push-keys`;
      const { body: made } = await ours.admin.post(path).expect(201);
      expect(made.key).toMatch(/^[\w-]{40,}$/);
      const listed = await ours.admin.get(path).expect(200);
      expect(listed.body).toEqual({ items: [{ pushKeyId: made.pushKeyId, createdAt: expect.any(String) }], total: 1 });
      expect(listed.text).not.toContain(made.key);
      const sibling = await stage.builders.domain(ours.portal);
      await ours.admin.delete(`${ours.at.portal}/domains/${sibling.domainId}/push-keys/${made.pushKeyId}`).expect(404);
      const theirs = await firm(stage);
      await theirs.admin.delete(`${theirs.at.domain}/push-keys/${made.pushKeyId}`).expect(404);
      await ours.admin.delete(`${path}/${made.pushKeyId}`).expect(204);
      await ours.admin.delete(`${path}/${made.pushKeyId}`).expect(404);
      expect((await ours.admin.get(path)).body.total).toBe(0);
    });
  });
});
