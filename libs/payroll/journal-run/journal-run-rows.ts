import { groupedBy, newId, NotFound, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, lockBooks } from '@loonbrug/tenancy';
import { In, type QueryDeepPartialEntity } from 'typeorm';
import { type ArrivedHead, type ArrivedLine, columnsOf } from './arrival';
import { JournalRun } from './journal-run.entity';
import { JournalRunLine } from './journal-run-line.entity';

/** Fields of a run that may be written. */
export type RunChange = Partial<Omit<JournalRun, 'portalId' | 'administrationId' | 'journalRunId' | 'rowVersion'>>;

// TypeORM's own type goes into the JSON of findings, and gets lost there.
const written = (columns: object): QueryDeepPartialEntity<JournalRun> => columns as QueryDeepPartialEntity<JournalRun>;

/** Where the runs of a set of books are. */
export type RunPlace = Pick<AdministrationScope, 'portalId' | 'administrationId'>;

const placeOf = (scope: RunPlace) => ({ portalId: scope.portalId, administrationId: scope.administrationId });

/** One arrival at a time per set of books, so that two equal ones can't miss each other, whatever their chains. */
export const lockArrivals = (tx: Transaction, scope: AdministrationScope): Promise<void> => lockBooks(tx, scope);

/** Throws NotFound outside the administration. */
export async function readRun(tx: Transaction, scope: RunPlace, journalRunId: string): Promise<JournalRun> {
  const run = await tx.repository(JournalRun).findOneBy({ ...placeOf(scope), journalRunId });
  if (!run) throw new NotFound('JournalRun');
  return run;
}

/** The runs of these ids, by id. */
export async function readRunsById(
  tx: Transaction,
  scope: AdministrationScope,
  journalRunIds: readonly string[],
): Promise<Map<string, JournalRun>> {
  const runs = await tx.repository(JournalRun).findBy({ ...placeOf(scope), journalRunId: In([...journalRunIds]) });
  return new Map(runs.map((run) => [run.journalRunId, run]));
}

/** The run with the lock of its chain, until the transaction ends; nobody else changes a run of the chain meanwhile. */
export async function lockRun(tx: Transaction, scope: RunPlace, journalRunId: string): Promise<JournalRun> {
  let run = await readRun(tx, scope, journalRunId);
  for (;;) {
    await tx.query('select 1 from journal_run_chain where portal_id = $1 and administration_id = $2 and chain_id = $3 for update', [
      scope.portalId,
      scope.administrationId,
      run.chainId,
    ]);
    const locked = await readRun(tx, scope, journalRunId);
    // An arrival can learn that two chains are of one payroll run, and join them while we wait.
    if (locked.chainId === run.chainId) return locked;
    run = locked;
  }
}

/** The runs of a chain, oldest revision first, those without one at the end. */
export const readChain = (tx: Transaction, scope: AdministrationScope, chainId: string): Promise<JournalRun[]> =>
  tx.repository(JournalRun).find({ where: { ...placeOf(scope), chainId }, order: { revision: 'ASC', offeredAt: 'ASC' } });

/** The runs of each chain, in the order of readChain. */
export async function readChains(
  tx: Transaction,
  scope: AdministrationScope,
  chainIds: readonly string[],
): Promise<Map<string, JournalRun[]>> {
  const where = { ...placeOf(scope), chainId: In([...chainIds]) };
  return groupedBy(await tx.repository(JournalRun).find({ where, order: { revision: 'ASC', offeredAt: 'ASC' } }), ({ chainId }) => chainId);
}

export const readRunsOfLoket = (tx: Transaction, scope: AdministrationScope, loketJournalRunId: string): Promise<JournalRun[]> =>
  tx.repository(JournalRun).findBy({ ...placeOf(scope), loketJournalRunId });

/** The rows of each of these journal runs of Loket; one that has none is not in the answer. */
export async function readRunsOfAny(
  tx: Transaction,
  scope: AdministrationScope,
  loketJournalRunIds: readonly string[],
): Promise<Map<string, JournalRun[]>> {
  const where = { ...placeOf(scope), loketJournalRunId: In([...loketJournalRunIds]) };
  return groupedBy(await tx.repository(JournalRun).findBy(where), ({ loketJournalRunId }) => loketJournalRunId);
}

export async function insertRun(
  tx: Transaction,
  scope: AdministrationScope,
  head: ArrivedHead,
  more: RunChange & Pick<JournalRun, 'chainId' | 'state'>,
): Promise<string> {
  const journalRunId = newId();
  await tx.repository(JournalRun).insert(written({ ...placeOf(scope), ...columnsOf(head), ...more, journalRunId }));
  return journalRunId;
}

/** Writes a run and moves its row version. */
export async function updateRun(tx: Transaction, scope: AdministrationScope, journalRunId: string, change: RunChange): Promise<void> {
  await tx.repository(JournalRun).update({ ...placeOf(scope), journalRunId }, { ...written(change), rowVersion: () => 'row_version + 1' });
}

/** Notes what Loket shows of a run now; this is no change that a reader of the run would have to see first. */
export async function touchRuns(tx: Transaction, scope: AdministrationScope, loketJournalRunId: string, seen: RunChange): Promise<void> {
  await tx.repository(JournalRun).update({ ...placeOf(scope), loketJournalRunId }, written(seen));
}

/** Loket shows runs again that it had lost; no change that a reader would have to see first. */
export async function markFound(tx: Transaction, scope: AdministrationScope, runs: readonly JournalRun[]): Promise<void> {
  if (runs.length === 0) return;
  const journalRunIds = runs.map(({ journalRunId }) => journalRunId);
  await tx.repository(JournalRun).update({ ...placeOf(scope), journalRunId: In(journalRunIds) }, { removedUpstreamAt: null });
}

export async function insertLines(
  tx: Transaction,
  scope: AdministrationScope,
  journalRunId: string,
  lines: readonly ArrivedLine[],
): Promise<void> {
  await tx.query(
    `insert into journal_run_line (portal_id, administration_id, journal_run_id, line_number, account_code, account_name, amount_cents,
       cost_centre_code, cost_centre_name, cost_unit_code, cost_unit_name, component_key, component_name)
     select $1, $2, $3, line.* from unnest($4::integer[], $5::text[], $6::text[], $7::bigint[], $8::text[], $9::text[], $10::text[], $11::text[],
       $12::integer[], $13::text[]) as line`,
    [
      scope.portalId,
      scope.administrationId,
      journalRunId,
      lines.map((_, index) => index + 1),
      lines.map((line) => line.accountCode),
      lines.map((line) => line.accountName),
      lines.map((line) => line.amountCents),
      lines.map((line) => line.costCentreCode),
      lines.map((line) => line.costCentreName),
      lines.map((line) => line.costUnitCode),
      lines.map((line) => line.costUnitName),
      lines.map((line) => line.componentKey),
      lines.map((line) => line.componentName),
    ],
  );
}

/** The lines in the order in which they came. */
export const readLines = (tx: Transaction, scope: AdministrationScope, journalRunId: string): Promise<JournalRunLine[]> =>
  tx.repository(JournalRunLine).find({ where: { ...placeOf(scope), journalRunId }, order: { lineNumber: 'ASC' } });

/** The lines of each of these runs, in the order of readLines. */
export async function readLinesOfRuns(
  tx: Transaction,
  scope: AdministrationScope,
  journalRunIds: readonly string[],
): Promise<Map<string, JournalRunLine[]>> {
  const where = { ...placeOf(scope), journalRunId: In([...journalRunIds]) };
  const lines = await tx.repository(JournalRunLine).find({ where, order: { journalRunId: 'ASC', lineNumber: 'ASC' } });
  const byRun = new Map<string, JournalRunLine[]>(journalRunIds.map((journalRunId) => [journalRunId, []]));
  for (const line of lines) byRun.get(line.journalRunId)!.push(line);
  return byRun;
}
