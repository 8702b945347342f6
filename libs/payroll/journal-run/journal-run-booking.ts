import { Inject, Injectable } from '@nestjs/common';
import { type EntryDraft, JournalEntryService, type PostedEntry } from '@loonbrug/ledger';
import { AuditTrail, Clock, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { draftsOf, modeOf, planEntries } from './booking-plan';
import type { CorrectionMode } from './entry-drafts';
import { RunBlocked } from './journal-run.errors';
import { JournalRunReport } from './journal-run-report';
import { updateRun } from './journal-run-rows';
import { check } from './checks';
import { isBlocked } from './finding';
import { restorePayslips } from './reversal-consequences';
import { type BookedRevision, readBookLines, type RunFacts } from './run-facts';

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
    const mode = modeOf(facts.checked, earlier.length > 0 ? choice.mode : null);
    const planned = planEntries(facts.checked, mode === 'difference' ? await readBookLines(tx, scope, earlier) : [], mode);
    // Only a difference can be empty: checks forbid a run that comes to nothing where nothing was booked.
    if (planned.length === 0) return this.#noDifference(tx, scope, facts);
    const reversals = mode === 'reverse_and_book' ? await this.#reversalsOf(tx, scope, facts, earlier) : [];
    const posted = await this.entries.postIn(tx, scope, [...reversals, ...draftsOf(facts, planned, mode)]);
    const entries = posted.slice(reversals.length).map((entry, index) => ({ ...entry, belongsOn: planned[index]!.belongsOn }));
    if (mode === 'reverse_and_book') await this.#markReversed(tx, scope, earlier, posted);
    else await this.#markCorrected(tx, scope, earlier);
    await this.#keepEntries(tx, scope, facts.run.journalRunId, entries);
    const entry = entries.find(({ belongsOn }) => belongsOn === facts.run.periodEndsOn) ?? entries[0]!;
    await this.#markBooked(tx, scope, facts, { entry, entryCount: entries.length, isAutomatic: choice.isAutomatic, mode });
    return { voucherNumber: entry.voucherNumber };
  }

  async #reversalsOf(
    tx: Transaction,
    scope: AdministrationScope,
    { run, checked }: RunFacts,
    earlier: readonly BookedRevision[],
  ): Promise<EntryDraft[]> {
    const drafts: EntryDraft[] = [];
    for (const { entryId, belongsOn, bookedOn } of earlier) {
      const isOpen = checked.retro.periods.get(bookedOn)?.state === 'open';
      const day = belongsOn !== run.periodEndsOn && isOpen ? bookedOn : checked.bookedOn;
      drafts.push(
        await this.entries.draftReversalIn(tx, scope, entryId, { bookedOn: day, reason: `vervangen door versie ${run.revision}` }),
      );
    }
    return drafts;
  }

  #keepEntries(
    tx: Transaction,
    scope: AdministrationScope,
    journalRunId: string,
    entries: ReadonlyArray<PostedEntry & { belongsOn: string }>,
  ): Promise<unknown> {
    return tx.query(
      `insert into journal_run_entry (portal_id, administration_id, journal_run_id, entry_id, belongs_on)
       select $1, $2, $3, booked.* from unnest($4::uuid[], $5::date[]) as booked`,
      [
        scope.portalId,
        scope.administrationId,
        journalRunId,
        entries.map(({ entryId }) => entryId),
        entries.map(({ belongsOn }) => belongsOn),
      ],
    );
  }

  /** Each run of which entries were countered, with the counter-entry of its first. */
  async #markReversed(
    tx: Transaction,
    scope: AdministrationScope,
    earlier: readonly BookedRevision[],
    reversals: readonly PostedEntry[],
  ): Promise<void> {
    for (const [index, { journalRunId }] of earlier.entries())
      if (earlier.findIndex((entry) => entry.journalRunId === journalRunId) === index)
        await this.#markOneReversed(tx, scope, journalRunId, reversals[index]!);
  }

  /** Whoever planned to reverse one of them did not plan to reverse this correction. */
  async #markCorrected(tx: Transaction, scope: AdministrationScope, earlier: readonly BookedRevision[]): Promise<void> {
    for (const journalRunId of new Set(earlier.map((entry) => entry.journalRunId))) await updateRun(tx, scope, journalRunId, {});
  }

  async #markOneReversed(tx: Transaction, scope: AdministrationScope, journalRunId: string, reversal: PostedEntry): Promise<void> {
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
    { entry, entryCount, isAutomatic, mode }: { entry: PostedEntry; entryCount: number; isAutomatic: boolean; mode: CorrectionMode | null },
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
    await restorePayslips(tx, scope, run.chainId);
    await this.report.askIn(tx, scope, run.journalRunId);
    const details = { voucherNumber: entry.voucherNumber, revision: run.revision, mode, isAutomatic, entryCount };
    await this.#record(tx, scope, 'journal_run.booked', run.journalRunId, details);
  }

  /** A correction that leads to the same in the books: nothing is booked, and it counts as said already. */
  async #noDifference(tx: Transaction, scope: AdministrationScope, { run, booked }: RunFacts): Promise<BookedRun> {
    const sameAsJournalRunId = booked.at(-1)!.journalRunId;
    await updateRun(tx, scope, run.journalRunId, { state: 'unchanged', sameAsJournalRunId, findings: [] });
    await this.report.askUntoldIn(tx, scope, sameAsJournalRunId);
    await this.#record(tx, scope, 'journal_run.no_difference', run.journalRunId, { revision: run.revision });
    return { voucherNumber: null };
  }

  #record(tx: Transaction, scope: AdministrationScope, action: string, subjectId: string, details: Record<string, unknown>): Promise<void> {
    return this.audit.record(tx, { action, subjectKind: 'JournalRun', subjectId, administrationId: scope.administrationId, details });
  }
}

/** The person who acts; null for the system and for keys. */
export const actorOf = ({ scope: { actor } }: Transaction): string | null => (actor.kind === 'user' ? actor.userId : null);
