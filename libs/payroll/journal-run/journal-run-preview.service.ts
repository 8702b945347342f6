import { Inject, Injectable } from '@nestjs/common';
import { JournalEntryService } from '@loonbrug/ledger';
import { type Language, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { accountOf, type BookLine, bookLinesOf, type BookReference, differenceOf, sumsPerAccount } from './book-lines';
import { check } from './checks';
import { type CorrectionMode, draftEntryOf } from './entry-drafts';
import { isBlocked } from './finding';
import { tell } from './finding-texts';
import { JournalRunListService, type ToldRunDetail } from './journal-run-list.service';
import type {
  AccountChangeDto,
  CodeDto,
  CorrectionDto,
  EntryLineDto,
  JournalRunPreviewDto,
  PreviewLineDto,
} from './journal-run-preview.dto';
import type { JournalRun } from './journal-run.entity';
import { readRun } from './journal-run-rows';
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
      const mode = earlier.length > 0 ? (wish.correctionMode ?? facts.settings.correction_mode) : null;
      const bookedLines = await readBookLines(
        tx,
        scope,
        earlier.map(({ entryId }) => entryId),
      );
      const whole = bookLinesOf(facts.checked.lines, facts.checked.books);
      const lines = mode === 'difference' ? differenceOf(bookedLines, whole) : whole;
      const lastPeriod = await readLastPeriod(tx, scope, run);
      const names = await readNames(tx, scope);
      const findings = run.revision === null ? run.findings : check(facts.checked);
      return {
        run: await this.list.detailIn(tx, scope, journalRunId, wish.language),
        lines: facts.checked.lines.map((line, index) => previewLine(line, index, facts)),
        findings: findings.map((finding) => tell(finding, wish.language)),
        mayBeProcessed: run.revision !== null && bookable.includes(run.state) && !isBlocked(findings),
        entry: entryOf(facts, lines, { names, mode, bookedLines }),
        splits: splitPreview(facts.checked, names),
        balances: balancesOf(await this.#changes(tx, scope, facts, touchedBy({ bookedLines, whole, lastPeriod })), {
          whole,
          lastPeriod,
          names,
        }),
        correction: mode === null ? null : correctionOf(mode, earlier, { bookedLines, whole, names }),
      };
    });
  }

  /** Without a journal there is no draft; the balances are shown all the same. */
  async #changes(tx: Transaction, scope: AdministrationScope, { checked, run }: RunFacts, lines: readonly BookLine[]): Promise<Change[]> {
    const source = { kind: 'journal_run' as const, key: run.journalRunId };
    const draft = {
      journalId: checked.books.journal?.id ?? run.journalRunId,
      bookedOn: checked.bookedOn,
      description: 'preview',
      source,
      lines,
    };
    return this.entries.previewBalances(tx, scope, [draft]);
  }
}

/** What changes in the books, and an empty line for every account that the run or the last period has. */
const touchedBy = (sides: {
  bookedLines: readonly BookLine[];
  whole: readonly BookLine[];
  lastPeriod: ReadonlyMap<string, number> | null;
}): BookLine[] => [
  ...differenceOf(sides.bookedLines, sides.whole),
  ...[...sides.whole.map(({ accountId }) => accountId), ...(sides.lastPeriod?.keys() ?? [])].map((accountId) => ({
    accountId,
    costCentreId: null,
    costUnitId: null,
    amountCents: 0,
    description: '',
  })),
];

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

function entryOf(
  facts: RunFacts,
  lines: readonly BookLine[],
  { names, mode, bookedLines }: { names: Names; mode: CorrectionMode | null; bookedLines: readonly BookLine[] },
): JournalRunPreviewDto['entry'] {
  const { journal } = facts.checked.books;
  const draft = journal ? draftEntryOf(facts, bookedLines, mode) : null;
  return {
    journal: journal ? { code: journal.code, name: journal.name } : null,
    bookedOn: facts.checked.bookedOn,
    description: draft?.description ?? '',
    lines: lines.map((line) => entryLine(line, names)),
  };
}

const entryLine = (line: BookLine, names: Names): EntryLineDto => ({
  account: names.get(line.accountId)!,
  costCentre: line.costCentreId === null ? null : names.get(line.costCentreId)!,
  costUnit: line.costUnitId === null ? null : names.get(line.costUnitId)!,
  description: line.description,
  amountCents: line.amountCents,
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

function correctionOf(
  mode: CorrectionMode,
  earlier: readonly BookedRevision[],
  { bookedLines, whole, names }: { bookedLines: readonly BookLine[]; whole: readonly BookLine[]; names: Names },
): CorrectionDto {
  const booked = sumsPerAccount(bookedLines);
  const wanted = sumsPerAccount(whole);
  const accountIds = [...new Set([...booked.keys(), ...wanted.keys()])];
  const lines = accountIds.map((accountId) => {
    const bookedCents = booked.get(accountId) ?? 0;
    const newCents = wanted.get(accountId) ?? 0;
    return { account: names.get(accountId)!, bookedCents, newCents, differenceCents: newCents - bookedCents };
  });
  return {
    mode,
    vouchers: earlier.map(({ voucherNumber }) => voucherNumber),
    lines: lines.sort((one, other) => one.account.code.localeCompare(other.account.code)),
  };
}

/** Sums per account of what is booked of the last period of the same kind before this one; null when there is none. */
async function readLastPeriod(tx: Transaction, scope: AdministrationScope, run: JournalRun): Promise<Map<string, number> | null> {
  const rows = await tx.query<{ accountId: string; amountCents: number }>(
    `with booked as (
       select entry_id, period_ends_on from journal_run
       where portal_id = $1 and administration_id = $2 and state = 'booked' and period_kind = $3 and period_ends_on < $4)
     select line.account_id as "accountId", sum(line.amount_cents)::bigint as "amountCents"
     from booked join journal_line line on line.portal_id = $1 and line.administration_id = $2 and line.entry_id = booked.entry_id
     where booked.period_ends_on = (select max(period_ends_on) from booked) group by line.account_id`,
    [scope.portalId, scope.administrationId, run.periodKind, run.periodStartsOn],
  );
  return rows.length === 0 ? null : new Map(rows.map(({ accountId, amountCents }) => [accountId, amountCents]));
}

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
