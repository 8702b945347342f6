import { Inject, Injectable } from '@nestjs/common';
import { UserAccountService } from '@loonbrug/auth';
import { NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { likePattern } from '../page.dto';
import type { JournalEntryDto, JournalEntryPageDto, JournalEntryQuery, JournalEntryRowDto, JournalLineDto } from './journal-entry.dto';

const columns = `entry.entry_id as "entryId", entry.voucher_number as "voucherNumber", entry.journal_id as "journalId", journal.code as "journalCode",
  entry.period_id as "periodId", entry.voucher_year as year, period.number as "periodNumber", entry.booked_on as "bookedOn", entry.description,
  entry.source_kind as "sourceKind", entry.line_count as "lineCount", entry.total_debit_cents as "totalDebitCents",
  entry.reverses_entry_id as "reversesEntryId", reversal.entry_id as "reversedByEntryId", reversal.voucher_number as "reversedByVoucherNumber",
  entry.created_by as "createdBy", entry.created_at as "createdAt"`;
const joinJournal =
  'join journal on journal.portal_id = entry.portal_id and journal.administration_id = entry.administration_id and journal.journal_id = entry.journal_id';
const joins = `${joinJournal}
  join period on period.portal_id = entry.portal_id and period.administration_id = entry.administration_id and period.period_id = entry.period_id
  left join journal_entry reversal on reversal.portal_id = entry.portal_id and reversal.administration_id = entry.administration_id
    and reversal.reverses_entry_id = entry.entry_id`;

/** Ids are made in the order of booking; the number in a voucher is text, and has no fixed length. */
const orders: Record<JournalEntryQuery['sort'], readonly string[]> = {
  bookedAt: ['entry.entry_id'],
  voucher: ['journal.code', 'entry.voucher_year', 'entry.voucher_sequence', 'entry.entry_id'],
  bookedOn: ['entry.booked_on', 'entry.entry_id'],
  amount: ['entry.total_debit_cents', 'entry.entry_id'],
};

type Filters = Pick<JournalEntryQuery, 'journalId' | 'periodId' | 'year' | 'periodNumber' | 'search'>;

/** Only what is asked for is a condition, so that each has a plan of its own. */
function found(scope: AdministrationScope, { journalId, periodId, year, periodNumber, search }: Filters) {
  const parameters: unknown[] = [scope.portalId, scope.administrationId];
  const conditions = ['entry.portal_id = $1', 'entry.administration_id = $2'];
  const asked = (value: unknown, condition: (parameter: string) => string): void => {
    if (value === undefined || value === '') return;
    conditions.push(condition(`$${parameters.push(value)}`));
  };
  asked(journalId, (parameter) => `entry.journal_id = ${parameter}`);
  asked(periodId, (parameter) => `entry.period_id = ${parameter}`);
  asked(year, (parameter) => inPeriods(`fiscal_year.year = ${parameter}`));
  asked(periodNumber, (parameter) => inPeriods(`period.number = ${parameter}`));
  asked(search && likePattern(search), (parameter) => `(entry.voucher_number ilike ${parameter} or entry.description ilike ${parameter})`);
  return { where: `where ${conditions.join(' and ')}`, parameters };
}

const inPeriods = (condition: string): string =>
  `entry.period_id in (select period_id from period join fiscal_year using (portal_id, administration_id, fiscal_year_id)
     where portal_id = $1 and administration_id = $2 and ${condition})`;

/** Entries as they stand in the books. */
@Injectable()
export class JournalEntryListService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(UserAccountService) private readonly people: UserAccountService,
  ) {}

  /** Filtered, ordered and cut to a page before anything is joined to it. */
  list(scope: AdministrationScope, query: JournalEntryQuery): Promise<JournalEntryPageDto> {
    const { page, pageSize, sort, direction } = query;
    const { where, parameters } = found(scope, query);
    const order = orders[sort].map((column) => `${column} ${direction}`).join(', ');
    const next = parameters.length;
    return this.database.read(scope, async (tx) => {
      const { total } = await tx.one<{ total: number }>(`select count(*) as total from journal_entry entry ${where}`, parameters);
      const items = await tx.query<JournalEntryRowDto>(
        `select ${columns} from (select entry.* from journal_entry entry ${sort === 'voucher' ? joinJournal : ''} ${where}
           order by ${order} limit $${next + 1} offset $${next + 2}) entry ${joins} order by ${order}`,
        [...parameters, pageSize, (page - 1) * pageSize],
      );
      return { items, total };
    });
  }

  /** One entry with its lines, and who booked it. Throws `request.not_found`. */
  async entry(scope: AdministrationScope, entryId: string): Promise<JournalEntryDto> {
    const entry = await this.database.read(scope, (tx) => this.entryIn(tx, scope, entryId));
    if (entry.createdBy === null) return { ...entry, createdByName: null };
    const names = await this.people.named([entry.createdBy]);
    return { ...entry, createdByName: names.get(entry.createdBy)?.name ?? null };
  }

  /** One entry with its lines. Throws `request.not_found`. */
  async entryIn(tx: Transaction, scope: AdministrationScope, entryId: string): Promise<Omit<JournalEntryDto, 'createdByName'>> {
    const key = [scope.portalId, scope.administrationId, entryId];
    const entry = await tx.maybeOne<JournalEntryRowDto>(
      `select ${columns} from journal_entry entry ${joins} where entry.portal_id = $1 and entry.administration_id = $2 and entry.entry_id = $3`,
      key,
    );
    if (!entry) throw new NotFound('JournalEntry');
    const lines = await tx.query<JournalLineDto>(
      `select line_number as "lineNumber", account_id as "accountId", account.code as "accountCode", account.name as "accountName",
         cost_centre.code as "costCentreCode", cost_centre.name as "costCentreName", cost_unit.code as "costUnitCode", cost_unit.name as "costUnitName",
         amount_cents as "amountCents", line.description
       from journal_line line
       join account using (portal_id, administration_id, account_id)
       left join cost_centre using (portal_id, administration_id, cost_centre_id)
       left join cost_unit using (portal_id, administration_id, cost_unit_id)
       where portal_id = $1 and administration_id = $2 and entry_id = $3 order by line_number`,
      key,
    );
    return { ...entry, lines };
  }
}
