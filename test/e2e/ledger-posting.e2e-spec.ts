import { Test, type TestingModule } from '@nestjs/testing';
import { LedgerModule, JournalEntryService, type EntryDraft, type PostedEntry } from '@loonbrug/ledger';
import { newId, PlatformModule, TenantDatabase } from '@loonbrug/platform';
import { type BuiltBooks, buildBooks } from '../support/books';
import { Builders, scopeOf } from '../support/builders';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

describe('posting', () => {
  let database: TestDatabase;
  let builders: Builders;
  let module: TestingModule;
  let entries: JournalEntryService;
  let tenants: TenantDatabase;
  let books: BuiltBooks;

  beforeAll(async () => {
    database = await createTestDatabase();
    builders = await Builders.connect(database);
    module = await Test.createTestingModule({ imports: [PlatformModule.forRoot(testEnvironment(database)), LedgerModule] }).compile();
    entries = module.get(JournalEntryService);
    tenants = module.get(TenantDatabase);
  });

  afterAll(async () => {
    await module.close();
    await builders.close();
    await database.drop();
  });

  beforeEach(async () => {
    const portal = await builders.portal();
    books = await buildBooks(builders, await builders.administration(await builders.domain(portal)));
  });

  const draftOf = (more: Partial<EntryDraft> = {}): EntryDraft => ({
    journalId: books.payrollJournalId,
    bookedOn: '2026-01-31',
    description: 'Lonen januari',
    source: { kind: 'journal_run', key: newId() },
    lines: [
      { accountId: books.accountIds[0]!, amountCents: 390_000, costCentreId: books.costCentreIds[0] },
      { accountId: books.accountIds[1]!, amountCents: -390_000, description: 'netto' },
    ],
    ...more,
  });

  const postOne = async (draft: EntryDraft): Promise<PostedEntry> => {
    const [result] = await entries.post(scopeOf(books.administration), [draft]);
    if (!result || 'problem' in result) throw result?.problem ?? new Error('no result');
    return result.entry;
  };

  it('books entry, lines and totals, with the first number of the journal and year', async () => {
    const entry = await postOne(draftOf());
    expect(entry).toEqual({
      entryId: expect.any(String),
      voucherNumber: 'LON-2026-0001',
      voucherSequence: 1,
      periodId: books.periodIds[1],
      isNew: true,
    });
    const lines = await builders.sql(
      'select account_id, amount_cents::int, description from journal_line where entry_id = $1 order by line_number',
      [entry.entryId],
    );
    expect(lines).toEqual([
      { account_id: books.accountIds[0], amount_cents: 390_000, description: '' },
      { account_id: books.accountIds[1], amount_cents: -390_000, description: 'netto' },
    ]);
    const totals = await builders.sql(
      'select account_id, debit_cents::int, credit_cents::int from account_total where administration_id = $1 order by debit_cents desc',
      [books.administration.administrationId],
    );
    expect(totals).toEqual([
      { account_id: books.accountIds[0], debit_cents: 390_000, credit_cents: 0 },
      { account_id: books.accountIds[1], debit_cents: 0, credit_cents: 390_000 },
    ]);
  });

  it('answers the same source with the entry that is there', async () => {
    const draft = draftOf();
    const first = await postOne(draft);
    expect(await postOne(draft)).toEqual({ ...first, isNew: false });
    await expect(
      tenants.transaction(scopeOf(books.administration), (tx) =>
        entries.postIn(tx, scopeOf(books.administration), [{ ...draft, description: 'anders' }]),
      ),
    ).rejects.toMatchObject({
      code: 'ledger.source_already_posted',
      details: { voucherNumber: 'LON-2026-0001' },
    });
  });

  it('reverses an entry once', async () => {
    const scope = scopeOf(books.administration);
    const entry = await postOne(draftOf());
    const reversal = await entries.reverse(scope, entry.entryId, { bookedOn: '2026-02-01', reason: 'dubbel' });
    expect(reversal).toMatchObject({ voucherNumber: 'LON-2026-0002', periodId: books.periodIds[2], isNew: true });
    await expect(entries.reverse(scope, entry.entryId, { bookedOn: '2026-02-01', reason: 'nog eens' })).rejects.toMatchObject({
      code: 'ledger.already_reversed',
      details: { voucherNumber: 'LON-2026-0002' },
    });
  });
});
