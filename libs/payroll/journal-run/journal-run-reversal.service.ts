import { Inject, Injectable } from '@nestjs/common';
import { JournalEntryService } from '@loonbrug/ledger';
import { AuditTrail, Clock, Conflict, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { actorOf } from './journal-run-booking';
import { RunNotInState } from './journal-run.errors';
import { lockRun, readRun, updateRun } from './journal-run-rows';
import { type BookedRevision, readBooked } from './run-facts';

export interface ReversalInput {
  readonly rowVersion: number;
  readonly reason: string;
  /** YYYY-MM-DD; without one each counter-entry is booked on the day of its entry. */
  readonly bookedOn?: string;
}

/** One entry that a reversal counters. */
export interface PlannedReversal extends BookedRevision {
  readonly totalDebitCents: number;
  readonly reversalBookedOn: string;
  /** What forbids it, such as a closed period; null when nothing does. */
  readonly problem: { readonly code: string; readonly details: Readonly<Record<string, unknown>> } | null;
}

/** What else a reversal meets. Payslips and declarations stay; they are Loket's, and are named so that somebody looks at them. */
export interface ReversalPlan {
  readonly entries: PlannedReversal[];
  readonly payslipCount: number;
  readonly wageDeclarationCount: number;
}

/** Takes a payroll run out of the books: counter-entries for everything that was booked of it, differences included. */
@Injectable()
export class JournalRunReversal {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(JournalEntryService) private readonly entries: JournalEntryService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What a reversal would do. Throws NotFound and RunNotInState. */
  plan(scope: AdministrationScope, journalRunId: string, bookedOn?: string): Promise<ReversalPlan> {
    return this.database.read(scope, async (tx) => {
      const run = await readRun(tx, scope, journalRunId);
      if (run.state !== 'booked') throw new RunNotInState(run.state);
      const booked = await readBooked(tx, scope, run.chainId);
      const entries: PlannedReversal[] = [];
      for (const revision of booked) entries.push(await this.#planned(tx, scope, revision, bookedOn));
      return { entries, ...(await readConsequences(tx, scope, journalRunId)) };
    });
  }

  /** Books the counter-entries. Throws Conflict, RunNotInState, and what the books refuse. */
  reverse(scope: AdministrationScope, journalRunId: string, input: ReversalInput): Promise<{ voucherNumbers: string[] }> {
    return this.database.transaction(scope, async (tx) => {
      const run = await lockRun(tx, scope, journalRunId);
      if (run.state !== 'booked') throw new RunNotInState(run.state);
      if (run.rowVersion !== input.rowVersion) throw new Conflict('JournalRun', { state: run.state, rowVersion: run.rowVersion });
      const booked = await readBooked(tx, scope, run.chainId);
      const drafts = [];
      for (const { entryId, bookedOn } of booked)
        drafts.push(await this.entries.draftReversalIn(tx, scope, entryId, { bookedOn: input.bookedOn ?? bookedOn, reason: input.reason }));
      const posted = await this.entries.postIn(tx, scope, drafts);
      for (const [index, revision] of booked.entries()) {
        const { entryId: reversalEntryId, voucherNumber } = posted[index]!;
        const reversal = { reversalEntryId, reversalReason: input.reason, reversedBy: actorOf(tx), reversedAt: this.clock.now() };
        await updateRun(tx, scope, revision.journalRunId, { state: 'reversed', findings: [], ...reversal });
        await this.audit.record(tx, {
          action: 'journal_run.reversed',
          subjectKind: 'JournalRun',
          subjectId: revision.journalRunId,
          administrationId: scope.administrationId,
          details: { voucherNumber, reversed: revision.voucherNumber },
        });
      }
      return { voucherNumbers: posted.map(({ voucherNumber }) => voucherNumber) };
    });
  }

  async #planned(tx: Transaction, scope: AdministrationScope, revision: BookedRevision, bookedOn?: string): Promise<PlannedReversal> {
    const reversalBookedOn = bookedOn ?? revision.bookedOn;
    const draft = await this.entries.draftReversalIn(tx, scope, revision.entryId, { bookedOn: reversalBookedOn, reason: 'plan' });
    const [problem] = await this.entries.problemsIn(tx, scope, draft);
    const totalDebitCents = draft.lines.reduce((sum, { amountCents }) => sum + Math.max(amountCents, 0), 0);
    return { ...revision, totalDebitCents, reversalBookedOn, problem: problem ? { code: problem.code, details: problem.details } : null };
  }
}

const readConsequences = (tx: Transaction, scope: AdministrationScope, journalRunId: string): Promise<Omit<ReversalPlan, 'entries'>> =>
  tx.one(
    `select
       (select count(*) from journal_run_chain chain join payslip using (portal_id, administration_id, payroll_run_id)
        where chain.portal_id = run.portal_id and chain.administration_id = run.administration_id and chain.chain_id = run.chain_id
          and payslip.state <> 'withdrawn') as "payslipCount",
       (select count(*) from wage_declaration declaration
        where declaration.portal_id = run.portal_id and declaration.administration_id = run.administration_id
          and declaration.year = run.year and declaration.period_number = run.period_number) as "wageDeclarationCount"
     from journal_run run where run.portal_id = $1 and run.administration_id = $2 and run.journal_run_id = $3`,
    [scope.portalId, scope.administrationId, journalRunId],
  );
