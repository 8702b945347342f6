import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FetchItemRunner, FetchSchedule } from '@loonbrug/payroll';
import { Clock, JobQueues } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { fetchNow, linked, sweep, systemOf, work } from '../support/fetches';
import { connect, type Firm, firm, type LoketStage, loketStage, pathsOf } from '../support/loket';
import { testEnvironment } from '../support/test-environment';

describe('the work of fetching', () => {
  let stage: LoketStage;
  let ours: Firm;
  const clientNumber = 70102;
  const startsOn = '2026-08-01';

  beforeAll(async () => {
    stage = await loketStage({ clock: () => new Date('2026-09-20T10:00:00Z') }, { POLL_INTERVAL_SECONDS: '600' });
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    stage.simulator.control.clearFaults();
    ours = await firm(stage);
    await connect(stage, ours);
  });
  afterEach(() => jest.restoreAllMocks());

  const fetches = () =>
    stage.builders.sql<{ created_at: Date; cause: string; state: string; domain_id: string | null; administration_id: string | null }>(
      'select * from loket_fetch where portal_id = $1 order by created_at',
      [ours.portal.portalId],
    );
  const item = async () =>
    (
      await stage.builders.sql('select * from loket_fetch_item where portal_id = $1 order by fetch_id desc limit 1', [ours.portal.portalId])
    )[0]!;
  const keyOf = (row: Record<string, unknown>) => ({ fetchId: row['fetch_id'] as string, loketLinkId: row['loket_link_id'] as string });
  const runner = (app: NestFastifyApplication = stage.app) => app.get(FetchItemRunner);
  /** Loket answers the next question for periods late; comes back when a pass has asked it, and waits. */
  const heldAtPeriods = (delayMs: number): Promise<void> => {
    const target = 'GetPayrollPeriodsByPayrollAdministrationId';
    stage.simulator.control.addFault({ kind: 'slow', target, count: 1, delayMs });
    return new Promise((resolve) => {
      const stop = stage.simulator.onRequest(({ operationId }) => {
        if (operationId !== target) return;
        stop();
        resolve();
      });
    });
  };

  describe('on a schedule', () => {
    it('begins for a domain when the interval has passed, and not before', async () => {
      await linked(stage, ours, clientNumber, startsOn);
      await sweep(stage.app, ours);
      await sweep(stage.app, ours);
      expect((await fetches()).map(({ cause }) => cause)).toEqual(['link_made', 'schedule']);
      await work(stage, ours);
      // From the last one's beginning, however long its work took.
      const begun = (await fetches())[1]!.created_at.getTime();
      const clock = jest.spyOn(stage.app.get(Clock), 'now').mockReturnValue(new Date(begun + 599_000));
      await sweep(stage.app, ours);
      expect(await fetches()).toHaveLength(2);
      clock.mockReturnValue(new Date(begun + 601_000));
      await sweep(stage.app, ours);
      expect((await fetches())[2]).toMatchObject({ cause: 'schedule', domain_id: ours.domain.domainId, administration_id: null });
      clock.mockRestore();
      const next = (await ours.admin.get(`${ours.at.administration}/loket-service`)).body.nextFetchAt;
      expect(new Date(next).getTime()).toBe(begun + 601_000 + 600_000);
    });

    it('makes no second fetch while one is not finished, nor when two workers sweep at once', async () => {
      await linked(stage, ours, clientNumber, startsOn);
      await Promise.all(Array.from({ length: 6 }, () => sweep(stage.app, ours)));
      expect((await fetches()).filter(({ cause }) => cause === 'schedule')).toHaveLength(1);
      jest.spyOn(stage.app.get(Clock), 'now').mockReturnValue(new Date(Date.now() + 3_600_000));
      await sweep(stage.app, ours);
      expect((await fetches()).filter(({ cause }) => cause === 'schedule')).toHaveLength(1);
    });

    it('passes by what has no contract, no link, another environment, or a portal that is off', async () => {
      const loketLinkId = await linked(stage, ours, clientNumber, startsOn);
      const nothing = async (): Promise<void> => {
        await sweep(stage.app, ours);
        expect((await fetches()).filter(({ cause }) => cause === 'schedule')).toEqual([]);
      };
      const { clientId } = stage.simulator;
      await ours.admin.put(`${ours.at.portal}/loket-settings`).send({ environment: 'configured', clientId, isEnabled: false }).expect(200);
      await nothing();
      await ours.admin.put(`${ours.at.portal}/loket-settings`).send({ environment: 'acceptance', clientId, isEnabled: true }).expect(200);
      await nothing();
      await ours.admin.put(`${ours.at.portal}/loket-settings`).send({ environment: 'configured', clientId, isEnabled: true }).expect(200);
      await stage.builders.sql("update contract_line set state = 'ended' where portal_id = $1", [ours.portal.portalId]);
      await nothing();
      await stage.builders.sql("update contract_line set state = 'granted' where portal_id = $1", [ours.portal.portalId]);
      await ours.admin.delete(`${ours.at.administration}/loket-links/${loketLinkId}`).expect(200);
      await nothing();
    });

    it('passes by the administration of a domain that has no contract line, and takes the others', async () => {
      await linked(stage, ours, clientNumber, startsOn);
      const books = await stage.builders.administration(ours.domain, { isStandard: false });
      const [line] = await stage.builders.sql<{ id: string }>(
        `insert into contract_line (portal_id, contract_line_id, contract_id, domain_id, feature, kind, administration_id, state, requested_by, decided_by, decided_at)
         select portal_id, gen_random_uuid(), contract_id, domain_id, 'payroll_link_loket', 'administration', $2, 'granted', gen_random_uuid(), gen_random_uuid(), now()
         from contract where portal_id = $1 returning contract_line_id as id`,
        [ours.portal.portalId, books.administrationId],
      );
      await ours.admin
        .post(`${pathsOf(books).administration}/loket-links`)
        .send({ clientNumber: 70104, startsOn })
        .expect(201);
      await work(stage, ours);
      await stage.builders.sql("update contract_line set state = 'ended' where contract_line_id = $1", [line!.id]);
      await sweep(stage.app, ours);
      const [scheduled] = await stage.builders.sql(
        `select array_agg(i.administration_id) as administrations from loket_fetch f join loket_fetch_item i using (portal_id, fetch_id) where f.portal_id = $1 and f.cause = 'schedule'`,
        [ours.portal.portalId],
      );
      expect(scheduled).toEqual({ administrations: [ours.administration.administrationId] });
    });
  });

  describe('of one item', () => {
    it('is done once, however many are nudged', async () => {
      await ours.admin.post(`${ours.at.administration}/loket-links`).send({ clientNumber, startsOn }).expect(201);
      const key = keyOf(await item());
      const done = await Promise.all(Array.from({ length: 8 }, () => runner().run(systemOf(ours), key)));
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(await item()).toMatchObject({ state: 'done', attempts: 1, leased_until: null });
      expect(await runner().run(systemOf(ours), key)).toBe(false);
    });

    it('comes back when its worker was killed', async () => {
      await linked(stage, ours, clientNumber, startsOn);
      await ours.admin.post(`${ours.at.administration}/fetches`).send({}).expect(202);
      const key = keyOf(await item());
      // As a worker leaves it that was killed in the middle of its pass.
      const hold =
        "update loket_fetch_item set state = 'running', attempts = 1, leased_until = now() + interval '1 hour' where portal_id = $1 and fetch_id = $2";
      await stage.builders.sql(hold, [ours.portal.portalId, key.fetchId]);
      expect(await runner().run(systemOf(ours), key)).toBe(false);
      await stage.builders.sql(
        "update loket_fetch_item set leased_until = now() - interval '1 second' where portal_id = $1 and fetch_id = $2",
        [ours.portal.portalId, key.fetchId],
      );
      expect(await runner().run(systemOf(ours), key)).toBe(true);
      expect(await item()).toMatchObject({ state: 'done', attempts: 2 });
      expect((await fetches()).every(({ state }) => state === 'finished')).toBe(true);
    });

    it('is not ended by a worker that lost it in the meantime', async () => {
      await linked(stage, ours, clientNumber, startsOn);
      await ours.admin.post(`${ours.at.administration}/fetches`).send({}).expect(202);
      const held = heldAtPeriods(4_000);
      const key = keyOf(await item());
      const slow = runner().run(systemOf(ours), key);
      await held;
      await stage.builders.sql(
        "update loket_fetch_item set leased_until = now() - interval '1 second' where portal_id = $1 and fetch_id = $2",
        [ours.portal.portalId, key.fetchId],
      );
      expect(await runner().run(systemOf(ours), key)).toBe(true);
      const ended = await item();
      expect(ended).toMatchObject({ state: 'done', attempts: 2 });
      await slow;
      expect(await item()).toEqual(ended);
    });

    it('is found by the sweep when its nudge got lost, also after its worker died', async () => {
      const nudge = jest.spyOn(stage.app.get(JobQueues), 'nudge').mockResolvedValue(undefined);
      await ours.admin.post(`${ours.at.administration}/loket-links`).send({ clientNumber, startsOn }).expect(201);
      nudge.mockClear();
      await stage.app.get(FetchSchedule).findItems(systemOf(ours));
      const { fetchId, loketLinkId } = keyOf(await item());
      const data = { portalId: ours.portal.portalId, fetchId, loketLinkId };
      expect(nudge.mock.calls).toEqual([['fetch-item', data, `${fetchId}_${loketLinkId}_0`]]);
      await stage.builders.sql(
        "update loket_fetch_item set state = 'running', attempts = 1, leased_until = now() + interval '1 minute' where portal_id = $1",
        [ours.portal.portalId],
      );
      nudge.mockClear();
      await stage.app.get(FetchSchedule).findItems(systemOf(ours));
      expect(nudge).not.toHaveBeenCalled();
      await stage.builders.sql("update loket_fetch_item set leased_until = now() - interval '1 second' where portal_id = $1", [
        ours.portal.portalId,
      ]);
      await stage.app.get(FetchSchedule).findItems(systemOf(ours));
      expect(nudge.mock.calls).toEqual([['fetch-item', data, `${fetchId}_${loketLinkId}_1`]]);
    });

    it('is given up after it took five workers down', async () => {
      await ours.admin.post(`${ours.at.administration}/loket-links`).send({ clientNumber, startsOn }).expect(201);
      await stage.builders.sql(
        "update loket_fetch_item set state = 'running', attempts = 5, leased_until = now() - interval '1 second' where portal_id = $1",
        [ours.portal.portalId],
      );
      await work(stage, ours);
      expect(await item()).toMatchObject({ state: 'failed', problem_code: 'fetch.given_up' });
      expect((await fetches())[0]!.state).toBe('finished');
    });

    it('waits while another fetch is at the same link', async () => {
      await linked(stage, ours, clientNumber, startsOn);
      const [first, second] = [
        (await ours.admin.post(`${ours.at.administration}/fetches`).send({}).expect(202)).body.fetchId as string,
        (await ours.admin.post(`${ours.at.administration}/fetches`).send({}).expect(202)).body.fetchId as string,
      ];
      const loketLinkId = keyOf(await item()).loketLinkId;
      await stage.builders.sql(
        "update loket_fetch_item set state = 'running', leased_until = now() + interval '1 minute' where fetch_id = $1",
        [first],
      );
      expect(await runner().run(systemOf(ours), { fetchId: second, loketLinkId })).toBe(false);
      await stage.builders.sql("update loket_fetch_item set state = 'waiting', leased_until = null where fetch_id = $1", [first]);
      expect(await work(stage, ours)).toBe(2);
    });

    it('is put back by a worker that stops in the middle', async () => {
      await linked(stage, ours, clientNumber, startsOn);
      const { apiUrl, oauthUrl } = stage.simulator;
      const stopping = await createHttpServer(testEnvironment(stage.database, { LOKET_API_URL: apiUrl, LOKET_OAUTH_URL: oauthUrl }));
      await ours.admin.post(`${ours.at.administration}/fetches`).send({}).expect(202);
      const held = heldAtPeriods(8_000);
      const key = keyOf(await item());
      const running = runner(stopping).run(systemOf(ours), key);
      await held;
      expect(await item()).toMatchObject({ state: 'running' });
      runner(stopping).onModuleDestroy();
      await running;
      await stopping.close();
      expect(await item()).toMatchObject({ state: 'waiting', attempts: 0, leased_until: null });
      stage.simulator.control.clearFaults();
      expect(await work(stage, ours)).toBe(1);
      expect(await item()).toMatchObject({ state: 'done' });
    });
  });

  it('goes through the queue by itself', async () => {
    const { apiUrl, oauthUrl } = stage.simulator;
    const worker = await createHttpServer(testEnvironment(stage.database, { LOKET_API_URL: apiUrl, LOKET_OAUTH_URL: oauthUrl }));
    worker.get(JobQueues).start();
    try {
      await ours.admin.post(`${ours.at.administration}/loket-links`).send({ clientNumber, startsOn }).expect(201);
      for (const end = Date.now() + 60_000; (await item())['state'] !== 'done' && Date.now() < end;)
        await new Promise((resolve) => setTimeout(resolve, 150));
      expect(await item()).toMatchObject({ state: 'done', attempts: 1 });
    } finally {
      await worker.close();
    }
  }, 90_000);

  it('keeps what it did not do from the books of others', async () => {
    await linked(stage, ours, clientNumber, startsOn);
    const theirs = await firm(stage);
    await connect(stage, theirs);
    await theirs.admin.post(`${theirs.at.administration}/loket-links`).send({ clientNumber, startsOn }).expect(201);
    const key = keyOf((await stage.builders.sql('select * from loket_fetch_item where portal_id = $1', [theirs.portal.portalId]))[0]!);
    expect(await runner().run(systemOf(ours), key)).toBe(false);
    const before = await stage.builders.sql('select count(*) from payroll_run where portal_id = $1', [ours.portal.portalId]);
    await fetchNow(stage, theirs, theirs.at.portal);
    expect(await stage.builders.sql('select count(*) from payroll_run where portal_id = $1', [ours.portal.portalId])).toEqual(before);
  });
});
