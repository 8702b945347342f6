import { AccountCardService, BooksService, FiscalYearService, JournalEntryListService } from '@loonbrug/ledger';
import { type BuiltBooks, wageDraft } from '../support/books';
import { scopeOf } from '../support/builders';
import { LedgerApp } from '../support/ledger-app';

describe('what the books say', () => {
  let ledger: LedgerApp;
  let books: BuiltBooks;

  beforeAll(async () => {
    ledger = await LedgerApp.start();
  });

  afterAll(() => ledger.stop());

  beforeEach(async () => {
    books = await ledger.newBooks({ year: 2025 });
    await ledger.module.get(FiscalYearService).create(scope(), { year: 2026, periodKind: 'month' });
    const cost = books.accountIds[0]!;
    const debt = books.accountIds[1]!;
    const amounts: Array<[string, number]> = [
      ['2025-12-31', 100],
      ['2026-01-31', 1_000],
      ['2026-02-28', 2_000],
      ['2026-02-27', -300],
    ];
    for (const [bookedOn, cents] of amounts) {
      const lines = [
        { accountId: cost, amountCents: cents, costCentreId: books.costCentreIds[0], costUnitId: books.costUnitIds[0] },
        { accountId: debt, amountCents: -cents, description: `netto ${bookedOn}` },
      ];
      await ledger.postOne(books, wageDraft(books, { bookedOn, lines, description: `Lonen ${bookedOn}` }));
    }
  });

  const scope = () => scopeOf(books.administration);
  const rowsOf = async (year: number, untilPeriod?: number) => {
    const { rows, totals, undistributedResultCents } = await ledger.trialBalances.trialBalance(scope(), { year, untilPeriod });
    return {
      rows: rows.map((row) => [row.code, row.openingCents, row.debitCents, row.creditCents, row.balanceCents]),
      totals: [totals.openingCents, totals.debitCents, totals.creditCents, totals.balanceCents],
      undistributedResultCents,
    };
  };

  it('the trial balance carries balance accounts into the next year, and begins profit and loss anew', async () => {
    expect(await rowsOf(2025)).toEqual({
      rows: [
        ['1001', 0, 0, 100, -100],
        ['4000', 0, 100, 0, 100],
      ],
      totals: [0, 100, 100, 0],
      undistributedResultCents: 0,
    });
    expect(await rowsOf(2026)).toEqual({
      rows: [
        ['1001', -100, 300, 3_000, -2_800],
        ['4000', 0, 3_000, 300, 2_700],
      ],
      totals: [-100, 3_300, 3_300, -100],
      undistributedResultCents: 100,
    });
  });

  it('the trial balance stops at the period that is asked for', async () => {
    expect((await rowsOf(2026, 1)).rows).toEqual([
      ['1001', -100, 0, 1_000, -1_100],
      ['4000', 0, 1_000, 0, 1_000],
    ]);
    expect((await rowsOf(2026, 0)).rows).toEqual([
      ['1001', -100, 0, 0, -100],
      ['4000', 0, 0, 0, 0],
    ]);
  });

  it('the trial balance of a year without books is not found', async () => {
    await expect(ledger.trialBalances.trialBalance(scope(), { year: 2030 })).rejects.toMatchObject({ code: 'request.not_found' });
  });

  it('the account card runs from the opening balance to the closing one, in the order of the books, over pages', async () => {
    const cards = ledger.module.get(AccountCardService);
    const query = { accountId: books.accountIds[1]!, year: 2026, page: 1, pageSize: 2 };
    const first = await cards.card(scope(), query);
    const second = await cards.card(scope(), { ...query, page: 2 });
    expect([first.openingCents, first.closingCents, first.total, second.openingCents, second.closingCents]).toEqual([
      -100, -2_800, 3, -100, -2_800,
    ]);
    expect(
      [...first.items, ...second.items].map((line) => [
        line.bookedOn,
        line.periodNumber,
        line.description,
        line.amountCents,
        line.balanceCents,
      ]),
    ).toEqual([
      ['2026-01-31', 1, 'netto 2026-01-31', -1_000, -1_100],
      ['2026-02-27', 2, 'netto 2026-02-27', 300, -800],
      ['2026-02-28', 2, 'netto 2026-02-28', -2_000, -2_800],
    ]);
  });

  it('the account card of a cost account begins at nothing and names cost centre and unit', async () => {
    const card = await ledger.module
      .get(AccountCardService)
      .card(scope(), { accountId: books.accountIds[0]!, year: 2026, untilPeriod: 1, page: 1, pageSize: 50 });
    expect(card).toMatchObject({ openingCents: 0, closingCents: 1_000, total: 1, account: { code: '4000' } });
    expect(card.items).toEqual([
      expect.objectContaining({
        description: 'Lonen 2026-01-31',
        costCentreCode: 'K1',
        costUnitCode: 'P1',
        voucherNumber: 'LON-2026-0001',
      }),
    ]);
  });

  it('entries are listed by journal and period and found by number, with who undoes whom', async () => {
    const list = ledger.module.get(JournalEntryListService);
    const whole = { page: 1, pageSize: 50, sort: 'bookedAt', direction: 'desc' } as const;
    const numbers = async (query: object) => (await list.list(scope(), { ...whole, ...query })).items.map((entry) => entry.voucherNumber);
    expect(await numbers({})).toEqual(['LON-2026-0003', 'LON-2026-0002', 'LON-2026-0001', 'LON-2025-0001']);
    expect(await numbers({ periodId: books.periodIds[12] })).toEqual(['LON-2025-0001']);
    expect(await numbers({ journalId: books.generalJournalId })).toEqual([]);
    expect(await numbers({ search: '2026-0002' })).toEqual(['LON-2026-0002']);
    expect(await numbers({ search: '%' })).toEqual([]);
    const { items } = await list.list(scope(), { ...whole, pageSize: 1 });
    const reversal = await ledger.entries.reverse(scope(), items[0]!.entryId, { bookedOn: '2026-03-01', reason: 'fout' });
    const undone = await list.entry(scope(), items[0]!.entryId);
    expect(undone).toMatchObject({ reversedByEntryId: reversal.entryId, reversedByVoucherNumber: 'LON-2026-0004', reversesEntryId: null });
    expect(undone.lines.map((line) => [line.lineNumber, line.accountCode, line.costCentreName, line.amountCents])).toEqual([
      [1, '4000', 'Kantoor', -300],
      [2, '1001', null, 300],
    ]);
  });

  it('books can be set up again and again, and keep what is there', async () => {
    const administration = await ledger.builders.administration(books.administration, { isStandard: false });
    const fresh = scopeOf(administration);
    const setUp = () => ledger.module.get(BooksService).setUpBooks(fresh, { year: 2026, periodKind: 'four_weekly' });
    const look = async () =>
      ledger.sql(
        `select (select count(*)::int from account where administration_id = $1) as accounts,
           (select array_agg(code || ' ' || kind || ' ' || name order by code) from journal where administration_id = $1) as journals,
           (select count(*)::int from period where administration_id = $1) as periods,
           (select name from account where administration_id = $1 and code = '4001040') as wages`,
        administration.administrationId,
      );
    await setUp();
    await ledger.sql(
      "update account set name = 'Eigen naam' where code = '4001040' and administration_id = $1",
      administration.administrationId,
    );
    await Promise.all([setUp(), setUp()]);
    expect(await look()).toEqual([
      {
        accounts: 16,
        journals: ['BAL opening Beginbalans', 'LON payroll Memoriaal Lonen', 'MEM general Memoriaal'],
        periods: 15,
        wages: 'Eigen naam',
      },
    ]);
  });
});
