import { setTimeout as wait } from 'node:timers/promises';
import type { BuiltAdministration } from '../support/builders';
import { ImportingFirm } from '../support/importing-firm';
import { pathsOf } from '../support/loket';
import { WorkerProcess } from '../support/worker-process';
import { times } from './scale';

const clientNumber = 100_031;

/** B1: two workers that are real, the API, Loket, and a person, all at one run. */
describe('one run that arrives fifty times at once', () => {
  let firm: ImportingFirm;
  let client: BuiltAdministration;
  let at: string;
  let workers: WorkerProcess[] = [];
  let target: { url: string; key: string };

  beforeAll(async () => {
    firm = await ImportingFirm.start([clientNumber]);
    client = firm.clients.get(clientNumber)!;
    at = pathsOf(client).administration;
    await firm.importUndisturbed();
    await firm.stage.app.listen(0, '127.0.0.1');
    const { body } = await firm.ours.admin
      .post(`${pathsOf(client).domain}/push-keys`)
      .send({})
      .expect(201);
    target = { url: `${await firm.stage.app.getUrl()}/api/loket/push/journal-runs`, key: body.key };
    workers = await Promise.all([0, 1].map(() => WorkerProcess.start(firm.variables)));
  }, 240_000);

  afterAll(async () => {
    for (const worker of workers) await worker.stop();
    await firm?.close();
  }, 120_000);

  const sql = <Row extends object>(statement: string) => firm.stage.builders.sql<Row>(statement, [client.administrationId]);

  /** By fetching what is new, by fetching the period again, by pushing: in turn. Returns what was answered. */
  function arrive(index: number, run: { journalRunId: string; year: number; periodNumber: number }): Promise<number> {
    const { journalRunId, year, periodNumber } = run;
    if (index % 2 === 0)
      return firm.stage.simulator.control
        .couple({ journalRunId, number: client.number, subNumber: 0, target })
        .then(({ status, body }) => (status < 300 ? status : Promise.reject(new Error(body))));
    const chosen = index % 4 === 1 ? {} : { year, periodNumber };
    return firm.ours.admin
      .post(`${at}/fetches`)
      .send(chosen)
      .then(({ status }) => status);
  }

  /** Ten people press [Verwerken] as soon as there is something to press on; or all find it booked. */
  async function press(loketJournalRunId: string): Promise<number[]> {
    for (const until = Date.now() + 60_000; Date.now() < until; await wait(2)) {
      const [run] = await sql<{ runId: string; rowVersion: number; state: string }>(
        `select journal_run_id as "runId", row_version as "rowVersion", state from journal_run
         where administration_id = $1 and loket_journal_run_id = '${loketJournalRunId}' and state <> 'fetched'`,
      );
      if (run) {
        const { runId, rowVersion } = run;
        const press = () => firm.person.post(`${at}/journal-runs/${runId}/processing`).send({ rowVersion });
        return (await Promise.all(Array.from({ length: 10 }, press))).map(({ status }) => status);
      }
    }
    throw new Error('there was nothing to press on');
  }

  it.each(Array.from({ length: times(2, 10) }, (_, index) => (index % 2 === 0 ? 'books itself' : 'waits for a person')))(
    'is one entry where it %s',
    async (way) => {
      await firm.ours.admin
        .put(`${at}/link-settings/auto_process`)
        .send({ value: way === 'books itself' })
        .expect(204);
      const before = (await firm.states())[clientNumber]!;
      const known = before.voucherNumbers.length;
      firm.payNext();
      const run = firm.summaries()[0]!.eligibleJournalRuns.at(-1)!;
      // What one worker holds comes free for the other while it is still at it: four times, for a fetch that takes six workers is given up.
      const passing = (async () => {
        for (let time = 0; time < 4; time += 1) await wait(250).then(() => firm.letTimePass());
      })();
      const pressed = press(run.journalRunId);
      const statuses = await Promise.all(Array.from({ length: 50 }, (_, index) => arrive(index, run)));
      // Pushed and new, pushed and known, fetched. Which of the two is first is open: a push makes it at most once.
      const made = statuses.filter((status) => status === 201);
      expect(made.length).toBeLessThanOrEqual(1);
      expect(new Set(statuses)).toEqual(new Set([200, 202, ...made]));
      const presses = (await pressed).sort();
      await passing;
      await firm.untilSettled();
      expect(presses.filter((status) => status === 200)).toHaveLength(way === 'books itself' ? 0 : 1);
      expect(presses.filter((status) => status >= 500)).toEqual([]);
      const after = (await firm.states())[clientNumber]!;
      expect(after.voucherNumbers).toEqual(Array.from({ length: known + 1 }, (_, index) => index + 1));
      expect(after.runs).toHaveLength(known + 1);
      const deeds = Object.fromEntries(
        (after.deeds as Array<{ action: string; count: number }>).map(({ action, count }) => [action, count]),
      );
      expect(deeds).toMatchObject({ 'journal_run.arrived': known + 1, 'journal_run.booked': known + 1 });
      const failed = await sql("select problem_code from loket_fetch_item where administration_id = $1 and state = 'failed'");
      expect([failed, workers.map(({ complaints }) => complaints)]).toEqual([[], ['', '']]);
    },
    240_000,
  );
});
