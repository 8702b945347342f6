import { newId } from '@loonbrug/platform';
import { JournalRunWorld, type Said } from '../support/journal-runs';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 391_000, '1001': -391_000 };

describe('the rule that a correction of what is booked waits for a person', () => {
  let world: JournalRunWorld;
  let loketPayrollRunId: string;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });
  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    await world.set('auto_process', true);
    loketPayrollRunId = newId();
    await correct(v1);
  });

  const correct = (said: Said) => world.arrive(said, { loketPayrollRunId });
  const found = async () => (await world.runs()).map(({ state, findings }) => [state, ...findings.map(({ severity }) => severity)]);

  it('holds by default', async () => {
    await correct(v2);
    expect(await found()).toEqual([['booked'], ['to_review', 'warns']]);
    expect(await world.balances()).toEqual(v1);
  });

  it.each([
    ['difference', ['booked', 'booked'], ['LON-2026-0001', 'LON-2026-0002']],
    ['reverse_and_book', ['reversed', 'booked'], ['LON-2026-0001', 'LON-2026-0002', 'LON-2026-0003']],
  ])('where it is off, a correction books itself as the settings say: %s', async (mode, states, vouchers) => {
    await world.rule('no_correction', false);
    await world.set('correction_mode', mode);
    await correct(v2);
    const runs = await world.runs();
    expect(runs.map(({ state }) => state)).toEqual(states);
    expect(runs[1]).toMatchObject({ isBookedAutomatically: true, findings: [{ code: 'journal_run.correction', severity: 'informs' }] });
    expect([await world.balances(), await world.vouchers()]).toEqual([v2, vouchers]);
    await correct(v1);
    expect(await world.balances()).toEqual(v1);
  });

  it('where it is off, still lets every other rule and check stop a correction', async () => {
    await world.rule('no_correction', false);
    await world.rule('maximum_total', 390_500);
    await correct(v2);
    expect(await found()).toEqual([['booked'], ['to_review', 'informs', 'warns']]);
    expect(await world.balances()).toEqual(v1);
  });

  it('changes nothing where runs do not book themselves', async () => {
    await world.rule('no_correction', false);
    await world.set('auto_process', false);
    await correct(v2);
    expect(await found()).toEqual([['booked'], ['to_review', 'warns']]);
  });
});
