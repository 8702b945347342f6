import { BooksAtWork, type Line } from '../support/books-at-work';

/** How books begin. */
describe('books that are opened', () => {
  let work: BooksAtWork;

  beforeAll(async () => {
    work = await BooksAtWork.start();
  });

  afterAll(() => work.stop());

  beforeEach(async () => {
    await work.newBooks(undefined, { year: 2025, periodKind: 'month' }, { year: 2026, periodKind: 'four_weekly' });
  });

  describe('an opening balance', () => {
    it('is one entry of the opening journal in period 0, and stands in the opening column', async () => {
      const { body: entry } = await work.open(2025, ['1204010', -40_000], ['1206010', 40_000]).expect(201);
      expect(entry).toEqual({
        entryId: expect.any(String),
        voucherNumber: 'BAL-2025-0001',
        periodId: work.books.periods['2025/0'],
        isNew: true,
        voucherSequence: 1,
      });
      expect(await work.get(`/journal-entries/${entry.entryId}`)).toMatchObject({
        bookedOn: '2025-01-01',
        periodNumber: 0,
        sourceKind: 'manual',
      });
      expect(await work.balances('year=2025')).toEqual({
        rows: [
          ['1204010', -40_000, 0, 0],
          ['1206010', 40_000, 0, 0],
        ],
        undistributedResultCents: 0,
      });
      expect(await work.get('/opening-balance?year=2025')).toEqual({
        year: 2025,
        carriedFromYear: null,
        entryId: entry.entryId,
        voucherNumber: 'BAL-2025-0001',
      });
      expect(await work.get('/opening-balance?year=2026')).toEqual({
        year: 2026,
        carriedFromYear: 2025,
        entryId: null,
        voucherNumber: null,
      });
    });

    it('is replaced by reversing it first, and never otherwise, however many try at once', async () => {
      const { body: first } = await work.open(2025, ['1204010', -1], ['1206010', 1]).expect(201);
      expect((await work.open(2025, ['1204010', -2], ['1206010', 2]).expect(422)).body).toMatchObject({
        code: 'ledger.opening_balance_exists',
        details: { year: 2025, voucherNumber: 'BAL-2025-0001' },
      });
      const reversal = await work.post(`/journal-entries/${first.entryId}/reversal`, { reason: 'Bedrag onjuist' }).expect(201);
      expect(reversal.body).toMatchObject({ voucherNumber: 'BAL-2025-0002', periodId: work.books.periods['2025/0'] });
      const tries = await Promise.all([2, 3, 4, 5].map((cents) => work.open(2025, ['1204010', -cents], ['1206010', cents])));
      expect(tries.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
      expect((await work.get('/opening-balance?year=2025')).voucherNumber).toBe('BAL-2025-0003');
    });

    it('is refused where an earlier year has entries: its balances come along by themselves', async () => {
      await work.book('2025-03-05', [
        ['1204010', -5],
        ['1206010', 5],
      ]);
      expect((await work.open(2026, ['1204010', -5], ['1206010', 5]).expect(422)).body).toMatchObject({
        code: 'ledger.opening_balance_carried',
        details: { year: 2026, earlierYear: 2025 },
      });
      expect((await work.balances('year=2026')).rows).toEqual([
        ['1204010', -5, 0, 0],
        ['1206010', 5, 0, 0],
      ]);
    });

    it('has balance accounts only, is balanced, and needs its period open and a journal of its kind', async () => {
      const refusal = async (...lines: Line[]) => (await work.open(2025, ...lines).expect(422)).body;
      expect(await refusal(['1204010', -5], ['4001040', 5])).toMatchObject({
        code: 'ledger.opening_account_kind',
        details: { lineNumber: 2, accountCode: '4001040' },
      });
      expect(await refusal(['1204010', -5], ['1206010', 6])).toMatchObject({
        code: 'ledger.entry_not_balanced',
        details: { differenceCents: 1 },
      });
      await work.books.backOffice
        .put(`${work.books.at}/periods/${work.books.periods['2025/0']}/state`)
        .send({ state: 'closed', reason: 'Gecontroleerd' });
      expect(await refusal(['1204010', -5], ['1206010', 5])).toMatchObject({ code: 'ledger.period_closed' });
      await work.books.backOffice
        .patch(`${work.books.at}/journals/${work.books.journals['BAL']}`)
        .send({ rowVersion: 1, isBlocked: true })
        .expect(200);
      expect(await refusal(['1204010', -5], ['1206010', 5])).toMatchObject({ code: 'ledger.no_opening_journal' });
      expect((await work.open(2031, ['1204010', -5], ['1206010', 5]).expect(404)).body.code).toBe('request.not_found');
    });

    it('keeps other journals out of its period, and its journal out of other periods', async () => {
      const lines: Line[] = [
        ['1204010', -5],
        ['1206010', 5],
      ];
      const inOpening = await work
        .post('/journal-entries', work.entryOf('2025-01-01', lines, { periodId: work.books.periods['2025/0'] }))
        .expect(422);
      expect(inOpening.body).toMatchObject({ code: 'ledger.opening_only', details: { journalCode: 'MEM', periodNumber: 0 } });
    });
  });

  it('a period remembers each opening and closing with its reason and person', async () => {
    const periodId = work.books.periods['2026/3'];
    const set = (body: object) => work.books.backOffice.put(`${work.books.at}/periods/${periodId}/state`).send(body);
    await set({ state: 'closed', reason: 'Aangifte ingediend' }).expect(200);
    await set({ state: 'closed', reason: 'Nog een keer' }).expect(200);
    await set({ state: 'open', reason: 'Correctie van de klant' }).expect(200);
    expect((await set({ state: 'closed' }).expect(400)).body).toMatchObject({ details: { fields: [{ field: 'reason' }] } });
    const { items } = await work.get(`/periods/${periodId}/changes`);
    expect(items.map((change: Record<string, unknown>) => [change['state'], change['reason'], change['changedBy']])).toEqual([
      ['open', 'Correctie van de klant', work.books.backOffice.userId],
      ['closed', 'Aangifte ingediend', work.books.backOffice.userId],
    ]);
    const audit = await work.builders.sql('select details from audit_entry where subject_id = $1 order by audit_entry_id', [periodId]);
    expect(JSON.stringify(audit)).not.toContain('Aangifte');
    expect(audit).toHaveLength(2);
  });
});
