import { Inject, Injectable } from '@nestjs/common';
import { JournalEntryService } from '@loonbrug/ledger';
import { type Language, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { accountOf, type BookLine, type BookReference, sumsPerAccount } from './book-lines';
import { type BelongingLine, draftsOf, modeOf, type PlannedEntry, planEntries, wantedLinesOf } from './booking-plan';
import { check } from './checks';
import type { CorrectionMode } from './entry-drafts';
import { isBlocked } from './finding';
import { tell } from './finding-texts';
import { JournalRunListService, type ToldRunDetail } from './journal-run-list.service';
import type {
  AccountChangeDto,
  CodeDto,
  CorrectionDto,
  CorrectionLineDto,
  EntryLineDto,
  JournalRunPreviewDto,
  PreviewEntryDto,
  PreviewLineDto,
} from './journal-run-preview.dto';
import { readChain, readRun } from './journal-run-rows';
import { readLastPeriod } from './last-period';
import { currentOf } from './revision';
import { type BookedRevision, readBookLines, readFacts, type RunFacts } from './run-facts';
import { splitPreview } from './split-preview';

export interface PreviewWish {
  readonly correctionMode?: CorrectionMode;
  readonly bookedOn?: string;
  readonly language: Language;
}

type UnnamedPreview = Omit<JournalRunPreviewDto, 'run'> & { readonly run: ToldRunDetail };
type Names = ReadonlyMap<string, CodeDto>;
type Change = Omit<AccountChangeDto, 'account' | 'lastPeriodCents' | 'sinceLastPeriodCents'> & { accountId: string };

const bookable: readonly string[] = ['fetched', 'to_review', 'blocked', 'refused', 'reversed'];

/** [Toon]: the entry as it would be booked, with everything that somebody wants to know first. Books nothing. */
@Injectable()
export class JournalRunPreview {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(JournalEntryService) private readonly entries: JournalEntryService,
    @Inject(JournalRunListService) private readonly list: JournalRunListService,
  ) {}

  /** Throws NotFound. */
  async preview(scope: AdministrationScope, journalRunId: string, wish: PreviewWish): Promise<JournalRunPreviewDto> {
    const shown = await this.#preview(scope, journalRunId, wish);
    return { ...shown, run: await this.list.withNames(shown.run) };
  }

  #preview(scope: AdministrationScope, journalRunId: string, wish: PreviewWish): Promise<UnnamedPreview> {
    return this.database.read(scope, async (tx) => {
      const run = await readRun(tx, scope, journalRunId);
      const facts = await readFacts(tx, scope, run, { bookedOn: wish.bookedOn });
      const earlier = facts.booked.filter((revision) => revision.journalRunId !== journalRunId && run.state !== 'booked');
      const wished = earlier.length > 0 ? (wish.correctionMode ?? facts.settings.correction_mode) : null;
      const mode = modeOf(facts.checked, wished);
      const bookedLines = await readBookLines(tx, scope, earlier);
      const whole = wantedLinesOf(facts.checked);
      const planned = planEntries(facts.checked, bookedLines, mode);
      const lastPeriod = await readLastPeriod(tx, scope, run);
      const names = await readNames(tx, scope);
      const counts = currentOf(await readChain(tx, scope, run.chainId))?.journalRunId === journalRunId;
      const findings = run.revision === null ? run.findings : check(facts.checked);
      const [entry, ...otherEntries] = entriesOf(facts, planned, { names, mode });
      const changes = await this.#changes(tx, scope, facts, touchedBy({ planned, mode, bookedLines, whole, lastPeriod }));
      return {
        run: await this.list.detailIn(tx, scope, journalRunId, wish.language),
        lines: facts.checked.lines.map((line, index) => previewLine(line, index, facts)),
        findings: findings.map((finding) => tell(finding, wish.language)),
        mayBeProcessed: run.revision !== null && bookable.includes(run.state) && counts && !isBlocked(findings),
        entry: entry!,
        otherEntries,
        splits: splitPreview(facts.checked, names),
        balances: balancesOf(changes, { whole, lastPeriod, names }),
        correction: wished === null ? null : correctionOf(wished, earlier, { bookedLines, whole, names }),
      };
    });
  }

  /** Without a journal there is no draft; the balances are shown all the same. */
  async #changes(tx: Transaction, scope: AdministrationScope, { checked, run }: RunFacts, parts: readonly DatedLines[]): Promise<Change[]> {
    const source = { kind: 'journal_run' as const, key: run.journalRunId };
    const journalId = checked.books.journal?.id ?? run.journalRunId;
    return this.entries.previewBalances(
      tx,
      scope,
      parts.map(({ bookedOn, lines }) => ({ journalId, bookedOn, description: 'preview', source, lines })),
    );
  }
}

interface DatedLines {
  readonly bookedOn: string;
  readonly lines: readonly BookLine[];
}

/** What changes in the books, entry by entry, and an empty line for every account that the run or the last period has. */
function touchedBy(sides: {
  planned: readonly PlannedEntry[];
  mode: CorrectionMode | null;
  bookedLines: readonly BookLine[];
  whole: readonly BookLine[];
  lastPeriod: ReadonlyMap<string, number> | null;
}): DatedLines[] {
  const [first] = sides.planned;
  const accountIds = [...sides.whole.map(({ accountId }) => accountId), ...(sides.lastPeriod?.keys() ?? [])];
  const empty = accountIds.map((accountId) => ({ accountId, ...nowhere, amountCents: 0 }));
  // Reversed and booked anew, the books change by the difference.
  const taken = sides.mode === 'reverse_and_book' ? sides.bookedLines.map((line) => ({ ...line, amountCents: 0 - line.amountCents })) : [];
  return sides.planned.map((entry) => (entry === first ? { ...entry, lines: [...entry.lines, ...taken, ...empty] } : entry));
}

const nowhere = { costCentreId: null, costUnitId: null, description: '' };

const previewLine = (line: RunFacts['checked']['lines'][number], index: number, { checked: { books } }: RunFacts): PreviewLineDto => ({
  lineNumber: index + 1,
  loketCode: line.accountCode,
  loketName: line.accountName,
  account: codeOf(accountOf(books, line)),
  costCentre: line.costCentreCode === null ? null : { code: line.costCentreCode, name: line.costCentreName ?? '' },
  costUnit: line.costUnitCode === null ? null : { code: line.costUnitCode, name: line.costUnitName ?? '' },
  component: line.componentName,
  amountCents: line.amountCents,
});

const codeOf = (reference: BookReference | undefined): CodeDto | null =>
  reference ? { code: reference.code, name: reference.name } : null;

/** The entries as they would be booked, the run's own period first; one without lines where nothing would be booked. */
function entriesOf(
  facts: RunFacts,
  planned: readonly PlannedEntry[],
  { names, mode }: { names: Names; mode: CorrectionMode | null },
): PreviewEntryDto[] {
  const { run, checked } = facts;
  const { journal } = checked.books;
  const drafts = journal ? draftsOf(facts, planned, mode) : [];
  const entries = planned.map(({ belongsOn, bookedOn, lines }, index) => ({
    journal: journal ? { code: journal.code, name: journal.name } : null,
    belongsOn,
    bookedOn,
    description: drafts[index]?.description ?? '',
    lines: lines.map((line) => entryLine(line, names)),
  }));
  return entries.length > 0
    ? entries
    : [{ journal: null, belongsOn: run.periodEndsOn, bookedOn: checked.bookedOn, description: '', lines: [] }];
}

const entryLine = (line: BookLine, names: Names): EntryLineDto => ({
  ...dimensionsOf(line, names),
  description: line.description,
  amountCents: line.amountCents,
});

const dimensionsOf = (
  { accountId, costCentreId, costUnitId }: BookLine,
  names: Names,
): Pick<EntryLineDto, 'account' | 'costCentre' | 'costUnit'> => ({
  account: names.get(accountId)!,
  costCentre: costCentreId === null ? null : names.get(costCentreId)!,
  costUnit: costUnitId === null ? null : names.get(costUnitId)!,
});

/** Per account that the run or the last period touches, in the order of the chart. */
function balancesOf(
  changes: readonly Change[],
  { whole, lastPeriod, names }: { whole: readonly BookLine[]; lastPeriod: ReadonlyMap<string, number> | null; names: Names },
): AccountChangeDto[] {
  const now = sumsPerAccount(whole);
  const rows = changes.map(({ accountId, beforeCents, changeCents, afterCents }) => ({
    account: names.get(accountId)!,
    beforeCents,
    changeCents,
    afterCents,
    lastPeriodCents: lastPeriod ? (lastPeriod.get(accountId) ?? 0) : null,
    sinceLastPeriodCents: lastPeriod ? (now.get(accountId) ?? 0) - (lastPeriod.get(accountId) ?? 0) : null,
  }));
  return rows.sort((one, other) => one.account.code.localeCompare(other.account.code));
}

interface Place {
  readonly line: BelongingLine;
  bookedCents: number;
  newCents: number;
}

/** Per period, account, cost centre and cost unit: what is booked, what is new, and the difference. */
function correctionOf(
  mode: CorrectionMode,
  earlier: readonly BookedRevision[],
  { bookedLines, whole, names }: { bookedLines: readonly BelongingLine[]; whole: readonly BelongingLine[]; names: Names },
): CorrectionDto {
  const places = new Map<string, Place>();
  const placeOf = (line: BelongingLine): Place => {
    const key = [line.belongsOn, line.accountId, line.costCentreId, line.costUnitId].join('/');
    const place = places.get(key) ?? { line, bookedCents: 0, newCents: 0 };
    places.set(key, place);
    return place;
  };
  for (const line of bookedLines) placeOf(line).bookedCents += line.amountCents;
  for (const line of whole) placeOf(line).newCents += line.amountCents;
  const lines = [...places.values()].map(({ line, bookedCents, newCents }) => ({
    ...dimensionsOf(line, names),
    belongsOn: line.belongsOn,
    bookedCents,
    newCents,
    differenceCents: newCents - bookedCents,
  }));
  return { mode, vouchers: earlier.map(({ voucherNumber }) => voucherNumber), lines: lines.sort(inOrderOfPlace) };
}

const inOrderOfPlace = (one: CorrectionLineDto, other: CorrectionLineDto): number => compareAll(orderOf(one), orderOf(other));

const orderOf = ({ belongsOn, account, costCentre, costUnit }: CorrectionLineDto): string[] => [
  belongsOn,
  account.code,
  costCentre?.code ?? '',
  costUnit?.code ?? '',
];

/** The first that differs decides. */
const compareAll = (one: readonly string[], other: readonly string[]): number =>
  one.map((part, index) => part.localeCompare(other[index]!)).find((order) => order !== 0) ?? 0;

/** Codes and names of everything in the books that a line can name, by id. */
async function readNames(tx: Transaction, scope: AdministrationScope): Promise<Names> {
  const rows = await tx.query<CodeDto & { id: string }>(
    `select account_id as id, code, name from account where portal_id = $1 and administration_id = $2
     union all select cost_centre_id, code, name from cost_centre where portal_id = $1 and administration_id = $2
     union all select cost_unit_id, code, name from cost_unit where portal_id = $1 and administration_id = $2`,
    [scope.portalId, scope.administrationId],
  );
  return new Map(rows.map(({ id, code, name }) => [id, { code, name }]));
}
