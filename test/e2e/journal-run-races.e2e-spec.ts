import fc from 'fast-check';
import { newId, TenantDatabase } from '@loonbrug/platform';
import { JournalRunProcessing } from '../../libs/payroll/journal-run/journal-run-processing.service';
import { lockArrivals } from '../../libs/payroll/journal-run/journal-run-rows';
import { JournalRunSettlement } from '../../libs/payroll/journal-run/journal-run-settlement.service';
import { JournalRunSweep } from '../../libs/payroll/journal-run/journal-run-sweep';
import { JournalRunWorld, lineOf, type Said } from '../support/journal-runs';
import { timeLimit, times } from '../trials/scale';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 400_000, '4002': 1_000, '1001': -401_000 };
const v3: Said = { '4002': 7, '1003': -7 };
const contents: readonly Said[] = [v1, v2, v3, { '4000': 1, '1001': 2, '1003': -3 }];

/** The same of every account, of another wage component: no difference to the books. */
const elsewhere = (said: Said) =>
  Object.entries(said).map(([code, cents]) => lineOf(code, cents, { componentKey: 2, componentName: 'Toeslag' }));

interface Step {
  payrollRun: number;
  journalRun: number;
  content: number;
  then: 'wait' | 'difference' | 'reverse_and_book' | 'arrive_again' | 'reverse' | 'say_elsewhere';
}

const step: fc.Arbitrary<Step> = fc.record({
  payrollRun: fc.nat(2),
  journalRun: fc.nat(2),
  content: fc.nat(3),
  then: fc.constantFrom('wait', 'difference', 'reverse_and_book', 'arrive_again', 'reverse', 'say_elsewhere'),
});

describe('journal runs that race', () => {
  let world: JournalRunWorld;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    await world.newFirm();
  });

  it('are decided on by the sweep when whoever took them in stopped', async () => {
    await world.set('auto_process', true);
    const settlement = world.app.get(JournalRunSettlement);
    const spy = jest.spyOn(settlement, 'settle').mockRejectedValue(new Error('killed'));
    await expect(world.arrive(v1)).rejects.toThrow('killed');
    spy.mockRestore();
    expect(await world.states()).toEqual([[1, 'fetched']]);
    await world.app.get(JournalRunSweep).sweep(world.scope, 'fetched');
    await world.app.get(JournalRunSweep).sweep(world.scope, 'fetched');
    expect([await world.states(), await world.vouchers()]).toEqual([[[1, 'booked']], ['LON-2026-0001']]);
  });

  it('are looked at again by the sweep until what blocks them is mended, and change only then', async () => {
    await world.set('auto_process', true);
    const close = (state: string) =>
      world.builders.sql('update period set state = $2 where administration_id = $1', [world.administration.administrationId, state]);
    await close('closed');
    const { journalRunId } = await world.arrive(v1);
    const blocked = await world.run(journalRunId);
    const sweep = () => world.app.get(JournalRunSweep).sweep(world.scope, 'blocked');
    await sweep();
    expect(await world.run(journalRunId)).toEqual(blocked);
    await close('open');
    await sweep();
    await sweep();
    expect([await world.states(), await world.vouchers()]).toEqual([[[1, 'booked']], ['LON-2026-0001']]);
  });

  it('arrive one after the other in one set of books, so that no duplicate is missed, while bookings go on', async () => {
    const waiting = await world.arrive(v1);
    let isLocked!: () => void;
    let unlock!: () => void;
    const locked = new Promise<void>((resolve) => (isLocked = resolve));
    const held = world.app.get(TenantDatabase).transaction(world.scope, async (tx) => {
      await lockArrivals(tx, world.scope);
      isLocked();
      await new Promise<void>((resolve) => (unlock = resolve));
    });
    await locked;
    let hasArrived = false;
    const second = world.arrive(v2, { month: 2 }).then(() => (hasArrived = true));
    expect(await world.process(waiting.journalRunId)).toBe('LON-2026-0001');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(hasArrived).toBe(false);
    unlock();
    await Promise.all([held, second]);
    expect(hasArrived).toBe(true);
  });

  it('give one entry of fifty simultaneous arrivals and clicks, by pull, push and hand', async () => {
    const run = { loketJournalRunId: newId(), loketPayrollRunId: newId() };
    const { journalRunId } = await world.arrive(v1, run);
    const { rowVersion } = await world.run(journalRunId);
    const processing = world.app.get(JournalRunProcessing);
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) => {
        if (index % 5 === 0) return processing.process(world.scope, journalRunId, { rowVersion });
        return world.arrive(v1, {
          ...run,
          channel: index % 2 ? 'pull' : 'push',
          loketPayrollRunId: index % 3 ? run.loketPayrollRunId : null,
        });
      }),
    );
    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(new Set(refusals)).toEqual(new Set(['journal_run.is_booked']));
    expect(refusals).toHaveLength(9);
    expect([await world.states(), await world.vouchers(), await world.balances()]).toEqual([[[1, 'booked']], ['LON-2026-0001'], v1]);
  });

  it('give one entry when fifty first arrivals race where runs book themselves', async () => {
    await world.set('auto_process', true);
    const run = { loketJournalRunId: newId(), loketPayrollRunId: newId() };
    await Promise.all(Array.from({ length: 50 }, (_, index) => world.arrive(v1, { ...run, channel: index % 2 ? 'pull' : 'push' })));
    expect([await world.states(), await world.vouchers(), await world.balances()]).toEqual([[[1, 'booked']], ['LON-2026-0001'], v1]);
  });

  /** Whether it was booked, and so is reversed. */
  async function reverse(journalRunId: string): Promise<boolean> {
    const { state } = await world.run(journalRunId);
    if (state === 'booked') await world.reverse(journalRunId);
    return state === 'booked';
  }

  /** Does one step and notes in the model what must be booked of its payroll run. */
  async function take({ payrollRun, content, then }: Step, head: object, booked: Map<number, Said>): Promise<void> {
    const said = contents[content]!;
    const { journalRunId } = await world.arrive(said, head);
    if (then === 'arrive_again') expect((await world.arrive(said, head)).outcome).toBe('unchanged');
    const { state } = await world.run(journalRunId);
    if (then === 'say_elsewhere' && state === 'to_review') {
      await world.process(journalRunId, { correctionMode: 'difference' });
      booked.set(payrollRun, said);
      const again = await world.run((await world.arrive(elsewhere(said), head)).journalRunId);
      if (again.state === 'to_review') await world.process(again.journalRunId);
    }
    if (['reverse', 'say_elsewhere'].includes(then) && (await reverse(journalRunId))) booked.delete(payrollRun);
    if ((then === 'difference' || then === 'reverse_and_book') && state === 'to_review') {
      await world.process(journalRunId, { correctionMode: then });
      booked.set(payrollRun, said);
    }
  }

  /** Revisions without a difference to anything in the books: nobody could book what they say. */
  const saidByNothing = () =>
    world.builders.sql(
      `select 1 from journal_run run where administration_id = $1 and state = 'unchanged' and revision is not null
         and not exists (select 1 from journal_run booked where booked.chain_id = run.chain_id and booked.state = 'booked')`,
      [world.administration.administrationId],
    );

  it(
    'leave the books as the latest booked revision of each payroll run has them, after any sequence of arrivals, clicks and reversals',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
          await world.newFirm();
          const payrollRuns = [newId(), newId(), newId()];
          const journalRuns = payrollRuns.map(() => [newId(), newId(), newId()]);
          const booked = new Map<number, Said>();
          for (const each of steps) {
            const loketPayrollRunId = payrollRuns[each.payrollRun]!;
            const loketJournalRunId = journalRuns[each.payrollRun]![each.journalRun]!;
            // Each payroll run in a month of its own: equal content must not be held up as a duplicate here.
            await take(each, { loketPayrollRunId, loketJournalRunId, month: each.payrollRun + 1 }, booked);
          }
          expect(await world.balances()).toEqual(sumOf([...booked.values()]));
          expect(await saidByNothing()).toEqual([]);
          await world.vouchers();
        }),
        { numRuns: times(40, 1_000) },
      );
    },
    timeLimit(120_000),
  );
});

function sumOf(all: readonly Said[]): Said {
  const sums: Record<string, number> = {};
  for (const said of all) for (const [code, cents] of Object.entries(said)) sums[code] = (sums[code] ?? 0) + cents;
  return Object.fromEntries(Object.entries(sums).filter(([, cents]) => cents !== 0));
}
