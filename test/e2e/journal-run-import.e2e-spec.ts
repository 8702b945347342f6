import { LoketAmountNotInCents, LoketRightMissing, LoketUnreachable } from '@loonbrug/loket';
import { newId } from '@loonbrug/platform';
import type { LinkImport, SeenJournalRun, SeenPayrollRun } from '../../libs/payroll/connection/link-import';
import { JournalRunImporter } from '../../libs/payroll/journal-run/journal-run-importer';
import { JournalRunProcessing } from '../../libs/payroll/journal-run/journal-run-processing.service';
import { JournalRunWorld, monthOf, type Said } from '../support/journal-runs';
import { loketLine, LoketJournals } from '../support/loket-journals';

const v1: Said = { '4000': 390_000, '1001': -390_000 };
const v2: Said = { '4000': 400_000, '4002': 1_000, '1001': -401_000 };

describe('a pass over the journal runs of a link', () => {
  let world: JournalRunWorld;
  let loketLinkId: string;
  let payrollRun: SeenPayrollRun;
  let loket: LoketJournals;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    await world.newFirm();
    loketLinkId = await world.link();
    loket = new LoketJournals();
    payrollRun = await seenPayrollRun(1);
  });

  async function seenPayrollRun(periodNumber: number, more: Partial<SeenPayrollRun> = {}): Promise<SeenPayrollRun> {
    const loketPayrollRunId = newId();
    const payrollRunId = await world.payrollRun(loketPayrollRunId, { periodNumber, isTestYear: more.isTestYear });
    const { startsOn, endsOn } = monthOf(periodNumber);
    return {
      payrollRunId,
      loketPayrollRunId,
      year: 2026,
      periodNumber,
      periodKind: 'month',
      periodStartsOn: startsOn,
      periodEndsOn: endsOn,
      isTestYear: false,
      statusKey: 9,
      isApproved: true,
      availableForEmployeeOn: null,
      journalRuns: [],
      ...more,
    };
  }

  const pass = (runs: SeenPayrollRun[], more: Partial<LinkImport> = {}) =>
    world.app.get(JournalRunImporter).import({
      scope: world.scope,
      client: loket.client,
      link: {
        loketLinkId,
        clientNumber: 1,
        loketEmployerId: newId(),
        loketPayrollAdministrationId: newId(),
        wageTaxNumber: null,
        periodKind: 'month',
        startsOn: '2026-01-01',
      },
      runs,
      removedPayrollRunIds: [],
      rereadsContent: false,
      signal: new AbortController().signal,
      ...more,
    });

  const withRuns = (...journalRuns: SeenJournalRun[]): SeenPayrollRun => ({ ...payrollRun, journalRuns });
  const codes = async () => (await world.runs()).map(({ state, findings }) => [state, ...findings.map(({ code }) => code)]);

  it('takes an approved run with a finished journal, once, however often it passes', async () => {
    const run = withRuns(loket.seen(v1));
    expect(await pass([run])).toEqual({ journalRuns: 1 });
    expect(await pass([run])).toEqual({ journalRuns: 0 });
    expect(await world.runs()).toEqual([expect.objectContaining({ revision: 1, state: 'to_review', lines: 2 })]);
  });

  it.each([
    ['of a test year', { isTestYear: true }],
    ['that is not approved', { isApproved: false, statusKey: 1 }],
  ])('takes nothing of a payroll run %s', async (_, more) => {
    await pass([{ ...(await seenPayrollRun(2, more)), journalRuns: [loket.seen(v1)] }]);
    expect([await world.runs(), loket.read]).toEqual([[], []]);
  });

  it.each([
    [0, []],
    [1, []],
    [2, [['blocked', 'journal_run.failed_at_loket']]],
    [3, []],
    [5, []],
    [6, [['offered', 'journal_run.exported_elsewhere']]],
    [7, [['offered', 'journal_run.exported_elsewhere']]],
    [42, [['offered', 'journal_run.status_unknown']]],
  ])('reads nothing of a journal run in status %d that nobody chose, and shows what there is to know', async (statusKey, shown) => {
    await pass([withRuns(loket.seen(v1, statusKey))]);
    expect([await codes(), loket.read]).toEqual([shown, []]);
  });

  it('reads an exported run once a person chose it', async () => {
    const run = withRuns(loket.seen(v1, 7));
    await pass([run]);
    const [offered] = await world.runs();
    await world.app.get(JournalRunProcessing).choose(world.scope, offered!.journalRunId, offered!.rowVersion);
    await pass([run]);
    expect(await world.states()).toEqual([[1, 'to_review']]);
  });

  it('reads a run whose unknown status becomes finished', async () => {
    const journalRun = loket.seen(v1, 42);
    await pass([withRuns(journalRun)]);
    await pass([withRuns({ ...journalRun, statusKey: 4 })]);
    expect(await codes()).toEqual([['to_review']]);
  });

  it('goes on seeing corrections of a run whose status we set to exported ourselves', async () => {
    const journalRun = loket.seen(v1);
    await pass([withRuns(journalRun)]);
    await world.process((await world.runs())[0]!.journalRunId);
    loket.contents.set(journalRun.loketJournalRunId, v2);
    await pass([withRuns({ ...journalRun, statusKey: 7 })]);
    expect(await world.states()).toEqual([
      [1, 'booked'],
      [2, 'to_review'],
    ]);
  });

  it('reads old periods again only when something shows that they changed, or when a person asks', async () => {
    const months: SeenPayrollRun[] = [];
    for (const month of [1, 2, 3, 4, 5]) months.push(await seenPayrollRun(month));
    const runs = months.map((run) => ({ ...run, journalRuns: [loket.seen(v1)] }));
    await pass(runs);
    const idOf = (index: number) => runs[index]!.journalRuns[0]!.loketJournalRunId;
    const readBy = async (passed: SeenPayrollRun[], more: Partial<LinkImport> = {}) => {
      loket.read = [];
      await pass(passed, more);
      return loket.read;
    };
    expect(await readBy(runs)).toEqual([idOf(2), idOf(3), idOf(4)]);
    const changed = runs.map((run, index) => (index === 0 ? { ...run, journalRuns: [{ ...run.journalRuns[0]!, statusKey: 7 }] } : run));
    expect(await readBy(changed)).toEqual([idOf(0), idOf(2), idOf(3), idOf(4)]);
    expect(await readBy(changed)).toEqual([idOf(2), idOf(3), idOf(4)]);
    expect(await readBy(changed, { rereadsContent: true })).toHaveLength(5);
  });

  it('takes a re-journalised run as a correction of what is booked, in Loket’s order', async () => {
    const first = loket.seen(v1, 4, 1);
    await pass([withRuns(first)]);
    await world.process((await world.runs())[0]!.journalRunId);
    const second = loket.seen(v2, 4, 2);
    await pass([withRuns(second, { ...first, statusKey: 3 })]);
    expect(await codes()).toEqual([['booked'], ['to_review', 'journal_run.correction']]);
    expect(await world.balances()).toEqual(v1);
  });

  it('keeps a waiting run for the one that says the same under a new id', async () => {
    const first = loket.seen(v1, 4, 1);
    await pass([withRuns(first)]);
    const second = loket.seen(v1, 4, 2);
    await pass([withRuns(second, { ...first, statusKey: 3 })]);
    expect(await world.states()).toEqual([
      [1, 'to_review'],
      [null, 'unchanged'],
    ]);
  });

  it('proposes a reversal of a booked run that was undone, changes nothing by itself, and forgets it when the run is back', async () => {
    const run = withRuns(loket.seen(v1));
    await pass([run]);
    await world.process((await world.runs())[0]!.journalRunId);
    await pass([], { removedPayrollRunIds: [run.payrollRunId] });
    await pass([], { removedPayrollRunIds: [run.payrollRunId] });
    expect([await codes(), await world.balances()]).toEqual([[['booked', 'journal_run.undone_after_booking']], v1]);
    expect((await world.runs())[0]!.removedUpstreamAt).not.toBeNull();
    expect(await world.audited('journal_run.removed_upstream')).toBe(1);
    await pass([run]);
    expect([await codes(), (await world.runs())[0]!.removedUpstreamAt]).toEqual([[['booked']], null]);
  });

  it('withdraws a waiting run that was undone, also when only its period was asked for, and takes it again when it is back', async () => {
    const run = withRuns(loket.seen(v1));
    await pass([run]);
    await pass([{ ...run, isApproved: false, statusKey: 5 }]);
    expect(await codes()).toEqual([['removed_upstream', 'journal_run.removed_upstream']]);
    await pass([run]);
    expect(await codes()).toEqual([['to_review']]);
  });

  it('withdraws a journal run that was removed while its payroll run stays', async () => {
    const journalRun = loket.seen(v1);
    await pass([withRuns(journalRun)]);
    await pass([withRuns({ ...journalRun, statusKey: 3 })]);
    expect(await codes()).toEqual([['removed_upstream', 'journal_run.removed_upstream']]);
  });

  it('lets a run with an unreadable amount stand with its reason, takes the others, and tries it again', async () => {
    const bad = loket.seen(new LoketAmountNotInCents('line 3, debetAmount'), 4, 1);
    const other = { ...(await seenPayrollRun(2)), journalRuns: [loket.seen(v2)] };
    await pass([withRuns(bad), other]);
    expect(await codes()).toEqual([['blocked', 'loket.amount_not_in_cents'], ['to_review']]);
    loket.contents.set(bad.loketJournalRunId, v1);
    await pass([withRuns(bad), other]);
    expect(await codes()).toEqual([['to_review'], ['to_review']]);
  });

  it.each([new LoketUnreachable('timeout'), new LoketRightMissing('GetJournalRunResults')])(
    'takes the others and fails as a pass on %s',
    async (failure) => {
      const other = { ...(await seenPayrollRun(2)), journalRuns: [loket.seen(v2)] };
      await expect(pass([withRuns(loket.seen(failure)), other])).rejects.toBe(failure);
      expect(await codes()).toEqual([['offered'], ['to_review']]);
    },
  );

  it('shows what Loket says is wrong with a run, without saying of whom', async () => {
    const error = {
      error: { key: 4, description: 'Geen verdeling gevonden' },
      account: null,
      costCentre: { code: 'K1', description: '' },
      costUnit: null,
      component: null,
    };
    loket.errors = [
      { ...error, employeeNumber: 202 },
      { ...error, employeeNumber: 203 },
    ];
    await pass([withRuns(loket.seen(v1))]);
    const [run] = await world.runs();
    expect(run!.findings).toEqual([
      {
        code: 'journal_run.loket_error',
        severity: 'warns',
        details: {
          description: 'Geen verdeling gevonden',
          errorKey: 4,
          account: null,
          costCentre: 'K1',
          costUnit: null,
          component: null,
          count: 2,
        },
      },
    ]);
    expect(JSON.stringify(run!.findings)).not.toMatch(/20[23]|employeeNumber/);
  });

  it('blocks an unbalanced and an empty run and books nothing of them where runs book themselves', async () => {
    await world.set('auto_process', true);
    const other = { ...(await seenPayrollRun(2)), journalRuns: [loket.seen({ '4000': 0 })] };
    await pass([withRuns(loket.seen({ '4000': 5, '1001': -4 })), other]);
    expect(await codes()).toEqual([
      ['blocked', 'journal_run.not_balanced'],
      ['blocked', 'journal_run.empty'],
    ]);
    expect(await world.vouchers()).toEqual([]);
  });

  it('books ten thousand lines in one entry', async () => {
    await world.set('auto_process', true);
    const lines = Array.from({ length: 10_000 }, (_, index) => loketLine(index % 2 ? '1001' : '4000', index % 2 ? -7 : 7, index + 1));
    await pass([withRuns(loket.seen(lines))]);
    expect([await codes(), await world.balances()]).toEqual([[['booked']], { '1001': -35_000, '4000': 35_000 }]);
  });
});
