import { newId } from '@loonbrug/platform';
import { JournalRunWorld } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

describe('mapped cost centres and splits', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;
  let second: string;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    await world.newFirm();
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'back_office');
    agent = await signIn(world.app, user);
    second = newId();
    await world.builders.sql(
      `insert into cost_centre (portal_id, administration_id, cost_centre_id, code, name) values ($1, $2, $3, 'K2', 'Buitendienst')`,
      [world.portal.portalId, world.administration.administrationId, second],
    );
  });

  const at = (what: string) => `/api/portals/${world.portal.portalId}/administrations/${world.administration.administrationId}/${what}`;
  const account = (index: number) => world.books.accountIds[index]!;
  const first = () => world.books.costCentreIds[0]!;
  const map = async (body: object) => (await agent.put(at('dimension-mappings')).send(body).expect(200)).body;
  const split = async (body: object) => (await agent.put(at('cost-splits')).send(body).expect(200)).body;
  const bookedCentres = async () =>
    (
      await world.builders.sql<{ code: string | null }>(
        `select cost_centre.code from journal_line line left join cost_centre using (portal_id, administration_id, cost_centre_id)
         where line.administration_id = $1 and amount_cents > 0 order by line.entry_id`,
        [world.administration.administrationId],
      )
    ).map(({ code }) => code);

  it('end on a day and are said again from another on, and the list tells what is coming', async () => {
    const mapped = await map({ kind: 'cost_centre', loketCode: 'L1', dimensionId: second });
    const remove = (what: string, id: string, query: string) => agent.delete(`${at(what)}/${id}?${query}`);
    await remove('dimension-mappings', mapped.accountMappingId, 'rowVersion=1&endsOn=2099-01-01').expect(204);
    const listed = async () => (await agent.get(`${at('dimension-mappings')}?noun=cost_centre`).expect(200)).body.items[0];
    expect(await listed()).toMatchObject({ target: { code: 'K2' }, coming: { validFrom: '2099-01-01', target: null }, rowVersion: 2 });
    await map({ kind: 'cost_centre', loketCode: 'L1', dimensionId: first(), validFrom: '2099-01-01', rowVersion: 2 });
    expect((await listed()).coming).toEqual({
      validFrom: '2099-01-01',
      target: { dimensionId: first(), code: 'K1', name: 'Kantoor', isBlocked: false },
    });

    const whole = async () => (await agent.get(at('cost-splits')).expect(200)).body;
    const { items } = await split({ accountId: account(0), shares: [{ costCentreId: second, weight: 1 }], validFrom: '2099-02-01' });
    expect(items).toEqual([expect.objectContaining({ validFrom: '2099-02-01', coming: null, rowVersion: 1 })]);
    await remove('cost-splits', items[0].accountMappingId, 'rowVersion=1&endsOn=2099-03-01').expect(204);
    expect((await whole()).items[0].coming).toEqual({ validFrom: '2099-03-01', shares: null });
    await remove('cost-splits', items[0].accountMappingId, 'rowVersion=2').expect(204);
    expect(await whole()).toEqual({ items: [], past: [{ accountId: account(0), rowVersion: 3 }] });
    await split({ accountId: account(0), shares: [], rowVersion: 3 });
    expect(await whole()).toMatchObject({ items: [{ shares: [], validFrom: null, rowVersion: 4 }], past: [] });
  });

  it('end on a day from which a run has them no more', async () => {
    const { items } = await split({ shares: [{ costCentreId: first(), weight: 1 }] });
    await agent.delete(`${at('cost-splits')}/${items[0].accountMappingId}?rowVersion=1&endsOn=2026-03-01`).expect(204);
    for (const month of [2, 3]) await world.process((await world.arrive({ '4000': 10, '1001': -10 }, { month })).journalRunId);
    expect(await bookedCentres()).toEqual(['K1', null]);
  });
});
