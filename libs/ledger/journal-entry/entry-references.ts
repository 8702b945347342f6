import type { LoonbrugError, Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { JournalKind } from '../journal/journal.entity';
import type { EntryDraft, LineDraft } from './entry-draft';
import * as errors from './journal-entry.errors';

interface Named {
  readonly id: string;
  readonly code: string;
  readonly isBlocked: boolean;
}

interface JournalReference extends Named {
  readonly kind: JournalKind;
}

export interface PeriodReference {
  readonly id: string;
  readonly number: number;
  readonly kind: 'opening' | 'regular' | 'correction';
  readonly startsOn: string;
  readonly endsOn: string;
  readonly state: 'open' | 'closed';
  readonly year: number;
  readonly yearStartsOn: string;
  readonly yearEndsOn: string;
}

/** An entry that is in the books already. */
export interface ExistingEntry {
  readonly entryId: string;
  readonly sourceKind: string;
  readonly sourceKey: string;
  /** Hexadecimal. */
  readonly fingerprint: string;
  readonly voucherNumber: string;
  readonly voucherSequence: number;
  readonly periodId: string;
}

/** A draft with the journal and period that it goes to. */
export interface ResolvedDraft {
  readonly draft: EntryDraft;
  readonly journal: JournalReference;
  readonly period: PeriodReference;
}

interface ReferenceRow {
  journals: JournalReference[] | null;
  accounts: Named[] | null;
  costCentres: Named[] | null;
  costUnits: Named[] | null;
  periods: PeriodReference[] | null;
  existing: ExistingEntry[] | null;
}

const existingColumns = `entry_id as "entryId", source_kind as "sourceKind", source_key as "sourceKey", encode(fingerprint, 'hex') as fingerprint,
  voucher_number as "voucherNumber", voucher_sequence as "voucherSequence", period_id as "periodId"`;

// PostgreSQL checks each line's foreign key with a plan that a session keeps. Made while journal_entry is small, or analysed while empty, that plan would
// read the whole table for every line, for as long as the session lives. Without whole-table scans in posting transactions it can only be the index.
const indexesOnly = `set_config('enable_seqscan', 'off', true) as "indexesOnly",`;

// One round trip for everything that the drafts name. Row by row the periods are locked in the order of their keys.
const statement = (lock: 'for share of period' | '', setting: string): string => `
  select ${setting}
    (select json_agg(found) from (select journal_id as id, code, kind, is_blocked as "isBlocked" from journal
      where portal_id = $1 and administration_id = $2 and journal_id = any($3::uuid[])) found) as journals,
    (select json_agg(found) from (select account_id as id, code, is_blocked as "isBlocked" from account
      where portal_id = $1 and administration_id = $2 and account_id = any($4::uuid[])) found) as accounts,
    (select json_agg(found) from (select cost_centre_id as id, code, is_blocked as "isBlocked" from cost_centre
      where portal_id = $1 and administration_id = $2 and cost_centre_id = any($5::uuid[])) found) as "costCentres",
    (select json_agg(found) from (select cost_unit_id as id, code, is_blocked as "isBlocked" from cost_unit
      where portal_id = $1 and administration_id = $2 and cost_unit_id = any($6::uuid[])) found) as "costUnits",
    (select json_agg(found) from (
      select period_id as id, number, kind, period.starts_on as "startsOn", period.ends_on as "endsOn", state,
        fiscal_year.year, fiscal_year.starts_on as "yearStartsOn", fiscal_year.ends_on as "yearEndsOn"
      from period join fiscal_year using (portal_id, administration_id, fiscal_year_id)
      where portal_id = $1 and administration_id = $2 and (period_id = any($7::uuid[])
        or (kind = 'regular' and exists (select from unnest($8::date[]) as wanted(on_day) where on_day between period.starts_on and period.ends_on)))
      order by period_id ${lock}) found) as periods,
    (select json_agg(found) from (select booked.* from unnest($9::text[], $10::text[]) as wanted(source_kind, source_key) cross join lateral (
      select ${existingColumns} from journal_entry
      where portal_id = $1 and administration_id = $2 and source_kind = wanted.source_kind and source_key = wanted.source_key limit 1) booked) found) as existing`;

const forPosting = statement('for share of period', indexesOnly);
const forReading = statement('', '');

const unique = (values: ReadonlyArray<string | null | undefined>): string[] => [
  ...new Set(values.filter((value) => typeof value === 'string')),
];

const byId = <Reference extends { id: string }>(references: readonly Reference[] | null): Map<string, Reference> =>
  new Map((references ?? []).map((reference) => [reference.id, reference]));

export const sourceOf = (kind: string, key: string): string => `${kind}:${key}`;

/** The rows of the books that drafts name, read at once. */
export class EntryReferences {
  private constructor(
    private readonly journals: ReadonlyMap<string, JournalReference>,
    private readonly accounts: ReadonlyMap<string, Named>,
    private readonly costCentres: ReadonlyMap<string, Named>,
    private readonly costUnits: ReadonlyMap<string, Named>,
    private readonly lists: { periods: readonly PeriodReference[]; existing: ReadonlyMap<string, ExistingEntry> },
  ) {}

  /** Locks the periods against closing until the transaction ends; a read-only transaction passes `isPosting: false`. */
  static async readIn(
    tx: Transaction,
    scope: AdministrationScope,
    drafts: readonly EntryDraft[],
    { isPosting }: { isPosting: boolean },
  ): Promise<EntryReferences> {
    const lines = drafts.flatMap((draft) => draft.lines);
    const row = await tx.one<ReferenceRow>(isPosting ? forPosting : forReading, [
      scope.portalId,
      scope.administrationId,
      unique(drafts.map((draft) => draft.journalId)),
      unique(lines.map((line) => line.accountId)),
      unique(lines.map((line) => line.costCentreId)),
      unique(lines.map((line) => line.costUnitId)),
      unique(drafts.map((draft) => draft.periodId)),
      unique(drafts.map((draft) => (draft.periodId === undefined ? draft.bookedOn : undefined))),
      drafts.map((draft) => draft.source.kind),
      drafts.map((draft) => draft.source.key),
    ]);
    const existing = new Map((row.existing ?? []).map((entry) => [sourceOf(entry.sourceKind, entry.sourceKey), entry]));
    return new EntryReferences(byId(row.journals), byId(row.accounts), byId(row.costCentres), byId(row.costUnits), {
      periods: row.periods ?? [],
      existing,
    });
  }

  existingOf(draft: EntryDraft): ExistingEntry | undefined {
    return this.lists.existing.get(sourceOf(draft.source.kind, draft.source.key));
  }

  /** Everything in the books that forbids the draft. */
  problemsOf(draft: EntryDraft): LoonbrugError[] {
    return [...this.#problemsOfJournal(draft), ...this.#problemsOfPeriod(draft), ...this.#problemsOfLines(draft)];
  }

  /** A draft without problems, with where it goes. */
  resolve(draft: EntryDraft): ResolvedDraft {
    const [problem] = this.problemsOf(draft);
    if (problem) throw problem;
    return { draft, journal: this.journals.get(draft.journalId.toLowerCase())!, period: this.periodOf(draft)! };
  }

  /** The named period, or the regular one that contains the date. */
  periodOf(draft: EntryDraft): PeriodReference | undefined {
    const { periods } = this.lists;
    if (draft.periodId !== undefined) return periods.find((period) => period.id === draft.periodId?.toLowerCase());
    return periods.find((period) => period.kind === 'regular' && period.startsOn <= draft.bookedOn && draft.bookedOn <= period.endsOn);
  }

  #problemsOfJournal(draft: EntryDraft): LoonbrugError[] {
    const journal = this.journals.get(draft.journalId.toLowerCase());
    if (!journal) return [errors.journalUnknown(draft.journalId)];
    const problems: LoonbrugError[] = [];
    if (journal.isBlocked && !isReversal(draft)) problems.push(errors.journalBlocked(journal.code));
    if (draft.requiredJournalKind !== undefined && journal.kind !== draft.requiredJournalKind)
      problems.push(errors.journalKindDiffers(journal.code, journal.kind, draft.requiredJournalKind));
    return problems;
  }

  #problemsOfPeriod(draft: EntryDraft): LoonbrugError[] {
    const period = this.periodOf(draft);
    if (!period) return [draft.periodId === undefined ? errors.noPeriod(draft.bookedOn) : errors.periodUnknown(draft.periodId)];
    const problems: LoonbrugError[] = [];
    const journal = this.journals.get(draft.journalId.toLowerCase());
    if (journal && (journal.kind === 'opening') !== (period.kind === 'opening'))
      problems.push(errors.openingOnly(journal.code, period.number));
    if (period.state === 'closed') problems.push(errors.periodClosed(period.year, period.number));
    if (draft.bookedOn < period.yearStartsOn || draft.bookedOn > period.yearEndsOn)
      problems.push(errors.dateOutsideFiscalYear(draft.bookedOn, period.year));
    return problems;
  }

  #problemsOfLines(draft: EntryDraft): LoonbrugError[] {
    const mayUseBlocked = isReversal(draft);
    return draft.lines.flatMap((line, index) =>
      this.#namedBy(line).flatMap(({ id, found, unknown, blocked }) => {
        if (id === null || id === undefined) return [];
        const reference = found.get(id.toLowerCase());
        if (!reference) return [unknown(index + 1)];
        return reference.isBlocked && !mayUseBlocked ? [blocked(index + 1, reference.code)] : [];
      }),
    );
  }

  #namedBy(line: LineDraft) {
    return [
      { id: line.accountId, found: this.accounts, unknown: errors.accountUnknown, blocked: errors.accountBlocked },
      { id: line.costCentreId, found: this.costCentres, unknown: errors.costCentreUnknown, blocked: errors.costCentreBlocked },
      { id: line.costUnitId, found: this.costUnits, unknown: errors.costUnitUnknown, blocked: errors.costUnitBlocked },
    ];
  }
}

// A counter-entry undoes what was booked while the account or journal was still open, so a block doesn't stop it.
const isReversal = (draft: EntryDraft): boolean => draft.source.kind === 'reversal';
