import { Inject, Injectable } from '@nestjs/common';
import { type EntryDraft, JournalEntryService, type PostedEntry } from '@loonbrug/ledger';
import { AuditTrail, Clock, Conflict, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { readPlace } from './booking-periods';
import { warns } from './finding';
import { actorOf } from './journal-run-booking';
import type { JournalRun } from './journal-run.entity';
import { RunNotInState } from './journal-run.errors';
import { JournalRunReport } from './journal-run-report';
import { lockRun, readChain, readRun, updateRun } from './journal-run-rows';
import { readConsequences, type ReversalConsequences, withdrawPayslips } from './reversal-consequences';
import { releasedIn } from './revision';
import { type BookedRevision, readBooked } from './run-facts';

export interface ReversalInput {
  readonly rowVersion: number;
  readonly reason: string;
  /** YYYY-MM-DD; without one each counter-entry is booked on the day of its entry. */
  readonly bookedOn?: string;
  /** Takes the run's payslips back from employees, too. */
  readonly withdrawsPayslips?: boolean;
}

/** One entry that a reversal counters. */
export interface PlannedReversal extends BookedRevision {
  readonly totalDebitCents: number;
  readonly reversalBookedOn: string;
  /** What forbids it, such as a closed period; null when nothing does. */
  readonly problem: { readonly code: string; readonly details: Readonly<Record<string, unknown>> } | null;
  /** The way out of a closed period: its id, for whoever may reopen it, and the first day of the next open one. */
  readonly closedPeriodId: string | null;
  readonly nextOpenOn: string | null;
}

export interface ReversalPlan extends ReversalConsequences {
  /** Of the run as planned. Booking a correction of it is a change of it, so that a reversal counters what its plan shows. */
  readonly rowVersion: number;
  readonly entries: PlannedReversal[];
}

/** Takes a payroll run out of the books: counter-entries for everything that was booked of it, differences included. */
@Injectable()
export class JournalRunReversal {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(JournalEntryService) private readonly entries: JournalEntryService,
    @Inject(JournalRunReport) private readonly report: JournalRunReport,
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
      return { rowVersion: run.rowVersion, entries, ...(await readConsequences(tx, scope, journalRunId, entries)) };
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
      for (const entry of booked) drafts.push(await this.#draft(tx, scope, entry, input));
      const posted = await this.entries.postIn(tx, scope, drafts);
      for (const [index, entry] of booked.entries()) await this.#mark(tx, scope, entry, { reason: input.reason, reversal: posted[index]! });
      for (const journalRunId of new Set(booked.map((entry) => entry.journalRunId))) await this.report.askIn(tx, scope, journalRunId);
      await this.#release(tx, scope, run);
      if (input.withdrawsPayslips) await this.#withdraw(tx, scope, run);
      return { voucherNumbers: posted.map(({ voucherNumber }) => voucherNumber) };
    });
  }

  /** Elsewhere than its entry, the counter-entry says where it belongs. */
  #draft(tx: Transaction, scope: AdministrationScope, entry: BookedRevision, { bookedOn, reason }: ReversalInput): Promise<EntryDraft> {
    const isElsewhere = bookedOn !== undefined && bookedOn !== entry.bookedOn;
    return this.entries.draftReversalIn(tx, scope, entry.entryId, {
      bookedOn: bookedOn ?? entry.bookedOn,
      reason: isElsewhere ? `${reason} (hoort bij ${entry.bookedOn})` : reason,
    });
  }

  async #mark(
    tx: Transaction,
    scope: AdministrationScope,
    { journalRunId, voucherNumber: reversed }: BookedRevision,
    { reason, reversal }: { reason: string; reversal: PostedEntry },
  ): Promise<void> {
    const { entryId: reversalEntryId, voucherNumber } = reversal;
    const deed = { reversalEntryId, reversalReason: reason, reversedBy: actorOf(tx), reversedAt: this.clock.now() };
    await updateRun(tx, scope, journalRunId, { state: 'reversed', findings: [], ...deed });
    await this.#record(tx, scope, { action: 'journal_run.reversed', subjectId: journalRunId, details: { voucherNumber, reversed } });
  }

  /** What said the same as the books says something else than they do now. */
  async #release(tx: Transaction, scope: AdministrationScope, { chainId }: JournalRun): Promise<void> {
    for (const { run, state } of releasedIn(await readChain(tx, scope, chainId))) {
      const findings = state === 'removed_upstream' ? [warns('journal_run.removed_upstream')] : [];
      await updateRun(tx, scope, run.journalRunId, { state, findings, sameAsJournalRunId: null });
    }
  }

  async #withdraw(tx: Transaction, scope: AdministrationScope, { journalRunId, chainId }: JournalRun): Promise<void> {
    const payslips = await withdrawPayslips(tx, scope, chainId);
    await this.#record(tx, scope, { action: 'journal_run.payslips_withdrawn', subjectId: journalRunId, details: { payslips } });
  }

  #record(
    tx: Transaction,
    { administrationId }: AdministrationScope,
    event: { action: string; subjectId: string; details: Record<string, unknown> },
  ): Promise<void> {
    return this.audit.record(tx, { ...event, subjectKind: 'JournalRun', administrationId });
  }

  async #planned(tx: Transaction, scope: AdministrationScope, revision: BookedRevision, bookedOn?: string): Promise<PlannedReversal> {
    const reversalBookedOn = bookedOn ?? revision.bookedOn;
    const draft = await this.entries.draftReversalIn(tx, scope, revision.entryId, { bookedOn: reversalBookedOn, reason: 'plan' });
    const [problem] = await this.entries.problemsIn(tx, scope, draft);
    const totalDebitCents = draft.lines.reduce((sum, { amountCents }) => sum + Math.max(amountCents, 0), 0);
    const { period, nextOpen } = await readPlace(tx, scope, reversalBookedOn);
    return {
      ...revision,
      totalDebitCents,
      reversalBookedOn,
      problem: problem ? { code: problem.code, details: problem.details } : null,
      closedPeriodId: period?.state === 'closed' ? period.periodId : null,
      nextOpenOn: nextOpen?.startsOn ?? null,
    };
  }
}
