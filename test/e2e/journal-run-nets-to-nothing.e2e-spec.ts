import { newId } from '@loonbrug/platform';
import { JournalRunWorld, lineOf } from '../support/journal-runs';
import { type SignedInAgent, signIn } from '../support/sign-in';

const booked = [lineOf('4000', 10_001), lineOf('1001', -10_001)];
/** Lines with amounts, of which nothing is left once an account is shared out over cost centres. */
const nothing = [lineOf('4000', 10_000), lineOf('4000', -10_000, { componentKey: 2 })];

describe('a run that nets to nothing through a split', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'back_office', { domainId: null });
    agent = await signIn(world.app, user);
    const { accountIds, costCentreIds } = world.books;
    const shares = [{ costCentreId: costCentreIds[0], weight: 1 }];
    await agent.put(`${books()}/cost-splits`).send({ accountId: accountIds[0], shares }).expect(200);
  });

  const books = () => `/api/portals/${world.portal.portalId}/administrations/${world.administration.administrationId}`;
  const process = async (journalRunId: string, more: object = {}) =>
    agent
      .post(`${books()}/journal-runs/${journalRunId}/processing`)
      .send({ rowVersion: (await world.run(journalRunId)).rowVersion, ...more });

  it('is blocked with cause and remedy where nothing of its payroll run is in the books', async () => {
    const { journalRunId } = await world.arrive(nothing);
    expect((await world.run(journalRunId)).state).toBe('blocked');
    const shown = await agent.get(`${books()}/journal-runs/${journalRunId}/preview`).expect(200);
    expect([shown.body.mayBeProcessed, shown.body.entry.lines, shown.body.findings]).toEqual([
      false,
      [],
      [
        {
          code: 'journal_run.nets_to_nothing',
          severity: 'blocks',
          details: {},
          title: 'De bedragen van de run heffen elkaar op: er blijft niets over om te boeken.',
          remedy: 'Weiger de run, of koppel haar looncomponenten aan verschillende rekeningen.',
        },
      ],
    ]);
    const { status, body } = await process(journalRunId);
    expect([status, body.code]).toEqual([422, 'journal_run.nets_to_nothing']);
    expect(await world.vouchers()).toEqual([]);
  });

  it('waits for a person where runs book themselves', async () => {
    await world.set('auto_process', true);
    await world.arrive(nothing);
    expect((await world.runs()).map(({ state, findings }) => [state, findings.map(({ code }) => code)])).toEqual([
      ['blocked', ['journal_run.nets_to_nothing']],
    ]);
  });

  it.each(['difference', 'reverse_and_book'] as const)(
    'takes what was booked of its payroll run out of the books, as %s',
    async (correctionMode) => {
      const loketPayrollRunId = newId();
      await world.process((await world.arrive(booked, { loketPayrollRunId })).journalRunId);
      const { journalRunId } = await world.arrive(nothing, { loketPayrollRunId });
      const { body: shown } = await agent
        .get(`${books()}/journal-runs/${journalRunId}/preview?correctionMode=${correctionMode}`)
        .expect(200);
      expect([shown.correction.mode, shown.mayBeProcessed]).toEqual([correctionMode, true]);
      expect(shown.entry.lines.map(({ amountCents }: { amountCents: number }) => amountCents)).toEqual([10_001, -10_001]);
      expect(shown.balances.map(({ afterCents }: { afterCents: number }) => afterCents)).toEqual([0, 0]);
      const { status, body } = await process(journalRunId, { correctionMode });
      expect([status, body.voucherNumber, body.run.state]).toEqual([200, 'LON-2026-0002', 'booked']);
      expect(await world.balances()).toEqual({});

      const { journalRunId: third } = await world.arrive(booked, { loketPayrollRunId });
      await process(third, { correctionMode });
      expect(await world.balances()).toEqual({ '1001': -10_001, '4000': 10_001 });
    },
  );

  it('books nothing where what was booked comes to nothing already', async () => {
    const loketPayrollRunId = newId();
    await world.process((await world.arrive(booked, { loketPayrollRunId })).journalRunId);
    await world.process((await world.arrive(nothing, { loketPayrollRunId })).journalRunId, { correctionMode: 'difference' });
    const again = [...nothing, lineOf('4000', 7), lineOf('4000', -7)];
    const { journalRunId } = await world.arrive(again, { loketPayrollRunId });
    const { status, body } = await process(journalRunId, { correctionMode: 'reverse_and_book' });
    expect([status, body.voucherNumber, body.run.state]).toEqual([200, null, 'unchanged']);
    expect(await world.vouchers()).toEqual(['LON-2026-0001', 'LON-2026-0002']);
  });
});
