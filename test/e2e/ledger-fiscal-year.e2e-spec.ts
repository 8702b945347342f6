import { BooksAtWork } from '../support/books-at-work';

/** Years one after the other: their dates, their result, their end. */
describe('fiscal years', () => {
  let work: BooksAtWork;

  beforeAll(async () => {
    work = await BooksAtWork.start();
  });

  afterAll(() => work.stop());

  beforeEach(async () => {
    await work.newBooks(undefined, { year: 2025, periodKind: 'month' }, { year: 2026, periodKind: 'four_weekly' });
  });

  it('the result of a year waits as undistributed until it is booked to a balance account, and the year-end check says so', async () => {
    await work.book('2025-05-01', [
      ['4001040', 900],
      ['1204010', -900],
    ]);
    expect(await work.balances('year=2026')).toEqual({
      rows: [
        ['1204010', -900, 0, 0],
        ['4001040', 0, 0, 0],
      ],
      undistributedResultCents: 900,
    });
    const check = async (year: number) => work.get(`/fiscal-years/${work.books.years[year]}/year-end-check`);
    const failing = async (year: number) =>
      (await check(year)).findings
        .filter((finding: { isPassed: boolean }) => !finding.isPassed)
        .map((finding: { code: string }) => finding.code);
    expect(await failing(2025)).toEqual(['ledger.year_end_periods']);
    expect(await failing(2026)).toEqual(['ledger.year_end_periods', 'ledger.year_end_result', 'ledger.year_end_next']);
    expect(await check(2025)).toMatchObject({ year: 2025, resultCents: 900, undistributedResultCents: 0 });
    await work.book(
      '2025-12-31',
      [
        ['4001040', -900],
        ['1209110', 900],
      ],
      { periodId: work.books.periods['2025/13'] },
    );
    expect(await work.balances('year=2026')).toMatchObject({ undistributedResultCents: 0 });
    for (let number = 0; number <= 13; number += 1)
      await work.books.backOffice
        .put(`${work.books.at}/periods/${work.books.periods[`2025/${number}`]}/state`)
        .send({ state: 'closed', reason: 'Jaarrekening vastgesteld' })
        .expect(200);
    expect(await failing(2025)).toEqual([]);
    expect((await check(2026)).findings.find(({ code }: { code: string }) => code === 'ledger.year_end_next')).toEqual({
      code: 'ledger.year_end_next',
      isPassed: false,
      title: 'Er is nog geen volgend boekjaar.',
      remedy: 'Maak het volgende boekjaar aan; de balansrekeningen gaan vanzelf mee.',
    });
  });

  it('the year-end check finds totals that are not the sum of lines, missing numbers, and an opening balance that counts twice', async () => {
    await work.open(2026, ['1204010', -1], ['1206010', 1]).expect(201);
    await work.book('2025-05-01', [
      ['4001040', 900],
      ['1204010', -900],
    ]);
    await work.book('2026-05-01', [
      ['4001040', 900],
      ['1204010', -900],
    ]);
    const { administrationId } = work.books.administration;
    const damage = (statement: string, id: unknown) => work.builders.sql(statement, [administrationId, id]);
    await damage(
      'update account_total set debit_cents = debit_cents + 1 where administration_id = $1 and account_id = $2',
      work.books.accounts['4001040'],
    );
    await damage('update voucher_counter set last_number = 2 where administration_id = $1 and journal_id = $2', work.books.journals['MEM']);
    const check = work.books.backOffice
      .get(`${work.books.at}/fiscal-years/${work.books.years[2026]}/year-end-check`)
      .set('accept-language', 'en');
    const { findings } = (await check.expect(200)).body;
    expect(
      findings.filter((finding: { isPassed: boolean }) => !finding.isPassed).map((finding: { title: string }) => finding.title),
    ).toEqual([
      'Debit and credit differ by 2 cents.',
      'The balance of 4001040 is not the sum of its lines.',
      'Voucher numbers are missing in MEM.',
      'Still open: period 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14.',
      'Opening balance BAL-2026-0001 was entered, and 2025 has entries too: balances count twice.',
      'The result of earlier years stands on no balance account yet: 9,01.',
      'There is no next fiscal year yet.',
    ]);
  });

  describe('a fiscal year', () => {
    it('may begin in another month, is found by its days, and carries balances over as any other', async () => {
      await work.newBooks(
        undefined,
        { year: 2025, periodKind: 'month', startsOn: '2025-07-01' },
        { year: 2026, periodKind: 'month', startsOn: '2026-07-01' },
      );
      await work.open(2025, ['1204010', -5], ['1206010', 5]).expect(201);
      const entry = await work.book('2026-03-10', [
        ['4001040', 100],
        ['1204010', -100],
      ]);
      expect(await work.get(`/journal-entries/${entry.entryId}`)).toMatchObject({
        year: 2025,
        periodNumber: 9,
        voucherNumber: 'MEM-2025-0001',
      });
      expect(await work.get('/trial-balance?untilDate=2026-06-30')).toMatchObject({ year: 2025 });
      expect(await work.balances('untilDate=2026-07-01')).toMatchObject({ undistributedResultCents: 100 });
      expect((await work.balances('year=2026')).rows).toContainEqual(['1204010', -105, 0, 0]);
    });

    it('is refused with a day that is null: left out is not null', async () => {
      const answer = await work.post('/fiscal-years', { year: 2027, periodKind: 'month', startsOn: null }).expect(400);
      expect(answer.body).toMatchObject({ code: 'request.invalid', details: { fields: [{ field: 'startsOn', rules: ['isDay'] }] } });
    });

    it('is refused with dates that overlap another, stand on its wrong side, or make no fiscal year', async () => {
      const refusal = async (body: object) => {
        const answer = await work.post('/fiscal-years', { periodKind: 'month', ...body }).expect(422);
        return [answer.body.code, answer.body.details.reason ?? answer.body.details.otherYear];
      };
      expect(await refusal({ year: 2027, startsOn: '2026-07-01' })).toEqual(['ledger.fiscal_year_misplaced', 2026]);
      expect(await refusal({ year: 2024, startsOn: '2024-02-01' })).toEqual(['ledger.fiscal_year_misplaced', 2025]);
      expect(await refusal({ year: 2027, startsOn: '2027-01-15' })).toEqual(['ledger.fiscal_year_span_invalid', 'months']);
      expect(await refusal({ year: 2029, startsOn: '2027-01-01' })).toEqual(['ledger.fiscal_year_span_invalid', 'number']);
      expect(await refusal({ year: 2027, startsOn: '2027-04-01', periodKind: 'four_weekly' })).toEqual([
        'ledger.fiscal_year_span_invalid',
        'four_weekly',
      ]);
      const both = await Promise.all([
        work.post('/fiscal-years', { year: 2027, periodKind: 'month' }),
        work.post('/fiscal-years', { year: 2028, periodKind: 'month', startsOn: '2027-07-01' }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    });
  });
});
