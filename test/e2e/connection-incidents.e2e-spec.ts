import { TenantDatabase } from '@loonbrug/platform';
import { IncidentService } from '../../libs/payroll/incident/incident.service';
import { NoticeService } from '../../libs/payroll/notice/notice.service';
import { fetchNow, linked } from '../support/fetches';
import { connect, type Firm, firm, type LoketStage, loketStage } from '../support/loket';
import { signIn } from '../support/sign-in';

describe('incidents', () => {
  let stage: LoketStage;
  let ours: Firm;

  beforeAll(async () => {
    stage = await loketStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    ours = await firm(stage);
  });

  const scope = () => ({ portalId: ours.portal.portalId, actor: { kind: 'system' } as const });
  const raise = (causeKey: string, level: { domainId?: string; administrationId?: string } = {}) =>
    stage.app
      .get(TenantDatabase)
      .transaction(scope(), (tx) => stage.app.get(NoticeService).raise(tx, { causeKey, code: 'loket.unreachable', ...level }));
  const close = (causeKey: string) =>
    stage.app.get(TenantDatabase).transaction(scope(), (tx) => stage.app.get(IncidentService).close(tx, causeKey));
  const list = async (query = '') => (await ours.admin.get(`${ours.at.portal}/incidents${query}`).expect(200)).body;

  it('are one per cause, however often and by however many at once it shows; a new one begins after it closed', async () => {
    const raised = await Promise.all(Array.from({ length: 12 }, () => raise('a')));
    expect(raised.filter(({ isNew }) => isNew)).toHaveLength(1);
    await raise('b');
    expect(await list()).toMatchObject({ total: 2, items: [{ occurrences: 1 }, { occurrences: 12 }] });
    await close('a');
    expect((await raise('a')).isNew).toBe(true);
    expect(await list('?isOpen=true')).toMatchObject({ total: 2 });
    expect(await list('?isOpen=false')).toMatchObject({ total: 1, items: [{ occurrences: 12, closedAt: expect.any(String) }] });
    const mails = await stage.builders.sql("select 1 from outbox where portal_id = $1 and kind = 'mail.notice'", [ours.portal.portalId]);
    expect(mails).toHaveLength(3);
  });

  it('close by the beginning of their cause, taken as it is written', async () => {
    for (const key of ['link:1:runs:x', 'link:1:runs:y', 'link:10:runs:x', 'link:%:runs:x']) await raise(key);
    await stage.app.get(TenantDatabase).transaction(scope(), (tx) => stage.app.get(IncidentService).closeAll(tx, 'link:%:'));
    expect(await list('?isOpen=true')).toMatchObject({ total: 3 });
    await stage.app.get(TenantDatabase).transaction(scope(), (tx) => stage.app.get(IncidentService).closeAll(tx, 'link:1:'));
    expect(await list('?isOpen=true')).toMatchObject({ total: 1 });
  });

  it('are seen by who reaches their level, and by nobody of another portal', async () => {
    const { domainId, administrationId } = ours.administration;
    const sibling = await stage.builders.administration(ours.domain, { isStandard: false });
    await raise('portal');
    await raise('domain', { domainId });
    await raise('books', { domainId, administrationId });
    await raise('sibling', { domainId, administrationId: sibling.administrationId });
    const user = await stage.builders.user();
    await stage.builders.membership(user, ours.portal, 'back_office', { domainId, administrationIds: [administrationId] });
    const limited = await signIn(stage.app, user);
    const seen = (await limited.get(`${ours.at.portal}/incidents`).expect(200)).body;
    expect(seen.items.map((one: { administrationId: string | null }) => one.administrationId).sort()).toEqual(
      [administrationId, null].sort(),
    );
    expect(seen.total).toBe(2);
    const hidden = (await list()).items.find(
      (one: { administrationId: string | null }) => one.administrationId === sibling.administrationId,
    );
    await limited.patch(`${ours.at.portal}/incidents/${hidden.incidentId}`).send({ isMine: true }).expect(404);
    const theirs = await firm(stage);
    await theirs.admin.get(`${ours.at.portal}/incidents`).expect(404);
    await theirs.admin.patch(`${theirs.at.portal}/incidents/${hidden.incidentId}`).send({ isMine: true }).expect(404);
    expect((await theirs.admin.get(`${theirs.at.portal}/incidents`)).body).toEqual({ items: [], total: 0 });
    const hrm = await stage.builders.user();
    await stage.builders.membership(hrm, ours.portal, 'hrm', { domainId });
    await (await signIn(stage.app, hrm)).get(`${ours.at.portal}/incidents`).expect(403);
  });

  it('are taken on, handed back and laid to rest', async () => {
    const { incidentId } = await raise('a');
    const path = `${ours.at.portal}/incidents/${incidentId}`;
    const taken = await ours.admin.patch(path).send({ isMine: true, snoozedUntil: '2027-01-01T08:00:00.000Z' }).expect(200);
    expect(taken.body).toMatchObject({ ownerUserId: ours.admin.userId, snoozedUntil: '2027-01-01T08:00:00.000Z' });
    const same = await ours.admin.patch(path).send({}).expect(200);
    expect(same.body).toEqual(taken.body);
    const back = await ours.admin.patch(path).send({ isMine: false, snoozedUntil: null }).expect(200);
    expect(back.body).toMatchObject({ ownerUserId: null, snoozedUntil: null });
    await ours.admin.patch(path).send({ snoozedUntil: 'tomorrow' }).expect(400);
    await ours.admin.patch(path).send({ closedAt: null }).expect(400);
  });

  it('are listed of one set of books, of one client as a whole, of the whole portal, and without those that rest', async () => {
    const { domainId, administrationId } = ours.administration;
    const sibling = await stage.builders.administration(ours.domain, { isStandard: false });
    const theirs = await firm(stage);
    const at = {
      portal: {},
      domain: { domainId },
      books: { domainId, administrationId },
      sibling: { domainId, administrationId: sibling.administrationId },
    };
    const names = new Map<string, string>();
    for (const [name, level] of Object.entries(at)) names.set((await raise(name, level)).incidentId, name);
    const resting = (await raise('resting', at.books)).incidentId;
    names.set(resting, 'resting');
    await ours.admin.patch(`${ours.at.portal}/incidents/${resting}`).send({ snoozedUntil: '2099-01-01T08:00:00.000Z' }).expect(200);
    const named = async (query: string) =>
      (await list(query)).items.map(({ incidentId }: { incidentId: string }) => names.get(incidentId)).sort();
    expect({
      books: await named(`?administrationId=${administrationId}`),
      awake: await named(`?administrationId=${administrationId}&isResting=false`),
      resting: await named('?isResting=true'),
      client: await named(`?domainId=${domainId}&level=domain`),
      allOfClient: await named(`?domainId=${domainId}`),
      portal: await named('?level=portal'),
      foreign: await named(`?administrationId=${theirs.administration.administrationId}`),
    }).toEqual({
      books: ['books', 'resting'],
      awake: ['books'],
      resting: ['resting'],
      client: ['domain'],
      allOfClient: ['books', 'domain', 'resting', 'sibling'],
      portal: ['portal'],
      foreign: [],
    });
    // In the other firm nothing of it is found by the very same ids.
    expect((await theirs.admin.get(`${theirs.at.portal}/incidents?administrationId=${administrationId}`).expect(200)).body.total).toBe(0);
  });

  it('of a whole client name none of its links: whoever reaches some of its books reads them, too', async () => {
    await connect(stage, ours);
    await linked(stage, ours, 70101, '2026-08-01');
    await ours.admin.delete(`${ours.at.domain}/loket-credential`).expect(200);
    await fetchNow(stage, ours, ours.at.administration);
    const sibling = await stage.builders.administration(ours.domain, { isStandard: false });
    const user = await stage.builders.user();
    await stage.builders.membership(user, ours.portal, 'back_office', {
      domainId: ours.domain.domainId,
      administrationIds: [sibling.administrationId],
    });
    const { body } = await (await signIn(stage.app, user)).get(`${ours.at.portal}/incidents`).expect(200);
    expect(body.items).toMatchObject([{ code: 'loket_credential.missing', domainId: ours.domain.domainId, administrationId: null }]);
    expect(body.items[0].details).toEqual({ part: 'connection' });
  });

  it.each([
    '?level=company',
    '?administrationId=x',
    '?domainId=1',
    '?isResting=perhaps',
    '?page=0',
    '?pageSize=201',
    '?page=x',
    '?isOpen=perhaps',
    '?sort=code',
  ])('are not listed by %s', async (query) => {
    await ours.admin.get(`${ours.at.portal}/incidents${query}`).expect(400);
  });
});
