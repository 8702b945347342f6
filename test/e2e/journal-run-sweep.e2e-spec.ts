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
