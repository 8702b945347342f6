import { Inject, Injectable } from '@nestjs/common';
import { type EntryDraft, JournalEntryService, type PostedEntry } from '@loonbrug/ledger';
import { AuditTrail, Clock, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { type CorrectionMode, draftEntryOf } from './entry-drafts';
import { RunBlocked } from './journal-run.errors';
import { JournalRunReport } from './journal-run-report';
import { updateRun } from './journal-run-rows';
import { check } from './checks';
import { isBlocked } from './finding';
import { readBookLines, type RunFacts } from './run-facts';

export interface BookingChoice {
  readonly mode: CorrectionMode;
  readonly isAutomatic: boolean;
}

/** What came of it: a voucher, or none where the books say already what the run says. */
export interface BookedRun {
  readonly voucherNumber: string | null;
}

/** Books a run whose chain is locked and whose facts were read in the same transaction: entry, run, audit record and report to Loket, all or nothing. */
@Injectable()
export class JournalRunBooking {
  constructor(
    @Inject(JournalEntryService) private readonly entries: JournalEntryService,
    @Inject(JournalRunReport) private readonly report: JournalRunReport,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws RunBlocked, or what the books refuse. */
  async bookIn(tx: Transaction, scope: AdministrationScope, facts: RunFacts, choice: BookingChoice): Promise<BookedRun> {
    const findings = check(facts.checked);
    if (isBlocked(findings)) throw new RunBlocked(findings);
    const earlier = facts.booked.filter(({ journalRunId }) => journalRunId !== facts.run.journalRunId);
    const mode = earlier.length > 0 ? choice.mode : null;
    const entryIds = earlier.map(({ entryId }) => entryId);
    const draft = draftEntryOf(facts, mode === 'difference' ? await readBookLines(tx, scope, entryIds) : [], mode);
    if (!draft) return this.#noDifference(tx, scope, facts);
    const reversals = mode === 'reverse_and_book' ? await this.#reversalsOf(tx, scope, facts, entryIds) : [];
    const posted = await this.entries.postIn(tx, scope, [...reversals, draft]);
    const entry = posted.at(-1)!;
    for (const [index, { journalRunId }] of earlier.entries())
      if (mode === 'reverse_and_book') await this.#markReversed(tx, scope, journalRunId, posted[index]!);
    await this.#markBooked(tx, scope, facts, { entry, isAutomatic: choice.isAutomatic, mode });
    return { voucherNumber: entry.voucherNumber };
  }

  async #reversalsOf(
    tx: Transaction,
    scope: AdministrationScope,
    { run, checked }: RunFacts,
    entryIds: readonly string[],
  ): Promise<EntryDraft[]> {
    const drafts: EntryDraft[] = [];
    for (const entryId of entryIds) {
      const reason = `vervangen door versie ${run.revision}`;
      drafts.push(await this.entries.draftReversalIn(tx, scope, entryId, { bookedOn: checked.bookedOn, reason }));
    }
    return drafts;
  }

  async #markReversed(tx: Transaction, scope: AdministrationScope, journalRunId: string, reversal: PostedEntry): Promise<void> {
    await updateRun(tx, scope, journalRunId, {
      state: 'reversed',
      reversalEntryId: reversal.entryId,
      reversedBy: actorOf(tx),
      reversedAt: this.clock.now(),
      findings: [],
    });
    await this.#record(tx, scope, 'journal_run.reversed', journalRunId, { voucherNumber: reversal.voucherNumber });
  }

  async #markBooked(
    tx: Transaction,
    scope: AdministrationScope,
    { run, checked }: RunFacts,
    { entry, isAutomatic, mode }: { entry: PostedEntry; isAutomatic: boolean; mode: CorrectionMode | null },
  ): Promise<void> {
    await updateRun(tx, scope, run.journalRunId, {
      state: 'booked',
      entryId: entry.entryId,
      reversalEntryId: null,
      reversedBy: null,
      reversedAt: null,
      reversalReason: null,
      bookedBy: actorOf(tx),
      bookedAt: this.clock.now(),
      isBookedAutomatically: isAutomatic,
      bookingNumber: run.bookingNumber + 1,
      findings: check(checked),
    });
    await this.report.askIn(tx, scope, run.journalRunId);
    const details = { voucherNumber: entry.voucherNumber, revision: run.revision, mode, isAutomatic };
    await this.#record(tx, scope, 'journal_run.booked', run.journalRunId, details);
  }

  /** A correction that leads to the same in the books: nothing is booked, and it counts as said already. */
  async #noDifference(tx: Transaction, scope: AdministrationScope, { run, booked }: RunFacts): Promise<BookedRun> {
    const sameAsJournalRunId = booked.at(-1)!.journalRunId;
    await updateRun(tx, scope, run.journalRunId, { state: 'unchanged', sameAsJournalRunId, findings: [] });
    await this.report.askIn(tx, scope, sameAsJournalRunId);
    await this.#record(tx, scope, 'journal_run.no_difference', run.journalRunId, { revision: run.revision });
    return { voucherNumber: null };
  }

  #record(tx: Transaction, scope: AdministrationScope, action: string, subjectId: string, details: Record<string, unknown>): Promise<void> {
    return this.audit.record(tx, { action, subjectKind: 'JournalRun', subjectId, administrationId: scope.administrationId, details });
  }
}

/** The person who acts; null for the system and for keys. */
export const actorOf = ({ scope: { actor } }: Transaction): string | null => (actor.kind === 'user' ? actor.userId : null);
