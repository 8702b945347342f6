import { newId } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { Builders } from '../support/builders';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';
import { buildWholeBooks, type WholeBooks } from '../support/whole-books';

type Line = Record<string, unknown>;

/** What a person or a program may send that must not be booked: each has its code, and a sentence with a remedy in both languages. */
describe('bad input to the ledger', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let builders: Builders;
  let books: WholeBooks;
  let sibling: WholeBooks;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    builders = await Builders.connect(database);
    const domain = await builders.domain(await builders.portal());
    books = await buildWholeBooks(app, builders, await builders.administration(domain));
    sibling = await buildWholeBooks(app, builders, await builders.administration(domain, { isStandard: false }));
    await books.backOffice
      .put(`${books.at}/periods/${books.periods['2026/6']}/state`)
      .send({ state: 'closed', reason: 'Gereed' })
      .expect(200);
    const block = async (path: string) =>
      books.backOffice.patch(`${books.at}/${path}`).send({ rowVersion: 1, isBlocked: true }).expect(200);
    await block(`accounts/${books.accounts['4001050']}`);
    await block(`cost-units/${books.costUnitId}`);
  });

  afterAll(async () => {
    await app.close();
    await builders.close();
    await database.drop();
  });

  const at = (code: string): string => books.accounts[code]!;
  const pair = (debit: Line, credit: Line = {}): Line[] => [
    { accountId: at('4001040'), debitCents: 100, ...debit },
    { accountId: at('1204010'), creditCents: 100, ...credit },
  ];
  const entry = (lines: unknown, more: object = {}): object => ({
    requestId: newId(),
    journalId: books.journals['MEM'],
    bookedOn: '2026-02-03',
    description: 'Memoriaal',
    lines,
    ...more,
  });
  const send = (body: unknown, language = 'nl') =>
    books.backOffice
      .post(`${books.at}/journal-entries`)
      .set('accept-language', language)
      .set('content-type', 'application/json')
      .send(typeof body === 'string' ? body : JSON.stringify(body));
  const entryCount = async () => (await builders.sql('select from journal_entry')).length;

  const cases: Array<[what: string, body: () => unknown, code: string, details: object]> = [
    ['more than two decimals', () => entry(pair({ debitCents: 100.5 })), 'ledger.amount_not_bookable', { lineNumber: 1 }],
    ['an amount as text', () => entry(pair({ debitCents: '100' })), 'ledger.amount_not_bookable', { lineNumber: 1 }],
    ['NaN as text', () => entry(pair({}, { creditCents: 'NaN' })), 'ledger.amount_not_bookable', { lineNumber: 2 }],
    [
      'more than any number holds',
      () => JSON.stringify(entry(pair({ debitCents: 'BIG' }))).replace('"BIG"', '1e999'),
      'ledger.amount_not_bookable',
      { lineNumber: 1 },
    ],
    ['an amount beyond 2^53', () => entry(pair({ debitCents: 9_007_199_254_740_993 })), 'ledger.amount_not_bookable', { lineNumber: 1 }],
    ['an amount beyond the limit', () => entry(pair({ debitCents: 10_000_000_000_001 })), 'ledger.amount_not_bookable', { lineNumber: 1 }],
    ['a list as an amount', () => entry(pair({ debitCents: [100] })), 'ledger.amount_not_bookable', { lineNumber: 1 }],
    ['true as an amount', () => entry(pair({ debitCents: true })), 'ledger.amount_not_bookable', { lineNumber: 1 }],
    ['a debit below zero', () => entry(pair({ debitCents: -100 })), 'ledger.amount_negative', { lineNumber: 1 }],
    ['a credit below zero', () => entry(pair({}, { creditCents: -1 })), 'ledger.amount_negative', { lineNumber: 2 }],
    ['both columns', () => entry(pair({ creditCents: 100 })), 'ledger.both_columns', { lineNumber: 1 }],
    ['neither column', () => entry(pair({}, { creditCents: null })), 'ledger.line_without_amount', { lineNumber: 2 }],
    ['a difference of a cent', () => entry(pair({ debitCents: 101 })), 'ledger.entry_not_balanced', { differenceCents: 1 }],
    ['one line', () => entry(pair({}).slice(0, 1)), 'ledger.entry_too_few_lines', { lineCount: 1 }],
    ['no lines', () => entry([]), 'ledger.entry_too_few_lines', { lineCount: 0 }],
    [
      'a side beyond the limit, of lines within it',
      () =>
        entry([
          ...pair({ debitCents: 10_000_000_000_000 }, { creditCents: 10_000_000_000_000 }),
          ...pair({ debitCents: 1 }, { creditCents: 1 }),
        ]),
      'ledger.entry_too_large',
      { limitCents: 10_000_000_000_000 },
    ],
    ['an unknown account', () => entry(pair({ accountId: newId() })), 'ledger.account_unknown', { lineNumber: 1 }],
    ['an account of a sibling', () => entry(pair({ accountId: sibling.accounts['4001040'] })), 'ledger.account_unknown', { lineNumber: 1 }],
    [
      'a blocked account',
      () => entry(pair({ accountId: at('4001050') })),
      'ledger.account_blocked',
      { lineNumber: 1, accountCode: '4001050' },
    ],
    ['an unknown cost centre', () => entry(pair({ costCentreId: newId() })), 'ledger.cost_centre_unknown', { lineNumber: 1 }],
    [
      'a cost centre of a sibling',
      () => entry(pair({ costCentreId: sibling.costCentreId })),
      'ledger.cost_centre_unknown',
      { lineNumber: 1 },
    ],
    [
      'a blocked cost unit',
      () => entry(pair({ costUnitId: books.costUnitId })),
      'ledger.cost_unit_blocked',
      { lineNumber: 1, costUnitCode: 'K1' },
    ],
    ['a closed period', () => entry(pair({}), { bookedOn: '2026-06-15' }), 'ledger.period_closed', { year: 2026, periodNumber: 6 }],
    ['a date without a period', () => entry(pair({}), { bookedOn: '2031-06-15' }), 'ledger.no_period', { bookedOn: '2031-06-15' }],
    ['an unknown period', () => entry(pair({}), { periodId: newId() }), 'ledger.period_unknown', {}],
    ['a period of a sibling', () => entry(pair({}), { periodId: sibling.periods['2026/2'] }), 'ledger.period_unknown', {}],
    [
      'a date outside the fiscal year of its period',
      () => entry(pair({}), { bookedOn: '2027-01-01', periodId: books.periods['2026/13'] }),
      'ledger.date_outside_fiscal_year',
      { bookedOn: '2027-01-01', year: 2026 },
    ],
    ['the opening period', () => entry(pair({}), { periodId: books.periods['2026/0'] }), 'ledger.opening_only', { periodNumber: 0 }],
    [
      'a journal of another kind',
      () => entry(pair({}), { journalId: books.journals['LON'] }),
      'ledger.journal_kind_differs',
      { journalCode: 'LON', kind: 'payroll', requiredKind: 'general' },
    ],
    ['an unknown journal', () => entry(pair({}), { journalId: newId() }), 'ledger.journal_unknown', {}],
  ];

  it.each(cases)('books nothing with %s', async (_, body, code, details) => {
    const before = await entryCount();
    const [dutch, english] = [await send(body(), 'nl').expect(422), await send(body(), 'en').expect(422)];
    for (const { body: problem } of [dutch, english]) expect(problem).toMatchObject({ status: 422, code, details });
    expect(dutch.body.title).not.toBe(english.body.title);
    for (const text of [dutch.body.title, dutch.body.remedy, english.body.title, english.body.remedy]) expect(text).not.toMatch(/[{}–]/);
    expect(await entryCount()).toBe(before);
  });

  it.each([
    ['a day that does not exist', { bookedOn: '2026-02-30' }, 'bookedOn'],
    ['no description', { description: '' }, 'description'],
    ['a description too long', { description: 'x'.repeat(301) }, 'description'],
    ['lines that are no list', { lines: 'x' }, 'lines'],
    ['a line that is no object', { lines: [1, 2] }, 'lines.0'],
    ['a column that does not exist', { lines: [{ accountId: newId(), amount: 1 }] }, 'lines.0.amount'],
    ['501 lines', { lines: Array.from({ length: 501 }, () => ({ accountId: newId(), debitCents: 1 })) }, 'lines'],
  ])('names the field with %s', async (_, more, field) => {
    const { body } = await send(entry(pair({}), more)).expect(400);
    expect(body).toMatchObject({ code: 'request.invalid' });
    expect(body.details.fields.map((wrong: { field: string }) => wrong.field)).toContain(field);
  });

  it('refuses thousands of lines at once, whole and quickly, and takes 500', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => (index % 2 === 0 ? pair({})[0] : pair({})[1]));
    const before = await entryCount();
    const started = Date.now();
    for (const count of [2_500, 10_000]) expect((await send(entry(many(count))).expect(413)).body.code).toBe('request.too_large');
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(await entryCount()).toBe(before);
    await send(entry(many(500))).expect(201);
  });

  describe('two who change the same at once', () => {
    const change = (path: string, body: object) => books.backOffice.patch(`${books.at}/${path}`).send(body);

    it.each([
      ['accounts', () => at('4001060'), 'Account', { code: '4001060' }],
      ['journals', () => books.journals['LON']!, 'Journal', { code: 'LON' }],
      ['cost-centres', () => books.costCentreId, 'CostCentre', { code: 'K1' }],
    ])('one wins, the other is told what is there now (%s)', async (path, id, subject, known) => {
      const names = ['Naam een', 'Naam twee', 'Naam drie'];
      const answers = await Promise.all(names.map((name) => change(`${path}/${id()}`, { rowVersion: 1, name })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      const winner = answers.find(({ status }) => status === 200)!.body;
      for (const { body } of answers.filter(({ status }) => status === 409))
        expect(body).toMatchObject({
          code: 'request.changed_meanwhile',
          details: { subject, rowVersion: 2, current: { ...known, name: winner.name, isBlocked: false, rowVersion: 2 } },
        });
    });
  });
});
