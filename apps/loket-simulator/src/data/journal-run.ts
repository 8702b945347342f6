import { accounts, postings } from './chart';
import type { Posting } from './chart';
import type { AllocationCode, EmploymentResult, JournalLine, JournalRun, Origin, PayrollRun } from './model';
import { identifierFor } from './random';
import { journalRunStatus } from './status';

/** Adds a journal run to a payroll run; without lines given they follow from the payroll run's results. */
export function addJournalRun(
  origin: Origin,
  payrollRun: PayrollRun,
  lines: JournalLine[] = journalLinesOf(payrollRun.results),
): JournalRun {
  const { administration } = payrollRun;
  const sequenceNumber = administration.journalRuns.length + 1;
  const journalRun: JournalRun = {
    id: identifierFor(origin.seed, 'journal-run', administration.clientNumber, sequenceNumber),
    payrollRun,
    sequenceNumber,
    status: journalRunStatus(4),
    requestTime: new Date(
      Date.parse(payrollRun.approvalTime ?? payrollRun.requestTime) + payrollRun.journalRuns.length * 60_000,
    ).toISOString(),
    removeTime: null,
    lines,
    errors: [],
    exports: [],
  };
  payrollRun.journalRuns.push(journalRun);
  administration.journalRuns.push(journalRun);
  return journalRun;
}

/** How a first, wrong allocation differed from the right one, for a payroll run that is journalised a second time. */
export interface AllocationChoice {
  workCostsAsOtherWages: boolean;
}

interface LineTotal {
  posting: Posting;
  costCentre: AllocationCode | null;
  costUnit: AllocationCode | null;
  cents: number;
}

/** The journal lines of results: costs per cost centre and cost unit, debts together. A negative total stands in the other column. */
export function journalLinesOf(results: EmploymentResult[], choice: AllocationChoice = { workCostsAsOtherWages: false }): JournalLine[] {
  return postings.flatMap((posting) =>
    totalsOf(posting, results)
      .filter((total) => total.cents !== 0)
      .map((total) => lineOf(total, choice)),
  );
}

function totalsOf(posting: Posting, results: EmploymentResult[]): LineTotal[] {
  const totals = new Map<string, LineTotal>();
  for (const { employment, periods } of results) {
    const costCentre = posting.isCost ? employment.costCentre : null;
    const costUnit = posting.isCost ? employment.costUnit : null;
    const key = `${costCentre?.code ?? ''}/${costUnit?.code ?? ''}`;
    const total = totals.get(key) ?? { posting, costCentre, costUnit, cents: 0 };
    for (const { amounts } of periods) total.cents += posting.amountCents(amounts);
    totals.set(key, total);
  }
  return [...totals.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, total]) => total);
}

function lineOf({ posting, costCentre, costUnit, cents }: LineTotal, choice: AllocationChoice): JournalLine {
  const isDebit = (posting.side === 'debit') === cents > 0;
  const amount = Math.abs(cents) / 100;
  const account = choice.workCostsAsOtherWages && posting.account === accounts.workCosts ? accounts.otherWages : posting.account;
  return { account, debit: isDebit ? amount : 0, credit: isDebit ? 0 : amount, costCentre, costUnit, component: posting.component };
}

/** Whole cents of an amount in euros, also of one with more decimals than two. */
export function centsOf(euros: number): number {
  return Math.round(euros * 100);
}
