import { type LoketEmploymentResult, LoketError, LoketUnreachable } from '@loonbrug/loket';
import { newId } from '@loonbrug/platform';
import type { SeenPayrollRun } from '../../libs/payroll/connection/link-import';
import { JournalRunSweep } from '../../libs/payroll/journal-run/journal-run-sweep';
import { JournalRunWorld, monthOf, type Said } from '../support/journal-runs';
import { LoketPass } from '../support/loket-pass';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 391_000, '1001': -391_000 };

/** What one person got, by the months that it belongs to. */
const resultOf = (perMonth: Record<number, string>): LoketEmploymentResult => ({
  loketEmploymentId: newId(),
  netCents: null,
  grossCents: null,
  results: Object.entries(perMonth).map(([month, value]) => ({
    period: { year: 2026, periodNumber: Number(month), ...monthOf(Number(month)), isTestYear: false, periodKind: 'month' },
    payslipKind: { key: 1, description: 'Normaal strook' },
    components: [{ component: { key: 1, description: 'Loon' }, category: null, column: null, value, valueSpecialTariff: null }],
  })) as never,
});

/** Under the settings as they are by default: what belongs to earlier periods is booked with the run. */
describe('the rule that a run holds nothing of earlier periods', () => {
  let world: JournalRunWorld;
  let pass: LoketPass;
  let april: SeenPayrollRun;
  let results: LoketEmploymentResult[] | Error;
  let resultCalls: number;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });
  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    await world.set('auto_process', true);
    await world.rule('no_retro', true);
    pass = await LoketPass.of(world);
    april = await pass.payrollRun(4);
    results = [resultOf({ 4: '3000' })];
    resultCalls = 0;
    Object.assign(pass.loket.client, {
      payrollRunResults: async () => {
        resultCalls += 1;
        if (results instanceof Error) throw results;
        return results;
      },
    });
  });

  const found = async () => (await world.runs()).map(({ state, findings }) => [state, ...findings.map(({ code }) => code)]);
  const look = () => world.app.get(JournalRunSweep).sweep({ portalId: world.portal.portalId, actor: { kind: 'system' } }, 'to_review');

  it('stops a raise that is paid for last quarter, and names its periods', async () => {
    results = [resultOf({ 2: '125', 3: '125', 4: '3125' }), resultOf({ 4: '2800' })];
    await pass.run([pass.showing(april, pass.loket.seen(v1))]);
    const [run] = await world.runs();
    expect(run).toMatchObject({ state: 'to_review', isBookedAutomatically: false });
    expect(run!.findings).toEqual([{ code: 'processing_rule.retro', severity: 'warns', details: { periods: '2026-02, 2026-03' } }]);
    await look();
    expect(await found()).toEqual([['to_review', 'processing_rule.retro']]);
  });

  it('lets a run book itself whose results were read and hold none, and reads them once for each content', async () => {
    const first = pass.loket.seen(v1);
    for (let poll = 0; poll < 3; poll += 1) await pass.run([pass.showing(april, first)]);
    expect(await found()).toEqual([['booked']]);
    expect(resultCalls).toBe(1);
    const second = pass.loket.seen(v2, 4, 2);
    for (let poll = 0; poll < 3; poll += 1) await pass.run([pass.showing(april, first, second)]);
    expect(resultCalls).toBe(2);
  });

  it('reads nothing where no run books itself, or the rule is off', async () => {
    await world.rule('no_retro', false);
    await pass.run([pass.showing(april, pass.loket.seen(v1))]);
    await world.rule('no_retro', true);
    await world.set('auto_process', false);
    await pass.run([pass.showing(await pass.payrollRun(5), pass.loket.seen(v1))]);
    expect(resultCalls).toBe(0);
    expect(await found()).toEqual([['booked'], ['to_review']]);
  });

  it('keeps a run waiting whose results were never read, and lets it book itself once a pass has read them', async () => {
    const seen = pass.loket.seen(v1);
    const { loketPayrollRunId } = april;
    await world.arrive(v1, { month: 4, loketPayrollRunId, loketJournalRunId: seen.loketJournalRunId, channel: 'push' });
    expect((await world.runs())[0]!.findings).toEqual([{ code: 'processing_rule.retro_unknown', severity: 'warns', details: {} }]);
    await look();
    expect(await found()).toEqual([['to_review', 'processing_rule.retro_unknown']]);
    await pass.run([pass.showing(april, seen)]);
    await look();
    expect(await found()).toEqual([['booked']]);
  });

  it('does not take the results of another content for those of the run', async () => {
    await pass.run([pass.showing(april, pass.loket.seen(v1))]);
    await world.reverse((await world.runs())[0]!.journalRunId);
    const { loketPayrollRunId } = april;
    await world.arrive(v2, { month: 4, loketPayrollRunId, sequenceNumber: 2, channel: 'push' });
    expect(await found()).toEqual([['reversed'], ['to_review', 'processing_rule.retro_unknown']]);
  });

  it('takes a run in whose results Loket does not show, waiting for somebody who looks at it', async () => {
    results = new LoketError('rejected', 'loket.right_missing', 'no');
    const seen = pass.loket.seen(v1);
    await pass.run([pass.showing(april, seen)]);
    expect(await found()).toEqual([['to_review', 'processing_rule.retro_unknown']]);
    results = [resultOf({ 4: '3000' })];
    await pass.run([pass.showing(april, seen)]);
    await look();
    expect(await found()).toEqual([['booked']]);
  });

  it('waits for a next pass where Loket is out of reach just now', async () => {
    results = new LoketUnreachable('silence');
    const seen = pass.loket.seen(v1);
    await expect(pass.run([pass.showing(april, seen)])).rejects.toMatchObject({ code: 'loket.unreachable' });
    expect(await found()).toEqual([['offered']]);
  });
});
