import type { LoketKey } from '../answer/loket-record';

/** A status of Loket in our words. `key` and `description` are Loket's own; a key that isn't in its document is `unknown`. */
export interface LoketStatus<Name extends string> {
  status: Name | 'unknown';
  key: number;
  description: string;
}

export type PayrollRunStatus =
  'ready_to_start' | 'finished' | 'proforma_finished' | 'removed' | 'cancelled' | 'failed' | 'without_results' | 'approved';

export type JournalRunStatus =
  'ready_to_start' | 'without_results' | 'failed' | 'removed' | 'finished' | 'exporting' | 'export_failed' | 'exported';

export type WageDeclarationStatus = 'requested' | 'failed' | 'created' | 'cancelled' | 'confirmed' | 'sent' | 'removed';

/** Loket's payrollRunStatus. */
export const payrollRunStatuses: Readonly<Record<number, PayrollRunStatus>> = {
  0: 'ready_to_start',
  1: 'finished',
  2: 'proforma_finished',
  5: 'removed',
  6: 'cancelled',
  7: 'failed',
  8: 'without_results',
  9: 'approved',
};

/** Loket's journalRunStatus. */
export const journalRunStatuses: Readonly<Record<number, JournalRunStatus>> = {
  0: 'ready_to_start',
  1: 'without_results',
  2: 'failed',
  3: 'removed',
  4: 'finished',
  5: 'exporting',
  6: 'export_failed',
  7: 'exported',
};

/** Loket's payrollTaxReturnStatus. */
export const wageDeclarationStatuses: Readonly<Record<number, WageDeclarationStatus>> = {
  1: 'requested',
  2: 'failed',
  3: 'created',
  4: 'cancelled',
  5: 'confirmed',
  6: 'sent',
  7: 'removed',
};

export function payrollRunStatus(key: LoketKey): LoketStatus<PayrollRunStatus> {
  return { ...key, status: payrollRunStatuses[key.key] ?? 'unknown' };
}

export function journalRunStatus(key: LoketKey): LoketStatus<JournalRunStatus> {
  return { ...key, status: journalRunStatuses[key.key] ?? 'unknown' };
}

export function wageDeclarationStatus(key: LoketKey): LoketStatus<WageDeclarationStatus> {
  return { ...key, status: wageDeclarationStatuses[key.key] ?? 'unknown' };
}

/** Journal runs that someone exported before, or failed to, and that are taken over all the same: an explicit choice. */
export interface EligibilityChoice {
  alsoExported?: boolean;
  alsoExportFailed?: boolean;
}

/** Whether a journal run may be booked: its payroll run is approved, its period is no test year, and it is finished (or as explicitly chosen). */
export function isEligible(
  period: { isTestYear: boolean },
  payrollRun: { status: { key: number } },
  journalRun: { status: { key: number } },
  choice: EligibilityChoice = {},
): boolean {
  if (period.isTestYear || payrollRunStatuses[payrollRun.status.key] !== 'approved') return false;
  const status = journalRunStatuses[journalRun.status.key];
  if (status === 'exported') return choice.alsoExported === true;
  if (status === 'export_failed') return choice.alsoExportFailed === true;
  return status === 'finished';
}

/** How often a payroll administration pays. */
export type LoketPeriodKind = 'month' | 'four_weekly' | 'week' | 'unknown';

const periodKinds: Readonly<Record<number, LoketPeriodKind>> = { 1: 'month', 3: 'four_weekly', 4: 'week' };

/** Loket's payrollPeriodType. Its document once gives a month the key 2, so for an unlisted key the text decides. */
export function periodKind({ key, description }: LoketKey): LoketPeriodKind {
  return periodKinds[key] ?? (/^(month|maand)/i.test(description) ? 'month' : 'unknown');
}
