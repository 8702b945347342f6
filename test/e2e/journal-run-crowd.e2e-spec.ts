import { newId, type LoonbrugError } from '@loonbrug/platform';
import type { ReachScope } from '@loonbrug/tenancy';
import { JournalRunBatch } from '../../libs/payroll/journal-run/journal-run-batch.service';
import { JournalRunProcessing } from '../../libs/payroll/journal-run/journal-run-processing.service';
import { JournalRunReversal } from '../../libs/payroll/journal-run/journal-run-reversal.service';
import { JournalRunSweep } from '../../libs/payroll/journal-run/journal-run-sweep';
import { type BuiltAdministration, scopeOf } from '../support/builders';
import { JournalRunWorld, type Said } from '../support/journal-runs';

const said = (cents: number): Said => ({ '4000': cents, '1001': 0 - cents });

interface Placed {
  administration: BuiltAdministration;
  journalRunId: string;
  rowVersion: number;
  cents: number;
}

describe('a crowd at the same books', () => {
  let world: JournalRunWorld;
  let administrations: BuiltAdministration[];

  beforeAll(async () => {
    world = await JournalRunWorld.start();
    await world.newFirm();
    administrations = [world.administration];
    for (let more = 0; more < 2; more += 1)
      administrations.push(await world.builders.administration(await world.builders.domain(world.portal)));
    for (const administration of administrations.slice(1)) await world.booksFor(administration);
  });

  afterAll(() => world.stop());

  /** Runs of their own payroll runs, in months in turn, so that none is a duplicate of another. */
  async function arrive(count: number): Promise<Placed[]> {
    const placed: Placed[] = [];
    for (let index = 0; index < count; index += 1) {
      const administration = administrations[index % administrations.length]!;
      const cents = 1_000 + index;
      const { journalRunId } = await world.arrive(said(cents), { month: (index % 12) + 1 }, scopeOf(administration));
      placed.push({ administration, journalRunId, cents, rowVersion: 2 });
    }
    return placed;
  }

  it('has one result for each row of a hundred batches, bookings and reversals at once, no deadlock, and no gap in the numbers', async () => {
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'back_office', { domainId: null });
    const { userId } = user;
    const reach: ReachScope = { portalId: world.portal.portalId, actor: { kind: 'user', userId }, userId, roles: ['back_office'] };
    const runs = await arrive(60);
    const [batch, processing, reversal] = [
      world.app.get(JournalRunBatch),
      world.app.get(JournalRunProcessing),
      world.app.get(JournalRunReversal),
    ];
    const booked = runs.slice(0, 20);
    for (const { administration, journalRunId, rowVersion } of booked)
      await processing.process(scopeOf(administration), journalRunId, { rowVersion });
    const waiting = runs.slice(20);
    let rows = 0;
    const refusals: string[] = [];
    const told = (error: unknown): void => void refusals.push((error as LoonbrugError).code ?? String(error));
    const deeds = Array.from({ length: 100 }, async (_, index): Promise<void> => {
      const one = waiting[(index * 7) % waiting.length]!;
      if (index % 4 === 0) {
        const items = [0, 1, 2, 3, 4].map((step) => waiting[(index * 3 + step * 11) % waiting.length]!);
        const results = await batch.process(
          reach,
          items.map(({ administration, journalRunId, rowVersion }) => ({
            administrationId: administration.administrationId,
            runId: journalRunId,
            rowVersion,
          })),
          'nl',
        );
        rows += results.length;
        expect(results.map(({ runId }) => runId)).toEqual(items.map(({ journalRunId }) => journalRunId));
        for (const { outcome, problem } of results) if (outcome === 'refused') refusals.push(problem!.code);
      } else if (index % 4 === 1) {
        const { administration, journalRunId } = booked[index % booked.length]!;
        await reversal.reverse(scopeOf(administration), journalRunId, { rowVersion: 3, reason: 'proef' }).catch(told);
      } else if (index % 4 === 2)
        await processing.process(scopeOf(one.administration), one.journalRunId, { rowVersion: one.rowVersion }).catch(told);
      else await world.arrive(said(50_000 + index), { loketPayrollRunId: newId(), month: (index % 12) + 1 }, scopeOf(one.administration));
    });
    await Promise.all(deeds);
    await world.app.get(JournalRunSweep).sweep(world.scope, 'fetched');
    expect(rows).toBe(125);
    expect([...new Set(refusals)].sort()).toEqual(['journal_run.is_booked', 'journal_run.is_reversed']);
    for (const administration of administrations) {
      const vouchers = await world.vouchers(administration);
      const states = (await world.runs(administration)).map(({ state }) => state);
      const reversed = states.filter((state) => state === 'reversed').length;
      expect(vouchers).toHaveLength(states.filter((state) => state === 'booked').length + 2 * reversed);
      expect((await world.balances(administration))['4000'] ?? 0).toBe(await bookedTotal(administration));
    }
    // Everything that one asked for is done: no batch was lost.
    const asked = new Set(waiting.filter((_, index) => isAsked(index, waiting.length)).map(({ journalRunId }) => journalRunId));
    const done = (await Promise.all(administrations.map((administration) => world.runs(administration)))).flat();
    for (const run of done) if (asked.has(run.journalRunId)) expect(run.state).toBe('booked');
  }, 120_000);

  const bookedTotal = async ({ administrationId }: BuiltAdministration): Promise<number> => {
    const [row] = await world.builders.sql<{ cents: number }>(
      `select coalesce(sum(total_debit_cents), 0)::float8 as cents from journal_run where administration_id = $1 and state = 'booked'`,
      [administrationId],
    );
    return row!.cents;
  };
});

/** Whether one of the hundred deeds books the waiting run of this index. */
const isAsked = (place: number, count: number): boolean =>
  Array.from({ length: 100 }, (_, index) => index).some(
    (index) =>
      (index % 4 === 2 && (index * 7) % count === place) ||
      (index % 4 === 0 && [0, 1, 2, 3, 4].some((step) => (index * 3 + step * 11) % count === place)),
  );
