import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, LoonbrugError, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { TrialBalanceService } from '../account/trial-balance.service';
import { type BalancePreview, changesOf } from './balance-preview';
import { type EntryDraft, fingerprintOf, problemsOfDraft } from './entry-draft';
import { EntryReferences, type ExistingEntry, type ResolvedDraft, sourceOf } from './entry-references';
import { alreadyReversed, notBooked, sourceAlreadyPosted, sourceTwiceInBatch } from './journal-entry.errors';
import { postingFailureOf } from './posting-failure';
import { type BookedRow, bookIn, lockCountersIn } from './posting-statement';
import { draftReversalIn, type ReversalInput } from './reversal';

/** An entry in the books. */
export interface PostedEntry {
  readonly entryId: string;
  /** Journal code, year and at least four digits: LON-2026-0031. */
  readonly voucherNumber: string;
  readonly voucherSequence: number;
  readonly periodId: string;
  /** False where the source was booked before, with the same content. */
  readonly isNew: boolean;
}

/** What became of one draft of a batch. */
export type PostingResult = { readonly entry: PostedEntry } | { readonly problem: LoonbrugError };

const attempts = 3;

/** Books entries: set-based, each source once, numbers without gaps. An entry exists only when it is booked; it never changes and never goes. */
@Injectable()
export class JournalEntryService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(TrialBalanceService) private readonly trialBalances: TrialBalanceService,
  ) {}

  /**
   * Books drafts in the caller's transaction, all or none; answers in their order. Post once per transaction, with everything in one batch:
   * locks are taken sorted by key per call (periods, counters, totals), and the transaction must hold no lock that another poster takes later.
   * Throws the first problem found (`ledger.entry_not_balanced`, `ledger.period_closed` … see journal-entry.errors.ts), after which the transaction must end.
   */
  async postIn(tx: Transaction, scope: AdministrationScope, drafts: readonly EntryDraft[]): Promise<PostedEntry[]> {
    if (drafts.length === 0) return [];
    for (const draft of drafts) throwFirst(problemsOfDraft(draft));
    const batch = bySource(drafts);
    const references = await EntryReferences.readIn(tx, scope, batch, { isPosting: true });
    const posted = new Map<string, PostedEntry>();
    const resolved: ResolvedDraft[] = [];
    for (const draft of batch) {
      const existing = references.existingOf(draft);
      if (existing) posted.set(keyOf(draft), unchanged(draft, existing));
      else resolved.push(references.resolve(draft));
    }
    for (const [key, entry] of await this.#book(tx, scope, resolved)) posted.set(key, entry);
    return inOrder(drafts, posted);
  }

  /**
   * Books drafts in a transaction of its own. Where one is refused, each is tried by itself, so that every draft has its own result.
   * Harmless when repeated: what was booked comes back with `isNew` false. A database that doesn't answer throws.
   */
  async post(scope: AdministrationScope, drafts: readonly EntryDraft[]): Promise<PostingResult[]> {
    try {
      const entries = await this.#postWhole(scope, drafts);
      return entries.map((entry) => ({ entry }));
    } catch (error) {
      if (!(error instanceof LoonbrugError)) throw error;
      if (drafts.length === 1) return [{ problem: error }];
    }
    const results: PostingResult[] = [];
    for (const draft of drafts) results.push(...(await this.post(scope, [draft])));
    return results;
  }

  /** Everything that forbids booking a draft now, without booking it; also in a read-only transaction. */
  async problemsIn(tx: Transaction, scope: AdministrationScope, draft: EntryDraft): Promise<LoonbrugError[]> {
    const own = problemsOfDraft(draft);
    if (own.some((problem) => problem.code === 'ledger.draft_malformed')) return own;
    const references = await EntryReferences.readIn(tx, scope, [draft], { isPosting: false });
    return [...own, ...references.problemsOf(draft)];
  }

  /**
   * The balance of each account that drafts touch, before and after, in the fiscal year that they would go to; also in a read-only transaction.
   * Books nothing and checks nothing: see problemsIn.
   */
  async previewBalances(tx: Transaction, scope: AdministrationScope, drafts: readonly EntryDraft[]): Promise<BalancePreview[]> {
    const references = await EntryReferences.readIn(tx, scope, drafts, { isPosting: false });
    const placed = drafts.map((draft) => ({ draft, year: references.periodOf(draft)?.year ?? Number(draft.bookedOn.slice(0, 4)) }));
    const previews: BalancePreview[] = [];
    for (const [year, changes] of changesOf(placed)) {
      const before = await this.trialBalances.balancesIn(tx, scope, year, [...changes.keys()]);
      for (const [accountId, changeCents] of changes) {
        const beforeCents = before.get(accountId) ?? 0;
        previews.push({ year, accountId, beforeCents, changeCents, afterCents: beforeCents + changeCents });
      }
    }
    return previews;
  }

  /**
   * The counter-entry of an entry as a draft, to be posted in one batch with what replaces it (then `reverseIn` is not needed).
   * Throws `request.not_found` and `ledger.already_reversed`.
   */
  draftReversalIn(tx: Transaction, scope: AdministrationScope, entryId: string, input: ReversalInput): Promise<EntryDraft> {
    return draftReversalIn(tx, scope, entryId, input);
  }

  /** Books the counter-entry in the caller's transaction, with an audit record; an entry is reversed once at most. Blocks do not stop it, a closed period does. */
  async reverseIn(tx: Transaction, scope: AdministrationScope, entryId: string, input: ReversalInput): Promise<PostedEntry> {
    const draft = await draftReversalIn(tx, scope, entryId, input);
    const reversal = await this.#postReversal(tx, scope, draft);
    await this.audit.record(tx, {
      action: 'journal_entry.reversed',
      subjectKind: 'JournalEntry',
      subjectId: entryId,
      administrationId: scope.administrationId,
      details: { reversalEntryId: reversal.entryId, voucherNumber: reversal.voucherNumber },
    });
    return reversal;
  }

  /** The same in a transaction of its own. */
  reverse(scope: AdministrationScope, entryId: string, input: ReversalInput): Promise<PostedEntry> {
    return this.database.transaction(scope, (tx) => this.reverseIn(tx, scope, entryId, input));
  }

  async #postReversal(tx: Transaction, scope: AdministrationScope, draft: EntryDraft): Promise<PostedEntry> {
    try {
      const [reversal] = await this.postIn(tx, scope, [draft]);
      if (reversal?.isNew) return reversal;
      throw alreadyReversed(reversal!.voucherNumber);
    } catch (error) {
      // Somebody else's reversal, with another date or reason, committed while we waited for the counter.
      if (!(error instanceof LoonbrugError) || error.code !== 'ledger.source_already_posted') throw error;
      throw alreadyReversed(String(error.details['voucherNumber']));
    }
  }

  async #postWhole(scope: AdministrationScope, drafts: readonly EntryDraft[]): Promise<PostedEntry[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.database.transaction(scope, (tx) => this.postIn(tx, scope, drafts));
      } catch (error) {
        if (attempt === attempts || !(error instanceof LoonbrugError) || error.code !== 'ledger.posted_meanwhile') throw error;
      }
    }
  }

  async #book(tx: Transaction, scope: AdministrationScope, resolved: readonly ResolvedDraft[]): Promise<Map<string, PostedEntry>> {
    if (resolved.length === 0) return new Map();
    const rows = await this.#guarded(async () => {
      await lockCountersIn(tx, scope, resolved);
      return bookIn(tx, scope, resolved);
    });
    const booked = new Map(rows.map((row) => [keyOf(resolved[row.ordinal - 1]!.draft), newEntry(row)]));
    const left = resolved.map(({ draft }) => draft).filter((draft) => !booked.has(keyOf(draft)));
    if (left.length === 0) return booked;
    // Somebody else booked the same source while we waited for the counter.
    const references = await EntryReferences.readIn(tx, scope, left, { isPosting: false });
    for (const draft of left) {
      const existing = references.existingOf(draft);
      if (!existing) throw notBooked(draft.source.key);
      booked.set(keyOf(draft), unchanged(draft, existing));
    }
    return booked;
  }

  async #guarded(work: () => Promise<BookedRow[]>): Promise<BookedRow[]> {
    try {
      return await work();
    } catch (error) {
      throw postingFailureOf(error) ?? error;
    }
  }
}

const keyOf = (draft: EntryDraft): string => sourceOf(draft.source.kind, draft.source.key);

function throwFirst(problems: readonly LoonbrugError[]): void {
  if (problems[0]) throw problems[0];
}

// A source that comes twice in one batch is booked once; the second must say the same.
function bySource(drafts: readonly EntryDraft[]): EntryDraft[] {
  const batch = new Map<string, EntryDraft>();
  for (const draft of drafts) {
    const first = batch.get(keyOf(draft));
    if (first === undefined) batch.set(keyOf(draft), draft);
    else if (!fingerprintOf(first).equals(fingerprintOf(draft))) throw sourceTwiceInBatch(draft.source.key);
  }
  return [...batch.values()];
}

function inOrder(drafts: readonly EntryDraft[], posted: ReadonlyMap<string, PostedEntry>): PostedEntry[] {
  const answered = new Set<string>();
  return drafts.map((draft) => {
    const key = keyOf(draft);
    const entry = posted.get(key);
    if (!entry) throw notBooked(draft.source.key);
    const isRepeat = answered.has(key);
    answered.add(key);
    return isRepeat ? { ...entry, isNew: false } : entry;
  });
}

const newEntry = ({ entryId, voucherNumber, voucherSequence, periodId }: BookedRow): PostedEntry => ({
  entryId,
  voucherNumber,
  voucherSequence,
  periodId,
  isNew: true,
});

function unchanged(draft: EntryDraft, existing: ExistingEntry): PostedEntry {
  if (existing.fingerprint !== fingerprintOf(draft).toString('hex')) throw sourceAlreadyPosted(existing.voucherNumber);
  const { entryId, voucherNumber, voucherSequence, periodId } = existing;
  return { entryId, voucherNumber, voucherSequence, periodId, isNew: false };
}
