import { JournalRunSettlement } from '../../libs/payroll/journal-run/journal-run-settlement.service';
import { JournalRunSweep } from '../../libs/payroll/journal-run/journal-run-sweep';
import { JournalRunWorld } from '../support/journal-runs';
import { newId } from '@loonbrug/platform';

/** One more than a sweep reads at once. */
const count = 201;

describe('the sweep of blocked runs', () => {
  let world: JournalRunWorld;
  let oldest: string;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
    await world.newFirm();
    ({ journalRunId: oldest } = await world.arrive({ '5000': 1, '1001': -1 }));
    for (let cents = 2; cents <= count; cents += 1) await world.arrive({ '9999': cents, '1001': -cents });
  }, 120_000);

  afterAll(() => world.stop());

  const sweep = () => world.app.get(JournalRunSweep).sweep(world.scope, 'blocked');
  const stateOfOldest = async () => (await world.run(oldest)).state;
  const blocked = async () => (await world.states()).filter(([, state]) => state === 'blocked').length;
  /** An account that nobody hears of. */
  const account = (code: string) =>
    world.builders.sql(
      `insert into account (portal_id, administration_id, account_id, code, name, kind) values ($1, $2, $3, $4, 'Nieuw', 'profit_and_loss')`,
      [world.scope.portalId, world.scope.administrationId, newId(), code],
    );

  it('reaches the one that was seen longest ago, however many came after it, and although another fails', async () => {
    expect([await blocked(), await stateOfOldest()]).toEqual([count, 'blocked']);
    await account('5000');
    const failing = jest.spyOn(world.app.get(JournalRunSettlement), 'settle').mockRejectedValueOnce(new Error('the newest fails'));
    await expect(sweep()).rejects.toThrow('the newest fails');
    expect(failing).toHaveBeenCalledTimes(count);
    failing.mockRestore();
    expect([await blocked(), await stateOfOldest()]).toEqual([count - 1, 'to_review']);
  }, 60_000);
});

describe('a run of books that the contract does not open any more', () => {
  let world: JournalRunWorld;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    await world.set('auto_process', true);
  });

  const contractLines = (state: 'ended' | 'granted') =>
    world.builders.sql('update contract_line set state = $2 where domain_id = $1', [world.domain.domainId, state]);
  const periods = (state: 'closed' | 'open') =>
    world.builders.sql('update period set state = $2 where administration_id = $1', [world.scope.administrationId, state]);
  const sweep = (state: 'fetched' | 'blocked') => world.app.get(JournalRunSweep).sweep(world.scope, state);
  const settlement = () => world.app.get(JournalRunSettlement);

  it('stays blocked and is not booked when its period is opened, whoever asks, until the contract opens them again', async () => {
    await periods('closed');
    const { journalRunId } = await world.arrive({ '4000': 2, '1001': -2 });
    const blocked = await world.run(journalRunId);
    expect(blocked.state).toBe('blocked');
    await contractLines('ended');
    await periods('open');
    await sweep('blocked');
    await settlement().settleWaiting(world.scope);
    await settlement().settle(world.scope, journalRunId);
    expect(await world.run(journalRunId)).toEqual(blocked);
    await contractLines('granted');
    await sweep('blocked');
    expect(await world.run(journalRunId)).toMatchObject({ state: 'booked', isBookedAutomatically: true });
  });

  it('waits as it came when the contract ends while it comes in, and is not even tried by the sweep', async () => {
    await contractLines('ended');
    const { journalRunId } = await world.arrive({ '4000': 2, '1001': -2 });
    const settled = jest.spyOn(settlement(), 'settle');
    await sweep('fetched');
    expect(settled).not.toHaveBeenCalled();
    settled.mockRestore();
    expect(await world.run(journalRunId)).toMatchObject({ state: 'fetched', voucherNumber: null });
    await contractLines('granted');
    await sweep('fetched');
    expect(await world.run(journalRunId)).toMatchObject({ state: 'booked', isBookedAutomatically: true });
  });
});
