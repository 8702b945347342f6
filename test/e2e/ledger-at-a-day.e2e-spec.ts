import { BooksAtWork } from '../support/books-at-work';

/** Trial balance, account card and printout, of any day. */
describe('the books at a day', () => {
  let work: BooksAtWork;

  beforeAll(async () => {
    work = await BooksAtWork.start();
  });

  afterAll(() => work.stop());

  beforeEach(async () => {
    await work.newBooks(undefined, { year: 2025, periodKind: 'month' }, { year: 2026, periodKind: 'four_weekly' });
  });

  it('the trial balance and the account card of any day hold what was booked on or before it, and agree', async () => {
    await work.open(2025, ['1204010', -40_000], ['1206010', 40_000]).expect(201);
    await work.book('2026-01-20', [
      ['4001040', 100],
      ['1204010', -100],
    ]);
    await work.book(
      '2026-01-21',
      [
        ['4001040', 30],
        ['1204010', -30],
      ],
      { periodId: work.books.periods['2026/3'] },
    );
    await work.book('2026-02-28', [
      ['4001040', 7],
      ['1204010', -7],
    ]);
    for (const [day, movement] of [
      ['2026-01-19', 0],
      ['2026-01-20', 100],
      ['2026-01-21', 130],
      ['2026-02-27', 130],
      ['2026-12-31', 137],
    ] as const) {
      const { rows } = await work.get(`/trial-balance?untilDate=${day}`);
      const net = rows.find((row: { code: string }) => row.code === '1204010');
      expect([day, net.openingCents, net.balanceCents]).toEqual([day, -40_000, -40_000 - movement]);
      const card = await work.get(`/account-card?untilDate=${day}&accountId=${work.books.accounts['1204010']}`);
      expect([card.year, card.openingCents, card.closingCents]).toEqual([2026, -40_000, -40_000 - movement]);
    }
    expect((await work.balances('untilDate=2026-02-28&untilPeriod=2')).rows).toContainEqual(['1204010', -40_000, 0, 100]);
    const refusal = async (query: string, status: number) =>
      (await work.books.backOffice.get(`${work.books.at}/trial-balance?${query}`).expect(status)).body.code;
    expect(await refusal('untilDate=2027-01-01', 422)).toBe('ledger.no_period');
    expect(await refusal('untilDate=2025-12-31&year=2026', 422)).toBe('ledger.date_outside_fiscal_year');
    expect(await refusal('untilDate=2026-02-30', 400)).toBe('request.invalid');
    expect(await refusal('untilPeriod=1', 400)).toBe('request.invalid');
  });

  it('the printout has every line of the journals once, by voucher number, over pages of any size', async () => {
    await work.open(2025, ['1204010', -1], ['1206010', 1]).expect(201);
    for (let index = 1; index <= 7; index += 1)
      await work.book('2026-02-03', [
        ['4001040', index],
        ['4001050', index],
        ['1204010', -2 * index],
      ]);
    await work.book('2026-06-03', [
      ['4001040', 50],
      ['1204010', -50],
    ]);
    const whole = await work.get('/journal-printout?year=2026&pageSize=200');
    expect([whole.total, whole.entryCount, whole.totalDebitCents]).toEqual([23, 8, 56 + 50]);
    const keys = (items: Array<{ voucherNumber: string; lineNumber: number }>) =>
      items.map((line) => `${line.voucherNumber}/${line.lineNumber}`);
    expect(new Set(keys(whole.items)).size).toBe(23);
    expect(keys(whole.items)).toEqual([...keys(whole.items)].sort());
    for (const pageSize of [1, 2, 5, 22]) {
      const pages: string[] = [];
      for (let page = 1; (page - 1) * pageSize < 23; page += 1)
        pages.push(...keys((await work.get(`/journal-printout?year=2026&pageSize=${pageSize}&page=${page}`)).items));
      expect(pages).toEqual(keys(whole.items));
    }
    expect(whole.items[0]).toEqual({
      entryId: expect.any(String),
      lineNumber: 1,
      journalCode: 'MEM',
      voucherNumber: 'MEM-2026-0001',
      periodNumber: 2,
      bookedOn: '2026-02-03',
      entryDescription: 'Memoriaal',
      accountId: work.books.accounts['4001040'],
      accountCode: '4001040',
      accountName: 'Lonen',
      costCentreCode: null,
      costUnitCode: null,
      description: '',
      debitCents: 1,
      creditCents: 0,
    });
    expect((await work.get('/journal-printout?year=2026&untilPeriod=2')).total).toBe(21);
    expect((await work.get('/journal-printout?year=2026&fromPeriod=3')).total).toBe(2);
    expect((await work.get('/journal-printout?year=2026&fromDate=2026-02-04')).total).toBe(2);
    expect((await work.get('/journal-printout?untilDate=2026-02-03')).total).toBe(21);
    expect((await work.get(`/journal-printout?year=2025&journalId=${work.books.journals['BAL']}`)).total).toBe(2);
    expect((await work.get(`/journal-printout?year=2026&journalId=${work.books.journals['LON']}`)).total).toBe(0);
  });
});
