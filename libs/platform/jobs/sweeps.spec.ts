import { setTimeout as wait } from 'node:timers/promises';
import type { DirectoryDatabase } from '../database/directory-database';
import { Sweeps } from './sweeps';

/** More than the ten listeners of one event that Node takes for a leak. */
const many = 40;

describe('sweeps', () => {
  const nobody = { portalIds: () => Promise.resolve([]) } as unknown as DirectoryDatabase;
  const listened = jest.spyOn(AbortSignal.prototype, 'addEventListener');

  afterEach(() => listened.mockClear());
  afterAll(() => listened.mockRestore());

  it('rest as many as there are without gathering on one signal, and each comes again', async () => {
    const sweeps = new Sweeps(nobody);
    const rounds = Array.from({ length: many }, () => 0);
    rounds.forEach((_, index) => sweeps.registerForAll(`sweep ${index}`, 5, async () => void (rounds[index]! += 1)));
    sweeps.start();
    for (let tries = 0; tries < 400 && rounds.some((count) => count < 3); tries += 1) await wait(5);
    await sweeps.onModuleDestroy();
    expect(Math.min(...rounds)).toBeGreaterThanOrEqual(3);
    expect(listened).not.toHaveBeenCalled();
  });

  it('stop at once while they rest, and none begins again', async () => {
    const sweeps = new Sweeps(nobody);
    let rounds = 0;
    for (let index = 0; index < many; index += 1) sweeps.registerForAll(`sweep ${index}`, 3_600_000, async () => void (rounds += 1));
    sweeps.start();
    await wait(5);
    await sweeps.onModuleDestroy();
    expect(rounds).toBe(many);
  });

  it('wait at their stop for the round that is going on, and rest no more after it', async () => {
    const sweeps = new Sweeps(nobody);
    let finish!: () => void;
    let isDone = false;
    sweeps.registerForAll('slow', 3_600_000, async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      isDone = true;
    });
    sweeps.start();
    const stopped = sweeps.onModuleDestroy();
    await wait(5);
    expect(isDone).toBe(false);
    finish();
    await stopped;
    expect(isDone).toBe(true);
  });
});
