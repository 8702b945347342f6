import type { KeptBooks } from './books-as-kept';
import { differencesOf, type PlantedProblem } from './comparison';
import type { ServedAdministration } from './payroll-office';
import type { InboxRun } from './process-runs';

const none: ReadonlyMap<string, PlantedProblem> = new Map();

function served(): ServedAdministration {
  const run = { payrollRunId: 'p1', year: 2026, debitCents: 1000, creditCents: 1000, isNewestOfPayrollRun: true };
  return {
    clientNumber: 7,
    administrationName: 'Voorbeeld',
    employerNumber: 1,
    employerName: 'Voorbeeld B.V.',
    wageTaxNumber: '111111110L01',
    periodType: 'month',
    usernames: ['kantoor'],
    employees: 2,
    eligibleJournalRuns: [
      { ...run, journalRunId: 'j1', periodNumber: 1 },
      { ...run, journalRunId: 'j2', periodNumber: 2, payrollRunId: 'p2' },
    ],
    ineligibleJournalRuns: [{ journalRunId: 'j9', reason: 'test_year' }],
    expectedTotals: [1, 2].flatMap((periodNumber) => [
      { accountCode: '4001040', year: 2026, periodNumber, debitCents: 1000, creditCents: 0 },
      { accountCode: '1204010', year: 2026, periodNumber, debitCents: 0, creditCents: 1000 },
    ]),
    payslips: {
      total: 4,
      released: 2,
      unreleased: 2,
      perRun: [1, 2].map((periodNumber) => ({
        payrollRunId: `p${periodNumber}`,
        year: 2026,
        periodNumber,
        testYear: false,
        count: 2,
        isReleased: periodNumber === 1,
      })),
    },
    wageDeclarations: [
      { id: 'd1', year: 2026, periodNumber: 1, statusKey: 6, totalCents: 50000 },
      { id: 'd2', year: 2026, periodNumber: 2, statusKey: 3, totalCents: 60000 },
    ],
  };
}

const run = (loketJournalRunId: string, periodNumber: number, other: Partial<InboxRun> = {}): InboxRun => ({
  journalRunId: `run-${loketJournalRunId}`,
  administrationId: 'a',
  administrationName: 'Voorbeeld',
  loketJournalRunId,
  channel: 'pull',
  year: 2026,
  periodNumber,
  periodKind: 'month',
  periodStartsOn: '2026-01-01',
  periodEndsOn: '2026-01-31',
  sequenceNumber: 1,
  state: 'booked',
  findings: [],
  totalDebitCents: 1000,
  voucherNumber: 'LON-2026-0001',
  isBookedAutomatically: false,
  possibleDuplicateOf: null,
  rowVersion: 1,
  ...other,
});

const finding = (code: string): InboxRun['findings'][number] => ({ code, severity: 'blocks', title: '', remedy: '', details: {} });

/** The books of the served administration, in a chart of their own: 4000 is Loket's 4001040. */
function kept(): KeptBooks {
  const balance = (untilPeriod: number, cents: number): KeptBooks['balances'][number] => ({
    year: 2026,
    untilPeriod,
    rows: [
      { code: '4000', debitCents: cents, creditCents: 0 },
      { code: '1204010', debitCents: 0, creditCents: cents },
    ],
  });
  return {
    administration: {} as KeptBooks['administration'],
    isLinked: true,
    runs: [run('j1', 1), run('j2', 2)],
    accountOf: new Map([
      ['4001040', '4000'],
      ['1204010', '1204010'],
    ]),
    balances: [balance(1, 1000), balance(2, 2000), balance(3, 2000)],
    payslipRuns: [1, 2].map((periodNumber) => ({ year: 2026, periodNumber, received: 2, ready: 2 })),
    payslips: { ready: 4, released: 2 },
    declarations: [
      { year: 2026, periodNumber: 1, state: 'received', loketStatusKey: 6, totalAmountCents: 50000, declaredTotalCents: 50000 },
    ],
    employees: 2,
  };
}

describe('the comparison of books with what was served', () => {
  it('finds nothing where all is kept', () => {
    expect(differencesOf(served(), kept(), none)).toEqual([]);
  });

  it.each<[string, (books: KeptBooks) => void, string]>([
    ['a link that is missing', (books) => (books.isLinked = false), 'not linked'],
    ['a run that is missing', (books) => books.runs.pop(), '0 times in the inbox'],
    ['a run that came twice', (books) => books.runs.push(run('j1', 1)), '2 times in the inbox'],
    ['a run that waits', (books) => (books.runs[0]!.state = 'to_review'), 'booked served, to_review kept'],
    ['a run with another sum', (books) => (books.runs[0]!.totalDebitCents = 999), '1000 served, 999 kept'],
    ['a run of a test year that is booked', (books) => books.runs.push(run('j9', 3)), 'should not be'],
    ['a cent too much on an account', (books) => (books.balances[1]!.rows[0]!.debitCents += 1), 'account 4000 until 2026-2'],
    ['an account of the wrong period', (books) => (books.balances[0]!.rows[0]!.debitCents = 2000), 'account 4000 until 2026-1'],
    ['an account that was not served', (books) => books.balances[0]!.rows.push({ code: '9', debitCents: 1, creditCents: 0 }), 'account 9'],
    ['an account that is missing', (books) => books.balances[2]!.rows.pop(), 'account 1204010 until 2026-3'],
    ['a code that leads nowhere', (books) => books.accountOf.delete('4001040'), 'unmapped 4001040'],
    ['a year that is missing', (books) => (books.balances = []), 'no year 2026'],
    ['a payslip in another period', (books) => Object.assign(books.payslipRuns[0]!, { ready: 1 }), 'payslips of 2026-1: 2 served, 1 kept'],
    ['a payslip too few', (books) => (books.payslips.ready = 3), 'payslips: 4 served, 3 kept'],
    ['a payslip released too early', (books) => (books.payslips.released = 3), 'released payslips: 2 served, 3 kept'],
    ['a declaration that is missing', (books) => books.declarations.pop(), 'is not kept'],
    [
      'a declaration of another amount',
      (books) => Object.assign(books.declarations[0]!, { totalAmountCents: 1, declaredTotalCents: 1 }),
      'was not served',
    ],
    ['a declaration whose message says another amount', (books) => (books.declarations[0]!.declaredTotalCents = 1), 'is not kept'],
    [
      'a declaration that Loket only prepares',
      (books) => books.declarations.push({ ...books.declarations[0]!, periodNumber: 2 }),
      'was not served',
    ],
    ['a person too many', (books) => (books.employees = 3), 'employees: 2 served, 3 kept'],
  ])('finds %s', (_, spoil, difference) => {
    const books = kept();
    spoil(books);
    const found = differencesOf(served(), books, none).join('\n');
    expect(found).toContain(difference);
  });

  it('wants a planted problem to wait for its reason, and its amounts not to be in the books', () => {
    const planted = new Map<string, PlantedProblem>([['j2', { state: 'blocked', code: 'journal_run.not_balanced' }]]);
    const books = kept();
    for (const balance of books.balances)
      for (const row of balance.rows) Object.assign(row, { debitCents: row.debitCents && 1000, creditCents: row.creditCents && 1000 });
    books.runs[1] = run('j2', 2, { state: 'blocked', findings: [finding('journal_run.not_balanced')] });
    expect(differencesOf(served(), books, planted)).toEqual([]);
    books.runs[1] = run('j2', 2, { state: 'blocked', findings: [finding('journal_run.empty')] });
    expect(differencesOf(served(), books, planted)).toEqual([expect.stringContaining('blocked for journal_run.empty kept')]);
    expect(differencesOf(served(), kept(), planted)).toEqual(
      expect.arrayContaining([expect.stringContaining('account 4000 until 2026-2')]),
    );
  });

  it('compares balances only, not turnover, where a correction booked its difference on the other side', () => {
    const books = kept();
    for (const balance of books.balances) Object.assign(balance.rows[0]!, { debitCents: balance.rows[0]!.debitCents + 5, creditCents: 5 });
    expect(differencesOf(served(), books, none)).toHaveLength(3);
    books.runs[0]!.findings = [finding('journal_run.correction')];
    expect(differencesOf(served(), books, none)).toEqual([]);
  });
});
