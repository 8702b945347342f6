import { approve, undo } from '../data/history';
import { addJournalRun, journalLinesOf } from '../data/journal-run';
import type { EmploymentResult, JournalLine, JournalRun, PayrollAdministration, PayrollPeriod, PayrollRun } from '../data/model';
import { addPayrollRun, correctionOf, isInService } from '../data/payroll-run';
import { daysAfter, dutchDay, periodsOfYear } from '../data/periods';
import { wageDeclarationStatus } from '../data/status';
import { addWageDeclaration } from '../data/wage-declaration';
import type { World } from '../data/world';
import { administrationByClientNumber, ControlError, existing } from './lookup';

export interface JournalLineInput {
  accountCode: string;
  accountDescription?: string;
  debit?: number;
  credit?: number;
  costCentreCode?: string | null;
  costUnitCode?: string | null;
}

/** The payroll office at work: it approves, corrects, journalises again and undoes runs. */
export class RunControl {
  constructor(
    private readonly world: World,
    private readonly clock: () => Date,
  ) {}

  /** Approves and journalises the first period that has no approved run yet, and makes its declaration. */
  approveNextRun({ clientNumber }: { clientNumber: number }): PayrollRun {
    const administration = administrationByClientNumber(this.world, clientNumber);
    const period = nextPeriodOf(administration);
    const run = approve(this.origin(), administration, period);
    this.stampAsNow(run);
    addWageDeclaration(this.origin(), administration, period);
    return this.indexed(run);
  }

  /** Another approved run in the period of the newest one, with extra pay for one employment: it adds to what was run before. */
  approveCorrectionRun({ clientNumber, extraGrossCents = 10_000 }: { clientNumber: number; extraGrossCents?: number }): PayrollRun {
    const administration = administrationByClientNumber(this.world, clientNumber);
    const newest = newestApproved(administration);
    const employment = administration.employments.find((candidate) => isInService(candidate, newest.period));
    if (!employment) throw new ControlError(`Niemand in dienst bij cliënt ${clientNumber}`);
    const run = addPayrollRun(this.origin(), administration, newest.period, [correctionOf(employment, newest.period, extraGrossCents)]);
    addJournalRun(this.origin(), run);
    this.stampAsNow(run);
    this.declareAgain(administration, newest.period);
    return this.indexed(run);
  }

  /** A new journal run of a payroll run, as after a change of its amounts: the newest one is what is to be booked. */
  rejournalise({ payrollRunId, extraGrossCents = 10_000 }: { payrollRunId: string; extraGrossCents?: number }): JournalRun {
    const run = existing(this.world.payrollRuns, payrollRunId, 'verloning');
    const first = run.results[0];
    if (!first) throw new ControlError('De verloning heeft geen resultaten');
    const extra: EmploymentResult[] = extraGrossCents === 0 ? [] : [correctionOf(first.employment, run.period, extraGrossCents)];
    const journalRun = addJournalRun(this.origin(), run, journalLinesOf([...run.results, ...extra]));
    journalRun.requestTime = this.clock().toISOString();
    this.world.index();
    return journalRun;
  }

  /** Undoes an approved run. It stays to be seen as removed, or disappears altogether. */
  undoRun({ payrollRunId, disappears = false }: { payrollRunId: string; disappears?: boolean }): PayrollRun {
    const run = existing(this.world.payrollRuns, payrollRunId, 'verloning');
    undo(run, this.clock().toISOString());
    if (disappears) this.forget(run);
    return run;
  }

  setReleaseDate({ payrollRunId, date }: { payrollRunId: string; date: string | null }): void {
    if (date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new ControlError(`Geen datum: ${date}`);
    existing(this.world.payrollRuns, payrollRunId, 'verloning').availableForEmployeeDate = date;
  }

  setPayrollRunStatus({ payrollRunId, key, value = `Status ${key}` }: { payrollRunId: string; key: number; value?: string }): void {
    existing(this.world.payrollRuns, payrollRunId, 'verloning').status = { key, value };
  }

  setJournalRunStatus({ journalRunId, key, value = `Status ${key}` }: { journalRunId: string; key: number; value?: string }): void {
    existing(this.world.journalRuns, journalRunId, 'journaalrun').status = { key, value };
  }

  /** Replaces the lines of a journal run, by whatever a test needs: unbalanced, empty, negative, with three decimals, very many. */
  setJournalLines({ journalRunId, lines }: { journalRunId: string; lines: JournalLineInput[] }): void {
    const run = existing(this.world.journalRuns, journalRunId, 'journaalrun');
    run.lines = lines.map((line, index) => lineOf(line, index));
  }

  private origin() {
    return { seed: this.world.origin.seed, now: this.clock() };
  }

  private indexed(run: PayrollRun): PayrollRun {
    this.world.index();
    return run;
  }

  private stampAsNow(run: PayrollRun): void {
    const now = this.clock().toISOString();
    run.requestTime = now;
    run.approvalTime = now;
    run.availableForEmployeeDate = daysAfter(dutchDay(this.clock()), 1);
    for (const journalRun of run.journalRuns) journalRun.requestTime = now;
  }

  private declareAgain(administration: PayrollAdministration, period: PayrollPeriod): void {
    for (const declaration of administration.wageDeclarations) {
      if (declaration.period === period && declaration.sendTime === null) declaration.status = wageDeclarationStatus(7);
    }
    addWageDeclaration(this.origin(), administration, period);
  }

  private forget(run: PayrollRun): void {
    const { administration } = run;
    administration.payrollRuns = administration.payrollRuns.filter((other) => other !== run);
    administration.journalRuns = administration.journalRuns.filter((journalRun) => journalRun.payrollRun !== run);
    this.world.payrollRuns.delete(run.id);
    for (const journalRun of run.journalRuns) this.world.journalRuns.delete(journalRun.id);
  }
}

function hasApprovedRun(administration: PayrollAdministration, period: PayrollPeriod): boolean {
  return administration.payrollRuns.some((run) => run.period === period && run.status.key === 9);
}

/** The first period without an approved run; after the last one of a year the next year is opened. */
function nextPeriodOf(administration: PayrollAdministration): PayrollPeriod {
  const open = administration.periods.find((candidate) => !candidate.testYear && !hasApprovedRun(administration, candidate));
  if (open) return open;
  const year = Math.max(...administration.periods.map((candidate) => candidate.year)) + 1;
  if (administration.periods.some((candidate) => candidate.testYear)) throw new ControlError('Het volgende jaar is een testjaar');
  const periods = periodsOfYear(year, administration.periodType);
  administration.periods.push(...periods);
  const [first] = periods;
  if (!first) throw new ControlError('Een jaar zonder perioden');
  return first;
}

function newestApproved(administration: PayrollAdministration): PayrollRun {
  const run = administration.payrollRuns.findLast((candidate) => candidate.status.key === 9 && !candidate.period.testYear);
  if (!run) throw new ControlError('Nog geen goedgekeurde verloning');
  return run;
}

function lineOf(input: JournalLineInput, index: number): JournalLine {
  const {
    accountCode,
    accountDescription = `Rekening ${accountCode}`,
    debit = 0,
    credit = 0,
    costCentreCode = null,
    costUnitCode = null,
  } = input;
  return {
    account: { key: index + 1, code: accountCode, description: accountDescription },
    debit,
    credit,
    costCentre: costCentreCode === null ? null : { key: 1, code: costCentreCode, description: costCentreCode },
    costUnit: costUnitCode === null ? null : { key: 1, code: costUnitCode, description: costUnitCode },
    component: null,
  };
}
