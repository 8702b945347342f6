import { newId } from '@loonbrug/platform';
import type { BuiltAdministration } from '../support/builders';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 400_000, '4002': 1_000, '1001': -401_000 };

describe('the inbox of journal runs', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    await world.newFirm();
    agent = await personWith('back_office');
  });

  async function personWith(role: 'back_office' | 'management' | 'hrm', more: object = {}): Promise<SignedInAgent> {
    const user = await world.builders.user();
    const domainId = role === 'back_office' ? null : world.domain.domainId;
    await world.builders.membership(user, world.portal, role, { domainId, ...more });
    return signIn(world.app, user);
  }

  const sql = async (statement: string): Promise<void> =>
    void (await world.builders.sql(statement, [world.administration.administrationId]));

  describe('over all administrations', () => {
    let sibling: BuiltAdministration;
    const list = (query = '') => `/api/portals/${world.portal.portalId}/journal-runs${query}`;
    const arriveAt = (at: BuiltAdministration, said: Said, month = 1) =>
      world.arrive(said, { month }, { ...world.scope, administrationId: at.administrationId });

    beforeEach(async () => {
      sibling = await world.builders.administration(world.domain, { isStandard: false, name: 'Zusje B.V.' });
      await world.booksFor(sibling);
      await sql(`insert into contract_line (portal_id, contract_line_id, contract_id, domain_id, feature, kind, state, requested_by, decided_by, decided_at)
        select portal_id, gen_random_uuid(), contract_id, domain_id, 'payroll_link_loket', 'all_administrations', 'granted', portal_id, portal_id, now()
        from contract where domain_id = (select domain_id from administration where administration_id = $1)`);
      await world.arrive(v1, { month: 1 });
      await world.process((await world.arrive(v2, { month: 2 })).journalRunId);
      await arriveAt(sibling, { '4999': 3, '1001': -3 });
    });

    it('lists what the person reaches, filtered, sorted, paged and counted per state', async () => {
      const all = await agent.get(list('?sort=amount&direction=asc')).expect(200);
      expect(all.body.total).toBe(3);
      expect(all.body.items.map((run: { totalDebitCents: number }) => run.totalDebitCents)).toEqual([3, 390_000, 401_000]);
      expect(all.body.states).toEqual([
        { state: 'blocked', count: 1 },
        { state: 'booked', count: 1 },
        { state: 'to_review', count: 1 },
      ]);
      const total = async (query: string) => (await agent.get(list(query)).expect(200)).body.total;
      expect([
        await total('?state=blocked,booked'),
        await total('?text=zusje'),
        await total('?text=LON-2026-0001'),
        await total('?text=%25'),
        await total(`?administrationId=${sibling.administrationId}`),
        await total(`?domainId=${world.domain.domainId}`),
        await total(`?domainId=${newId()}`),
        await total('?year=2026&periodNumber=2'),
      ]).toEqual([2, 1, 1, 0, 1, 3, 0, 1]);
      const second = await agent.get(list('?pageSize=2&page=2&sort=amount&direction=asc')).expect(200);
      expect(second.body.items.map((run: { totalDebitCents: number }) => run.totalDebitCents)).toEqual([401_000]);
      await agent.get(list('?state=nonsense')).expect(400);
      await agent.get(list('?pageSize=1000')).expect(400);
    });

    it('lists nothing of an administration that a limited person does not reach, and counts nothing of it', async () => {
      const limited = await personWith('back_office', { domainId: world.domain.domainId, administrationIds: [sibling.administrationId] });
      const { body } = await limited.get(list()).expect(200);
      expect([body.total, body.states]).toEqual([1, [{ state: 'blocked', count: 1 }]]);
      expect((await limited.get(list(`?administrationId=${world.administration.administrationId}`)).expect(200)).body.total).toBe(0);
    });

    it('processes many with a result for each, and leaves warnings to somebody who looks', async () => {
      const [ready] = await world.runs();
      const [unmapped] = await world.runs(sibling);
      const loketPayrollRunId = newId();
      await world.process((await world.arrive(v1, { loketPayrollRunId, month: 4 })).journalRunId);
      const correction = await world.arrive(v2, { loketPayrollRunId, month: 4 });
      const foreign = await world.builders.administration(await world.builders.domain(await world.builders.portal()));
      const item = (administrationId: string, runId: string, rowVersion = 2) => ({ administrationId, runId, rowVersion });
      const { body } = await agent
        .post(`/api/portals/${world.portal.portalId}/journal-run-processing`)
        .send({
          items: [
            item(world.administration.administrationId, ready!.journalRunId),
            item(world.administration.administrationId, ready!.journalRunId),
            item(sibling.administrationId, unmapped!.journalRunId),
            item(sibling.administrationId, ready!.journalRunId),
            item(world.administration.administrationId, correction.journalRunId),
            item(foreign.administrationId, newId()),
          ],
        })
        .expect(200);
      expect(
        body.results.map((result: { outcome: string; voucherNumber: string | null; problem: { code: string } | null }) => [
          result.outcome,
          result.voucherNumber ?? result.problem?.code,
        ]),
      ).toEqual([
        ['booked', 'LON-2026-0003'],
        ['refused', 'journal_run.is_booked'],
        ['refused', 'journal_run.account_not_mapped'],
        ['refused', 'request.not_found'],
        ['refused', 'journal_run.needs_review'],
        ['refused', 'request.not_found'],
      ]);
      await agent.post(`/api/portals/${world.portal.portalId}/journal-run-processing`).send({ items: [] }).expect(400);
    });

    it('processes nothing of an administration that the person does not reach', async () => {
      const limited = await personWith('back_office', { domainId: world.domain.domainId, administrationIds: [sibling.administrationId] });
      const [ready] = await world.runs();
      const { body } = await limited
        .post(`/api/portals/${world.portal.portalId}/journal-run-processing`)
        .send({ items: [{ administrationId: world.administration.administrationId, runId: ready!.journalRunId, rowVersion: 2 }] })
        .expect(200);
      expect(body.results[0].problem.code).toBe('request.not_found');
      expect((await world.run(ready!.journalRunId)).state).toBe('to_review');
    });
  });
});
