import { amountInCents } from '../answer/amount';
import type { LoketKey, LoketRecord } from '../answer/loket-record';
import { journalRunStatus } from './loket-status';
import type { JournalRunStatus, LoketStatus } from './loket-status';
import { periodOf } from './payroll-period';
import type { LoketPeriod } from './payroll-period';

/** A journal run's head. */
export interface LoketJournalRun {
  loketJournalRunId: string;
  loketPayrollRunId: string;
  sequenceNumber: number;
  status: LoketStatus<JournalRunStatus>;
  period: LoketPeriod;
  removedAt: Date | null;
}

/** A code of Loket's journal profile: an account, a cost centre or a cost unit. */
export interface LoketCode {
  code: string;
  description: string;
}

/** A journal line, in Loket's order (`lineNumber` from 1). Amounts in cents: `amountCents` is debit minus credit, debit positive; the two columns are as Loket filled them. */
export interface LoketJournalLine {
  lineNumber: number;
  account: LoketCode;
  amountCents: number;
  debitColumnCents: number;
  creditColumnCents: number;
  costCentre: LoketCode | null;
  costUnit: LoketCode | null;
  component: LoketKey | null;
}

/** All lines of a journal run; `raw` is the answer for keeping. */
export interface LoketJournalResults {
  lines: LoketJournalLine[];
  raw: Buffer;
}

/** Why Loket could not make a journal line. `employeeNumber` is whom it concerns. */
export interface LoketJournalError {
  error: LoketKey;
  employeeNumber: number | null;
  account: LoketCode | null;
  costCentre: LoketCode | null;
  costUnit: LoketCode | null;
  component: LoketKey | null;
}

/** An earlier export of a journal run, by hand or by a journal application. */
export interface LoketExport {
  loketExportId: string;
  sequenceNumber: number;
  status: LoketKey;
  method: LoketKey | null;
  application: LoketKey | null;
  exportedAt: Date;
  errorMessage: string | null;
}

export function journalRunOf(record: LoketRecord): LoketJournalRun {
  const payrollRun = record.record('payrollRun');
  return {
    loketJournalRunId: record.id('id'),
    loketPayrollRunId: payrollRun.id('payrollRunId'),
    sequenceNumber: record.integer('sequenceNumber'),
    status: journalRunStatus(record.key('journalRunStatus')),
    period: periodOf(payrollRun.record('payrollPeriod')),
    removedAt: record.instantOrNull('removeTime'),
  };
}

export function journalLineOf(record: LoketRecord, index: number): LoketJournalLine {
  const lineNumber = index + 1;
  const debitColumnCents = columnCents(record, 'debetAmount', lineNumber);
  const creditColumnCents = columnCents(record, 'creditAmount', lineNumber);
  return {
    lineNumber,
    account: codeOf(record.record('generalLedgerAccount')),
    // A negative debit is a credit by this alone, and a line with both columns filled counts for their difference.
    amountCents: debitColumnCents - creditColumnCents,
    debitColumnCents,
    creditColumnCents,
    costCentre: codeOrNull(record, 'costCenter'),
    costUnit: codeOrNull(record, 'costUnit'),
    component: record.keyOrNull('payrollComponent'),
  };
}

export function journalErrorOf(record: LoketRecord): LoketJournalError {
  return {
    error: record.key('error'),
    employeeNumber: record.integerOrNull('PayrollEmployeeNumber'),
    account: codeOrNull(record, 'generalLedgerAccount'),
    costCentre: codeOrNull(record, 'costCenter'),
    costUnit: codeOrNull(record, 'costUnit'),
    component: record.keyOrNull('payrollComponent'),
  };
}

export function exportOf(record: LoketRecord): LoketExport {
  return {
    loketExportId: record.id('id'),
    sequenceNumber: record.integer('sequenceNumber'),
    status: record.key('exportStatus'),
    method: record.keyOrNull('methodOfExporting'),
    application: record.keyOrNull('exportedTo'),
    exportedAt: record.instant('exportedOn'),
    errorMessage: record.textOrNull('returendErrorMessage'),
  };
}

function columnCents(record: LoketRecord, column: 'debetAmount' | 'creditAmount', lineNumber: number): number {
  return amountInCents(record.value(column), `#${lineNumber} ${column}`);
}

function codeOf(record: LoketRecord): LoketCode {
  return { code: record.text('code').trim(), description: record.textOrNull('description') ?? '' };
}

/** Loket leaves a cost centre out, gives null, or gives one without a code where there is none. */
function codeOrNull(record: LoketRecord, name: string): LoketCode | null {
  const inner = record.recordOrNull(name);
  return inner === null || (inner.textOrNull('code') ?? '').trim() === '' ? null : codeOf(inner);
}
