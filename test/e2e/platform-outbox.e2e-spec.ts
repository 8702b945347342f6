import { itemsAtOnce, Outbox, OutboxWorker, TenantDatabase, type ClaimedItem, type TenantScope } from '@loonbrug/platform';
import { PlatformApp } from '../support/platform-app';

describe('the outbox', () => {
  let platform: PlatformApp;
  let scope: TenantScope;
  const performed: ClaimedItem[] = [];
  const givenUp: string[] = [];
  let failures = 0;
  let whilePerforming: (() => Promise<unknown>) | undefined;

  beforeAll(async () => {
    platform = await PlatformApp.start();
    scope = { ...(await platform.builders.portal()), actor: { kind: 'system' } };
    platform.app.get(Outbox).handle('test', {
      maximumAttempts: 3,
      perform: async (_scope, item) => {
        if (failures > 0) {
          failures -= 1;
          throw new Error('not now');
        }
        performed.push(item);
        await whilePerforming?.();
      },
      givenUp: async (_scope, item) => void givenUp.push(item.key),
    });
  });

  beforeEach(async () => {
    performed.length = 0;
    givenUp.length = 0;
    failures = 0;
    whilePerforming = undefined;
    await platform.builders.sql('delete from outbox');
  });

  afterAll(() => platform.stop());

  const add = (key: string, payload = {}) =>
    platform.app.get(TenantDatabase).transaction(scope, (tx) => platform.app.get(Outbox).add(tx, { kind: 'test', key, payload }));
  const workOff = () => platform.app.get(OutboxWorker).workOff(scope);
  const makeDue = () => platform.builders.sql("update outbox set available_at = now() - interval '1 second'");
  const states = () =>
    platform.builders.sql<{ key: string; state: string; attempts: number }>('select key, state, attempts from outbox order by key');

  it('performs each item once, also when several workers look at the same time', async () => {
    for (let index = 0; index < 30; index += 1) await add(`item ${index}`);
    await Promise.all([workOff(), workOff(), workOff()]);
    expect(performed.map((item) => item.key).sort()).toEqual(Array.from({ length: 30 }, (_, index) => `item ${index}`).sort());
  });

  it('asks once when it is asked twice before it was performed, with the newest payload', async () => {
    await add('same', { version: 1 });
    await add('same', { version: 2 });
    await workOff();
    expect(performed).toEqual([expect.objectContaining({ key: 'same', payload: { version: 2 } })]);
  });

  it('tries again later when it fails, and is done when it works', async () => {
    failures = 1;
    await add('shaky');
    const [{ from }] = (await platform.builders.sql<{ from: Date }>('select now() as from')) as [{ from: Date }];
    await workOff();
    expect(await states()).toEqual([{ key: 'shaky', state: 'waiting', attempts: 1 }]);
    // Later is a second at least; here an hour more, however long the next look is in coming.
    const later =
      "update outbox set available_at = available_at + interval '1 hour' where available_at >= $1::timestamptz + interval '1 second' returning key";
    expect(await platform.builders.sql(later, [from])).toHaveLength(1);
    await workOff();
    expect(performed).toEqual([]);
    await makeDue();
    await workOff();
    expect(await states()).toEqual([{ key: 'shaky', state: 'done', attempts: 2 }]);
  });

  it('gives up after the last attempt and says so', async () => {
    failures = 99;
    await add('hopeless');
    for (let round = 0; round < 5; round += 1) {
      await workOff();
      await makeDue();
    }
    expect(await states()).toEqual([{ key: 'hopeless', state: 'given_up', attempts: 3 }]);
    expect(givenUp).toEqual(['hopeless']);
  });

  it('takes an item up again when the worker that had it died', async () => {
    await add('orphan');
    await platform.builders.sql("update outbox set leased_until = now() + interval '1 hour', attempts = 1");
    await workOff();
    expect(performed).toEqual([]);
    await platform.builders.sql("update outbox set leased_until = now() - interval '1 second'");
    await workOff();
    expect(performed.map((item) => item.key)).toEqual(['orphan']);
  });

  it('performs once more what was asked for again while it was performed', async () => {
    await add('same', { version: 1 });
    whilePerforming = async () => {
      whilePerforming = undefined;
      await add('same', { version: 2 });
    };
    await workOff();
    expect(await states()).toEqual([{ key: 'same', state: 'waiting', attempts: 0 }]);
    await workOff();
    expect(performed.map((item) => item.payload)).toEqual([{ version: 1 }, { version: 2 }]);
    expect(await states()).toEqual([{ key: 'same', state: 'done', attempts: 1 }]);
  });

  it('leaves what another worker took over, because the lease ran out, to that worker', async () => {
    const waiting = 3;
    for (let index = 0; index < itemsAtOnce + waiting; index += 1) await add(`slow ${index}`);
    let takenOver = (): void => undefined;
    const others = new Promise<void>((resolve) => (takenOver = resolve));
    // The first worker has its hands full with as many as it performs at once: only what it has not begun may be taken over.
    whilePerforming = async () => {
      if (performed.length < itemsAtOnce) return others;
      if (performed.length > itemsAtOnce) return;
      const begun = performed.map((item) => item.key);
      await platform.builders.sql("update outbox set leased_until = now() - interval '1 second' where key <> all($1::text[])", [begun]);
      await workOff().finally(takenOver);
    };
    await workOff();
    expect(performed.map((item) => item.key).sort()).toEqual(Array.from({ length: itemsAtOnce + waiting }, (_, index) => `slow ${index}`));
    expect((await states()).every(({ state }) => state === 'done')).toBe(true);
  });

  it('keeps nothing of a transaction that fails', async () => {
    const failing = platform.app.get(TenantDatabase).transaction(scope, async (tx) => {
      await platform.app.get(Outbox).add(tx, { kind: 'test', key: 'never', payload: {} });
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await states()).toEqual([]);
  });
});
