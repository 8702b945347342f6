import request from 'supertest';
import { unzipSync } from 'fflate';
import { scopeOf } from '../support/builders';
import { BooksAtWork } from '../support/books-at-work';
import { type SignedInAgent, signIn } from '../support/sign-in';
import { AccountService } from '@loonbrug/ledger';
import { Clock } from '@loonbrug/platform';

interface Document {
  paths: Record<string, { get?: { parameters?: Array<{ name: string }> } }>;
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lists below a portal that are read page by page, and reports that are tables. Settings are no list. */
const listsOf = (document: Document): Array<{ path: string; isTable: boolean }> =>
  Object.entries(document.paths).flatMap(([path, { get }]) => {
    const names = (get?.parameters ?? []).map(({ name }) => name);
    const isTable = names.includes('format');
    return path.startsWith('/api/portals/') && (isTable || names.includes('page')) ? [{ path, isTable }] : [];
  });

describe('every list as a file', () => {
  let work: BooksAtWork;
  let administrator: SignedInAgent;
  let lists: string[];
  let without: string[];

  beforeAll(async () => {
    work = await BooksAtWork.start();
    const books = await work.newBooks();
    const user = await work.builders.user();
    await work.builders.membership(user, books.administration, 'portal_admin');
    administrator = await signIn(work.app, user);
    await work.book('2026-02-03', [
      ['4001040', 123_456],
      ['1204010', -123_456],
    ]);
    const { body } = await request(work.app.getHttpServer()).get('/api/openapi.json').expect(200);
    const found = listsOf(body);
    lists = found.filter(({ isTable }) => isTable).map(({ path }) => path);
    without = found.filter(({ isTable }) => !isTable).map(({ path }) => path);
  });

  afterAll(() => work.stop());

  const addressOf = (path: string): string => {
    const { portalId, domainId, administrationId } = work.books.administration;
    const place = path.replace('{portalId}', portalId).replace('{domainId}', domainId).replace('{administrationId}', administrationId);
    const needs = /account-card/.test(path)
      ? `?year=2026&accountId=${work.books.accounts['4001040']}`
      : /trial-balance|journal-printout/.test(path)
        ? '?year=2026'
        : /dimension-mappings/.test(path)
          ? '?noun=cost_unit'
          : '';
    expect(place).not.toContain('{');
    return place + needs;
  };
  const withFormat = (address: string, format: string): string => `${address}${address.includes('?') ? '&' : '?'}format=${format}`;

  it('is offered on every list that has pages', () => {
    process.stdout.write(`${lists.length} lists as CSV and XLSX\n`);
    expect(without).toEqual([]);
    expect(lists.length).toBeGreaterThanOrEqual(20);
  });

  it('answers CSV and a workbook with as many rows as the list, in the reader’s language', async () => {
    for (const path of lists) {
      const address = addressOf(path);
      const { body } = await administrator.get(address).expect(200);
      const count = (body.items ?? body.rows).length;
      const csv = await administrator.get(withFormat(address, 'csv')).set('accept-language', 'nl').expect(200);
      expect({ path, type: csv.headers['content-type'] }).toEqual({ path, type: expect.stringMatching(/^text\/csv/) });
      expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+-\d{4}-\d\d-\d\d\.csv"$/);
      expect(csv.text.startsWith('\ufeff')).toBe(true);
      expect({ path, lines: csv.text.split('\r\n').length - 2 }).toEqual({ path, lines: count });
      const english = await administrator.get(withFormat(address, 'csv')).set('accept-language', 'en').expect(200);
      expect(english.text.split('\r\n')[0]).not.toBe(csv.text.split('\r\n')[0]);
      const book = await administrator.get(withFormat(address, 'xlsx')).responseType('blob').expect(200);
      expect(book.headers['content-type']).toBe(xlsx);
      const sheet = Buffer.from(unzipSync(new Uint8Array(book.body as Buffer))['xl/worksheets/sheet1.xml']!).toString('utf8');
      expect({ path, rows: [...sheet.matchAll(/<row /g)].length - 1 }).toEqual({ path, rows: count });
      expect(sheet).not.toMatch(/<f[ >]/);
    }
  }, 120_000);

  it('is called after the day in Amsterdam, also in the hours in which that is a day further than the world’s', async () => {
    const clock = jest.spyOn(work.app.get(Clock), 'now').mockReturnValue(new Date('2026-07-31T22:30:00Z'));
    const user = await work.builders.user();
    await work.builders.membership(user, work.books.administration, 'portal_admin');
    const agent = await signIn(work.app, user);
    const { headers } = await agent.get(`${work.books.at}/accounts?format=csv`).set('accept-language', 'en').expect(200);
    clock.mockRestore();
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[a-z-]+-2026-08-01\.csv"$/);
  });

  it('is refused to exactly those to whom the list is', async () => {
    const { builders, books, app } = work;
    const theirs = await builders.portal();
    const agent = async (grant: (user: { userId: string; email: string }) => Promise<unknown>) => {
      const user = await builders.user();
      await grant(user);
      return signIn(app, user);
    };
    const people = {
      foreigner: await agent((user) => builders.membership(user, theirs, 'portal_admin')),
      hrm: await agent((user) => builders.membership(user, books.administration, 'hrm', { domainId: books.administration.domainId })),
      management: await agent((user) =>
        builders.membership(user, books.administration, 'management', { domainId: books.administration.domainId }),
      ),
    };
    for (const path of lists) {
      const address = addressOf(path);
      await request(app.getHttpServer()).get(withFormat(address, 'csv')).expect(401);
      expect({ path, status: (await people.foreigner.get(withFormat(address, 'csv'))).status }).toEqual({ path, status: 404 });
      for (const [name, person] of Object.entries(people)) {
        const [list, csv, book] = [
          await person.get(address),
          await person.get(withFormat(address, 'csv')),
          await person.get(withFormat(address, 'xlsx')),
        ];
        expect({ path, name, csv: csv.status, book: book.status }).toEqual({ path, name, csv: list.status, book: list.status });
        if (list.status !== 200) expect(csv.body).toMatchObject({ code: list.body.code });
      }
    }
  }, 120_000);

  it('has the rows of all pages in their order, chosen as the list is, safe against formulas', async () => {
    const scope = scopeOf(work.books.administration);
    const dangerous = '=HYPERLINK("http://127.0.0.1/";"klik")';
    for (let index = 0; index < 450; index += 1)
      await work.app
        .get(AccountService)
        .create(scope, { code: `9${String(index).padStart(3, '0')}`, name: index === 7 ? dangerous : 'Naam', kind: 'balance' });
    const csv = (
      await work.books.backOffice.get(`${work.books.at}/accounts?format=csv&search=9&kind=balance&page=2&pageSize=3`).expect(200)
    ).text;
    const codes = csv
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(';')[0]!);
    const mine = codes.filter((code) => /^9\d{3}$/.test(code));
    expect(mine).toEqual(Array.from({ length: 450 }, (_, index) => `9${String(index).padStart(3, '0')}`));
    expect(csv).toContain(`9007;"'=HYPERLINK(""http://127.0.0.1/"";""klik"")";Balans;;Nee`);
    expect(csv).not.toContain('4001040');
  });

  it('writes money as decimals of the language', async () => {
    const at = `${work.books.at}/trial-balance?year=2026&format=csv`;
    const dutch = (await work.books.backOffice.get(at).expect(200)).text;
    expect(dutch.split('\r\n')[1]).toBe('1204010;Netto lonen;Balans;BSchSalNet;0,00;0,00;1234,56;-1234,56');
    const english = (await work.books.backOffice.get(at).set('accept-language', 'en').expect(200)).text;
    expect(english.split('\r\n')[2]).toBe('4001040,Lonen,Profit and loss,WPerLesLon,0.00,1234.56,0.00,1234.56');
  });

  it('is asked for by Accept, too, refused in another format, and says what is wrong with the rest of the request', async () => {
    const at = `${work.books.at}/accounts`;
    const byAccept = await work.books.backOffice.get(at).set('accept', 'text/csv').expect(200);
    expect(byAccept.headers['content-type']).toMatch(/^text\/csv/);
    expect((await work.books.backOffice.get(at).set('accept', '*/*').expect(200)).headers['content-type']).toMatch(/json/);
    expect((await work.books.backOffice.get(`${at}?format=pdf`).expect(400)).body).toMatchObject({
      code: 'request.invalid',
      details: { fields: [{ field: 'format', rules: ['isIn'] }] },
    });
    expect((await work.books.backOffice.get(`${at}?format=csv&kind=x`).expect(400)).body.details.fields[0].field).toBe('kind');
    expect((await work.books.backOffice.get(`${work.books.at}/trial-balance?year=2031&format=xlsx`).expect(404)).body.code).toBe(
      'request.not_found',
    );
    await work.books.backOffice.get(`${work.books.at}/journal-printout?format=csv&untilDate=2031-01-01`).expect(422);
  });

  it('refuses more rows than a file holds, with the number', async () => {
    const { portalId, administrationId } = work.books.administration;
    await work.builders.sql(
      `insert into account (portal_id, administration_id, account_id, code, name, kind)
       select $1, $2, gen_random_uuid(), 'X' || number, 'Naam', 'balance' from generate_series(1, 20001) number`,
      [portalId, administrationId],
    );
    const { body } = await work.books.backOffice.get(`${work.books.at}/accounts?format=xlsx&search=X`).expect(422);
    expect(body).toMatchObject({ code: 'request.table_too_large', details: { total: 20_001, limit: 20_000 } });
    expect(body.title).toBe('De lijst heeft 20001 regels; in één bestand passen er 20000.');
    const csv = (await work.books.backOffice.get(`${work.books.at}/accounts?format=csv&search=X`).expect(200)).text;
    expect(csv.split('\r\n')).toHaveLength(20_003);
  }, 60_000);
});
