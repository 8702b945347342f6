import { ExportBusy, ExportPlaces, mostWaiting, workbooksAtOnce } from './export-places';

/** Work that ends when it is told to. */
function works() {
  const state = { running: 0, most: 0, ends: [] as Array<() => void> };
  const work = async (): Promise<string> => {
    state.running += 1;
    state.most = Math.max(state.most, state.running);
    await new Promise<void>((resolve) => state.ends.push(resolve));
    state.running -= 1;
    return 'made';
  };
  return { state, work };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('files that are made at a time', () => {
  it('are two workbooks; a few wait for their turn, in their order, and more are refused with how long to wait', async () => {
    const places = new ExportPlaces();
    const { state, work } = works();
    const order: number[] = [];
    const asked = Array.from({ length: 20 }, (_, index) =>
      places
        .workbook(async () => {
          order.push(index);
          return work();
        })
        .catch((error: unknown) => error),
    );
    await settled();
    expect(state.running).toBe(workbooksAtOnce);
    while (state.ends.length > 0) {
      state.ends.shift()!();
      await settled();
    }
    const answers = await Promise.all(asked);
    const taken = workbooksAtOnce + mostWaiting;
    expect(answers.slice(0, taken)).toEqual(Array.from({ length: taken }, () => 'made'));
    for (const refused of answers.slice(taken)) {
      expect(refused).toBeInstanceOf(ExportBusy);
      expect(refused).toMatchObject({ kind: 'throttled', code: 'request.export_busy', details: { retryAfterSeconds: 10 } });
    }
    expect([state.most, order]).toEqual([workbooksAtOnce, Array.from({ length: taken }, (_, index) => index)]);
  });

  it('go on after one failed', async () => {
    const places = new ExportPlaces();
    const failing = () => Promise.reject(new Error('no memory'));
    for (let tries = 0; tries < 5; tries += 1) await expect(places.workbook(failing)).rejects.toThrow('no memory');
    await expect(places.workbook(async () => 'made')).resolves.toBe('made');
  });

  it('are one of a person: another is refused until the first is given back, once or twice', () => {
    const places = new ExportPlaces();
    const giveBack = places.takeFor('one');
    expect(() => places.takeFor('one')).toThrow(ExportBusy);
    const other = places.takeFor('other');
    giveBack();
    const next = places.takeFor('one');
    // Given back twice it is not the place of the next that goes.
    giveBack();
    expect(() => places.takeFor('one')).toThrow(ExportBusy);
    other();
    next();
    expect(() => places.takeFor('one')).not.toThrow();
  });
});
