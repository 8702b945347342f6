import { request as httpRequest, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import threads from 'node:worker_threads';
import { unzipSync } from 'fflate';
import { AccountService } from '@loonbrug/ledger';
import { ExportPlaces } from '../../libs/platform/table-export/export-places';
import { BooksAtWork } from '../support/books-at-work';
import { type SignedInAgent, signIn } from '../support/sign-in';

describe('a file of a list', () => {
  let work: BooksAtWork;

  beforeAll(async () => {
    work = await BooksAtWork.start();
    const { portalId, administrationId } = (await work.newBooks()).administration;
    await work.book('2026-02-03', [
      ['4001040', 123_456],
      ['1204010', -123_456],
    ]);
    for (const [letter, count] of [
      ['X', 10_000],
      ['Y', 300],
    ])
      await work.builders.sql(
        `insert into account (portal_id, administration_id, account_id, code, name, kind)
         select $1, $2, gen_random_uuid(), $3 || number, 'Naam', 'balance' from generate_series(1, $4::integer) number`,
        [portalId, administrationId, letter, count],
      );
  }, 60_000);

  afterAll(() => work.stop());

  /** People of the office, each with a session of their own. */
  const office = (count: number): Promise<SignedInAgent[]> =>
    Promise.all(
      Array.from({ length: count }, async () => {
        const user = await work.builders.user();
        await work.builders.membership(user, work.books.administration, 'portal_admin');
        return signIn(work.app, user);
      }),
    );
  /** What opens a gate, and what waits for it. */
  function gate(): [() => void, Promise<void>] {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    return [() => open(), opened];
  }
  const counted = (statuses: number[]) => ({
    made: statuses.filter((status) => status === 200).length,
    refused: statuses.filter((status) => status === 429).length,
  });

  it('is made by two threads at most, however many people ask at once: some wait, and the rest are told when to come back', async () => {
    const people = await office(20);
    let [running, most] = [0, 0];
    const { Worker } = threads;
    const started = jest.spyOn(threads, 'Worker').mockImplementation((...given: ConstructorParameters<typeof Worker>) => {
      most = Math.max(most, (running += 1));
      return new Worker(...given).once('exit', () => (running -= 1));
    });
    // None is begun before all have asked: on a slow machine the first would be done before the last one comes.
    const places = work.app.get(ExportPlaces);
    const workbook = places.workbook.bind(places);
    const [all, everybody] = gate();
    const asked = jest.spyOn(places, 'workbook').mockImplementation(async (make) => {
      if (asked.mock.calls.length === people.length) all();
      await everybody;
      return workbook(make);
    });
    try {
      const at = `${work.books.at}/accounts?format=xlsx&search=Y`;
      const answers = await Promise.all(people.map((person) => person.get(at).set('accept-language', 'en').responseType('blob')));
      const { made, refused } = counted(answers.map(({ status }) => status));
      // Two at work, eight that wait.
      expect([made, refused]).toEqual([10, 10]);
      expect([most, running, started.mock.calls.length]).toEqual([2, 0, made]);
      const busy = answers.find(({ status }) => status === 429)!;
      expect(busy.headers['retry-after']).toBe('10');
      expect(JSON.parse((busy.body as Buffer).toString('utf8'))).toMatchObject({
        code: 'request.export_busy',
        remedy: 'Wait until your file before is ready, or 10 seconds, and try again.',
      });
      for (const { body } of answers.filter(({ status }) => status === 200))
        expect(Object.keys(unzipSync(new Uint8Array(body as Buffer)))).toContain('xl/worksheets/sheet1.xml');
      expect((await people[19]!.get(at)).status).toBe(200);
    } finally {
      asked.mockRestore();
      started.mockRestore();
    }
  }, 60_000);

  it('is one of a person at a time, whichever list and format, and another person’s meanwhile', async () => {
    const [busy, other] = (await office(2)) as [SignedInAgent, SignedInAgent];
    const ask = (person: SignedInAgent, index: number) =>
      person.get(
        `${work.books.at}/${index % 2 === 0 ? 'accounts?search=Y&' : 'trial-balance?year=2026&'}format=${index % 3 === 0 ? 'xlsx' : 'csv'}`,
      );
    const [others, ...answers] = await Promise.all([ask(other, 0), ...Array.from({ length: 12 }, (_, index) => ask(busy, index))]);
    const { made, refused } = counted(answers.map(({ status }) => status));
    expect([others.status, made + refused, made > 0, refused > 0]).toEqual([200, 12, true, true]);
    for (const index of [0, 1, 2, 3]) expect((await ask(busy, index)).status).toBe(200);
    // A refusal holds no place either.
    expect((await busy.get(`${work.books.at}/trial-balance?year=2031&format=xlsx`)).status).toBe(404);
    expect((await ask(busy, 1)).status).toBe(200);
  }, 60_000);

  it('that its reader left before it was made keeps their place until its turn, so that nobody fills the queue by leaving, and is not made', async () => {
    const [person] = (await office(1)) as [SignedInAgent];
    const places = work.app.get(ExportPlaces);
    const workbook = places.workbook.bind(places);
    const [goOn, turn] = gate();
    const asked = jest.spyOn(places, 'workbook').mockImplementationOnce(async (make) => {
      await turn;
      return workbook(make);
    });
    const made = jest.spyOn(threads, 'Worker');
    try {
      const at = `${work.books.at}/trial-balance?year=2026`;
      const call = await left(`${at}&format=xlsx`, person, () => asked.mock.calls.length > 0);
      expect(call.destroyed).toBe(true);
      expect((await person.get(`${at}&format=csv`)).status).toBe(429);
      goOn();
      expect(await soon(() => person.get(`${at}&format=csv`))).toBe(200);
      expect(made).not.toHaveBeenCalled();
    } finally {
      made.mockRestore();
      asked.mockRestore();
    }
  }, 60_000);

  /** A request whose sender goes away as soon as this holds; answered when the server knows. */
  async function left(at: string, { cookie }: SignedInAgent, isTime: () => boolean) {
    const server = work.app.getHttpServer();
    if (!server.listening) await work.app.listen(0, '127.0.0.1');
    const gone = new Promise<void>((resolve) =>
      server.once('request', (_: unknown, answer: ServerResponse) => answer.once('close', resolve)),
    );
    const call = httpRequest({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, path: at, headers: { cookie } });
    call.once('error', () => undefined).end();
    for (const end = Date.now() + 10_000; !isTime() && Date.now() < end;) await new Promise((resolve) => setTimeout(resolve, 20));
    call.destroy();
    await gone;
    return call;
  }

  /** 200 as soon as it is answered so, else the last status. */
  async function soon(ask: () => PromiseLike<{ status: number }>): Promise<number> {
    let status = 0;
    for (const end = Date.now() + 10_000; status !== 200 && Date.now() < end;) ({ status } = await ask());
    return status;
  }

  it('that its reader left half-way holds no place', async () => {
    const [person] = (await office(1)) as [SignedInAgent];
    const read = jest.spyOn(work.app.get(AccountService), 'list');
    await left(`${work.books.at}/accounts?format=csv&search=X`, person, () => read.mock.calls.length > 5);
    expect(await soon(() => person.get(`${work.books.at}/trial-balance?year=2026&format=csv`))).toBe(200);
    expect(read.mock.calls.length).toBeLessThan(50);
    read.mockRestore();
  }, 60_000);
});
