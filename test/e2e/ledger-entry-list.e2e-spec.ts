import fc from 'fast-check';
import { JournalEntryService } from '@loonbrug/ledger';
import { newId } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { type BuiltBooks, buildBooks, wageDraft } from '../support/books';
import { Builders, scopeOf } from '../support/builders';
import { type SignedInAgent, signIn } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

interface Entry {
  entryId: string;
  voucherNumber: string;
  journalId: string;
  periodId: string;
  year: number;
  periodNumber: number;
  bookedOn: string;
  description: string;
  totalDebitCents: number;
}
interface Asked {
  journalId?: string;
  periodId?: string;
  year?: number;
  periodNumber?: number;
  search?: string;
  sort?: 'bookedAt' | 'voucher' | 'bookedOn' | 'amount';
  direction?: 'asc' | 'desc';
}
interface Place {
  books: BuiltBooks;
  at: string;
  agent: SignedInAgent;
}

const days = ['2026-01-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-12-31', '2027-01-31', '2027-03-31'];
const texts = ['Lonen', 'Lonen correctie', 'Vakantiegeld 8%', 'Reservering_pensioen', 'AFDRACHT'];

/** The list of entries: what it is filtered by, and its order. */
describe('the list of entries', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let builders: Builders;
  let mine: Place;
  let sibling: Place;
  let foreign: Place;
  let all: Entry[];

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    builders = await Builders.connect(database);
    const domain = await builders.domain(await builders.portal());
    mine = await place(await builders.administration(domain), '');
    sibling = await place(await builders.administration(domain, { isStandard: false }), ' van de buren');
    foreign = await place(await builders.administration(await builders.domain(await builders.portal())), ' van een ander kantoor');
    all = (await list({})).items;
    expect(all).toHaveLength(35);
  });

  afterAll(async () => {
    await app.close();
    await builders.close();
    await database.drop();
  });

  /** Entries of two years, in two journals, with equal days and equal amounts among them; booked in an order that is none of the others. */
  async function place(administration: BuiltBooks['administration'], ending: string): Promise<Place> {
    const books = await buildBooks(builders, administration);
    const { portalId, domainId, administrationId } = administration;
    const user = await builders.user();
    await builders.membership(user, administration, 'back_office', { domainId, administrationIds: [administrationId] });
    const agent = await signIn(app, user);
    const at = `/api/portals/${portalId}/administrations/${administrationId}`;
    await agent.post(`${at}/fiscal-years`).send({ year: 2027, periodKind: 'month' }).expect(201);
    for (let index = 0; index < 35; index += 1) {
      const cents = 10_000 + ((index * 7) % 5) * 100;
      const draft = wageDraft(books, {
        journalId: index % 3 === 0 ? books.generalJournalId : books.payrollJournalId,
        bookedOn: days[(index * 4) % 7]!,
        description: `${texts[index % 5]}${ending}`,
        source: index % 3 === 0 ? { kind: 'manual', key: newId() } : { kind: 'journal_run', key: newId() },
        lines: [
          { accountId: books.accountIds[0]!, amountCents: cents },
          { accountId: books.accountIds[1]!, amountCents: -cents },
        ],
      });
      const [result] = await app.get(JournalEntryService).post(scopeOf(administration), [draft]);
      if (!result || 'problem' in result) throw result?.problem ?? new Error('no result');
    }
    return { books, at, agent };
  }

  async function list(query: Asked & { page?: number; pageSize?: number }): Promise<{ items: Entry[]; total: number }> {
    const { body } = await mine.agent
      .get(`${mine.at}/journal-entries`)
      .query({ pageSize: 200, ...query })
      .expect(200);
    return body;
  }

  /** The same, of all that there is, in memory. */
  function expected({ journalId, periodId, year, periodNumber, search, sort = 'bookedAt', direction = 'desc' }: Asked): Entry[] {
    const holds = (text: string) => text.toLowerCase().includes((search ?? '').toLowerCase());
    const found = all.filter(
      (entry) =>
        (journalId === undefined || entry.journalId === journalId) &&
        (periodId === undefined || entry.periodId === periodId) &&
        (year === undefined || entry.year === year) &&
        (periodNumber === undefined || entry.periodNumber === periodNumber) &&
        (holds(entry.voucherNumber) || holds(entry.description)),
    );
    const orders = {
      bookedAt: (entry: Entry) => entry.entryId,
      // LON-2026-0001: four figures of each here.
      voucher: (entry: Entry) => entry.voucherNumber,
      bookedOn: (entry: Entry) => entry.bookedOn,
      amount: (entry: Entry) => String(entry.totalDebitCents).padStart(12, '0'),
    };
    const key = (entry: Entry): string => `${orders[sort](entry)} ${entry.entryId}`;
    const ascending = found.sort((one, other) => (key(one) < key(other) ? -1 : 1));
    return direction === 'asc' ? ascending : ascending.reverse();
  }

  it('holds what the filters ask for, all of it and in the order asked for, whatever the combination', async () => {
    const periods = [1, 2, 3, 12];
    const asked = fc.record<Asked>(
      {
        journalId: fc.constantFrom(mine.books.payrollJournalId, mine.books.generalJournalId),
        periodId: fc.constantFrom(...periods.map((number) => mine.books.periodIds[number]!)),
        year: fc.constantFrom(2026, 2027, 2028),
        periodNumber: fc.constantFrom(...periods, 6),
        search: fc.constantFrom('lonen', 'MEM-2026', '0003', '%', '_', '8%', 'buren', 'kantoor'),
        sort: fc.constantFrom('bookedAt' as const, 'voucher' as const, 'bookedOn' as const, 'amount' as const),
        direction: fc.constantFrom('asc' as const, 'desc' as const),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(asked, async (query) => {
        const items = expected(query);
        expect(await list(query)).toEqual({ items, total: items.length });
      }),
      { numRuns: 150 },
    );
  });

  it('can be read page by page in any order: every entry once', async () => {
    for (const sort of ['bookedAt', 'voucher', 'bookedOn', 'amount'] as const) {
      const pages: Entry[] = [];
      for (let page = 1; page <= 4; page += 1) pages.push(...(await list({ sort, direction: 'asc', page, pageSize: 10 })).items);
      expect(pages).toEqual(expected({ sort, direction: 'asc' }));
    }
  });

  it('puts vouchers in the order of their numbers also beyond four figures', async () => {
    const { portalId, administrationId } = mine.books.administration;
    const [beyond] = await builders.sql<{ entryId: string }>(
      `insert into journal_entry (portal_id, administration_id, entry_id, journal_id, period_id, booked_on, voucher_year, voucher_sequence, voucher_number,
         description, source_kind, source_key, fingerprint, line_count, total_debit_cents)
       values ($1, $2, gen_random_uuid(), $3, $4, '2026-01-31', 2026, 10000, 'LON-2026-10000', 'Lonen', 'manual', 'beyond', sha256('beyond'), 1, 1)
       returning entry_id as "entryId"`,
      [portalId, administrationId, mine.books.payrollJournalId, mine.books.periodIds[1]],
    );
    try {
      const { items } = await list({ journalId: mine.books.payrollJournalId, year: 2026, sort: 'voucher', direction: 'desc' });
      expect(items.map(({ voucherNumber }) => voucherNumber).slice(0, 2)).toEqual([
        'LON-2026-10000',
        expect.stringMatching(/^LON-2026-00\d\d$/),
      ]);
    } finally {
      await builders.sql('delete from journal_entry where entry_id = $1', [beyond!.entryId]);
    }
  });

  it('gives a file in the same order, with the same filters', async () => {
    const query: Asked = { year: 2026, sort: 'amount', direction: 'asc' };
    const { text } = await mine.agent
      .get(`${mine.at}/journal-entries`)
      .query({ ...query, format: 'csv' })
      .expect(200);
    const vouchers = [...text.matchAll(/\b(?:LON|MEM)-\d{4}-\d{4}\b/g)].map(([voucher]) => voucher);
    expect(vouchers).toEqual(expected(query).map(({ voucherNumber }) => voucherNumber));
  });

  it.each([
    ['year', 'nu'],
    ['year', '1899'],
    ['periodNumber', '-1'],
    ['periodNumber', '15'],
    ['sort', 'description'],
    ['direction', 'up'],
    ['journalId', 'LON'],
    ['search', 'x'.repeat(101)],
  ])('refuses %s=%s and names the field', async (field, value) => {
    const { body } = await mine.agent
      .get(`${mine.at}/journal-entries`)
      .query({ [field]: value })
      .expect(400);
    expect(body).toMatchObject({ code: 'request.invalid', details: { fields: [{ field }] } });
  });

  it('holds nothing of a sibling or another portal, whatever it is asked by', async () => {
    for (const other of [sibling, foreign]) {
      const theirs = [
        { journalId: other.books.payrollJournalId },
        { periodId: other.books.periodIds[1]! },
        { search: other === sibling ? 'buren' : 'ander kantoor' },
      ];
      for (const query of theirs) {
        const { body } = await other.agent.get(`${other.at}/journal-entries`).query(query).expect(200);
        expect(body.total).toBeGreaterThan(0);
        expect(await list(query)).toEqual({ items: [], total: 0 });
        await other.agent.get(`${mine.at}/journal-entries`).query(query).expect(404);
      }
    }
  });
});
