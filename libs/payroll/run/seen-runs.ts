import type { LoketPayrollPeriod } from '@loonbrug/loket';
import type { ImportingLink, SeenPayrollRun } from '../connection/link-import';
import { type PeriodChoice, periodKindOf, type PolledRun, type StoredRun } from './payroll-run.service';

/** Of a run whose release date could not be read, employees see nothing yet. */
export const releaseUnknown = '9999-12-31';

/** The runs of the periods that count: those that end on or after the link's start date, whatever their month; or the ones asked for. */
export function polledRuns(periods: readonly LoketPayrollPeriod[], link: ImportingLink, choice: PeriodChoice): PolledRun[] {
  const isMeant = ({ year, periodNumber, endsOn }: LoketPayrollPeriod): boolean =>
    endsOn >= link.startsOn &&
    (choice.year === null || choice.year === year) &&
    (choice.periodNumber === null || choice.periodNumber === periodNumber);
  return periods.filter(isMeant).flatMap((period) => period.payrollRuns.map((run) => ({ period, run })));
}

/** What the importers get: the runs in the order of their periods, and in Loket's order within one. */
export function seenRuns(polled: readonly PolledRun[], stored: readonly StoredRun[], link: ImportingLink): SeenPayrollRun[] {
  const rows = new Map(stored.map((row) => [row.loketPayrollRunId, row]));
  return polled
    .map(({ period, run }): SeenPayrollRun => {
      const row = rows.get(run.loketPayrollRunId)!;
      return {
        payrollRunId: row.payrollRunId,
        loketPayrollRunId: run.loketPayrollRunId,
        year: period.year,
        periodNumber: period.periodNumber,
        periodKind: periodKindOf(period, link),
        periodStartsOn: period.startsOn,
        periodEndsOn: period.endsOn,
        isTestYear: period.isTestYear,
        statusKey: run.status.key,
        isApproved: run.status.key === 9 && !period.isTestYear,
        availableForEmployeeOn: row.availableForEmployeeOn,
        journalRuns: run.journalRuns.map(({ loketJournalRunId, sequenceNumber, status }) => ({
          loketJournalRunId,
          sequenceNumber,
          statusKey: status.key,
        })),
      };
    })
    .sort((one, other) => (one.periodStartsOn < other.periodStartsOn ? -1 : one.periodStartsOn > other.periodStartsOn ? 1 : 0));
}
