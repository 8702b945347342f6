import type { LoketClient } from '@loonbrug/loket';
import type { AdministrationScope } from '@loonbrug/tenancy';

export const periodKinds = ['month', 'four_weekly', 'week'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** An active link: which payroll administration of Loket fills these books. */
export interface ImportingLink {
  readonly loketLinkId: string;
  readonly clientNumber: number;
  readonly loketEmployerId: string;
  readonly loketPayrollAdministrationId: string;
  readonly wageTaxNumber: string | null;
  readonly periodKind: PeriodKind;
  /** Nothing that ends before this date is taken over. */
  readonly startsOn: string;
}

/** A journal run as Loket's list of periods shows it: a head without lines. */
export interface SeenJournalRun {
  readonly loketJournalRunId: string;
  readonly sequenceNumber: number | null;
  readonly statusKey: number;
}

/** A payroll run of the link's periods since the start date, stored as a `payroll_run` row. */
export interface SeenPayrollRun {
  readonly payrollRunId: string;
  readonly loketPayrollRunId: string;
  readonly year: number;
  readonly periodNumber: number;
  readonly periodKind: PeriodKind;
  readonly periodStartsOn: string;
  readonly periodEndsOn: string;
  readonly isTestYear: boolean;
  readonly statusKey: number;
  /** Approved (9) and not of a test year. */
  readonly isApproved: boolean;
  readonly availableForEmployeeOn: string | null;
  readonly journalRuns: readonly SeenJournalRun[];
}

/** What one pass over one link has at hand. */
export interface LinkImport {
  readonly scope: AdministrationScope;
  readonly client: LoketClient;
  readonly link: ImportingLink;
  readonly runs: readonly SeenPayrollRun[];
  /** Payroll runs that we know of and Loket no longer has as approved: undone or removed. Empty where only one period was asked for. */
  readonly removedPayrollRunIds: readonly string[];
  /** True where a person asked for one period now: content is read again even if nothing seems to have changed. */
  readonly rereadsContent: boolean;
  readonly signal: AbortSignal;
}

/** How many were new or changed in this pass. */
export interface ImportCounts {
  employees?: number;
  payslips?: number;
  journalRuns?: number;
  wageDeclarations?: number;
}

/**
 * A noun that takes its part of a link over: people, payslips, journal runs, wage declarations, in the order of LINK_IMPORTERS.
 * Calls Loket outside transactions; harmless when run twice or at the same time; throws when its part is not whole, and the pass goes on with the others.
 */
export interface LinkImporter {
  readonly name: 'employees' | 'payslips' | 'journal_runs' | 'wage_declarations';
  import(pass: LinkImport): Promise<ImportCounts>;
}

/** Token of the importers, in order. */
export const LINK_IMPORTERS = Symbol('link importers');
