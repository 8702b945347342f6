import type { KeptBooks } from './books-as-kept';
import type { ServedAdministration } from './payroll-office';

/** Figures of one administration; amounts in cents. */
export interface AdministrationOutcome {
  name: string;
  clientNumber: number;
  isLinked: boolean;
  runsOffered: number;
  runsBooked: number;
  runsBookedAutomatically: number;
  runsSuperseded: number;
  runsToReview: number;
  runsBlocked: number;
  /** Runs that wait, each with the causes that the inbox shows. */
  waiting: Array<{ year: number; periodNumber: number; state: string; causes: Array<{ code: string; title: string }> }>;
  payslips: number;
  payslipsReleased: number;
  declarations: number;
  trialBalance: Array<{
    year: number;
    accounts: Array<{ code: string; debitCents: number; creditCents: number }>;
    debitCents: number;
    creditCents: number;
  }>;
  /** What is not as Loket served it; empty when all is. */
  differences: string[];
}

export interface MainJobOutcome {
  administrations: AdministrationOutcome[];
  mails: { runReady: number; invitations: number; payslipNotices: number; importFailed: number; total: number };
  /** Reports of an outcome that Loket received. */
  reportsToLoket: { processed: number; refused: number };
  /** What the employee saw, and what was kept from them. */
  employee: { payslips: number; pdfBytes: number; refusedAttempts: number };
  /** What does not belong to one administration and is not as it should be. */
  differences: string[];
  seconds: { start: number; mainJob: number; total: number };
  isAsServed: boolean;
}

export function administrationOutcome(served: ServedAdministration, kept: KeptBooks, differences: string[]): AdministrationOutcome {
  const { runs, administration } = kept;
  const count = (...states: string[]): number => runs.filter(({ state }) => states.includes(state)).length;
  const waiting = runs.filter(({ state }) => ['to_review', 'blocked', 'fetched', 'offered'].includes(state));
  return {
    name: administration.name,
    clientNumber: served.clientNumber,
    isLinked: kept.isLinked,
    runsOffered: runs.length,
    runsBooked: count('booked'),
    runsBookedAutomatically: runs.filter(({ state, isBookedAutomatically }) => state === 'booked' && isBookedAutomatically).length,
    runsSuperseded: count('superseded', 'unchanged'),
    runsToReview: count('to_review', 'fetched', 'offered'),
    runsBlocked: count('blocked'),
    waiting: waiting.map(({ year, periodNumber, state, findings }) => ({
      year,
      periodNumber,
      state,
      causes: findings.map(({ code, title }) => ({ code, title })),
    })),
    payslips: kept.payslips.ready,
    payslipsReleased: kept.payslips.released,
    declarations: kept.declarations.length,
    trialBalance: yearsOf(kept),
    differences,
  };
}

/** Of each year the balance until its last period. */
function yearsOf({ balances }: KeptBooks): AdministrationOutcome['trialBalance'] {
  const last = new Map(balances.map((balance) => [balance.year, balance.rows]));
  return [...last].map(([year, rows]) => ({
    year,
    accounts: rows.map(({ code, debitCents, creditCents }) => ({ code, debitCents, creditCents })),
    debitCents: rows.reduce((sum, row) => sum + row.debitCents, 0),
    creditCents: rows.reduce((sum, row) => sum + row.creditCents, 0),
  }));
}

const euros = (cents: number): string => (cents / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 });

const columns: Array<{ title: string; of: (one: AdministrationOutcome) => string; isText?: boolean }> = [
  { title: 'administration', of: ({ name }) => name, isText: true },
  { title: 'client', of: ({ clientNumber }) => String(clientNumber) },
  { title: 'linked', of: ({ isLinked }) => (isLinked ? 'yes' : 'no') },
  { title: 'offered', of: ({ runsOffered }) => String(runsOffered) },
  { title: 'booked', of: ({ runsBooked }) => String(runsBooked) },
  { title: '(auto)', of: ({ runsBookedAutomatically }) => String(runsBookedAutomatically) },
  { title: 'replaced', of: ({ runsSuperseded }) => String(runsSuperseded) },
  { title: 'review', of: ({ runsToReview }) => String(runsToReview) },
  { title: 'blocked', of: ({ runsBlocked }) => String(runsBlocked) },
  { title: 'payslips', of: ({ payslips }) => String(payslips) },
  { title: 'released', of: ({ payslipsReleased }) => String(payslipsReleased) },
  { title: 'decl.', of: ({ declarations }) => String(declarations) },
  { title: 'debit = credit', of: balanceText },
  { title: 'as served', of: ({ differences }) => (differences.length === 0 ? 'yes' : 'NO') },
];

function balanceText({ trialBalance }: AdministrationOutcome): string {
  const debit = trialBalance.reduce((sum, year) => sum + year.debitCents, 0);
  const credit = trialBalance.reduce((sum, year) => sum + year.creditCents, 0);
  return debit === credit ? euros(debit) : `${euros(debit)} ≠ ${euros(credit)}`;
}

/** The outcome as lines for the terminal. */
export function tableOf({ administrations, mails, reportsToLoket, employee, seconds, differences, isAsServed }: MainJobOutcome): string[] {
  const cells = [columns.map(({ title }) => title), ...administrations.map((one) => columns.map(({ of }) => of(one)))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: string[]): string =>
    row.map((cell, column) => (columns[column]!.isText ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ');
  const waiting = administrations.flatMap(({ name, waiting: runs }) =>
    runs.map(
      ({ year, periodNumber, state, causes }) =>
        `  ${name} ${year}-${periodNumber} ${state}: ${causes.map(({ title, code }) => `${title} (${code})`).join(' ')}`,
    ),
  );
  const wrong = [...differences, ...administrations.flatMap((one) => one.differences.map((difference) => `${one.name}: ${difference}`))];
  return [
    '',
    ...cells.map(line),
    '',
    ...(waiting.length > 0 ? ['Not booked:', ...waiting, ''] : []),
    `Mails: ${mails.runReady} that a run stands ready, ${mails.invitations} invitations, ${mails.payslipNotices} about payslips, ${mails.importFailed} of a failed import`,
    `Reported to Loket: ${reportsToLoket.processed} processed, ${reportsToLoket.refused} refused`,
    `Employee: ${employee.payslips} own payslips, a PDF of ${employee.pdfBytes} bytes, ${employee.refusedAttempts} attempts at others' refused`,
    `Seconds: ${seconds.start} to start, ${seconds.mainJob} for the main job, ${seconds.total} in all`,
    '',
    ...(wrong.length > 0 ? ['Not as Loket served it:', ...wrong.slice(0, 60).map((difference) => `  ${difference}`)] : []),
    isAsServed ? 'Every figure is as Loket served it.' : `${wrong.length} figures are not as Loket served them.`,
  ];
}
