import fc from 'fast-check';
import { PushKeyService } from '@loonbrug/auth';
import { TenantDatabase } from '@loonbrug/platform';
import type { Answer } from '../support/answer';
import { scopeOf } from '../support/builders';
import type { DescribedRoute } from '../support/api-requests';
import { openTo } from '../support/expected-answers';
import { type CallerKind, callerKinds, type CallerName, callerNames, IsolationWorld, type Place, places } from '../support/isolation-world';
import { Leaks } from '../support/leaks';
import { mutated, mutation, type Mutation, type RawRequest } from '../support/request-mutations';
import { isFullForm, seed, times } from './scale';

interface Shot {
  route: number;
  caller: number;
  change: Mutation;
}

const keys = (count: number): string => Array.from({ length: count }, (_, index) => `"k${index}":1`).join(',');

/** Small to send and much to read: deep, wide, full of mistakes, or above the limit. */
const heavy = [
  `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
  `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`,
  `{${keys(500_000)}}`,
  `"${'x'.repeat(9_000_000)}"`,
  `[${'1,'.repeat(900_000)}1]`,
];
/** A push may be larger, and is told all that is wrong. */
const heavyPushes = [
  ...heavy,
  `{"version":1,"lines":[${'{},'.repeat(9_999)}{}]}`,
  `{"version":1,"lines":[${`{${keys(60)}},`.repeat(9_999)}{}]}`,
  `{"version":1,"lines":[{${keys(9)},"accountCode":"${'x'.repeat(7_000_000)}"}]}`,
  `{"version":1,"lines":[${'{},'.repeat(2_000_000)}{}]}`,
  `{"version":1,"lines":[{${keys(100_000)}}]}`,
];

/** What stands where something else is asked. */
const others: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  0,
  1.5,
  2 ** 31,
  2 ** 53,
  1e308,
  '',
  ' ',
  'x',
  '9'.repeat(400),
  '00000000-0000-0000-0000-000000000000',
  [],
  [[]],
  [null],
  {},
  { length: -1 },
];

const batchSize = 8;
/** S3: 2,000 requests on each route in the full form; 20,000 over all of them in every run. */
const requestsPerRoute = 2_000;

/** Sends mutated requests over every route and every kind of caller: nothing fails, tells of our code, or of books out of reach. */
describe('S3: mutated requests over the whole API', () => {
  let world: IsolationWorld;
  let leaks: Leaks;
  let pushKey: string;
  /** An event stream stays open for whoever may listen: it has its own tests. */
  let routes: readonly DescribedRoute[];
  const counts = {
    sent: 0,
    statuses: {} as Record<number, number>,
    routes: new Set<string>(),
    callers: new Set<string>(),
    milliseconds: [] as number[],
  };

  beforeAll(async () => {
    world = await IsolationWorld.start();
    leaks = new Leaks(world);
    routes = world.requests.routes.filter(({ path }) => !path.endsWith('/events'));
    const { books } = world.houses.own;
    const issued = await world.app
      .get(TenantDatabase)
      .transaction(scopeOf(books), (tx) => world.app.get(PushKeyService).issue(tx, books.domainId));
    pushKey = issued.key;
  }, 120_000);

  afterAll(() => world?.stop());

  const placeOf = (index: number): Place => places[index % places.length]!;

  const isPush = ({ access }: DescribedRoute): boolean => access?.kind === 'push_key';
  /** What a push is sent with, whoever sends it. */
  const keyFor = (route: DescribedRoute): Record<string, string> => (isPush(route) ? { authorization: `Bearer ${pushKey}` } : {});

  async function shoot(shot: Shot): Promise<string[]> {
    const route = routes[shot.route % routes.length]!;
    const caller: CallerName = callerNames[shot.caller % callerNames.length]!;
    const request = mutated(world.requests, route, shot.change, (place) => world.idsOf(placeOf(place)));
    const startedAt = performance.now();
    const sent = { ...request, headers: { ...request.headers, ...keyFor(route) } };
    const first = await world.sendRaw(caller, sent);
    // An answer to HEAD does not say why; one to GET does.
    const answer = sent.method === 'HEAD' && first.status >= 500 ? await world.sendRaw(caller, { ...sent, method: 'GET' }) : first;
    counts.milliseconds.push(performance.now() - startedAt);
    counts.sent += 1;
    counts.statuses[answer.status] = (counts.statuses[answer.status] ?? 0) + 1;
    counts.routes.add(route.key);
    counts.callers.add(caller);
    const open: readonly Place[] = isPush(route) ? ['own', 'sibling'] : openTo(callerKinds[caller]);
    const kept = async ({ text, ...rest }: Answer): Promise<Answer> => ({ ...rest, text: await world.besidesNameOf(caller, text) });
    const told = await kept(answer);
    const isDecided = leaks.in(told.text, open, JSON.stringify(request)).length > 0 && (await wasDecided(caller, request));
    return faultsOf(isDecided ? await kept(await world.sendRaw(caller, request)) : told, open, request).map(
      (fault) => `${route.key} by ${caller}: ${fault}\n${JSON.stringify(request).slice(0, 600)}`,
    );
  }

  /** What of that was undone in the batch that is under way: whoever was told of it beside the one who undoes it was told before. */
  let undone = { factor: false, responsible: false };

  /**
   * An administrator may make anybody of the portal responsible for a domain, who is then known to all who reach it, and may put off the day from which
   * two factors are asked. Whether anything of the kind was done; it is undone.
   */
  async function wasDecided(caller: CallerName, { method }: RawRequest): Promise<boolean> {
    const kind: CallerKind = callerKinds[caller];
    if (kind.lacksFactor) {
      if (await world.closeToOneFactor()) undone.factor = true;
      return undone.factor;
    }
    if (method !== 'GET') return false;
    const { rowCount } = await world.admin.query(
      'update domain set responsible_user_id = null where responsible_user_id is not null returning domain_id',
    );
    if ((rowCount ?? 0) > 0) undone.responsible = true;
    return undone.responsible;
  }

  function faultsOf(answer: Answer, open: readonly Place[], request: RawRequest): string[] {
    // Loket is not reached from here, and that is no failure of ours.
    const isLokets = answer.status >= 502 && /^loket(_credential)?\./.test(answer.code ?? '');
    const leaked = leaks.in(answer.text, open, JSON.stringify(request));
    return [
      ...(answer.status >= 500 && !isLokets ? [`${answer.status} ${answer.body.slice(0, 300)}`] : []),
      ...(/\n\s+at .+:\d+:\d+|node_modules|\/libs\/|QueryFailedError|syntax error at/.test(answer.body)
        ? [`tells of our own code: ${answer.body.slice(0, 300)}`]
        : []),
      ...(leaked.length > 0 ? [`leaks ${leaked.join(', ')}`] : []),
      ...(answer.status >= 400 && answer.body !== '' && answer.code === undefined
        ? [`a refusal that is no problem document: ${answer.status} ${answer.body.slice(0, 200)}`]
        : []),
    ];
  }

  it('are all answered, with no failure of ours and nothing of anybody out of reach', async () => {
    const wanted = times(20_000, requestsPerRoute * routes.length);
    // Mostly people who may do something here, or most would be refused at the door.
    const someCaller = fc.oneof({ weight: 4, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(callerNames.length - 1) });
    const shot = fc.record({ route: fc.nat(routes.length - 1), caller: someCaller, change: mutation });
    let batches = 0;
    process.stdout.write(`fuzzer: seed ${seed}, ${wanted} requests wanted${isFullForm ? ' (full form)' : ''}\n`);
    // Every seventh batch is of the routes in turn, so that none is left out by chance.
    const turn = (index: number, shots: Shot[]): Shot[] =>
      index % 7 === 0 ? shots.map((each, at) => ({ ...each, route: index / 7 + at * 31 })) : shots;
    await fc.assert(
      fc.asyncProperty(fc.array(shot, { minLength: batchSize, maxLength: batchSize }), async (shots) => {
        batches += 1;
        undone = { factor: false, responsible: false };
        await world.closeToOneFactor();
        if (batches % 60 === 0) for (const name of callerNames) await world.renew(name);
        const faults = (await Promise.all(turn(batches, shots).map(shoot))).flat();
        if (faults.length > 0) throw new Error(faults.join('\n'));
      }),
      { seed, numRuns: Math.ceil(wanted / batchSize) + 50, endOnFailure: true },
    );
    const sorted = counts.milliseconds.sort((one, other) => one - other);
    const p99 = Math.round(sorted[Math.floor(sorted.length * 0.99)]!);
    process.stdout.write(
      `fuzzer: ${counts.sent} requests sent over ${counts.routes.size} routes by ${counts.callers.size} kinds of callers, p99 ${p99} ms, by status ${JSON.stringify(counts.statuses)}; seed ${seed}\n`,
    );
    expect(counts.sent).toBeGreaterThanOrEqual(wanted);
    expect(counts.routes.size).toBe(routes.length);
    expect(counts.callers.size).toBe(callerNames.length);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  }, 7_200_000);

  it('are answered where any one field of a well-made body is something else, or no longer there', async () => {
    const changes = world.requests.routes.filter(({ body }) => body !== undefined);
    const bodies = changes.flatMap((route) => {
      const made = world.requests.request(route, world.idsOf('own')).payload as Record<string, unknown>;
      return Object.entries(made ?? {}).flatMap(([field, right]) =>
        [...others, Array.isArray(right) ? right[0] : [right]].map((value) => ({ route, field, body: { ...made, [field]: value } })),
      );
    });
    await noneFails(bodies.map(({ route, field, body }) => ({ route, what: field, payload: JSON.stringify(body) })));
    expect(bodies.length).toBeGreaterThan(10 * changes.length);
  }, 600_000);

  it('are answered where any one part of the address is something else', async () => {
    const addresses = routes.flatMap((route) => {
      const { url, payload } = world.requests.request(route, world.idsOf('own'));
      const parts = url.split('?')[0]!.split('/');
      const pattern = route.path.split('/');
      // From the end, for what is before a route's own path is not part of it.
      const named = pattern.flatMap((part, index) => (part.startsWith(':') ? [index - pattern.length] : []));
      return named.flatMap((fromEnd) =>
        ['9007199254740993', '-1', '0', '1e308', 'x', '%00', '%F0%9F%8F%A6', 'x'.repeat(300)].map((strange) => ({
          route,
          what: `part ${fromEnd} ${strange.slice(0, 20)}`,
          url: parts.map((part, index) => (index - parts.length === fromEnd ? strange : part)).join('/'),
          payload: payload === undefined ? undefined : JSON.stringify(payload),
        })),
      );
    });
    await noneFails(addresses);
    expect(addresses.length).toBeGreaterThan(routes.length);
  }, 600_000);

  async function noneFails(
    tried: Array<{ route: DescribedRoute; what: string; url?: string; payload: string | undefined }>,
  ): Promise<void> {
    const failed: string[] = [];
    for (const { route, what, url, payload } of tried) {
      const made = world.requests.request(route, world.idsOf('own'));
      const headers = { ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...keyFor(route) };
      const request = { method: made.method, url: url ?? made.url, headers, payload };
      const answer = await world.sendRaw('portal administrator', request);
      failed.push(
        ...faultsOf(answer, openTo(callerKinds['portal administrator']), request).map((fault) => `${route.key}: ${what}: ${fault}`),
      );
    }
    process.stdout.write(`${tried.length} requests were sent with one thing changed\n`);
    expect(failed).toEqual([]);
  }

  it('are refused within a second where they are built to be heavy: depth 200,000, 500,000 keys, a body above the limit', async () => {
    const changes = world.requests.routes.filter(({ body }) => body !== undefined);
    const chosen = changes.filter((route, index) => index % times(20, 1) === 0 || isPush(route));
    const slow: string[] = [];
    const work: number[] = [];
    for (const route of chosen)
      for (const payload of isPush(route) ? heavyPushes : heavy) {
        const headers = { 'content-type': 'application/json', ...keyFor(route) };
        const { status, took, worked } = await costOf({ ...world.requests.request(route, world.idsOf('own')), headers, payload });
        work.push(worked);
        // What it costs us does not depend on what runs beside it, how long it takes does.
        if (worked > 1_000 || took > 10_000 || ![400, 401, 403, 404, 413].includes(status))
          slow.push(`${route.key}: ${status} after ${took} ms, ${worked} ms of work, ${payload.slice(0, 40)} … ${payload.length}`);
      }
    process.stdout.write(`${work.length} heavy bodies were refused, the dearest for ${Math.max(...work)} ms of work\n`);
    expect(slow).toEqual([]);
  }, 1_200_000);

  /** Milliseconds until the answer, and how many of them this process worked. */
  async function costOf({ method, url, headers, payload }: RawRequest): Promise<{ status: number; took: number; worked: number }> {
    const startedAt = performance.now();
    const before = process.cpuUsage();
    const { status } = await world.sendRaw('portal administrator', { method, url, headers, payload });
    const { user, system } = process.cpuUsage(before);
    return { status, took: Math.round(performance.now() - startedAt), worked: Math.round((user + system) / 1_000) };
  }
});
