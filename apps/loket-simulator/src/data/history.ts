import { addJournalRun, journalLinesOf } from './journal-run';
import type { Origin, PayrollAdministration, PayrollPeriod, PayrollRun } from './model';
import { daysAfter, dutchDay, dutchYear, firstYearOf, periodsOfYear } from './periods';
import { addPayrollRun, correctionOf, isInService, resultsOf } from './payroll-run';
import { identifierFor } from './random';
import { journalRunStatus, payrollRunStatus } from './status';
import { addWageDeclaration, confirmWageDeclaration } from './wage-declaration';

/** What happens in the first year of an administration besides the ordinary runs, each in the period that it is given. */
export interface Events {
  undoneIn?: number;
  rejournalisedIn?: number;
  raisePaidIn?: number;
  secondRunIn?: number;
  withoutResultsIn?: number;
  hasTestYear?: boolean;
}

/** Days from now until the payslips of the newest run may be seen by employees. */
const daysUntilRelease = 7;

/** Runs, journalises and declares every period that has begun. */
export function liveUntilNow(origin: Origin, administration: PayrollAdministration, events: Events): void {
  const today = dutchDay(origin.now);
  const begun = administration.periods.filter((period) => period.startDate <= today);
  planRaise(administration, events, begun.length);
  for (const [index, period] of begun.entries()) {
    runPeriod(origin, administration, period, period.year === firstYearOf(origin.now) ? events : {});
    const declaration = addWageDeclaration(origin, administration, period);
    const age = begun.length - 1 - index;
    if (period.endDate < today) confirmWageDeclaration(declaration, age > 1);
  }
  const newest = administration.payrollRuns.at(-1);
  if (newest) newest.availableForEmployeeDate = daysAfter(today, daysUntilRelease);
  if (events.hasTestYear) runTestYear(origin, administration);
}

/** One employee's raise holds from two periods before the period in which it is first paid. */
function planRaise(administration: PayrollAdministration, events: Events, begun: number): void {
  const employment = administration.employments[0];
  const paidIn = Math.min(events.raisePaidIn ?? 0, begun);
  const paidFrom = administration.periods[paidIn - 1];
  const effective = administration.periods[Math.max(0, paidIn - 3)];
  if (!employment || !paidFrom || !effective || paidFrom === effective) return;
  employment.raise = { effectiveOn: effective.startDate, paidFrom: paidFrom.startDate, grossCents: employment.grossCents + 12_500 };
}

function runPeriod(origin: Origin, administration: PayrollAdministration, period: PayrollPeriod, events: Events): void {
  const { periodNumber } = period;
  if (events.undoneIn === periodNumber) undo(approve(origin, administration, period));
  if (events.withoutResultsIn === periodNumber) addRunsWithoutResults(origin, administration, period);
  const isRejournalised = events.rejournalisedIn === periodNumber;
  const run = approve(origin, administration, period, !isRejournalised);
  if (isRejournalised) addThreeJournalRuns(origin, run);
  if (events.secondRunIn === periodNumber) addSecondRun(origin, administration, period);
}

/** An ordinary approved run with its journal run. */
export function approve(origin: Origin, administration: PayrollAdministration, period: PayrollPeriod, isJournalised = true): PayrollRun {
  const run = addPayrollRun(origin, administration, period, resultsOf(administration, period));
  if (isJournalised) addJournalRun(origin, run);
  return run;
}

/** Takes an approved run back: the run and its journal runs stay to be seen, as removed. */
export function undo(run: PayrollRun, at: string = run.approvalTime ?? run.requestTime): void {
  run.status = payrollRunStatus(5);
  run.removeTime = at;
  for (const journalRun of run.journalRuns) {
    journalRun.status = journalRunStatus(3);
    journalRun.removeTime = at;
  }
}

/** First a failed attempt, then one that books work costs as wages, then the right one. */
function addThreeJournalRuns(origin: Origin, run: PayrollRun): void {
  const failed = addJournalRun(origin, run, []);
  failed.status = journalRunStatus(2);
  failed.errors = run.results.slice(0, 1).map(({ employment }) => ({
    id: identifierFor(origin.seed, 'journal-run-error', failed.id),
    employeeNumber: employment.employee.employeeNumber,
    status: { key: 4, value: 'Geen verdeling gevonden voor de component, kostenplaats, kostendrager combinatie' },
    component: { key: 340, description: 'Reiskosten' },
    costCentre: employment.costCentre,
  }));
  addJournalRun(origin, run, journalLinesOf(run.results, { workCostsAsOtherWages: true }));
  addJournalRun(origin, run);
}

/** Another approved run of the same period, which adds to the first. */
function addSecondRun(origin: Origin, administration: PayrollAdministration, period: PayrollPeriod): void {
  const employment = administration.employments.find((candidate) => isInService(candidate, period));
  if (!employment) return;
  addJournalRun(origin, addPayrollRun(origin, administration, period, [correctionOf(employment, period, 15_000)]));
}

/** A run that Loket cancelled because nothing had changed, and an approved one without anything to journalise. */
function addRunsWithoutResults(origin: Origin, administration: PayrollAdministration, period: PayrollPeriod): void {
  const cancelled = addPayrollRun(origin, administration, period, []);
  cancelled.status = payrollRunStatus(8);
  cancelled.approvalTime = null;
  cancelled.availableForEmployeeDate = null;
  cancelled.sequenceNumber = null;
  cancelled.sequenceNumberApproved = null;
  const empty = addPayrollRun(origin, administration, period, []);
  addJournalRun(origin, empty).status = journalRunStatus(1);
}

/** A trial of the coming year: approved and journalised as any other, and never to be booked. */
function runTestYear(origin: Origin, administration: PayrollAdministration): void {
  const periods = periodsOfYear(dutchYear(origin.now) + 1, administration.periodType, true);
  administration.periods.push(...periods);
  const first = periods[0];
  if (first) approve(origin, administration, first);
}
