import { Client } from 'pg';
import { newId } from '@loonbrug/platform';
import { type BuiltBooks, wageDraft } from '../support/books';
import { LedgerApp } from '../support/ledger-app';

/** What the database itself refuses, whatever the code above it does: as the role that the processes run as. */
describe('the rows of the books', () => {
  let ledger: LedgerApp;
  let app: Client;
  let books: BuiltBooks;
  let sibling: BuiltBooks;
  let entryId: string;

  beforeAll(async () => {
    ledger = await LedgerApp.start();
    app = new Client({ connectionString: ledger.database.appUrl });
    await app.connect();
    books = await ledger.newBooks();
    sibling = await ledger.siblingOf(books);
    entryId = (await ledger.postOne(books, wageDraft(books))).entryId;
  });

  afterAll(async () => {
    await app.end();
    await ledger.stop();
  });

  /** The SQLSTATE with which a statement fails inside the portal, or undefined. */
  const failure = async (statement: string, parameters: unknown[] = [], portalId = books.administration.portalId) => {
    await app.query('begin');
    try {
      await app.query("select set_config('app.portal_id', $1, true)", [portalId]);
      await app.query(statement, parameters);
      return undefined;
    } catch (error) {
      return (error as { code?: string }).code;
    } finally {
      await app.query('rollback');
    }
  };

  const permissionDenied = '42501';
  const foreignKeyViolation = '23503';

  it.each(['journal_entry', 'journal_line'])('%s can be neither changed nor deleted', async (table) => {
    expect(await failure(`update ${table} set description = 'anders'`)).toBe(permissionDenied);
    expect(await failure(`delete from ${table}`)).toBe(permissionDenied);
    expect(await failure(`truncate ${table}`)).toBe(permissionDenied);
  });

  it.each(['account', 'journal', 'period', 'fiscal_year', 'cost_centre', 'cost_unit', 'voucher_counter', 'account_total'])(
    '%s can not be deleted',
    async (table) => {
      expect(await failure(`delete from ${table}`)).toBe(permissionDenied);
    },
  );

  const insertLine = `insert into journal_line (portal_id, administration_id, entry_id, line_number, account_id, cost_centre_id, cost_unit_id, amount_cents)
    values ($1, $2, $3, 99, $4, $5, $6, 0)`;
  const lineWith = (more: { accountId?: string; costCentreId?: string; costUnitId?: string }) => {
    const { portalId, administrationId } = books.administration;
    const accountId = more.accountId ?? books.accountIds[0];
    return [portalId, administrationId, entryId, accountId, more.costCentreId ?? null, more.costUnitId ?? null];
  };

  it('a line can name what is of its own administration', async () => {
    const own = { accountId: books.accountIds[1], costCentreId: books.costCentreIds[0], costUnitId: books.costUnitIds[0] };
    expect(await failure(insertLine, lineWith(own))).toBeUndefined();
  });

  it('a line can name no account, cost centre or cost unit of a sibling', async () => {
    expect(await failure(insertLine, lineWith({ accountId: sibling.accountIds[0]! }))).toBe(foreignKeyViolation);
    expect(await failure(insertLine, lineWith({ costCentreId: sibling.costCentreIds[0]! }))).toBe(foreignKeyViolation);
    expect(await failure(insertLine, lineWith({ costUnitId: sibling.costUnitIds[0]! }))).toBe(foreignKeyViolation);
  });

  it('an entry can name no journal, period or reversed entry of a sibling', async () => {
    const insertEntry = `insert into journal_entry (portal_id, administration_id, entry_id, journal_id, period_id, booked_on, voucher_year, voucher_sequence,
        voucher_number, description, source_kind, source_key, fingerprint, reverses_entry_id, line_count, total_debit_cents)
      values ($1, $2, $3, $4, $5, '2026-01-31', 2026, 77, 'X-2026-0077', 'x', 'manual', 'x', $6, $7, 2, 0)`;
    const { portalId, administrationId } = sibling.administration;
    const entryWith = (of: { journalId?: string; periodId?: string; reverses?: string }) => [
      portalId,
      administrationId,
      newId(),
      of.journalId ?? sibling.payrollJournalId,
      of.periodId ?? sibling.periodIds[1],
      Buffer.alloc(32),
      of.reverses ?? null,
    ];
    expect(await failure(insertEntry, entryWith({}))).toBeUndefined();
    expect(await failure(insertEntry, entryWith({ journalId: books.payrollJournalId }))).toBe(foreignKeyViolation);
    expect(await failure(insertEntry, entryWith({ periodId: books.periodIds[1] }))).toBe(foreignKeyViolation);
    expect(await failure(insertEntry, entryWith({ reverses: entryId }))).toBe(foreignKeyViolation);
  });

  it('another portal sees none of them and can add none to them', async () => {
    const foreign = await ledger.newBooks();
    const { portalId } = foreign.administration;
    await app.query('begin');
    await app.query("select set_config('app.portal_id', $1, true)", [portalId]);
    const seen = await app.query('select administration_id from journal_entry union select administration_id from journal_line');
    await app.query('rollback');
    expect(seen.rows).toEqual([]);
    expect(await failure(insertLine, lineWith({}), portalId)).toBe(permissionDenied);
  });
});
