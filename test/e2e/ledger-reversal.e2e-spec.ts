import type { EntryDraft } from '@loonbrug/ledger';
import { type BuiltBooks, wageDraft } from '../support/books';
import { scopeOf } from '../support/builders';
import { LedgerApp } from '../support/ledger-app';

describe('a reversal', () => {
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

  it('negates every line, once', async () => {
    const entry = await ledger.postOne(books, draftOf());
    const reversal = await ledger.entries.reverse(scope(), entry.entryId, { bookedOn: '2026-02-01', reason: 'dubbel' });
    expect(reversal).toMatchObject({ voucherNumber: 'LON-2026-0002', periodId: books.periodIds[2], isNew: true });
    const lines =
      'select account_id, cost_centre_id, amount_cents::int as cents, description from journal_line where entry_id = $1 order by line_number';
    const booked = (await ledger.sql(lines, entry.entryId)) as Array<{ cents: number }>;
    expect(await ledger.sql(lines, reversal.entryId)).toEqual(booked.map((line) => ({ ...line, cents: -line.cents })));
    expect(await ledger.sql('select description, reverses_entry_id from journal_entry where entry_id = $1', reversal.entryId)).toEqual([
      { description: 'LON-2026-0001: dubbel', reverses_entry_id: entry.entryId },
    ]);
    expect(
      await ledger.sql(
        "select subject_id, details from audit_entry where action = 'journal_entry.reversed' and administration_id = $1",
        books.administration.administrationId,
      ),
    ).toEqual([{ subject_id: entry.entryId, details: { reversalEntryId: reversal.entryId, voucherNumber: 'LON-2026-0002' } }]);
    const again = ledger.entries.reverse(scope(), entry.entryId, { bookedOn: '2026-02-01', reason: 'dubbel' });
    await expect(again).rejects.toMatchObject({ code: 'ledger.already_reversed', details: { voucherNumber: 'LON-2026-0002' } });
  });

  it('happens once when ten people ask at once', async () => {
    const entry = await ledger.postOne(books, draftOf());
    const attempts = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        ledger.entries.reverse(scope(), entry.entryId, { bookedOn: '2026-02-01', reason: `reden ${index}` }),
      ),
    );
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
    const codes = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason.code] : []));
    expect(codes).toEqual(Array(9).fill('ledger.already_reversed'));
    expect(await ledger.countOf(books, 'journal_entry')).toBe(2);
  });

  it('may use what is blocked by now, but no closed period', async () => {
    const entry = await ledger.postOne(books, draftOf());
    await ledger.sql('update account set is_blocked = true where administration_id = $1', books.administration.administrationId);
    await ledger.sql("update period set state = 'closed' where period_id = $1", books.periodIds[2]);
    const inClosed = ledger.entries.reverse(scope(), entry.entryId, { bookedOn: '2026-02-01', reason: 'fout' });
    await expect(inClosed).rejects.toMatchObject({ code: 'ledger.period_closed' });
    expect(await ledger.entries.reverse(scope(), entry.entryId, { bookedOn: '2026-03-01', reason: 'fout' })).toMatchObject({
      voucherSequence: 2,
    });
  });

  it('finds no entry of other books', async () => {
    const entry = await ledger.postOne(books, draftOf());
    books = await ledger.newBooks();
    const attempt = ledger.entries.reverse(scope(), entry.entryId, { bookedOn: '2026-02-01', reason: 'fout' });
    await expect(attempt).rejects.toMatchObject({ code: 'request.not_found' });
  });
});
