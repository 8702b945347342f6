import { buildBooks } from '../support/books';
import { scopeOf } from '../support/builders';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

const v1: Said = { '4000': 390_000, '1001': -390_000 };

describe('who gets at journal runs', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    await world.newFirm();
    agent = await personWith('back_office');
  });

  async function personWith(role: 'back_office' | 'management' | 'hrm', more: object = {}): Promise<SignedInAgent> {
    const user = await world.builders.user();
    const domainId = role === 'back_office' ? null : world.domain.domainId;
    await world.builders.membership(user, world.portal, role, { domainId, ...more });
    return signIn(world.app, user);
  }

  const inbox = (at = world.administration) => `/api/portals/${at.portalId}/administrations/${at.administrationId}/journal-runs`;

  const sql = async (statement: string): Promise<void> =>
    void (await world.builders.sql(statement, [world.administration.administrationId]));

  describe('from outside', () => {
    const routes: Array<[string, 'get' | 'post', (runId: string) => string, object | undefined]> = [
      ['list', 'get', () => '', undefined],
      ['show', 'get', (runId) => `/${runId}`, undefined],
      ['preview', 'get', (runId) => `/${runId}/preview`, undefined],
      ['process', 'post', (runId) => `/${runId}/processing`, { rowVersion: 2 }],
      ['refuse', 'post', (runId) => `/${runId}/refusal`, { rowVersion: 2, reason: 'x' }],
      ['choose', 'post', (runId) => `/${runId}/choice`, { rowVersion: 2 }],
      ['report again', 'post', (runId) => `/${runId}/report`, {}],
      ['plan a reversal', 'get', (runId) => `/${runId}/reversal`, undefined],
      ['reverse', 'post', (runId) => `/${runId}/reversal`, { rowVersion: 2, reason: 'x' }],
    ];

    it.each(routes)('nobody of another portal can %s', async (_, method, path, body) => {
      const { journalRunId } = await world.arrive(v1);
      const home = world.administration;
      await world.newFirm();
      const stranger = await personWith('back_office');
      await stranger[method](inbox(home) + path(journalRunId))
        .send(body)
        .expect(404);
      expect(await world.runs(home)).toMatchObject([{ state: 'to_review', rowVersion: 2 }]);
    });

    it.each(routes.slice(1))('nobody can %s a run through another administration', async (_, method, path, body) => {
      const { journalRunId } = await world.arrive(v1);
      const sibling = await world.builders.administration(await world.builders.domain(world.portal));
      await buildBooks(world.builders, sibling);
      await agent[method](inbox(sibling) + path(journalRunId))
        .send(body)
        .expect(404);
      expect(await world.run(journalRunId)).toMatchObject({ state: 'to_review', rowVersion: 2 });
    });

    it.each(routes)('nobody can %s in a domain without the feature', async (_, method, path, body) => {
      const { journalRunId } = await world.arrive(v1);
      await sql(
        `update contract_line set state = 'ended' where domain_id = (select domain_id from administration where administration_id = $1)`,
      );
      const refused = await agent[method](inbox() + path(journalRunId))
        .send(body)
        .expect(403);
      expect(refused.body.code).toBe('contract.feature_missing');
    });

    it('nobody is told of a run in books that the contract does not open: not by the inbox, its file, the search or the counts of the start page', async () => {
      const portal = `/api/portals/${world.portal.portalId}`;
      const told = async () => {
        const { body: list } = await agent.get(`${portal}/journal-runs`).expect(200);
        const { body: work } = await agent.get(`${portal}/work`).expect(200);
        const { body: found } = await agent.get(`${portal}/search?text=2026`).expect(200);
        const { text } = await agent.get(`${portal}/journal-runs?format=csv`).expect(200);
        const lines = text.split('\r\n').length - 2;
        const toReview = work.items.find(({ kind }: { kind: string }) => kind === 'runsToReview');
        return [list.items.length, list.total, list.states.length, lines, found.journalRuns.length, toReview.count, toReview.places.length];
      };
      await world.arrive(v1);
      const further = await world.builders.administration(world.domain, { isStandard: false });
      await world.booksFor(further);
      await world.builders.contractLine(further);
      await world.arrive(v1, {}, scopeOf(further));
      expect(await told()).toEqual([2, 2, 1, 2, 2, 2, 2]);
      await world.builders.sql("update contract_line set state = 'ended' where administration_id = $1", [further.administrationId]);
      expect(await told()).toEqual([1, 1, 1, 1, 1, 1, 1]);
      await world.builders.sql("update contract set ends_on = '2020-12-31' where domain_id = $1", [world.domain.domainId]);
      expect(await told()).toEqual([0, 0, 0, 0, 0, 0, 0]);
    });

    it('management reads and books nothing, HRM does not even read', async () => {
      const { journalRunId } = await world.arrive(v1);
      const management = await personWith('management');
      await management.get(`${inbox()}/${journalRunId}/preview`).expect(200);
      await management.post(`${inbox()}/${journalRunId}/processing`).send({ rowVersion: 2 }).expect(403);
      await management.post(`${inbox()}/${journalRunId}/refusal`).send({ rowVersion: 2, reason: 'x' }).expect(403);
      await management.get(`${inbox()}/${journalRunId}/reversal`).expect(403);
      const hrm = await personWith('hrm');
      await hrm.get(inbox()).expect(403);
      await hrm.get(`/api/portals/${world.portal.portalId}/journal-runs`).expect(403);
    });
  });
});
