import fc from 'fast-check';
import { newId } from '@loonbrug/platform';
import { JournalRunReversal } from '../../libs/payroll/journal-run/journal-run-reversal.service';
import { JournalRunSweep } from '../../libs/payroll/journal-run/journal-run-sweep';
import { atEveryStep, type Death, dieAt } from '../support/dying-process';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { lawLimit, lawRuns } from '../trials/scale';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 400_000, '4002': 1_000, '1001': -401_000 };
const contents: readonly Said[] = [v1, v2, { '4002': 7, '1003': -7 }];

describe('a process that is killed', () => {
  let world: JournalRunWorld;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(() => world.stop());

  const sweep = async () => {
    await world.app.get(JournalRunSweep).sweep(world.scope, 'fetched');
  };

  async function outcome(): Promise<unknown> {
    const [reports] = await world.builders.sql<{ count: number }>(
      `select count(*)::integer as count from outbox where portal_id = $1 and kind = 'loket.report'`,
      [world.portal.portalId],
    );
    const documents = await world.builders.sql('select 1 from journal_run where portal_id = $1 and raw_document_id is not null', [
      world.portal.portalId,
    ]);
    return {
      runs: (await world.runs()).map(({ revision, state, voucherNumber, lines, reportState }) => [
        revision,
        state,
        voucherNumber,
        lines,
        reportState,
      ]),
      balances: await world.balances(),
      vouchers: await world.vouchers(),
      booked: await world.audited('journal_run.booked'),
      arrived: await world.audited('journal_run.arrived'),
      documents: documents.length,
      reports: reports!.count,
    };
  }

  it.each<Death>(['before', 'after'])(
    'dies %s every statement of an import that books itself, and a retry makes the state of one import',
    async (death) => {
      const seen = new Set<string>();
      const steps = await atEveryStep(async (step) => {
        await world.newFirm();
        await world.set('auto_process', true);
        const run = { loketJournalRunId: newId(), loketPayrollRunId: newId(), loketLinkId: await world.link() };
        const end = await dieAt(step, death, () => world.arrive(v1, run));
        // Whoever took it in comes back, or does not and the sweep does.
        if (step % 2) await world.arrive(v1, run);
        await sweep();
        if (step % 2 === 0) await world.arrive(v1, run);
        await sweep();
        seen.add(JSON.stringify(await outcome()));
        return end;
      });
      expect(steps).toBeGreaterThan(20);
      expect([...seen].map((text) => JSON.parse(text) as unknown)).toEqual([
        {
          runs: [[1, 'booked', 'LON-2026-0001', 2, 'waiting']],
          balances: v1,
          vouchers: ['LON-2026-0001'],
          booked: 1,
          arrived: 1,
          documents: 1,
          reports: 1,
        },
      ]);
    },
    180_000,
  );

  it.each<Death>(['before', 'after'])(
    'dies %s every statement of a correction that is reversed and booked anew: all of it, or nothing',
    async (death) => {
      const steps = await atEveryStep(async (step) => {
        await world.newFirm();
        const loketPayrollRunId = newId();
        await world.process((await world.arrive(v1, { loketPayrollRunId })).journalRunId);
        const { journalRunId } = await world.arrive(v2, { loketPayrollRunId });
        const { rowVersion } = await world.run(journalRunId);
        const end = await dieAt(step, death, () => world.processAs(journalRunId, rowVersion, 'reverse_and_book'));
        const isDone = (await world.run(journalRunId)).state === 'booked';
        expect([await world.balances(), await world.vouchers()]).toEqual(
          isDone ? [v2, ['LON-2026-0001', 'LON-2026-0002', 'LON-2026-0003']] : [v1, ['LON-2026-0001']],
        );
        if (!isDone) await world.processAs(journalRunId, rowVersion, 'reverse_and_book');
        expect([await world.balances(), (await world.vouchers()).length]).toEqual([v2, 3]);
        return end;
      });
      expect(steps).toBeGreaterThan(10);
    },
    180_000,
  );

  it.each<Death>(['before', 'after'])(
    'dies %s every statement of a reversal that takes payslips along: entries, states, record and payslips, or nothing',
    async (death) => {
      const steps = await atEveryStep(async (step) => {
        await world.newFirm();
        const loketPayrollRunId = newId();
        await payslipOf(await world.payrollRun(loketPayrollRunId));
        for (const said of [v1, v2]) await world.process((await world.arrive(said, { loketPayrollRunId })).journalRunId);
        const { journalRunId, rowVersion } = (await world.runs())[1]!;
        const input = { rowVersion, reason: 'proef', withdrawsPayslips: true };
        const reverse = () => world.app.get(JournalRunReversal).reverse(world.scope, journalRunId, input);
        const end = await dieAt(step, death, reverse);
        const isDone = (await world.run(journalRunId)).state === 'reversed';
        expect(await reversed()).toEqual(isDone ? whole : nothing);
        if (!isDone) await reverse();
        expect(await reversed()).toEqual(whole);
        return end;
      });
      expect(steps).toBeGreaterThan(10);
    },
    180_000,
  );

  const whole = { states: ['reversed', 'reversed'], balances: {}, vouchers: 4, withdrawn: 1, reversals: 2 };
  const nothing = { states: ['booked', 'booked'], balances: v2, vouchers: 2, withdrawn: 0, reversals: 0 };

  async function reversed(): Promise<typeof whole | typeof nothing> {
    const withdrawn = await world.builders.sql(`select 1 from payslip where administration_id = $1 and state = 'withdrawn'`, [
      world.administration.administrationId,
    ]);
    return {
      states: (await world.states()).map(([, state]) => state),
      balances: await world.balances(),
      vouchers: (await world.vouchers()).length,
      withdrawn: withdrawn.length,
      reversals: await world.audited('journal_run.reversed'),
    };
  }

  /** One that waits for its employee. */
  const payslipOf = (payrollRunId: string) =>
    world.builders.sql(
      `insert into payslip (portal_id, administration_id, payslip_id, payroll_run_id, loket_employment_id, loket_payroll_run_id, state, waiting_cause)
       values ($1, $2, $3, $4, $5, $6, 'waiting', 'payslip.not_fetched')`,
      [world.portal.portalId, world.administration.administrationId, newId(), payrollRunId, newId(), newId()],
    );

  interface Step {
    kind: 'arrive' | 'process' | 'reverse';
    content: number;
    journalRun: number;
    dies: number | null;
    death: Death;
  }
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom('arrive' as const, 'arrive' as const, 'process' as const, 'reverse' as const),
    content: fc.nat(2),
    journalRun: fc.nat(1),
    dies: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 3 }),
    death: fc.constantFrom<Death>('before', 'after'),
  });

  /** One deed on the latest run; done already is done. */
  async function deed({ kind, content, journalRun }: Step, ids: { payrollRun: string; journalRuns: string[] }): Promise<void> {
    if (kind === 'arrive') {
      await world.arrive(contents[content]!, { loketPayrollRunId: ids.payrollRun, loketJournalRunId: ids.journalRuns[journalRun]! });
      return;
    }
    const target = (await world.runs()).filter(({ revision }) => revision !== null).at(-1);
    if (!target) return;
    if (kind === 'process' && target.state === 'to_review') await world.processAs(target.journalRunId, target.rowVersion, 'difference');
    if (kind === 'reverse' && target.state === 'booked') {
      const input = { rowVersion: target.rowVersion, reason: 'proef' };
      await world.app.get(JournalRunReversal).reverse(world.scope, target.journalRunId, input);
    }
  }

  it(
    'leaves, over any sequence of arrivals, bookings, reversals, deaths and retries, what the same sequence without deaths leaves',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
          const left: unknown[] = [];
          for (const mayDie of [true, false]) {
            await world.newFirm();
            const ids = { payrollRun: newId(), journalRuns: [newId(), newId()] };
            for (const each of steps) {
              const before = (await world.runs()).length;
              if (mayDie && each.dies !== null) {
                const revisions = (await world.runs()).map(({ revision, state }) => `${revision}/${state}`).join();
                const end = await dieAt(each.dies, each.death, () => deed(each, ids));
                await sweep();
                const isDone = (await world.runs()).map(({ revision, state }) => `${revision}/${state}`).join() !== revisions;
                // A retry of what was committed before the answer came would be the next deed, not this one; an arrival may always come again.
                if (each.kind === 'arrive' || (end === 'died' && !isDone)) await deed(each, ids);
              } else await deed(each, ids);
              await sweep();
              expect((await world.runs()).length).toBeGreaterThanOrEqual(before);
            }
            const { balances, vouchers, runs } = (await outcome()) as { balances: Said; vouchers: string[]; runs: unknown[] };
            left.push({ balances, vouchers, runs });
          }
          expect(left[0]).toEqual(left[1]);
        }),
        lawRuns(25),
      );
    },
    lawLimit(240_000),
  );
});
