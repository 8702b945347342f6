import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { LineDraft } from './entry-draft';
import { noOpeningJournal, openingAccountKind, openingBalanceCarried, openingBalanceExists } from './journal-entry.errors';
import { JournalEntryService, type PostedEntry } from './journal-entry.service';
import type { NewOpeningBalanceDto } from './manual-entry.dto';
import { draftLines } from './manual-lines';
import type { OpeningBalanceDto } from './opening-balance.dto';

interface OpeningState extends OpeningBalanceDto {
  periodId: string;
  startsOn: string;
  /** Opening balances of this year so far, also those that were reversed. */
  entered: number;
  journalId: string | null;
}

const state = `
  with opened as (
    select entry_id, voucher_number, exists (select from journal_entry undoing where undoing.portal_id = $1 and undoing.administration_id = $2
      and undoing.reverses_entry_id = entry.entry_id) as is_reversed
    from journal_entry entry join period using (portal_id, administration_id, period_id) join fiscal_year using (portal_id, administration_id, fiscal_year_id)
    where portal_id = $1 and administration_id = $2 and year = $3 and period.kind = 'opening' and entry.reverses_entry_id is null
  )
  select year, period_id as "periodId", period.starts_on as "startsOn",
    (select max(counter.year) from voucher_counter counter where counter.portal_id = $1 and counter.administration_id = $2
      and counter.year < $3 and last_number > 0) as "carriedFromYear",
    (select count(*) from opened) as entered,
    (select entry_id from opened where not is_reversed limit 1) as "entryId",
    (select voucher_number from opened where not is_reversed limit 1) as "voucherNumber",
    (select journal_id from journal where journal.portal_id = $1 and journal.administration_id = $2 and journal.kind = 'opening' and not is_blocked
      order by code collate "C" limit 1) as "journalId"
  from fiscal_year join period using (portal_id, administration_id, fiscal_year_id)
  where portal_id = $1 and administration_id = $2 and year = $3 and period.kind = 'opening'`;

/** The balances with which books begin: one entry in period 0 of the first year, replaced only by reversing it. */
@Injectable()
export class OpeningBalanceService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(JournalEntryService) private readonly entries: JournalEntryService,
  ) {}

  /** Throws `request.not_found` for a year without an opening period. */
  async of(scope: AdministrationScope, year: number): Promise<OpeningBalanceDto> {
    const { carriedFromYear, entryId, voucherNumber } = await this.database.read(scope, (tx) => this.#stateIn(tx, scope, year));
    return { year, carriedFromYear, entryId, voucherNumber };
  }

  /**
   * Books the opening balance of a year. Throws `ledger.opening_balance_carried` where an earlier year has entries, `ledger.opening_balance_exists`
   * until the one before is reversed, `ledger.opening_account_kind`, `ledger.no_opening_journal` and what forbids a draft.
   */
  book(scope: AdministrationScope, { year, description, lines: entered }: NewOpeningBalanceDto): Promise<PostedEntry> {
    const lines = draftLines(entered);
    return this.database.transaction(scope, async (tx) => {
      // One at a time: whoever waits here sees the other's entry.
      const key = [scope.portalId, scope.administrationId, year];
      await tx.query('select from fiscal_year where portal_id = $1 and administration_id = $2 and year = $3 for no key update', key);
      const opening = await this.#stateIn(tx, scope, year);
      if (opening.carriedFromYear !== null) throw openingBalanceCarried(year, opening.carriedFromYear);
      if (opening.voucherNumber !== null) throw openingBalanceExists(year, opening.voucherNumber);
      if (opening.journalId === null) throw noOpeningJournal();
      await this.#checkKinds(tx, scope, lines);
      const { journalId, periodId, startsOn: bookedOn } = opening;
      const source = { kind: 'manual' as const, key: `opening:${year}:${opening.entered + 1}` };
      const draft = { journalId, periodId, bookedOn, description, lines, source, requiredJournalKind: 'opening' as const };
      const [entry] = await this.entries.postIn(tx, scope, [draft]);
      await this.#record(tx, scope, entry!, year);
      return entry!;
    });
  }

  async #stateIn(tx: Transaction, scope: AdministrationScope, year: number): Promise<OpeningState> {
    const found = await tx.maybeOne<OpeningState>(state, [scope.portalId, scope.administrationId, year]);
    if (!found) throw new NotFound('FiscalYear');
    return found;
  }

  async #checkKinds(tx: Transaction, scope: AdministrationScope, lines: readonly LineDraft[]): Promise<void> {
    const others = await tx.query<{ accountId: string; code: string }>(
      `select account_id as "accountId", code from account
       where portal_id = $1 and administration_id = $2 and account_id = any($3::uuid[]) and kind <> 'balance'`,
      [scope.portalId, scope.administrationId, lines.map((line) => line.accountId)],
    );
    const codes = new Map(others.map(({ accountId, code }) => [accountId, code]));
    const wrong = lines.findIndex((line) => codes.has(line.accountId.toLowerCase()));
    if (wrong >= 0) throw openingAccountKind(wrong + 1, codes.get(lines[wrong]!.accountId.toLowerCase())!);
  }

  #record(tx: Transaction, scope: AdministrationScope, { entryId, voucherNumber }: PostedEntry, year: number): Promise<void> {
    const { administrationId } = scope;
    return this.audit.record(tx, {
      action: 'opening_balance.booked',
      subjectKind: 'JournalEntry',
      subjectId: entryId,
      administrationId,
      details: { voucherNumber, year },
    });
  }
}
