import { BooksAtWork } from '../support/books-at-work';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { buildWholeBooks, type WholeBooks } from '../support/whole-books';

/** Entries that a person makes, and who may. */
describe('entries by hand', () => {
  let work: BooksAtWork;

  beforeAll(async () => {
    work = await BooksAtWork.start();
  });

  afterAll(() => work.stop());

  beforeEach(async () => {
    await work.newBooks(undefined, { year: 2025, periodKind: 'month' }, { year: 2026, periodKind: 'four_weekly' });
  });

  describe('an entry of the firm’s own', () => {
    it('is booked once for one request, however often it is sent, with who booked it', async () => {
      const request = work.entryOf('2026-02-03', [
        ['4001040', 1_250],
        ['1204010', -1_250],
      ]);
      const answers = await Promise.all(Array.from({ length: 6 }, () => work.post('/journal-entries', request)));
      expect(new Set(answers.map(({ body }) => body.entryId)).size).toBe(1);
      expect(answers.filter(({ body }) => body.isNew)).toHaveLength(1);
      expect(await work.get(`/journal-entries/${answers[0]!.body.entryId}`)).toMatchObject({
        voucherNumber: 'MEM-2026-0001',
        createdBy: work.books.backOffice.userId,
        periodNumber: 2,
        totalDebitCents: 1_250,
      });
      const changed = await work.post('/journal-entries', { ...request, description: 'Anders' }).expect(422);
      expect(changed.body).toMatchObject({ code: 'ledger.source_already_posted', details: { voucherNumber: 'MEM-2026-0001' } });
      const audit = await work.builders.sql('select action from audit_entry where subject_id = $1', [answers[0]!.body.entryId]);
      expect(audit).toEqual([{ action: 'journal_entry.booked' }]);
    });

    it('goes into the correction period where that is asked, and counts on the last day of the year', async () => {
      const entry = await work.book(
        '2026-12-31',
        [
          ['4001040', 700],
          ['1204010', -700],
        ],
        { periodId: work.books.periods['2026/14'] },
      );
      expect(await work.get(`/journal-entries/${entry.entryId}`)).toMatchObject({ periodNumber: 14 });
      expect((await work.balances('year=2026&untilPeriod=13')).rows).toEqual([]);
      expect((await work.balances('untilDate=2026-12-30')).rows).toEqual([]);
      expect((await work.balances('untilDate=2026-12-31')).rows).toHaveLength(2);
      expect((await work.balances('year=2026&untilPeriod=14')).rows).toHaveLength(2);
    });

    it('is undone by a counter-entry, once, in another period where its own is closed', async () => {
      const entry = await work.book('2026-02-03', [
        ['4001040', 100],
        ['1204010', -100],
      ]);
      await work.books.backOffice
        .put(`${work.books.at}/periods/${work.books.periods['2026/2']}/state`)
        .send({ state: 'closed', reason: 'Aangifte gedaan' });
      const undo = (body: object) => work.post(`/journal-entries/${entry.entryId}/reversal`, body);
      expect((await undo({ reason: 'Dubbel' }).expect(422)).body).toMatchObject({ code: 'ledger.period_closed' });
      const { body: reversal } = await undo({ reason: 'Dubbel', bookedOn: '2026-03-01' }).expect(201);
      expect(await work.get(`/journal-entries/${reversal.entryId}`)).toMatchObject({
        description: 'MEM-2026-0001: Dubbel',
        reversesEntryId: entry.entryId,
        periodNumber: 3,
      });
      expect((await undo({ reason: 'Nog eens', bookedOn: '2026-03-01' }).expect(422)).body).toMatchObject({
        code: 'ledger.already_reversed',
      });
      const again = await work.post(`/journal-entries/${reversal.entryId}/reversal`, { reason: 'Terug' }).expect(422);
      expect(again.body).toMatchObject({ code: 'ledger.reversed_at_source', details: { voucherNumber: 'MEM-2026-0002' } });
    });
  });

  describe('seen from elsewhere', () => {
    let sibling: WholeBooks;
    let foreign: WholeBooks;
    let management: SignedInAgent;
    let entryId: string;

    beforeEach(async () => {
      const { portalId, domainId } = work.books.administration;
      sibling = await buildWholeBooks(
        work.app,
        work.builders,
        await work.builders.administration({ portalId, domainId }, { isStandard: false }),
      );
      const elsewhere = await work.builders.domain(await work.builders.portal());
      foreign = await buildWholeBooks(work.app, work.builders, await work.builders.administration(elsewhere));
      const user = await work.builders.user();
      await work.builders.membership(user, work.books.administration, 'management', { domainId });
      management = await signIn(work.app, user);
      entryId = (
        await work.book('2026-02-03', [
          ['4001040', 100],
          ['1204010', -100],
        ])
      ).entryId;
    });

    const routes = (): Array<[method: 'get' | 'post', path: string, body?: object]> => [
      ['get', '/opening-balance?year=2026'],
      ['get', '/journal-printout?year=2026'],
      ['get', `/periods/${work.books.periods['2026/2']}/changes`],
      ['get', `/fiscal-years/${work.books.years[2026]}/year-end-check`],
      ['post', '/opening-balance', { year: 2025, description: 'x', lines: work.linesOf(['1204010', -5], ['1206010', 5]) }],
      [
        'post',
        '/journal-entries',
        work.entryOf('2026-02-03', [
          ['4001040', 100],
          ['1204010', -100],
        ]),
      ],
      ['post', `/journal-entries/${entryId}/reversal`, { reason: 'Weg ermee' }],
    ];
    const call = (agent: SignedInAgent, at: string, [method, path, body]: ReturnType<typeof routes>[number]) =>
      body === undefined ? agent[method](`${at}${path}`) : agent[method](`${at}${path}`).send(body);
    const entryCount = async () => (await work.builders.sql('select from journal_entry')).length;

    it('does not exist, and books nothing, for a sibling administration or another portal', async () => {
      const before = await entryCount();
      for (const stranger of [sibling, foreign]) {
        for (const route of routes()) {
          const { status } = await call(stranger.backOffice, work.books.at, route);
          expect({ route, status }).toEqual({ route, status: 404 });
        }
        for (const route of routes().filter(([, path]) => /[0-9a-f]{8}-/.test(path)))
          expect({ route, status: (await call(stranger.backOffice, stranger.at, route)).status }).toEqual({ route, status: 404 });
        // Accounts and journals of these books are unknown in the stranger's.
        const borrowed = await call(stranger.backOffice, stranger.at, routes()[5]!);
        expect([borrowed.status, borrowed.body.code]).toEqual([422, 'ledger.journal_unknown']);
      }
      expect(await entryCount()).toBe(before);
    });

    it('management reads it and books nothing', async () => {
      for (const route of routes()) {
        const { status } = await call(management, work.books.at, route);
        expect({ route, status }).toEqual({ route, status: route[0] === 'get' ? 200 : 403 });
      }
    });
  });
});
