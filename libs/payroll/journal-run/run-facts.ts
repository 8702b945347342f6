import { groupedBy, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, type LinkSettings, readLinkSettings } from '@loonbrug/tenancy';
import { decisionOn, undecided } from '../processing-rule/rule-decision';
import type { BookLine } from './book-lines';
import type { BelongingLine } from './booking-plan';
import { readPlace, readRetro } from './booking-periods';
import type { CheckedRun } from './checks';
import type { JournalRun } from './journal-run.entity';
import { readLines } from './journal-run-rows';
import { readReplaced } from './replaced-run';
import { readBooks } from './run-books';

/** An entry in the books of a revision of the chain; a revision may have one for each period that its amounts belong to. */
export interface BookedRevision {
  readonly journalRunId: string;
  readonly entryId: string;
  readonly voucherNumber: string;
  readonly bookedOn: string;
  readonly revision: number;
  /** Last day of the payroll period that the entry belongs to. */
  readonly belongsOn: string;
}

/** Everything about a run that checks, preview and booking look at, as of one transaction. */
export interface RunFacts {
  readonly run: JournalRun;
  /** Settings of the link in effect for the administration. */
  readonly settings: LinkSettings;
  readonly checked: CheckedRun;
  /** Entries in the books of the chain's revisions, this one's included; oldest first. */
  readonly booked: readonly BookedRevision[];
}

const isUndecided = ({ revision, state }: JournalRun): boolean => revision !== null && ['fetched', 'to_review', 'blocked'].includes(state);

/** Reads the facts; `bookedOn` is the day that a person chose, else the settings give it. */
export async function readFacts(
  tx: Transaction,
  scope: AdministrationScope,
  run: JournalRun,
  { bookedOn }: { bookedOn?: string } = {},
): Promise<RunFacts> {
  const settings = await readLinkSettings(tx, scope);
  const lines = await readLines(tx, scope, run.journalRunId);
  const payrollRun = await readPayrollRun(tx, scope, run.chainId);
  const day = bookedOn ?? (settings.booking_date === 'approval_date' ? payrollRun?.approvedOn : null) ?? run.periodEndsOn;
  const booked = await readBooked(tx, scope, run.chainId);
  const checked: CheckedRun = {
    lines,
    payrollYear: run.year,
    books: await readBooks(tx, scope, { lines, periodEndsOn: run.periodEndsOn }),
    unknownCostCentre: settings.unknown_cost_centre,
    bookedOn: day,
    ...(await readPlace(tx, scope, day)),
    retro: await readRetro(tx, scope, run, { choice: settings.retro_period, booked }),
    isTestYear: payrollRun?.isTestYear === true,
    possibleDuplicate: await readDuplicate(tx, scope, run),
    replaced: await readReplaced(tx, scope, run),
    correctedVouchers: booked.filter(({ journalRunId }) => journalRunId !== run.journalRunId).map(({ voucherNumber }) => voucherNumber),
    isRemovedUpstream: run.removedUpstreamAt !== null,
    loketFindings: run.loketFindings,
    rules: settings.auto_process && isUndecided(run) ? await decisionOn(tx, scope, run) : undecided,
  };
  return { run, settings, checked, booked };
}

/** Entries of booked revisions that are not reversed, whoever reversed them. */
export const readBooked = async (tx: Transaction, scope: AdministrationScope, chainId: string): Promise<BookedRevision[]> =>
  (await readBookedOfChains(tx, scope, [chainId])).get(chainId) ?? [];

/** The same of each chain, in one statement; a chain of which nothing is in the books is not in the answer. */
export async function readBookedOfChains(
  tx: Transaction,
  scope: AdministrationScope,
  chainIds: readonly string[],
): Promise<Map<string, BookedRevision[]>> {
  const rows = await tx.query<BookedRevision & { chainId: string }>(
    `with booked as (
       select chain_id, journal_run_id, revision, entry_id, period_ends_on from journal_run
       where portal_id = $1 and administration_id = $2 and chain_id = any($3::uuid[]) and state = 'booked'
     ), own as (
       select booked.chain_id, booked.journal_run_id, booked.revision, part.entry_id, part.belongs_on from booked
       join journal_run_entry part on part.portal_id = $1 and part.administration_id = $2 and part.journal_run_id = booked.journal_run_id
       union all
       select chain_id, journal_run_id, revision, entry_id, period_ends_on from booked where not exists (
         select 1 from journal_run_entry part where part.portal_id = $1 and part.administration_id = $2 and part.entry_id = booked.entry_id)
     )
     select own.chain_id as "chainId", own.journal_run_id as "journalRunId", entry.entry_id as "entryId", entry.voucher_number as "voucherNumber",
       entry.booked_on as "bookedOn", own.revision, own.belongs_on as "belongsOn"
     from own join journal_entry entry on entry.portal_id = $1 and entry.administration_id = $2 and entry.entry_id = own.entry_id
     where not exists (select 1 from journal_entry reversal where reversal.portal_id = $1 and reversal.administration_id = $2
       and reversal.reverses_entry_id = entry.entry_id)
     order by own.revision, entry.voucher_year, entry.voucher_sequence`,
    [scope.portalId, scope.administrationId, chainIds],
  );
  const byChain = groupedBy(rows, ({ chainId }) => chainId);
  return new Map([...byChain].map(([chainId, booked]) => [chainId, booked.map(({ chainId: _, ...revision }) => revision)]));
}

/** The lines of entries as they are in the books, each with the period that it belongs to. */
export async function readBookLines(
  tx: Transaction,
  scope: AdministrationScope,
  booked: readonly BookedRevision[],
): Promise<BelongingLine[]> {
  const belongsOn = new Map(booked.map((entry) => [entry.entryId, entry.belongsOn]));
  const lines = await tx.query<BookLine & { entryId: string }>(
    `select entry_id as "entryId", account_id as "accountId", cost_centre_id as "costCentreId", cost_unit_id as "costUnitId",
       amount_cents as "amountCents", description
     from journal_line where portal_id = $1 and administration_id = $2 and entry_id = any($3::uuid[]) order by entry_id, line_number`,
    [scope.portalId, scope.administrationId, [...belongsOn.keys()]],
  );
  return lines.map(({ entryId, ...line }) => ({ ...line, belongsOn: belongsOn.get(entryId)! }));
}

/** What the fetch knows of the payroll run; a push that came first knows none. */
const readPayrollRun = (
  tx: Transaction,
  scope: AdministrationScope,
  chainId: string,
): Promise<{ isTestYear: boolean; approvedOn: string | null } | undefined> =>
  tx.maybeOne(
    `select run.is_test_year as "isTestYear", (run.approved_at at time zone 'Europe/Amsterdam')::date as "approvedOn"
     from journal_run_chain chain join payroll_run run using (portal_id, administration_id, payroll_run_id)
     where portal_id = $1 and administration_id = $2 and chain.chain_id = $3`,
    [scope.portalId, scope.administrationId, chainId],
  );

/**
 * Another payroll run's journal that says the same for the same days, and came first or is booked. Of two that wait, only the later is one:
 * arrivals are numbered by the time at which each held the lock.
 */
async function readDuplicate(tx: Transaction, scope: AdministrationScope, run: JournalRun): Promise<CheckedRun['possibleDuplicate']> {
  const found = await tx.maybeOne<{ journalRunId: string; voucherNumber: string | null }>(
    `select other.journal_run_id as "journalRunId", entry.voucher_number as "voucherNumber"
     from journal_run run
     join journal_run other on other.portal_id = run.portal_id and other.administration_id = run.administration_id and other.chain_id <> run.chain_id
       and other.fingerprint = run.fingerprint and other.revision is not null
       and other.period_starts_on <= run.period_ends_on and other.period_ends_on >= run.period_starts_on
       and (other.state = 'booked' or (other.state in ('fetched', 'to_review', 'blocked')
         and (other.fetched_at, other.journal_run_id) < (run.fetched_at, run.journal_run_id)))
     left join journal_entry entry on entry.portal_id = other.portal_id and entry.administration_id = other.administration_id
       and entry.entry_id = other.entry_id and other.state = 'booked'
     where run.portal_id = $1 and run.administration_id = $2 and run.journal_run_id = $3
     order by other.state = 'booked' desc, other.fetched_at limit 1`,
    [scope.portalId, scope.administrationId, run.journalRunId],
  );
  return found ?? null;
}
