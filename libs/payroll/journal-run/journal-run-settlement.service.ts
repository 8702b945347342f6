import { Inject, Injectable } from '@nestjs/common';
import { LoonbrugError, TenantDatabase, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, ContractGate } from '@loonbrug/tenancy';
import { isAwaiting } from '../processing-rule/judge-rules';
import { takeTurn } from '../processing-rule/rule-decision';
import { check } from './checks';
import { areStored, blocks, type Finding, isBlocked, isClean } from './finding';
import { JournalRunBooking } from './journal-run-booking';
import { JournalRunNotice } from './journal-run-notice';
import type { JournalRun } from './journal-run.entity';
import { lockRun, readChain, updateRun } from './journal-run-rows';
import { currentOf, type JournalRunState } from './revision';
import { readFacts, type RunFacts } from './run-facts';

/** States in which a run waits for a decision and so is checked again. */
const waiting: readonly JournalRunState[] = ['fetched', 'to_review', 'blocked'];
/** A run that stands ready for a person stays with that person; what is new, was blocked, or waits for what comes by itself may still be booked by itself. */
const mayBookItself: readonly JournalRunState[] = ['fetched', 'blocked'];

const isUndecided = ({ revision, state }: JournalRun): boolean => revision !== null && waiting.includes(state);

/** Somebody refused it before it had content, or took its payroll run out of the books since it came: what becomes of it is for a person to say. */
const isWithPerson = (run: JournalRun, chain: readonly JournalRun[]): boolean =>
  run.refusedAt !== null || chain.some(({ reversedAt }) => reversedAt !== null && run.fetchedAt !== null && reversedAt > run.fetchedAt);

/**
 * Decides what becomes of a run that has content: booked by itself, ready for a person, or blocked. Harmless when repeated.
 * Where the contract does not open the link it is left as it is, until the contract opens it again.
 */
@Injectable()
export class JournalRunSettlement {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(JournalRunBooking) private readonly booking: JournalRunBooking,
    @Inject(JournalRunNotice) private readonly notice: JournalRunNotice,
    @Inject(ContractGate) private readonly gate: ContractGate,
  ) {}

  /** Checks a run under the lock of its chain and acts on it, as the system. */
  async settle(scope: AdministrationScope, journalRunId: string): Promise<void> {
    const system: AdministrationScope = { ...scope, actor: { kind: 'system' } };
    try {
      await this.database.transaction(system, (tx) => this.#settleIn(tx, system, journalRunId));
    } catch (error) {
      if (!(error instanceof LoonbrugError) || error.kind !== 'rejected') throw error;
      // The books refused what the checks let through: the reason stands with the run.
      const finding = blocks(error.code, error.details);
      await this.database.transaction(system, (tx) => this.#blockIn(tx, system, journalRunId, finding));
    }
  }

  /** Checks every waiting run of an administration again, because something that checks look at was changed. */
  async settleWaiting(scope: AdministrationScope): Promise<void> {
    const open = this.gate.openAdministrations('administration', 4);
    const runs = await this.database.read(scope, (tx) =>
      tx.query<{ journalRunId: string }>(
        `select run.journal_run_id as "journalRunId" from journal_run run join administration using (portal_id, administration_id)
         where portal_id = $1 and administration_id = $2 and run.state = any($3::text[]) and run.revision is not null and ${open.condition}
         order by run.fetched_at`,
        [scope.portalId, scope.administrationId, waiting, ...open.parameters],
      ),
    );
    await this.settleEach(runs.map(({ journalRunId }) => ({ scope, journalRunId })));
  }

  /** Settles each; one that fails does not keep the others waiting, and is thrown when all have had their turn. */
  async settleEach(runs: ReadonlyArray<{ scope: AdministrationScope; journalRunId: string }>): Promise<void> {
    const failures: unknown[] = [];
    for (const { scope, journalRunId } of runs) {
      try {
        await this.settle(scope, journalRunId);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  async #settleIn(tx: Transaction, scope: AdministrationScope, journalRunId: string): Promise<void> {
    const run = await lockRun(tx, scope, journalRunId);
    // Whoever found the run may have looked before the contract ended.
    if (!isUndecided(run) || !(await this.gate.isOpen(tx, scope.administrationId))) return;
    await takeTurn(tx, scope);
    const facts = await readFacts(tx, scope, run);
    const findings = check(facts.checked);
    const chain = await readChain(tx, scope, run.chainId);
    const counts = currentOf(chain)?.journalRunId === journalRunId;
    const mayBook = counts && !isWithPerson(run, chain) && (mayBookItself.includes(run.state) || isAwaiting(run.findings));
    if (facts.settings.auto_process && isClean(findings) && mayBook) {
      await this.booking.bookIn(tx, scope, facts, { mode: facts.settings.correction_mode, isAutomatic: true });
      return;
    }
    await this.#wait(tx, scope, facts, findings);
  }

  async #wait(tx: Transaction, scope: AdministrationScope, { run, checked }: RunFacts, findings: Finding[]): Promise<void> {
    const state = isBlocked(findings) ? 'blocked' : 'to_review';
    const possibleDuplicateOf = checked.possibleDuplicate?.journalRunId ?? null;
    const isAsItWas = state === run.state && possibleDuplicateOf === run.possibleDuplicateOf && areStored(findings, run.findings);
    if (isAsItWas) return;
    await updateRun(tx, scope, run.journalRunId, { state, findings, possibleDuplicateOf });
    if (run.state === 'fetched') await this.notice.announceIn(tx, scope, run, findings);
  }

  async #blockIn(tx: Transaction, scope: AdministrationScope, journalRunId: string, finding: Finding): Promise<void> {
    const run = await lockRun(tx, scope, journalRunId);
    if (!waiting.includes(run.state)) return;
    await updateRun(tx, scope, journalRunId, { state: 'blocked', findings: [finding] });
    if (run.state === 'fetched') await this.notice.announceIn(tx, scope, run, [finding]);
  }
}
