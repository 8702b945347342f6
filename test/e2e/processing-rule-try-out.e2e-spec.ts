import { newId } from '@loonbrug/platform';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

const ordinary: Said = { '4000': 100_000, '1001': -100_000 };
const times = (percent: number): Said => ({ '4000': percent * 1_000, '1001': percent * -1_000 });

describe('rules of automatic processing', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;
  const place = { portal: '', domain: '', books: '' };

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });
  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'portal_admin');
    agent = await signIn(world.app, user);
    place.portal = `/api/portals/${world.portal.portalId}`;
    place.domain = `${place.portal}/domains/${world.domain.domainId}`;
    place.books = `${place.portal}/administrations/${world.administration.administrationId}`;
    await agent.put(`${place.books}/link-settings/auto_process`).send({ value: true }).expect(204);
    for (const month of [1, 2, 3]) await world.process((await world.arrive(ordinary, { month })).journalRunId);
    await world.arrive(times(110), { month: 4 });
    await world.arrive(times(300), { month: 6 });
  });

  const setRule = (at: string, key: string, value: unknown) => agent.put(`${at}/processing-rules/${key}`).send({ value });

  describe('tried out on a year', () => {
    const tryOut = async (at: string, rules?: object) =>
      (
        await agent
          .get(`${at}/processing-rules/try-out?year=2026${rules ? `&rules=${encodeURIComponent(JSON.stringify(rules))}` : ''}`)
          .expect(200)
      ).body;

    it('say how many runs of each month would have been booked by themselves, and which rule stops the others', async () => {
      const outcome = await tryOut(place.books);
      expect(outcome).toMatchObject({ year: 2026, runs: 5, automatic: 1, retroUnread: 1 });
      expect(outcome.months).toEqual([
        { month: '2026-01', runs: 1, automatic: 0 },
        { month: '2026-02', runs: 1, automatic: 0 },
        { month: '2026-03', runs: 1, automatic: 0 },
        { month: '2026-04', runs: 1, automatic: 1 },
        { month: '2026-06', runs: 1, automatic: 0 },
      ]);
      expect(outcome.stops).toEqual([
        { code: 'processing_rule.history_too_short', count: 3 },
        { code: 'processing_rule.gross_median', count: 1 },
      ]);
      expect(outcome.stopped.map(({ periodNumber }: { periodNumber: number }) => periodNumber).sort()).toEqual([1, 2, 3, 6]);
      for (const run of outcome.stopped) expect(run).toMatchObject({ year: 2026, periodKind: 'month' });
    });

    it('take other values for the level asked, change nothing, and leave the values below it', async () => {
      const open = { history_needed: 0, gross_change: null };
      expect(await tryOut(place.books, open)).toMatchObject({ runs: 5, automatic: 5, retroUnread: 5 });
      expect(await tryOut(place.books, { ...open, no_retro: false })).toMatchObject({ runs: 5, automatic: 5, retroUnread: 0 });
      expect(await tryOut(place.portal, { history_needed: 0 })).toMatchObject({ automatic: 4 });
      await setRule(place.books, 'history_needed', 3).expect(204);
      expect(await tryOut(place.portal, { history_needed: 0 })).toMatchObject({ automatic: 1 });
      expect(await tryOut(place.domain)).toMatchObject({ runs: 5, automatic: 1 });
      for (const wrong of ['{', '[]', '1', '{"x":1}', '{"gross_change":"1"}'])
        await agent.get(`${place.books}/processing-rules/try-out?year=2026&rules=${encodeURIComponent(wrong)}`).expect(400);
      await agent.get(`${place.books}/processing-rules/try-out`).expect(400);
    });

    it('know that a correction waits for a person, unless the rules that are tried let it book itself', async () => {
      const loketPayrollRunId = newId();
      await world.process((await world.arrive(ordinary, { month: 7, loketPayrollRunId })).journalRunId);
      await world.arrive(times(101), { month: 7, loketPayrollRunId });
      const july = async (rules: object) => (await tryOut(place.books, rules)).months.at(-1);
      expect(await july({})).toEqual({ month: '2026-07', runs: 2, automatic: 1 });
      expect(await july({ no_correction: false })).toEqual({ month: '2026-07', runs: 2, automatic: 2 });
    });

    it('see the runs of the place only', async () => {
      const other = await world.builders.administration(await world.builders.domain(world.portal));
      await world.booksFor(other);
      await world.arrive(ordinary, { month: 1 }, { ...world.scope, domainId: other.domainId, administrationId: other.administrationId });
      expect(await tryOut(place.portal)).toMatchObject({ runs: 6 });
      expect(await tryOut(place.domain)).toMatchObject({ runs: 5 });
    });
  });
});
