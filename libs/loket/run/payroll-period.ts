import type { LoketRecord } from '../answer/loket-record';
import { journalRunStatus, payrollRunStatus, periodKind } from './loket-status';
import type { JournalRunStatus, LoketPeriodKind, LoketStatus, PayrollRunStatus } from './loket-status';

/** The period that a run or a payslip belongs to. `periodNumber` is 0 for a whole year. Dates YYYY-MM-DD. */
export interface LoketPeriod {
  year: number;
  periodNumber: number;
  startsOn: string;
  endsOn: string;
  isTestYear: boolean;
}

export interface LoketPeriodJournalRun {
  loketJournalRunId: string;
  sequenceNumber: number;
  status: LoketStatus<JournalRunStatus>;
}

export interface LoketPeriodPayrollRun {
  loketPayrollRunId: string;
  sequenceNumber: number | null;
  approvedSequenceNumber: number | null;
  status: LoketStatus<PayrollRunStatus>;
  journalRuns: LoketPeriodJournalRun[];
}

/** A period with all of its runs: what one poll sees. `loketPeriodId` is the year and two digits of the period. */
export interface LoketPayrollPeriod extends LoketPeriod {
  loketPeriodId: number;
  periodKind: LoketPeriodKind;
  payrollRuns: LoketPeriodPayrollRun[];
}

export function payrollPeriodOf(record: LoketRecord): LoketPayrollPeriod {
  return {
    loketPeriodId: record.integer('id'),
    year: record.integer('year'),
    periodNumber: record.integer('periodNumber'),
    startsOn: record.date('startDate'),
    endsOn: record.date('endDate'),
    isTestYear: record.flag('testYear'),
    periodKind: periodKind(record.key('payrollPeriodType')),
    payrollRuns: record.recordsOrNone('payrollRuns').map(periodPayrollRunOf),
  };
}

/** The period as payslips, results and journal runs name it. A declaration's period says nothing of a test year, which counts as none. */
export function periodOf(record: LoketRecord): LoketPeriod {
  return {
    year: record.integer('year'),
    periodNumber: record.integerOrNull('periodNumber') ?? 0,
    startsOn: record.date('periodStartDate'),
    endsOn: record.date('periodEndDate'),
    isTestYear: record.has('testYear') && record.flag('testYear'),
  };
}

function periodPayrollRunOf(record: LoketRecord): LoketPeriodPayrollRun {
  return {
    loketPayrollRunId: record.id('id'),
    sequenceNumber: record.integerOrNull('sequenceNumber'),
    approvedSequenceNumber: record.integerOrNull('sequenceNumberApproved'),
    status: payrollRunStatus(record.key('payrollRunStatus')),
    journalRuns: record.recordsOrNone('journalRuns').map((run) => ({
      loketJournalRunId: run.id('id'),
      sequenceNumber: run.integer('sequenceNumber'),
      status: journalRunStatus(run.key('journalRunStatus')),
    })),
  };
}
