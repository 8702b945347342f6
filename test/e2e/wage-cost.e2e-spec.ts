import { type EntryDraft, JournalEntryService } from '@loonbrug/ledger';
import { newId } from '@loonbrug/platform';
import { buildBooks, type BuiltBooks } from '../support/books';
import { type BuiltAdministration, scopeOf } from '../support/builders';
import { JournalRunWorld } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

/** Wage, social security, pension and an account without a classification, each 1 cent more in each month, so that no two sums are alike. */
describe('wage costs', () => {
  let world: JournalRunWorld;
  let books: BuiltBooks;
  let before: BuiltBooks;
  let sibling: BuiltAdministration;
  let foreign: BuiltAdministration;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
    await world.newFirm();
    foreign = world.administration;
    await bookYear(world.books);
    await world.newFirm();
    books = world.books;
    sibling = await world.builders.administration(world.domain, { isStandard: false });
    await bookYear(await world.booksFor(sibling));
    before = await addYear(2025);
    await classify();
    await bookYear(books);
    await post(before, [draft(before, 1, 2025, 100_000)]);
  });

  afterAll(async () => {
    await world.stop();
  });

  /** The year before, in the same chart and journals. */
  async function addYear(year: number): Promise<BuiltBooks> {
    const other = await world.builders.administration(world.domain, { isStandard: false });
    const built = await buildBooks(world.builders, other, { year });
    const { administrationId } = world.administration;
    for (const table of ['fiscal_year', 'period']) await world.builders.sql(`alter table ${table} disable trigger all`);
    await world.builders.sql('update fiscal_year set administration_id = $2 where administration_id = $1', [
      other.administrationId,
      administrationId,
    ]);
    await world.builders.sql('update period set administration_id = $2 where administration_id = $1', [
      other.administrationId,
      administrationId,
    ]);
    for (const table of ['fiscal_year', 'period']) await world.builders.sql(`alter table ${table} enable trigger all`);
    return { ...books, fiscalYearId: built.fiscalYearId, periodIds: built.periodIds };
  }

  const classify = async (): Promise<void> => {
    for (const [code, rgs] of [
      ['4000', 'WPerLesLon'],
      ['4002', 'WPerSolZvw'],
      ['4004', 'WPerPenPen'],
    ])
      await world.builders.sql('update account set rgs = $3 where administration_id = $1 and code = $2', [
        books.administration.administrationId,
        code,
        rgs,
      ]);
  };

  function draft(of: BuiltBooks, month: number, year: number, wageCents: number): EntryDraft {
    const [wage, net, social, , pension, , unclassified] = of.accountIds as string[];
    const total = wageCents + 20_000 + 5_000 + 100;
    return {
      journalId: of.payrollJournalId,
      bookedOn: `${year}-${String(month).padStart(2, '0')}-15`,
      description: `Lonen ${month}`,
      source: { kind: 'journal_run', key: newId() },
      lines: [
        { accountId: wage!, amountCents: wageCents, costCentreId: of.costCentreIds[0] },
        { accountId: social!, amountCents: 20_000 },
        { accountId: pension!, amountCents: 5_000 },
        { accountId: unclassified!, amountCents: 100 },
        { accountId: net!, amountCents: -total },
      ],
    };
  }

  const post = (of: BuiltBooks, drafts: EntryDraft[]) => world.app.get(JournalEntryService).post(scopeOf(of.administration), drafts);

  const bookYear = async (of: BuiltBooks): Promise<void> => {
    const general: EntryDraft = {
      journalId: of.generalJournalId,
      bookedOn: '2026-01-20',
      description: 'Geen loon',
      source: { kind: 'manual', key: newId() },
      lines: [
        { accountId: of.accountIds[0]!, amountCents: 7 },
        { accountId: of.accountIds[1]!, amountCents: -7 },
      ],
    };
    await post(of, [draft(of, 1, 2026, 300_000), draft(of, 1, 2026, 1_000), draft(of, 2, 2026, 310_000), general]);
  };

  async function person(role: 'back_office' | 'management' | 'hrm', terms: object = {}): Promise<SignedInAgent> {
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, role, { domainId: world.domain.domainId, ...terms });
    return signIn(world.app, user);
  }
  const address = ({ portalId, administrationId }: BuiltAdministration, year: number | string = 2026) =>
    `/api/portals/${portalId}/administrations/${administrationId}/wage-cost?year=${year}`;

  it('are told per period and group, per cost centre, and beside the year before: of payroll journals and of costs only', async () => {
    const { body } = await (await person('back_office')).get(address(world.administration)).expect(200);
    expect(body).toEqual({
      year: 2026,
      periods: [
        {
          number: 1,
          periodKind: 'month',
          groups: [
            { group: 'wages', costCents: 301_000 },
            { group: 'social_security', costCents: 40_000 },
            { group: 'pension', costCents: 10_000 },
            { group: 'other', costCents: 200 },
          ],
          costCents: 351_200,
          yearBeforeCents: 125_100,
        },
        {
          number: 2,
          periodKind: 'month',
          groups: [
            { group: 'wages', costCents: 310_000 },
            { group: 'social_security', costCents: 20_000 },
            { group: 'pension', costCents: 5_000 },
            { group: 'other', costCents: 100 },
          ],
          costCents: 335_100,
          yearBeforeCents: 0,
        },
      ],
      costCentres: [
        { costCentreId: books.costCentreIds[0], code: 'K1', name: 'Kantoor', costCents: 611_000, yearBeforeCents: 100_000 },
        { costCentreId: null, code: null, name: null, costCents: 75_300, yearBeforeCents: 25_100 },
      ],
      costCents: 686_300,
      yearBeforeCents: 125_100,
    });
  });

  it('are nothing in a year without bookings', async () => {
    const { body } = await (await person('management')).get(address(world.administration, 2030)).expect(200);
    expect(body).toEqual({ year: 2030, periods: [], costCentres: [], costCents: 0, yearBeforeCents: 0 });
    await (await person('management')).get(address(world.administration, 'gisteren')).expect(400);
  });

  it('are for those who read the books: not for HRM, and not of books that one does not reach', async () => {
    await (await person('hrm')).get(address(world.administration)).expect(403);
    const limited = await person('back_office', { administrationIds: [world.administration.administrationId] });
    await limited.get(address(world.administration)).expect(200);
    await limited.get(address(sibling)).expect(404);
    await (await person('back_office')).get(address(foreign)).expect(404);
    await (await person('back_office')).get(address({ ...foreign, portalId: world.portal.portalId })).expect(404);
  });
});
