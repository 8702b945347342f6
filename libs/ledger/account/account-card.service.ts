import { Inject, Injectable } from '@nestjs/common';
import { NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { yearOfBooksIn } from '../period/year-of-books';
import type { AccountCardDto, AccountCardLineDto, AccountCardQuery } from './account-card.dto';
import type { AccountDto } from './account.dto';

const linesOfYear = `
  from journal_line line
  join journal_entry entry using (portal_id, administration_id, entry_id)
  join period using (portal_id, administration_id, period_id)
  join fiscal_year using (portal_id, administration_id, fiscal_year_id)
  left join cost_centre using (portal_id, administration_id, cost_centre_id)
  left join cost_unit using (portal_id, administration_id, cost_unit_id)
  where portal_id = $1 and administration_id = $2 and line.account_id = $3 and year = $4 and ($5::integer is null or period.number <= $5)
    and ($6::date is null or booked_on <= $6)`;

// The balance runs over the whole year, whatever page is shown.
const page = `
  select entry_id as "entryId", line_number as "lineNumber", voucher_number as "voucherNumber", booked_on as "bookedOn", period.number as "periodNumber",
    case when line.description = '' then entry.description else line.description end as description,
    cost_centre.code as "costCentreCode", cost_unit.code as "costUnitCode", amount_cents as "amountCents",
    ($7::bigint + sum(amount_cents) over (order by period.number, booked_on, entry_id, line_number))::bigint as "balanceCents"
  ${linesOfYear} order by period.number, booked_on, entry_id, line_number limit $8 offset $9`;

const openingBalance = `
  select coalesce(sum(debit_cents - credit_cents), 0)::bigint as "openingCents" from account_total
  join period using (portal_id, administration_id, period_id) join fiscal_year using (portal_id, administration_id, fiscal_year_id)
  where portal_id = $1 and administration_id = $2 and account_id = $3 and year < $4`;

/** The lines of one account in the order of the books, with the balance after each. */
@Injectable()
export class AccountCardService {
  constructor(@Inject(TenantDatabase) private readonly database: TenantDatabase) {}

  card(scope: AdministrationScope, query: AccountCardQuery): Promise<AccountCardDto> {
    return this.database.read(scope, (tx) => this.cardIn(tx, scope, query));
  }

  /** One fiscal year of an account as far as a period or a day, paged. Throws `request.not_found`, and what a wrong day gives. */
  async cardIn(tx: Transaction, scope: AdministrationScope, query: AccountCardQuery): Promise<AccountCardDto> {
    const key = [scope.portalId, scope.administrationId, query.accountId];
    const account = await tx.maybeOne<AccountDto>(
      `select account_id as "accountId", code, name, kind, rgs, is_blocked as "isBlocked", row_version as "rowVersion"
       from account where portal_id = $1 and administration_id = $2 and account_id = $3`,
      key,
    );
    if (!account) throw new NotFound('Account');
    const year = await yearOfBooksIn(tx, scope, query);
    const opening = account.kind === 'balance' ? await tx.one<{ openingCents: number }>(openingBalance, [...key, year]) : undefined;
    const openingCents = opening?.openingCents ?? 0;
    const chosen = [...key, year, query.untilPeriod ?? null, query.untilDate ?? null];
    const { total, movementCents } = await tx.one<{ total: number; movementCents: number }>(
      `select count(*) as total, coalesce(sum(amount_cents), 0)::bigint as "movementCents" ${linesOfYear}`,
      chosen,
    );
    const { page: number, pageSize } = query;
    const items = await tx.query<AccountCardLineDto>(page, [...chosen, openingCents, pageSize, (number - 1) * pageSize]);
    return { year, account, openingCents, closingCents: openingCents + movementCents, items, total };
  }
}
