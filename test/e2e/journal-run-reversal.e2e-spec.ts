import { newId } from '@loonbrug/platform';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 400_000, '4002': 1_000, '1001': -401_000 };

describe('refusing and reversing a journal run', () => {
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

  const inbox = (at = world.administration) => `/api/portals/${at.portalId}/administrations/${at.administrationId}/journal-runs`;

  it('refuses a run with a reason that Loket shows, and lets a person book it after all', async () => {
    const { journalRunId } = await world.arrive(v1, { loketLinkId: await world.link() });
    await agent.post(`${inbox()}/${journalRunId}/refusal`).send({ rowVersion: 2, reason: '' }).expect(400);
    await agent
      .post(`${inbox()}/${journalRunId}/refusal`)
      .send({ rowVersion: 2, reason: 'x'.repeat(256) })
      .expect(400);
    const { body } = await agent.post(`${inbox()}/${journalRunId}/refusal`).send({ rowVersion: 2, reason: 'Verkeerde maand' }).expect(200);
    expect(body).toMatchObject({
      state: 'refused',
      refusalReason: 'Verkeerde maand',
      refusedBy: agent.userId,
      reportState: 'waiting',
      findings: [],
    });
    const booked = await agent.post(`${inbox()}/${journalRunId}/processing`).send({ rowVersion: body.rowVersion }).expect(200);
    expect(booked.body.voucherNumber).toBe('LON-2026-0001');
  });

  it('plans and books a reversal of everything that was booked of the payroll run, and lets it be booked anew', async () => {
    const loketPayrollRunId = newId();
    await world.process((await world.arrive(v1, { loketPayrollRunId })).journalRunId);
    const { journalRunId } = await world.arrive(v2, { loketPayrollRunId });
    await world.process(journalRunId, { correctionMode: 'difference' });
    const plan = await agent.get(`${inbox()}/${journalRunId}/reversal`).expect(200);
    expect(plan.body).toMatchObject({
      payslipCount: 0,
      wageDeclarationCount: 0,
      entries: [
        { voucherNumber: 'LON-2026-0001', totalDebitCents: 390_000, reversalBookedOn: '2026-01-31', problem: null },
        { voucherNumber: 'LON-2026-0002', totalDebitCents: 11_000, reversalBookedOn: '2026-01-31', problem: null },
      ],
    });
    const { rowVersion } = await world.run(journalRunId);
    await agent
      .post(`${inbox()}/${journalRunId}/reversal`)
      .send({ rowVersion: rowVersion - 1, reason: 'te vroeg' })
      .expect(409);
    const { body } = await agent.post(`${inbox()}/${journalRunId}/reversal`).send({ rowVersion, reason: 'verkeerde maand' }).expect(200);
    expect(body.voucherNumbers).toEqual(['LON-2026-0003', 'LON-2026-0004']);
    expect(body.run.chain.map((run: { state: string; reversalReason: string }) => [run.state, run.reversalReason])).toEqual([
      ['reversed', 'verkeerde maand'],
      ['reversed', 'verkeerde maand'],
    ]);
    expect(await world.balances()).toEqual({});
    await agent
      .post(`${inbox()}/${journalRunId}/reversal`)
      .send({ rowVersion: rowVersion + 1, reason: 'nog eens' })
      .expect(422);
    expect(await world.process(journalRunId)).toBe('LON-2026-0005');
    expect(await world.balances()).toEqual({ '1001': -401_000, '4000': 400_000, '4002': 1_000 });
  });

  it('names the closed period in the plan of a reversal', async () => {
    const { journalRunId } = await world.arrive(v1);
    await world.process(journalRunId);
    await world.builders.sql(`update period set state = 'closed' where administration_id = $1 and number = 1`, [
      world.administration.administrationId,
    ]);
    const plan = await agent.get(`${inbox()}/${journalRunId}/reversal`).set('accept-language', 'en').expect(200);
    expect(plan.body.entries[0].problem).toMatchObject({ code: 'ledger.period_closed', severity: 'blocks' });
    const { rowVersion } = await world.run(journalRunId);
    await agent.post(`${inbox()}/${journalRunId}/reversal`).send({ rowVersion, reason: 'x' }).expect(422);
    await agent.post(`${inbox()}/${journalRunId}/reversal`).send({ rowVersion, reason: 'x', bookedOn: '2026-02-01' }).expect(200);
    expect(await world.balances()).toEqual({});
  });

  it('shows a run with its whole chain: revisions, who, when, and what Loket heard', async () => {
    const loketPayrollRunId = newId();
    const first = await world.arrive(v1, { loketPayrollRunId });
    await agent.post(`${inbox()}/${first.journalRunId}/processing`).send({ rowVersion: 2 }).expect(200);
    await world.arrive(v2, { loketPayrollRunId });
    const { body } = await agent.get(`${inbox()}/${first.journalRunId}`).expect(200);
    expect(body).toMatchObject({
      journalRunId: first.journalRunId,
      revision: 1,
      bookedBy: agent.userId,
      reportState: 'none',
      voucherNumber: 'LON-2026-0001',
    });
    expect(body.chain.map((run: { revision: number; isCorrection: boolean }) => [run.revision, run.isCorrection])).toEqual([
      [1, false],
      [2, true],
    ]);
  });
});
