import { Inject, Injectable } from '@nestjs/common';
import { TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { yearOfBooksIn } from '../period/year-of-books';
import type { JournalPrintoutDto, JournalPrintoutQuery, PrintedLineDto } from './journal-printout.dto';

const chosenEntries = `
  from journal_entry entry
  join journal using (portal_id, administration_id, journal_id)
  join period using (portal_id, administration_id, period_id)
  where portal_id = $1 and administration_id = $2 and voucher_year = $3 and ($4::uuid is null or journal_id = $4)
    and ($5::integer is null or period.number >= $5) and ($6::integer is null or period.number <= $6)
    and ($7::date is null or booked_on >= $7) and ($8::date is null or booked_on <= $8)`;

const totals = `
  select count(*) as "entryCount", coalesce(sum(line_count), 0)::bigint as total, coalesce(sum(total_debit_cents), 0)::bigint as "totalDebitCents"
  ${chosenEntries}`;

// Lines of an entry are numbered from 1 without gaps, so the place of each line is known from the entries before it: no page reads the lines of another.
const page = `
  with entry as (
    select entry_id, journal.code as journal_code, voucher_number, voucher_sequence, period.number as period_number, booked_on, entry.description, line_count,
      sum(line_count) over (order by journal.code collate "C", voucher_sequence) - line_count as lines_before
    ${chosenEntries}
  )
  select entry.entry_id as "entryId", line.line_number as "lineNumber", journal_code as "journalCode", voucher_number as "voucherNumber",
    period_number as "periodNumber", booked_on as "bookedOn", entry.description as "entryDescription", line.account_id as "accountId",
    account.code as "accountCode", account.name as "accountName", cost_centre.code as "costCentreCode", cost_unit.code as "costUnitCode", line.description,
    greatest(amount_cents, 0) as "debitCents", greatest(-amount_cents, 0) as "creditCents"
  from entry
  join journal_line line on line.portal_id = $1 and line.administration_id = $2 and line.entry_id = entry.entry_id
    and lines_before + line_number > $10 and lines_before + line_number <= $10 + $9
  join account using (portal_id, administration_id, account_id)
  left join cost_centre using (portal_id, administration_id, cost_centre_id)
  left join cost_unit using (portal_id, administration_id, cost_unit_id)
  where lines_before < $10 + $9 and lines_before + line_count > $10
  order by lines_before, line_number`;

/** Journals as they are printed: every line, by journal and voucher number. */
@Injectable()
export class JournalPrintoutService {
  constructor(@Inject(TenantDatabase) private readonly database: TenantDatabase) {}

  /** One fiscal year, as far as a period or a day. Throws `request.not_found`, `ledger.no_period` and `ledger.date_outside_fiscal_year`. */
  printout(scope: AdministrationScope, query: JournalPrintoutQuery): Promise<JournalPrintoutDto> {
    return this.database.read(scope, async (tx) => {
      const year = await yearOfBooksIn(tx, scope, query);
      const chosen = [
        scope.portalId,
        scope.administrationId,
        year,
        query.journalId ?? null,
        query.fromPeriod ?? null,
        query.untilPeriod ?? null,
        query.fromDate ?? null,
        query.untilDate ?? null,
      ];
      const sums = await tx.one<Omit<JournalPrintoutDto, 'year' | 'items'>>(totals, chosen);
      const items = await tx.query<PrintedLineDto>(page, [...chosen, query.pageSize, (query.page - 1) * query.pageSize]);
      return { year, items, ...sums };
    });
  }
}
