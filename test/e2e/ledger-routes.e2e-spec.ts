import { JournalEntryService } from '@loonbrug/ledger';
import { newId } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { type BuiltBooks, buildBooks, wageDraft } from '../support/books';
import { Builders, scopeOf } from '../support/builders';
import { type SignedInAgent, signIn } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

/** Books with one entry, and someone of the back office who reaches these books only. */
interface Place {
  books: BuiltBooks;
  entryId: string;
  at: string;
  backOffice: SignedInAgent;
}

describe('the ledger over HTTP', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let builders: Builders;
  let mine: Place;
  let sibling: Place;
  let foreign: Place;
  let manager: SignedInAgent;
  let hrm: SignedInAgent;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    builders = await Builders.connect(database);
    const portal = await builders.portal();
    const domain = await builders.domain(portal);
    mine = await place(await builders.administration(domain));
    sibling = await place(await builders.administration(domain, { isStandard: false }));
    foreign = await place(await builders.administration(await builders.domain(await builders.portal())));
    manager = await agentWith('management');
    hrm = await agentWith('hrm');
  });

  afterAll(async () => {
    await app.close();
    await builders.close();
    await database.drop();
  });

  async function place(administration: BuiltBooks['administration']): Promise<Place> {
    const books = await buildBooks(builders, administration);
    const [result] = await app.get(JournalEntryService).post(scopeOf(administration), [wageDraft(books)]);
    if (!result || 'problem' in result) throw result?.problem ?? new Error('no result');
    const user = await builders.user();
    const { portalId, domainId, administrationId } = administration;
    await builders.membership(user, administration, 'back_office', { domainId, administrationIds: [administrationId] });
    const at = `/api/portals/${portalId}/administrations/${administrationId}`;
    return { books, entryId: result.entry.entryId, at, backOffice: await signIn(app, user) };
  }

  async function agentWith(role: 'management' | 'hrm'): Promise<SignedInAgent> {
    const user = await builders.user();
    await builders.membership(user, mine.books.administration, role, { domainId: mine.books.administration.domainId });
    return signIn(app, user);
  }

  /** Every route of the ledger, as called on the rows of a place. */
  const routesOn = ({ books, entryId }: Place): Array<{ method: 'get' | 'post' | 'put' | 'patch'; path: string; body?: object }> => [
    { method: 'get', path: '/accounts' },
    { method: 'post', path: '/accounts', body: { code: '9999', name: 'Nieuw', kind: 'balance' } },
    { method: 'post', path: '/accounts/rgs-starter-chart', body: {} },
    { method: 'patch', path: `/accounts/${books.accountIds[0]}`, body: { rowVersion: 1, name: 'Anders' } },
    { method: 'get', path: '/journals' },
    { method: 'post', path: '/journals', body: { code: 'NEW', name: 'Nieuw', kind: 'general' } },
    { method: 'patch', path: `/journals/${books.payrollJournalId}`, body: { rowVersion: 1, name: 'Anders' } },
    { method: 'get', path: '/cost-centres' },
    { method: 'post', path: '/cost-centres', body: { code: 'N', name: 'Nieuw' } },
    { method: 'patch', path: `/cost-centres/${books.costCentreIds[0]}`, body: { rowVersion: 1, isBlocked: true } },
    { method: 'get', path: '/cost-units' },
    { method: 'post', path: '/cost-units', body: { code: 'N', name: 'Nieuw' } },
    { method: 'patch', path: `/cost-units/${books.costUnitIds[0]}`, body: { rowVersion: 1, isBlocked: true } },
    { method: 'get', path: '/fiscal-years' },
    { method: 'post', path: '/fiscal-years', body: { year: 2027, periodKind: 'four_weekly' } },
    { method: 'put', path: `/periods/${books.periodIds[5]}/state`, body: { state: 'closed', reason: 'Maand gereed' } },
    { method: 'get', path: `/periods/${books.periodIds[5]}/changes` },
    { method: 'get', path: `/fiscal-years/${books.fiscalYearId}/year-end-check` },
    { method: 'get', path: '/journal-entries' },
    { method: 'get', path: `/journal-entries/${entryId}` },
    { method: 'get', path: '/trial-balance?year=2026' },
    { method: 'get', path: '/journal-printout?year=2026' },
    { method: 'get', path: '/ledger/journal.txt' },
    { method: 'get', path: `/account-card?year=2026&accountId=${books.accountIds[0]}` },
  ];
  const namesRow = (path: string): boolean => /[0-9a-f]{8}-/.test(path);

  const call = (agent: SignedInAgent, at: string, { method, path, body }: ReturnType<typeof routesOn>[number]) =>
    body === undefined ? agent[method](`${at}${path}`) : agent[method](`${at}${path}`).send(body);

  /** All rows of a place's books, to see that an attempt changed nothing. */
  const rowsOf = async ({ books }: Place): Promise<unknown> => {
    const tables = ['account', 'journal', 'cost_centre', 'cost_unit', 'fiscal_year', 'period', 'journal_entry', 'account_total'];
    const rows: unknown[] = [];
    for (const table of tables)
      rows.push(
        await builders.sql(`select to_jsonb(${table}) as row from ${table} where administration_id = $1 order by 1`, [
          books.administration.administrationId,
        ]),
      );
    return rows;
  };

  it('answers nobody from another portal, or from a sibling administration, on any route', async () => {
    const before = await rowsOf(mine);
    for (const stranger of [foreign.backOffice, sibling.backOffice]) {
      for (const route of routesOn(mine)) {
        const { status } = await call(stranger, mine.at, route);
        expect({ ...route, status }).toEqual({ ...route, status: 404 });
      }
    }
    expect(await rowsOf(mine)).toEqual(before);
  });

  it('finds no row of a sibling or another portal under an own address', async () => {
    const before = [await rowsOf(sibling), await rowsOf(foreign)];
    for (const other of [sibling, foreign]) {
      const routes = routesOn(other).filter((route) => namesRow(route.path));
      expect(routes).toHaveLength(9);
      for (const route of routes) {
        const { status } = await call(mine.backOffice, mine.at, route);
        expect({ ...route, status }).toEqual({ ...route, status: 404 });
      }
    }
    expect([await rowsOf(sibling), await rowsOf(foreign)]).toEqual(before);
  });

  it('lists nothing of a sibling or another portal', async () => {
    for (const path of [
      '/journal-printout?year=2026',
      '/accounts',
      '/journals',
      '/cost-centres',
      '/cost-units',
      '/fiscal-years',
      '/journal-entries',
      '/trial-balance?year=2026',
    ]) {
      const { text } = await mine.backOffice.get(`${mine.at}${path}`).expect(200);
      for (const { books, entryId } of [sibling, foreign]) {
        const theirs = [
          books.accountIds[0],
          books.payrollJournalId,
          books.costCentreIds[0],
          books.costUnitIds[0],
          books.fiscalYearId,
          entryId,
        ];
        expect(theirs.filter((id) => text.includes(id!))).toEqual([]);
      }
    }
  });

  it('lets management read and change nothing, and HRM not even read', async () => {
    for (const route of routesOn(mine)) {
      const { status } = await call(manager, mine.at, route);
      expect({ ...route, status }).toEqual({ ...route, status: route.method === 'get' ? 200 : 403 });
      expect({ ...route, status: (await call(hrm, mine.at, route)).status }).toEqual({ ...route, status: 403 });
    }
  });

  describe('by the back office', () => {
    let own: Place;
    const get = async (path: string) => (await own.backOffice.get(`${own.at}${path}`).expect(200)).body;

    beforeEach(async () => {
      own = await place(await builders.administration(await builders.domain(await builders.portal())));
    });

    it('every route works', async () => {
      for (const route of routesOn(own)) {
        const { status } = await call(own.backOffice, own.at, route);
        const isCreation = route.method === 'post' && !route.path.endsWith('chart');
        expect({ ...route, status }).toEqual({ ...route, status: isCreation ? 201 : 200 });
      }
    });

    it('an account is made, found, blocked, and changed by one at a time', async () => {
      const { body: made } = await own.backOffice
        .post(`${own.at}/accounts`)
        .send({ code: '1700', name: 'Netto lonen', kind: 'balance', rgs: 'BSchSalNet' })
        .expect(201);
      expect(made).toEqual({
        accountId: expect.any(String),
        code: '1700',
        name: 'Netto lonen',
        kind: 'balance',
        rgs: 'BSchSalNet',
        isBlocked: false,
        rowVersion: 1,
      });
      expect(await get('/accounts?search=salnet')).toEqual({ items: [made], total: 1 });
      expect(await get('/accounts?kind=balance&pageSize=2&page=3')).toMatchObject({ items: [{ code: '1700' }], total: 5 });
      const change = (body: object) => own.backOffice.patch(`${own.at}/accounts/${made.accountId}`).send(body);
      await change({ rowVersion: 1, isBlocked: true, rgs: null }).expect(200, { ...made, isBlocked: true, rgs: null, rowVersion: 2 });
      expect(await get('/accounts?isBlocked=true')).toMatchObject({ items: [{ code: '1700' }], total: 1 });
      expect((await change({ rowVersion: 1, name: 'Later' }).expect(409)).body).toMatchObject({ code: 'request.changed_meanwhile' });
      const taken = await own.backOffice.post(`${own.at}/accounts`).send({ code: '1700', name: 'Nog een', kind: 'balance' }).expect(422);
      expect(taken.body).toMatchObject({ code: 'ledger.code_taken', title: 'De code 1700 is al in gebruik in deze administratie.' });
      await own.backOffice.patch(`${own.at}/accounts/${newId()}`).send({ rowVersion: 1 }).expect(404);
    });

    it('the RGS starter chart is added once', async () => {
      const add = () => own.backOffice.post(`${own.at}/accounts/rgs-starter-chart`).send({});
      await add().expect(200, { created: 16, present: 0 });
      await add().expect(200, { created: 0, present: 16 });
      expect(await get('/accounts?search=WPerLesLon')).toMatchObject({
        items: [{ code: '4001040', name: 'Lonen', kind: 'profit_and_loss' }],
        total: 1,
      });
    });

    it('a fiscal year has its periods, and a period tells who closed it', async () => {
      const { body: year } = await own.backOffice
        .post(`${own.at}/fiscal-years`)
        .send({ year: 2027, periodKind: 'four_weekly' })
        .expect(201);
      expect(year.periods.map((period: { number: number; kind: string }) => [period.number, period.kind])).toEqual([
        [0, 'opening'],
        ...Array.from({ length: 13 }, (_, index) => [index + 1, 'regular']),
        [14, 'correction'],
      ]);
      await own.backOffice.post(`${own.at}/fiscal-years`).send({ year: 2027, periodKind: 'month' }).expect(422);
      const { periodId } = year.periods[3];
      const state = (name: string) =>
        own.backOffice.put(`${own.at}/periods/${periodId}/state`).send({ state: name, reason: 'Maand gereed' });
      expect((await state('closed').expect(200)).body).toMatchObject({ state: 'closed', changedBy: own.backOffice.userId });
      const years = await get('/fiscal-years');
      expect(years.items[0].periods[3]).toMatchObject({ periodId, state: 'closed' });
      expect((await state('open').expect(200)).body).toMatchObject({ state: 'open' });
      const audit = await builders.sql('select action from audit_entry where subject_id = $1 order by audit_entry_id', [periodId]);
      expect(audit).toEqual([{ action: 'period.closed' }, { action: 'period.opened' }]);
    });

    it('an entry shows its lines, the trial balance and the account card what they add up to', async () => {
      expect(await get(`/journal-entries/${own.entryId}`)).toMatchObject({
        voucherNumber: 'LON-2026-0001',
        totalDebitCents: 390_000,
        lines: [
          { accountCode: '4000', amountCents: 390_000, costCentreCode: 'K1' },
          { accountCode: '1001', amountCents: -390_000 },
        ],
      });
      expect(await get('/trial-balance?year=2026')).toMatchObject({
        totals: { debitCents: 390_000, creditCents: 390_000, balanceCents: 0 },
      });
      expect(await get(`/account-card?year=2026&accountId=${own.books.accountIds[1]}`)).toMatchObject({ closingCents: -390_000, total: 1 });
    });

    it('the plain-text journal is a file of all entries, or of one year that is there', async () => {
      const { text, headers } = await own.backOffice.get(`${own.at}/ledger/journal.txt?year=2026`).expect(200);
      expect(headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(headers['content-disposition']).toBe('attachment; filename="journal-2026.txt"');
      expect(text.split('\n').slice(2)).toEqual([
        '2026-01-31 * (LON-2026-0001) Lonen januari',
        '    ; journal: LON',
        '    ; period: 2026-01',
        '    Resultaat:4000 Rekening 0  3900.00 EUR',
        '        ; cost_centre: K1',
        '    Balans:1001 Rekening 1  -3900.00 EUR',
        '        ; note: netto',
        '',
        '',
      ]);
      expect((await own.backOffice.get(`${own.at}/ledger/journal.txt`).expect(200)).text).toBe(text);
      await own.backOffice.get(`${own.at}/ledger/journal.txt?year=2031`).expect(404);
    });

    it.each([
      ['post', '/accounts', { code: '17 00', name: 'x', kind: 'balance' }],
      ['post', '/accounts', { code: '1700', name: 'x'.repeat(201), kind: 'balance' }],
      ['post', '/accounts', { code: '1700', name: 'x', kind: 'costs' }],
      ['post', '/accounts', { code: '1700', name: 'x', kind: 'balance', rgs: 'nee' }],
      ['post', '/accounts', { code: '1700', name: 'x', kind: 'balance', isBlocked: true }],
      ['post', '/accounts', { name: null }],
      ['post', '/journals', { code: 'lon', name: 'x', kind: 'payroll' }],
      ['post', '/journals', { code: 'LON2', name: 'x', kind: 'sales' }],
      ['post', '/cost-centres', { code: 'x'.repeat(41), name: 'x' }],
      ['post', '/cost-units', { code: 'x' }],
      ['post', '/fiscal-years', { year: 1989, periodKind: 'month' }],
      ['post', '/fiscal-years', { year: '2027', periodKind: 'month' }],
      ['post', '/fiscal-years', { year: 2027, periodKind: 'week' }],
      ['get', '/trial-balance', undefined],
      ['get', '/trial-balance?year=2026&untilPeriod=15', undefined],
      ['get', '/account-card?year=2026&accountId=x', undefined],
      ['get', '/accounts?pageSize=201', undefined],
      ['get', '/journal-entries?journalId=x', undefined],
    ] as const)('%s %s is refused whole with a body that breaks a rule (case %#)', async (method, path, body) => {
      const before = await rowsOf(own);
      const { body: problem } = await call(own.backOffice, own.at, { method, path, body }).expect(400);
      expect(problem).toMatchObject({ code: 'request.invalid', details: { fields: expect.any(Array) } });
      expect(await rowsOf(own)).toEqual(before);
    });
  });
});
