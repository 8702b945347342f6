import fc from 'fast-check';
import { jsonText, list, page, status } from '../testing/scripted-loket';
import type { Answering } from '../testing/scripted-loket';
import { ScriptedTransport } from '../testing/scripted-transport';
import { readList } from './list-reading';
import type { LoketCall } from './loket-call';

const scripted = new ScriptedTransport();
const { loket } = scripted;
const transport = () => scripted.transport();

beforeAll(() => scripted.start());
afterAll(() => scripted.stop());

const call: LoketCall = {
  activity: 'GetThings',
  method: 'GET',
  path: '/things',
  accept: 'application/json;version=2018-01-01',
  loketEmployerId: 'employer',
};

const cutOff: Answering = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
  response.write('{"content":', () => response.destroy());
};

describe('a list', () => {
  const paged = { ...call, isPaged: true };
  const nameOf = { withName: (record: { integer: (name: string) => number }) => String(record.integer('id')), without: null };
  const items = (count: number) => Array.from({ length: count }, (_unused, index) => ({ id: index + 1 }));

  /** Serves a list in pages, with a fault in one of its readings where one is given. */
  function serve(
    all: { id: number }[],
    pageSize: number,
    fault: (number: number, reading: number) => Record<string, unknown> & { items?: unknown[] } = () => ({}),
  ): void {
    let reading = 0;
    loket.answer((request, response) => {
      const number = Number(request.query.get('pageNumber') ?? '1');
      if (number === 1) reading += 1;
      const totalPages = Math.max(1, Math.ceil(all.length / pageSize));
      const { items: strange, ...more } = fault(number, reading);
      const these = strange ?? all.slice((number - 1) * pageSize, number * pageSize);
      jsonText(page(these, { currentPage: number, totalPages, totalSize: all.length, ...more }))(request, response);
    });
  }

  const idsOf = async (name: keyof typeof nameOf = 'withName') =>
    (await readList(transport(), paged, nameOf[name])).records.map((record) => record.integer('id'));

  it('is whole, in order, for any number of items and any page size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(60),
        fc.integer({ min: 1, max: 25 }),
        fc.constantFrom('withName' as const, 'without' as const),
        async (count, pageSize, name) => {
          serve(items(count), pageSize);
          expect(await idsOf(name)).toEqual(items(count).map(({ id }) => id));
          expect(loket.seen.map(({ query }) => query.get('pageNumber'))).toEqual(loket.seen.map((_request, index) => String(index + 1)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('asks for no page number where the document gives none, unless Loket says that there are more pages', async () => {
    serve(items(2), 5);
    await readList(transport(), call, nameOf.withName);
    expect(loket.seen.map(({ query }) => query.toString())).toEqual(['']);
    serve(items(7), 5);
    expect((await readList(transport(), call, nameOf.withName)).records).toHaveLength(7);
    expect(loket.seen.map(({ query }) => query.toString())).toEqual(['', 'pageNumber=2']);
  });

  it('is read again when it changes between its pages', async () => {
    serve(items(7), 3, (number, reading) => (reading === 1 && number === 2 ? { totalSize: 6 } : {}));
    expect(await idsOf()).toHaveLength(7);
    expect(loket.seen.map(({ query }) => query.get('pageNumber'))).toEqual(['1', '2', '1', '2', '3']);
  });

  it.each<[string, (number: number) => Record<string, unknown> & { items?: unknown[] }]>([
    ['repeats a page', (number) => (number === 2 ? { items: items(3), currentPage: 1 } : {})],
    ['repeats a page under another number', (number) => (number === 2 ? { items: items(3) } : {})],
    ['misses a page', (number) => (number === 2 ? { items: [] } : {})],
    ['misses an item', (number) => (number === 3 ? { items: [] } : {})],
    ['has an item too many', (number) => (number === 3 ? { items: [{ id: 7 }, { id: 8 }] } : {})],
    ['keeps changing', (number) => (number === 2 ? { totalSize: 8 } : {})],
    ['has an item of another page', (number) => (number === 3 ? { items: [{ id: 1 }] } : {})],
  ])('that %s is refused as a whole after three readings, and can be tried later', async (_name, fault) => {
    serve(items(7), 3, fault);
    await expect(idsOf()).rejects.toMatchObject({ code: 'loket.list_inconsistent', retryable: true });
    expect(loket.seen.filter(({ query }) => query.get('pageNumber') === '1')).toHaveLength(3);
    serve(items(7), 3, (number, reading) => (reading < 3 ? fault(number) : {}));
    expect(await idsOf()).toHaveLength(7);
  });

  it('of items without a name is refused when a page is there twice, but not for equal items', async () => {
    serve(items(6), 3, (number) => (number === 2 ? { items: items(3) } : {}));
    await expect(idsOf('without')).rejects.toMatchObject({ code: 'loket.list_inconsistent' });
    loket.answer(list([{ id: 1 }, { id: 1 }]));
    expect(await idsOf('without')).toEqual([1, 1]);
  });

  it('is refused without totals, without items, and with more pages than anybody has', async () => {
    loket.answer(jsonText('{"_embedded":[]}'));
    await expect(idsOf()).rejects.toMatchObject({ code: 'loket.unexpected_answer' });
    loket.answer(jsonText('{"totalSize":0,"totalPages":1,"currentPage":1}'));
    await expect(idsOf()).rejects.toMatchObject({ code: 'loket.unexpected_answer' });
    loket.answer(list([{ id: 1 }], { totalPages: 1_000_000 }));
    await expect(idsOf()).rejects.toMatchObject({ code: 'loket.list_inconsistent' });
    expect(loket.seen).toHaveLength(1);
  });

  it('keeps the very bytes: of one page as they are, of more pages as a JSON array', async () => {
    serve(items(2), 5);
    const one = await readList(transport(), paged, null);
    expect(JSON.parse(one.raw.toString())).toMatchObject({ totalSize: 2, _embedded: [{ id: 1 }, { id: 2 }] });
    serve(items(7), 3);
    const more = await readList(transport(), paged, null);
    expect(JSON.parse(more.raw.toString())).toMatchObject([{ currentPage: 1 }, { currentPage: 2 }, { currentPage: 3 }]);
  });

  it('never gives a part, whatever goes wrong (seeded)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 20 }), async (seed, count) => {
        let state = seed;
        const chance = () => ((state = (Math.imul(state, 1_103_515_245) + 12_345) | 0) >>> 16) % 6;
        const all = items(count);
        loket.answer((request, response) => {
          const number = Number(request.query.get('pageNumber'));
          const faults: Answering[] = [
            status(500),
            cutOff,
            jsonText('{"_emb'),
            jsonText(page(items(3), { currentPage: number, totalPages: Math.ceil(count / 3), totalSize: count })),
          ];
          const good = jsonText(
            page(all.slice((number - 1) * 3, number * 3), { currentPage: number, totalPages: Math.ceil(count / 3), totalSize: count }),
          );
          (faults[chance()] ?? good)(request, response);
        });
        const outcome = await idsOf().catch((error: unknown) => error);
        if (Array.isArray(outcome)) expect(outcome).toEqual(all.map(({ id }) => id));
        else expect(outcome).toMatchObject({ name: expect.stringMatching(/^Loket/), retryable: true });
      }),
      { numRuns: 60 },
    );
  });
});
