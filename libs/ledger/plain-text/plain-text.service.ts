import { Inject, Injectable } from '@nestjs/common';
import { NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { type PlainEntry, plainHead, type PlainLine, plainText } from './plain-text';

/** How far a journal's numbers went in a year: entries up to it are committed, and never change. */
interface NumberedYear {
  journalId: string;
  year: number;
  lastNumber: number;
}

interface EntryHead extends Omit<PlainEntry, 'lines'> {
  entryId: string;
  sequence: number;
}

const numberedYears = `
  select journal_id as "journalId", counter.year, last_number as "lastNumber"
  from voucher_counter counter join journal using (portal_id, administration_id, journal_id)
  where portal_id = $1 and administration_id = $2 and ($3::integer is null or counter.year = $3) and last_number > 0
  order by counter.year, journal.code collate "C"`;

// As many entries as have some thousand lines together; the first always, however long it is.
const heads = `
  select * from (
    select entry_id as "entryId", voucher_sequence as sequence, voucher_number as "voucherNumber", journal.code as "journalCode", voucher_year as year,
      period.number as "periodNumber", booked_on as "bookedOn", entry.description,
      (select reversed.voucher_number from journal_entry reversed where reversed.portal_id = $1 and reversed.administration_id = $2
        and reversed.entry_id = entry.reverses_entry_id) as "reversesVoucherNumber",
      sum(line_count) over (order by voucher_sequence) - line_count as lines_before
    from (
      select * from journal_entry where portal_id = $1 and administration_id = $2 and journal_id = $3 and voucher_year = $4
        and voucher_sequence > $5 and voucher_sequence <= $6 order by voucher_sequence limit 500) entry
    join journal using (portal_id, administration_id, journal_id) join period using (portal_id, administration_id, period_id)
  ) chosen where lines_before < 5000 order by sequence`;

const lines = `
  select entry_id as "entryId", account.code as "accountCode", account.name as "accountName", account.kind as "accountKind", amount_cents as "amountCents",
    cost_centre.code as "costCentreCode", cost_unit.code as "costUnitCode", line.description
  from journal_line line
  join account using (portal_id, administration_id, account_id)
  left join cost_centre using (portal_id, administration_id, cost_centre_id)
  left join cost_unit using (portal_id, administration_id, cost_unit_id)
  where portal_id = $1 and administration_id = $2 and entry_id = any($3::uuid[])
  order by entry_id, line_number`;

/** The books as a plain-text journal, for hledger and ledger. */
@Injectable()
export class PlainTextService {
  constructor(@Inject(TenantDatabase) private readonly database: TenantDatabase) {}

  /**
   * All entries, or those of one fiscal year, piece by piece: no more than some thousand lines are held at once, and no connection between the pieces.
   * It is the state of the moment of asking all the same: the voucher numbers of that moment bound it, and entries never change.
   * Throws `request.not_found` before the first piece for a year that these books do not have.
   */
  async journal(scope: AdministrationScope, year?: number): Promise<AsyncGenerator<string>> {
    const key = [scope.portalId, scope.administrationId, year ?? null];
    const { name, numbered } = await this.database.read(scope, async (tx) => {
      const isThere = await tx.maybeOne(
        'select from fiscal_year where portal_id = $1 and administration_id = $2 and ($3::integer is null or year = $3) limit 1',
        key,
      );
      if (!isThere && year !== undefined) throw new NotFound('FiscalYear');
      const administration = await tx.one<{ name: string }>(
        'select name from administration where portal_id = $1 and administration_id = $2',
        key.slice(0, 2),
      );
      return { ...administration, numbered: await tx.query<NumberedYear>(numberedYears, key) };
    });
    return this.#pieces(scope, name, numbered);
  }

  async *#pieces(scope: AdministrationScope, name: string, numbered: readonly NumberedYear[]): AsyncGenerator<string> {
    yield plainHead(name);
    for (const journal of numbered) {
      let after = 0;
      while (after < journal.lastNumber) {
        const entries = await this.database.read(scope, (tx) => this.#entriesIn(tx, scope, journal, after));
        const last = entries.at(-1);
        if (!last) break;
        yield entries.map(plainText).join('');
        after = last.sequence;
      }
    }
  }

  async #entriesIn(
    tx: Transaction,
    scope: AdministrationScope,
    { journalId, year, lastNumber }: NumberedYear,
    after: number,
  ): Promise<Array<PlainEntry & { sequence: number }>> {
    const place = [scope.portalId, scope.administrationId];
    const found = await tx.query<EntryHead>(heads, [...place, journalId, year, after, lastNumber]);
    const linesOf = new Map<string, PlainLine[]>(found.map(({ entryId }) => [entryId, []]));
    for (const { entryId, ...line } of await tx.query<PlainLine & { entryId: string }>(lines, [...place, [...linesOf.keys()]]))
      linesOf.get(entryId)!.push(line);
    return found.map((head) => ({ ...head, lines: linesOf.get(head.entryId)! }));
  }
}
