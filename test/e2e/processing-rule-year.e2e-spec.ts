import { EmployeeImporter } from '../../libs/payroll/employee/employee-importer';
import { JournalRunImporter } from '../../libs/payroll/journal-run/journal-run-importer';
import { JournalRunProcessing } from '../../libs/payroll/journal-run/journal-run-processing.service';
import { PayslipImporter } from '../../libs/payroll/payslip/payslip-importer';
import type { AdministrationSummary } from '../../apps/loket-simulator/src/simulator';
import { scopeOf } from '../support/builders';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { signIn, type SignedInAgent } from '../support/sign-in';

interface BookedRow {
  periodNumber: number;
  state: string;
  isBookedAutomatically: boolean;
  codes: string[];
}

/** Books that are ready to be filled, where runs book themselves under the rules as they are by default. */
async function setUp(people: PayrollPeople, { administration }: LinkedBooks): Promise<{ agent: SignedInAgent; at: string }> {
  const user = await people.builders.user();
  await people.builders.membership(user, administration, 'portal_admin');
  const agent = await signIn(people.app, user);
  const at = `/api/portals/${administration.portalId}/administrations/${administration.administrationId}`;
  await agent
    .post(`${at}/accounts/rgs-starter-chart`)
    .send({})
    .expect(({ status }) => expect(status).toBeLessThan(300));
  await agent.post(`${at}/fiscal-years`).send({ year: 2026, periodKind: 'month' }).expect(201);
  const { body } = await agent.post(`${at}/journals`).send({ code: 'LON', name: 'Memoriaal Lonen', kind: 'payroll' }).expect(201);
  await agent.put(`${at}/payroll-settings`).send({ journalId: body.journalId }).expect(200);
  await agent.put(`${at}/link-settings/auto_process`).send({ value: true }).expect(204);
  await agent.put(`${at}/link-settings/unknown_cost_centre`).send({ value: 'drop' }).expect(204);
  return { agent, at };
}

/** A year of the largest payroll that the simulated office has: sixty people, twelve months, holiday pay in May. */
describe('a year of the largest firm of the simulator', () => {
  let people: PayrollPeople;
  let books: LinkedBooks;
  let summary: AdministrationSummary;

  beforeAll(async () => {
    const clock = () => new Date('2026-12-31T20:00:00Z');
    people = await PayrollPeople.start({ dataset: 'generated', employers: 6, employeesPerEmployer: 60, clock });
    people.at('2026-12-31T20:00:00Z');
    const clientNumber = 100_061;
    summary = people.simulator.control.summary().find((each) => each.clientNumber === clientNumber)!;
    expect(Math.max(...people.simulator.control.summary().map(({ employees }) => employees))).toBe(summary.employees);
    books = await people.books(clientNumber);
    const { agent, at } = await setUp(people, books);
    // The firm takes this client on with its first run; every other rule stays as it is by default.
    await agent.put(`${at}/processing-rules/history_needed`).send({ value: 0 }).expect(204);
  }, 600_000);
  afterAll(() => people.stop());

  /** What the payroll office does wrong, by month. */
  function plantErrors(): void {
    const plant = (
      periodNumber: number,
      change: (line: { accountCode: string; debit: number; credit: number }, index: number) => object,
    ) => {
      const { journalRunId } = summary.eligibleJournalRuns.find((run) => run.periodNumber === periodNumber)!;
      const { lines } = people.simulator.control.journalRun(journalRunId);
      people.simulator.control.runs.setJournalLines({
        journalRunId,
        lines: lines.map(({ account, debit, credit }, index) => {
          const line = { accountCode: account.code, accountDescription: account.description, debit, credit };
          return { ...line, ...change(line, index) };
        }),
      });
    };
    const wagesOf = (periodNumber: number): number => {
      const { journalRunId } = summary.eligibleJournalRuns.find((run) => run.periodNumber === periodNumber)!;
      const { lines } = people.simulator.control.journalRun(journalRunId);
      return cents(lines.filter(({ account }) => account.code === '4001040').reduce((sum, { debit }) => sum + debit, 0));
    };
    const cents = (euros: number): number => Math.round(euros * 100) / 100;
    plant(3, ({ debit, credit }) => ({ debit: cents(debit * 10), credit: cents(credit * 10) }));
    plant(5, ({ debit, credit }) => ({ debit: cents(debit * 3), credit: cents(credit * 3) }));
    plant(7, ({ debit }, index) => (index === 0 ? { debit: cents(debit + 0.01) } : {}));
    plant(8, ({ debit, credit }) => ({ debit: cents(debit * 2), credit: cents(credit * 2) }));
    plant(9, ({ accountCode }, index) => (index === 0 ? { accountCode: `${accountCode}9` } : {}));
    // Wages paid out gross: no premiums, no reserves.
    plant(11, ({ accountCode, debit }) => ({
      debit: accountCode === '4001040' ? cents(debit) : 0,
      credit: accountCode === '1204010' ? wagesOf(11) : 0,
    }));
  }

  const rows = () =>
    people.builders.sql<BookedRow>(
      `select period_number as "periodNumber", state, is_booked_automatically as "isBookedAutomatically",
         array(select finding ->> 'code' from jsonb_array_elements(findings) finding where finding ->> 'severity' <> 'informs') as codes
       from journal_run where administration_id = $1 order by period_number`,
      [books.administration.administrationId],
    );

  it('is booked by itself but for the planted errors, each stopped with its rule', async () => {
    plantErrors();
    await people.importPayslips(books);
    await people.app.get(JournalRunImporter).import(await people.pass(books));
    const booked = { state: 'booked', isBookedAutomatically: true, codes: [] };
    const stopped = (state: string, ...codes: string[]) => ({ state, isBookedAutomatically: false, codes });
    const expected: Record<number, object> = {
      3: stopped('to_review', 'processing_rule.gross_median'),
      5: stopped('to_review', 'processing_rule.gross_season'),
      7: stopped('blocked', 'journal_run.not_balanced'),
      8: stopped('to_review', 'processing_rule.gross_median'),
      9: stopped('blocked', 'journal_run.account_not_mapped'),
      11: stopped('to_review', 'processing_rule.gross_median'),
    };
    expect(await rows()).toEqual(
      Array.from({ length: 12 }, (_, index) => ({ periodNumber: index + 1, ...(expected[index + 1] ?? booked) })),
    );
  }, 600_000);
});

/** The same size, under the rules as they are by default, looked at month by month: what happens is told by the payroll office itself. */
describe('a year of a large firm as it is lived', () => {
  const clientNumber = 100_071;
  let now = '2026-10-31T20:00:00Z';
  let people: PayrollPeople;
  let books: LinkedBooks;

  beforeAll(async () => {
    const clock = () => new Date(now);
    people = await PayrollPeople.start({ dataset: 'generated', employers: 7, employeesPerEmployer: 60, clock });
    people.at(now);
    const summaries = people.simulator.control.summary();
    expect(summaries.find((each) => each.clientNumber === clientNumber)!.employees).toBe(
      Math.max(...summaries.map(({ employees }) => employees)),
    );
    books = await people.books(clientNumber);
    await setUp(people, books);
  }, 600_000);
  afterAll(() => people.stop());

  interface LivedRun {
    runId: string;
    payrollRunId: string;
    periodNumber: number;
    rowVersion: number;
    told: string;
  }

  /** Every run that has content, in the order in which they came: its version, what became of it, and why. */
  const lived = async (): Promise<LivedRun[]> => {
    const rows = await people.builders.sql<LivedRun & { state: string; isAutomatic: boolean; codes: string[]; revision: number }>(
      `select run.journal_run_id as "runId", payroll.loket_payroll_run_id as "payrollRunId", run.period_number as "periodNumber", run.row_version as "rowVersion",
         run.state, run.is_booked_automatically as "isAutomatic", run.revision,
         array(select finding ->> 'code' from jsonb_array_elements(run.findings) finding where finding ->> 'severity' <> 'informs') as codes
       from journal_run run join journal_run_chain chain using (portal_id, administration_id, chain_id)
       join payroll_run payroll using (portal_id, administration_id, payroll_run_id)
       where run.administration_id = $1 and run.revision is not null order by run.period_number, run.journal_run_id`,
      [books.administration.administrationId],
    );
    return rows.map(({ state, isAutomatic, codes, revision, ...run }) => ({
      ...run,
      told: [`v${revision}`, isAutomatic ? `${state} by itself` : state, ...codes].join(' '),
    }));
  };
  const toldOf = async (periodNumber: number) => (await lived()).filter((run) => run.periodNumber === periodNumber).map(({ told }) => told);

  /** One pass, in which Loket shows the months until then. */
  async function passUntil(month: number): Promise<void> {
    const whole = await people.pass(books);
    const pass = { ...whole, runs: whole.runs.filter(({ periodNumber }) => periodNumber <= month) };
    for (const importer of [EmployeeImporter, PayslipImporter, JournalRunImporter]) await people.app.get(importer).import(pass);
  }

  /** A person looks at what waits of the month, and books it. */
  async function book(month: number): Promise<void> {
    const waiting = (await lived()).filter(({ periodNumber, told }) => periodNumber === month && told.includes('to_review'));
    const processing = people.app.get(JournalRunProcessing);
    for (const { runId, rowVersion } of waiting) await processing.process(scopeOf(books.administration), runId, { rowVersion });
  }

  /** The month in whose results Loket names earlier ones. */
  async function raisePaidIn(): Promise<number> {
    const { client, runs } = await people.pass(books);
    for (const { loketPayrollRunId, periodNumber } of runs) {
      const results = (await client.payrollRunResults(loketPayrollRunId)).flatMap((each) => each.results);
      if (results.some(({ period }) => period.periodNumber < periodNumber)) return periodNumber;
    }
    throw new Error('no raise was paid for earlier months');
  }

  it('waits in its first months, for a raise of last quarter, for many new people and for a run that was undone; all else books itself', async () => {
    const raised = await raisePaidIn();
    expect(raised).toBeGreaterThan(4);
    for (const month of [1, 2, 3]) {
      await passUntil(month);
      expect(await toldOf(month)).toEqual(['v1 to_review processing_rule.history_too_short']);
      await book(month);
    }
    // Two of the three months that the next ones are compared with are corrected by difference.
    for (const run of (await lived()).slice(1)) people.simulator.control.runs.rejournalise({ payrollRunId: run.payrollRunId });
    await passUntil(3);
    expect([await toldOf(2), await toldOf(3)]).toEqual(
      [2, 3].map(() => [
        'v1 booked processing_rule.history_too_short',
        'v2 to_review journal_run.correction processing_rule.history_too_short',
      ]),
    );
    for (const month of [2, 3]) await book(month);
    for (let month = 4; month <= 10; month += 1) {
      await passUntil(month);
      expect([month, await toldOf(month)]).toEqual([
        month,
        [month === raised ? 'v1 to_review processing_rule.retro' : 'v1 booked by itself'],
      ]);
      await book(month);
    }

    now = '2026-11-25T20:00:00Z';
    people.at(now);
    for (let count = 0; count < 5; count += 1) people.simulator.control.people.addEmployee({ clientNumber, startDate: '2026-11-01' });
    people.simulator.control.runs.approveNextRun({ clientNumber });
    await passUntil(11);
    expect(await toldOf(11)).toEqual(['v1 to_review processing_rule.head_count_change']);
    await book(11);

    now = '2026-12-20T20:00:00Z';
    people.at(now);
    const december = people.simulator.control.runs.approveNextRun({ clientNumber });
    await passUntil(12);
    expect(await toldOf(12)).toEqual(['v1 booked by itself']);
    people.simulator.control.runs.undoRun({ payrollRunId: december.id });
    people.simulator.control.runs.approveNextRun({ clientNumber });
    await passUntil(12);
    expect((await toldOf(12))[0]).toBe('v1 booked by itself journal_run.undone_and_replaced');
    expect((await toldOf(12))[1]).toMatch(/^v1 to_review .*journal_run\.replaces_undone/);
  }, 600_000);
});
