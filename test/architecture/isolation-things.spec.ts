import { Client } from 'pg';
import { newId } from '@loonbrug/platform';
import { expectedOf, levelOf, reachedBy } from '../support/expected-answers';
import type { DescribedRoute, Ids } from '../support/api-requests';
import { callerKinds, type CallerName, IsolationWorld, type Place, places } from '../support/isolation-world';
import { Leaks } from '../support/leaks';

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Whoever may be at a place, asking there for the things of another: by the id in the path, by the ids in the body, by what they search for. */
describe('things of other books', () => {
  let world: IsolationWorld;
  let leaks: Leaks;

  beforeAll(async () => {
    world = await IsolationWorld.start();
    leaks = new Leaks(world);
  }, 120_000);

  afterAll(() => world?.stop());

  /** Routes that name one thing below a place, with who may ask for it there. */
  function oneThing(): Array<{ route: DescribedRoute; caller: CallerName }> {
    const able: CallerName[] = [
      'back office of these books only',
      'back office of the domain',
      'portal administrator',
      'management',
      'hrm',
      'back office that may open payslips',
    ];
    return world.requests.routes
      .filter((route) => route.access?.kind === 'ability' && world.requests.leavesOf(route).length > 0)
      .flatMap((route) => {
        const caller = able.find((name) => expectedOf(route, callerKinds[name], 'own') === 'answered');
        return caller ? [{ route, caller }] : [];
      });
  }

  /** The ids of one's own place, with one thing of somewhere else. */
  const mixed = (route: DescribedRoute, things: Ids): Ids => ({
    ...world.idsOf('own'),
    ...Object.fromEntries(
      world.requests
        .leavesOf(route)
        .map((name) => [world.requests.columnFor(route, name)!, things[world.requests.columnFor(route, name)!]!]),
    ),
  });

  /** Places whose things are another's for this route: below a portal or a domain, those of sibling books may be one's own. */
  const foreignTo = (route: DescribedRoute, caller: CallerName): Place[] => {
    const level = levelOf(route);
    const own: readonly Place[] =
      level === 'administration' ? ['own'] : level === 'domain' ? ['own', 'sibling'] : reachedBy(callerKinds[caller]);
    return places.filter((place) => !own.includes(place));
  };

  /** The statements that are sent while something is done, their ids and parameters left out. */
  async function statementsOf<Result>(work: () => Promise<Result>): Promise<{ result: Result; statements: string[] }> {
    const statements: string[] = [];
    const query = jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
      const [first] = given as [string | { text?: string }];
      statements.push((typeof first === 'string' ? first : (first.text ?? '')).replace(uuids, '<id>'));
      return original.apply(this, given as never) as never;
    });
    try {
      const result = await work();
      return { result, statements: statements.filter((text) => !/directory\.(throttle|session)/.test(text)) };
    } finally {
      query.mockRestore();
    }
  }
  const original = Client.prototype.query;

  const withoutNumber = (body: string): string => body.replace(/"requestId":"[^"]*"/, '');

  it('are not there, by the same statements and with the same words as what nobody has', async () => {
    const faults: string[] = [];
    let compared = 0;
    for (const { route, caller } of oneThing()) {
      const body = world.idsOf('own');
      const ask = async (ids: Ids) => statementsOf(() => world.send(caller, world.requests.request(route, ids, body)));
      const nobodys = await ask(mixed(route, world.unknownIds('own')));
      for (const place of foreignTo(route, caller)) {
        compared += 1;
        const theirs = await ask(mixed(route, world.idsOf(place)));
        const same =
          theirs.result.status === nobodys.result.status &&
          withoutNumber(theirs.result.body) === withoutNumber(nobodys.result.body) &&
          JSON.stringify(theirs.statements) === JSON.stringify(nobodys.statements);
        if (!same || theirs.result.status < 400)
          faults.push(
            `${route.key} by ${caller}, of ${place}: ${theirs.result.status} ${theirs.result.code}, of nobody: ${nobodys.result.status} ${nobodys.result.code}; statements ${theirs.statements.length} and ${nobodys.statements.length}`,
          );
      }
    }
    process.stdout.write(`${compared} things of others were compared with things of nobody, in words and statements\n`);
    expect(compared).toBeGreaterThan(60);
    expect(faults).toEqual([]);
  }, 300_000);

  it('are not there either where the place itself is another’s: a portal, domain or administration of others is as one of nobody', async () => {
    const faults: string[] = [];
    for (const route of world.requests.routes.filter(({ access }) => access?.kind === 'ability')) {
      const ask = (ids: Ids) => statementsOf(() => world.send('back office of these books only', world.requests.request(route, ids)));
      const level = levelOf(route);
      const own = world.idsOf('own');
      const unknown = { ...own, [`${level}_id`]: newId() };
      const nobodys = await ask(unknown);
      const foreign: Place[] =
        level === 'portal'
          ? ['otherPortal']
          : level === 'domain'
            ? ['otherDomain', 'otherPortal']
            : ['sibling', 'otherDomain', 'otherPortal'];
      for (const place of foreign) {
        const theirs = await ask({ ...own, [`${level}_id`]: world.idsOf(place)[`${level}_id`]! });
        const isSame =
          withoutNumber(theirs.result.body) === withoutNumber(nobodys.result.body) &&
          JSON.stringify(theirs.statements) === JSON.stringify(nobodys.statements);
        if (!isSame || theirs.result.status !== 404) faults.push(`${route.key} at ${place}: ${theirs.result.status} ${theirs.result.code}`);
      }
    }
    expect(faults).toEqual([]);
  }, 300_000);

  it('can not be pulled in by naming them in a body: it is refused, or leaves no trace of them', async () => {
    const changes = world.requests.routes.filter(
      ({ method, access }) => method !== 'GET' && method !== 'ALL' && access?.kind === 'ability',
    );
    const able: CallerName[] = ['back office of the domain', 'portal administrator'];
    const attempts = changes.flatMap((route) => {
      const caller = able.find((name) => expectedOf(route, callerKinds[name], 'own') === 'answered');
      if (!caller) return [];
      return places.filter((place) => !reachedBy(callerKinds[caller]).includes(place)).map((place) => ({ route, caller, place }));
    });
    const faults: string[] = [];
    let sent = 0;
    for (const attempt of attempts) {
      const found = await pull(attempt);
      if (found) sent += 1;
      faults.push(...(found ?? []));
    }
    process.stdout.write(`${sent} changes named things of others in their bodies\n`);
    expect(sent).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  }, 300_000);

  /** What went wrong with a change that names another place's things in its body; undefined where it can name none. */
  async function pull({
    route,
    caller,
    place,
  }: {
    route: DescribedRoute;
    caller: CallerName;
    place: Place;
  }): Promise<string[] | undefined> {
    const theirs = Object.values(world.idsOf(place)).filter((id) => !Object.values(world.idsOf('own')).includes(id));
    const request = world.requests.request(route, world.idsOf('own'), world.idsOf(place));
    const named = (JSON.stringify(request.payload ?? '').match(uuids) ?? []).filter((id) => theirs.includes(id));
    if (named.length === 0) return undefined;
    const before = await world.rowsOfOwnWith(named);
    const answer = await world.send(caller, request);
    const after = await world.rowsOfOwnWith(named);
    const told = leaks.in(answer.text, reachedBy(callerKinds[caller]), JSON.stringify(request));
    return [
      ...(JSON.stringify(after) === JSON.stringify(before)
        ? []
        : [`${route.key} took ids of ${place} into ${after.join(', ')} (${answer.status})`]),
      ...(answer.status >= 500 ? [`${route.key}: ${answer.status}`] : []),
      ...(told.length > 0 ? [`${route.key} tells ${told.join(', ')} of ${place}`] : []),
    ];
  }

  it('are found by no search, filter or sorting', async () => {
    const faults: string[] = [];
    let asked = 0;
    const lists = world.requests.routes.filter(
      ({ method, access, path }) =>
        method === 'GET' && access?.kind === 'ability' && !/\/:\w+$/.test(path.replace(/:(portalId|domainId|administrationId)/g, '')),
    );
    for (const route of lists) {
      const caller: CallerName = 'back office of these books only';
      if (expectedOf(route, callerKinds[caller], 'own') !== 'answered') continue;
      const plain = world.requests.request(route, world.idsOf('own'));
      for (const query of world.requests.queriesOf(route, world.idsOf('otherPortal'), world.houses.sibling.mark)) {
        asked += 1;
        const answer = await world.send(caller, { ...plain, url: `${plain.url}${plain.url.includes('?') ? '&' : '?'}${query}` });
        if (answer.status >= 500) faults.push(`${route.key}?${query}: ${answer.status}`);
        const told = leaks.in(answer.text, ['own'], query);
        if (told.length > 0) faults.push(`${route.key}?${query} tells ${told.join(', ')}`);
      }
    }
    process.stdout.write(`${asked} searches, filters and sortings were tried\n`);
    expect(asked).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  }, 300_000);
});
