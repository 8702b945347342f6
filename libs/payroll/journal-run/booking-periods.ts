import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { BookReference } from './book-lines';
import type { JournalRun } from './journal-run.entity';
import type { BookingPeriod, ResultSum, RetroFacts } from './retro-shares';

/** Where a run would be booked, and where else it could be. */
export interface BookingPlace {
  /** The regular period that contains the day; null when there is none. */
  readonly period: BookingPeriod | null;
  /** Of a closed one: the first open regular period after it. */
  readonly nextOpen: (BookingPeriod & { readonly startsOn: string }) | null;
}

const columns = `period.period_id as "periodId", fiscal_year.year, period.number, period.state`;

/** The period of a day, and where that is closed the next one that is open. */
export async function readPlace(tx: Transaction, scope: AdministrationScope, day: string): Promise<BookingPlace> {
  const period = (await readPeriods(tx, scope, [day])).get(day) ?? null;
  return { period, nextOpen: period?.state === 'closed' ? await readNextOpen(tx, scope, day) : null };
}

export async function readNextOpen(tx: Transaction, scope: AdministrationScope, day: string): Promise<BookingPlace['nextOpen']> {
  const next = await tx.maybeOne<BookingPeriod & { startsOn: string }>(
    `select ${columns}, period.starts_on as "startsOn" from period join fiscal_year using (portal_id, administration_id, fiscal_year_id)
     where portal_id = $1 and administration_id = $2 and period.kind = 'regular' and period.state = 'open' and period.starts_on > $3::date
     order by period.starts_on, period.period_id limit 1`,
    [scope.portalId, scope.administrationId, day],
  );
  return next ?? null;
}

/** The regular period of each day; days that the books have none for are missing. */
export async function readPeriods(
  tx: Transaction,
  scope: AdministrationScope,
  days: readonly string[],
): Promise<Map<string, BookingPeriod>> {
  const rows = await tx.query<BookingPeriod & { day: string }>(
    `select distinct on (wanted.day) wanted.day, ${columns}
     from unnest($3::date[]) as wanted(day)
     join period on period.portal_id = $1 and period.administration_id = $2 and period.kind = 'regular'
       and wanted.day between period.starts_on and period.ends_on
     join fiscal_year on fiscal_year.portal_id = period.portal_id and fiscal_year.administration_id = period.administration_id
       and fiscal_year.fiscal_year_id = period.fiscal_year_id
     order by wanted.day, period.period_id`,
    [scope.portalId, scope.administrationId, days],
  );
  return new Map(rows.map(({ day, ...period }) => [day, period]));
}

/** What of a chain is in the books, as far as its periods go. */
type BookedDays = ReadonlyArray<{ readonly belongsOn: string; readonly bookedOn: string }>;

/** By which periods the run's amounts are shared out, and by what. */
export async function readRetro(
  tx: Transaction,
  scope: AdministrationScope,
  run: JournalRun,
  { choice, booked }: { choice: RetroFacts['choice']; booked: BookedDays },
): Promise<RetroFacts> {
  const [retro] = await readRetroOfRuns(tx, scope, [{ run, booked }], choice);
  return retro!;
}

/** The same of each run, in their order and in as many statements as for one; each knows the periods of all. */
export async function readRetroOfRuns(
  tx: Transaction,
  scope: AdministrationScope,
  runs: ReadonlyArray<{ readonly run: JournalRun; readonly booked: BookedDays }>,
  choice: RetroFacts['choice'],
): Promise<RetroFacts[]> {
  const journalRunIds = runs.map(({ run }) => run.journalRunId);
  const results = choice === 'own' ? await readResults(tx, scope, journalRunIds) : new Map<string, ResultSum[]>();
  const days = new Set(runs.flatMap(({ run, booked }) => otherDaysOf(run, booked, results.get(run.journalRunId) ?? [])));
  const transitAccount = choice === 'own' ? await readTransitAccount(tx, scope) : null;
  const periods = days.size === 0 ? new Map<string, BookingPeriod>() : await readPeriods(tx, scope, [...days]);
  return runs.map(({ run }) => ({
    choice,
    runEndsOn: run.periodEndsOn,
    results: results.get(run.journalRunId) ?? null,
    transitAccount,
    periods,
  }));
}

/** Days other than the end of the run's own period that its amounts belong to, or are booked on. */
const otherDaysOf = ({ periodEndsOn }: JournalRun, booked: BookedDays, results: readonly ResultSum[]): string[] =>
  [...results.map((result) => result.periodEndsOn), ...booked.flatMap(({ belongsOn, bookedOn }) => [belongsOn, bookedOn])].filter(
    (day) => day !== periodEndsOn,
  );

/** What each run's payroll run gave; one whose results were never read, or with other content only, is not in the answer. */
async function readResults(
  tx: Transaction,
  scope: AdministrationScope,
  journalRunIds: readonly string[],
): Promise<Map<string, ResultSum[]>> {
  const rows = await tx.query<{ journalRunId: string } & ResultSum>(
    `select run.journal_run_id as "journalRunId", sum.component_key as "componentKey", sum.period_ends_on as "periodEndsOn", sum.value_units as "valueUnits"
     from journal_run run
     join journal_run_chain chain on chain.portal_id = run.portal_id and chain.administration_id = run.administration_id and chain.chain_id = run.chain_id
     join payroll_run payroll on payroll.portal_id = chain.portal_id and payroll.administration_id = chain.administration_id
       and payroll.payroll_run_id = chain.payroll_run_id and payroll.results_fingerprint = run.fingerprint
     left join payroll_result_sum sum on sum.portal_id = payroll.portal_id and sum.administration_id = payroll.administration_id
       and sum.payroll_run_id = payroll.payroll_run_id
     where run.portal_id = $1 and run.administration_id = $2 and run.journal_run_id = any($3::uuid[])`,
    [scope.portalId, scope.administrationId, journalRunIds],
  );
  const byRun = new Map<string, ResultSum[]>(rows.map(({ journalRunId }) => [journalRunId, []]));
  for (const { journalRunId, ...sum } of rows) if (sum.componentKey !== null) byRun.get(journalRunId)!.push(sum);
  return byRun;
}

async function readTransitAccount(tx: Transaction, scope: AdministrationScope): Promise<BookReference | null> {
  const account = await tx.maybeOne<BookReference>(
    `select account.account_id as id, account.code, account.name, account.is_blocked as "isBlocked"
     from payroll_settings settings
     join account on account.portal_id = settings.portal_id and account.administration_id = settings.administration_id
       and account.account_id = settings.transit_account_id
     where settings.portal_id = $1 and settings.administration_id = $2`,
    [scope.portalId, scope.administrationId],
  );
  return account ?? null;
}
