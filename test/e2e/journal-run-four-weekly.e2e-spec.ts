import { FiscalYearService } from '@loonbrug/ledger';
import { newId } from '@loonbrug/platform';
import { periodsOfYear } from '../../apps/loket-simulator/src/data/periods';
import type { ArrivedHead } from '../../libs/payroll/journal-run/arrival';
import { JournalRunWorld, type Said } from '../support/journal-runs';

const year = 2027;
const wage = (cents: number): Said => ({ '4000': cents, '1001': 0 - cents });

/** The thirteen payroll periods as Loket has them. */
const heads = periodsOfYear(year, 'four_weekly').map(({ periodNumber, startDate, endDate }): Partial<ArrivedHead> => ({
  year,
  periodNumber,
  periodKind: 'four_weekly',
  periodStartsOn: startDate,
  periodEndsOn: endDate,
}));

describe('a year of four-weekly payroll in books of thirteen periods', () => {
  let world: JournalRunWorld;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });
  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    await world.set('auto_process', true);
    await world.app.get(FiscalYearService).create(world.scope, { year, periodKind: 'four_weekly' });
  });

  /** Number of the books' period, what it is called, and its wages; in the order of vouchers. */
  const booked = async (): Promise<Array<[number, string, number]>> =>
    (
      await world.builders.sql<{ number: number; description: string; cents: number }>(
        `select period.number, entry.description, entry.total_debit_cents::int as cents from journal_entry entry
         join period using (portal_id, administration_id, period_id) where administration_id = $1 order by voucher_sequence`,
        [world.administration.administrationId],
      )
    ).map(({ number, description, cents }) => [number, description, cents]);

  it('books each run by itself in the period of its number, the thirteenth until 31 December', async () => {
    for (const [index, head] of heads.entries()) await world.arrive(wage(1_000 + index), head);
    expect(await booked()).toEqual(heads.map((_, index) => [index + 1, `Loonjournaal periode ${index + 1} van ${year}`, 1_000 + index]));
    expect((await world.runs()).map(({ state, findings }) => [state, findings])).toEqual(heads.map(() => ['booked', []]));
    expect(heads.at(-1)!.periodEndsOn).toBe(`${year}-12-31`);
  });

  it('books the difference of a correction in the period that it corrects', async () => {
    const loketPayrollRunId = newId();
    await world.arrive(wage(1_000), { ...heads[4], loketPayrollRunId });
    const { journalRunId } = await world.arrive(wage(1_250), { ...heads[4], loketPayrollRunId });
    await world.process(journalRunId, { correctionMode: 'difference' });
    expect((await booked()).map(([number, , cents]) => [number, cents])).toEqual([
      [5, 1_000],
      [5, 250],
    ]);
  });
});
