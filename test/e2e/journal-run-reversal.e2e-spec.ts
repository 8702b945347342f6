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

  it('counters nothing that its plan did not show', async () => {
    const loketPayrollRunId = newId();
    const first = await world.arrive(v1, { loketPayrollRunId });
    await world.process(first.journalRunId);
    const at = `${inbox()}/${first.journalRunId}/reversal`;
    const { body: plan } = await agent.get(at).expect(200);
    expect([plan.entries.length, plan.rowVersion]).toEqual([1, (await world.run(first.journalRunId)).rowVersion]);
    await world.process((await world.arrive(v2, { loketPayrollRunId })).journalRunId, { correctionMode: 'difference' });
    const { body: refused } = await agent.post(at).send({ rowVersion: plan.rowVersion, reason: 'fout' }).expect(409);
    const { body: now } = await agent.get(at).expect(200);
    expect(refused.details).toMatchObject({ state: 'booked', rowVersion: now.rowVersion });
    expect(await world.vouchers()).toEqual(['LON-2026-0001', 'LON-2026-0002']);
    expect(now.entries.length).toBe(2);
    await agent.post(at).send({ rowVersion: now.rowVersion, reason: 'fout' }).expect(200);
    expect(await world.balances()).toEqual({});
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

  /** Three payslips of the run: two that an employee has, one of which was read, and one that was withdrawn before. */
  async function payslips(payrollRunId: string): Promise<string[]> {
    const { portalId, administrationId } = world.administration;
    const ids = [newId(), newId(), newId()];
    for (const [index, payslipId] of ids.entries())
      await world.builders.sql(
        `insert into payslip (portal_id, administration_id, payslip_id, payroll_run_id, loket_employment_id, loket_payroll_run_id, state, waiting_cause,
           withdrawn_at, withdrawn_reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          portalId,
          administrationId,
          payslipId,
          payrollRunId,
          newId(),
          newId(),
          ...(index < 2 ? ['waiting', 'payslip.not_fetched', null, null] : ['withdrawn', null, new Date(), 'run_removed_upstream']),
        ],
      );
    await world.builders.sql(
      `insert into audit_entry (portal_id, audit_entry_id, actor_kind, actor_id, action, subject_kind, subject_id, administration_id)
       values ($1, $2, 'user', $3, 'payslip.read_by_employee', 'payslip', $4, $5)`,
      [portalId, newId(), newId(), ids[0], administrationId],
    );
    return ids;
  }

  it('says first what a reversal takes along, withdraws payslips where one says so, and gives them out again with the next booking', async () => {
    const loketPayrollRunId = newId();
    await payslips(await world.payrollRun(loketPayrollRunId));
    const { journalRunId } = await world.arrive(v1, { loketPayrollRunId });
    await world.process(journalRunId);
    const { body: plan } = await agent.get(`${inbox()}/${journalRunId}/reversal`).expect(200);
    expect(plan).toMatchObject({
      payslipCount: 2,
      openedPayslipCount: 1,
      withdrawnPayslipCount: 1,
      wageDeclarationCount: 0,
      settledWageDeclarationCount: 0,
    });
    const withdrawn = () =>
      world.builders.sql(`select withdrawn_reason as reason from payslip where administration_id = $1 order by payslip_id`, [
        world.administration.administrationId,
      ]);
    const { rowVersion } = await world.run(journalRunId);
    await agent.post(`${inbox()}/${journalRunId}/reversal`).send({ rowVersion, reason: 'fout', withdrawsPayslips: 'ja' }).expect(400);
    await agent.post(`${inbox()}/${journalRunId}/reversal`).send({ rowVersion, reason: 'fout', withdrawsPayslips: true }).expect(200);
    const gone = { reason: 'run_removed_upstream' };
    expect(await withdrawn()).toEqual([{ reason: 'run_reversed' }, { reason: 'run_reversed' }, gone]);
    expect(await world.audited('journal_run.payslips_withdrawn')).toBe(1);
    await world.process(journalRunId);
    expect(await withdrawn()).toEqual([{ reason: null }, { reason: null }, gone]);
  });

  it('offers the lawful ways out of a closed period: the next open one, with a reference, or reopening', async () => {
    const first = await world.arrive(v1);
    await world.process(first.journalRunId);
    const second = await world.arrive(v2);
    const periodId = world.books.periodIds[1]!;
    await world.builders.sql(`update period set state = 'closed' where administration_id = $1 and number in (1, 2)`, [
      world.administration.administrationId,
    ]);
    const preview = await agent.get(`${inbox()}/${second.journalRunId}/preview`).expect(200);
    const ways = { periodId, year: 2026, periodNumber: 1, nextOpenOn: '2026-03-01', nextOpenYear: 2026, nextOpenPeriodNumber: 3 };
    expect(preview.body.findings).toEqual([
      expect.objectContaining({ code: 'journal_run.period_closed', details: { bookedOn: '2026-01-31', ...ways } }),
    ]);
    const { rowVersion } = await world.run(second.journalRunId);
    const refused = await agent.post(`${inbox()}/${second.journalRunId}/processing`).send({ rowVersion }).expect(422);
    expect(refused.body).toMatchObject({ code: 'journal_run.period_closed', details: ways });
    await agent.post(`${inbox()}/${second.journalRunId}/processing`).send({ rowVersion, bookedOn: '2026-03-01' }).expect(200);
    const plan = await agent.get(`${inbox()}/${first.journalRunId}/reversal`).expect(200);
    expect(plan.body.entries).toEqual([
      expect.objectContaining({ belongsOn: '2026-01-31', closedPeriodId: periodId, nextOpenOn: '2026-03-01' }),
    ]);
    const booked = await world.run(first.journalRunId);
    await agent
      .post(`${inbox()}/${first.journalRunId}/reversal`)
      .send({ rowVersion: booked.rowVersion, reason: 'dubbel', bookedOn: '2026-03-01' })
      .expect(200);
    const entries = await world.builders.sql(
      'select description from journal_entry where administration_id = $1 and booked_on = $2 order by voucher_sequence',
      [world.administration.administrationId, '2026-03-01'],
    );
    expect(entries).toEqual([
      { description: 'Loonjournaal januari 2026' },
      { description: 'LON-2026-0001: dubbel (hoort bij 2026-01-31)' },
    ]);
  });

  it('names who booked and who reversed', async () => {
    const { journalRunId } = await world.arrive(v1);
    const booked = await agent.post(`${inbox()}/${journalRunId}/processing`).send({ rowVersion: 2 }).expect(200);
    const { rowVersion, bookedByName } = booked.body.run;
    expect(bookedByName).toEqual(expect.any(String));
    const { body } = await agent.post(`${inbox()}/${journalRunId}/reversal`).send({ rowVersion, reason: 'fout' }).expect(200);
    expect([body.run.reversedByName, body.run.chain[0].bookedByName, body.run.refusedByName]).toEqual([bookedByName, bookedByName, null]);
    const list = await agent.get(inbox()).expect(200);
    expect(list.body.items[0].bookedByName).toBe(bookedByName);
  });

  it.each(['BSN 111222333 klopt niet', 'mail naar piet@voorbeeld.nl', 'Loon van Pietersen is fout', 'zie 1112.22.333'])(
    'refuses a reason that names a person: %s',
    async (reason) => {
      await world.builders.sql(
        `insert into employee (portal_id, administration_id, employee_id, loket_employer_id, loket_employee_id, name) values ($1, $2, $3, $4, $5, 'P. Pietersen')`,
        [world.portal.portalId, world.administration.administrationId, newId(), newId(), newId()],
      );
      const { journalRunId } = await world.arrive(v1);
      const refused = await agent.post(`${inbox()}/${journalRunId}/refusal`).send({ rowVersion: 2, reason }).expect(422);
      expect(refused.body.code).toBe('journal_run.reason_personal');
      await agent.post(`${inbox()}/${journalRunId}/refusal`).send({ rowVersion: 2, reason: 'Verkeerde maand, run 123456789' }).expect(200);
    },
  );
});
