import { newId } from '@loonbrug/platform';
import type { Role } from '@loonbrug/tenancy';
import type { PendingPayslipPageDto } from '../../libs/payroll/payslip/pending-payslip.dto';
import type { BuiltAdministration } from '../support/builders';
import { pathOf } from '../support/employee-office';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { signIn, type SignedInAgent } from '../support/sign-in';

describe('payslips that employees can not read yet, over all administrations', () => {
  let people: PayrollPeople;
  let books: LinkedBooks;
  let sibling: LinkedBooks;
  let neighbour: LinkedBooks;
  let stranger: LinkedBooks;

  /** All payslips of the books are given to their people, but two: one in doubt, one whose day is still to come. */
  const withTwoPending = async (clientNumber: number, administration?: BuiltAdministration): Promise<LinkedBooks> => {
    const made = await people.books(clientNumber, administration);
    await people.importPayslips(made);
    const here = [made.administration.administrationId];
    await people.builders.sql(`update payslip set available_on = '2026-01-01' where administration_id = $1 and state = 'ready'`, here);
    const ready = await people.builders.sql<{ id: string }>(
      `select payslip_id as id from payslip where administration_id = $1 and state = 'ready' order by payslip_id limit 2`,
      here,
    );
    expect(ready).toHaveLength(2);
    await people.builders.sql(
      `update payslip set state = 'waiting', waiting_cause = 'payslip.identity_doubt', waiting_details = '{}' where payslip_id = $1`,
      [ready[0]!.id],
    );
    await people.builders.sql(`update payslip set available_on = '2026-11-21' where payslip_id = $1`, [ready[1]!.id]);
    return made;
  };

  beforeAll(async () => {
    people = await PayrollPeople.start();
    const { builders } = people;
    books = await withTwoPending(70104);
    sibling = await withTwoPending(70101, await builders.administration(books.administration, { isStandard: false, name: 'Zusje' }));
    neighbour = await withTwoPending(70102, await builders.administration(await builders.domain(books.administration)));
    stranger = await withTwoPending(70104);
  });
  afterAll(() => people.stop());
  beforeEach(() => people.at('2026-11-20T10:00:00Z'));

  type Place = { domainId?: string | null; administrationIds?: string[]; mayOpenPayslips?: boolean };
  const member = async (role: Role, place: Place = {}): Promise<SignedInAgent> => {
    const user = await people.builders.user();
    await people.builders.membership(user, books.administration, role, { domainId: null, ...place });
    return signIn(people.app, user);
  };
  const address = (portalId = books.administration.portalId) => `/api/portals/${portalId}/pending-payslips`;
  const list = async (agent: SignedInAgent, query = ''): Promise<PendingPayslipPageDto> =>
    (await agent.get(`${address()}${query}`).expect(200)).body;
  const placesOf = ({ items }: PendingPayslipPageDto) => [...new Set(items.map(({ administrationId }) => administrationId))].sort();
  const idsOf = (...places: LinkedBooks[]) => places.map(({ administration }) => administration.administrationId).sort();

  it('are listed with whose they are, what they wait for and why, what has to be mended on top', async () => {
    const agent = await member('portal_admin');
    const all = await list(agent);
    expect(all.total).toBe(6);
    expect(all.items.map(({ waitsFor }) => waitsFor)).toEqual(['mending', 'mending', 'mending', 'release', 'release', 'release']);
    expect(placesOf(all)).toEqual(idsOf(books, sibling, neighbour));
    expect(all.items.find(({ administrationId }) => administrationId === sibling.administration.administrationId)).toMatchObject({
      administrationName: 'Zusje',
      domainId: books.administration.domainId,
      state: 'waiting',
      isReleased: false,
      waiting: { code: 'payslip.identity_doubt', title: expect.stringMatching(/\S/), remedy: expect.stringMatching(/\S/) },
    });
    expect(all.items[5]).toMatchObject({ state: 'ready', waiting: null, availableOn: '2026-11-21', isReleased: false });
  });

  it('leave the list at midnight in Amsterdam of the day on which they are released', async () => {
    people.at('2026-11-20T22:59:59Z');
    expect((await list(await member('portal_admin'), '?waitsFor=release')).total).toBe(3);
    people.at('2026-11-20T23:00:00Z');
    expect((await list(await member('portal_admin'), '?waitsFor=release')).total).toBe(0);
  });

  it('are as many as the start page counts', async () => {
    const agent = await member('back_office');
    const { body } = await agent.get(`/api/portals/${books.administration.portalId}/work`).expect(200);
    const counted = (kind: string) => body.items.find((item: { kind: string }) => item.kind === kind).count;
    expect([counted('payslipsInDoubt'), counted('payslipsToRelease')]).toEqual([
      (await list(agent, '?waitsFor=mending')).total,
      (await list(agent, '?waitsFor=release')).total,
    ]);
  });

  it('are found by name, client and books, page by page; bad questions are refused', async () => {
    const agent = await member('back_office');
    const total = async (query: string) => (await list(agent, query)).total;
    expect([
      await total('?text=zusJE'),
      await total(`?domainId=${neighbour.administration.domainId}`),
      await total(`?administrationId=${books.administration.administrationId}&waitsFor=release`),
      await total(`?administrationId=${stranger.administration.administrationId}`),
      await total(`?domainId=${newId()}`),
    ]).toEqual([2, 2, 1, 0, 0]);
    const whole = await list(agent);
    const paged = [await list(agent, '?pageSize=4'), await list(agent, '?pageSize=4&page=2')];
    expect(paged.flatMap(({ items }) => items)).toEqual(whole.items);
    for (const wrong of ['waitsFor=x', 'pageSize=0', 'pageSize=201', 'domainId=x', 'administrationId=x', 'strange=1'])
      await agent.get(`${address()}?${wrong}`).expect(400);
  });

  it('show nobody another client’s, sibling’s or firm’s', async () => {
    const ofDomain = await member('hrm', { domainId: books.administration.domainId });
    expect(placesOf(await list(ofDomain))).toEqual(idsOf(books, sibling));
    const ofSibling = await member('back_office', {
      domainId: books.administration.domainId,
      administrationIds: [sibling.administration.administrationId],
    });
    expect(placesOf(await list(ofSibling))).toEqual(idsOf(sibling));
    await ofSibling.get(address(stranger.administration.portalId)).expect(404);
  });

  it('are opened by nobody of the employer where it is in doubt whose they are, by the firm’s way neither', async () => {
    const reason = 'Vraag over een loonstrook die wacht';
    const { domainId, administrationId } = books.administration;
    const [doubted] = await people.builders.sql<{ id: string }>(
      `update payslip set employee_id = null, waiting_cause = 'payslip.employer_differs' where administration_id = $1 and state = 'waiting'
       returning payslip_id as id`,
      [administrationId],
    );
    const openings = `${pathOf(books.administration)}/payslips/${doubted!.id}/openings`;
    const records = () => people.builders.sql('select 1 from audit_entry where subject_id = $1', [doubted!.id]);
    const before = await records();
    for (const role of ['hrm', 'management'] as const)
      for (const mayOpenPayslips of [false, true]) {
        const agent = await member(role, { domainId, mayOpenPayslips });
        await agent.post(openings).send({ reason }).expect(403);
        await agent.get(openings.replace('openings', 'document')).expect(404);
      }
    expect(await records()).toEqual(before);
    await (await member('back_office', { mayOpenPayslips: true })).post(openings).send({ reason }).expect(200);
    expect(await records()).toHaveLength(before.length + 1);
  });
});
