import { newId, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { ArrivedHead } from './arrival';
import { type Finding, warns } from './finding';
import { PayrollRunDiffers } from './journal-run.errors';
import type { JournalRun } from './journal-run.entity';
import { readChain, readRunsOfLoket, updateRun } from './journal-run-rows';
import { newerThan, outrunIn } from './revision';

interface Chain {
  readonly chainId: string;
  readonly chainKey: string;
  readonly lastRevision: number;
}

const columns = 'chain_id as "chainId", chain_key as "chainKey", last_revision as "lastRevision"';

const keyOf = ({ loketPayrollRunId, loketJournalRunId }: ArrivedHead): string =>
  loketPayrollRunId === null ? `journal-run:${loketJournalRunId}` : `payroll-run:${loketPayrollRunId}`;

/**
 * The chain of a run, locked until the transaction ends; call it under lockArrivals. A run that came first without its payroll run
 * takes its chain along when the payroll run becomes known. Throws PayrollRunDiffers when a message names another payroll run than is known.
 */
export async function lockChainOf(tx: Transaction, scope: AdministrationScope, head: ArrivedHead): Promise<string> {
  const chainId = await findChain(tx, scope, head);
  // A push can name a payroll run before the fetch has stored it.
  if (head.loketPayrollRunId !== null)
    await tx.query(
      `update journal_run_chain set payroll_run_id = ${payrollRunOf(4)}
       where portal_id = $1 and administration_id = $2 and chain_id = $3 and payroll_run_id is null`,
      [scope.portalId, scope.administrationId, chainId, head.loketPayrollRunId],
    );
  return chainId;
}

async function findChain(tx: Transaction, scope: AdministrationScope, head: ArrivedHead): Promise<string> {
  const [known] = await readRunsOfLoket(tx, scope, head.loketJournalRunId);
  if (!known) return (await lockByKey(tx, scope, head, true))!.chainId;
  const own = await lockById(tx, scope, known.chainId);
  if (head.loketPayrollRunId === null || own.chainKey === keyOf(head)) return own.chainId;
  if (own.chainKey.startsWith('payroll-run:')) return moveRun(tx, scope, own, head);
  const other = await lockByKey(tx, scope, head, false);
  if (other) return joinChains(tx, scope, { from: own, into: other, head });
  await tx.query('update journal_run_chain set chain_key = $4 where portal_id = $1 and administration_id = $2 and chain_id = $3', [
    scope.portalId,
    scope.administrationId,
    own.chainId,
    keyOf(head),
  ]);
  return own.chainId;
}

export async function setLastRevision(tx: Transaction, scope: AdministrationScope, chainId: string, revision: number): Promise<void> {
  await tx.query('update journal_run_chain set last_revision = $4 where portal_id = $1 and administration_id = $2 and chain_id = $3', [
    scope.portalId,
    scope.administrationId,
    chainId,
    revision,
  ]);
}

const payrollRunOf = (parameter: number): string =>
  `(select payroll_run_id from payroll_run where portal_id = $1 and administration_id = $2 and loket_payroll_run_id = $${parameter}::uuid)`;

async function lockByKey(tx: Transaction, scope: AdministrationScope, head: ArrivedHead, isMade: boolean): Promise<Chain | undefined> {
  if (isMade)
    await tx.query(
      `insert into journal_run_chain (portal_id, administration_id, chain_id, chain_key) values ($1, $2, $3, $4)
       on conflict (portal_id, administration_id, chain_key) do nothing`,
      [scope.portalId, scope.administrationId, newId(), keyOf(head)],
    );
  return tx.maybeOne<Chain>(
    `select ${columns} from journal_run_chain where portal_id = $1 and administration_id = $2 and chain_key = $3 for update`,
    [scope.portalId, scope.administrationId, keyOf(head)],
  );
}

const lockById = (tx: Transaction, scope: AdministrationScope, chainId: string): Promise<Chain> =>
  tx.one<Chain>(`select ${columns} from journal_run_chain where portal_id = $1 and administration_id = $2 and chain_id = $3 for update`, [
    scope.portalId,
    scope.administrationId,
    chainId,
  ]);

/** A message named another payroll run than Loket's own list does: Loket knows best, and the run goes to where it belongs. Throws PayrollRunDiffers for a message. */
async function moveRun(tx: Transaction, scope: AdministrationScope, own: Chain, head: ArrivedHead): Promise<string> {
  if (head.channel === 'push') throw new PayrollRunDiffers();
  const into = (await lockByKey(tx, scope, head, true))!;
  const moved = (await readChain(tx, scope, own.chainId)).filter(({ loketJournalRunId }) => loketJournalRunId === head.loketJournalRunId);
  const finding = warns('journal_run.payroll_run_corrected');
  await addRuns(tx, scope, { moved: moved.map((run) => unjudged(noted(run, finding))), into, head });
  return into.chainId;
}

/** With a finding that stays, whatever checks find later. */
const noted = (run: JournalRun, finding: Finding): JournalRun => ({
  ...run,
  findings: [...run.findings, finding],
  loketFindings: [...run.loketFindings, finding],
});

/** What was said by another run of the old chain, or came too late for it, has no content of its own here: what it is in its new chain is judged anew. */
const unjudged = (run: JournalRun): JournalRun =>
  run.revision === null && run.fingerprint !== null ? { ...run, state: 'offered', fingerprint: null, sameAsJournalRunId: null } : run;

/** Two chains turn out to be versions of one payroll run. What was booked of both counts twice, and says so. */
async function joinChains(
  tx: Transaction,
  scope: AdministrationScope,
  { from, into, head }: { from: Chain; into: Chain; head: ArrivedHead },
): Promise<string> {
  await addRuns(tx, scope, { moved: await readChain(tx, scope, from.chainId), into, head });
  return into.chainId;
}

/** Puts runs behind those of a chain; before them where Loket made the run that brings them before what stands there. One waits at the end: the one that counts. */
async function addRuns(
  tx: Transaction,
  scope: AdministrationScope,
  { moved, into, head }: { moved: readonly JournalRun[]; into: Chain; head: ArrivedHead },
): Promise<void> {
  const kept = await readChain(tx, scope, into.chainId);
  const count = moved.filter(({ revision }) => revision !== null).length;
  const isBefore = newerThan(head, kept) !== undefined;
  if (isBefore) await makeRoom(tx, scope, kept, count);
  const isCountedTwice = kept.some(({ state }) => state === 'booked');
  let last = isBefore ? 0 : into.lastRevision;
  for (const run of moved) {
    const findings = isCountedTwice && run.state === 'booked' ? [...run.findings, warns('journal_run.counted_twice')] : run.findings;
    const revision = run.revision === null ? null : (last += 1);
    const { state, fingerprint, sameAsJournalRunId, loketFindings } = run;
    await updateRun(tx, scope, run.journalRunId, {
      chainId: into.chainId,
      revision,
      state,
      fingerprint,
      sameAsJournalRunId,
      findings,
      loketFindings,
    });
  }
  await setLastRevision(tx, scope, into.chainId, into.lastRevision + count);
  await supersede(tx, scope, outrunIn(await readChain(tx, scope, into.chainId)));
}

/** Numbers the revisions of a chain `count` higher, the highest first: no two have one number at any moment. */
async function makeRoom(tx: Transaction, scope: AdministrationScope, runs: readonly JournalRun[], count: number): Promise<void> {
  const numbered = runs.flatMap(({ journalRunId, revision }) => (revision === null ? [] : { journalRunId, revision }));
  for (const { journalRunId, revision } of numbered.reverse()) await updateRun(tx, scope, journalRunId, { revision: revision + count });
}

/** They gave way to a newer one. */
export async function supersede(tx: Transaction, scope: AdministrationScope, runs: readonly JournalRun[]): Promise<void> {
  for (const { journalRunId } of runs) await updateRun(tx, scope, journalRunId, { state: 'superseded', findings: [] });
}
