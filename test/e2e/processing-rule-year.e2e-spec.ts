import { JournalRunImporter } from '../../libs/payroll/journal-run/journal-run-importer';
import type { AdministrationSummary } from '../../apps/loket-simulator/src/simulator';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { signIn, type SignedInAgent } from '../support/sign-in';

interface BookedRow {
  periodNumber: number;
  state: string;
  isBookedAutomatically: boolean;
  codes: string[];
}

/** A year of the largest payroll that the simulated office has: sixty people, twelve months, holiday pay in May. */
describe('a year of the largest firm of the simulator', () => {
  let people: PayrollPeople;
  let books: LinkedBooks;
  let agent: SignedInAgent;
  let summary: AdministrationSummary;

  beforeAll(async () => {
    const clock = () => new Date('2026-12-31T20:00:00Z');
    people = await PayrollPeople.start({ dataset: 'generated', employers: 6, employeesPerEmployer: 60, clock });
    people.at('2026-12-31T20:00:00Z');
    const clientNumber = 100_061;
    summary = people.simulator.control.summary().find((each) => each.clientNumber === clientNumber)!;
    expect(Math.max(...people.simulator.control.summary().map(({ employees }) => employees))).toBe(summary.employees);
    books = await people.books(clientNumber);
    const user = await people.builders.user();
    await people.builders.membership(user, books.administration, 'portal_admin');
    agent = await signIn(people.app, user);
    await setUp();
  }, 120_000);
  afterAll(() => people.stop());

  async function setUp(): Promise<void> {
    const { portalId, administrationId } = books.administration;
    const at = `/api/portals/${portalId}/administrations/${administrationId}`;
    await agent
      .post(`${at}/accounts/rgs-starter-chart`)
      .send({})
      .expect(({ status }) => expect(status).toBeLessThan(300));
    await agent.post(`${at}/fiscal-years`).send({ year: 2026, periodKind: 'month' }).expect(201);
    const { body } = await agent.post(`${at}/journals`).send({ code: 'LON', name: 'Memoriaal Lonen', kind: 'payroll' }).expect(201);
    await agent.put(`${at}/payroll-settings`).send({ journalId: body.journalId }).expect(200);
    await agent.put(`${at}/link-settings/auto_process`).send({ value: true }).expect(204);
    await agent.put(`${at}/link-settings/unknown_cost_centre`).send({ value: 'drop' }).expect(204);
    // The firm takes this client on with its first run; every other rule stays as it is by default.
    await agent.put(`${at}/processing-rules/history_needed`).send({ value: 0 }).expect(204);
  }

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
  }, 180_000);
});
