import { CostCentreService, FiscalYearService } from '@loonbrug/ledger';
import { newId, OutboxWorker } from '@loonbrug/platform';
import { JournalRunProcessing } from '../../libs/payroll/journal-run/journal-run-processing.service';
import { JournalRunWorld, lineOf, type Said } from '../support/journal-runs';
import { LoketPass } from '../support/loket-pass';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 400_000, '4002': 1_000, '1001': -401_000 };

describe('journal runs that go and come back', () => {
  let world: JournalRunWorld;
  let pass: LoketPass;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    pass = await LoketPass.of(world);
  });

  const workOff = () => world.app.get(OutboxWorker).workOff({ portalId: world.portal.portalId, actor: { kind: 'system' } });

  it('can be booked again after a reversal when their correction vanished at Loket', async () => {
    const run = await pass.payrollRun(1);
    const [first, second] = [pass.loket.seen(v1, 4, 1), pass.loket.seen(v2, 4, 2)];
    await pass.run([pass.showing(run, first)]);
    const [booked] = await world.runs();
    await world.process(booked!.journalRunId);
    await pass.run([pass.showing(run, first, second)]);
    await pass.run([pass.showing(run, first)]);
    expect(await world.states()).toEqual([
      [1, 'booked'],
      [2, 'removed_upstream'],
    ]);
    await world.reverse(booked!.journalRunId);
    await pass.run([pass.showing(run, first)]);
    expect(await world.states()).toEqual([
      [1, 'reversed'],
      [2, 'removed_upstream'],
      [3, 'to_review'],
    ]);
    await world.process((await world.runs())[2]!.journalRunId);
    expect(await world.balances()).toEqual(v1);
  });

  it('can be booked again as they are by a person who reversed them, though a correction came and went', async () => {
    const run = await pass.payrollRun(1);
    const [first, second] = [pass.loket.seen(v1, 4, 1), pass.loket.seen(v2, 4, 2)];
    await pass.run([pass.showing(run, first)]);
    const [booked] = await world.runs();
    await world.process(booked!.journalRunId);
    await pass.run([pass.showing(run, first, second)]);
    await pass.run([pass.showing(run, first)]);
    await world.reverse(booked!.journalRunId);
    expect(await world.process(booked!.journalRunId)).toBe('LON-2026-0003');
    expect(await world.balances()).toEqual(v1);
  });

  it('are a new version when they were reversed because Loket had lost them, and Loket has them again', async () => {
    const run = await pass.payrollRun(1);
    const seen = pass.loket.seen(v1);
    await pass.run([pass.showing(run, seen)]);
    const [booked] = await world.runs();
    await world.process(booked!.journalRunId);
    await pass.run([], { removedPayrollRunIds: [run.payrollRunId] });
    expect((await world.run(booked!.journalRunId)).findings).toEqual([
      { code: 'journal_run.undone_after_booking', severity: 'warns', details: { revision: 1, voucherNumber: 'LON-2026-0001' } },
    ]);
    await world.reverse(booked!.journalRunId);
    await pass.run([], { removedPayrollRunIds: [run.payrollRunId] });
    expect(await world.states()).toEqual([[1, 'reversed']]);
    await pass.run([pass.showing(run, seen)]);
    await pass.run([pass.showing(run, seen)]);
    expect(await world.states()).toEqual([
      [1, 'reversed'],
      [2, 'to_review'],
    ]);
  });

  it('stay reversed when a person reversed them and Loket never lost them', async () => {
    const run = await pass.payrollRun(1);
    const seen = pass.loket.seen(v1);
    await pass.run([pass.showing(run, seen)]);
    const [booked] = await world.runs();
    await world.process(booked!.journalRunId);
    await world.reverse(booked!.journalRunId);
    await pass.run([pass.showing(run, seen)], { rereadsContent: true });
    expect(await world.states()).toEqual([[1, 'reversed']]);
  });

  it('are replaced when Loket could not make them and a later run of the payroll run came', async () => {
    const run = await pass.payrollRun(1);
    const [failed, good] = [pass.loket.seen(v1, 2, 1), pass.loket.seen(v2, 4, 2)];
    await pass.run([pass.showing(run, failed)]);
    expect(await world.states()).toEqual([[null, 'blocked']]);
    await pass.run([pass.showing(run, failed, good)]);
    await world.process((await world.runs())[1]!.journalRunId);
    await pass.run([pass.showing(run, failed, good)]);
    expect(await world.states()).toEqual([
      [null, 'superseded'],
      [1, 'booked'],
    ]);
  });

  it('stay blocked when Loket failed to make a newer one than what is booked', async () => {
    const run = await pass.payrollRun(1);
    const [good, failed] = [pass.loket.seen(v1, 4, 1), pass.loket.seen(v2, 2, 2)];
    await pass.run([pass.showing(run, good)]);
    await pass.run([pass.showing(run, good, failed)], { rereadsContent: true });
    expect(await world.states()).toEqual([
      [1, 'to_review'],
      [null, 'blocked'],
    ]);
  });

  it('move to the payroll run that Loket names when a message named another one, and say so', async () => {
    const run = await pass.payrollRun(1);
    const seen = pass.loket.seen(v1);
    const wrong = { loketJournalRunId: seen.loketJournalRunId, loketPayrollRunId: newId(), channel: 'push' as const };
    const { journalRunId } = await world.arrive(v1, wrong);
    await pass.run([pass.showing(run, seen)]);
    expect((await world.run(journalRunId)).findings.map(({ code }) => code)).toEqual(['journal_run.payroll_run_corrected']);
    // The next version of Loket's payroll run is a correction of it.
    await world.process(journalRunId);
    await pass.run([pass.showing(run, seen, pass.loket.seen(v2, 4, 2))]);
    expect(await world.states()).toEqual([
      [1, 'booked'],
      [2, 'to_review'],
    ]);
  });

  it('are checked again at once when the cost centre or the fiscal year that they lacked is added', async () => {
    await world.arrive([lineOf('4000', 5, { costCentreCode: 'K7', costCentreName: 'Nieuw' }), lineOf('1001', -5)]);
    const next = { year: 2027, periodStartsOn: '2027-01-01', periodEndsOn: '2027-01-31' };
    await world.arrive(v1, next);
    const codes = async () => (await world.runs()).flatMap(({ state, findings }) => [state, ...findings.map(({ code }) => code)]);
    expect(await codes()).toEqual(['blocked', 'journal_run.cost_centre_unknown', 'blocked', 'journal_run.period_missing']);
    await world.app.get(CostCentreService).create(world.scope, { code: 'K7', name: 'Nieuw' });
    await workOff();
    expect(await codes()).toEqual(['to_review', 'blocked', 'journal_run.period_missing']);
    await world.app.get(FiscalYearService).create(world.scope, { year: 2027, periodKind: 'month' });
    await workOff();
    expect(await codes()).toEqual(['to_review', 'to_review']);
  });

  it('have a result each in a batch, also when the database fails at one of them', async () => {
    const processing = world.app.get(JournalRunProcessing);
    const { journalRunId } = await world.arrive(v1);
    const { rowVersion } = await world.run(journalRunId);
    expect(await processing.processOfBatch(world.scope, 'no uuid', 1)).toMatchObject({ problem: { kind: 'unavailable' } });
    expect(await processing.processOfBatch(world.scope, journalRunId, rowVersion)).toEqual({ voucherNumber: 'LON-2026-0001' });
  });
});
