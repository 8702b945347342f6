import type { EntryDraft } from '@loonbrug/ledger';
import { newId } from '@loonbrug/platform';
import { type BuiltBooks, wageDraft } from '../support/books';
import { scopeOf } from '../support/builders';
import { LedgerApp } from '../support/ledger-app';

describe('posting', () => {
  let ledger: LedgerApp;
  let books: BuiltBooks;

  beforeAll(async () => {
    ledger = await LedgerApp.start();
  });

  afterAll(() => ledger.stop());

  beforeEach(async () => {
    books = await ledger.newBooks();
  });

  const draftOf = (more: Partial<EntryDraft> = {}): EntryDraft => wageDraft(books, more);
  const scope = () => scopeOf(books.administration);

  it('books entry, lines and totals, with the first number of the journal and year', async () => {
    const entry = await ledger.postOne(books, draftOf());
    expect(entry).toEqual({
      entryId: expect.any(String),
      voucherNumber: 'LON-2026-0001',
      voucherSequence: 1,
      periodId: books.periodIds[1],
      isNew: true,
    });
    expect(
      await ledger.sql(
        'select account_id, amount_cents::int, cost_centre_id, description from journal_line where entry_id = $1 order by line_number',
        entry.entryId,
      ),
    ).toEqual([
      { account_id: books.accountIds[0], amount_cents: 390_000, cost_centre_id: books.costCentreIds[0], description: '' },
      { account_id: books.accountIds[1], amount_cents: -390_000, cost_centre_id: null, description: 'netto' },
    ]);
    expect(
      await ledger.sql(
        'select account_id, debit_cents::int, credit_cents::int from account_total where administration_id = $1 order by debit_cents desc',
        books.administration.administrationId,
      ),
    ).toEqual([
      { account_id: books.accountIds[0], debit_cents: 390_000, credit_cents: 0 },
      { account_id: books.accountIds[1], debit_cents: 0, credit_cents: 390_000 },
    ]);
  });

  it('keeps four digits of a number, and more once they are needed', async () => {
    await ledger.postOne(books, draftOf());
    await ledger.sql('update voucher_counter set last_number = 9998 where administration_id = $1', books.administration.administrationId);
    const results = await ledger.entries.post(scope(), [draftOf(), draftOf()]);
    expect(results.map((result) => 'entry' in result && result.entry.voucherNumber)).toEqual(['LON-2026-9999', 'LON-2026-10000']);
  });

  it('books in the period that is named, with a date elsewhere in its year', async () => {
    expect(await ledger.postOne(books, draftOf({ periodId: books.periodIds[3] }))).toMatchObject({ periodId: books.periodIds[3] });
  });

  it('remembers who booked it', async () => {
    const userId = newId();
    const byPerson = scopeOf(books.administration, { kind: 'user', userId });
    const [result] = await ledger.entries.post(byPerson, [draftOf()]);
    expect(result).toHaveProperty('entry');
    expect(
      await ledger.sql('select created_by from journal_entry where administration_id = $1', books.administration.administrationId),
    ).toEqual([{ created_by: userId }]);
  });

  it('gives each draft of a refused batch its own result, in its order', async () => {
    const unbalanced = draftOf({ lines: draftOf().lines.map((line) => ({ ...line, amountCents: 1 })) });
    const results = await ledger.entries.post(scope(), [draftOf(), unbalanced, draftOf(), draftOf({ bookedOn: '2030-01-01' })]);
    expect(results.map((result) => ('entry' in result ? result.entry.voucherNumber : result.problem.code))).toEqual([
      'LON-2026-0001',
      'ledger.entry_not_balanced',
      'LON-2026-0002',
      'ledger.no_period',
    ]);
  });

  it('books all or nothing in the transaction of a caller', async () => {
    const unbalanced = draftOf({ lines: draftOf().lines.map((line) => ({ ...line, amountCents: 1 })) });
    const both = ledger.tenants.transaction(scope(), (tx) => ledger.entries.postIn(tx, scope(), [draftOf(), unbalanced]));
    await expect(both).rejects.toMatchObject({ code: 'ledger.entry_not_balanced' });
    const undone = ledger.tenants.transaction(scope(), async (tx) => {
      await ledger.entries.postIn(tx, scope(), [draftOf()]);
      throw new Error('something of the caller failed');
    });
    await expect(undone).rejects.toThrow('something of the caller failed');
    expect(await ledger.countOf(books, 'journal_entry')).toBe(0);
    expect(await ledger.postOne(books, draftOf())).toMatchObject({ voucherNumber: 'LON-2026-0001' });
  });

  describe('a source that comes again', () => {
    it('is answered with the entry that is there, also when its period is closed by now', async () => {
      const draft = draftOf();
      const first = await ledger.postOne(books, draft);
      await ledger.sql("update period set state = 'closed' where period_id = $1", books.periodIds[1]);
      expect(await ledger.postOne(books, draft)).toEqual({ ...first, isNew: false });
      expect([await ledger.countOf(books, 'journal_entry'), await ledger.countOf(books, 'journal_line')]).toEqual([1, 2]);
    });

    it('is refused with other content, naming what is there', async () => {
      const draft = draftOf();
      await ledger.postOne(books, draft);
      expect(await ledger.refusal(books, { ...draft, description: 'anders' })).toEqual({
        code: 'ledger.source_already_posted',
        details: { voucherNumber: 'LON-2026-0001' },
      });
    });

    it('is booked once when it comes twice in one batch', async () => {
      const draft = draftOf();
      const results = await ledger.entries.post(scope(), [draft, draftOf(), draft]);
      expect(results.map((result) => 'entry' in result && [result.entry.voucherSequence, result.entry.isNew])).toEqual([
        [1, true],
        [2, true],
        [1, false],
      ]);
    });

    it('is another source in other books', async () => {
      const draft = draftOf();
      await ledger.postOne(books, draft);
      const mine = books;
      books = await ledger.newBooks();
      const same = draftOf({ source: draft.source });
      expect(await ledger.postOne(books, same)).toMatchObject({ voucherNumber: 'LON-2026-0001', isNew: true });
      expect(mine.administration.administrationId).not.toBe(books.administration.administrationId);
    });
  });

  it('shows what booking would do to each account, and books nothing', async () => {
    await ledger.postOne(books, draftOf());
    const draft = draftOf({
      lines: [
        ...draftOf().lines,
        { accountId: books.accountIds[2]!, amountCents: 500 },
        { accountId: books.accountIds[1]!, amountCents: -500 },
      ],
    });
    expect(await ledger.tenants.read(scope(), (tx) => ledger.entries.previewBalances(tx, scope(), [draft]))).toEqual([
      { year: 2026, accountId: books.accountIds[0], beforeCents: 390_000, changeCents: 390_000, afterCents: 780_000 },
      { year: 2026, accountId: books.accountIds[1], beforeCents: -390_000, changeCents: -390_500, afterCents: -780_500 },
      { year: 2026, accountId: books.accountIds[2], beforeCents: 0, changeCents: 500, afterCents: 500 },
    ]);
    expect(await ledger.countOf(books, 'journal_entry')).toBe(1);
  });
});
