import { Client as Connection } from 'pg';
import { Clock, newId } from '@loonbrug/platform';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

const said = (cents: number): Said => ({ '4000': cents, '1001': 0 - cents });

describe('the replay of a year', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;
  /** Of every request: each minute anew, the first one notes who was seen and takes its portion of the requests that are let through. */
  let moment: Date;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
    await world.newFirm();
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'portal_admin');
    agent = await signIn(world.app, user);
    moment = new Date();
    await world.set('retro_period', 'own');
  });

  afterAll(() => world.stop());

  /** A replay at one and the same moment, and the statements that were sent meanwhile on any connection but the test's own. */
  async function counted(): Promise<{ runCount: number; months: unknown[]; statements: number }> {
    const { portalId, administrationId } = world.administration;
    const clock = jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(moment);
    const sent = jest.spyOn(Connection.prototype, 'query');
    try {
      const { body } = await agent
        .post(`/api/portals/${portalId}/administrations/${administrationId}/mapping-replay`)
        .send({ year: 2026 })
        .expect(200);
      return { runCount: body.runCount, months: body.months, statements: sent.mock.calls.length };
    } finally {
      sent.mockRestore();
      clock.mockRestore();
    }
  }

  it('asks the database as often for twenty-five runs, half of them corrected, as for one', async () => {
    const book = async (...[content, head]: Parameters<JournalRunWorld['arrive']>): Promise<unknown> =>
      world.process((await world.arrive(content, head)).journalRunId);
    await book(said(1_000), { month: 1 });
    // What the first request of a minute does besides is in neither count.
    await counted();
    const one = await counted();
    for (let month = 1; month <= 12; month += 1) {
      const loketPayrollRunId = newId();
      await book(said(2_000 + month), { month });
      await book(said(3_000 + month), { month, loketPayrollRunId });
      await book(said(4_000 + month), { month, loketPayrollRunId });
    }
    const many = await counted();
    expect([one.runCount, many.runCount]).toEqual([1, 25]);
    expect([one.months, many.months]).toEqual([[], []]);
    expect(many.statements).toBe(one.statements);
  }, 120_000);
});
